// Isolating the backups: cuts by hand, what cannot be counted on, what is wrong, and restoring inside.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Continuity

@Suite struct `Isolating the backups` {
  /// A cut as text: devices in order with their flows, what remains, and the time.
  private func text(_ cut: Isolation.Cut, _ partition: Partition) -> String {
    func flows(_ flows: [Index<Flow>]) -> String {
      flows.map { partition.flows[$0].id }.joined(separator: "+")
    }
    let actions = cut.actions.map { "\(partition.devices[$0.device].id)(\(flows($0.flows)))" }
    let ways = [cut.wayIn, cut.wayOut].map { $0.map(flows) ?? "-" }
    return "\(actions.joined(separator: " ")) in \(cut.minutes)+\(cut.untimed)? "
      + "left \(flows(cut.remaining)) ways \(ways[0]) \(ways[1])"
  }

  private func isolation(of yaml: String, in scenario: String? = nil) throws -> Isolation {
    let found = try model(yaml)
    return Isolation(of: found, in: scenario.flatMap { found.scenario($0) })
  }

  private static let nodes = """
    processes: [{ id: urgences, mtpd: 1h, needs: [dpi, veeam], zone: prod }]
    applications: [{ id: dpi, zone: prod, copies: [{ holder: veeam }] }]
    services: [{ id: ad, zone: prod }]
    backups: [{ id: veeam, zone: sauv }]
    zones: [{ id: prod }, { id: sauv }]

    """

  // MARK: The lesson

