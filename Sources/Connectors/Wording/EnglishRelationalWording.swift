// What is said of database dumps, JSON exports and their tables, in English.

import Continuity

struct EnglishRelationalWording {
  func message(_ defect: RelationalDefect) -> Sentence {
    switch defect {
    case .unknownTableName(let name, let suggestion, let tool):
      """
      \(name) is the name of no table of \(plain: tool)\
      \(words: suggestion.map { ": did you mean \($0)?" } ?? "; name each file after its table")\
      ; a list exported from its screens is read by 'ricochet import table'
      """
    case .nothingOf(let tool, let found):
      """
      nothing of \(plain: tool) in here\(words: list(found).map { "; there is \(words: $0)" } ?? "")
      """
    case .emptyFolder: "this folder holds no .sql, .csv, .json or .xlsx file"
    case .impactExport:
      """
      this is the export of GLPI's impact analysis (impactcsv.php): it lists what can be reached, not \
      who needs whom; give a dump of the database, or the table glpi_impactrelations as CSV
      """
    case .exploreExport:
      """
      this is the data of Mercator's explorer: its edges do not say which end needs the other; give a \
      dump of the database, or the lists of the API
      """
    }
  }

  private func list(_ names: some Sequence<String>) -> Sentence? {
    names.reduce(nil) { list, name in list.map { "\(words: $0), \(name)" } ?? "\(name)" }
  }

  func message(_ reason: RelationalReason) -> Sentence {
    switch reason {
    case .missingTable(let table):
      "the table \(table) is not in the export: what it says of dependencies is missing"
    case .missingLookup(let table, let rows):
      """
      the table \(table) is not in the export: \(rows) rows name something of it, which is not used; \
      export it too
      """
    case .aboutMissingTable(let table, let rows):
      "\(rows) rows describe something of the table \(table), which is not in the export"
    case .computersWithoutType(let count, let servers, let undecided):
      """
      the table glpi_computertypes is not in the export: of \(count) \
      \(words: count == 1 ? "computer" : "computers"), \(servers) taken for \
      \(words: servers == 1 ? "a server" : "servers") by name, rack or what rests on \
      \(words: servers == 1 ? "it" : "them"), the rest for workstations\
      \(words: undecided == 0 ? "" : " (of \(undecided) nothing tells: tag 'type-unknown')"); export it too
      """
    case .westernText: "not all of it is UTF-8: the rest was read as Windows-1252"
    case .otherTables(let names):
      """
      \(names.count) other \(words: names.count == 1 ? "table" : "tables") not read\
      \(words: list(names.prefix(8)).map { ": \(words: $0)" } ?? "")\
      \(words: names.count > 8 ? " …" : "")
      """
    case .drawing(let rows):
      """
      \(rows) \(words: rows == 1 ? "row that only draws a group" : "rows that only draw groups"): no \
      dependency, not used
      """
    case .saidTwice: "another row already says this link"
    case .ofUnusedType(let type): "about \(type), a type that does not become a node"
    case .ofUnusedItem(let item): "about \(item), which is not used"
    case .untied(let type, let count):
      "\(count) of type \(type) that nothing ties to a dependency: left out"
    case .reserved: "a place kept free in a rack"
    case .contractFirst:
      "the supplier of the purchase, where a contract names who maintains: not used"
    case .secondLossObjective(let value):
      "the maximum tolerable data loss (\(plain: value)) is not used: the recovery point objective is"
    case .unusedObjects(let rows):
      """
      \(rows) \(words: rows == 1 ? "row" : "rows") not used: they do not say who needs whom
      """
    case .backupOfNothing: "this backup names no server, or no device it sits on"
    case .severalHosts(let name, let count):
      """
      \(name) stands on \(count) things, and nothing says how many must be up: all are taken to be \
      needed; give 'count' where fewer are enough
      """
    case .flows(let count):
      """
      \(count) \(words: count == 1 ? "flow" : "flows") not used: they do not say who needs whom; with \
      '--flows', who receives needs who sends
      """
    case .flowWithoutEnd: "this flow does not say where it comes from, or where it goes"
    case .flowInLoop:
      """
      this flow is part of a loop of flows: each would wait for the other, and none would start again; \
      write yourself who cannot do without whom
      """
    case .machineUnknown(let name): "the virtual machine \(name) is no computer: none has its UUID"
    case .machineOnSeveralHosts(let name, let count):
      """
      the virtual machine \(name) is on \(count) hosts: taken to need all of them; keep the right one \
      in the file of needs
      """
    }
  }
}
