// `ricochet import itop` and `ricochet import ciso-assistant`, as people run them.

import Foundation
import TestSupport
import Testing

@Suite struct ImportingFromTools {
  private let xml = """
    <Set>
    <Organization id="3"><name>CH Nord</name></Organization>
    <ApplicationSolution id="1"><name>DPI</name><org_id>3</org_id><redundancy>1</redundancy></ApplicationSolution>
    <Server id="2"><name>S1</name><org_id>3</org_id><status>production</status></Server>
    <Server id="4"><name>S2</name><org_id>3</org_id><status>production</status></Server>
    <Server id="5"><name>S3</name><org_id>3</org_id><status>stock</status></Server>
    <lnkApplicationSolutionToFunctionalCI id="1"><applicationsolution_id>1</applicationsolution_id><functionalci_id>2</functionalci_id></lnkApplicationSolutionToFunctionalCI>
    <lnkApplicationSolutionToFunctionalCI id="2"><applicationsolution_id>1</applicationsolution_id><functionalci_id>4</functionalci_id></lnkApplicationSolutionToFunctionalCI>
    <lnkApplicationSolutionToFunctionalCI id="3"><applicationsolution_id>1</applicationsolution_id><functionalci_id>9</functionalci_id></lnkApplicationSolutionToFunctionalCI>
    <Person id="1"/>
    </Set>
    """

  private func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> Run {
    try await Ricochet.run(arguments, folder: folder.url)
  }

  @Test func anImportOfITopAnswersQuestionsAtOnce() async throws {
    let folder = try TemporaryFolder(["e.xml": xml])
    let run = try await run("import", "itop", "e.xml", "-o", "m", "--language", "fr", in: folder)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.harmful == [])
    #expect(
      run.output.contains(
        """
        Repris
          1 application
          2 serveurs
          2 liens

        Lignes non reprises (2)
          1 – hors production
            ligne 6\u{A0}: hors production\u{A0}: «\u{A0}stock\u{A0}»
          1 – liens vers un élément absent
            ligne 9, colonne «\u{A0}functionalci_id\u{A0}»\u{A0}: lien vers «\u{A0}FunctionalCI#9\u{A0}», qui n’existe pas dans la source ou n’en est pas repris

        À savoir (1)
          1 – classes sans équivalent, non reprises
            e.xml\u{A0}: la classe «\u{A0}Person\u{A0}» n’a pas d’équivalent dans un modèle (1 objet)

        """), "\(run.output)")
    // One of the two servers is enough for the application.
    let one = try await self.run("what-if", "S1", "--model", "m", "--format", "csv", in: folder)
    #expect(!one.output.contains("applicationsolution"))
    let both = try await self.run(
      "what-if", "S1", "S2", "--model", "m", "--format", "csv", in: folder)
    #expect(both.output.contains("applicationsolution"))
    let again = try await self.run("import", "itop", "e.xml", "-o", "m", in: folder)
    #expect(again.status == 2)
  }

  @Test func aTypeOfOnesOwnBecomesWhatTheOptionSays() async throws {
    let own = """
      <Set><Scanner id="1"><name>Scanner 1</name><system_id>2</system_id></Scanner>
      <Server id="2"><name>S1</name></Server></Set>
      """
    let folder = try TemporaryFolder(["e.xml": own])
    let without = try await run(
      "import", "itop", "e.xml", "-o", "a", "--language", "fr", in: folder)
    #expect(without.status == 0)
    #expect(
      without.output.contains(
        """
            e.xml\u{A0}: 1 élément du type «\u{A0}Scanner\u{A0}», propre à cette source, non repris\u{A0}; dites ce que c’est, par exemple «\u{A0}--type 'Scanner=équipement'\u{A0}»
        """), "\(without.output)")
    let with = try await run(
      "import", "itop", "e.xml", "-o", "b", "--language", "fr", "--type", "Scanner=équipement",
      in: folder)
    #expect(with.output.contains("1 équipement"))
    #expect(with.output.contains("Toutes les lignes et toutes les valeurs ont été reprises."))
    let down = try await run("what-if", "S1", "--model", "b", "--format", "csv", in: folder)
    #expect(down.output.contains("scanner#1"))
  }

  @Test(arguments: [
    ("Scanner", "fr", "« Scanner » ne dit pas ce qu’est un type"),
    ("=serveur", "en", "does not say what a type is"),
    ("Scanner=equipement lourd", "en", "unknown kind 'equipement lourd'"),
    ("Scanner=serveurr", "fr", "vouliez-vous dire « serveur » ?"),
  ]) func aTypeThatSaysNothingIsRefused(
    _ type: String, _ language: String, _ words: String
  ) async throws {
    let folder = try TemporaryFolder(["e.xml": xml])
    for tool in ["itop", "glpi"] {
      let run = try await run(
        "import", tool, "e.xml", "-o", "m", "--type", type, "--language", language, in: folder)
      #expect(run.status == 2)
      #expect(
        run.error.replacingOccurrences(of: "\u{A0}", with: " ").contains(words), "\(run.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("m").path))
  }

  @Test func whatIsRefusedLeavesNothingBehind() async throws {
    let folder = try TemporaryFolder([
      "e.xml": xml, "cut.xml": String(xml.prefix(300)),
      "error.json": "{\"code\": 1, \"message\": \"Error: Invalid login\"}",
      "page.html": "<!DOCTYPE html><html></html>",
    ])
    for (file, words) in [
      ("cut.xml", "breaks off"), ("error.json", "Invalid login"), ("page.html", "login page"),
      ("absent.xml", "cannot be read"),
    ] {
      let run = try await run(
        "import", "itop", file, "-o", "m", "--language", "en", in: folder)
      #expect(run.status == 2)
      #expect(run.error.contains(words), "\(run.error)")
    }
    let strict = try await run(
      "import", "itop", "e.xml", "-o", "m", "--strict", "--language", "en", in: folder)
    #expect(strict.status == 2)
    let usage = try await run("import", "itop", "e.xml", in: folder)
    #expect(usage.status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("m").path))
  }

  @Test func anImportOfCISOAssistantFillsTheBIA() async throws {
    let folder = try TemporaryFolder([
      "assets.csv": """
      ref_id,name,domain,type,parent_assets,disaster_recovery_objectives
      P1,Urgences,CH Nord,PR,,"rto: 2h,mtd: 4h"
      A1,DPI,CH Nord,SP,P1,"rto: 0"
      """,
      "thresholds.csv": "asset,asset_ref_id,point_in_time,quali_impact\nUrgences,P1,14400,3\n",
    ])
    let run = try await run(
      "import", "ciso-assistant", "assets.csv", "thresholds.csv", "-o", "m", "--language", "en",
      in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("0 means 'not set' in the source"))
    let bia = try await self.run("bia", "--model", "m", "--format", "csv", in: folder)
    #expect(bia.output.contains("240:3"), "\(bia.output)")
    let check = try await self.run("check", "--model", "m", in: folder)
    #expect(check.status == 0)
  }
}
