// What a connector of databases has against an export that can be read, and what it finds in one.

import Continuity
import Formats

/// What ends the reading of an export, besides what its format is.
enum RelationalDefect: Sendable {
  case unknownTableName(String, suggestion: String?, tool: String)
  case nothingOf(tool: String, found: [String])
  case emptyFolder
  case impactExport
  case exploreExport

  /// The failure, in both languages.
  func failure(at place: Place) -> ImportFailure {
    ImportFailure(
      .particular(
        english: EnglishRelationalWording().message(self).text(in: .english),
        french: FrenchRelationalWording().message(self).text(in: .french)), at: place)
  }
}

/// What a connector of databases finds besides what all connectors do.
enum RelationalReason: ConnectorReason, Hashable {
  /// A table without which most dependencies are missing.
  case missingTable(String)
  /// A table that rows name something of, and that is not there.
  case missingLookup(String, rows: Int)
  /// A table that rows describe something of, and that is not there.
  case aboutMissingTable(String, rows: Int)
  /// Computers of which only their number of a type is known: how many were taken for what.
  case computersWithoutType(Int, servers: Int, undecided: Int)
  /// Not all of it is UTF-8.
  case westernText
  /// Tables that nobody asked for.
  case otherTables([String])
  /// A table of drawings.
  case drawing(rows: Int)
  /// A link that another row already says.
  case saidTwice
  /// Something of a type that does not become a node.
  case ofUnusedType(String)
  /// Something that is not used itself.
  case ofUnusedItem(String)
  /// Things that nothing ties to anything.
  case untied(String, count: Int)
  /// A place in a rack kept free.
  case reserved
  /// The supplier of the purchase, where a contract names another.
  case contractFirst
  /// A maximum loss besides the objective.
  case secondLossObjective(String)
  /// Objects that say nothing about who needs whom.
  case unusedObjects(rows: Int)
  /// A backup that names no server, or nothing it sits on.
  case backupOfNothing
  /// Something that stands on several others, of which nobody says how many are needed.
  case severalHosts(String, count: Int)
  /// Flows that nobody asked for.
  case flows(Int)
  /// A flow that does not say from where or whereto.
  case flowWithoutEnd
  /// A flow by which things would wait for one another.
  case flowInLoop
  /// A virtual machine of a host that no computer of the source is.
  case machineUnknown(String)
  /// A virtual machine that several hosts list.
  case machineOnSeveralHosts(String, count: Int)

  var code: String {
    switch self {
    case .missingTable: "missing-table"
    case .missingLookup: "missing-lookup"
    case .aboutMissingTable: "about-missing-table"
    case .computersWithoutType: "computers-without-type"
    case .westernText: "windows-1252"
    case .otherTables: "other-tables"
    case .drawing: "drawing-only"
    case .saidTwice: "said-twice"
    case .ofUnusedType: "of-unused-type"
    case .ofUnusedItem: "of-unused-item"
    case .untied: "untied"
    case .reserved: "reserved-place"
    case .contractFirst: "contract-first"
    case .secondLossObjective: "second-loss-objective"
    case .unusedObjects: "unused-objects"
    case .backupOfNothing: "backup-of-nothing"
    case .severalHosts: "several-hosts"
    case .flows: "flows-not-used"
    case .flowWithoutEnd: "flow-without-end"
    case .flowInLoop: "flow-in-loop"
    case .machineUnknown: "machine-unknown"
    case .machineOnSeveralHosts: "machine-on-several-hosts"
    }
  }

  var effect: Finding.Effect {
    switch self {
    case .missingTable, .computersWithoutType, .severalHosts, .machineOnSeveralHosts: .warning
    case .missingLookup, .backupOfNothing, .flowWithoutEnd, .flowInLoop, .machineUnknown: .row
    case .secondLossObjective: .value
    default: .told
    }
  }

  func message(in language: Language) -> String {
    switch language {
    case .english: EnglishRelationalWording().message(self).text(in: language)
    case .french: FrenchRelationalWording().message(self).text(in: language)
    }
  }

  func summary(in language: Language) -> String {
    switch language {
    case .english: EnglishRelationalWording().summary(self).text(in: language)
    case .french: FrenchRelationalWording().summary(self).text(in: language)
    }
  }
}
