// How many units of a node are up, on the pictures.

internal import Continuity

extension Labels {
  /// How many units are up when fewest are, of a node that is short and nothing else; `nil` otherwise.
  func fewestUp(_ answer: Answer, in outcome: Outcome) -> String? {
    guard answer.outages.isEmpty, answer.degraded.isEmpty, answer.hindered.isEmpty,
      let fewest = answer.units.map(\.up).min()
    else { return nil }
    return language.units(fewest, of: outcome.model.unitCount(of: answer.asset))
  }
}
