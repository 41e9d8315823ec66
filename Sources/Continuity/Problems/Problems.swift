// Gathering problems while files are read, and putting them in order at the end.

import Formats

/// The problems found so far.
struct Problems: Sendable {
  private var found: [(location: Location, issue: Issue)] = []
  /// How many more names may be looked up among all names to suggest one: the search is slow, and
  /// after so many problems the first one is what matters.
  private var suggestionsLeft = 40

  /// How many errors there are so far.
  private(set) var errorCount = 0

  mutating func report(_ issue: Issue, at location: Location) {
    found.append((location, issue))
    if !issue.isWarning { errorCount += 1 }
  }

  mutating func report(_ defects: [LocatedDefect], paths: [String]) {
    for defect in defects {
      var firstSeen: String?
      if case .duplicateKey(_, let first) = defect.defect {
        firstSeen = "\(first.line):\(first.column)"
      }
      report(.reading(defect.defect, firstSeen: firstSeen), at: defect.location)
    }
  }

  /// Whether there is still time to look for what somebody meant.
  var canSuggest: Bool { suggestionsLeft > 0 }

  /// The nearest of many candidates, while there is time for it.
  mutating func suggestion(for name: String, in candidates: some Sequence<String>) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return nearest(to: name, in: candidates)
  }

  /// Takes over what somebody else found; of warnings, only where they are asked for.
  mutating func report(_ other: Problems, withWarnings: Bool) {
    for (location, issue) in other.found where withWarnings || !issue.isWarning {
      report(issue, at: location)
    }
  }

  /// Takes over what was found at the same time in other files.
  mutating func absorb(_ other: Problems) {
    found += other.found
    errorCount += other.errorCount
    suggestionsLeft = min(suggestionsLeft, other.suggestionsLeft)
  }

  var hasErrors: Bool { errorCount > 0 }

  /// Everything found, sorted by place, each thing once.
  func sorted(paths: [String]) -> [Problem] {
    var problems: [Problem] = []
    // A stable order for problems at one place: the order in which they were found.
    let ordered = found.indices.sorted { (found[$0].location, $0) < (found[$1].location, $1) }
    // A key that the reader found twice is found twice again by who looks for its meaning.
    let doubleKeys = Set(
      found.filter { if case .reading(.duplicateKey, _) = $0.issue { true } else { false } }
        .map(\.location))
    // What is the same stands at one place: mostly few things do.
    var first = 0
    var seen: Set<Problem> = []
    for index in ordered {
      let (location, issue) = found[index]
      if case .doubleKey = issue, doubleKeys.contains(location) { continue }
      let file = Int(location.file)
      let problem = Problem(
        issue: issue, path: file < paths.count ? paths[file] : "", location: location)
      if first == problems.count || problems[first].location != location {
        first = problems.count
        seen = []
      }
      if problems.count - first < 8 {
        if problems[first...].contains(problem) { continue }
      } else {
        if seen.isEmpty { seen = Set(problems[first...]) }
        guard seen.insert(problem).inserted else { continue }
      }
      problems.append(problem)
    }
    return problems
  }
}
