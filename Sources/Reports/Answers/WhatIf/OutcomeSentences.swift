// What `what-if` and `why` say alike of an outcome.

import Continuity
import DependencyGraph

extension Phrases {
  /// The scenario by its name, or the question that was asked.
  func title(of scenario: Scenario, in model: Model, _ names: Names) -> String {
    if let id = scenario.id {
      let name = scenario.name.map { quoted($0) } ?? quoted(id)
      return title(scenario: name)
    }
    let asked = scenario.questions.filter { $0.act == .fail }
      .map { language.nodes(where: $0.selection, in: model) }
    let named = scenario.failures.filter { $0.question == nil }.map { item in
      let name = names.introduced(item.asset)
      return item.at > 0 ? "\(name) \(language.moment(item.at, from: start))" : name
    }
    let failing = named + asked
    let lengths = Set(scenario.failures.map { $0.repair ?? model.assets[$0.asset].repair })
    var lasting: String?
    // Several lengths are told node by node, in the chains.
    if lengths.count == 1, let length = lengths.first {
      switch length {
      case .minutes(let minutes): lasting = duration(minutes)
      case .unlimited: lasting = withoutEnd
      case nil: lasting = unknownLength
      }
    }
    return question(failing, isSeveral: failing.count > 1 || !asked.isEmpty, lasting: lasting)
  }

  /// What stands under the title: the day that the model was read for, when it begins, and what was asked
  /// for by questions and not by names.
  func subtitle(of outcome: Outcome) -> [Line] {
    let asked = outcome.scenario.questions.map { language.asked($0, in: outcome.model) }
    return
      ([day(of: outcome.model), outcome.scenario.starts.map(language.begins)].compactMap { $0 }
      + asked
      + [language.otherHorizon(outcome.horizon)].compactMap { $0 })
      .map { Line($0) }
  }

  /// What lies after the horizon, and so is in no figure.
  func lateEvents(of outcome: Outcome, _ names: Names) -> [Line] {
    let late = outcome.scenario.events(after: outcome.horizon)
    guard !late.isEmpty else { return [] }
    let told = late.map { "\(names.quoted($0.asset)) \(language.moment($0.at, from: start))" }
    return [Line(afterHorizon(told, horizon: outcome.horizon))]
  }

  /// The section on figures that nobody gave.
  func unknown(_ missing: [MissingFigure], _ names: Names, limit: Int?) -> Document.Section {
    let phrases = self
    let lines = missing.map { Line(self.missing(names.shown($0.asset), key: $0.key)) }
    let list =
      lines.isEmpty
      ? List([Line(nothingUnknown)]) : List(lines, limit: limit) { phrases.more($0) }
    return Document.Section(unknownHeading, [.list(list)])
  }
}

extension Outcome {
  /// What must be back first, in quotes, where it is one thing whose length is unknown.
  func onlyCause(_ names: Names) -> String? {
    unknownCauses.count == 1 ? names.quoted(unknownCauses[0]) : nil
  }

  /// How a sentence names what must be back first.
  func causeName(_ names: Names) -> CauseName { onlyCause(names).map { .named($0) } ?? .outage }
}
