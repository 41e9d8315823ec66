// A large table of requirements is read while the rest is, and resolved in two halves at once: nobody may
// see it.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct LargeTableTests {
  /// Rows enough for two halves: a group with rows at both ends, and one node for each row between.
  static func files(last: String) -> [String: String] {
    let count = 30_000
    var nodes = "kind,id\nservice,ad\nservice,a\nservice,b\nservice,c\n"
    var needs = "node,member,group,count,relation\na,b,g,any,needs\n"
    for number in 0..<count {
      nodes += "application,application-\(number)\n"
      needs += "application-\(number),ad,,,signs-in-with\n"
    }
    return ["nodes.csv": nodes, "needs.csv": needs + last]
  }

  @Test func aGroupWithRowsFarApartIsOneRequirement() throws {
    let model = try model(inFolder: LargeTableTests.files(last: "a,c,g,,\n"))
    let requirements = model.graph.requirements(of: model.node(of: model.asset("a")))
    #expect(requirements.count == 1)
    let only = try #require(requirements.first)
    #expect(model.ids(model.members(of: only)) == ["b", "c"])
    #expect(model.graph.needed(by: only) == 1)
    #expect(model.graph.requirementCount == 30_001)
  }

  @Test func whatIsWrongInTheSecondHalfIsFoundInItsPlace() throws {
    let files = LargeTableTests.files(last: "a,c,g,all,\nb,nobody,,,\n")
    let error = try #require(throws: InvalidModel.self) { _ = try model(inFolder: files) }
    let errors = error.problems.filter { $0.severity == .error }.map { $0.line(in: .english) }
    #expect(errors.count == 2)
    #expect(errors.first?.hasPrefix("needs.csv:30003:1: error: ") == true, "\(errors)")
    #expect(errors.last?.hasPrefix("needs.csv:30004:3: error: ") == true, "\(errors)")
  }
}
