// How the process goes on without its means: procedure, people by the hour, materials, how long, who decides.

import Continuity
import DependencyGraph
import Diagrams
import Formats

extension PCRATelling {
  func mode() -> PCRASection {
    var section = PCRASection(.mode, self)
    var labels = PCRALabels(self)
    labels.row(.noticed, signs(), else: .sign)
    guard let lasts = asset.degradedMode else {
      section.add(labels)
      section.mark(gap(.mode))
      return section
    }
    labels.row(.trigger, details?.trigger?.visible(limit: 160), else: .trigger)
    labels.row(.decides, details?.decidedBy.map(shown), else: .decidedBy)
    labels.row(.procedure, details?.procedure?.visible(limit: 80), else: .procedure)
    labels.row(
      .materials, plan.entry.materials.map { $0.visible(limit: 80) }.joined(separator: ", "),
      else: .materials)
    labels.row(.modeNeeds, plan.entry.degradedNeeds.map(shown).joined(separator: ", "))
    labels.row(.lasts, length(of: lasts))
    labels.row(.level, modeLevels.joined(separator: ", "), else: .modeLevel)
    labels.row(.ends, details?.endedBy.map(shown), else: .endedBy)
    section.add(labels)
    people(in: &section)
    return section
  }

  /// How long a degraded mode lasts, in words.
  func length(of limit: Limit) -> String {
    switch limit {
    case .minutes(let minutes): words.lasts(phrases.duration(minutes))
    case .unlimited: words.lasts(nil)
    }
  }

  /// `80 %`, `65 % après 24 h`
  var modeLevels: [String] {
    (details?.modeLevels ?? []).map { level in
      let percent = phrases.language.percent(level.level)
      return level.after == 0
        ? percent
        : phrases.language.biaPhrases.level(percent, from: phrases.duration(level.after))
    }
  }

  /// How people notice: of the process itself, and of the software that it names.
  func signs() -> String? {
    let own = details?.sign.map { $0.visible(limit: 160) }
    let others = plan.entry.needs.flatMap(\.members)
      .filter { model.assets[$0].kind == .application }
      .compactMap { asset in
        model.details[asset]?.sign.map {
          phrases.language.label(names.shown(asset), $0.visible(limit: 160))
        }
      }
    let all = ([own] + others.map(Optional.some)).compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: semicolon)
  }

  private func shown(_ need: Need) -> String {
    let told = model.named(need.members, needed: need.needed, in: phrases.language) {
      names.shown($0)
    }
    return need.needed < need.units && told.count > 1
      ? phrases.language.biaPhrases.some(need.needed, of: told) : told.joined(separator: ", ")
  }

  // MARK: - People

  /// What the process asks of a role, ordinarily and on its degraded mode.
  struct Staff {
    let role: Index<Asset>
    var ordinarily: Int?
    var onMode: Int?
  }

  var staff: [Staff] {
    var staff: [Staff] = []
    for demand in model.staffingDemands where demand.asset == plan.process {
      let known = staff.firstIndex { $0.role == demand.role }
      let place = known ?? staff.count
      if known == nil { staff.append(Staff(role: demand.role)) }
      if demand.isFallback {
        staff[place].onMode = demand.people
      } else {
        staff[place].ordinarily = demand.people
      }
    }
    return staff.sorted { $0.role < $1.role }
  }

  private func people(in section: inout PCRASection) {
    let staff = staff
    guard staff.contains(where: { $0.onMode != nil }) else {
      return section.mark(gap(.modeStaff))
    }
    let use = plan.onPaper?.answer.mode
    var table = Table(words.headings(.modePeople), numeric: [1, 2, 3, 4])
    func count(_ number: Int?) -> Table.Cell {
      Table.Cell(number.map { phrases.language.number($0) } ?? "–")
    }
    for one in staff {
      let missing = use?.people.first { $0.role == one.role }?.missing
      table.rows.append([
        Table.Cell(names.shown(one.role)), count(one.ordinarily), count(one.onMode),
        count(model.assets[one.role].headcount),
        Table.Cell(
          missing.map { phrases.language.number($0) } ?? "–", missing ?? 0 > 0 ? .bad : .plain),
      ])
    }
    section.add(table)
    guard let onPaper = plan.onPaper else { return }
    let roles = Set(staff.map(\.role))
    let asked = onPaper.outcome.peopleAsked.filter { roles.contains($0.role) }
    guard !asked.isEmpty else { return }
    section.add(words.peopleTold(in: quoted(scenario: onPaper.scenario)))
    section.add(.list(List(asked.map(hours))))
  }

  /// So many stretches of a role are told.
  private static let mostStretches = 5

  private func hours(_ role: PeopleAsked) -> Line {
    var told = role.stretches.prefix(Self.mostStretches).map { stretch in
      words.asked(
        stretch.asked, present: stretch.present, from: phrases.instant(stretch.interval.from))
    }
    let more = role.stretches.count - told.count
    if more > 0 { told.append(phrases.more(more)) }
    return Line(
      phrases.language.label(names.shown(role.role), told.joined(separator: semicolon)),
      role.shortage == nil ? .plain : .bad)
  }
}
