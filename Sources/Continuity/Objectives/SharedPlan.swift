// One plan for several establishments: whether their degraded modes really are the same, key by key.

public import DependencyGraph

/// The degraded modes of the processes of one plan, held against each other.
///
/// Processes of different establishments are the same activity where what follows the establishment in their
/// identifiers is the same (`ch-nord/urgences`, `ch-sud/urgences`), or else their names are.
public struct SharedPlan: Sendable {
  /// What of a degraded mode differs.
  public enum Key: String, CaseIterable, Sendable {
    /// Whether there is such a process in the plan at all.
    case process
    case lasts
    case level
    case needs
    case staff
    case procedure
    case decidedBy = "decided-by"
    case trigger
    case endedBy = "ended-by"
    case catchUp = "catch-up"
  }

  /// What one establishment says.
  public enum Value: Hashable, Sendable {
    case nothing
    case length(Limit)
    case percent(Int)
    case texts([String])
    case isThere
  }

  /// One difference.
  public struct Difference: Sendable {
    /// The activity, by the name of the first process.
    public let activity: String
    /// What differs.
    public let key: Key
    /// What each establishment says, in the order of ``SharedPlan/establishments``.
    public let values: [Value]
  }

  /// The establishments, as positions in ``Model/establishments``.
  public let establishments: [Int]
  /// The differences, by activity, then key.
  public let differences: [Difference]
  /// Whether processes of two establishments at least are held against each other: else nothing can be told.
  public let isCompared: Bool

  /// Compares what a plan is for.
  ///
  /// - Complexity: O(what the processes need)
  public init(_ plan: ContinuityPlan, in model: Model) {
    establishments = plan.establishments
    var order: [String] = []
    var byActivity: [String: [Int: Int]] = [:]
    for process in plan.processes {
      guard let home = model.assets[process].establishment else { continue }
      let key = SharedPlan.activity(of: process, in: model)
      if byActivity[key] == nil { order.append(key) }
      byActivity[key, default: [:]][home] = process
    }
    let places = establishments
    let homes = Set(byActivity.values.flatMap(\.keys))
    isCompared = places.count { homes.contains($0) } > 1
    guard isCompared else {
      differences = []
      return
    }
    var found: [Difference] = []
    for activity in order {
      let processes = establishments.map { byActivity[activity]?[$0] }
      guard let first = processes.compactMap({ $0 }).first else { continue }
      for key in Key.allCases {
        let values = processes.map { SharedPlan.value(of: key, for: $0, in: model) }
        // An establishment without the process has one difference, not one for each key.
        let compared =
          key == .process
          ? values : zip(processes, values).compactMap { $0 == nil ? nil : $1 }
        guard Set(compared).count > 1 else { continue }
        found.append(
          Difference(activity: model.assets[first].name, key: key, values: values))
      }
    }
    differences = found
  }

  private static func activity(of process: Int, in model: Model) -> String {
    let id = model.assets[process].id
    guard let slash = id.firstIndex(of: "/") else { return folded(model.assets[process].name) }
    return String(id[id.index(after: slash)...])
  }

  private static func value(of key: Key, for process: Int?, in model: Model) -> Value {
    guard let process else { return .nothing }
    let asset = model.assets[process]
    let details = model.details[process]
    let fallback = model.needs(of: process).filter { $0.phase == .fallback }
    func texts(_ texts: [String]) -> Value { texts.isEmpty ? .nothing : .texts(texts.sorted()) }
    func actor(_ actor: Device.Actor?) -> Value {
      switch actor {
      case .asset(let asset): .texts([model.assets[asset].name])
      case .other(let text): .texts([text])
      case nil: .nothing
      }
    }
    switch key {
    case .process: return .isThere
    case .lasts: return asset.degradedMode.map { .length($0) } ?? .nothing
    case .level:
      return texts((details?.modeLevels ?? []).map { "\($0.level) % (\($0.after) min)" })
    case .needs:
      return texts(
        fallback.filter { $0.people == nil }.flatMap { $0.members.map { model.assets[$0].name } })
    case .staff:
      return texts(
        fallback.compactMap { need in
          need.people.map {
            "\(need.members.map { model.assets[$0].name }.joined(separator: ", ")): \($0)"
          }
        })
    case .procedure: return texts(details?.procedure.map { [$0] } ?? [])
    case .decidedBy: return actor(details?.decidedBy)
    case .trigger: return texts(details?.trigger.map { [$0] } ?? [])
    case .endedBy: return actor(details?.endedBy)
    case .catchUp:
      if let share = details?.catchUpShare { return .percent(share.percent) }
      return asset.catchUp.map { .length(.minutes($0)) } ?? .nothing
    }
  }
}
