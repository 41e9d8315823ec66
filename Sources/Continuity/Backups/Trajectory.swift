// Whether the dated milestones of a model close the gap of an objective: a verdict beside that on its state.

public import SystemPackage

/// Where the milestones lead, for an objective that asks for a trajectory (D2.O3.B and C).
public struct Trajectory: Sendable {
  /// Met where the objective is met once the last milestone is done, and stays so from ``day`` on.
  public let compliance: Compliance
  /// The day from which on it is met; `nil` where it is met already, or not in the end.
  public let day: CalendarDate?
  /// The milestones of that day, as positions in ``Model/milestones``.
  public let milestones: [Index<Milestone>]

  /// - Parameters:
  ///   - state: how the objective stands in `model`.
  ///   - later: how it stands on each later day with milestones, in order.
  init(from state: Compliance, later: [(day: CalendarDate, state: Compliance)], in model: Model) {
    compliance = later.last?.state ?? state
    let unmet = later.lastIndex { $0.state != .met }
    let isMetSoFar = unmet == nil && state == .met
    let first = unmet.map { $0 + 1 } ?? 0
    day =
      compliance == .met && !isMetSoFar && later.indices.contains(first) ? later[first].day : nil
    let reached = day
    milestones = model.milestones.indices.filter {
      reached != nil && model.milestones[$0].date == reached
    }
  }
}

/// A model on a later day, with the milestones done by then.
public struct LaterModel: Sendable {
  /// The day.
  public let day: CalendarDate
  /// The model on that day.
  public let model: Model
}

extension Model {
  /// The model on each day on which milestones that are not done in it will be, in order: what a trajectory
  /// is judged by.
  ///
  /// - Parameter folder: the one that this model was read from.
  /// - Complexity: that of reading the model, for each such day
  public func later(in folder: FilePath) throws(InvalidModel) -> [LaterModel] {
    try later(in: folder, with: [:])
  }

  package func later(
    in folder: FilePath, with others: [String: [UInt8]]
  ) throws(InvalidModel) -> [LaterModel] {
    var days: [LaterModel] = []
    for milestone in milestones where !milestone.isDone && days.last?.day != milestone.date {
      days.append(
        LaterModel(
          day: milestone.date,
          model: try Model(contentsOf: folder, with: others, at: milestone.date)))
    }
    return days
  }
}
