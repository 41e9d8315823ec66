// Problems in their order, each once.

import Formats
import Testing

@testable import Continuity

@Suite struct OrderOfProblems {
  @Test(arguments: [1, 5, 40]) func `each is told once, at its place, in the order found`(
    _ count: Int
  ) {
    var problems = Problems()
    let issues = (0..<count).map { Issue.unknownKey("k\($0)", suggestion: nil) }
    for line in [7, 3] as [UInt32] {
      // Twice each, the second time the other way round.
      for issue in issues + issues.reversed() {
        problems.report(issue, at: Location(file: 0, line: line, column: 1))
      }
    }
    problems.report(issues[0], at: Location(file: 1, line: 1, column: 1))
    let sorted = problems.sorted(paths: ["a.yaml", "b.yaml"])
    #expect(sorted.map(\.issue) == issues + issues + [issues[0]])
    #expect(sorted.map(\.location.line) == issues.map { _ in 3 } + issues.map { _ in 7 } + [1])
    #expect(sorted.last?.path == "b.yaml")
  }
}
