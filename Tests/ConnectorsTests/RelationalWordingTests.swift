// What is said of tables is said in both languages, and differently.

import Continuity
import Formats
import Testing

@testable import Connectors

@Test func everyReasonOfTablesIsSaidInBothLanguages() {
  let reasons: [RelationalReason] = [
    .missingTable("t"), .missingLookup("t", rows: 2), .aboutMissingTable("t", rows: 2),
    .computersWithoutType(1, servers: 1, undecided: 0),
    .computersWithoutType(9, servers: 2, undecided: 3), .westernText, .otherTables(["a"]),
    .otherTables(["a", "b", "c"]),
    .drawing(rows: 1),
    .drawing(rows: 2),
    .saidTwice, .ofUnusedType("Monitor"), .ofUnusedItem("Computer#1"),
    .untied("Software", count: 1),
    .untied("Software", count: 2), .reserved, .contractFirst, .secondLossObjective("1h30"),
    .unusedObjects(rows: 1), .unusedObjects(rows: 2), .backupOfNothing, .machineUnknown("vm"),
    .machineOnSeveralHosts("vm", count: 2), .severalHosts("a", count: 2), .flows(1), .flows(2),
    .flowWithoutEnd, .flowInLoop,
  ]
  var summaries: Set<String> = []
  for reason in reasons {
    for language in Language.allCases {
      #expect(!reason.message(in: language).isEmpty)
      summaries.insert(reason.sort.summary(in: language))
    }
    #expect(reason.message(in: .french) != reason.message(in: .english))
  }
  #expect(summaries.count == 2 * Set(reasons.map(\.sort.code)).count)
}

@Test func namesOfTablesAndColumnsGoWithoutRegardToTheirWriting() {
  for name in [
    "logical_servers", "logical-servers", "logicalServers", "LogicalServers", "logical servers",
  ] {
    #expect(TableShape.plain(name) == "logical_servers")
  }
  #expect(TableShape.plain("itemtype_source") == "itemtype_source")
}

@Test func everyReasonOfSheetsIsSaidInBothLanguages() {
  let reasons: [TableReason] = [
    .titleAbove("t"), .rowAbove("a | b"), .nameForCode("n"), .dateForName("mai-24"), .product("p"),
    .linkWithoutEnd, .unknownEnd("a", suggestion: nil), .unknownEnd("a", suggestion: "b"),
    .ambiguousEnd("a", candidates: ["b", "c"]), .unmappedType("", rows: 1),
    .unmappedType("t", rows: 2), .leftOutType("t", rows: 1), .leftOutType("t", rows: 2),
    .copyWithoutHolder,
  ]
  for reason in reasons {
    #expect(reason.message(in: .french) != reason.message(in: .english))
  }
  let summaries = Set(reasons.flatMap { reason in Language.allCases.map(reason.sort.summary(in:)) })
  #expect(summaries.count == 2 * Set(reasons.map(\.sort.code)).count)
}
