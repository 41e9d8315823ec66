// What is said under the title of a picture: the question, and what is shown of the model.

internal import Continuity
internal import DependencyGraph
import Formats

/// The lines under a title that pictures share.
struct Heading {
  let model: Model
  let view: View
  let labels: any Labels

  /// What is asked, then what the picture is narrowed to.
  func lines(scenario outcome: Outcome?, counts: String?) -> [String] {
    var lines = lines(about: outcome.map(scenario), counts: counts)
    guard let outcome else { return lines }
    if let start = outcome.scenario.starts { lines.append(labels.language.begins(start)) }
    if !outcome.neededByNothing.isEmpty {
      lines.append(labels.neededByNothing(some(outcome.neededByNothing)))
    }
    let late = outcome.scenario.events(after: outcome.horizon)
    if !late.isEmpty {
      let names = late.prefix(3).map {
        "\(model.assets[$0.asset].name.visible(limit: 50)) \(labels.language.moment($0.at))"
      }
      let rest = late.count - names.count
      lines.append(
        labels.afterHorizon(
          names + (rest > 0 ? [labels.more(rest)] : []), horizon: outcome.horizon))
    }
    return lines
  }

  /// What is left without a spare, and the next failure that would stop most; nothing where there is none.
  func withoutSpare(after outcome: Outcome) -> [String] {
    let spares = outcome.withoutSpare()
    guard let next = outcome.nextFailure(after: spares) else { return [] }
    let left = Set(spares.map(\.asset)).sorted()
    let others = next.stops.filter { $0 != next.asset }
    let told =
      others.filter { model.assets[$0].kind == .process }
      + others.filter { model.assets[$0].kind != .process }
    return [
      labels.withoutSpare(some(left)),
      labels.nextFailure(some([next.asset])[0], stops: some(told)),
    ]
  }

  private func some(_ assets: [Index<Asset>]) -> [String] {
    var names = assets.prefix(4).map { model.assets[$0].name.visible(limit: 50) }
    if assets.count > names.count { names.append(labels.more(assets.count - names.count)) }
    return names
  }

  /// The same about a scenario that is not played.
  func lines(of scenario: Scenario?) -> [String] {
    let name = scenario.flatMap { $0.name ?? $0.id }
    return lines(about: name.map { labels.scenario($0.visible(limit: 90)) }, counts: nil)
  }

  private func lines(about scenario: String?, counts: String?) -> [String] {
    var lines: [String] = []
    if let scenario { lines.append(scenario) }
    if let counts { lines.append(counts) }
    if let day = view.identity.day ?? model.day {
      let done = model.milestones.filter(\.isDone).map { ($0.name ?? $0.id).visible(limit: 50) }
      lines.append(labels.planned(for: labels.language.day(day), done: done))
    }
    let narrowing = view.narrowing(in: model)
    if !narrowing.isEmpty { lines.append(labels.narrowed(to: narrowing)) }
    return lines
  }

  /// The title block, with the question answered.
  func identity(about outcome: Outcome) -> Identity {
    var identity = view.identity
    identity.scenario = identity.scenario ?? question(outcome)
    return identity
  }

  private func scenario(_ outcome: Outcome) -> String {
    let question = question(outcome)
    return isAttack(outcome.scenario) ? question : labels.scenario(question)
  }

  /// Whether it has no name and is nothing but an attacker.
  private func isAttack(_ scenario: Scenario) -> Bool {
    scenario.name == nil && scenario.id == nil && scenario.failures.isEmpty
      && scenario.destructions.isEmpty && !scenario.compromised.isEmpty
  }

  private func question(_ outcome: Outcome) -> String {
    let scenario = outcome.scenario
    if let name = scenario.name ?? scenario.id { return name.visible(limit: 90) }
    if isAttack(scenario) {
      let seeds = scenario.compromised.prefix(3).map { model.assets[$0].name.visible(limit: 50) }
      let rest = scenario.compromised.count - seeds.count
      return labels.attack(from: seeds + (rest > 0 ? [labels.more(rest)] : []))
    }
    let all =
      scenario.failures.filter { $0.question == nil }
      .map { item in
        let name = model.assets[item.asset].name.visible(limit: 50)
        return item.at > 0 ? "\(name) \(labels.language.moment(item.at))" : name
      }
      + scenario.questions.map { labels.language.nodes(where: $0.selection, in: model) }
    let names = Array(all.prefix(3))
    let rest = all.count - names.count
    let lengths = Set(scenario.failures.map(\.repair))
    var lasting: String?
    if lengths.count == 1, case .minutes(let minutes) = lengths.first ?? nil {
      lasting = labels.duration(minutes)
    } else if !outcome.unknownCauses.isEmpty {
      lasting = labels.unknownLength
    }
    return labels.failure(of: names + (rest > 0 ? [labels.more(rest)] : []), lasting: lasting)
  }
}
