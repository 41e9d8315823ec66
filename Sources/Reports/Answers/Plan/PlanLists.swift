// What hangs on the wall: a list for each team, the waves, the load of each team and day, who waits for whom.

import Continuity
import DependencyGraph
import Formats

/// The lists of a plan.
struct PlanLists {
  let plan: RecoveryPlan
  let names: Names
  let phrases: any Phrases
  private let words: any PlanPhrases
  /// The last step of each asset's work.
  private let lastSteps: [Index<Asset>: Int]
  /// What waits for an asset before it can be worked on, or run, by asset.
  private let unlocks: [Index<Asset>: [Index<Asset>]]

  init(plan: RecoveryPlan, names: Names, phrases: any Phrases) {
    (self.plan, self.names, self.phrases) = (plan, names, phrases)
    words = phrases.language.planPhrases
    var unlocks: [Index<Asset>: [Index<Asset>]] = [:]
    for asset in plan.outcome.affected {
      let answer = plan.outcome.answer(for: asset)
      if let awaited = answer.awaits { unlocks[awaited, default: []].append(asset) }
      guard answer.outages.isEmpty, let end = answer.degraded.last?.to else { continue }
      // What runs on paper awaits nobody; what it lacked and is back at that minute takes it off paper.
      let members = plan.model.needs(of: asset).filter { $0.phase == .operate }.flatMap(\.members)
      if let last = members.first(where: { plan.outcome.returns(of: $0) == end }) {
        unlocks[last, default: []].append(asset)
      }
    }
    self.unlocks = unlocks
    lastSteps = Dictionary(
      plan.works.filter { !$0.isLost }.map { ($0.asset, $0.step) }, uniquingKeysWith: max)
  }

  private var model: Model { plan.model }

  // MARK: - Teams

  /// A numbered list for each team, those with most work first.
  func teams() -> [Document.Section] {
    let ordered = plan.teams.filter { !$0.works.isEmpty && !$0.isStreams }
      .sorted { ($1.busy, $0.team.asset) < ($0.busy, $1.team.asset) }
    return ordered.map { team in
      let words = words
      var table = Table(words.workHeadings)
      table.rows = plan.batches(of: team).map { row($0, of: team.team) }
      table.nameColumn = 2
      table.limit = 40
      table.more = { words.moreWorks($0) }
      table.spare = ([3, 4, 6], 110)
      if let contact = model.details[team.team.asset]?.contact, !contact.texts.isEmpty {
        table.head = [words.contact(contact.texts.map { $0.visible(limit: 80) })]
      }
      let day = plan.model.date.flatMap { CalendarDate($0) }.map { phrases.language.day($0) }
      var section = Document.Section(
        words.teamHeading(names.shown(team.team.asset)),
        [.table(table), .note(words.reissued(day))])
      section.startsSheet = true
      return section
    }
  }

  private func row(_ batch: PlannedBatch, of team: Team) -> [Table.Cell] {
    let work = batch.work
    let language = phrases.language
    var spans = work.spans.map {
      words.planned(from: $0.from, to: $0.to, start: plan.clock.start)
    }
    if batch.count > 1 {
      spans = [
        words.planned(from: work.begins, to: work.ends, start: plan.clock.start),
        language.each(batch.count, of: work.minutes),
      ]
    }
    var with = work.people.filter { .people($0.people) != team }
      .map { $0.heads > 1 ? "\($0.heads) × \(names.shown($0.people))" : names.shown($0.people) }
    if let own = work.crew.first(where: { $0.team == team }), own.heads > 1 {
      with.insert(words.notShared(own.heads), at: 0)
    }
    if let holder = work.holder { with.append(words.copy(of: names.shown(holder))) }
    let isLast = (lastSteps[work.asset] ?? -1) <= work.step
    let place = model.needs(of: work.asset).first { $0.relation == .isIn }?.members.first
    return [
      Table.Cell(language.range(batch.numbers)), Table.Cell(spans.joined(separator: ", ")),
      Table.Cell(what(batch), work.isLost ? .doubtful : .plain),
      Table.Cell(place.map { names.shown($0) } ?? "–"),
      Table.Cell(with.isEmpty ? "–" : with.joined(separator: ", ")),
      Table.Cell(isLast ? unlocked(by: work.asset) : "–"),
      Table.Cell(done(work)), Table.Cell(words.blank),
    ]
  }

