// The sheet of a ward: one page for whoever is on duty, without a word about servers.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// Says what a nurse must know, a sheet for each process.
struct WardDocument {
  let plans: [PCRA]
  let model: Model
  let filter: Filter
  let phrases: any Phrases
  private let names: Names

  init(plans: [PCRA], of model: Model, filter: Filter, phrases: any Phrases) {
    (self.plans, self.model, self.filter, self.phrases) = (plans, model, filter, phrases)
    names = Names(of: model, phrases: phrases)
  }

  private var words: any PCRAPhrases { phrases.language.pcra }

  func document() -> Document {
    let title =
      plans.count == 1
      ? words.wardTitle(names.shown(plans[0].process)) : words.wardsTitle(plans.count)
    var document = Document(
      title,
      identity: Identity(
        of: model, in: phrases.language, showing: filter, about: plans.map(\.process)))
    document.isLargePrint = true
    for plan in plans {
      let sheet = WardSheet(telling: PCRATelling(plan: plan, phrases: phrases, names: names))
      var sections = sheet.sections(level: plans.count == 1 ? 2 : 3)
      if plans.count > 1 {
        sections.insert(Document.Section(names.shown(plan.process)), at: 0)
        sections[0].startsSheet = true
      }
      document.sections += sections
    }
    if plans.isEmpty {
      let empty = PCRADocument(plans: [], of: model, filter: filter, phrases: phrases)
      let marks = GapTelling(of: model, phrases: phrases, names: names)
      document.sections = [Document.Section([marks.block(empty.noProcess)])]
    }
    return document
  }
}

/// The sheet of one ward.
struct WardSheet {
  let telling: PCRATelling

  private var words: any PCRAPhrases { telling.words }
  private var plan: PCRA { telling.plan }
  private var details: AssetDetails? { telling.details }
  private var language: Language { telling.phrases.language }

  func sections(level: Int) -> [Document.Section] {
    var gaps: [Gap] = []
    var sections: [Document.Section] = []
    func section(_ heading: WardHeading, _ blocks: [Block]) {
      guard !blocks.isEmpty else { return }
      sections.append(Document.Section(words.ward(heading), level: level, blocks))
    }
    func known(_ text: String?, _ matter: PCRAMatter) -> [Block] {
      if let text, !text.isEmpty { return [.sentence(Line(text))] }
      gaps.append(telling.gap(matter))
      return []
    }
    let hasMode = telling.asset.degradedMode != nil
    section(.noticed, known(telling.signs() ?? details?.trigger?.visible(limit: 160), .sign))
    section(.now, [.steps(steps())])
    if hasMode {
      section(.people, known(people, .modeStaff))
      section(.decides, known(decision, .decidedBy))
    } else {
      gaps.append(telling.gap(.mode))
    }
    section(.calls, [calls(&gaps)])
    if hasMode { section(.holds, holds) }
    section(.back, known(firstBack, .supports))
    section(.catchUp, catchUp(&gaps))
    if details?.procedure == nil, hasMode { gaps.append(telling.gap(.procedure)) }
    if plan.entry.materials.isEmpty, hasMode { gaps.append(telling.gap(.materials)) }
    if !gaps.isEmpty { sections.append(Document.Section(gaps.map { .note(mark(of: $0)) })) }
    return sections
  }

  /// For whoever makes the sheet: it must be gone before it hangs on the wall.
  private func mark(of gap: Gap) -> String {
    "\(Sign.toDo.rawValue)\u{A0}\(telling.marks.line(gap).text)"
  }

  /// What to do, one after the other.
  private func steps() -> [Instruction] {
    var lines = [words.noteTheTime]
    if let actor = details?.decidedBy { lines.append(words.tell(telling.shown(actor))) }
    if !plan.entry.materials.isEmpty {
      lines.append(words.fetch(plan.entry.materials.map { $0.visible(limit: 80) }))
    }
    if let procedure = details?.procedure {
      lines.append(words.follow(procedure.visible(limit: 60)))
    }
    return lines.map { Instruction(Line($0)) }
  }

