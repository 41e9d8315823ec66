// The documents on backups that are signed: what is known at its place, what is not as a gap with whom to ask.

import Continuity
import Diagrams
import Formats

/// Sets the parts of one document below each other, and ends with what is to be completed.
struct BackupPaperDocument {
  let paper: BackupPaper
  let filter: Filter
  let parts: BackupParts

  private var model: Model { parts.organisation.model }
  private var words: any BackupPaperPhrases { parts.words }

  func document() -> Document {
    let language = parts.phrases.language
    let objective = Regime.careD2.objective(paper.objective)
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title(paper)) (\(paper.objective))",
      subtitle: parts.phrases.day(of: model).map { [Line($0)] } ?? [],
      identity: Identity(of: model, in: language, showing: filter))
    var gaps: [Gap] = []
    if let objective {
      document.sections.append(Document.Section([.note(objective.asks[language])]))
    }
    for part in paper.parts {
      let told = parts.told(part, of: paper)
      gaps += told.gaps
      let rule = words.rule(part).map { [Block.note($0)] } ?? []
      document.sections.append(Document.Section(words.heading(part), told.blocks + rule))
    }
    let answer = objective.flatMap(parts.answer)
    if let open = answer?.gaps, !open.isEmpty {
      let telling = ObjectiveTelling(of: model, phrases: parts.phrases)
      document.sections.append(
        Document.Section(language.objectivePhrases.gaps, [.list(List(open.map(telling.line)))]))
    }
    if !gaps.isEmpty {
      document.sections.append(
        Document.Section(words.gapsHeading, [.table(parts.gaps.table(gaps))]))
    } else if answer?.state == .met {
      document.sections.append(
        Document.Section(words.gapsHeading, [.sentence(Line(words.noGap, .good, sign: .kept))]))
    }
    document.signature = words.approval
    return document
  }
}

/// A part of a document: what is said, and what is missing.
struct BackupTold {
  var blocks: [Block] = []
  var gaps: [Gap] = []

  /// Its tables, in order.
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
