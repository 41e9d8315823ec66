// A graph taken apart into flat arrays, so that building it again measures the building alone.

public import DependencyGraph

/// What a graph is made of, in the order in which it is added.
public struct FlatGraph: Sendable {
  private var restarts: [Int] = []
  private var modes: [Limit?] = []
  private var owners: [Node] = []
  private var needed: [Int] = []
  private var phases: [Phase] = []
  private var tolerances: [Limit] = []
  /// Members of requirement `r`: `members[rows[r]..<rows[r + 1]]`.
  private var rows: [Int] = [0]
  private var members: [Node] = []

  /// How many members its requirements have together.
  public var memberCount: Int { members.count }

  /// Takes `graph` apart.
  public init(_ graph: Graph) {
    for node in graph.nodes {
      restarts.append(graph.restart(of: node))
      modes.append(graph.degradedMode(of: node))
    }
    for requirement in graph.requirements {
      owners.append(graph.owner(of: requirement))
      needed.append(graph.needed(by: requirement))
      phases.append(graph.phase(of: requirement))
      tolerances.append(graph.tolerance(of: requirement))
      members.append(contentsOf: graph.members(of: requirement))
      rows.append(members.count)
    }
  }

  /// Builds the graph again.
  public func build() -> Graph {
    var builder = Graph.Builder()
    builder.reserve(nodes: restarts.count, requirements: owners.count, members: members.count)
    for (restart, mode) in zip(restarts, modes) {
      let node = builder.addNode(restart: restart)
      if let mode { builder.setDegradedMode(of: node, lasting: mode) }
    }
    for index in owners.indices {
      builder.require(
        .atLeast(needed[index]), of: members[rows[index]..<rows[index + 1]], for: owners[index],
        phase: phases[index], tolerance: tolerances[index])
    }
    return builder.build()
  }
}
