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

  var sort: Sort {
    switch self {
    case .missingTable: Sort("missing-table", .warning, "missing tables", "tables absentes")
    case .missingLookup:
      Sort(
        "missing-lookup", .row, "tables that rows name something of, and that are missing",
        "tables citées, mais absentes de l'export")
    case .aboutMissingTable:
      Sort(
        "about-missing-table", .told, "rows about something of tables that are missing",
        "lignes à propos d'éléments de tables absentes")
    case .computersWithoutType:
      Sort(
        "computers-without-type", .warning, "computers whose type is not known",
        "ordinateurs dont le type est inconnu")
    case .westernText:
      Sort("windows-1252", .told, "files that are not UTF-8", "fichiers qui ne sont pas en UTF-8")
    case .otherTables:
      Sort("other-tables", .told, "other tables, not read", "autres tables, non lues")
    case .drawing:
      Sort(
        "drawing-only", .told, "drawings of the impact analysis, not dependencies",
        "dessins de l'analyse d'impact, et non des dépendances")
    case .saidTwice:
      Sort("said-twice", .told, "links that two rows say", "liens dits par deux lignes")
    case .ofUnusedType:
      Sort(
        "of-unused-type", .told, "rows about types that do not become nodes",
        "lignes à propos de types qui ne sont pas repris")
    case .ofUnusedItem:
      Sort(
        "of-unused-item", .told, "rows about what is not used",
        "lignes à propos d'éléments qui ne sont pas repris")
    case .untied:
      Sort(
        "untied", .told, "types of which only what something needs is used",
        "types dont seul est repris ce dont quelque chose dépend")
    case .reserved:
      Sort(
        "reserved-place", .told, "places kept free in racks", "emplacements réservés dans les baies"
      )
    case .contractFirst:
      Sort(
        "contract-first", .told, "suppliers of purchases, where a contract names another",
        "fournisseurs d'achat, alors qu'un contrat en nomme un autre")
    case .secondLossObjective:
      Sort(
        "second-loss-objective", .value, "second objectives of data loss",
        "seconds objectifs de perte de données")
    case .unusedObjects:
      Sort("unused-objects", .told, "objects that are not used", "objets qui ne sont pas repris")
    case .backupOfNothing:
      Sort(
        "backup-of-nothing", .row, "backups without server or device",
        "sauvegardes sans serveur ou sans support")
    case .severalHosts:
      Sort(
        "several-hosts", .warning,
        "things that stand on several others, without saying how many are needed",
        "éléments qui reposent sur plusieurs autres, sans dire combien il en faut")
    case .flows:
      Sort("flows-not-used", .told, "flows that are not used", "flux qui ne sont pas repris")
    case .flowWithoutEnd:
      Sort(
        "flow-without-end", .row, "flows without origin or destination",
        "flux sans origine ou sans destination")
    case .flowInLoop: Sort("flow-in-loop", .row, "flows in loops", "flux en boucle")
    case .machineUnknown:
      Sort(
        "machine-unknown", .row, "virtual machines that are no computer",
        "machines virtuelles sans fiche d'ordinateur")
    case .machineOnSeveralHosts:
      Sort(
        "machine-on-several-hosts", .warning, "virtual machines on several hosts",
        "machines virtuelles qui figurent sur plusieurs hôtes")
    }
  }

  func message(in language: Language) -> String {
    switch language {
    case .english: EnglishRelationalWording().message(self).text(in: language)
    case .french: FrenchRelationalWording().message(self).text(in: language)
    }
  }
}
