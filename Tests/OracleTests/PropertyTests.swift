// What must hold of every answer, whatever the model: found on random hospitals, without the oracle.

import Foundation
import TestSupport
import Testing

@Suite struct `Every answer` {
  /// The nodes of an answer but for one, as they are written.
  private func nodes(_ json: [UInt8], besides id: String) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
    return try (object?["nodes"] as? [[String: Any]] ?? []).filter { $0["id"] as? String != id }
      .map { node in
        let data = try JSONSerialization.data(withJSONObject: node, options: .sortedKeys)
        return String(decoding: data, as: UTF8.self)
      }
  }

  @Test func `is the same bytes for the same files, in whatever order and under whatever names`()
    throws
  {
    for seed in 0..<runs(600) {
      let (model, tabled, horizon) = RandomHospital.model(seed: 10_000 + seed)
      let files = model.files(tabled: tabled)
      let json = try Asked(files, horizon: horizon).json()
      #expect(try Asked(files, horizon: horizon).json() == json, "\(seed)")
      // The same under other names, each node in a file of its own, the last first.
      var other: [String: String] = [:]
      for (name, text) in files where name.hasSuffix(".csv") { other["z/y.\(name)"] = text }
      other["0.yaml"] = model.scenario.text
      for (position, node) in model.nodes.reversed().enumerated() {
        let single = WrittenModel(nodes: [node], scenario: model.scenario)
        other["\(position)/n.yml"] = single.files(tabled: tabled)["hospital.yaml"]
      }
      #expect(try Asked(other, horizon: horizon).json() == json, "\(seed)\n\(model.text)")
    }
  }

  @Test func `stays the same where something is added that nobody needs`() throws {
    for seed in 0..<runs(600) {
      var (model, tabled, horizon) = RandomHospital.model(seed: 20_000 + seed)
      let before = try Asked(model.files(tabled: tabled), horizon: horizon).json()
      var random = RandomSource(seed: seed)
      var node = WrittenNode(
        id: random.pick(["a", "q", "z"]), kind: "equipment", restart: 5, rebuild: 5)
      node.needs = random.some(2, of: model.nodes).filter {
        !["role", "building"].contains($0.kind)
      }
      .map { WrittenNeed(relation: "needs", members: [$0.id], needed: 1) }
      model.nodes.insert(node, at: random.pick(0...model.nodes.count))
      let after = try Asked(model.files(tabled: tabled), horizon: horizon).json()
      #expect(
        try nodes(before, besides: node.id) == nodes(after, besides: node.id),
        "\(seed)\n\(model.text)")
    }
  }

  /// Where nothing is unstable: what would have been down for good is up more often with a spare, so it may go down
  /// more often too, and stay down at the sixteenth time.
  @Test func `of a process with one spare more stops it no earlier`() throws {
    var later = 0
    for seed in 0..<runs(1_000) {
      var (model, _, horizon) = RandomHospital.model(seed: 30_000 + seed)
      let before = try Asked(model.files(), horizon: horizon).answer()
      var random = RandomSource(seed: seed)
      guard model.addSpare(&random) else { continue }
      let after = try Asked(model.files(), horizon: horizon).answer()
      guard !(before.nodes + after.nodes).contains(where: { $0.return == "unstable" }) else {
        continue
      }
      let stops = Dictionary(
        uniqueKeysWithValues: after.nodes.map { ($0.id, $0.outages.first?.from ?? .max) })
      let firsts = Dictionary(
        uniqueKeysWithValues: before.nodes.map { ($0.id, $0.outages.first?.from ?? .max) })
      for node in model.nodes where node.kind == "process" {
        let (was, now) = (firsts[node.id] ?? .max, stops[node.id] ?? .max)
        #expect(now >= was, "\(seed): \(node.id) at \(now), before at \(was)\n\(model.text)")
        if now > was { later += 1 }
      }
    }
    #expect(later >= runs(20))
  }

  /// Figures that nobody gave count as 0, and what rests on them says so.
  @Test func `that is no lower bound is the same whatever a missing figure would be`() throws {
    var bounds = 0
    for seed in 0..<runs(600) {
      var (model, _, horizon) = RandomHospital.model(seed: 40_000 + seed)
      var random = RandomSource(seed: seed)
      // Utilities and suppliers are simply there again: nobody needs to give their restart.
      let technical = model.nodes.indices.filter {
        model.nodes[$0].id.hasPrefix("t")
          && !["utility", "supplier"].contains(model.nodes[$0].kind)
      }
      let lacking = random.some(2, of: technical)
      for index in lacking { (model.nodes[index].restart, model.nodes[index].rebuild) = (nil, nil) }
      let before = try Asked(model.files(), horizon: horizon).answer()
      for index in lacking {
        model.nodes[index].restart = random.pick([0, 1, 7, 40, 1_000])
        model.nodes[index].rebuild = random.pick([0, 1, 7, 40, 1_000])
      }
      let after = try Asked(model.files(), horizon: horizon).answer()
      let outages = Dictionary(uniqueKeysWithValues: after.nodes.map { ($0.id, $0.outages) })
      for node in before.nodes {
        guard !node.lowerBound else {
          bounds += 1
          continue
        }
        #expect(outages[node.id] == node.outages, "\(seed): \(node.id)\n\(model.text)")
      }
    }
    #expect(bounds >= runs(100))
  }
}

extension WrittenModel {
  /// Gives one requirement one member more, which nothing strikes; false where none takes one.
  mutating func addSpare(_ random: inout RandomSource) -> Bool {
    let groups = ["needs", "runs-on", "stored-on", "hosted-by", "signs-in-with"]
    let places = nodes.indices.flatMap { node in
      nodes[node].needs.indices.filter { need in
        let written = nodes[node].needs[need]
        return groups.contains(written.relation) && written.people == nil
          && !(written.members.count == 1 && kind(of: written.members[0]) == "role")
      }.map { (node, $0) }
    }
    guard !places.isEmpty else { return false }
    let (node, need) = random.pick(places)
    nodes[node].needs[need].members.append("zspare")
    nodes.append(WrittenNode(id: "zspare", kind: "server", restart: 1, rebuild: 1))
    return true
  }
}
