// `ricochet import table`, as people run it.

import Foundation
import TestSupport
import Testing

@Suite struct ImportingTables {
  private let csv = """
    Inventaire 2026;;;
    Code;Nom;Serveur;RTO
    A1;Dossier;S1;4 heures
    A2;Paie;S9;?
    """
  private let map = """
    name: inventaire
    sheets:
      - sheet: apps
        kind: application
        id: Code
        name: Nom
        columns: { rto: RTO }
        relations: { runs-on: { column: Serveur, kind: server, create: true } }
    """

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(["apps.csv": csv, "map.yaml": map])
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> Run {
    try await Ricochet.run(["import", "table"] + arguments, folder: folder.url)
  }

  @Test func anImportSaysWhatItDidAndMakesAModel() async throws {
    let folder = try folder()
    let run = try await run(
      "apps.csv", "--map", "map.yaml", "-o", "m", "--language", "fr", in: folder)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.harmful == [])
    #expect(
      run.output == """
        Import «\u{A0}inventaire\u{A0}» dans m

        Lu
          apps.csv\u{A0}: 2 lignes

        Repris
          2 applications
          2 serveurs
          2 liens

        Valeurs non reprises (1)
          1 – valeurs dites inconnues («\u{A0}?\u{A0}», «\u{A0}n/a\u{A0}» …)
            ligne 4, colonne «\u{A0}RTO\u{A0}»\u{A0}: «\u{A0}?\u{A0}» veut dire «\u{A0}inconnu\u{A0}», laissé inconnu

        À savoir (3)
          1 – titres au-dessus de l’en-tête
            ligne 1\u{A0}: titre au-dessus de l’en-tête, et non un élément\u{A0}: «\u{A0}Inventaire 2026\u{A0}»
          2 – éléments créés d’après leur seul nom
            ligne 3, colonne «\u{A0}Serveur\u{A0}»\u{A0}: «\u{A0}S1\u{A0}» n’est défini nulle part\u{A0}: créé (serveur)
            ligne 4, colonne «\u{A0}Serveur\u{A0}»\u{A0}: «\u{A0}S9\u{A0}» n’est défini nulle part\u{A0}: créé (serveur)

        Ce qui change dans le modèle
          6 lignes ajoutées

        Fichiers écrits
          a-completer.yaml
          inventaire.needs.csv
          inventaire.nodes.csv
          inventaire.yaml

        Ce qui manque, le plus grave d’abord
          2 applications ou stockages sans sauvegarde
            Dossier (A1), Paie (A2)
          4 éléments techniques sans délai de redémarrage
            s1, s9, Dossier (A1), Paie (A2)
          2 machines ou stockages sans salle
            s1, s9

        """)
    let list = try await Ricochet.run(["list", "--model", "m"], folder: folder.url)
    #expect(list.status == 0)
  }

  @Test func theSuggestionWorksAsItIs() async throws {
    let folder = try folder()
    let suggestion = try await run("apps.csv", "--suggest", in: folder)
    #expect(suggestion.status == 0)
    // The import finds the header by its columns, as it will next month under one more title.
    #expect(!suggestion.output.contains("header:"))
    try folder.write("suggested.yaml", suggestion.rawOutput)
    let run = try await run("apps.csv", "--map", "suggested.yaml", "-o", "m", in: folder)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test func aSecondImportAsksForUpdateAndChangesNothing() async throws {
    let folder = try folder()
    _ = try await run("apps.csv", "--map", "map.yaml", "-o", "m", in: folder)
    let again = try await run("apps.csv", "--map", "map.yaml", "-o", "m", in: folder)
    #expect(again.status == 2)
    #expect(again.output == "")
    #expect(
      again.error
        == "ricochet: error: m: this folder already holds an import 'inventaire'; add '--update' to bring it up to date\n"
    )
    let update = try await run(
      "apps.csv", "--map", "map.yaml", "-o", "m", "--update", "--format", "json", in: folder)
    #expect(update.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: update.rawOutput) as? [String: Any])
    #expect((json["files"] as? [Any])?.isEmpty == true)
    #expect((json["findings"] as? [Any])?.count == 4)
  }

  @Test func wrongUsageAndWrongFilesAreToldApart() async throws {
    let folder = try folder()
    #expect(try await run("apps.csv", in: folder).status == 64)
    #expect(try await run("apps.csv", "--map", "map.yaml", in: folder).status == 64)
    #expect(try await run("none.csv", "--map", "map.yaml", "-o", "m", in: folder).status == 2)
    #expect(try await run("apps.csv", "--map", "none.yaml", "-o", "m", in: folder).status == 2)
    let date = try await run(
      "apps.csv", "--map", "map.yaml", "-o", "m", "--date", "30/11/2026", in: folder)
    #expect(date.status == 2)
    #expect(date.error.contains("30/11/2026"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "m").path))
  }

  @Test func csvListsEverything() async throws {
    let folder = try folder()
    let run = try await run(
      "apps.csv", "--map", "map.yaml", "-o", "m", "--format", "csv", "--language", "en", in: folder)
    #expect(run.output.hasPrefix("section,what,file,sheet,line,column,node,text,record\r\n"))
    #expect(
      run.output.contains(
        "\r\nvalue,said-unknown,apps.csv,,4,RTO,,\"'?' means 'unknown', kept as unknown\",\r\n"))
    #expect(run.output.contains("\r\nmissing,without-backup,,,,,A1,,\r\n"))
  }

  @Test func whatIsGoneIsPurgedAndALostTraceAdopted() async throws {
    let folder = try folder()
    _ = try await run("apps.csv", "--map", "map.yaml", "-o", "m", in: folder)
    let nodes = folder.url.appending(path: "m/inventaire.nodes.csv")
    let text = try String(contentsOf: nodes, encoding: .utf8)
    let gone = text.split(separator: "\n").last.map { $0 + "yes\n" } ?? ""
    try Data((text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" + gone).utf8)
      .write(to: nodes)
    let purge = try await Ricochet.run(
      ["import", "--purge", "-o", "m", "--language", "fr"], folder: folder.url)
    #expect(purge.status == 0, "\(purge.error)")
    #expect(purge.output.contains("supprimée"), "\(purge.output)")
    #expect(purge.output.contains("\ninventaire.nodes.csv\n  "))
    let again = try await Ricochet.run(
      ["import", "--purge", "-o", "m", "--language", "en"], folder: folder.url)
    #expect(again.output == "Nothing is marked 'gone': nothing was removed.\n")
    try FileManager.default.removeItem(at: folder.url.appending(path: "m/.ricochet"))
    let adopt = try await Ricochet.run(
      ["import", "--adopt", "-o", "m", "--language", "en"], folder: folder.url)
    #expect(adopt.output.hasSuffix("\n  inventaire\n"), "\(adopt.output)")
    let bare = try await Ricochet.run(["import"], folder: folder.url)
    #expect(bare.status == 0 && bare.output.contains("SUBCOMMANDS"))
  }
}
