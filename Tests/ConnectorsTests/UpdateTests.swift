// What a monthly import keeps true: who is who, what is missing, whose it is.

import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Connectors

/// Exports of tables, and the model that they are imported into.
struct TableUpdates {
  let model: TemporaryFolder
  private let map: String

  init(map: String) throws {
    self.map = map
    model = try TemporaryFolder()
  }

  @discardableResult
  func run(
    _ files: [String: String], map: String? = nil, name: String? = nil,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws(ImportFailure) -> ImportReport {
    var options = ImportOptions()
    options.language = .english
    options.isUpdate = FileManager.default.fileExists(
      atPath: model.filePath.appending(".ricochet").string)
    change(&options)
    let export: TemporaryFolder
    var mapping: TableMapping
    do {
      export = try TemporaryFolder()
      for (name, text) in files { try export.write(name, text) }
      mapping = try TableMapping(contentsOf: try export.write("map.yaml", map ?? self.map))
    } catch let failure as ImportFailure {
      throw failure
    } catch {
      throw ImportFailure(.format(.empty), at: Place(file: "\(error)"))
    }
    if let name { mapping.name = name }
    let paths = files.keys.sorted().map { export.filePath.appending($0) }
    let connector = try TableConnector(
      ImportFailure.reading(Workbook(files: paths)), mapping: mapping)
    return try ModelImport.write(connector.origin, to: model.filePath, options: options) {
      () throws(ImportFailure) in try connector.inventory(beside: model.filePath)
    }
  }

  /// The lines of a refusal; empty where there is none, or the folder has changed.
  func refusal(
    _ files: [String: String], map: String? = nil,
    _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> [String] {
    let before = try model.contents()
    let lines = obstacles { _ = try run(files, map: map, change) }
    #expect(try model.contents() == before)
    return lines
  }

  /// A column of a table of the model, by another.
  func cells(_ file: String, _ key: String, _ column: String) throws -> [String: String] {
    let lines = try model.text(file).replacing("\u{FEFF}", with: "").split(separator: "\n")
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first)
    let one = try #require(header.firstIndex(of: key))
    let other = try #require(header.firstIndex(of: column))
    return Dictionary(lines.dropFirst().map { ($0[one], $0[other]) }) { $1 }
  }
}

private let applications = """
  name: inv
  sheets:
    - sheet: inv
      kind: application
      id: Code
      name: Nom
      establishment: Site
      columns: { restart: Reprise }
      relations: { in: { column: Salle, kind: building, create: true } }
      copies: { holder: { column: Bandes, kind: backup, create: true }, every: { value: 24h } }
  """

private func table(_ rows: [String]) -> [String: String] {
  ["inv.csv": (["Site;Code;Nom;Reprise;Salle;Bandes"] + rows).joined(separator: "\n") + "\n"]
}

private let rows = [
  "CH Nord;APP-1;DPI du Nord;30 min;Salle 1;Bandes",
  "CH Sud;APP-1;DPI du Sud;10 h;Salle 1;Bandes",
  ";APP-1;Sans site;1 h;Salle 1;Bandes",
  "CH Sud;APP-2;Paie;2 h;salle 1;",
]

@Suite struct IdentitiesOfRows {
  @Test func rowsSortedOtherwiseChangeNothing() throws {
    let updates = try TableUpdates(map: applications)
    try updates.run(table(rows))
    let before = try updates.model.contents()
    #expect(
      try updates.cells("inv.nodes.csv", "source", "id")["inv:inv/ch-nord/APP-1"]
        == "ch-nord/APP-1")
    let report = try updates.run(table(rows.reversed()))
    #expect(report.changes.isEmpty, "\(report.changes)")
    #expect(try updates.model.contents() == before)
  }

  @Test func nobodyTakesTheRecordOfAHomonymThatLeft() throws {
    let updates = try TableUpdates(map: applications)
    let other = "CH Nord;APP-9;Labo;;;"
    try updates.run(table([rows[0], other]))
    let report = try updates.run(table([rows[1], rows[3], other]))
    #expect(report.changes.gone.map(\.title).contains("ch-nord/APP-1"))
    let names = try updates.cells("inv.nodes.csv", "id", "name")
    #expect(names["ch-nord/APP-1"] == "DPI du Nord")
    #expect(names["ch-sud/APP-1"] == "DPI du Sud")
  }

