// What is said of database dumps, JSON exports and their tables, in French.

import Continuity

struct FrenchRelationalWording {
  func message(_ defect: RelationalDefect) -> Sentence {
    switch defect {
    case .unknownTableName(let name, let suggestion, let tool):
      """
      \(name) n'est le nom d'aucune table de \(plain: tool)\
      \(words: suggestion.map { " : vouliez-vous dire \($0) ?" } ?? " ; donnez à chaque fichier le nom de sa table") ; \
      une liste exportée depuis ses écrans se lit avec « ricochet import table »
      """
    case .nothingOf(let tool, let found):
      """
      rien de \(plain: tool) là-dedans\
      \(words: list(found).map { " ; on y trouve \(words: $0)" } ?? "")
      """
    case .emptyFolder: "ce dossier ne contient aucun fichier .sql, .csv, .json ou .xlsx"
    case .impactExport:
      """
      c'est l'export de l'analyse d'impact de GLPI (impactcsv.php) : il énumère ce qui peut être \
      atteint, sans dire qui dépend de qui ; donnez une sauvegarde de la base, ou la table \
      glpi_impactrelations en CSV
      """
    case .exploreExport:
      """
      ce sont les données de l'explorateur de Mercator : ses arcs ne disent pas quelle extrémité \
      dépend de l'autre ; donnez une sauvegarde de la base, ou les listes de l'API
      """
    }
  }

  private func list(_ names: some Sequence<String>) -> Sentence? {
    names.reduce(nil) { list, name in list.map { "\(words: $0), \(name)" } ?? "\(name)" }
  }

  func message(_ reason: RelationalReason) -> Sentence {
    switch reason {
    case .missingTable(let table):
      "la table \(table) n'est pas dans l'export : les dépendances qu'elle dit manquent"
    case .missingLookup(let table, let rows):
      """
      la table \(table) n'est pas dans l'export : \(rows) lignes en citent un élément, qui n'est pas \
      repris ; exportez-la aussi
      """
    case .aboutMissingTable(let table, let rows):
      "\(rows) lignes décrivent un élément de la table \(table), qui n'est pas dans l'export"
    case .computersWithoutType(let count, let servers, let undecided):
      """
      la table glpi_computertypes n'est pas dans l'export : sur \(count) \
      \(words: count < 2 ? "ordinateur" : "ordinateurs"), \(servers) \
      \(words: servers < 2 ? "pris pour un serveur" : "pris pour des serveurs") d'après le nom, la baie ou \
      ce qui en dépend, le reste pour des postes de travail\
      \(words: undecided == 0 ? "" : " (pour \(undecided), rien ne le dit : étiquette « type-unknown »)") ; \
      exportez-la aussi
      """
    case .westernText: "tout n'est pas en UTF-8 : le reste est lu en Windows-1252"
    case .otherTables(let names):
      """
      \(names.count) \(words: names.count < 2 ? "autre table, non lue" : "autres tables, non lues")\
      \(words: list(names.prefix(8)).map { " : \(words: $0)" } ?? "")\
      \(words: names.count > 8 ? " …" : "")
      """
    case .drawing(let rows):
      """
      \(rows) \(words: rows < 2 ? "ligne qui ne fait" : "lignes qui ne font") que dessiner un groupe : \
      aucune dépendance, non \(words: rows < 2 ? "reprise" : "reprises")
      """
    case .saidTwice: "une autre ligne dit déjà ce lien"
    case .ofUnusedType(let type): "à propos de \(type), un type qui n'est pas repris"
    case .ofUnusedItem(let item): "à propos de \(item), qui n'est pas repris"
    case .untied(let type, let count):
      """
      \(count) \(words: count < 2 ? "élément" : "éléments") de type \(type) qu'aucune dépendance \
      n'atteint : \(words: count < 2 ? "laissé" : "laissés") de côté
      """
    case .reserved: "emplacement réservé dans une baie"
    case .contractFirst:
      "fournisseur de l'achat, alors qu'un contrat nomme le mainteneur : non repris"
    case .secondLossObjective(let value):
      """
      la perte de données maximale tolérable (\(plain: value)) n'est pas reprise : l'objectif de point \
      de reprise l'est
      """
    case .unusedObjects(let rows):
      """
      \(rows) \(words: rows < 2 ? "ligne non reprise" : "lignes non reprises") : rien n'y dit qui \
      dépend de qui
      """
    case .backupOfNothing: "cette sauvegarde ne nomme aucun serveur, ou aucun support"
    case .severalHosts(let name, let count):
      """
      \(name) repose sur \(count) éléments, et rien ne dit combien doivent fonctionner : tous sont \
      supposés nécessaires ; indiquez « count » s'il en suffit de moins
      """
    case .flows(let count):
      """
      \(count) flux \(words: count < 2 ? "non repris : il ne dit" : "non repris : ils ne disent") pas \
      qui dépend de qui ; avec « --flows », qui reçoit dépend de qui envoie
      """
    case .flowWithoutEnd: "ce flux ne dit pas d'où il vient, ou pas où il va"
    case .flowInLoop:
      """
      ce flux fait partie d'une boucle de flux : chacun y attendrait l'autre, et aucun ne repartirait ; \
      écrivez vous-même qui ne peut se passer de qui
      """
    case .machineUnknown(let name):
      "la machine virtuelle \(name) n'a pas de fiche d'ordinateur avec le même UUID"
    case .machineOnSeveralHosts(let name, let count):
      """
      la machine virtuelle \(name) figure sur \(count) hôtes : tous sont supposés nécessaires ; \
      gardez le bon dans le fichier des besoins
      """
    }
  }
}
