// Why one asset stops and when it is back: causes down to the failure, intervals, chain, verdicts.

import Continuity
import DependencyGraph
import Diagrams

/// What is said of one node in an outcome.
struct WhyDocument {
  let outcome: Outcome
  /// The plan, where people bring it back.
  var plan: RecoveryPlan?
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }

  func document(for asset: Index<Asset>) -> Document {
    let answer = outcome.answer(for: asset)
    let name = names.quoted(asset)
    let losesData = answer.dataLoss.map { $0.chain > .minutes(0) || $0.isLowerBound } ?? false
    var identity = Identity(of: model, in: phrases.language)
    identity.scenario = phrases.title(of: outcome.scenario, in: model, names)
    var document = Document(
      title(of: answer, name, losesData: losesData),
      subtitle: course(of: asset) + phrases.subtitle(of: outcome)
        + [Signs(model: model, phrases: phrases, names: names).line(of: asset)].compactMap(\.self)
        + decisions(of: answer) + people(of: answer),
      identity: identity)
    if answer.outages.isEmpty && answer.impaired.isEmpty && !losesData {
      document.subtitle += phrases.lateEvents(of: outcome, names)
    } else {
      document.sections = explanation(of: answer)
    }
    document.sections += besides(asset)
    return document
  }

  /// How it fares, turn by turn, where there is more to tell than when it stops.
  private func course(of asset: Index<Asset>) -> [Line] {
    let stillDone = StillDone(outcome: outcome, phrases: phrases, names: names)
    guard stillDone.sheet(of: asset) != nil,
      let turns = stillDone.turns(of: asset, outcome.spells(of: asset))
    else { return [] }
    return [Line(phrases.language.levelPhrases.turns(turns))]
  }

  /// Who decides on the degraded mode, where it is used.
  private func decisions(of answer: Answer) -> [Line] {
    let parts = ModeDetails(outcome: outcome, phrases: phrases, names: names)
      .decisions(answer.asset)
    guard !parts.isEmpty else { return [] }
    let text = parts.joined(separator: phrases.language == .french ? "\u{A0}; " : "; ")
    return [Line(text.prefix(1).uppercased() + text.dropFirst() + ".")]
  }

  /// That it is a plan, and how far it is from the best there can be; or that hands are not counted.
  private func people(of answer: Answer) -> [Line] {
    let words = phrases.language.planPhrases
    guard answer.ending != nil else { return [] }
    guard let plan else {
      let asked = [answer.asset] + outcome.chain(to: answer.asset).map(\.asset)
      guard asked.contains(where: outcome.isWorkedOn) else { return [] }
      return [Line(words.unlimitedHands("ricochet why … --plan"))]
    }
    guard plan.asksForPeople else { return [Line(words.nobodyAsked, .doubtful)] }
    let unlimited = plan.unlimited.returns(of: answer.asset)
    var lines = [
      Line(
        words.chainOfPlan(
          unlimited: unlimited == answer.returns ? nil : unlimited.map(phrases.instant)))
    ]
    if let bound = plan.bounds[answer.asset], let minute = bound.minute, answer.returns != nil {
      lines.append(
        Line(
          bound.isProved
            ? words.proved(1, of: 1)
            : words.bound(phrases.instant(minute), team: bound.team.map { names.shown($0.asset) }))
      )
    }
    return lines + phrases.circumstances(of: plan, names)
  }

  private func title(of answer: Answer, _ name: String, losesData: Bool) -> String {
    if let stops = answer.stopsAt { return phrases.stops(name, at: stops) + "." }
    if answer.degraded.isEmpty, answer.hindered.isEmpty, !answer.units.isEmpty, !losesData {
      return phrases.language.onlySomeUp(name)
    }
    return answer.impaired.isEmpty && !losesData
      ? phrases.keepsRunning(name) : phrases.onlyDegraded(name)
  }

  private func explanation(of answer: Answer) -> [Document.Section] {
    func list(_ texts: [String]) -> Block { .list(List(texts.map { Line($0) })) }
    func intervals(_ intervals: [Interval]) -> [String] {
      intervals.map { phrases.interval(from: $0.from, to: $0.to) }
    }
    let asset = answer.asset
    let stillDone = StillDone(outcome: outcome, phrases: phrases, names: names)
    var sections = [
      Document.Section(phrases.causesHeading, [.table(causes(of: asset))])
    ]
    let sheet = stillDone.sheet(of: asset)
    if !answer.outages.isEmpty {
      sections.append(.init(phrases.outagesHeading, [list(intervals(answer.outages))]))
    }
    if let sheet { sections.append(sheet) }
    if !answer.units.isEmpty {
      let count = model.unitCount(of: asset)
      let times = answer.units.map { units in
        phrases.language.units(units.up, of: count) + ", "
          + phrases.interval(from: units.interval.from, to: units.interval.to)
      }
      sections.append(.init(phrases.language.unitsHeading, [list(times)]))
    }
    if let normal = answer.normalAgain, model.assets[asset].catchUp != nil,
      !answer.outages.isEmpty || !answer.degraded.isEmpty
    {
      sections[sections.count - 1].blocks.append(list([phrases.normalAgain(normal)]))
    }
    if answer.ending != nil {
      let first = sections.count
      sections += Chain(outcome: outcome, plan: plan, phrases: phrases, names: names)
        .sections(for: asset)
      sections[first].blocks.append(.picture(chain(to: asset)))
    }
    sections += Restoration(outcome: outcome, phrases: phrases, names: names).sections(for: asset)
    if !answer.verdicts.isEmpty {
      sections.append(
        .init(
          phrases.verdictsHeading,
          [list(answer.verdicts.map { phrases.verdict($0, cause: outcome.causeName(names)) })]))
    }
    return sections + [phrases.unknown(answer.missing, names, limit: nil)]
  }

  private func chain(to asset: Index<Asset>) -> Picture {
    let (outcome, name) = (outcome, names.quoted(asset))
    return Picture(
      alternative: phrases.chainAlternative(name), caption: phrases.chainCaption(name)
    ) { .chain(to: asset, in: outcome, view: View($0)) }
  }

  /// What this asset has no spare for any more, that nothing needs what failed, and where it asks for
  /// more people than there are.
  private func besides(_ asset: Index<Asset>) -> [Document.Section] {
    let beside = Beside(outcome: outcome, phrases: phrases, names: names)
    let unneeded = beside.neededByNothing()
    return (unneeded.isEmpty ? [] : [Document.Section(unneeded.map { .sentence($0) })])
      + [beside.withoutSpare { $0 == asset }, beside.staffing { $0 == asset }].compactMap { $0 }
  }

  /// From the asset down to what failed: each line needs the next one.
  private func causes(of asset: Index<Asset>) -> Table {
    var table = Table(columns: 2)
    table.level = 1
    var seen: Set<Index<Asset>> = []
    var current = asset
    while seen.insert(current).inserted,
      let cause = outcome.answer(for: current).cause
        ?? degradedBy(current)
    {
      var members: [Index<Asset>] = []
      var shown: [String] = []
      if case .requirement(_, let named, let needed) = cause {
        members = named
        shown = model.named(named, needed: needed, in: phrases.language) { names.quoted($0) }
      }
      let down = members.filter { outcome.fewestUp(of: $0) < model.unitCount(of: $0) }
      table.rows.append([
        Table.Cell(stopsAt(current).map(phrases.instant) ?? "–"),
        Table.Cell(
          names.shown(current) + " "
            + (Decisions(scenario: outcome.scenario, names: names, phrases: phrases)
              .because(cause, of: current)
              ?? phrases.because(
                cause, of: model.assets[current].kind, members: shown,
                units: model.unitCount(of: members), down: names.quoted(down)))),
      ])
      guard let next = down.min(by: { stop($0) < stop($1) }) else { break }
      current = next
    }
    return table
  }

  /// What makes an asset that never stops run degraded: its first requirement that is ever unmet.
  private func degradedBy(_ asset: Index<Asset>) -> StopCause? {
    outcome.degradationCause(of: asset)
  }

  private func stop(_ asset: Index<Asset>) -> (Int, Index<Asset>) {
    (stopsAt(asset) ?? .max, asset)
  }

  /// When it stops, or the first of its units does.
  private func stopsAt(_ asset: Index<Asset>) -> Int? {
    let answer = outcome.answer(for: asset)
    return answer.units.first?.interval.from ?? answer.stopsAt
  }
}
