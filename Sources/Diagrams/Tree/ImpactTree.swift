// Who is touched by whom in a scenario, and what of it a picture draws.

internal import Continuity
internal import DependencyGraph

/// The causes of a scenario and what they touch, each under the one whose loss touched it first.
struct ImpactTree {
  /// One thing that is drawn.
  struct Touched {
    let asset: Index<Asset>
    let answer: Answer
    let fate: Fate
    /// Why it is touched, of what is not itself a cause.
    let cause: StopCause?
    /// What it hangs on, where that is drawn beside it; `nil` of a root.
    var parent: Index<Asset>?
    /// Whether it hangs on it directly.
    var isDirect = true
    /// How many others are touched through it and not drawn.
    var rest = 0
  }

  private(set) var drawn: [Touched] = []
  /// How many are touched in all.
  let count: Int
  /// How many hang on one another at most.
  private(set) var columns = 1

  /// More columns than these tell no more.
  private static let mostColumns = 6
  private static let mostWithoutProcess = 60
  /// Causes that lead to no process: so many are drawn all the same.
  private static let mostIdleCauses = 12

  /// - Parameter shown: what may be drawn.
  /// - Complexity: O(what is touched, its requirements and their members), and O(what is drawn) answers
  init(of outcome: Outcome, showing shown: Set<Index<Asset>>) {
    let model = outcome.model
    let touched = outcome.affected.filter(shown.contains)
    count = touched.count
    let hanging = Hanging(of: touched, in: outcome)
    var wanted = Set(touched.filter { model.assets[$0].kind == .process })
    if wanted.isEmpty { wanted = Set(touched.prefix(ImpactTree.mostWithoutProcess)) }
    wanted.formUnion(hanging.order.filter(hanging.isCause).prefix(ImpactTree.mostIdleCauses))
    let processes = wanted
    // All that lies between them and the causes, but for the middle of very long ways.
    var columns: [Index<Asset>: Int] = [:]
    var parents: [Index<Asset>: Index<Asset>] = [:]
    for asset in hanging.order {
      guard let parent = hanging.parents[asset] else {
        columns[asset] = 0
        continue
      }
      let above = parents[parent].flatMap {
        (columns[parent] ?? 0) >= ImpactTree.mostColumns ? $0 : nil
      }
      parents[asset] = above ?? parent
      columns[asset] = (columns[above ?? parent] ?? 0) + 1
    }
    for asset in processes {
      var next = parents[asset]
      while let parent = next, wanted.insert(parent).inserted { next = parents[parent] }
    }
    // What is not drawn is counted at the nearest that is.
    var rest: [Index<Asset>: Int] = [:]
    var nearest: [Index<Asset>: Index<Asset>] = [:]
    for asset in hanging.order {
      guard let parent = hanging.parents[asset] else { continue }
      nearest[asset] = wanted.contains(parent) ? parent : nearest[parent]
      if !wanted.contains(asset), let place = nearest[asset] { rest[place, default: 0] += 1 }
    }
    self.columns = 1 + (wanted.compactMap { columns[$0] }.max() ?? 0)
    drawn = hanging.order.filter(wanted.contains).map { asset in
      let answer = outcome.answer(for: asset)
      return Touched(
        asset: asset, answer: answer, fate: Fate(answer), cause: hanging.causes[asset],
        parent: parents[asset], isDirect: parents[asset] == hanging.parents[asset],
        rest: rest[asset] ?? 0)
    }
  }
}

/// Under whom each touched thing hangs.
private struct Hanging {
  /// What each hangs on; nothing for a root.
  var parents: [Index<Asset>: Index<Asset>] = [:]
  var causes: [Index<Asset>: StopCause] = [:]
  /// All of them, each after what it hangs on.
  var order: [Index<Asset>] = []

  /// Whether it is one that fails or is destroyed by itself.
  func isCause(_ asset: Index<Asset>) -> Bool {
    guard parents[asset] == nil else { return false }
    return causes[asset] == .failed || causes[asset] == .destroyed
  }

  init(of touched: [Index<Asset>], in outcome: Outcome) {
    let isTouched = Set(touched)
    func stop(_ asset: Index<Asset>) -> Int? {
      outcome.timeline.outages(of: outcome.model.node(of: asset)).first?.from
    }
    var candidates: [Index<Asset>: [Index<Asset>]] = [:]
    var left: [Index<Asset>] = []
    for asset in touched {
      let cause = outcome.cause(of: asset) ?? outcome.degradationCause(of: asset)
      causes[asset] = cause
      if case .destroyed = cause, let place = outcome.destroyedPlace(of: asset, among: isTouched) {
        candidates[asset] = [place]
        left.append(asset)
        continue
      }
      guard case .requirement(_, let members, let needed) = cause else {
        order.append(asset)
        continue
      }
      // Of what has several units, some may be lost without a stop.
      let lost = members.filter { isTouched.contains($0) && $0 != asset }
        .map { (minute: stop($0) ?? .max, member: $0) }
        .sorted { ($0.minute, $0.member) < ($1.minute, $1.member) }
      // The loss that was one too many, then those before it, then those after.
      let units = outcome.model.unitCount(of: members)
      let decisive = min(units == members.count ? units - needed + 1 : lost.count, lost.count)
      let all = lost.prefix(decisive).reversed() + lost.dropFirst(decisive)
      candidates[asset] = all.map(\.member)
      left.append(asset)
    }
    // Those that can hang on something that hangs already, until nothing changes; a loop that went down
    // at once has no first, and hangs on nothing.
    var placed = Set(order)
    var users: [Index<Asset>: [Index<Asset>]] = [:]
    for asset in left {
      for member in candidates[asset] ?? [] { users[member, default: []].append(asset) }
    }
    var head = 0
    var rest = left[...]
    while true {
      while head < order.count {
        for user in (users[order[head]] ?? []).sorted() where !placed.contains(user) {
          parents[user] =
            (candidates[user] ?? []).first(where: placed.contains) ?? order[head]
          placed.insert(user)
          order.append(user)
        }
        head += 1
      }
      rest = rest.drop(while: placed.contains)
      guard let next = rest.first else { break }
      placed.insert(next)
      order.append(next)
    }
  }
}

extension Outcome {
  /// Of what was destroyed because of what it is in or on: which of these is destroyed, if it is touched.
  fileprivate func destroyedPlace(of asset: Index<Asset>, among touched: Set<Index<Asset>>)
    -> Index<Asset>?
  {
    guard !scenario.destructions.contains(where: { $0.asset == asset }) else { return nil }
    let hosts: Set<Relation> = [.isIn, .storedOn, .runsOn, .hostedBy]
    return model.needs(of: asset).lazy.filter { hosts.contains($0.relation) }.flatMap(\.members)
      .first { $0 != asset && touched.contains($0) && isDestroyed($0) }
  }
}
