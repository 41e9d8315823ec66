// The BIA as people and programs get it from the command.

import Foundation
import TestSupport
import Testing

@Suite struct `The BIA` {
  private let model = [
    "m.yaml": """
    language: fr
    name: Petit hôpital
    establishments: [{ id: nord, name: CH Nord, activity: 2 }, { id: sud, name: CH Sud }]
    processes:
      - id: urgences
        name: Urgences
        establishment: nord
        scope: care
        mtpd: 4h
        rto: 2h
        criticality: { 4h: 2, 24h: 4 }
        impacts: [patient-safety, presse]
        materials: [chariot]
        staffed-by: { ide: 3 }
        needs: [dpi, { any: [toip, mobiles], tolerance: 15m }]
      - { id: paie, establishment: sud, scope: administrative, mtpd: 5d }
    applications: [{ id: dpi, name: DPI, restart: 30m }]
    equipment: [{ id: toip, restart: 0m }, { id: mobiles, restart: 0m }]
    roles: [{ id: ide, name: Infirmiers, headcount: 8 }]
    scenarios: [{ id: panne, name: Panne du DPI, fail: [{ node: dpi, repair: 3h }] }]
    """
  ]

  private func bia(_ arguments: String...) async throws -> Run {
    let folder = try TemporaryFolder(model)
    return try await Ricochet.run(["bia", "--model", folder.url.path] + arguments)
  }

  @Test func `reads as a document in French`() async throws {
    let run = try await bia("--establishment", "nord")
    #expect(run.status == 0)
    let text = run.output.replacing("\u{A0}", with: " ")
    let sheet = """
      Urgences (urgences) — Soins
        Établissement    CH Nord
        Criticité        4 h → 2 · 1 j → 4
        Impacts          sécurité des patients, presse
        Durées           DMIA 4 h · RTO 2 h · PDMA –
        Pire scénario    « Panne du DPI » : arrêt de 3 h 30 ; DMIA de 4 h tenue ; RTO de 2 h manqué de
                         1 h 30
        Matériels        chariot
        Personnel        Infirmiers : 3
        Indispensables   DPI
        Absence tolérée  mobiles ou toip (15 min)
        Repose sur       Applications (1) : DPI
                         Équipements (2) : mobiles, toip
                         Rôles (1) : Infirmiers : 3
        Il manque        rien des cinq points
        À préciser       la PDMA et un mode dégradé

      """
    #expect(text.contains(sheet), "\(text)")
    #expect(text.contains("Périmètre minimal du BIA — ✗ non atteint"))
    #expect(text.contains("Part de l’activité couverte par le BIA — ? inconnu"))
    #expect(!text.contains("paie"))
  }

  @Test func `fits its page`() async throws {
    for columns in [60, 80, 100] {
      let run = try await Ricochet.run(
        ["bia", "--model", Ricochet.models.appending(path: "ch-littoral").path],
        environment: ["COLUMNS": "\(columns)"])
      #expect(!run.lines.isEmpty)
      #expect(run.lines.filter { $0.count > columns } == [])
    }
  }

  @Test func `has a row per process, with columns that do not change`() async throws {
    let run = try await bia("--format", "csv")
    let rows = run.output.split(separator: "\r\n").map(String.init)
    let header = """
      id,name,establishment,scope,owner,criticality,impacts,mtpd,rto,rpo,materials,staff,needs,\
      degraded-mode,procedure,catch-up,degraded-staff,degraded-needs,processes,applications,\
      services,servers,networks,stores,backups,equipment,utilities,roles,buildings,suppliers,\
      useful-only,worst-scenario,achieved-rto,return,after-cause,lower-bound,mtpd-verdict,\
      rto-verdict,complete,missing,worst-data-loss-scenario,data-loss,rpo-verdict,staff-short,\
      volume,mbco,degraded-level,paper-at,lost,lost-at-least,lost-volume
      """
    #expect(rows.first == header)
    let pay =
      "paie,paie,sud,administrative,,,,7200,,,,,,,,,,,,,,,,,,,,,,,,,0,at,,false,kept,,false,"
      + "criticality impacts materials staff rto rpo degraded-mode,,,,,,,,,0,false,"
    let emergency =
      "urgences,Urgences,nord,care,,240:2 1440:4,\"patient-safety; presse\",240,120,,chariot,"
      + "ide×3,\"dpi; 1 of mobiles toip tolerance 15\",,,,,,,dpi,,,,,,mobiles toip,,ide×3,,,,"
      + "panne,210,at,,false,kept,missed,true,rpo degraded-mode,,,,,,,,,210,false,"
    #expect(Array(rows.dropFirst()) == [pay, emergency])
  }

  @Test func `is JSON, sorted by id`() async throws {
    let run = try await bia("--format", "json")
    let json = try #require(
      JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
    let processes = try #require(json["processes"] as? [[String: Any]])
    #expect(processes.map { $0["id"] as? String } == ["paie", "urgences"])
    let coverage = try #require(json["coverage"] as? [String: Any])
    #expect(coverage["verdict"] as? String == "unknown")
    #expect(coverage["total"] as? Int == 2)
    let keys = Set(processes[0].keys)
    #expect(keys == Set(processes[1].keys))
    #expect(
      keys == [
        "id", "name", "establishment", "scope", "owner", "criticality", "impacts", "mtpd", "rto",
        "rpo", "materials", "staff", "needs", "degradedMode", "restsOn", "worst", "complete",
        "missing", "mbco", "volume",
      ])
  }

  @Test func `speaks English`() async throws {
    let run = try await bia("--language", "en")
    #expect(run.output.contains("Minimum perimeter of the BIA — ✗\u{A0}not met"))
    #expect(run.output.contains("lacks criticality over time, types of impact"))
  }
}
