// The page that heads the folder of an objective: verdict, trajectory, facts, gaps, documents, evidence, signature.

import Continuity
import Diagrams
import Formats

/// One page to sign for one objective.
struct CoverSheet: Report {
  let folder: Dossier.Folder
  let dossier: Dossier

  private var source: DossierSource { dossier.source }
  private var answer: ObjectiveAnswer { folder.answer }
  private var model: Model { source.model }
  private var language: Language { source.language }
  private var words: any DossierPhrases { language.dossier }
  private var telling: ObjectiveTelling { source.telling }

  /// How many lines of a sort fit on the page.
  private static let most = (facts: 5, gaps: 6, documents: 8, evidence: 4)

  func document() -> Document {
    let objective = answer.objective
    var document = Document(
      "\(objective.id.visible(limit: 40)) — \(objective.title[language].visible(limit: 160))",
      subtitle: subtitle,
      identity: Identity(of: model, in: language, showing: source.filter),
      sections: [verdict] + findings + [documents, evidence])
    document.isShort = true
    document.signature = words.coverApproval
    return document
  }

  private var subtitle: [Line] {
    let title = words.cover(source.review.regime.title[language])
    return [Line("\(model.name.visible(limit: 60)) — \(title)")]
      + (source.review.day.map { [Line(language.objectivePhrases.date(language.day($0)))] } ?? [])
  }

  private var verdict: Document.Section {
    let objectives = language.objectivePhrases
    let state = answer.state
    var blocks: [Block] = [
      .sentence(
        Line(
          objectives.state(state), state == .met ? .strong : state.tone, sign: state.sign))
    ]
    if let trajectory = answer.trajectory {
      blocks.append(.sentence(source.phrases.line(trajectory, in: model)))
    }
    blocks.append(
      .note(
        "\(answer.objective.asks[language].visible(limit: 900)) \(objectives.mark(answer.objective.mark))"
      ))
    return Document.Section(blocks)
  }

  private var findings: [Document.Section] {
    let objectives = language.objectivePhrases
    var gaps = list(answer.gaps, atMost: Self.most.gaps)
    if !answer.gaps.isEmpty {
      let ask = model.respondent(
        answer.objective.respondent, establishment: source.filter.establishment)
      gaps.append(.note(words.whom(source.gaps.whom(ask))))
    }
    return [
      (objectives.facts, list(answer.facts, atMost: Self.most.facts)), (objectives.gaps, gaps),
    ].filter { !$0.1.isEmpty }.map { Document.Section($0.0, $0.1) }
  }

  private func list(_ findings: [ObjectiveFinding], atMost most: Int) -> [Block] {
    findings.isEmpty ? [] : [.list(List(first(findings.map(telling.line), most)))]
  }

  /// The first lines, on every form: more would not fit on the page.
  private func first(_ lines: [Line], _ most: Int) -> [Line] {
    lines.count <= most
      ? lines : lines.prefix(most - 1) + [Line(words.more(lines.count - most + 1), .faint)]
  }

  private var documents: Document.Section {
    let names = folder.documents.map { Line($0.split(separator: "/").last.map(String.init) ?? $0) }
    return Document.Section(
      words.documents,
      [
        names.isEmpty
          ? .sentence(Line(words.noDocument, .faint))
          : .list(List(first(names, Self.most.documents)))
      ])
  }

  private var evidence: Document.Section {
    let objectives = language.objectivePhrases
    guard !folder.evidence.isEmpty else {
      return Document.Section(
        objectives.evidence, [.sentence(Line(objectives.noEvidence, .faint))])
    }
    let lines = folder.evidence.map { position, _ in
      let evidence = model.registers.evidence[position]
      let told = objectives.evidence(
        evidence.file.visible(limit: 80), hash: evidence.hash,
        on: evidence.date.map { language.day($0) }, proves: evidence.proves?.visible(limit: 100))
      let state = dossier.cell(position)
      return Line("\(told) — \(state.text)", state.tone == .good ? .plain : state.tone)
    }
    return Document.Section(objectives.evidence, [.list(List(first(lines, Self.most.evidence)))])
  }

  func write(to json: inout JSONWriter) {
    ObjectivesJSON(review: source.review, telling: telling).objective(&json, answer)
  }

  func write(to csv: inout CSVWriter) {
    csv.row(["file"])
    for path in folder.documents { csv.row([path]) }
  }
}

extension Dossier {
  /// Whether a piece of evidence is still what it was.
  func cell(_ position: Index<Evidence>) -> Table.Cell {
    let state = states[position]
    let tone: Tone =
      switch state {
      case .unchanged: .good
      case .unhashed: .doubtful
      case .changed, .gone: .bad
      }
    return Table.Cell(source.language.dossier.state(state), tone)
  }
}

extension Regime.Objective {
  /// Who usually knows what it asks for.
  var respondent: Respondent.Function {
    guard let query = queries.first else { return .planLead }
    return switch query {
    case .securityPolicy, .backupSignIn, .backupIsolation: .security
    case .governance, .crisisProcedures, .crisisDirectory: .management
    case .backupPolicy, .backupPlans, .backupCopies, .backupSupervision, .restoreTests,
      .copiesFitNeed, .dependencyMap, .recoveryOrder, .redundancy:
      .informationSystems
    case .projectOrganisation, .biaAndPlans, .exercises, .plansAgree, .afterAction: .planLead
    }
  }
}
