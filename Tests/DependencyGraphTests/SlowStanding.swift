// How each node of a slow run stands at the end of a minute: asked of the whole graph, every time.

import DependencyGraph

/// How a node stands from a minute on.
struct SlowStanding: Hashable, CustomStringConvertible {
  var from: Int
  let isUp: Bool
  let unmet: [Requirement]
  let modeBegan: Int?
  let reserveEnds: Int?
  let reserve: [Requirement]

  var description: String {
    let mode = modeBegan.map { " mode since \($0)" } ?? ""
    let whose = reserve.map(\.rawValue)
    let reserve = reserveEnds.map { " reserve to \($0) of \(whose)" } ?? ""
    return "\(from): \(isUp ? "up" : "down") unmet \(unmet.map(\.rawValue))\(mode)\(reserve)"
  }
}

extension SlowRun {
  /// Notes how every node stands at the end of this minute, where that differs from before.
  mutating func noteStandings() {
    for node in nodes {
      var standing = standing(of: node)
      // Before minute 0 everything is up and whole.
      var noted = standings[node] ?? [.whole]
      standing.from = noted.last?.from ?? 0
      if standing != noted.last {
        if noted.last?.from == minute { noted.removeLast() }
        standing.from = minute
        noted.append(standing)
      }
      standings[node] = noted
    }
  }

  private func standing(of node: Node) -> SlowStanding {
    let up = isUp[node] == true
    let unmet = up ? owned(by: node, .operate).filter { !isMet($0) } : []
    let began = unmet.contains(where: isBroken) ? firstBreak[node] : nil
    var running: [(end: Int, requirement: Requirement)] = []
    for requirement in unmet where began == nil {
      if case .minutes(let tolerance) = graph.tolerance(of: requirement),
        let since = unmetSince[requirement]
      {
        running.append((since + tolerance, requirement))
      }
    }
    let end = running.map(\.end).min()
    return SlowStanding(
      from: minute, isUp: up, unmet: unmet, modeBegan: began, reserveEnds: end,
      reserve: running.filter { $0.end == end }.map(\.requirement))
  }
}

extension SlowStanding {
  fileprivate static let whole = SlowStanding(
    from: 0, isUp: true, unmet: [], modeBegan: nil, reserveEnds: nil, reserve: [])

  init(_ standing: Standing) {
    self.init(
      from: standing.from, isUp: standing.isUp, unmet: standing.unmet,
      modeBegan: standing.modeBegan, reserveEnds: standing.reserveEnds, reserve: standing.reserve)
  }
}