  /// When it is done, and who says so and that the next may begin: `dix dossiers relus · RSSI`.
  private func done(_ work: PlannedWork) -> String {
    let goAhead = work.goAhead(in: model).map { actor in
      switch actor {
      case .asset(let asset): names.shown(asset)
      case .other(let text): text.visible(limit: 60)
      }
    }
    let parts = [work.recovery?.doneWhen?.visible(limit: 80), goAhead].compactMap(\.self)
    return parts.isEmpty ? "–" : parts.joined(separator: " · ")
  }

  /// `DPI : Restaurer la base (PR-DPI-01)`
  private func what(_ batch: PlannedBatch) -> String {
    let work = batch.work
    let name = names.shown(work.asset) + phrases.language.units(of: batch)
    var act = words.act(work.recovery, isRebuild: work.isRebuild)
    if let kind = work.recovery?.kind, kind != .work { act += " [\(words.kind(kind))]" }
    if let procedure = work.recovery?.procedure { act += " (\(procedure.visible(limit: 30)))" }
    if work.isLost { act += " — \(words.lost)" }
    return "\(name)\(phrases.language == .french ? "\u{A0}" : ""): \(act)"
  }

  /// Processes first: they are what the work is for.
  private func unlocked(by asset: Index<Asset>) -> String {
    let all = unlocks[asset] ?? []
    let processes = all.filter { model.assets[$0].kind == .process }
    let others = all.filter { model.assets[$0].kind != .process }
    return all.isEmpty ? "–" : names.some(processes + others, atMost: 3).joined(separator: ", ")
  }

  // MARK: - Waves

  /// P0 waits for nothing that is worked on, P1 for something of P0, and so on.
  func waves() -> Document.Section? {
    guard plan.order.count > 1 else { return nil }
    let worked = Set(plan.order)
    var waves: [Index<Asset>: Int] = [:]
    for asset in plan.order {
      // The chain of what each awaited last, which has no loop; bounded all the same.
      var (number, current, seen) = (0, asset, Set([asset]))
      while let next = plan.outcome.answer(for: current).awaits, seen.insert(next).inserted {
        if worked.contains(next) { number += 1 }
        current = next
      }
      waves[asset] = number
    }
    let lines = Set(waves.values).sorted().map { number in
      Line(
        words.wave(
          number, names.some(plan.order.filter { waves[$0] == number }, atMost: 8)))
    }
    guard lines.count > 1 else { return nil }
    return Document.Section(words.wavesHeading, [.list(List(lines))])
  }

  // MARK: - Load

  /// Each team with its days, those that are waited for most first.
  func load() -> Document.Section? {
    let ordered = plan.teams.filter { $0.busy > 0 }
      .sorted { ($1.waits, $1.busy, $0.team.asset) < ($0.waits, $0.busy, $1.team.asset) }
    guard !ordered.isEmpty else { return nil }
    let lines = ordered.flatMap { team -> [Line] in
      let name =
        team.isStreams
        ? words.streamsHeading(names.shown(team.team.asset)) : names.shown(team.team.asset)
      let days = days(of: team)
      return [Line(words.load(name, busy: team.busy, waits: team.waits, idle: team.idle))] + days
    }
    return Document.Section(
      words.loadHeading, [.list(List(lines, limit: 8) { [phrases] in phrases.more($0) })])
  }

