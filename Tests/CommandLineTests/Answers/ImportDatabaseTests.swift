// `ricochet import glpi` and `ricochet import mercator`, as people run them.

import Foundation
import TestSupport
import Testing

@Suite struct ImportingDatabases {
  private let dump = """
    CREATE TABLE `glpi_computers` (`id` int, `name` text, `entities_id` int, `is_deleted` int);
    INSERT INTO `glpi_computers` VALUES (1,'SRV-1',3,0),(2,'SRV-2',3,0),(3,'vieux',3,1);
    CREATE TABLE `glpi_appliances` (`id` int, `name` text, `entities_id` int);
    INSERT INTO `glpi_appliances` VALUES (1,'Dossier\\\\patient',3);
    CREATE TABLE `glpi_impactrelations` (`id` int, `itemtype_source` text, `items_id_source` int,
      `itemtype_impacted` text, `items_id_impacted` int);
    INSERT INTO `glpi_impactrelations` VALUES (1,'Computer',1,'Appliance',1),(2,'Computer',3,'Appliance',1);

    """

  @Test func aDumpMakesAModelThatAnswers() async throws {
    let folder = try TemporaryFolder(["glpi.sql": dump])
    let run = try await Ricochet.run(
      ["import", "glpi", "glpi.sql", "-o", "m", "--language", "fr"], folder: folder.url)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.harmful == [])
    #expect(
      run.output.contains(
        """
        Lu
          table «\u{A0}glpi_appliances\u{A0}»\u{A0}: 1 ligne
          table «\u{A0}glpi_computers\u{A0}»\u{A0}: 3 lignes
          table «\u{A0}glpi_impactrelations\u{A0}»\u{A0}: 2 lignes
        """))
    #expect(
      run.output.contains(
        "table «\u{A0}glpi_impactrelations\u{A0}», ligne 7, id 2\u{A0}: lien vers «\u{A0}Computer#3\u{A0}»"
      ))
    let what = try await Ricochet.run(
      ["what-if", "SRV-1", "--model", "m", "--language", "fr"], folder: folder.url)
    #expect(what.output.contains("Dossier\\patient"))
  }

  @Test func aServerThatMovedLeavesItsOldLinkMarked() async throws {
    let folder = try TemporaryFolder([
      "glpi.sql": dump,
      "next.sql": dump.replacingOccurrences(of: "'Computer',1,", with: "'Computer',2,"),
    ])
    _ = try await Ricochet.run(["import", "glpi", "glpi.sql", "-o", "m"], folder: folder.url)
    let run = try await Ricochet.run(
      ["import", "glpi", "next.sql", "-o", "m", "--update", "--date", "2026-11-30"],
      folder: folder.url)
    #expect(run.status == 0)
    let needs = try String(
      contentsOf: folder.url.appending(path: "m/glpi.needs.csv"), encoding: .utf8)
    #expect(
      needs.contains(
        "entity-3/appliance#1;entity-3/computer#1;runs-on;;;;glpi:ImpactRelation#1;2026-11-30"))
    #expect(
      needs.contains("entity-3/appliance#1;entity-3/computer#2;runs-on;;;;glpi:ImpactRelation#1;"))
  }

  @Test func flowsOfACartographyStopApplicationsOnlyWhereThatIsAskedFor() async throws {
    let folder = try TemporaryFolder([
      "carto.sql": """
      --
      -- PostgreSQL database dump
      --

      COPY public.applications (id, name) FROM stdin;
      1\tDossier patient
      2\tLaboratoire
      \\.

      COPY public.application_flows (id, application_source_id, application_dest_id) FROM stdin;
      1\t2\t1
      \\.

      --
      -- PostgreSQL database dump complete
      --

      """
    ])
    for (options, words, stops) in [
      ([], "1 flux non repris\u{A0}: il ne dit pas qui dépend de qui", false),
      (["--flows"], "1 lien", true),
    ] {
      let model = "m\(options.count)"
      let run = try await Ricochet.run(
        ["import", "mercator", "carto.sql", "-o", model, "--language", "fr"] + options,
        folder: folder.url)
      #expect(run.status == 0)
      #expect(run.output.contains(words), "\(run.output)")
      let what = try await Ricochet.run(
        ["what-if", "Laboratoire", "--model", model, "--language", "fr"], folder: folder.url)
      #expect(what.output.contains("Dossier patient") == stops, "\(what.output)")
    }
  }

  @Test func rubbishWritesNothingAndSaysWhy() async throws {
    let folder = try TemporaryFolder([
      "glpi.sql": dump + "INSERT INTO `glpi_computers` VALUES (4,'a", "notes.txt": "Bonjour",
      "x.json": "{\"a\": [1}",
    ])
    for (verb, file, words) in [
      ("glpi", "glpi.sql", "ends in the middle of a statement begun on line 8"),
      ("glpi", "notes.txt", "begins no statement"), ("mercator", "x.json", "']' expected"),
      ("mercator", "glpi.sql", "ends in the middle"), ("glpi", "none.sql", "cannot be read"),
    ] {
      let run = try await Ricochet.run(
        ["import", verb, file, "-o", "m", "--language", "en"], folder: folder.url)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.error.contains(words), "\(run.error)")
    }
    let good = try TemporaryFolder(["good.sql": dump])
    let strict = try await Ricochet.run(
      ["import", "glpi", "good.sql", "-o", "m", "--strict"],
      folder: good.url)
    #expect(strict.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "m").path))
    #expect(!FileManager.default.fileExists(atPath: good.url.appending(path: "m").path))
    let usage = try await Ricochet.run(["import", "glpi", "glpi.sql"], folder: folder.url)
    #expect(usage.status == 64)
  }

  @Test func jsonNamesTheRecord() async throws {
    let folder = try TemporaryFolder(["glpi.sql": dump])
    let run = try await Ricochet.run(
      ["import", "glpi", "glpi.sql", "-o", "m", "--format", "json"], folder: folder.url)
    #expect(run.output.contains("\"sheet\": \"glpi_computers\""))
    #expect(run.output.contains("\"record\": \"3\""))
  }
}
