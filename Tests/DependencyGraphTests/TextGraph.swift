// A graph and its failures in a few lines of text, so that a test reads like the case it tests.

import DependencyGraph

/// A graph written as text, one node or more facts about a node per line:
///
///     vm needs 2 of h1 h2 h3 restart 5
///     server needs power tolerance 30 restart 20
///     desk degraded 4320 fallback station
///     ad repaired-by engineer restored-by backup
///
/// Nodes are added in the order of their names, sorted by UTF-8 bytes; requirements as written.
struct TextGraph {
  let lines: [String]
  let graph: Graph
  let names: [String]

  init(_ lines: [String]) throws {
    let facts = try lines.map { try Facts($0) }
    let names = Set(facts.flatMap { [$0.node] + $0.needs.flatMap(\.members) })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let restarts = facts.reduce(into: [:]) { $0[$1.node] = $1.restart ?? $0[$1.node] }
    var builder = Graph.Builder()
    var handles: [String: Node] = [:]
    for name in names { handles[name] = builder.addNode(restart: restarts[name] ?? 0) }
    for fact in facts {
      guard let owner = handles[fact.node] else { throw TextError("no node \(fact.node)") }
      if let mode = fact.mode { builder.setDegradedMode(of: owner, lasting: mode) }
      for need in fact.needs {
        builder.require(
          need.redundancy, of: need.members.compactMap { handles[$0] }, for: owner,
          phase: need.phase, tolerance: need.tolerance)
      }
    }
    self.lines = lines
    self.names = names
    graph = builder.build()
  }

  func node(_ name: some StringProtocol) throws -> Node {
    guard let index = names.firstIndex(of: String(name)) else { throw TextError("no node \(name)") }
    return Node(rawValue: UInt32(index))
  }

  func name(of node: Node) -> String { names[node.index] }

  /// Reads `ad fails at 5 cause 30 work 10` or `ad destroyed work 480`: at 0, cause 0 and work 0
  /// where they are not said; a cause may be `unknown` or `unlimited`, and `step 60 step 30` are steps
  /// of the work (who does them, behind a slash, is read by ``TextPlan``).
  func failure(_ line: String) throws -> Failure {
    let words = line.split(separator: " ")
    guard words.count >= 2, words.count.isMultiple(of: 2) else { throw TextError(line) }
    var failure = Failure(
      of: try node(words[0]), cause: .minutes(0), work: 0, isDestruction: words[1] == "destroyed")
    for index in stride(from: 2, to: words.count, by: 2) {
      let value = words[index + 1]
      switch words[index] {
      case "at": failure.at = try minutes(value)
      case "held": failure.heldUntil = try minutes(value)
      case "work": failure.work = try minutes(value)
      case "step": failure.steps.append(.init(minutes: try minutes(value.prefix { $0 != "/" })))
      case "by": break
      case "cause" where value == "unknown": failure.cause = .unknown
      case "cause" where value == "unlimited": failure.cause = .unlimited
      case "cause": failure.cause = .minutes(try minutes(value))
      default: throw TextError(line)
      }
    }
    return failure
  }
}

/// What one line says.
private struct Facts {
  struct Need {
    var phase: Phase
    var redundancy = Redundancy.all
    var members: [String] = []
    var tolerance = Limit.minutes(0)
  }

  let node: String
  var restart: Int?
  var mode: Limit?
  var needs: [Need] = []

  private static let phases: [Substring: Phase] = [
    "needs": .operate, "repaired-by": .repair, "restored-by": .restore, "fallback": .fallback,
  ]
  private static let words = Set(phases.keys).union(["restart", "degraded", "tolerance"])

  init(_ line: String) throws {
    var words = line.split(separator: " ")[...]
    guard let first = words.popFirst() else { throw TextError("an empty line") }
    node = String(first)
    while let word = words.popFirst() {
      if let phase = Facts.phases[word] {
        var need = Need(phase: phase)
        if words.dropFirst().first == "of", let count = words.popFirst() {
          need.redundancy = count == "any" ? .any : .atLeast(try minutes(count))
          words.removeFirst()
        }
        while let name = words.first, !Facts.words.contains(name) {
          need.members.append(String(words.removeFirst()))
        }
        needs.append(need)
      } else if let value = words.popFirst() {
        switch word {
        case "restart": restart = try minutes(value)
        case "degraded": mode = try limit(value)
        case "tolerance" where !needs.isEmpty: needs[needs.count - 1].tolerance = try limit(value)
        default: throw TextError(line)
        }
      } else {
        throw TextError(line)
      }
    }
  }
}

/// A text that says nothing the notation knows.
struct TextError: Error {
  let text: String

  init(_ text: String) { self.text = text }
}

func minutes(_ word: Substring) throws -> Int {
  guard let number = Int(word) else { throw TextError("\(word) is not a number") }
  return number
}

private func limit(_ word: Substring) throws -> Limit {
  word == "unlimited" ? .unlimited : .minutes(try minutes(word))
}
