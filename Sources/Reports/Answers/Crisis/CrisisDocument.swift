// The crisis procedures in the order in which a cell needs them, with what is missing.

import Continuity
import Diagrams
import Formats

/// Says the crisis procedures of a model.
struct CrisisDocument {
  let report: CrisisProceduresReport
  let names: Names

  init(report: CrisisProceduresReport) {
    self.report = report
    names = Names(of: report.model, phrases: report.phrases)
  }

  private var model: Model { report.model }
  private var phrases: any Phrases { report.phrases }
  private var words: any CrisisPhrases { phrases.language.crisis }
  var marks: GapTelling { GapTelling(of: model, phrases: phrases, names: names) }

  func document() -> Document {
    let told = sections()
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title)",
      subtitle: phrases.day(of: model).map { [Line($0)] } ?? [],
      identity: Identity(of: model, in: phrases.language, showing: report.filter),
      sections: [head(told.gaps)] + told.sections)
    if !told.gaps.isEmpty {
      document.sections.append(
        Document.Section(
          phrases.language.pcra.heading(.gaps), [.table(marks.table(told.gaps))]))
    }
    document.signature = words.approval
    return document
  }

  private func head(_ gaps: [Gap]) -> Document.Section {
    let objectives = ObjectiveTelling(of: model, phrases: phrases)
    let pcra = phrases.language.pcra
    var lines = report.stale.map { stale in
      let what = "\(objectives.words.kind(stale.kind)) \(phrases.quoted(stale.name))"
      return Line(pcra.toVerify(what, because: objectives.why(stale)), .doubtful, sign: .unknown)
    }
    lines.append(Line(words.count(report.procedures.count), .strong))
    if !gaps.isEmpty {
      lines.append(Line(pcra.toComplete(Set(gaps).count), .doubtful, sign: .toDo))
    }
    return Document.Section(lines.map { .sentence($0) })
  }

  /// The sections of the subjects, with what they lack.
  func sections() -> (sections: [Document.Section], gaps: [Gap]) {
    var gaps: [Gap] = []
    let sections = CrisisProcedure.Subject.allCases.map { subject in
      let found = report.procedures.map { model.registers.crisisProcedures[$0] }
        .filter { $0.subject == subject }
      var (blocks, missing): ([Block], [Gap])
      switch subject {
      case .declaration: (blocks, missing) = declarations(found)
      case .link: (blocks, missing) = links(found)
      case .cell, .alert, .technical:
        (blocks, missing) = found.isEmpty ? ([], [gap(.subject(subject))]) : procedures(found)
      }
      blocks += missing.map { marks.block($0) }
      gaps += missing
      return Document.Section(words.heading(subject), blocks)
    }
    return (sections + plans(), gaps)
  }

  private func gap(_ matter: CrisisMatter) -> Gap {
    let function: Respondent.Function =
      switch matter {
      case .planBlanc, .subject(.link), .subject(.cell): .management
      case .declaration, .subject(.declaration): .security
      default: .planLead
      }
    return Gap(
      matter.key, words.gap(matter),
      ask: model.respondent(function, establishment: report.filter.establishment))
  }

  // MARK: - Procedures

  private func procedures(_ found: [CrisisProcedure]) -> (blocks: [Block], gaps: [Gap]) {
    var table = Table(words.headings)
    // How people are reached is told on no terminal, however wide.
    table.spare = ([6], .max)
    var gaps: [Gap] = []
    var unreachable: [String] = []
    for procedure in found {
      let contact = procedure.owner.flatMap(contact)
      table.rows.append([
        Table.Cell(title(of: procedure)), Table.Cell(procedure.owner.map(shown) ?? "☐"),
        Table.Cell(words.within(procedure.within)), Table.Cell(scenarios(of: procedure)),
        Table.Cell(day(procedure.written)), Table.Cell(day(procedure.reviewed)),
        Table.Cell(contact ?? "☐"),
      ])
      gaps += lacking(procedure)
      if contact == nil, let owner = procedure.owner, !unreachable.contains(shown(owner)) {
        unreachable.append(shown(owner))
      }
    }
    if !unreachable.isEmpty { gaps.append(gap(.contacts(unreachable))) }
    return ([.table(table)], gaps)
  }

  private func lacking(_ procedure: CrisisProcedure) -> [Gap] {
    let name = phrases.quoted(procedure.name ?? procedure.id)
    return [
      procedure.owner == nil ? gap(.owner(name)) : nil,
      procedure.written == nil && procedure.reviewed == nil ? gap(.dates(name)) : nil,
    ].compactMap(\.self)
  }

  // MARK: - Declarations

  /// Those of the register, then those that are usual and missing.
  private func declarations(_ found: [CrisisProcedure]) -> (blocks: [Block], gaps: [Gap]) {
    var table = Table(words.declarationHeadings)
    var gaps: [Gap] = []
    let language = phrases.language
    for procedure in found {
      let usual = UsualDeclaration.all.first { $0.isMet(by: procedure) }
      let source = [words.register] + (usual.map { [words.usual($0.mark)] } ?? [])
      table.rows.append([
        Table.Cell(title(of: procedure)), Table.Cell(procedure.to?.visible(limit: 80) ?? "–"),
        Table.Cell(words.within(procedure.within)),
        Table.Cell(procedure.basis?.visible(limit: 100) ?? "–"),
        Table.Cell(procedure.owner.map(shown) ?? "☐"),
        Table.Cell(source.joined(separator: language.biaPhrases.semicolon)),
      ])
      gaps += lacking(procedure)
      if procedure.within == nil {
        gaps.append(gap(.within(phrases.quoted(procedure.name ?? procedure.id))))
      }
    }
    for entry in report.declarations where entry.procedures.isEmpty {
      let usual = entry.usual
      table.rows.append([
        Table.Cell("☐\u{A0}\(usual.what[language])", .doubtful), Table.Cell(usual.to[language]),
        Table.Cell(words.within(usual.within)), Table.Cell(usual.basis[language]),
        Table.Cell("☐"), Table.Cell(words.usual(usual.mark), .doubtful),
      ])
      gaps.append(gap(.declaration(usual.what[language])))
    }
    if found.isEmpty { gaps.insert(gap(.subject(.declaration)), at: 0) }
    return ([.table(table), .note(words.declarationNote)], gaps)
  }

  // MARK: - Other plans

  private func links(_ found: [CrisisProcedure]) -> (blocks: [Block], gaps: [Gap]) {
    var table = Table(words.linkHeadings)
    for procedure in report.procedures.map({ model.registers.crisisProcedures[$0] }) {
      for plan in procedure.plans {
        table.rows.append([
          Table.Cell(plan.visible(limit: 80)), Table.Cell(title(of: procedure)),
          Table.Cell(procedure.owner.map(shown) ?? "☐"),
        ])
      }
    }
    var blocks: [Block] = table.rows.isEmpty ? [] : [.table(table)]
    for policy in model.registers.policies where policy.subject == .emergencyPlan {
      blocks.append(
        .sentence(
          Line(
            words.document(
              (policy.name ?? policy.id).visible(limit: 80),
              validated: policy.validated.map { phrases.language.day($0) },
              reviewed: policy.reviewed.map { phrases.language.day($0) }))))
    }
    let isTied = report.procedures.contains {
      model.registers.crisisProcedures[$0].isTiedToPlanBlanc
    }
    return (blocks, found.flatMap(lacking) + (isTied ? [] : [gap(.planBlanc)]))
  }

  /// The plans of the register that a crisis calls on.
  private func plans() -> [Document.Section] {
    let all = model.registers.continuityPlans.filter { plan in
      plan.establishments.isEmpty
        || report.filter.establishment.map(plan.establishments.contains) ?? true
    }
    guard !all.isEmpty else { return [] }
    var table = Table(words.planHeadings)
    table.rows = all.map { plan in
      let categories = plan.categories.map { phrases.name(of: $0) }
      return [
        Table.Cell((plan.name ?? plan.id).visible(limit: 80)),
        Table.Cell(names.some(plan.processes, atMost: 6).joined(separator: ", ")),
        Table.Cell(categories.isEmpty ? "–" : categories.joined(separator: ", ")),
        Table.Cell(day(plan.validated)),
      ]
    }
    return [Document.Section(words.plansHeading, [.table(table)])]
  }

  // MARK: - Cells

  private func title(of procedure: CrisisProcedure) -> String {
    (procedure.name ?? procedure.id).visible(limit: 80)
  }

  private func scenarios(of procedure: CrisisProcedure) -> String {
    guard !procedure.scenarios.isEmpty else { return words.allScenarios }
    return procedure.scenarios.map { position in
      let scenario = model.scenarios[position]
      return (scenario.name ?? scenario.id ?? "").visible(limit: 60)
    }.joined(separator: ", ")
  }

  private func shown(_ actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): names.shown(asset)
    case .other(let text): text.visible(limit: 80)
    }
  }

  private func contact(_ actor: Device.Actor) -> String? {
    guard case .asset(let asset) = actor, let texts = model.details[asset]?.contact?.texts,
      !texts.isEmpty
    else { return nil }
    return texts.map { $0.visible(limit: 80) }.joined(separator: ", ")
  }

  private func day(_ date: CalendarDate?) -> String {
    date.map { phrases.language.day($0) } ?? "–"
  }
}
