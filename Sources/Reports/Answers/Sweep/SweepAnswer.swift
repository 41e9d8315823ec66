// What a sweep answers, gathered stage by stage, before it is told in any form.

package import Continuity
import DependencyGraph

/// Every failure tried alone, and what was asked of the worst.
package struct SweepAnswer {
  let sweep: FailureSweep
  package let failures: SweptFailures
  let filter: Filter
  /// The failures to show, with their places in the whole ranking.
  let shown: [(rank: Int, failure: SweptFailure)]
  /// How many could be shown.
  let found: Int
  /// The process that bears each of the first shown least, and the minute at which it stops.
  private let worst: [(process: Index<Asset>, at: Int)?]
  /// The verdicts of those shown, where asked; fewer than those shown if it was interrupted.
  let verdicts: [SweepVerdicts]?
  /// The redundancies to add; `nil` where they were not sought to the end.
  let redundancies: AddedRedundancies?

  var model: Model { sweep.model }
  var question: SweepQuestion { sweep.question }

  package init(
    to question: SweepQuestion, in model: Model, filter: Filter, top: Int, withVerdicts: Bool,
    withRedundancies: Bool, during undertaking: some StagedWork
  ) {
    let words = undertaking.language.sweepPhrases
    let (sweep, failures) = undertaking.stage(words.trying) { progress in
      let sweep = FailureSweep(of: question, in: model)
      return (sweep, sweep.failures(telling: progress))
    }
    var shown: [(rank: Int, failure: SweptFailure)] = []
    var found = 0
    for (position, failure) in failures.ranked.enumerated()
    where filter.shows(model.assets[failure.asset]) {
      found += 1
      if shown.count < top { shown.append((position + 1, failure)) }
    }
    (self.sweep, self.failures, self.filter) = (sweep, failures, filter)
    (self.shown, self.found) = (shown, found)
    worst = sweep.worst(of: shown.prefix(Self.withReason).map(\.failure.asset))

    verdicts =
      withVerdicts
      ? undertaking.stage(words.playing) { progress in
        var verdicts: [SweepVerdicts] = []
        progress.begin(shown.count)
        for (_, failure) in shown where !progress.isCancelled {
          verdicts.append(SweepVerdicts(ofFailing: failure.asset, in: model))
          progress.advance()
        }
        return verdicts
      } : nil

    var redundancies: AddedRedundancies?
    if withRedundancies, !question.isTimed, failures.isComplete, !undertaking.isInterrupted {
      let tried = undertaking.stage(words.adding) { progress in
        let chosen = failures.ranked.lazy.map(\.asset).filter { filter.shows(model.assets[$0]) }
        return sweep.redundancies(
          after: failures, considering: Array(chosen.prefix(10)), telling: progress)
      }
      if !undertaking.isInterrupted { redundancies = tried }
    }
    self.redundancies = redundancies
  }

  /// For so many of the first the worst process is sought: each takes a walk over the model.
  static let withReason = 1_000

  /// The process that bears one of those shown least, and the minute at which it stops.
  func worst(at position: Int) -> (process: Index<Asset>, at: Int)? {
    worst.indices.contains(position) ? worst[position] : nil
  }

  /// The verdicts of one of those shown; `nil` where there are none.
  func verdicts(at position: Int) -> SweepVerdicts? {
    guard let verdicts, verdicts.indices.contains(position) else { return nil }
    return verdicts[position]
  }
}

/// The pairs that stop together what neither stops alone.
package struct SweepPairsAnswer {
  let sweep: FailureSweep
  let pairs: SweptPairs
  let filter: Filter
  /// The pairs to show, with their places in the whole ranking.
  let shown: [(rank: Int, pair: SweptPair)]

  var model: Model { sweep.model }
  var question: SweepQuestion { sweep.question }
  /// Whether there are more pairs than shown.
  var isTruncated: Bool { shown.count < pairs.count }

  /// As many pairs are kept to choose those of an establishment from.
  private static let kept = 100_000

  package init(
    to question: SweepQuestion, in model: Model, filter: Filter, top: Int,
    during undertaking: some StagedWork
  ) {
    let words = undertaking.language.sweepPhrases
    let limit = filter.establishment == nil ? top : max(top, SweepPairsAnswer.kept)
    let (sweep, pairs) = undertaking.stage(words.pairing) { progress in
      let sweep = FailureSweep(of: question, in: model)
      return (sweep, sweep.pairs(keeping: limit, telling: progress))
    }
    let ranked = pairs.first.enumerated().filter { _, pair in
      pair.assets.contains { filter.shows(model.assets[$0]) }
    }
    (self.sweep, self.pairs, self.filter) = (sweep, pairs, filter)
    shown = ranked.prefix(top).map { ($0.offset + 1, $0.element) }
  }
}
