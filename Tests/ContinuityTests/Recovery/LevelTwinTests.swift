// Levels and activity lost, held against a twin that asks the meaning of every minute anew.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

/// Small random models with loops, groups, modes, tolerances and levels of every form.
private struct RandomLevels {
  private var random: RandomSource
  private(set) var text = ""

  private mutating func pick(_ range: ClosedRange<Int>) -> Int { random.pick(range) }

  private mutating func one(of texts: [String]) -> String { random.pick(texts) }

  private mutating func item(of names: [String]) -> String {
    let first = pick(0...names.count - 1)
    let count = min(names.count, pick(1...3))
    let members = (0..<count).map { names[(first + $0) % names.count] }
    let keys =
      one(of: ["", "", ", tolerance: 20m", ", tolerance: unlimited"])
      + one(of: ["", ", level: 70%", ", level: 30%", ", level: share", ", level: follow"])
    return "{ at-least: \(pick(1...count)), of: [\(members.joined(separator: ", "))]\(keys) }"
  }

  init(seed: Int) {
    random = RandomSource(seed: seed)
    let names = "abcdef".prefix(pick(3...6)).map(String.init)
    var lines = ["processes:"]
    for name in names {
      var needs: [String] = []
      for _ in 0..<pick(0...2) { needs.append(item(of: names.filter { $0 != name })) }
      let mode = one(of: [
        "", "", ", degraded-mode: { lasts: 60m, level: 40% }",
        ", degraded-mode: { lasts: unlimited, level: { 0m: 80%, 30m: 55%, 45m: 5% } }",
        ", degraded-mode: { lasts: 90m }",
      ])
      lines.append(
        "  - { id: \(name), mtpd: 1h, restart: \(pick(0...2) * 5)m, needs: [\(needs.joined(separator: ", "))]\(mode) }"
      )
    }
    lines.append("scenarios:\n  - id: s\n    fail:")
    for _ in 0..<pick(1...3) {
      let length = one(of: ["10m", "35m", "80m", "200m"])
      lines.append(
        "      - { node: \(one(of: names)), repair: \(length), at: \(pick(0...6) * 10)m }")
    }
    text = lines.joined(separator: "\n")
  }
}

/// Levels by their definition, for one minute at a time; standings have a twin of their own.
private struct SlowLevels {
  let outcome: Outcome
  var model: Model { outcome.model }

  /// How a node stands at a minute.
  private func standing(_ node: Node, _ minute: Int) -> Standing? {
    outcome.timeline.course.standings(of: node).last { $0.from <= minute }
  }

  /// The levels of all nodes at a minute: the greatest that agree. `nil` counts as `unknown`.
  func levels(at minute: Int, unknown: Int) -> [Int] {
    let nodes = Array(model.graph.nodes)
    let standings = nodes.map { standing($0, minute) }
    var levels = nodes.map { _ in 100 }
    while true {
      let next = nodes.indices.map { index -> Int in
        guard let standing = standings[index], standing.isUp else { return 0 }
        var level = levels[index]
        for requirement in model.graph.requirements(of: nodes[index])
        where model.graph.phase(of: requirement) == .operate {
          let members = model.graph.members(of: requirement)
          switch model.level(of: requirement) {
          case .percent(let percent) where standing.unmet.contains(requirement):
            level = min(level, percent)
          case .share:
            let up = members.count { standings[$0.index]?.isUp == true }
            level = min(level, up * 100 / members.count)
          case .follow:
            let sorted = members.map { levels[$0.index] }.sorted(by: >)
            level = min(level, sorted[model.graph.needed(by: requirement) - 1])
          default: break
          }
        }
        if let began = standing.modeBegan {
          let said = model.details[model.asset(of: nodes[index])]?.modeLevels ?? []
          level = min(level, said.last { $0.after <= minute - began }?.level ?? unknown)
        }
        return level
      }
      if next == levels { return levels }
      levels = next
    }
  }
}

@Suite struct `Levels on random models` {
  @Test func `are what their definition says of every minute`() throws {
    var seen = (unknown: 0, partial: 0, down: 0)
    for seed in 1...250 {
      let random = RandomLevels(seed: seed)
      let found = try model(random.text)
      let outcome = Outcome(of: try #require(found.scenario("s")), in: found, horizon: 320)
      let slow = SlowLevels(outcome: outcome)
      let answers = Indexed<Asset, Answer>(found.assets.indices.map { outcome.answer(for: $0) })
      var hundredths = Indexed<Asset, Int>(repeating: 0, count: found.assets.count)
      for minute in 0..<320 {
        let low = slow.levels(at: minute, unknown: 0)
        let high = slow.levels(at: minute, unknown: 100)
        for asset in found.assets.indices {
          let node = found.node(of: asset).index
          let level = low[node] == high[node] ? high[node] : nil
          let told = answers[asset].levels.first {
            $0.interval.from <= minute && minute < $0.interval.to ?? .max
          }
          let isSame = told.map { $0.percent == level } ?? (level == 100)
          #expect(isSame, "seed \(seed), \(found.assets[asset].id) at \(minute)\n\(random.text)")
          if !isSame { return }
          hundredths[asset] += 100 - (level ?? 100)
          if level == nil { seen.unknown += 1 } else if level == 0 { seen.down += 1 }
          if let level, level > 0, level < 100 { seen.partial += 1 }
        }
      }
      for asset in found.assets.indices {
        #expect(answers[asset].lost.minutes == (hundredths[asset] + 99) / 100, "seed \(seed)")
      }
    }
    #expect(seen.unknown > 500 && seen.partial > 5_000 && seen.down > 5_000, "\(seen)")
  }
}