  private func lesson(_ scenario: String?) throws -> Isolation {
    let folder = try #require(
      ModelFolder.all.first { $0.path == "lessons/14-coupure-d-isolement" })
    let model = try Model(contentsOf: FilePath(folder.url.path))
    return Isolation(of: model, in: scenario.flatMap { model.scenario($0) })
  }

  @Test func `takes the one device that all flows go through`() throws {
    let found = try lesson(nil)
    #expect(found.compliance == .met && found.findings == [])
    #expect(
      text(found.usual, found.model.partition)
        == "pare-feu(console+copies+restauration) in 5+0? left  ways - -")
    let window = try #require(found.window)
    #expect(
      text(window, found.model.partition)
        == "pare-feu(console+copies+restauration) routeur(externalisation) in 5+1? left  ways - -")
    #expect(found.usual.isProven && window.isProven)
    #expect(found.infrastructure.isDeclared == false)
    #expect(found.restores.map(\.isPossible) == [true])
  }

  @Test func `does not count on a device administered from what the attacker holds`() throws {
    let found = try lesson("rancongiciel")
    #expect(
      text(found.usual, found.model.partition)
        == "cable(copies+restauration) commutateur(console) in 25+0? left  ways - -")
    let doubts = found.doubts.map { found.model.partition.devices[$0.device].id }
    #expect(doubts == ["pare-feu"])
    #expect(
      found.doubts.map(\.doubt) == [
        .administeredFromCompromised([found.model.asset("poste-admin")])
      ])
    #expect(found.compliance == .met)
  }

  // MARK: What is cut

  @Test func `does not count on a device that is itself compromised`() throws {
    let yaml =
      Self.nodes + """
        networks: [{ id: fw, signs-in-with: ad }, { id: sw, signs-in-with: { node: ad, control: false } }]
        devices: [{ id: d1, node: fw, takes: 1m }, { id: d2, node: sw, takes: 2m }]
        flows: [{ id: f, from: prod, to: sauv, through: [d1, d2] }, { id: g, from: sauv, to: ad, through: d1 }]
        scenarios: [{ id: s, compromise: [ad] }]
        """
    let calm = try isolation(of: yaml)
    #expect(text(calm.usual, calm.model.partition) == "d1(f+g) in 1+0? left  ways - -")
    let attacked = try isolation(of: yaml, in: "s")
    #expect(text(attacked.usual, attacked.model.partition) == "d2(f) in 2+0? left g ways - g")
    #expect(attacked.doubts.map(\.doubt) == [.compromised])
    #expect(attacked.compliance == .notMet)
    #expect(attacked.findings == [.remaining([1])])
  }

  @Test func `needs no cut between two backup zones, nor inside production`() throws {
    let found = try isolation(
      of: """
        processes: [{ id: p, mtpd: 1h, needs: [v, w, x], zone: prod }]
        backups: [{ id: v, zone: s1 }, { id: w, zone: s2 }]
        applications: [{ id: x, zone: dmz }]
        zones: [{ id: prod }, { id: dmz }, { id: s1 }, { id: s2 }]
        devices: [{ id: d }]
        flows:
          - { id: a, from: s1, to: s2, through: d }
          - { id: b, from: prod, to: dmz, direction: both }
          - { id: c, from: prod, to: w, through: d }
        """)
    #expect(text(found.usual, found.model.partition) == "d(c) in 0+1? left  ways - -")
    #expect(found.usual.crossing == [2])
    #expect(found.compliance == .met)
  }

  @Test func `counts a node in no zone as production`() throws {
    let found = try isolation(
      of: Self.nodes + """
        suppliers: [{ id: cloud }]
        devices: [{ id: d, takes: 1m }, { id: e, takes: 1m }]
        flows: [{ id: f, from: veeam, to: cloud, through: d }, { id: g, from: cloud, to: prod, through: e }]
        """)
    #expect(text(found.usual, found.model.partition) == "d(f) in 1+0? left  ways - -")
  }

  @Test func `opens what is usually closed for the backup window only`() throws {
    let found = try isolation(
      of: Self.nodes + """
        devices: [{ id: d, takes: 1m }]
        flows: [{ id: f, from: prod, to: sauv, through: d }, { id: g, from: sauv, to: prod, normally: closed }]
        """)
    #expect(text(found.usual, found.model.partition) == "d(f) in 1+0? left  ways - -")
    let window = try #require(found.window)
    #expect(text(window, found.model.partition) == "d(f) in 1+0? left g ways - g")
    #expect(found.findings == [.remainingInWindow([1])])
    #expect(found.compliance == .notMet)
  }

  // MARK: What is wrong or unknown

  @Test(arguments: [
    ("backups: [{ id: v }]", [Isolation.Finding.noZones, .noFlows]),
    (
      "backups: [{ id: v }]\nservices: [{ id: a, zone: z }]\nzones: [{ id: z }]\ndevices: [{ id: d }]\n"
        + "flows: [{ id: f, from: a, to: v, through: d }]", [.noBackupZone, .unzoned([1])]
    ),
    (
      "services: [{ id: a, zone: z }]\nzones: [{ id: z }, { id: y }]\ndevices: [{ id: d }]\n"
        + "flows: [{ id: f, from: y, to: a, through: d }]", [.noBackups]
    ),
    (
      "backups: [{ id: v, zone: y }]\nservices: [{ id: a, zone: z }, { id: b }]\n"
        + "zones: [{ id: z }, { id: y }]\nflows: [{ id: f, from: b, to: a }]", [.noCrossingFlow]
    ),
    (
      "backups: [{ id: v, zone: y }, { id: w, zone: z }, { id: x }]\nzones: [{ id: z }, { id: y, backup: true }]\n"
        + "devices: [{ id: d }]\nflows: [{ id: f, from: z, to: y, through: d }]",
      [.exposed([1]), .unzoned([2])]
    ),
    (
      "backups: [{ id: v, zone: y, needs: c }]\nservices: [{ id: a, zone: y }, { id: b, zone: z }, { id: c, zone: y }]\n"
        + "zones: [{ id: z }, { id: y }]\ndevices: [{ id: d }]\nflows: [{ id: f, from: z, to: y, through: d }]",
      [.intruders([0])]
    ),
  ])
  func `says why it is not met or not known`(yaml: String, findings: [Isolation.Finding]) throws {
    let found = try isolation(of: yaml)
    #expect(found.findings == findings)
    let isNotMet = findings.contains { $0.compliance == .notMet }
    #expect(found.compliance == (isNotMet ? .notMet : .unknown))
  }

  @Test func `a holder whose copies are all offline is on no network`() throws {
    let found = try isolation(
      of: Self.nodes.replacing(
        "{ holder: veeam }", with: "{ holder: veeam }, { holder: coffre, offline: true }")
          + """
          buildings: [{ id: coffre }]
          devices: [{ id: d }]
          flows: [{ id: f, from: prod, to: sauv, through: d }]
          """)
    #expect(found.model.ids(found.infrastructure.nodes) == ["veeam"])
    #expect(found.compliance == .met)
  }

  // MARK: Restoring

  @Test func `names what a restore lacks, with the way to it`() throws {
    let found = try isolation(
      of: """
        processes: [{ id: p, mtpd: 1h, needs: [v, w, x], zone: prod }]
        backups:
          - { id: v, zone: sauv, runs-on: srv, needs: [{ node: ad, tolerance: unlimited }, { any: [a1, a2] }] }
          - { id: w, zone: sauv, signs-in-with: ad, needs: [{ node: n1, tolerance: 8h }] }
          - { id: x, zone: sauv, needs: [{ any: [ad, a2] }, courant] }
        servers: [{ id: srv, needs: [courant] }, { id: a1, zone: prod }, { id: a2, zone: sauv }]
        networks: [{ id: n1, needs: [n2] }, { id: n2, zone: prod }]
        services: [{ id: ad, zone: prod }]
        utilities: [{ id: courant }]
        zones: [{ id: prod }, { id: sauv, backup: true }]
        devices: [{ id: d }]
        flows: [{ id: f, from: prod, to: sauv, through: d }]
        scenarios: [{ id: s, compromise: [srv] }]
        """)
    let told = found.restores.map { restore in
      found.model.assets[restore.asset].id + ": "
        + restore.missing.map { found.model.ids($0).joined(separator: ">") }.joined(separator: " ")
    }
    #expect(told == ["v: ", "w: w>n1>n2 w>ad", "x: "])
    let model = found.model
    let attacked = Isolation(of: model, in: model.scenario("s"))
    #expect(attacked.restores.map(\.isCompromised) == [true, false, false])
    #expect(attacked.restores.map(\.isPossible) == [false, false, true])
  }

  @Test func `the shipped hospital is repaired by its milestone`() throws {
    let folder = try #require(ModelFolder.all.first { $0.path == "ch-littoral" })
    let path = FilePath(folder.url.path)
    let today = Isolation(of: try Model(contentsOf: path))
    #expect(today.compliance == .notMet)
    #expect(today.restores.map(\.isPossible) == [false, false])
    let later = Isolation(of: try Model(contentsOf: path, at: CalendarDate("2027-03-31")))
    #expect(later.compliance == .met)
    #expect(later.restores.allSatisfy { $0.isPossible })
    #expect(
      text(later.usual, later.model.partition)
        == "fibres-sauvegarde(copies+gestion-baie+pilotage) in 20+0? left  ways - -")
  }

  // MARK: Size

  @Test func `of 200 zones, 500 devices and 5,000 flows is computed`() throws {
    let found = try model(LargePartition.files(zones: 200, devices: 500, flows: 5_000, seed: 1))
    let isolation = Isolation(of: found)
    #expect(isolation.usual.isProven)
    #expect(isolation.usual.crossing.count > 400)
    #expect(isolation.usual.remaining.isEmpty)
    #expect(isolation.usual.wayIn == nil && isolation.usual.wayOut == nil)
    #expect(isolation.compliance == .met)
  }
}