  @Test func rowsWithoutCodesAreTheirEstablishments() throws {
    let map = """
      name: inv
      sheets:
        - { sheet: inv, kind: server, name: Nom, establishment: Site, columns: { restart: Reprise } }
      """
    let updates = try TableUpdates(map: map)
    let rows = ["CH Nord;SRV-AD;5 min", "CH Sud;SRV-AD;9 h"]
    func export(_ rows: [String]) -> [String: String] {
      ["inv.csv": (["Site;Nom;Reprise"] + rows).joined(separator: "\n")]
    }
    try updates.run(export(rows))
    let report = try updates.run(export(rows.reversed()))
    #expect(report.changes.isEmpty)
    #expect(try updates.cells("inv.nodes.csv", "id", "restart")["ch-sud/srv-ad"] == "9h")
  }

  @Test func assetsOfTwoDomainsAreTheirDomains() throws {
    let header = "ref_id,name,type,domain,disaster_recovery_objectives\n"
    let assets = ["A,Nord,SP,CH Nord,rto: 4h", "A,Sud,SP,CH Sud,rto: 9h"]
    let model = try TemporaryFolder()
    let export = try TemporaryFolder()
    for (number, rows) in [assets, assets.reversed()].enumerated() {
      let file = try export.write("assets.csv", header + rows.joined(separator: "\n"))
      var options = ImportOptions()
      options.isUpdate = number > 0
      let inventory = try CISOAssistantConnector(files: [file]).inventory()
      #expect(
        Set(inventory.items.map(\.source)) == [
          "ciso-assistant:ch-nord/A", "ciso-assistant:ch-sud/A",
        ])
      let report = try ModelImport(of: inventory, options: options).write(to: model.filePath)
      #expect(number == 0 || report.changes.isEmpty)
    }
  }

  @Test func spellingsOfAMadeNameAreOneThingWhicheverComesFirst() throws {
    let updates = try TableUpdates(map: applications)
    let rows = [
      "CH Nord;A1;Un;;Salle 1;", "CH Nord;A2;Deux;;SALLE1;", "CH Nord;A3;Trois;;salle 1;",
    ]
    try updates.run(table(rows))
    let before = try updates.model.contents()
    for rows in [[rows[2], rows[1], rows[0]], [rows[1], rows[0], rows[2]]] {
      #expect(try updates.run(table(rows)).changes.isEmpty)
      #expect(try updates.model.contents() == before)
    }
  }

  @Test func anEstablishmentGivenAndThenLeftOutMovesNoIdentifier() throws {
    let map = """
      name: inv
      establishment: CH Nord
      sheets:
        - { sheet: inv, kind: server, id: Code, name: Nom, relations: { in: { column: Salle, kind: building, create: true } } }
      """
    let updates = try TableUpdates(map: map)
    let export = ["inv.csv": "Code;Nom;Salle\nS1;un;Salle 1\nS2;deux;Salle 2\n"]
    try updates.run(export)
    let without = map.replacing("establishment: CH Nord\n", with: "")
    for map in [without, map] {
      let report = try updates.run(export, map: map)
      #expect(report.changes.added.isEmpty && report.changes.gone.isEmpty)
      #expect(
        report.model.assets.map(\.id)
          == ["ch-nord/S1", "ch-nord/S2", "ch-nord/salle-1", "ch-nord/salle-2"])
    }
  }

  /// As ricochet 1 wrote it: of two homonyms only the second says its establishment.
  @Test func modelsOfEarlierVersionsKeepTheirIdentifiers() throws {
    let updates = try TableUpdates(map: applications)
    let nodes = """
      kind;id;name;establishment;restart;repair;rebuild;mtpd;rto;rpo;source;gone
      application;ch-nord/APP-1;DPI du Nord;ch-nord;30m;;;;;;inv:inv/ch-nord/APP-1;
      application;ch-sud/APP-1;DPI du Sud;ch-sud;10h;;;;;;inv:inv/APP-1;
      application;sud-paie;Paie;ch-sud;2h;;;;;;inv:inv/APP-2;
      building;ch-nord/salle-1;Salle 1;ch-nord;;;;;;;inv:building/ch-nord/salle-1;
      building;ch-sud/salle-1;Salle 1;ch-sud;;;;;;;inv:building/ch-sud/salle-1;
      backup;ch-nord/bandes;Bandes;ch-nord;;;;;;;inv:backup/ch-nord/bandes;
      backup;ch-sud/bandes;Bandes;ch-sud;;;;;;;inv:backup/ch-sud/bandes;

      """
    let needs = """
      node;member;relation;group;count;tolerance;source;gone
      ch-nord/APP-1;ch-nord/salle-1;in;;;;inv:inv/ch-nord/APP-1;
      ch-sud/APP-1;ch-sud/salle-1;in;;;;inv:inv/APP-1;
      sud-paie;ch-sud/salle-1;in;;;;inv:inv/APP-2;

      """
    let copies = """
      node;holder;every;lag;retention;restore;source;gone
      ch-nord/APP-1;ch-nord/bandes;24h;;;;inv:inv/ch-nord/APP-1;
      ch-sud/APP-1;ch-sud/bandes;24h;;;;inv:inv/APP-1;

      """
    try FileManager.default.createDirectory(
      atPath: updates.model.filePath.pushing(".ricochet/inv").string,
      withIntermediateDirectories: true)
    for (name, text) in [("nodes", nodes), ("needs", needs), ("copies", copies)] {
      // The second application was renamed by hand, in every file.
      _ = try updates.model.write(".ricochet/inv/\(name).csv", text)
      _ = try updates.model.write("inv.\(name).csv", text)
    }
    let report = try updates.run(table([rows[1], rows[0], rows[3]]))
    #expect(report.changes.isEmpty, "\(report.changes)")
    let ids = try updates.cells("inv.nodes.csv", "source", "id")
    #expect(ids["inv:inv/ch-sud/APP-1"] == "ch-sud/APP-1")
    #expect(ids["inv:inv/ch-sud/APP-2"] == "sud-paie")
    #expect(ids.count == 7)
    #expect(try updates.model.text("inv.copies.csv").split(separator: "\n").count == 3)
    #expect(try updates.run(table([rows[0], rows[1], rows[3]])).files.isEmpty)
  }
}

