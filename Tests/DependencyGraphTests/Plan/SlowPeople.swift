// People in a slow run: every minute, every work is looked at in the order.

import DependencyGraph

/// Who may work, and in which order.
struct SlowPeople {
  let resources: Resources
  /// Heads by resource, and the node that it depends on.
  let heads: [[(from: Int, heads: Int)]]
  let ties: [Node?]
  let restartCrews: [Node: Crew]
  /// Every node, in the order.
  let order: [Node]
  let holds: [Hold]
  var isShared = true

  /// When something about people may change.
  var interestingMinutes: [Int] { heads.flatMap { $0.map(\.from) } + holds.map(\.until) }
}

/// One attempt at a step.
struct SlowWork: Hashable, CustomStringConvertible {
  let node: Node
  let step: Int
  let minutes: Int
  let crew: Crew
  var spans: [Span] = []
  var isLost = false

  var description: String {
    "\(node.rawValue)/\(step) \(minutes) min \(spans)\(isLost ? " lost" : "")"
  }

  /// What is listed: spans that touch as one, none of no minutes but of a work that has none.
  var told: SlowWork? {
    var copy = self
    copy.spans = []
    for span in spans where span.from != span.to || minutes == 0 {
      if let last = copy.spans.last, last.to == span.from {
        copy.spans[copy.spans.count - 1] = Span(last.from, span.to)
      } else {
        copy.spans.append(span)
      }
    }
    return copy.spans.isEmpty || crew == .nobody ? nil : copy
  }
}

extension SlowRun {
  /// The minutes of who works on what, first (1), then (2), then what ends at once; whether anything changed.
  mutating func assign() -> Bool {
    guard let people else { return false }
    var changed = false
    var free = people.resources.all.map { heads(of: $0) }
    func takes(_ crew: Crew) -> Bool {
      let members = people.resources.members(of: crew)
      guard members.allSatisfy({ $0.heads <= free[$0.resource.index] }) else { return false }
      if people.isShared { for member in members { free[member.resource.index] -= member.heads } }
      return true
    }
    for node in people.order {
      guard var part = current(node), part.isUnderWay else { continue }
      let crew = job(of: node, in: part)[part.step].crew
      if crew == .nobody || takes(crew) { continue }
      part.isUnderWay = false
      closeSpan(part)
      replaceLast(node, with: part)
      changed = true
    }
    for node in people.order {
      guard var part = current(node), part.workBegan != nil, !part.isUnderWay else { continue }
      let step = job(of: node, in: part)[part.step]
      let isHeld = people.holds.contains {
        $0.node == node && $0.step == part.step && $0.until > minute
      }
      if isHeld && part.work == nil || !takes(step.crew) { continue }
      part.isUnderWay = true
      if part.work == nil {
        part.work = works.count
        works.append(
          SlowWork(node: node, step: part.step, minutes: step.minutes, crew: step.crew))
      }
      if let work = part.work { works[work].spans.append(Span(minute, nil)) }
      replaceLast(node, with: part)
      changed = true
    }
    return changed
  }

  private func heads(of resource: Resource) -> Int {
    guard let people else { return 0 }
    if let node = people.ties[resource.index], isUp[node] == false { return 0 }
    return people.heads[resource.index].last { $0.from <= minute }?.heads ?? 0
  }

  /// The step is done.
  mutating func endWork(_ part: inout Part) {
    closeSpan(part)
    part.isUnderWay = false
    part.work = nil
  }

  /// The step is lost, whether it is under way or not.
  mutating func loseStep(_ part: inout Part) {
    if part.isUnderWay { closeSpan(part) }
    if let work = part.work { works[work].isLost = true }
    part.isUnderWay = false
    part.work = nil
    part.done = 0
  }

  private mutating func closeSpan(_ part: Part) {
    guard let work = part.work, let last = works[work].spans.popLast() else { return }
    works[work].spans.append(Span(last.from, last.to ?? minute))
  }
}

extension Resources {
  var all: [Resource] { (0..<count).map { Resource(rawValue: UInt32($0)) } }
}
