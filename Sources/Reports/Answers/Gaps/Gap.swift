// What a document has to say and the model does not: marked at its place, with whom to ask.

package import Continuity
package import Formats

/// Something that is missing from a document that a hospital signs.
///
/// ```swift
/// let gap = Gap("procedure", "la procédure du mode dégradé", about: asset, in: model)
/// section.blocks.append(GapTelling(of: model, phrases: phrases).block(gap))
/// ```
package struct Gap: Hashable, Sendable {
  /// What it is, for programs: `procedure`.
  package let key: String
  /// What it is, in the words of the document, without an article where it heads a cell: `procédure dégradée`.
  package let what: String
  /// The node that it is said of, as a position in ``Continuity/Model/assets``.
  package let about: Index<Asset>?
  /// Whom to ask.
  package let ask: Respondent

  package init(_ key: String, _ what: String, about: Index<Asset>? = nil, ask: Respondent) {
    (self.key, self.what, self.about, self.ask) = (key, what, about, ask)
  }

  /// Something that is said of a node, to be asked of whoever knows it.
  package init(_ key: String, _ what: String, about asset: Index<Asset>, in model: Model) {
    self.init(key, what, about: asset, ask: model.respondent(for: asset))
  }
}

/// Marks gaps: as a line at their place, as a cell, as the table that ends a document.
package struct GapTelling {
  let model: Model
  let phrases: any Phrases
  let names: Names

  package init(of model: Model, phrases: any Phrases) {
    self.init(of: model, phrases: phrases, names: Names(of: model, phrases: phrases))
  }

  package init(of model: Model, phrases: any Phrases, names: Names) {
    (self.model, self.phrases, self.names) = (model, phrases, names)
  }

  private var words: any GapPhrases { phrases.language.gaps }

  /// `☐ À compléter : la procédure du mode dégradé (à demander à : Chef de service)`
  package func line(_ gap: Gap) -> Line {
    Line(words.gap(gap.what, ask: whom(gap.ask)), .doubtful, sign: .toDo)
  }

  package func block(_ gap: Gap) -> Block { .sentence(line(gap)) }

  package func list(_ gaps: [Gap]) -> Block { .list(List(gaps.map(line))) }

  /// The same where a value would stand.
  ///
  /// - Parameter isLabeled: whether what is missing is said beside it.
  package func cell(_ gap: Gap, isLabeled: Bool = false) -> Table.Cell {
    let text = words.gap(isLabeled ? nil : gap.what, ask: whom(gap.ask))
    return Table.Cell("\(Sign.toDo.rawValue)\u{A0}\(text)", .doubtful)
  }

  /// What is missing, of what, whom to ask and why them: each once, in their order.
  package func table(_ gaps: [Gap]) -> Table {
    var table = Table(words.headings)
    var told: Set<Gap> = []
    for gap in gaps where told.insert(gap).inserted {
      table.rows.append([
        Table.Cell("\(Sign.toDo.rawValue)\u{A0}\(gap.what)"),
        Table.Cell(gap.about.map { names.shown($0) } ?? "–"), Table.Cell(whom(gap.ask)),
        Table.Cell(why(gap.ask)),
      ])
    }
    return table
  }

  /// The name of who is asked.
  package func whom(_ respondent: Respondent) -> String {
    switch respondent.who {
    case .actor(.asset(let asset)): names.shown(asset)
    case .actor(.other(let text)): text.visible(limit: 80)
    case .function(let function): words.name(of: function)
    }
  }

  private func why(_ respondent: Respondent) -> String {
    guard let position = respondent.question else { return words.ground(respondent.ground) }
    let question = model.registers.assumptions[position]
    return words.question(
      phrases.quoted(question.id), due: question.due.map { phrases.language.day($0) })
  }

  /// The gaps as data, in their order.
  package func write(_ gaps: [Gap], to writer: inout JSONWriter) {
    writer.array(gaps) { writer, gap in
      writer.object { writer in
        writer.field("key", gap.key)
        writer.field("node", gap.about.map { model.assets[$0].id })
        writer.field("ask", name(gap.ask))
        writer.field("because", gap.ask.ground.rawValue)
        writer.field("question", gap.ask.question.map { model.registers.assumptions[$0].id })
      }
    }
  }

  /// The id, the name or the function of who is asked.
  private func name(_ respondent: Respondent) -> String {
    switch respondent.who {
    case .actor(let actor): model.text(of: actor)
    case .function(let function): function.rawValue
    }
  }
}
