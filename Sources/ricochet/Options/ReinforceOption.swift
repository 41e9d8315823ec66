// More people on the command line: `equipe-systeme=6@3d`.

import Continuity
import DependencyGraph
import Reports

/// So many more of a role or supplier, from a minute on.
struct ReinforceOption {
  let reinforcement: Scenario.Reinforcement

  init(_ text: String, in model: Model, _ phrases: any Phrases) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let rest =
      parts.count == 2 ? parts[1].split(separator: "@", omittingEmptySubsequences: false) : []
    let heads = rest.first.flatMap { Int($0) } ?? 0
    var from: Limit? = .minutes(0)
    if rest.count == 2 { from = Limit(written: String(rest[1])) }
    guard parts.first?.isEmpty == false, (1...2).contains(rest.count),
      (1...100_000).contains(heads),
      case .minutes(let minute)? = from
    else {
      throw UserError(phrases: phrases) { $0.language.planPhrases.notAReinforcement(text) }
    }
    let name = String(parts[0])
    let people = try found(model.findAsset(name), name, phrases) { $0.asset }
    guard model.assets[people].kind.isPeople else {
      throw UserError(phrases: phrases) {
        Issue.notPeople(model.assets[people].id).message(in: $0.language)
      }
    }
    reinforcement = Scenario.Reinforcement(people, by: heads, from: minute)
  }
}
