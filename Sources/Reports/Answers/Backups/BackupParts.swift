// The parts of the documents on backups, each told from the model and its registers.

import Continuity
import Formats

/// Tells a part at a time, and marks what is missing in it.
struct BackupParts {
  let organisation: BackupOrganisation
  let plans: BackupPlans
  let control: BackupControl
  let establishment: Index<Establishment>?
  let phrases: any Phrases
  let gaps: GapTelling
  let names: Names

  init(of model: Model, establishment: Index<Establishment>?, phrases: any Phrases) {
    organisation = BackupOrganisation(of: model, establishment: establishment)
    plans = BackupPlans(of: model, establishment: establishment)
    control = BackupControl(of: model)
    self.establishment = establishment
    self.phrases = phrases
    names = Names(of: model, phrases: phrases)
    gaps = GapTelling(of: model, phrases: phrases, names: names)
  }

  /// The answer to an objective, which the document must not contradict.
  func answer(to objective: Regime.Objective) -> ObjectiveAnswer? {
    let regime = Regime.careD2.resting(on: Set(objective.queries))
    return ObjectivesReview(of: model, for: regime, establishment: establishment).answers
      .first { $0.objective.id == objective.id }
  }

  /// Whether a node is of the establishment that is asked about.
  func shows(_ asset: Index<Asset>) -> Bool {
    establishment == nil || model.assets[asset].establishment == establishment
  }

  /// The restore tests, and who reaches the backups, as far as they are shown.
  var tests: [RestoreTest] { registers.restoreTests.filter { shows($0.node) } }
  var accessEntries: [BackupAccess] { registers.backupAccess.filter { shows($0.node) } }

  var model: Model { organisation.model }
  var registers: Registers { model.registers }
  var language: Language { phrases.language }
  var words: any BackupPaperPhrases { language.backupPapers }

  /// A part of a document.
  func told(_ part: BackupPart, of paper: BackupPaper) -> BackupTold {
    switch part {
    case .perimeter: perimeter
    case .rules: rules
    case .places: places
    case .restoring: restoring
    case .keys: keys
    case .exchanges: exchanges
    case .suppliers: suppliers
    case .access: access
    case .control: paths
    case .watching: watching
    case .plans: systems
    case .upkeep: upkeep(of: paper)
    case .referents: referents
    }
  }

  // MARK: - Gaps

  /// What a node's keeper can say.
  func gap(_ missing: BackupMissing, about asset: Index<Asset>) -> Gap {
    Gap(missing.rawValue, words.missing(missing), about: asset, in: model)
  }

  /// What is nobody's alone.
  func gap(_ missing: BackupMissing, ask function: Respondent.Function) -> Gap {
    Gap(
      missing.rawValue, words.missing(missing),
      ask: model.respondent(function, establishment: establishment))
  }

  // MARK: - Cells

  /// A value, or a mark of what is missing, whose gap is kept.
  func cell(
    _ text: String?, _ missing: BackupMissing, about asset: Index<Asset>, _ told: inout BackupTold
  )
    -> Table.Cell
  {
    if let text { return Table.Cell(text) }
    told.gaps.append(gap(missing, about: asset))
    return unsaid
  }

  /// What stands in a table where nobody said anything: the gap itself is told below.
  var unsaid: Table.Cell {
    Table.Cell("\(Sign.toDo.rawValue)\u{A0}\(words.notSaid)", .doubtful)
  }

  func name(of actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): names.shown(asset)
    case .other(let text): text.visible(limit: 80)
    }
  }

  func list(_ assets: [Index<Asset>]) -> String {
    assets.map { names.shown($0) }.joined(separator: ", ")
  }

  func day(_ date: CalendarDate) -> String { language.day(date) }
}

// MARK: - What is backed up, by which rule, where

extension BackupParts {
  fileprivate var perimeter: BackupTold {
    var told = BackupTold()
    for position in organisation.documents {
      told.blocks.append(.sentence(Line(sentence(registers.policies[position]), .strong)))
    }
    if organisation.documents.isEmpty {
      let missing = gap(.document, ask: .security)
      told.blocks.append(gaps.block(missing))
      told.gaps.append(missing)
    }
    told.blocks.append(
      .sentence(
        Line(
          words.perimeter(
            critical: plans.plans.count, holding: organisation.holdingData.count,
            unsaid: organisation.unsaid.count))))
    var table = Table(words.headings(.perimeter), numeric: [1, 2])
    for kind in Kind.allCases {
      let assets = organisation.holdingData.filter { model.assets[$0].kind == kind }
      guard !assets.isEmpty else { continue }
      table.rows.append([
        Table.Cell(language.name(of: kind, count: assets.count)),
        Table.Cell(language.number(assets.count)),
        Table.Cell(language.number(assets.count { model.copies(of: $0).isEmpty })),
      ])
    }
    if !table.rows.isEmpty { told.blocks.append(.table(table)) }
    told.gaps.append(gap(.kindsOfData, ask: .security))
    told.gaps += organisation.unsaid.map { gap(.holdsData, about: $0) }
    return told
  }

  func sentence(_ policy: Policy) -> String {
    words.document(
      policy.title.visible(limit: 120), validated: policy.validated.map(day),
      by: policy.validatedBy.map(name), reviewed: policy.reviewed.map(day),
      due: policy.due.map(day))
  }

