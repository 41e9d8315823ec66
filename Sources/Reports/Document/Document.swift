// An answer as data: what is said, in which order, once. How it looks is a renderer's affair.

package import Continuity
package import Diagrams

/// What an answer says, ready to be shown, printed or sent.
///
/// All words are already in the document's language, set with its spaces and quotes, and safe to show:
/// whoever makes a document takes names through ``Continuity/Language/quoted(_:limit:)`` or `visible()`.
/// Renderers lay out, and never word.
package struct Document: Sendable {
  /// The title of the whole, without its tone.
  package var title: String
  /// What belongs to the title: the day that the model was read for, the scenario.
  package var subtitle: [Line]
  /// Whether a terminal leaves out the title: what was asked stands right above the answer.
  package var isUntitledOnTerminal = false
  /// Whether no letter of what is said is smaller than 11 points on paper: it is read in a hurry, from a wall.
  package var isLargePrint = false
  /// Whether it is a page or two, whatever its headings: they are neither numbered nor listed.
  package var isShort = false
  /// What identifies what was analyzed; renderers that leave the screen show it.
  package var identity: Identity
  /// What is said, in order; a heading begins each but the first.
  package var sections: [Section]
  /// Who answers for it with a name; a terminal shows no place to sign.
  package var signature: Signature?

  package init(
    _ title: String, subtitle: [Line] = [], identity: Identity, sections: [Section] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.identity = identity
    self.sections = sections
  }

  package var language: Language { identity.language }

  /// A part of a document under one heading, set apart from the next.
  package struct Section: Sendable {
    /// `nil` for what follows the title directly.
    package var heading: String?
    /// 2 for a part of the document, 3 for a part of a part.
    package var level: Int
    /// What the heading means for the reader, where it is a verdict.
    package var tone = Tone.plain
    /// Whether it begins a sheet of paper: it is handed to somebody.
    package var startsSheet = false
    package var blocks: [Block]

    /// A part without a heading.
    package init(_ blocks: [Block]) { self.init(nil, blocks) }

    package init(_ heading: String?, level: Int = 2, _ blocks: [Block] = []) {
      self.heading = heading
      self.level = level
      self.blocks = blocks
    }
  }
}

/// What is set one below the other.
package enum Block: Sendable {
  /// A sentence, or several that belong together.
  case sentence(Line)
  /// Lines of one kind, some of which may be left out where room is short.
  case list(List)
  case table(Table)
  /// What is done one after the other, numbered.
  case steps([Instruction])
  case picture(Picture)
  /// What explains the rest: a legend, a rule used.
  case note(String)
  /// A place for a name, a date and a signature.
  case signature(Signature)
}

/// Words with what they mean for the reader.
package struct Line: Sendable, ExpressibleByStringInterpolation {
  package var text: String
  package var tone: Tone
  /// A sign before the words; it says in a shape what the tone says in a color.
  package var sign: Sign?
  /// How deep it stands below what it belongs to; `nil` where its block says so: a sentence stands at 0, the item
  /// of a list at 1.
  package var level: Int?
  /// Whether the lines it breaks into stand under each other; else those that follow the first stand further in.
  package var isAligned = false
  /// The file beside this one that it leads to, where pages have links.
  package var link: String?
  /// Whether it is never broken: it begins with a place in a file, which programs and people pick out of it.
  package var isUnbroken = false

  package init(_ text: String, _ tone: Tone = .plain, sign: Sign? = nil, level: Int? = nil) {
    self.text = text
    self.tone = tone
    self.sign = sign
    self.level = level
  }

  package init(stringLiteral text: String) { self.init(text) }
}

/// What a color would say; words and signs always say the same.
package enum Tone: String, CaseIterable, Sendable {
  case plain, strong, bad, doubtful, good, faint
}

/// A sign that stands before a line.
package enum Sign: String, CaseIterable, Sendable {
  case missed = "✗"
  case kept = "✓"
  case unknown = "?"
  case toDo = "☐"
  case added = "+"
  case gone = "\u{2212}"
  case changed = "~"
  case leadsTo = "→"
}

/// Lines of one kind.
///
/// A line that stands deeper than the list belongs to the item above it, and is shown or left out with it.
package struct List: Sendable {
  package var items: [Line]
  /// How many are shown where room is short; `nil` for all. What has room may show all.
  package var limit: Int?
  /// Says how many are not shown.
  package var more: @Sendable (Int) -> String
  /// How deep its items stand, but for those that say so themselves.
  package var level = 1
  /// Whether its items, mere names, stand on one line where room is short.
  package var isRunning = false

  package init(
    _ items: [Line], limit: Int? = nil, more: @escaping @Sendable (Int) -> String = { "… +\($0)" }
  ) {
    self.items = items
    self.limit = limit
    self.more = more
  }

  /// The items to show, and how many are left out.
  package func shown(all: Bool) -> (items: ArraySlice<Line>, left: Int) {
    guard let limit, !all, items.count > limit else { return (items[...], 0) }
    let starts = items.indices.filter { (items[$0].level ?? level) <= level }
    guard starts.count > limit else { return (items[...], 0) }
    return (items[..<starts[limit]], starts.count - limit)
  }
}

/// A step of what is to be done in order.
package struct Instruction: Sendable {
  package var line: Line
  /// What else is to be known of it.
  package var details: [Block]

  package init(_ line: Line, details: [Block] = []) {
    self.line = line
    self.details = details
  }
}

/// A place for a signature.
package struct Signature: Sendable {
  /// What is signed for, such as « Validé par la direction ».
  package var role: String
  /// The captions of the empty lines: name, date, signature.
  package var captions: [String]

  package init(_ role: String, captions: [String]) {
    self.role = role
    self.captions = captions
  }
}
