// Where something too long for one page is parted.

/// Finds the places at which something is cut into pieces of at most a length.
struct Cuts {
  /// Where it begins and ends.
  let span: ClosedRange<Double>
  /// Good places to cut.
  let preferred: [Double]
  /// Places where it must be cut.
  var forced: [Double] = []
  /// What should not be cut: from where to where.
  let obstacles: [ClosedRange<Double>]

  /// The pieces, in order.
  ///
  /// - Parameters:
  ///   - first: the most length of the first piece.
  ///   - rest: that of the others.
  ///   - isEven: whether they are rather of even lengths than as long as can be.
  func pieces(
    first: Double, rest: Double, isEven: Bool = true
  ) -> [ClosedRange<Double>] {
    let whole = cut(first: first, rest: rest)
    guard isEven, whole.count > 1, forced.isEmpty else { return whole }
    // As many pieces, but of more even lengths.
    for share in [0.6, 0.7, 0.8, 0.9] {
      let even = cut(first: first * share, rest: rest * share)
      if even.count == whole.count { return even }
    }
    return whole
  }

  private func cut(first: Double, rest: Double) -> [ClosedRange<Double>] {
    var pieces: [ClosedRange<Double>] = []
    var from = span.lowerBound
    let ends = (forced + [span.upperBound]).filter { $0 > from }.sorted()
    for end in ends {
      while end - from > (pieces.isEmpty ? first : rest) + 0.5, pieces.count < 400 {
        let to = place(after: from, within: max(pieces.isEmpty ? first : rest, 20))
        pieces.append(from...to)
        from = to
      }
      if end > from { pieces.append(from...end) }
      from = end
    }
    return pieces.isEmpty ? [span] : pieces
  }

  /// The last good place within a length; else where least is cut.
  private func place(after from: Double, within length: Double) -> Double {
    let limit = from + length
    if let last = preferred.filter({ $0 > from + length * 0.35 && $0 <= limit }).max() {
      return last
    }
    if let last = preferred.filter({ $0 > from + 1 && $0 <= limit }).max(), length > 0 {
      return last
    }
    let near = obstacles.filter { $0.upperBound > from && $0.lowerBound < limit }
    var best = (cost: Int.max, place: limit)
    for place in near.flatMap({ [$0.upperBound + 1, $0.lowerBound - 1] }) + [limit]
    where place > from + length * 0.5 && place <= limit {
      let cost = near.count { $0.lowerBound < place && place < $0.upperBound }
      if cost < best.cost || cost == best.cost && place > best.place { best = (cost, place) }
    }
    return best.place
  }
}
