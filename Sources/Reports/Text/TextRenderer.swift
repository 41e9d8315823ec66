// A document on a terminal: sections with a blank line between them, headings in bold.

import Continuity
import Diagrams

extension Document {
  /// The document as text in at most `terminal.width` columns, its title first.
  ///
  /// Lists and tables keep to their limits; pictures are told by their captions.
  package func text(for terminal: Terminal) -> String {
    var parts: [String] = []
    if !title.isEmpty {
      parts.append(TextRenderer.lines(Line(title, .strong), terminal))
    }
    for section in sections {
      let text = TextRenderer(terminal: terminal, language: language).text(of: section)
      if !text.isEmpty { parts.append(text) }
    }
    return parts.joined(separator: "\n")
  }
}

/// The lay-out of one section.
private struct TextRenderer {
  let terminal: Terminal
  let language: Language

  func text(of section: Document.Section) -> String {
    var text = ""
    if let heading = section.heading { text += Self.lines(Line(heading, .strong), terminal) }
    // What stands under a heading is set in, but for tables with headings of their own, which need the room.
    let indent = section.heading == nil ? 0 : 2
    for block in section.blocks { text += self.text(of: block, indent) }
    return text
  }

  private func text(of block: Block, _ indent: Int) -> String {
    switch block {
    case .sentence(let line): return Self.lines(line, terminal, indent: indent)
    case .list(let list):
      let (items, left) = list.shown(all: false)
      var text = items.map { Self.lines($0, terminal, indent: max(indent, 2)) }.joined()
      if left > 0 { text += Self.lines(Line(list.more(left)), terminal, indent: max(indent, 2)) }
      return text
    case .table(let table):
      return table.text(for: terminal, indent: table.hasHeadings ? 0 : indent)
    case .steps(let steps):
      return steps.enumerated().map { position, step in
        Self.lines(
          Line("\(position + 1). \(step.line.text)", step.line.tone, sign: step.line.sign),
          terminal,
          indent: max(indent, 2))
          + step.details.map { Self.lines(Line($0, .faint), terminal, indent: max(indent, 2) + 3) }
          .joined()
      }.joined()
    case .picture(let picture):
      return Self.lines(Line(picture.caption, .faint), terminal, indent: indent)
    case .note(let words): return Self.lines(Line(words, .faint), terminal, indent: indent)
    case .signature(let signature):
      let lines = signature.captions.map { language.label($0, "____________________") }
      return ([signature.role] + lines)
        .map { Self.lines(Line($0), terminal, indent: indent) }.joined()
    }
  }

  /// A line wrapped, then painted: what paints takes no columns. Where a sign stands before it, the sign alone
  /// has the tone.
  static func lines(_ line: Line, _ terminal: Terminal, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    guard let sign = line.sign else {
      return (margin + line.text).wrapped(to: terminal.width)
        .map { terminal.paint($0, line.tone) + "\n" }.joined()
    }
    var lines = (margin + sign.rawValue + " " + line.text).wrapped(to: terminal.width)
    if let first = lines.first, first.hasPrefix(margin + sign.rawValue) {
      lines[0] =
        margin + terminal.paint(sign.rawValue, line.tone)
        + first.dropFirst(margin.count + sign.rawValue.count)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
