// The CSV of an answer: its header, its rows, and cells that a spreadsheet will not run.

import TestSupport
import Testing

@Suite struct `Answers as CSV` {
  private let header =
    "id,kind,name,establishment,outages,degraded,cause,members,awaits,steps,returns,return,"
    + "after-cause,normal-again,lower-bound,destroyed,compromised-by,copies,restored-from,data-loss,"
    + "verdicts,unknown,hindered,reserve,levels,lost,lost-at-least,lost-volume,"
    + "count,units,mode-until,procedure,decided-by,trigger,ended-by,people,short-of,sign"
  /// The columns of what has no units, no degraded mode in use, no people to speak of and no sign.
  private let nothingMore = String(repeating: ",", count: 10)

  private func rows(_ run: Run) -> [String] {
    var rows = run.output.split(separator: "\r\n", omittingEmptySubsequences: false).map(
      String.init)
    #expect(rows.popLast() == "")
    return rows
  }

  @Test func `of why have a row per step of the chain, or per node of what never returns`()
    async throws
  {
    let chain = try await Ricochet.run(
      "why urgences --fail ad --for 4h --format csv", on: "lessons/01-chaine")
    #expect(
      rows(chain) == [
        "id,step,from,to", "ad,cause,0,240", "ad,work,240,300", "dpi,work,300,330",
      ])
    #expect(chain.status == 0 && chain.error == "")
    let circle = try await Ricochet.run(
      "why dpi --scenario ad-detruit --format csv", on: "lessons/08-cercle-de-restauration")
    #expect(rows(circle).count >= 3)
    #expect(rows(circle).dropFirst().allSatisfy { $0.hasSuffix(",loop,,") })
  }

  @Test func `have a header and a row per node`() async throws {
    let run = try await Ricochet.run("what-if ad --for 4h --format csv", on: "lessons/01-chaine")
    #expect(
      rows(run) == [
        header,
        "ad,service,Active Directory,,0-300,,failed,,,\"cause 0-240, work 240-300\",300,at,,300,"
          + "false,false,,,,,,,,,0-300 0%,300,false,\(nothingMore)",
        "dpi,application,Dossier patient informatisé,,0-330,,requirement,ad,ad,"
          + "\"requirement 0-300, work 300-330\",330,at,,330,false,false,,,,,,,,,0-330 0%,330,false,\(nothingMore)",
        "urgences,process,Accueil et prise en charge aux urgences,,0-330,,requirement,dpi,dpi,"
          + "requirement 0-330,330,at,,330,false,false,,,,,mtpd 240 missed by 90,,,,0-330 0%,330,false,\(nothingMore)",
      ])
    #expect(run.status == 0)
  }

  @Test func `say what is unknown, and by when the cause must end`() async throws {
    let run = try await Ricochet.run("what-if ad --format csv", on: "lessons/05-duree-inconnue")
    #expect(
      rows(run).last
        == "urgences,process,Accueil et prise en charge aux urgences,,0-,,requirement,dpi,dpi,"
        + "requirement 0-,,unknown,90,,false,false,,,,,mtpd 240 unknown unless cause ends by 150,"
        + "ad repair,,,0- 0%,129600,false,\(nothingMore)"
    )
  }

  @Test func `say what is held, which copies survive and what data is lost`() async throws {
    let run = try await Ricochet.run(
      "what-if --scenario rancongiciel --format csv", on: "lessons/15-compromission")
    let dpi = try #require(rows(run).first { $0.hasPrefix("dpi,") })
    #expect(
      dpi.hasSuffix(
        "true,hv-1,\"sauvegarde lost holder-compromised, bandes survives untouched\",bandes,10800,"
          + ",,,,0-2160 0%,2160,false,\(nothingMore)"
      ))
    #expect(
      rows(run).last?.hasSuffix(
        ",10800,\"mtpd 2880 kept, rpo 2880 missed by 7920\",,,,0-2160 0%,2160,false,\(nothingMore)")
        == true)
  }

  @Test func `have a row per node with data`() async throws {
    let run = try await Ricochet.run("backups --format csv", on: "lessons/15-compromission")
    #expect(
      rows(run) == [
        "id,name,count,media,off-site,held,promised,3-2-1,3-2-1-1-0,holders",
        "ad,Active Directory,2,disk,0,1,0,not-met,not-met,bandes",
        "dpi,Dossier patient informatisé,3,disk tape,0,1,0,unknown,unknown,sauvegarde bandes",
      ])
  }

  @Test func `have a row per scenario and process`() async throws {
    let run = try await Ricochet.run("what-if --all --format csv", on: "lessons/04-mode-degrade")
    #expect(
      rows(run) == [
        "scenario,process,stops,returns,return,after-cause,lower-bound,mtpd,mtpd-by,rto,rto-by,rpo,rpo-by,data-loss"
          + ",short,short-at,call-back",
        "dpi-2-jours,urgences,,,at,,false,kept,,,,,,,,,",
        "dpi-4-jours,urgences,4320,5820,at,,false,missed,1260,,,,,,,,",
        "dpi-et-poste-secours,urgences,600,660,at,,false,kept,,,,,,,,,",
      ])
  }

  @Test func `say for every scenario which role is short first`() async throws {
    let run = try await Ricochet.run(
      "what-if --all --format csv", on: "lessons/23-personnel-demande")
    let short = Set(
      rows(run).dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).suffix(3)
          .joined(separator: " ")
      })
    #expect(short == ["ide 480 8", "ide 0 1"])
  }

  @Test func `list nodes with their objectives in minutes`() async throws {
    let run = try await Ricochet.run("list processes --format csv", on: "lessons/10-roles")
    #expect(
      rows(run) == [
        "id,name,establishment,mtpd,rto,rpo",
        "uhcd,Unité d'hospitalisation de courte durée,,1440,,",
        "urgences,Accueil et prise en charge aux urgences,,240,,",
      ])
  }

  @Test func `quote what needs quotes and disarm what a spreadsheet would run`() async throws {
    let model = try TemporaryFolder([
      "model.yaml": """
      processes:
        - { id: a, name: '=1+1', mtpd: 1h, restart: 0m, needs: [b, c] }
        - { id: b, name: 'say "hi", ok', mtpd: 1h, restart: 0m }
        - { id: c, name: '@SUM(A1);x', mtpd: 1h, restart: 0m }
      """
    ])
    let run = try await model.run("list", "processes", "--format", "csv")
    #expect(
      rows(run) == [
        "id,name,establishment,mtpd,rto,rpo", "a,'=1+1,,60,,", "b,\"say \"\"hi\"\", ok\",,60,,",
        "c,\"'@SUM(A1);x\",,60,,",
      ])
  }
}