/// Files of a model with many zones, made from a seed.
enum LargePartition {
  static func files(zones: Int, devices: Int, flows: Int, seed: UInt64) -> [String: String] {
    var state = seed
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var nodes = "kind,id,zone\n"
    var zoneRows = "id,backup\n"
    for zone in 0..<zones {
      zoneRows += "z\(zone),\(zone < 10)\n"
      nodes += "\(zone < 10 ? "backup" : "server"),n\(zone),z\(zone)\n"
    }
    var deviceRows = "id,takes\n"
    for device in 0..<devices {
      deviceRows += "d\(device),\(pick(5) == 0 ? "" : "\(5 + pick(55))m")\n"
    }
    var flowRows = "id,from,to,direction,through\n"
    for flow in 0..<flows {
      let from = pick(zones)
      let to = (from + 1 + pick(zones - 1)) % zones
      let through = Set((0...pick(3)).map { _ in pick(2) == 0 ? pick(12) : pick(devices) })
      flowRows +=
        "f\(flow),\(pick(2) == 0 ? "z" : "n")\(from),z\(to),\(pick(4) == 0 ? "both" : "one-way"),"
      flowRows += through.sorted().map { "d\($0)" }.joined(separator: "|") + "\n"
    }
    return [
      "nodes.csv": nodes, "zones.csv": zoneRows, "devices.csv": deviceRows, "flows.csv": flowRows,
    ]
  }
}