  /// The holder of a copy, what it is written on and where it lies.
  private func place(of copy: Copy) -> String {
    var text = names.shown(copy.holder)
    if let medium = copy.medium {
      text += ", \(language.backups.medium(medium.visible(limit: 30)))"
    }
    if let site = copy.site { text += ", \(names.shown(site))" }
    return text
  }

  fileprivate var rules: BackupTold {
    var told = BackupTold()
    guard !organisation.rules.isEmpty else {
      let missing = gap(.rule, ask: .informationSystems)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    var table = Table(words.headings(.rules))
    for rule in organisation.rules {
      let copy = rule.copy
      let what = rule.assets[0]
      table.rows.append([
        Table.Cell(list(rule.assets)), Table.Cell(place(of: copy)),
        cell(copy.every.map(words.every), .frequency, about: what, &told),
        cell(copy.retention.map(language.duration), .retention, about: what, &told),
        Table.Cell(words.protection(offline: copy.isOffline, immutable: copy.immutable)),
      ])
    }
    told.blocks.append(.table(table))
    return told
  }

  fileprivate var places: BackupTold {
    var told = BackupTold()
    var table = Table(words.headings(.places))
    for holder in organisation.holders {
      let zone = model.partition.zone(of: holder.asset)
      table.rows.append([
        Table.Cell(names.shown(holder.asset)),
        cell(
          holder.sites.isEmpty ? nil : list(holder.sites), .site, about: holder.asset, &told),
        zone.map { Table.Cell(model.partition.zones[$0].name.visible(limit: 60)) }
          ?? (holder.isOffNetwork ? Table.Cell("–") : unsaid),
        Table.Cell(holder.isOffNetwork ? words.offNetwork : words.truth(true)),
      ])
    }
    if table.rows.isEmpty {
      let missing = gap(.rule, ask: .informationSystems)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    let survey = BackupReview.counts(of: model, establishment: establishment)
    told.blocks = [
      .table(table),
      .sentence(
        Line(
          language.backups.totals(
            met: survey.count { $0.is321 == .met }, of: survey.count,
            held: survey.count { $0.hasOneHeld == .met }))),
      .note(language.backups.rule),
    ]
    return told
  }
}

// MARK: - The plan of each system

extension BackupParts {
  fileprivate var systems: BackupTold {
    var told = BackupTold()
    guard !plans.plans.isEmpty else {
      let missing = gap(.plan, ask: .planLead)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    let planned = plans.systems(.planned).count
    let finding = language.objectivePhrases.finding(
      .systemsPlanned, Told(numbers: [planned, plans.plans.count]))
    told.blocks.append(.sentence(Line(finding, .strong)))
    var table = Table(words.headings(.plans))
    table.grouped = [0, 1, 6, 7, 8]
    for plan in plans.plans {
      switch plan.state {
      case .noCopy: told.gaps.append(gap(.copies, about: plan.system))
      case .unsaid: told.gaps.append(gap(.holdsData, about: plan.system))
      case .planned, .incomplete:
        if plan.tests.isEmpty { told.gaps.append(gap(.test, about: plan.system)) }
      }
      let copies = plan.copies.map { Optional($0) }
      for copy in copies.isEmpty ? [nil] : copies {
        table.rows.append(row(of: plan, copy, &told))
      }
    }
    told.blocks.append(.table(table))
    return told
  }

  private func row(of plan: BackupPlan, _ copy: Copy?, _ told: inout BackupTold) -> [Table.Cell] {
    func known(_ minutes: Int?, _ missing: BackupMissing, _ say: (Int) -> String) -> Table.Cell {
      copy == nil
        ? Table.Cell("–") : cell(minutes.map(say), missing, about: plan.system, &told)
    }
    let tone: Tone =
      switch plan.state {
      case .planned: .good
      case .noCopy: .bad
      case .incomplete, .unsaid: .doubtful
      }
    var test = Table.Cell("–", .faint)
    if let last = plan.tests.first {
      let entry = registers.restoreTests[last]
      test = Table.Cell(
        words.lastTest(
          day(entry.day), result: entry.result.map(words.result),
          took: entry.duration.map(language.duration)),
        entry.result == .success ? .plain : .doubtful)
    }
    return [
      Table.Cell(names.shown(plan.system)),
      Table.Cell(names.some(plan.serves, atMost: 3).joined(separator: ", ")),
      copy.map { Table.Cell(place(of: $0)) } ?? Table.Cell("–"),
      known(copy?.every, .frequency, words.every),
      known(copy?.retention, .retention, language.duration),
      known(copy?.restore, .restoreTime, language.duration),
      plan.need.data.map { Table.Cell(language.duration($0)) } ?? Table.Cell("–", .faint), test,
      Table.Cell(
        ([words.state(plan.state)]
          + plan.documents.map { registers.policies[$0].title.visible(limit: 60) })
          .joined(separator: ", "), tone),
    ]
  }

  /// How a document is kept up to date, by what the register says of those on its subject.
  fileprivate func upkeep(of paper: BackupPaper) -> BackupTold {
    var told = BackupTold()
    let documents = paper == .policy ? organisation.documents : plans.documents
    told.blocks = [
      .list(List(documents.map { Line(sentence(registers.policies[$0])) }))
    ]
    if !documents.contains(where: {
      registers.policies[$0].reviewed != nil || registers.policies[$0].due != nil
    }) {
      let missing = gap(.upkeep, ask: .security)
      told.blocks.append(gaps.block(missing))
      told.gaps.append(missing)
    }
    return told
  }
}
