// The criticality of a process in one cell: degrees by elapsed time, as in `4h: 2, 24h: 4`.

import DependencyGraph
import Formats

/// Durations with whole numbers, separated by commas, semicolons or bars.
package enum CriticalityText {
  /// Whether a text writes degrees by elapsed time.
  package static func holds(_ text: String) -> Bool {
    let entries = entries(of: text)
    return !entries.isEmpty
      && entries.allSatisfy { after, degree in
        guard case .minutes? = Limit(written: after) else { return false }
        return !degree.isEmpty && degree.utf8.count < 10
          && degree.utf8.allSatisfy { $0 &- 0x30 < 10 }
      }
  }

  /// The two sides of each entry; an entry without colon has an empty degree.
  static func entries(of text: String) -> [(after: String, degree: String)] {
    text.split { $0 == "," || $0 == ";" || $0 == "|" }.map { entry in
      let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0.filter { !$0.isWhitespace }) }
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }
}

extension Records {
  /// The degrees that a cell writes, and a problem for each entry that is none.
  mutating func criticality(
    _ text: String, at place: Location
  ) -> [(after: Int, degree: Int)] {
    var found: [(after: Int, degree: Int)] = []
    for (after, degree) in CriticalityText.entries(of: text) {
      guard let after = duration(Array(after.utf8), key: "criticality", at: place),
        let minutes = after.value, let degree = number(degree, key: "criticality", at: place)
      else { continue }
      append(degree, after: minutes, to: &found, at: place)
    }
    return found.sorted { $0.after < $1.after }
  }

  /// Takes one more degree; a time has one, however it is written.
  mutating func append(
    _ degree: Int, after minutes: Int, to found: inout [(after: Int, degree: Int)],
    at place: Location
  ) {
    if found.contains(where: { $0.after == minutes }) {
      problems.report(.twoDegrees(after: minutes), at: place)
    } else {
      found.append((minutes, degree))
    }
  }
}
