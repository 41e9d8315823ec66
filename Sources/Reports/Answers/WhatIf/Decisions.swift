// What a scenario cuts or shuts down on purpose: told as decisions with their owners, not as failures.

import Continuity
import DependencyGraph

/// The decisions of a scenario, in words.
struct Decisions {
  let scenario: Scenario
  let names: Names
  let phrases: any Phrases

  private var words: any DecisionPhrases { phrases.language.decisions }

  /// A line for each owner and minute.
  func lines() -> [String] {
    var keys: [Key] = []
    var cut: [Key: [Index<Asset>]] = [:]
    for item in scenario.decisions {
      guard let owner = item.decidedBy else { continue }
      let key = Key(owner: owner, at: item.at, lasts: item.repair ?? scenario.lasts)
      if cut[key] == nil { keys.append(key) }
      cut[key, default: []].append(item.asset)
    }
    return keys.map { key in
      words.decision(
        of: shown(key.owner), at: key.at > 0 ? phrases.instant(key.at) : nil,
        cutting: names.someQuoted(cut[key] ?? [], atMost: 6),
        for: key.lasts)
    }
  }

  /// Why an asset stopped, where somebody decided it.
  func because(_ cause: StopCause, of asset: Index<Asset>) -> String? {
    guard case .failed = cause else { return nil }
    return scenario.decision(on: asset).map { phrases.language.isCut(by: shown($0)) }
  }

  /// The step that waits for the end of the cause, where somebody decided it.
  func step(_ kind: Step.Kind, of asset: Index<Asset>) -> String? {
    guard kind == .cause, scenario.decision(on: asset) != nil else { return nil }
    return phrases.language.cutByDecision
  }

  private struct Key: Hashable {
    var owner: Device.Actor
    var at: Int
    var lasts: Limit?
  }

  private func shown(_ actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): names.quoted(asset)
    case .other(let text): phrases.quoted(text)
    }
  }
}
