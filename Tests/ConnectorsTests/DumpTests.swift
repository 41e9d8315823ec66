// What MySQL dumps say, and what is said of those that cannot be read.

import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite struct Dumps {
  private let table = "CREATE TABLE `glpi_computers` (`id` int, `name` varchar(255));\n"

  private func inventory(_ text: String) throws -> Inventory { try inventory(Array(text.utf8)) }

  private func inventory(_ bytes: [UInt8]) throws -> Inventory {
    let folder = try TemporaryFolder()
    return try GLPIConnector(files: [folder.write("d.sql", bytes)]).inventory()
  }

  private func failure(_ bytes: [UInt8], named name: String = "d.sql") throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, bytes)
    let lines = obstacles {
      _ = try GLPIConnector(files: [file]).inventory()
    }
    #expect(lines.count == 1, "\(lines)")
    return String((lines.first ?? "").dropFirst(folder.filePath.string.count + 1))
  }

  private func failure(_ text: String) throws -> String { try failure(Array(text.utf8)) }

  @Test(arguments: [
    ("'simple'", "simple"), ("'L\\'été'", "L'été"), ("'a''b'", "a'b"), ("'a\\\\'", "a\\"),
    ("'x\\ny\\tz'", "x\ny\tz"), ("'a\\0b'", "ab"), ("'100\\%'", "100%"), ("\"d\\\"q\"", "d\"q"),
    ("'); -- no comment'", "); -- no comment"),
    ("'/* neither */ # nor this'", "/* neither */ # nor this"),
    ("0x414243", "ABC"), ("X'4142'", "AB"), ("_binary 'q'", "q"), ("_utf8mb4'é'", "é"),
    ("_binary 0x41", "A"), ("NULL", ""), ("-1.5e3", "-1.5e3"), ("/* c */ 'v' /* d */", "v"),
    ("''", ""),
    ("TRUE", "1"),
  ])
  func valuesAreReadAsMySQLWritesThem(_ literal: String, _ name: String) throws {
    let text = table + "INSERT INTO `glpi_computers` VALUES (1,\(literal)), (2 , 'next');\n"
    let inventory = try inventory(text)
    #expect(inventory.items.map(\.name) == [name, "next"])
    #expect(inventory.findings.map(\.reason.code) == ["missing-table"])
  }

  @Test func columnsGoByNameHoweverAStatementIsWritten() throws {
    let inventory = try inventory(
      table + """
        insert ignore into glpi.glpi_computers (name, other, `id`) values ('a', NOW(3), 1),('b',(1+2),2);
        REPLACE INTO `glpi`.`glpi_computers` VALUE (3,'c') ON DUPLICATE KEY UPDATE name = ';';
        INSERT INTO `glpi_computers` (`id`) VALUES
        (4);
        """)
    #expect(inventory.items.map(\.id) == ["computer#1", "computer#2", "computer#3", "computer#4"])
    #expect(inventory.items.map(\.name) == ["a", "b", "c", ""])
    #expect(inventory.items.map(\.place.line) == [2, 2, 3, 5])
    #expect(inventory.items[3].place.record == "4")
  }

  @Test func aDumpCutOffInAStatementIsRefusedWhereverItIsCut() throws {
    let statement = "INSERT INTO `glpi_computers` VALUES (1,'a\\'b'),(2,NULL),(3,0x41);"
    let all = Array((table + statement).utf8)
    // Each end but that of the last sign and those that leave whole statements.
    for end in stride(from: table.utf8.count + 8, to: all.count, by: 1) {
      let message = try failure(Array(all[..<end]))
      #expect(
        message.contains("ends in the middle of a statement begun on line 2"), "\(end): \(message)")
    }
    #expect(try inventory(all).items.count == 3)
    let message = try failure("CREATE TABLE `glpi_computers` (`id` int, `na")
    #expect(message.contains("ends in the middle of a statement begun on line 1"))
    #expect(try failure("SELECT 1; /* never closed").contains("ends in the middle"))
  }

  @Test func whatIsNoDumpIsSaidWithWhatToDo() throws {
    #expect(try failure("Bonjour à tous\n").contains("'BONJOUR' begins no statement"))
    #expect(try failure("id;name\n1;a\n").hasPrefix("d.sql, line 1: this is not a MySQL"))
    #expect(try failure("").contains("the file is empty"))
    #expect(
      try failure([0x1F, 0x8B, 8, 0], named: "d.sql.gz").contains("compressed (gzip); unpack it"))
    #expect(try failure([0xFF, 0xFE, 0x2D, 0]).contains("PowerShell"))
    #expect(try failure([0x53, 0x45, 0x54, 0, 1]).contains("zero byte"))
    #expect(
      try failure(Array("PGDMP".utf8) + [1, 14, 0], named: "d.dump").contains("--format=plain"))
    #expect(try failure("-- only a comment\n").contains("not a MySQL"))
    #expect(
      try failure("CREATE TABLE users (id int); CREATE TABLE roles (id int);")
        .contains("nothing of GLPI in here; there is 'roles', 'users'"))
    let missing = obstacles {
      _ = try GLPIConnector(files: ["/nowhere/glpi.sql"]).inventory()
    }
    #expect(missing == ["/nowhere/glpi.sql: the file cannot be read (No such file or directory)"])
  }

  @Test func rowsThatCannotBeReadAreSaidWithTheirLine() throws {
    #expect(
      try failure("INSERT INTO glpi_computers VALUES (1,'a');").contains("no CREATE TABLE stands"))
    #expect(
      try failure(table + "INSERT INTO glpi_computers VALUES\n(1,'a'),\n(2,'b','c');")
        == "d.sql, line 4: a row of 'glpi_computers' has 3 values for 2 columns")
    #expect(
      try failure(table + "INSERT INTO glpi_computers SELECT * FROM t;").contains("VALUES (…)"))
    #expect(
      try failure(table + "INSERT INTO glpi_computers VALUES (1,UUID());")
        == "d.sql, line 2: 'UUID()' is no value (column 'name')")
    let long = String(repeating: "x", count: 1_100_000)
    #expect(
      try failure(table + "INSERT INTO glpi_computers VALUES (1,'\(long)');")
        .contains("longer than"))
  }

  @Test func westernTextIsReadAndSaid() throws {
    var bytes = Array((table + "INSERT INTO glpi_computers VALUES (1,'X');").utf8)
    bytes[bytes.lastIndex(of: UInt8(ascii: "X"))!] = 0xE9
    let inventory = try inventory(bytes)
    #expect(inventory.items.map(\.name) == ["é"])
    #expect(inventory.findings.map(\.reason.code) == ["windows-1252", "missing-table"])
  }

  @Test func aDumpWithoutItsLastLineIsRefused() throws {
    let text = "-- MySQL dump 10.13\n" + table + "INSERT INTO glpi_computers VALUES (1,'a');\n"
    #expect(
      try failure(text)
        == "d.sql, line 4: the dump ends too early: its last line ('-- Dump completed') is missing, and perhaps tables with it; copy it again, or make it again"
    )
    #expect(try inventory(text + "-- Dump completed on 2026-01-01\n").items.count == 1)
  }

  private let postgreSQL = """
    --
    -- PostgreSQL database dump
    --

    COPY public.users (id, name) FROM stdin;
    1\t'\\\\
    \\.

    COPY public.glpi_computers (id, comment, name) FROM stdin;
    1\t\\N\tL'été \\\\ \\b\\f\\n\\r\\t\\v\\.
    2\t-- no; comment\t\\N
    \\.

    INSERT INTO public.glpi_computers (id, name) VALUES (3, 'a\\'), (4, E'b\\'c');

    --
    -- PostgreSQL database dump complete
    --

    """

  @Test func linesOfCopyAreReadAsPostgreSQLWritesThem() throws {
    let read = try inventory(postgreSQL)
    #expect(
      read.items.map(\.name) == ["L'été \\ \u{8}\u{C}\n\r\t\u{B}.", "", "a\\", "b'c"])
    #expect(read.items.map(\.place.line) == [10, 11, 14, 14])
    #expect(read.findings.map(\.reason.code) == ["missing-table", "other-tables"])
    // As a console of Windows writes it.
    let windows = try inventory(postgreSQL.replacing("\n", with: "\r\n"))
    #expect(windows.items.map(\.name) == read.items.map(\.name))
  }

  @Test func aDumpOfPostgreSQLCutOffIsRefusedWhereverItIsCut() throws {
    let all = Array(postgreSQL.utf8)
    let last = postgreSQL.range(of: "-- PostgreSQL database dump complete")
    let end = postgreSQL.utf8.distance(
      from: postgreSQL.startIndex, to: try #require(last).upperBound)
    for count in 40..<end {
      let message = try failure(Array(all[..<count]))
      #expect(
        message.contains("ends in the middle of a statement")
          || message.contains("('-- PostgreSQL database dump complete') is missing"),
        "\(count): \(message)")
    }
    #expect(try inventory(Array(all[..<end])).items.count == 4)
  }

  @Test func aClusterOfDatabasesIsReadToItsOwnLastLine() throws {
    let cluster = """
      --
      -- PostgreSQL database cluster dump
      --

      \\restrict x
      CREATE ROLE glpi;
      \\connect glpi

      """
    let last = "-- PostgreSQL database cluster dump complete"
    #expect(try inventory(cluster + postgreSQL + "\n\\unrestrict x\n\(last)\n").items.count == 4)
    #expect(try failure(cluster + postgreSQL).contains("('\(last)') is missing"))
  }

  @Test func copiesThatCannotBeReadAreSaidWithTheirLine() throws {
    let copy = "COPY glpi_computers (id, name) FROM stdin;\n"
    #expect(
      try failure(copy + "1\ta\n2\n\\.\n")
        == "d.sql, line 3: a row of 'glpi_computers' has 1 values for 2 columns")
    #expect(
      try failure(copy + "1\ta\tb\n\\.\n")
        == "d.sql, line 2: a row of 'glpi_computers' has 3 values for 2 columns")
    for text in [
      "COPY glpi_computers FROM '/tmp/x';\n", "COPY glpi_computers (id) TO stdout;\n",
      "COPY glpi_computers (id) FROM stdin WITH (FORMAT csv);\n1\n\\.\n",
      "COPY (SELECT 1) TO stdout;\n",
    ] {
      #expect(try failure(text).contains("is not written as pg_dump does"), "\(text)")
    }
    #expect(
      try failure("COPY glpi_computers FROM stdin;\n1\ta\n\\.\n").contains("no CREATE TABLE"))
    let long = String(repeating: "x", count: 1_100_000)
    #expect(try failure(copy + "1\t\(long)\n\\.\n").contains("longer than"))
  }

  @Test func textsThatLieAcrossTheBufferAreWhole() throws {
    // The buffer is a mebibyte: quotes, escapes and comments lie across its end somewhere in here.
    var text = table + "INSERT INTO glpi_computers VALUES "
    let name = "n''\\\\é" + String(repeating: "é\\n", count: 400)
    let count = 1500
    text += (1...count).map { "(\($0),'\(name)')" }.joined(separator: ",\n/* ; */")
    let inventory = try inventory(text + ";\n")
    let expected = "n'\\é" + String(repeating: "é\n", count: 400)
    #expect(inventory.items.count == count)
    #expect(inventory.items.allSatisfy { $0.name == expected })
    #expect(inventory.items.last?.place.line == count + 1)
  }

  @Test func flippedBytesEndInAnAnswer() throws {
    let dump = Array(
      (table + "/* c */ INSERT INTO `glpi_computers` (`id`,`name`) VALUES (1,'a\\'b'),(2,NULL),"
        + "(3,0x41);\nDELIMITER ;;\nCREATE TRIGGER t;;\nDELIMITER ;\n# end\n").utf8)
    let json = Array(#"{"applications":[{"id":1,"name":"\u00e9","databases":[1,{"id":2}]}]}"#.utf8)
    let folder = try TemporaryFolder()
    var source = RandomSource(seed: 42)
    func random(_ bound: Int) -> Int { source.pick(0...bound - 1) }
    for round in 0..<runs(600) {
      var bytes = round % 2 == 1 ? json : round % 4 == 0 ? dump : Array(postgreSQL.utf8)
      for _ in 0...random(3) {
        bytes[random(bytes.count)] = UInt8(
          random(4) == 0 ? random(256) : Int(dump[random(dump.count)]))
      }
      let file = try folder.write(round % 2 == 0 ? "d.sql" : "e.json", bytes)
      var inventory: Inventory?
      let lines = obstacles {
        inventory =
          round % 2 == 0
          ? try GLPIConnector(files: [file]).inventory()
          : try MercatorConnector(files: [file]).inventory()
      }
      #expect((inventory == nil) == !lines.isEmpty)
    }
  }
}
