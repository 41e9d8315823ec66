// An instance of PSPLIB, read from its .sm file.

import DependencyGraph

/// Kolisch and Sprecher, *PSPLIB: a project scheduling problem library*, 1996
/// (doi:10.1016/S0377-2217(96)00170-1): activities in one mode, with predecessors and renewable resources.
struct StandardInstance {
  let name: String
  /// Minutes, heads by resource and successors of each activity, the two that only begin and end included.
  private(set) var minutes: [Int] = []
  private(set) var demands: [[Int]] = []
  private(set) var successors: [[Int]] = []
  private(set) var heads: [Int] = []

  init?(named name: String, _ text: String) {
    self.name = name
    let lines = text.split(whereSeparator: \.isNewline)
    func numbers(after title: String, skipping: Int) -> [[Int]] {
      guard let start = lines.firstIndex(where: { $0.hasPrefix(title) }) else { return [] }
      return lines[(start + 1 + skipping)...].prefix { !$0.hasPrefix("*") }
        .map { $0.split(whereSeparator: \.isWhitespace).compactMap { Int($0) } }
    }
    let precedences = numbers(after: "PRECEDENCE RELATIONS", skipping: 1)
    let requests = numbers(after: "REQUESTS/DURATIONS", skipping: 2)
    heads = numbers(after: "RESOURCEAVAILABILITIES", skipping: 1).first ?? []
    guard !heads.isEmpty, !requests.isEmpty, precedences.count == requests.count else { return nil }
    for (row, request) in zip(precedences, requests) {
      guard row.count >= 3, request.count == 3 + heads.count, row[1] == 1 else { return nil }
      successors.append(row[3...].map { $0 - 1 })
      minutes.append(request[2])
      demands.append(Array(request[3...]))
    }
    guard successors.joined().allSatisfy({ minutes.indices.contains($0) }) else { return nil }
  }

  /// The instance as a project: each activity a node destroyed at 0, each predecessor something it needs.
  var project: Project {
    var builder = Graph.Builder()
    let nodes = minutes.map { _ in builder.addNode() }
    for (index, list) in successors.enumerated() {
      for next in list { builder.require(.all, of: [nodes[index]], for: nodes[next]) }
    }
    var resources = Resources()
    let handles = heads.map { resources.add([(from: 0, heads: $0)]) }
    let failures = nodes.indices.map { index in
      let crew = resources.crew(
        of: zip(handles, demands[index]).map { (resource: $0, heads: $1) })
      return Failure(
        of: nodes[index], cause: .minutes(0), work: minutes[index], isDestruction: true,
        crew: crew)
    }
    return Project(of: builder.build(), failures: failures, resources: resources)
  }
}
