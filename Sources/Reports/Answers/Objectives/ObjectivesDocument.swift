// What is met, what is missing, what proves it: an overview, then a part for each objective.

import Continuity
import Diagrams
import Formats

/// Says how a model stands against a regime.
struct ObjectivesDocument {
  let review: ObjectivesReview
  let filter: Filter
  let phrases: any Phrases
  private let telling: ObjectiveTelling

  init(review: ObjectivesReview, filter: Filter, phrases: any Phrases) {
    self.review = review
    self.filter = filter
    self.phrases = phrases
    telling = ObjectiveTelling(of: review.model, phrases: phrases)
  }

  private var model: Model { review.model }
  private var language: Language { phrases.language }
  private var words: any ObjectivePhrases { language.objectivePhrases }

  func document() -> Document {
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title)\(language.colon)\(review.regime.title[language])",
      subtitle: review.day.map { [Line(words.date(language.day($0)))] } ?? [],
      identity: Identity(of: model, in: language, showing: filter), sections: [head])
    guard !review.answers.isEmpty else { return document }
    document.sections.append(overview)
    document.sections += review.answers.map(section)
    document.sections += ObjectiveTables(review: review, telling: telling).sections
    if !model.warnings.isEmpty {
      let warnings = phrases.warningsInModel(model.warnings.count)
      document.sections.append(Document.Section([.sentence(Line(warnings))]))
    }
    return document
  }

  private var head: Document.Section {
    let note = review.regime.note[language]
    guard !review.answers.isEmpty else {
      return Document.Section(
        [.sentence(Line(words.noObjective, .doubtful, sign: .unknown)), .note(note)])
    }
    func count(_ state: Compliance) -> Int { review.answers.count { $0.state == state } }
    var blocks: [Block] = [
      .sentence(
        Line(
          words.summary(met: count(.met), notMet: count(.notMet), unknown: count(.unknown)),
          .strong))
    ]
    if !review.stale.isEmpty {
      blocks.append(.sentence(Line(words.stale(review.stale.count), .doubtful, sign: .unknown)))
    }
    return Document.Section(blocks + [.note(note), .note(words.rule)])
  }

  private var overview: Document.Section {
    var table = Table(words.overviewHeadings, numeric: [4, 5])
    table.rows = review.answers.map { answer in
      [
        Table.Cell(answer.objective.id.visible(limit: 40)),
        Table.Cell(answer.state),
        answer.trajectory.map { Table.Cell($0.compliance) } ?? Table.Cell("", .faint),
        Table.Cell(answer.objective.title[language].visible(limit: 120)),
        Table.Cell(language.number(answer.gaps.count { $0.sense != .advice })),
        Table.Cell(language.number(answer.evidence.count)),
      ]
    }
    return Document.Section(words.overviewHeading, [.table(table)])
  }

  private func section(_ answer: ObjectiveAnswer) -> Document.Section {
    let (objective, state) = (answer.objective, answer.state)
    var section = Document.Section(
      "\(objective.id.visible(limit: 40)) — \(state.sign.rawValue)\u{A0}\(words.state(state))")
    section.tone = state.tone
    section.blocks.append(
      .note("\(objective.asks[language].visible(limit: 2_000)) \(words.mark(objective.mark))"))
    let note = objective.note[language]
    if !note.isEmpty { section.blocks.append(.note(note.visible(limit: 2_000))) }
    if let trajectory = answer.trajectory {
      section.blocks.append(.sentence(phrases.line(trajectory, in: model)))
    }
    let gaps = answer.gaps.filter { $0.sense != .advice }
    let advice = answer.gaps.filter { $0.sense == .advice }
    for (label, found) in [(words.gaps, gaps), (words.facts, answer.facts), (words.advice, advice)]
    where !found.isEmpty {
      section.blocks.append(.sentence(Line(label, .strong)))
      section.blocks.append(
        .list(List(found.map(telling.line), limit: 12) { [phrases] in phrases.more($0) }))
    }
    section.blocks.append(.sentence(Line(words.evidence, .strong)))
    let proofs = answer.evidence.map { Line(evidence(model.registers.evidence[$0])) }
    section.blocks.append(
      .list(
        List(proofs.isEmpty ? [Line(words.noEvidence, .faint)] : proofs, limit: 12) {
          [phrases] in phrases.more($0)
        }))
    return section
  }

  private func evidence(_ evidence: Evidence) -> String {
    words.evidence(
      evidence.file.visible(limit: 120), hash: evidence.hash,
      on: evidence.date.map { language.day($0) }, proves: evidence.proves?.visible(limit: 120))
  }
}

extension Language {
  /// What stands between a title and what it is of.
  var colon: String { self == .french ? "\u{A0}: " : ": " }
}
