// "Did you mean …?": the nearest known name to one that nobody knows.

/// The one of `candidates` nearest to `name` by edits (a letter added, lost, changed, or two swapped),
/// if it is near enough to be a slip; the first by order where several are as near.
///
/// Optimal string alignment (Damerau 1964). Long names are not compared: nobody misspells them.
///
/// - Complexity: O(candidates · length²), for candidates of about the same length
package func nearest(to name: String, in candidates: [String]) -> String? {
  let target = Array(folded(name).utf8)
  guard (1...60).contains(target.count) else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    guard abs(candidate.utf8.count - target.count) <= 6 else { continue }
    let limit = (best?.distance ?? (1 + target.count / 4) + 1) - 1
    guard limit >= 0 else { break }
    let other = Array(folded(candidate).utf8)
    if let distance = edits(from: target, to: other, atMost: limit) {
      best = (candidate, distance)
    }
  }
  return best?.name
}

/// The one of `candidates` nearest to `name`: see `nearest(to:in:)` of an array, which is not specialized for
/// every kind of sequence.
package func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  nearest(to: name, in: Array(candidates))
}

private func edits(from a: [UInt8], to b: [UInt8], atMost limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    var smallest = i
    for j in 1...b.count {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], before[j - 2] + 1)
      }
      smallest = min(smallest, row[j])
    }
    guard smallest <= limit else { return nil }
    before = above
    above = row
  }
  return above[b.count] <= limit ? above[b.count] : nil
}
