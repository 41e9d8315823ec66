// What is said of a team and of its works: who, what, when, with whom.

internal import Continuity
internal import DependencyGraph
import Formats

/// The words of a team's band.
struct PlanWorkWords {
  let plan: RecoveryPlan
  let team: Team
  let labels: any Labels
  let names: AssetNames

  private var model: Model { plan.model }
  private var language: Language { names.language }

  private func instant(_ minute: Int) -> String {
    language.shortInstant(minute, from: plan.clock.start)
  }

  // MARK: - The team

  /// Its name.
  var title: String {
    let name = names.name(of: team.asset)
    return team.isStreams ? labels.restores(from: name) : name
  }

  /// How many are there, as the model and the scenario say it.
  var presence: [String] {
    guard case .people(let people) = team else { return [] }
    var parts: [String] = []
    let headcount = model.assets[people].headcount
    if let presence = model.presence(of: people) {
      parts = presence.lines.enumerated().map { line($1, isFirst: $0 == 0) }
    } else {
      parts.append(headcount.map(labels.headcount) ?? labels.headcountUnsaid)
    }
    let reinforced = plan.scenario.reinforcements.filter { $0.people == people }
      .map {
        labels.reinforcedBy($0.by, from: instant($0.from), until: $0.until.map(instant))
      }
    return [parts.joined(separator: " · ")] + reinforced
  }

  /// `lun-ven 08:00–18:00 : 4`
  private func line(_ line: Presence.Line, isFirst: Bool) -> String {
    let when = [line.days == .all ? nil : labels.days(line.days), line.hours(dash: "–")]
    let shown = when.compactMap(\.self).joined(separator: " ")
    // The first line that matches decides.
    let rest = isFirst ? labels.always : labels.otherwise
    return language.label(shown.isEmpty ? rest : shown, language.number(line.count))
  }

  // MARK: - A work

  /// What is worked on, and what is done: `DPI : Restaurer la base (PR-DPI-01)`.
  func what(_ batch: PlannedBatch) -> String {
    let work = batch.work
    let name = names.name(of: work.asset) + language.units(of: batch)
    var act =
      work.recovery?.name?.visible(limit: 80)
      ?? (work.recovery != nil
        ? labels.restoring : work.isRebuild ? labels.rebuilding : labels.restarting)
    if let procedure = work.recovery?.procedure { act += " (\(procedure.visible(limit: 30)))" }
    return language.label(name, act)
  }

  /// When it is worked on, and with whom: `12:00 → 14:00 · avec RSSI`; then the same in fewer words.
  func hours(_ batch: PlannedBatch) -> [String] {
    let work = batch.work
    let sayings = sayings(of: batch)
    let whole = whole(work)
    let lost = work.isLost ? [labels.lostWork] : []
    return [
      sayings, [whole] + sayings.dropFirst(), [whole] + lost, [told(work.begins, work.ends)] + lost,
    ].map { $0.joined(separator: " · ") }
  }

  private func sayings(of batch: PlannedBatch) -> [String] {
    let work = batch.work
    var parts = batch.count == 1 ? [spans(of: work)] : [told(work.begins, work.ends)]
    if batch.count > 1 { parts.append(language.each(batch.count, of: work.minutes)) }
    if work.isLost { parts.append(labels.lostWork) }
    if let own = work.crew.first(where: { $0.team == team }), own.heads > 1, !team.isStreams {
      parts.append(labels.byHeads(own.heads))
    }
    let others = work.people.filter { .people($0.people) != team }.map { member in
      let name = names.name(of: member.people)
      return member.heads > 1 ? "\(member.heads) × \(name)" : name
    }
    if !others.isEmpty { parts.append(labels.with(others)) }
    if let holder = work.holder, !team.isStreams {
      parts.append(labels.fromCopy(of: names.name(of: holder)))
    }
    if work.waits.contains(.held) {
      parts.append(labels.heldFor(plan.hold(on: work.act)?.keptFor.map(names.name)))
    }
    return parts
  }

  private func told(_ from: Int, _ to: Int?) -> String {
    language.planned(from: from, to: to, start: plan.clock.start)
  }

  private func spans(of work: PlannedWork) -> String {
    work.spans.count > 2
      ? whole(work) : work.spans.map { told($0.from, $0.to) }.joined(separator: ", ")
  }

  /// From its beginning to its end, with how often it pauses.
  private func whole(_ work: PlannedWork) -> String {
    let pauses = work.spans.count - 1
    return told(work.begins, work.ends) + (pauses > 0 ? " (\(labels.pauses(pauses)))" : "")
  }

  func tooltip(_ batch: PlannedBatch) -> String {
    ([what(batch)] + sayings(of: batch)
      + (batch.work.recovery?.doneWhen.map { [$0.visible(limit: 200)] } ?? []))
      .joined(separator: "\n")
  }
}
