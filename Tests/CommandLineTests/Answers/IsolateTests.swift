// `isolate` on models that mean no good, and on what only it is asked.

import Foundation
import TestSupport
import Testing

@Suite struct `ricochet isolate` {
  private static let hostile = #"\e[31m\u202Eb\nc\a"#

  private static var yaml: String {
    """
    language: fr
    processes: [{ id: p, mtpd: 1h, needs: [v, "a\(hostile)"], zone: "z\(hostile)" }]
    services: [{ id: "a\(hostile)", name: "n\(hostile)", zone: "z\(hostile)" }]
    backups: [{ id: v, name: "v\(hostile)", zone: s, needs: ["a\(hostile)"] }, { id: w, zone: "z\(hostile)" }]
    zones: [{ id: "z\(hostile)", name: "z\(hostile)", trust: "t\(hostile)" }, { id: s, name: "s\(hostile)", backup: true }]
    devices:
      - { id: "d\(hostile)", name: "d\(hostile)", acts: "q\(hostile)", how: "h\(hostile)", procedure: "r\(hostile)" }
      - { id: e, name: "e\(hostile)", node: "a\(hostile)" }
    flows:
      - { id: "f\(hostile)", from: "z\(hostile)", to: s, purpose: "u\(hostile)", port: "p\(hostile)", through: "d\(hostile)" }
      - { id: "g\(hostile)", from: "a\(hostile)", to: s, through: e }
      - { id: "k\(hostile)", from: s, to: "a\(hostile)", purpose: "x\(hostile)", normally: closed }
    scenarios: [{ id: "s\(hostile)", name: "s\(hostile)", compromise: ["a\(hostile)"] }]
    milestones: [{ id: "m\(hostile)", on: 2027-01-01, name: "m\(hostile)", changes: [{ node: p, mtpd: 2h }] }]
    """
  }

  @Test(arguments: ["text", "json", "csv"], ["fr", "en"])
  func `shows nothing that could steer a terminal`(format: String, language: String) async throws {
    let model = try TemporaryFolder(["m.yaml": Self.yaml])
    for extra in [[], ["--at", "2027-01-01"], ["--scenario", "s\u{1B}[31m\u{202E}b\nc\u{7}"]] {
      let run = try await Ricochet.run(
        ["isolate", "--format", format, "--language", language, "--model", model.path] + extra)
      #expect(run.status == 0, "\(run.error)")
      #expect(run.harmful == [])
      #expect(run.output.count > 200)
      if format == "json" { _ = try JSONSerialization.jsonObject(with: run.rawOutput) }
    }
  }

  @Test(arguments: ["", "--at 2027-03-31", "--scenario rancongiciel"])
  func `is valid JSON, the same each time`(arguments: String) async throws {
    let words = "isolate --format json " + arguments
    let run = try await Ricochet.run(words, on: "ch-littoral")
    let again = try await Ricochet.run(words, on: "ch-littoral")
    #expect(run.rawOutput == again.rawOutput)
    let object = try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any]
    let keys = [
      "at", "backupZones", "backupZonesDeclared", "findings", "infrastructure", "model",
      "nodesWithoutZone", "notCountedOn", "objective", "offNetwork", "restores", "scenario",
      "trajectory", "usual", "verdict", "window",
    ]
    #expect(object?.keys.sorted() == keys)
    let usual = object?["usual"] as? [String: Any]
    #expect(
      usual?.keys.sorted() == [
        "actions", "crossing", "minutes", "proven", "remaining", "untimed", "wayIn", "wayOut",
      ])
  }

  @Test func `is CSV with a row for each action and each flow that is left`() async throws {
    let run = try await Ricochet.run("isolate --format csv", on: "ch-littoral")
    let rows = run.output.split(separator: "\r\n").map(String.init)
    #expect(
      rows == [
        "state,row,order,device,name,acts,how,procedure,takes,flows",
        "usual,action,1,pare-feu-interne,Pare-feu interne,equipe-reseau,"
          + "désactiver le groupe de règles SAUVEGARDE,PR-ISO-01,5,copies pilotage",
        "usual,remaining,,,,,,,,gestion-baie",
        "window,action,1,fibres-sauvegarde,Fibres de la baie de sauvegarde,"
          + "\"equipe-systeme; cadre de garde\","
          + "\"débrancher les deux fibres jaunes, salle B, baie 7\",PR-ISO-02,20,"
          + "copies mises-a-jour pilotage",
        "window,remaining,,,,,,,,gestion-baie",
      ])
  }

  @Test func `answers of 200 zones, 500 devices and 5,000 flows`() async throws {
    var (nodes, zones, devices, flows) = (
      "kind,id,zone\n", "id,backup\n", "id,takes\n", "id,from,to,through\n"
    )
    for zone in 0..<200 {
      zones += "z\(zone),\(zone < 10)\n"
      nodes += "\(zone < 10 ? "backup" : "server"),n\(zone),z\(zone)\n"
    }
    for device in 0..<500 { devices += "d\(device),\(5 + device % 7)m\n" }
    for flow in 0..<5_000 {
      let (from, to) = (flow * 7 % 200, (flow * 7 + 1 + flow * 13 % 199) % 200)
      flows += "f\(flow),z\(from),n\(to),d\(flow * 31 % 477)|d\(477 + flow * 17 % 23)\n"
    }
    let model = try TemporaryFolder([
      "nodes.csv": nodes, "zones.csv": zones, "devices.csv": devices, "flows.csv": flows,
    ])
    let run = try await model.run("isolate", "--strict")
    #expect(run.status == 0)
    #expect(run.output.contains("this is proven"))
  }
}