@Suite struct WhatIsMissing {
  private let map = """
    name: inv
    sheets:
      - { sheet: inv, kind: application, id: Code, name: Nom, columns: { rto: RTO }, relations: { runs-on: { column: Serveurs, count: any } } }
      - { sheet: srv, kind: server, id: Code, name: Nom }
    """
  private let export = [
    "inv.csv": "Code;Nom;RTO;Serveurs\nA3;Paie;4 h;\"S1, S2\"\n",
    "srv.csv": "Code;Nom\nS1;un\nS2;deux\n",
  ]
  private let withoutServers = """
    name: inv
    sheets:
      - { sheet: inv, kind: application, id: Code, name: Nom, columns: { rto: RTO } }
    """

  @Test func aSheetThatIsMissingIsNamedAndNothingChanges() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(export)
    let lines = try updates.refusal(
      ["inv.csv": "Code;Nom;RTO\nA3;Paie;4 h\n"], map: withoutServers)
    #expect(lines.count == 2, "\(lines)")
    #expect(lines[0].contains("'inv/runs-on'"))
    #expect(lines[1].contains("'srv', read last time (2 rows)"))
    // Empty is not missing.
    let report = try updates.run([
      "inv.csv": "Code;Nom;RTO;Serveurs\nA3;Paie;4 h;\n", "srv.csv": "Code;Nom\n",
    ])
    #expect(report.changes.gone.map(\.title) == ["S1", "S2", "A3 runs-on S1", "A3 runs-on S2"])
  }

  @Test func whatIsKeptStaysAndIsAskedForAgain() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(export)
    let alone = ["inv.csv": "Code;Nom\nA3;Paie\n"]
    let little = """
      name: inv
      sheets: [{ sheet: inv, kind: application, id: Code, name: Nom }]
      """
    let before = try updates.model.text("inv.nodes.csv")
    let report = try updates.run(alone, map: little) {
      $0.kept = ["srv", "inv/runs-on", "INV/RTO"]
    }
    #expect(report.changes.isEmpty, "\(report.changes)")
    #expect(try updates.model.text("inv.nodes.csv") == before)
    #expect(try updates.refusal(alone, map: little).count == 3)
    let other = try updates.run(alone, map: little) {
      ($0.kept, $0.without) = (["srv"], ["inv/runs-on", "inv/RTO"])
    }
    #expect(other.changes.changed.map { "\($0.row.title) \($0.column)" } == ["A3 rto"])
    // The links name what is kept.
    #expect(other.changes.gone.isEmpty)
    let last = try updates.run(alone, map: little) { $0.without = ["srv"] }
    #expect(last.changes.gone.map(\.title) == ["S1", "S2", "A3 runs-on S1", "A3 runs-on S2"])
    // What was let go once is not asked for again.
    #expect(try updates.run(alone, map: little).changes.isEmpty)
  }

  @Test func aNameThatNobodyKnowsIsSaid() throws {
    let updates = try TableUpdates(map: map)
    try updates.run(export)
    let lines = try updates.refusal(export) { $0.without = ["srw"] }
    #expect(lines.count == 1 && lines[0].contains("'srw': did you mean 'srv'"), "\(lines)")
  }

  private func glpi(
    _ tables: [String: String], into model: TemporaryFolder, _ options: ImportOptions
  )
    throws(ImportFailure) -> ImportReport
  {
    let export: TemporaryFolder
    do {
      export = try TemporaryFolder()
      for (name, text) in tables { try export.write(name + ".csv", text) }
    } catch {
      throw ImportFailure(.format(.empty), at: Place(file: "\(error)"))
    }
    let inventory = try GLPIConnector(files: [export.filePath]).inventory()
    return try ModelImport(of: inventory, options: options).write(to: model.filePath)
  }

  @Test func aTableOfLinksThatIsMissingIsNamedWhateverVersionReadItLast() throws {
    var tables = [
      "glpi_computers": "id;name;entities_id\n1;hv1;0\n2;hv2;0\n",
      "glpi_clusters": "id;name;entities_id\n1;ferme;0\n",
      "glpi_items_clusters": "id;clusters_id;itemtype;items_id\n1;1;Computer;1\n2;1;Computer;2\n",
    ]
    for isOld in [false, true] {
      let model = try TemporaryFolder()
      var options = ImportOptions()
      _ = try glpi(tables, into: model, options)
      options.isUpdate = true
      if isOld {
        try FileManager.default.removeItem(
          atPath: model.filePath.pushing(".ricochet/glpi/read.csv").string)
      }
      let links = tables.removeValue(forKey: "glpi_items_clusters")
      let before = try model.contents()
      let lines = obstacles {
        _ = try glpi(tables, into: model, options)
      }
      #expect(lines.count == 1 && lines[0].contains("'glpi_items_clusters'"), "\(lines)")
      #expect(try model.contents() == before)
      options.kept = ["glpi_items_clusters"]
      #expect(try glpi(tables, into: model, options).changes.isEmpty)
      tables["glpi_items_clusters"] = links
    }
  }

  @Test func aClassThatIsMissingIsNamed() throws {
    let model = try TemporaryFolder()
    let export = try TemporaryFolder()
    func run(_ link: String, _ options: ImportOptions) throws(ImportFailure) {
      let text = """
        <Set><ApplicationSolution id="7"><name>DPI</name><status>active</status>\
        <redundancy>disabled</redundancy></ApplicationSolution>\
        <BusinessProcess id="8"><name>Urgences</name><status>active</status></BusinessProcess>\(link)</Set>
        """
      guard let file = try? export.write("e.xml", text) else { return }
      let inventory = try ITopConnector(files: [file]).inventory()
      _ = try ModelImport(of: inventory, options: options).write(to: model.filePath)
    }
    var options = ImportOptions()
    try run(
      """
      <lnkApplicationSolutionToBusinessProcess id="1"><applicationsolution_id>7\
      </applicationsolution_id><businessprocess_id>8</businessprocess_id>\
      </lnkApplicationSolutionToBusinessProcess>
      """, options)
    options.isUpdate = true
    let lines = obstacles { try run("", options) }
    #expect(
      lines.count == 1 && lines[0].contains("'lnkApplicationSolutionToBusinessProcess'"), "\(lines)"
    )
  }

  @Test func criticalityIsNotEmptiedByAssetsAlone() throws {
    let model = try TemporaryFolder()
    let export = try TemporaryFolder()
    let assets = try export.write(
      "assets-1.csv",
      "ref_id,name,type,domain,disaster_recovery_objectives\nA1,Urgences,PR,CH,rto: 4h\nA2,DPI,SP,CH,\n"
    )
    let impacts = try export.write(
      "thresholds.csv", "asset_ref_id,point_in_time,quali_impact\nA1,4h,3\n")
    let needs = try export.write(
      "assessments.csv", "asset_ref_id,asset,dependencies\nA1,Urgences,DPI\n")
    func run(_ files: [FilePath], _ options: ImportOptions) throws(ImportFailure) -> ImportReport {
      try ModelImport(of: CISOAssistantConnector(files: files).inventory(), options: options)
        .write(to: model.filePath)
    }
    var options = ImportOptions()
    _ = try run([assets, impacts, needs], options)
    options.isUpdate = true
    let before = try model.contents()
    let lines = obstacles { _ = try run([assets], options) }
    #expect(lines.map { $0.contains("'thresholds'") } == [true, false], "\(lines)")
    #expect(lines.last?.contains("'assessments'") == true)
    #expect(try model.contents() == before)
    options.kept = ["assessments", "thresholds"]
    #expect(try run([assets], options).changes.isEmpty)
    #expect(try model.text("ciso-assistant.nodes.csv").contains("4h: 3"))
    // A file of another name is the same table.
    options.kept = []
    let renamed = try export.write(
      "assets-2.csv",
      "ref_id,name,type,domain,disaster_recovery_objectives\nA1,Urgences,PR,CH,rto: 4h\nA2,DPI,SP,CH,\n"
    )
    #expect(try run([renamed, impacts, needs], options).changes.isEmpty)
  }
}
