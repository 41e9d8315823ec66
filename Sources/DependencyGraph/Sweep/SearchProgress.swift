// How far a long search is, and the wish to end it: shared by who searches and who waits.

internal import Synchronization

/// The state of one long search, told by those who search, and the wish to end it, told by who waits.
///
/// Any thread may read it at any time: a terminal shows how far the search is, and Ctrl-C ends it.
public final class SearchProgress: Sendable {
  private let doneSteps = Atomic<Int>(0)
  private let totalSteps = Atomic<Int>(0)
  private let isEnding = Atomic<Bool>(false)

  /// A search that has not begun.
  public init() {}

  /// The steps done.
  public var done: Int { doneSteps.load(ordering: .relaxed) }

  /// All steps there are, as far as is known; 0 before the search has begun.
  public var total: Int { totalSteps.load(ordering: .relaxed) }

  /// Whether somebody asked for the end.
  public var isCancelled: Bool { isEnding.load(ordering: .relaxed) }

  /// Asks the search to end as soon as it can, with what it has found.
  public func cancel() { isEnding.store(true, ordering: .relaxed) }

  /// Says that so many steps begin; none of them is done.
  public func begin(_ steps: Int) { tell(done: 0, of: steps) }

  /// Says how many steps of how many are done.
  public func tell(done: Int, of total: Int) {
    doneSteps.store(done, ordering: .relaxed)
    totalSteps.store(total, ordering: .relaxed)
  }

  /// Says that so many more steps are done.
  public func advance(by steps: Int = 1) { doneSteps.wrappingAdd(steps, ordering: .relaxed) }
}