  /// A line for each day on which the team works.
  private func days(of team: PlannedTeam) -> [Line] {
    let offset = plan.clock.start?.minute ?? 0
    let horizon = plan.outcome.horizon
    var busy: [Int: Int] = [:]
    for index in team.works {
      let work = plan.works[index]
      let heads = work.crew.first { $0.team == team.team }?.heads ?? 0
      for span in work.spans {
        var from = span.from
        let to = span.to ?? horizon
        while from < to {
          let day = (from + offset) / 1_440
          let end = min(to, (day + 1) * 1_440 - offset)
          busy[day, default: 0] += heads * (end - from)
          from = end
        }
      }
    }
    return busy.sorted { $0.key < $1.key }.map { day, minutes in
      let (present, most) = heads(of: team, on: day, offset: offset)
      let share = present.map { $0 > 0 ? min(100, minutes * 100 / $0) : 100 }
      let perHead = team.isStreams || most == 0 ? 0 : (minutes + most - 1) / max(1, most)
      return Line(
        words.day(
          name(ofDay: day), share: share, busy: minutes, perHead: perHead > 720 ? perHead : nil),
        perHead > 720 ? .bad : .plain, level: 2)
    }
  }

  /// The minutes that heads are there on a day, and the most of them at once.
  private func heads(of team: PlannedTeam, on day: Int, offset: Int) -> (present: Int?, most: Int) {
    let (begin, end) = (max(0, day * 1_440 - offset), (day + 1) * 1_440 - offset)
    var (present, most): (Int?, Int) = (0, 0)
    for (index, stretch) in team.heads.enumerated() {
      let next = index + 1 < team.heads.count ? team.heads[index + 1].from : Int.max
      let length = min(next, end) - max(stretch.from, begin)
      guard length > 0 else { continue }
      present = present.flatMap { sum in stretch.heads.map { sum + $0 * length } }
      most = max(most, stretch.heads ?? 0)
    }
    return (present, most)
  }

  private func name(ofDay day: Int) -> String {
    let number = words.dayNumber(day + 1)
    guard let start = plan.clock.start,
      let date = start.after(day * 1_440 - start.minute + (day == 0 ? start.minute : 0))?.date
    else { return number }
    return "\(number) (\(phrases.language.day(date)))"
  }

  // MARK: - Waits

  /// What waited for people, the longest first, and what was held.
  func waits() -> Document.Section? {
    var waits: [(length: Int, index: Index<PlannedWork>, line: String)] = []
    for (index, work) in zip(plan.works.indices, plan.works) where work.begins > work.readySince {
      let name = names.shown(work.asset)
      let until = phrases.instant(work.begins)
      let length = work.begins - work.readySince
      for wait in work.waits.prefix(1) {
        switch wait {
        case .busy(let other):
          let shared = plan.works[other].crew.first { member in
            work.crew.contains { $0.team == member.team }
          }
          let team = shared.map { names.shown($0.team.asset) } ?? ""
          waits.append(
            (
              length, index,
              words.waits(
                name, by: length, for: team,
                busyWith: names.shown(plan.works[other].asset), until: until)
            ))
        case .absent(let team):
          waits.append(
            (
              length, index,
              words.waits(
                name, by: length, for: names.shown(team.asset), busyWith: nil, until: until)
            ))
        case .held: break
        }
      }
    }
    waits.sort { ($1.length, $0.index) < ($0.length, $1.index) }
    // Units have one name: the one that waits longest tells it for all.
    var told: Set<[Int]> = []
    waits = waits.filter {
      told.insert([plan.works[$0.index].asset.position, plan.works[$0.index].step]).inserted
    }
    let held = plan.holds.map { hold in
      Line(
        words.held(
          names.shown(hold.asset) + (hold.unit.map { " (\($0))" } ?? ""),
          until: phrases.instant(hold.until),
          for: hold.keptFor.map { names.shown($0) }))
    }
    let lines = held + waits.map { Line($0.line) }
    guard !lines.isEmpty else { return nil }
    return Document.Section(
      words.waitsHeading, [.list(List(lines, limit: 12) { [words] in words.moreWaits($0) })])
  }
}
