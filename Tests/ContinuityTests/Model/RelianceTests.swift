// How much one thing relies on another: by example, and against the obvious way to find it.

import DependencyGraph
import TestSupport
import Testing

@testable import Continuity

@Suite struct RelianceTests {
  private func grades(_ yaml: String, of owner: String) throws -> [String: String] {
    let model = try model(yaml)
    let process = try #require(model.assets.firstIndex { $0.id == owner })
    let reliances = Reliances(of: [process], in: model)
    var texts: [String: String] = [:]
    for (position, asset) in zip(model.assets.indices, model.assets) {
      guard let reliance = reliances[process, position] else { continue }
      var text = reliance.grade.map { "\($0)" } ?? "none"
      if let after = reliance.stopsAfter { text += " \(after)" }
      if let after = reliance.stopsThroughProcess { text += " through \(after)" }
      texts[asset.id] = text
    }
    return texts
  }

  @Test func `what alone stops it is vital, from when its reserves have run out`() throws {
    let found = try grades(
      """
      processes: [{ id: p, needs: [app, { node: stock, tolerance: 24h }] }]
      applications: [{ id: app, needs: [{ node: ad, tolerance: 8h }], runs-on: server }]
      services: [{ id: ad }]
      servers: [{ id: server, in: room }]
      buildings: [{ id: room }]
      stores: [{ id: stock }]
      """, of: "p")
    #expect(
      found == [
        "app": "vital 0", "ad": "vital 480", "server": "vital 0", "room": "vital 0",
        "stock": "vital 1440",
      ])
  }

  @Test func `a choice has a spare, what is useful hinders, paper needs its own`() throws {
    let found = try grades(
      """
      processes:
        - id: p
          needs: [{ any: [a, b] }, { node: nice, tolerance: unlimited }, dpi]
          degraded-mode: { lasts: 72h, needs: [paper] }
      equipment: [{ id: a, needs: [power] }, { id: b, needs: [power] }, { id: paper }]
      utilities: [{ id: power }]
      applications: [{ id: nice, needs: [under] }, { id: under }, { id: dpi }]
      """, of: "p")
    #expect(
      found == [
        "a": "spare", "b": "spare", "power": "vital 4320", "nice": "useful", "under": "useful",
        "dpi": "vital 4320", "paper": "fallback",
      ])
  }

  @Test func `a degraded mode without limit makes all it replaces spare, and what it needs`() throws
  {
    let found = try grades(
      """
      processes:
        - { id: p, needs: [dpi], degraded-mode: { lasts: unlimited, needs: [paper] } }
      equipment: [{ id: paper }]
      applications: [{ id: dpi }]
      """, of: "p")
    #expect(found == ["dpi": "spare", "paper": "spare"])
  }

  @Test func `what only another process needs is told as stopping it through that process`() throws
  {
    let found = try grades(
      """
      processes:
        - { id: p, needs: [{ node: lab, tolerance: 1h }, hub] }
        - { id: lab, needs: [{ node: robot, tolerance: 2h }, { node: hub, tolerance: 5h }] }
      equipment: [{ id: robot }]
      services: [{ id: hub }]
      """, of: "p")
    #expect(found == ["lab": "vital 60", "hub": "vital 0"])
    let both = try grades(
      """
      processes:
        - { id: p, needs: [lab, { node: hub, tolerance: 9h }, { any: [robot, spare] }] }
        - { id: lab, needs: [{ node: robot, tolerance: 2h }, hub] }
      equipment: [{ id: robot }, { id: spare }]
      services: [{ id: hub }]
      """, of: "p")
    #expect(
      both == [
        "lab": "vital 0", "hub": "vital 540 through 0", "robot": "spare through 120",
        "spare": "spare",
      ])
  }

  @Test func `all people of a role fail together`() throws {
    let found = try grades(
      """
      processes: [{ id: p, staffed-by: { nurses: 3 } }]
      roles: [{ id: nurses, headcount: 5 }]
      """, of: "p")
    #expect(found == ["nurses": "vital 0"])
  }

  @Test(arguments: 1...60)
  func `a slow twin finds the same`(seed: Int) throws {
    let model = try randomModel(seed: seed)
    let processes = model.assets.indices.filter { model.assets[$0].kind == .process }
    let reliances = Reliances(of: processes, in: model)
    for process in processes {
      for thing in model.assets.indices where thing != process {
        let found = reliances[process, thing]
        let place = "seed \(seed): \(model.assets[process].id) on \(model.assets[thing].id)"
        let grade = slowGrade(process, thing, in: model)
        #expect(found?.grade == grade, "\(place)")
        if reliances.things.contains(thing) {
          let stops = slowlyStopped(by: thing, in: model, alone: nil).contains(process)
          #expect(
            stops == (found?.stopsAfter != nil || found?.stopsThroughProcess != nil), "\(place)")
        }
      }
    }
  }

  // MARK: - The obvious way

  /// What stops when a thing fails for ever: all that must, again and again until nothing changes.
  ///
  /// - Parameter alone: the only process that may stop; any where absent.
  private func slowlyStopped(by thing: Index<Asset>, in model: Model, alone: Index<Asset>?) -> Set<
    Index<Asset>
  > {
    var stopped: Set<Index<Asset>> = [thing]
    var isChanged = true
    while isChanged {
      isChanged = false
      for asset in model.assets.indices where !stopped.contains(asset) {
        if let alone, model.assets[asset].kind == .process, asset != alone { continue }
        let needs = model.needs(of: asset)
        func isMet(_ need: Need) -> Bool {
          need.members.count { member in
            // What needs a process finds it up, but for one that fails itself.
            !stopped.contains(member)
              || alone != nil && model.assets[member].kind == .process && member != thing
          } >= need.needed
        }
        let vital = needs.filter { $0.phase == .operate && $0.tolerance != .unlimited }
        let isHeld =
          model.assets[asset].degradedMode == .unlimited
          && needs.allSatisfy { $0.phase != .fallback || isMet($0) }
        if !vital.allSatisfy(isMet), !isHeld {
          stopped.insert(asset)
          isChanged = true
        }
      }
    }
    return stopped
  }

  private func slowGrade(_ process: Index<Asset>, _ thing: Index<Asset>, in model: Model)
    -> Reliance.Grade?
  {
    let closure = slowClosure(of: process, thing, in: model)
    guard let closure else { return nil }
    let isProcess = model.assets[thing].kind == .process
    let stopped = slowlyStopped(by: thing, in: model, alone: isProcess ? nil : process)
    return stopped.contains(process) ? .vital : closure
  }

  /// The best of all paths that cross no other process, each as bad as its worst step.
  private func slowClosure(of process: Index<Asset>, _ thing: Index<Asset>, in model: Model)
    -> Reliance.Grade?
  {
    func best(_ from: Index<Asset>, _ path: Set<Index<Asset>>) -> Reliance.Grade? {
      var found: Reliance.Grade?
      for need in model.needs(of: from) {
        let step: Reliance.Grade
        switch need.phase {
        case .repair, .restore: continue
        case .fallback:
          step = model.assets[from].degradedMode == .unlimited ? .spare : .fallback
        case .operate: step = need.tolerance == .unlimited ? .useful : .spare
        }
        for member in need.members where !path.contains(member) {
          let rest: Reliance.Grade? =
            member == thing
            ? .spare
            : model.assets[member].kind == .process
              ? nil : best(member, path.union([member]))
          guard let rest else { continue }
          found = min(found ?? .useful, max(step, rest))
        }
      }
      return found
    }
    return best(process, [process])
  }

  /// Nine nodes that need one another at random.
  private func randomModel(seed: Int) throws -> Model {
    var random = RandomSource(seed: seed)
    func roll(_ count: Int) -> Int { random.pick(0...count - 1) }
    let ids = (0..<9).map { "n\($0)" }
    var processes: [String] = []
    var others: [String] = []
    for (index, id) in ids.enumerated() {
      var items: [String] = []
      for _ in 0..<roll(4) {
        let members = ids.filter { $0 != id && roll(4) == 0 }
        let tolerance = ["0m", "0m", "2h", "unlimited"][roll(4)]
        if members.count == 1 {
          items.append("{ node: \(members[0]), tolerance: \(tolerance) }")
        } else if members.count > 1 {
          let least = 1 + roll(members.count)
          items.append(
            "{ at-least: \(least), of: [\(members.joined(separator: ", "))], tolerance: \(tolerance) }"
          )
        }
      }
      var text = "{ id: \(id), restart: 0m, needs: [\(items.joined(separator: ", "))]"
      if roll(3) == 0 {
        let lasts = ["4h", "unlimited"][roll(2)]
        let paper = ids.filter { $0 != id && roll(5) == 0 }
        text += ", degraded-mode: { lasts: \(lasts), needs: [\(paper.joined(separator: ", "))] }"
      }
      text += " }"
      if index < 3 { processes.append(text) } else { others.append(text) }
    }
    return try model(
      "processes:\n" + processes.map { "  - \($0)\n" }.joined() + "services:\n"
        + others.map { "  - \($0)\n" }.joined())
  }
}
