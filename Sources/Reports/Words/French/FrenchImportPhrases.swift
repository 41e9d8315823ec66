// An import's report in French.

import Connectors
import Continuity

struct FrenchImportPhrases: ImportPhrases {
  var language: Language { .french }

  func title(origin: String, folder: String) -> String {
    "Import «\u{A0}\(origin)\u{A0}» dans \(folder)"
  }
  func notAType(_ text: String) -> String {
    "\(language.quoted(text)) ne dit pas ce qu’est un type\u{A0}; écrivez par exemple "
      + "«\u{A0}--type 'Automate=équipement'\u{A0}»"
  }
  var readHeading: String { "Lu" }
  func rows(_ count: Int, of place: String) -> String {
    "\(place)\u{A0}: \(plural(count, "ligne"))"
  }
  var usedHeading: String { "Repris" }

  func used(links: Int, copies: Int, controls: Int) -> String {
    var parts = [plural(links, "lien")]
    if copies > 0 {
      parts.append("\(language.number(copies)) \(copies < 2 ? "copie" : "copies") de sauvegarde")
    }
    if controls > 0 { parts.append("\(plural(controls, "lien")) de contrôle") }
    return language.list(of: parts)
  }

  func heading(_ effect: Finding.Effect, count: Int) -> String {
    switch effect {
    case .row: "Lignes non reprises (\(language.number(count)))"
    case .value: "Valeurs non reprises (\(language.number(count)))"
    case .warning: "À vérifier (\(language.number(count)))"
    case .asked: "Laissé de côté, comme demandé (\(language.number(count)))"
    case .told: "À savoir (\(language.number(count)))"
    }
  }

  var nothingLost: String { "Toutes les lignes et toutes les valeurs ont été reprises." }
  func more(_ count: Int) -> String { "… et \(plural(count, "autre"))" }
  var allInCSV: String { "(«\u{A0}--format csv\u{A0}» donne la liste entière)" }
  var changesHeading: String { "Ce qui change dans le modèle" }
  var noChanges: String { "Rien\u{A0}: la source dit la même chose que la dernière fois." }
  func added(_ count: Int) -> String { plural(count, "ligne ajoutée", "lignes ajoutées") }
  func changed(_ count: Int) -> String { plural(count, "cellule modifiée", "cellules modifiées") }

  func keptByHand(_ count: Int) -> String {
    plural(
      count, "cellule gardée telle que vous l’avez écrite",
      "cellules gardées telles que vous les avez écrites")
  }

  func conflicts(_ count: Int) -> String {
    plural(
      count, "cellule changée à la fois par vous et par la source\u{A0}: la vôtre est gardée",
      "cellules changées à la fois par vous et par la source\u{A0}: les vôtres sont gardées")
  }

  func removedByHand(_ count: Int) -> String {
    plural(
      count, "ligne que vous avez retirée reste retirée",
      "lignes que vous avez retirées restent retirées")
  }

  func gone(_ count: Int) -> String {
    plural(
      count, "ligne disparue de la source, marquée «\u{A0}gone\u{A0}», jamais effacée",
      "lignes disparues de la source, marquées «\u{A0}gone\u{A0}», jamais effacées")
  }

  func back(_ count: Int) -> String {
    plural(count, "ligne revenue dans la source", "lignes revenues dans la source")
  }

  var empty: String { "(vide)" }

  func cell(_ row: String, column: String, old: String, new: String) -> String {
    "\(row), \(column)\u{A0}: \(old) → \(new)"
  }

  func conflict(_ row: String, column: String, mine: String, theirs: String) -> String {
    "\(row), \(column)\u{A0}: \(mine) gardé, la source dit \(theirs)"
  }

  var filesHeading: String { "Fichiers écrits" }
  func purged(_ count: Int) -> String {
    plural(count, "ligne supprimée définitivement", "lignes supprimées définitivement") + "\u{A0}:"
  }
  var nothingPurged: String {
    "Rien n’est marqué «\u{A0}gone\u{A0}»\u{A0}: rien n’a été supprimé."
  }
  var adopted: String {
    "Les fichiers de ces imports valent désormais pour ce qu’ils ont écrit la dernière fois\u{A0}:"
  }
  var nothingAdopted: String {
    "La trace de chaque import est là\u{A0}: rien n’a été changé."
  }
  var noFiles: String { "Aucun fichier n’a changé." }
  var missingHeading: String { "Ce qui manque, le plus grave d’abord" }
  var nothingMissing: String { "Rien de ce que ricochet sait chercher." }

  func name(of gap: Completeness.Gap, count: Int) -> String {
    switch gap {
    case .processWithoutNeeds:
      plural(count, "processus qui n’a besoin de rien", "processus qui n’ont besoin de rien")
    case .processWithoutMTPD: plural(count, "processus sans DMIA", "processus sans DMIA")
    case .applicationWithoutServer:
      plural(
        count, "application qui ne repose sur rien", "applications qui ne reposent sur rien")
    case .withoutBackup:
      plural(
        count, "application ou stockage sans sauvegarde",
        "applications ou stockages sans sauvegarde")
    case .serverNeededByNothing:
      plural(
        count, "serveur dont rien n’a besoin", "serveurs dont rien n’a besoin")
    case .withoutRestart:
      plural(
        count, "élément technique sans délai de redémarrage",
        "éléments techniques sans délai de redémarrage")
    case .withoutRoom:
      plural(count, "machine ou stockage sans salle", "machines ou stockages sans salle")
    }
  }
}
