// When an asset counts as down for its objectives: while it is, and while it does too little.

internal import DependencyGraph

/// The times that MTPD and RTO judge, in each run that they ask.
struct Absence {
  private let outcome: Outcome
  private let node: Node
  /// The least level at which it counts as rendered; `nil` where it says none.
  private let minimum: Int?
  /// Whether a level that is not known counts as too low.
  private let fearing: Bool

  init(outcome: Outcome, _ asset: Index<Asset>, minimum: Int? = nil, fearing: Bool = false) {
    self.outcome = outcome
    node = outcome.model.node(of: asset)
    self.minimum = minimum
    self.fearing = fearing
  }

  /// In the run that answers, up to the horizon.
  var told: [Interval] { intervals(outcome.timeline, outcome.activity) }

  /// In the run where what nobody estimated takes long.
  var atWorst: [Interval]? {
    outcome.pessimistic.map { intervals($0, outcome.pessimisticActivity) }
  }

  /// In the run where causes of unknown length end at a minute.
  func hurried(_ minute: Int) -> [Interval]? {
    outcome.hurried[minute].map { intervals($0, outcome.hurriedActivities[minute]) }
  }

  /// How the last of ``told`` ends.
  var ending: Return? {
    guard minimum != nil else { return outcome.timeline.return(of: node) }
    let horizon = outcome.horizon
    let downtime = downtime(outcome.timeline.course, outcome.activity)
    guard let last = downtime.intervals.last(where: { $0.from <= horizon }) else { return nil }
    if let to = last.to { return to <= horizon ? .at(to) : .afterHorizon }
    guard let course = outcome.timeline.hopedCourse, let activity = outcome.hopedActivity else {
      return .never
    }
    let hoped = self.downtime(course, activity).intervals.last
    guard let hoped else { return .unknown(afterCause: 0) }
    return hoped.to.map { .unknown(afterCause: max(0, $0 - horizon)) } ?? .never
  }

  private func intervals(_ run: Timeline, _ activity: Activity?) -> [Interval] {
    guard minimum != nil, let activity else { return run.outages(of: node) }
    return downtime(run.course, activity).told(at: outcome.horizon)
  }

  private func downtime(_ course: Course, _ activity: Activity) -> Downtime {
    Downtime(of: node, below: minimum ?? 0, in: course, activity, fearing: fearing)
  }
}
