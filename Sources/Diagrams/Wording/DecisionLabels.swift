// What somebody cut on purpose is not called a failure in pictures either.

internal import Continuity
internal import DependencyGraph
import Formats

extension Labels {
  func step(_ step: Step, of asset: Index<Asset>, in scenario: Scenario) -> String {
    step.kind == .cause && scenario.decision(on: asset) != nil
      ? language.cutByDecision : self.step(step.kind)
  }

  func because(
    _ cause: StopCause, members: [String], of asset: Index<Asset>, in outcome: Outcome
  ) -> String {
    guard case .failed = cause, let owner = outcome.scenario.decision(on: asset) else {
      var units = 0
      if case .requirement(_, let named, _) = cause { units = outcome.model.unitCount(of: named) }
      return because(cause, members: members, units: units)
    }
    let name =
      switch owner {
      case .asset(let owner): outcome.model.assets[owner].name
      case .other(let text): text
      }
    return language.isCut(by: language.quoted(name.visible(limit: 60)))
  }
}
