// People in a minute: works that lack theirs pause, nodes that wait begin, until nothing changes.

extension Simulation {
  /// Gives the run its people.
  mutating func setDispatch(_ dispatch: Dispatch) {
    if let minute = dispatch.nextChangeMinute {
      queue.push(Event(.headsChange, of: 0), at: minute)
    }
    self.dispatch = dispatch
  }

  /// Has the step of `node` that comes next wait for its crew; whether it has one.
  mutating func awaitsCrew(_ node: Int, minutes: Int, at minute: Int) -> Bool {
    var step = 0
    var crew = Crew.own
    if nodes[node].has(.failed) {
      step = Int(causes[node].step)
      crew = failures[Int(causes[node].failure)].step(step).crew
    }
    if crew == .own { crew = restartCrews[node] }
    let begins = pins?.nodes[node]?.begins(step) ?? 0
    if begins > minute, crew.index < 0 { return holdsBack(node, at: minute) }
    let waits = dispatch?.request(
      node, step: step, crew: crew, minutes: minutes, notBefore: begins, queue: &queue)
    guard waits == true else { return false }
    // Ends that were due for an earlier attempt mean nothing any more.
    times[node].workEnds = -1
    return true
  }

  /// Passes (1) and (2), once returns have settled: see ``Dispatch/pause()`` and
  /// ``Dispatch/begin()``. Works of no minutes end after a pass, and what follows from them settles;
  /// then the passes begin again.
  mutating func assign(at minute: Int) {
    while dispatch?.isUnsettled == true {
      dispatch?.pause()
      for node in dispatch?.turned ?? [] {
        dispatch?.setLeft(max(0, times[node].workEnds - minute), of: node)
        times[node].workEnds = -1
      }
      dispatch?.begin()
      var done: [Int] = []
      for node in dispatch?.turned ?? [] {
        let left = Int(dispatch?.seats[node].left ?? 0)
        times[node].workEnds = minute + left
        if left == 0 {
          done.append(node)
        } else {
          queue.push(Event(.workEnds, of: node), at: minute + left)
        }
      }
      guard !done.isEmpty else { return }
      for node in done { endStep(of: node, at: minute) }
      settle(at: minute)
    }
  }
}
