// How likely a scenario is, on the hospital's own scale.

import Formats

/// A step of the scale of likelihoods.
package struct Likelihood: Hashable, Comparable, Sendable {
  /// As the model writes it.
  package let text: String
  /// Its place on the scale, from 1 for the least likely.
  package let rank: Int

  /// The less likely come first.
  package static func < (a: Likelihood, b: Likelihood) -> Bool { a.rank < b.rank }
}

extension Records {
  /// The scale, the least likely first: said once in the whole model.
  mutating func readLikelihoods(_ value: YAMLValue) {
    let steps = written(value, key: "likelihoods", isList: true)
    if let other = title.likelihoods.first, let step = steps.first {
      if title.likelihoods.map(\.text) != steps.map(\.text) {
        problems.report(
          .conflict(key: "likelihoods", value: step.text, other: other.text), at: step.location)
      }
      return
    }
    var seen: Set<String> = []
    for step in steps where !seen.insert(folded(step.text)).inserted {
      problems.report(.register(.likelihoodTwice(step.text)), at: step.location)
    }
    title.likelihoods = steps
  }
}

extension Resolver {
  /// The step of the scale that a scenario names; a whole number from 1 to 10 where there is no scale.
  mutating func likelihood(_ cell: Written) -> Likelihood? {
    let scale = records.title.likelihoods.map(\.text)
    if scale.isEmpty, let rank = Int(cell.text), (1...10).contains(rank) {
      return Likelihood(text: String(rank), rank: rank)
    }
    if let step = scale.firstIndex(where: { folded($0) == folded(cell.text) }) {
      return Likelihood(text: scale[step], rank: step + 1)
    }
    let suggestion = nearest(to: cell.text, in: scale)
    report(.badLikelihood(cell.text, scale: scale, suggestion: suggestion), at: cell.location)
    return nil
  }
}
