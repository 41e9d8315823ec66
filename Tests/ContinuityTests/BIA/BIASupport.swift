// What the tests of the BIA share: processes with their five items, and models of them.

import Testing

@testable import Continuity

/// A line of a model: a process whose five items are there.
func complete(
  _ id: String, _ scope: String, _ establishment: String = "e", mtpd: String? = "4h",
  without: String = ""
) -> String {
  var keys = [
    "id: \(id)", "name: \(id)", "establishment: \(establishment)", "scope: \(scope)",
    "criticality: { 1h: 1, 24h: 3 }", "impacts: [legal]", "materials: [paper]",
    "staffed-by: { nurses: 2 }",
  ]
  if let mtpd { keys.append("mtpd: \(mtpd)") }
  keys.removeAll { !without.isEmpty && $0.hasPrefix(without) }
  return "  - { \(keys.joined(separator: ", ")) }"
}

/// A model of processes, of establishments with their activity, and of one role.
func model(processes: [String], establishments: [(String, Int?)] = [("e", 10)]) throws -> Model {
  var lines = ["establishments:"]
  for (id, activity) in establishments {
    lines.append("  - { id: \(id)" + (activity.map { ", activity: \($0)" } ?? "") + " }")
  }
  lines += ["roles:", "  - { id: nurses, headcount: 9 }", "processes:"] + processes
  return try model(lines.joined(separator: "\n"))
}

extension BIA {
  func entry(_ id: String) throws -> BIAEntry {
    try #require(entries.first { model.assets[$0.asset].id == id })
  }
}
