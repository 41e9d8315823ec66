// A random model twice: with nodes that stand for several units, and with each unit written out by hand.

import TestSupport

@testable import Continuity

/// One model in both forms; every name is one letter, units add a digit to it.
struct UnitTwin {
  private var random: RandomSource
  private(set) var names: [String] = []
  /// How many units the nodes have that say so.
  private(set) var counts: [String: Int] = [:]
  private var kinds: [String: String] = [:]
  private var counted: [String: [String]] = [:]
  private var written: [String: [String]] = [:]
  private var countedScenario: [String] = []
  private var writtenScenario: [String] = []

  var textWithCounts: String { text(counted, countedScenario) }
  var textWrittenOut: String { text(written, writtenScenario) }

  /// The nodes written out for a name.
  func units(of name: String) -> [String] {
    counts[name].map { count in (1...count).map { "\(name)\($0)" } } ?? [name]
  }

  private func text(_ nodes: [String: [String]], _ scenario: [String]) -> String {
    let lists = nodes.keys.sorted().flatMap { ["\($0):"] + (nodes[$0] ?? []) }
    return (lists + ["scenarios:", "  - id: s"] + scenario).joined(separator: "\n")
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { random.pick(range) }

  private mutating func one(of texts: [String]) -> String { random.pick(texts) }

  private mutating func chance(_ percent: Int) -> Bool { random.percent(percent) }

  init(seed: Int) {
    random = RandomSource(seed: seed)
    names = "abcdef".prefix(pick(3...6)).map(String.init)
    for name in names {
      kinds[name] = one(of: ["equipment", "servers", "servers", "stores", "processes"])
      if kinds[name] != "processes", chance(60) { counts[name] = pick(1...4) }
    }
    counted["buildings"] = ["  - { id: room, rebuild: 0m }"]
    written["buildings"] = counted["buildings"]
    for name in names { writeNode(name) }
    writeScenario()
  }

  private mutating func writeNode(_ name: String) {
    var keys = ["restart: \(pick(0...2) * 5)m"]
    if chance(80) { keys.append("rebuild: \(pick(0...3) * 10)m") }
    if chance(70) { keys.append("repair: \(one(of: ["0m", "10m", "30m"]))") }
    if kinds[name] == "processes" { keys.append("mtpd: 1h") }
    if chance(15) { keys.append("in: room") }
    if kinds[name] == "stores" {
      let others = names.filter { $0 != name && counts[$0] == nil }
      if chance(50), !others.isEmpty {
        keys.append(
          "copies: [{ holder: \(one(of: others)), every: \(pick(1...4))h, restore: 15m }]")
      } else {
        keys.append("copies: []")
      }
    }
    var relations: [String: (counted: [String], written: [String])] = [:]
    for _ in 0..<pick(0...3) {
      let relation = one(of: [
        "needs", "needs", "needs", "runs-on", "stored-on", "maintained-by", "restored-with",
      ])
      let need = item(
        of: names.filter { $0 != name },
        bearing: !["maintained-by", "restored-with"].contains(relation))
      relations[relation, default: ([], [])].counted.append(need.counted)
      relations[relation, default: ([], [])].written.append(need.written)
    }
    var mode = (counted: "", written: "")
    if chance(30) {
      let need = item(of: names.filter { $0 != name }, bearing: false)
      let keys = one(of: [
        "lasts: 60m, level: 40%", "lasts: unlimited, level: { 0m: 80%, 30m: 55% }", "lasts: 90m",
      ])
      mode.counted = ", degraded-mode: { \(keys), needs: [\(need.counted)] }"
      mode.written = ", degraded-mode: { \(keys), needs: [\(need.written)] }"
    }
    func line(_ id: String, _ relations: [(String, [String])], _ extra: String) -> String {
      let needs = relations.map { "\($0.0): [\($0.1.joined(separator: ", "))]" }
      return "  - { id: \(id), \((keys + needs).joined(separator: ", "))\(extra) }"
    }
    let kind = kinds[name] ?? ""
    let sorted = relations.sorted { $0.key < $1.key }
    let count = counts[name].map { ", count: \($0)" } ?? ""
    counted[kind, default: []].append(
      line(name, sorted.map { ($0.key, $0.value.counted) }, count + mode.counted))
    for unit in units(of: name) {
      written[kind, default: []].append(
        line(unit, sorted.map { ($0.key, $0.value.written) }, mode.written))
    }
  }

  /// One item of a relation in both forms.
  private mutating func item(
    of others: [String], bearing canBear: Bool
  ) -> (counted: String, written: String) {
    let first = pick(0...others.count - 1)
    let number = chance(50) ? 1 : min(others.count, pick(1...3))
    let members = (0..<number).map { others[(first + $0) % others.count] }
    let units = members.flatMap { self.units(of: $0) }
    let keys =
      canBear
      ? one(of: ["", "", ", tolerance: 20m", ", tolerance: unlimited"])
        + one(of: ["", "", ", level: 30%", ", level: share", ", level: follow"]) : ""
    var count = "\(units.count)"
    var needed = units.count
    let hasUnits = members.contains { counts[$0] != nil }
    if hasUnits, chance(50) {
      let percent = pick(1...100)
      (count, needed) = ("\(percent)%", (units.count * percent + 99) / 100)
    } else if chance(70) {
      needed = pick(1...units.count)
      count = "\(needed)"
    }
    let written = "{ at-least: \(needed), of: [\(units.joined(separator: ", "))]\(keys) }"
    if number == 1 {
      let says = needed == units.count && chance(50) ? "" : ", at-least: \(count)"
      return ("{ node: \(members[0])\(says)\(keys) }", written)
    }
    return ("{ at-least: \(count), of: [\(members.joined(separator: ", "))]\(keys) }", written)
  }

  private mutating func writeScenario() {
    for act in ["fail", "destroy"] {
      let items = act == "fail" ? pick(1...3) : pick(0...1)
      guard items > 0 else { continue }
      countedScenario.append("    \(act):")
      writtenScenario.append("    \(act):")
      for _ in 0..<items {
        let name = one(of: names + (act == "destroy" ? ["room"] : []))
        var keys = chance(50) ? ", at: \(pick(0...6) * 10)m" : ""
        if act == "fail", chance(70) {
          keys += ", repair: \(one(of: ["10m", "35m", "80m", "200m"]))"
        }
        // What is left of a store that is destroyed in part has its own meaning.
        let mayShare = act == "fail" || kinds[name] != "stores"
        var hit = units(of: name)
        var share = ""
        if let count = counts[name], mayShare, chance(60) {
          if chance(50) {
            let percent = pick(1...100)
            share = ", share: \(percent)%"
            hit = Array(hit.prefix((count * percent + 99) / 100))
          } else {
            hit = Array(hit.prefix(pick(1...count)))
            share = ", share: \(hit.count)"
          }
        }
        countedScenario.append("      - { node: \(name)\(keys)\(share) }")
        for unit in hit { writtenScenario.append("      - { node: \(unit)\(keys) }") }
      }
    }
    if chance(20) {
      for line in ["    recovery-starts-after: \(pick(1...5) * 10)m"] {
        countedScenario.append(line)
        writtenScenario.append(line)
      }
    }
  }
}