  /// How many must be there on paper, by role.
  private var people: String? {
    let staff = telling.staff.compactMap { one in
      one.onMode.map {
        language.people.people($0, telling.names.shown(one.role), missing: 0, isShared: false)
      }
    }
    return staff.isEmpty ? nil : words.beSo(staff)
  }

  private var decision: String? {
    guard let actor = details?.decidedBy else { return nil }
    let ends = details?.endedBy.map { words.backToNormal(telling.shown($0)) }
    let begins = words.waits(
      for: telling.shown(actor), when: details?.trigger?.visible(limit: 160))
    return ([begins + "."] + (ends.map { [$0 + "."] } ?? [])).joined(separator: " ")
  }

  /// Who has a part before those who work: they are called from the ward.
  private func calls(_ gaps: inout [Gap]) -> Block {
    var table = Table(columns: 2)
    // How people are reached is told on no terminal, however wide.
    table.spare = ([1], .max)
    var unreachable: [String] = []
    for call in plan.calls {
      let isCalled = call.parts.contains { [.decides, .ends, .owner].contains($0) }
      let name = telling.shown(call.who)
      if let contact = call.contact(in: telling.model), isOurs(call) {
        let texts = contact.texts.map { $0.visible(limit: 60) }.joined(separator: ", ")
        table.rows.append([Table.Cell(name), Table.Cell(texts, .strong)])
      } else if isCalled {
        table.rows.append([Table.Cell(name), Table.Cell("☐\u{A0}____________")])
        unreachable.append(name)
      }
    }
    if !unreachable.isEmpty { gaps.append(telling.planGap(.contacts(unreachable))) }
    if table.rows.isEmpty {
      gaps.append(telling.planGap(.calls))
      return .sentence(Line("☐\u{A0}____________"))
    }
    return .table(table)
  }

  /// Whether they are called from the ward: who decides or leads, and who brings back a tool that the ward names.
  private func isOurs(_ call: PCRACall) -> Bool {
    let own = Set(plan.rests.filter(\.isDirect).map(\.asset))
    return call.parts.contains { part in
      switch part {
      case .repairs(let assets):
        assets.contains { own.contains($0) && telling.model.assets[$0].kind == .application }
      case .supplies, .staff, .referent: false
      case .decides, .ends, .owner, .crisis, .leads: true
      }
    }
  }

  private var holds: [Block] {
    guard let lasts = telling.asset.degradedMode else { return [] }
    let levels = telling.modeLevels
    return [
      .sentence(
        Line(
          ([words.holds(telling.length(of: lasts))]
            + (levels.isEmpty ? [] : [words.holdsLevels(levels)])).joined(separator: " "),
          .strong))
    ]
  }

  /// The tools that the ward itself names, in the order in which they come back where that is known.
  private var firstBack: String? {
    let own = plan.rests.filter {
      $0.isDirect && telling.model.assets[$0.asset].kind == .application
    }.map(\.asset)
    guard !own.isEmpty else { return nil }
    // By the first scenario that stops them all and lets them come back.
    let outcome = plan.cases.map(\.outcome).first { outcome in
      own.allSatisfy { outcome.returns(of: $0) ?? 0 > 0 }
    }
    let ordered = own.sorted {
      (outcome?.returns(of: $0) ?? 0, $0) < (outcome?.returns(of: $1) ?? 0, $1)
    }
    return words.firstBack(ordered.map { telling.names.shown($0) })
  }

  private func catchUp(_ gaps: inout [Gap]) -> [Block] {
    if let length = telling.asset.catchUp {
      return [.sentence(Line(words.reenter(telling.phrases.duration(length))))]
    }
    if let share = details?.catchUpShare {
      let percent = language.percent(share.percent)
      return [.sentence(Line(words.catchUp(percent: percent)))]
    }
    guard telling.asset.degradedMode != nil else { return [] }
    gaps.append(telling.gap(.catchUp))
    return []
  }
}
