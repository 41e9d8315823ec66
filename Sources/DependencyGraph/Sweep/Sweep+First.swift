// Which of some nodes each failure stops first, in an order of theirs: read off the lanes.

extension Sweep {
  /// For each candidate the place of the first of `targets` that stops with it, without failing itself;
  /// `nil` where none does. The candidates are any, not those of the sweep.
  ///
  /// - Complexity: O(c / 512) passes over what c candidates reach
  public func first(of targets: [Node], stoppedBy candidates: Candidates) -> [Int?] {
    var found = [Int?](repeating: nil, count: candidates.count)
    var pass = LanePass(rules: rules, order: order)
    for start in stride(from: 0, to: candidates.count, by: LanePass.width) {
      var open = Lanes.zero
      for lane in 0..<min(LanePass.width, candidates.count - start) {
        pass.fail(UInt32(start + lane), of: candidates, inLane: lane)
        open[lane / 64] |= 1 << UInt64(lane % 64)
      }
      pass.run()
      for (place, target) in targets.enumerated() where open != .zero {
        let word = pass.words[target.index] & open
        for index in word.indices {
          var bits = word[index]
          while bits != 0 {
            let bit = bits.trailingZeroBitCount
            bits &= bits - 1
            let candidate = start + index * 64 + bit
            if candidates.nodes(of: candidate).contains(target) { continue }
            found[candidate] = place
            open[index] &= ~(1 << UInt64(bit))
          }
        }
      }
      pass.wipe()
    }
    return found
  }
}
