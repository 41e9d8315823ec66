// The answers in French: what else stops, chains, causes, surveys and lists.

import Continuity
import DependencyGraph

extension FrenchPhrases {
  // MARK: Pictures

  var timelineCaption: String { "Chronologie des arrêts et des retours" }
  func timelineAlternative(stopped: Int) -> String {
    "Chronologie\u{A0}: une barre par élément à l’arrêt, gêné ou en procédure dégradée, dont "
      + "\(language.count(stopped, of: .process)) à l’arrêt\u{A0}; le tableau dit la même chose."
  }
  func chainCaption(_ name: String) -> String { "Ce que \(name) attend" }
  func chainAlternative(_ name: String) -> String {
    "Les étapes du retour de \(name), l’une après l’autre\u{A0}; le texte dit la même chose."
  }

  // MARK: Others

  var othersHeading: String { "Ce qui s’arrête aussi" }

  func heading(kind: String, count: Int, establishment: String?) -> String {
    "\(kind) (\(number(count)))" + (establishment.map { ", \($0)" } ?? "")
  }

  func down(from: Int, until: String) -> String { "\(instant(from)) → \(until)" }
  var hinderedOnly: String { "Gêné" }
  var degradedOnly: String { "Procédure dégradée" }
  var understaffed: String { "Effectif incomplet" }

  // MARK: Chains

  func chainHeading(_ name: String) -> String { "Ce que \(name) attend, étape par étape" }
  func longestChainHeading(_ name: String) -> String {
    "Son arrêt le plus long, étape par étape (\(name))"
  }

  func step(_ kind: Step.Kind, of subject: Kind) -> String {
    switch kind {
    case .before: "avant sa propre panne"
    case .cause: subject == .role ? "absents" : "en panne"
    case .recovery: "attend le début de la reprise"
    case .requirement: "attend ce dont il a besoin"
    case .crew: "attend une équipe"
    case .work: subject == .role ? "reprise du poste" : "remise en service"
    }
  }

  func restoring(rebuild: Int?, restore: Int?) -> String {
    let parts = [
      rebuild.map { "reconstruction \(duration($0))" },
      restore.map { "restauration \(duration($0))" },
    ]
    return parts.compactMap { $0 }.joined(separator: " + ")
  }

  var untilCauseEnds: String { "fin de la panne" }
  func afterCause(_ minutes: Int) -> String {
    minutes == 0 ? "dès la fin de la panne" : "\(duration(minutes)) après la panne"
  }
  var backAtOnce: String { "repart aussitôt" }
  var workUnknown: String { "repart après une remise en route de durée inconnue" }

  func because(
    _ cause: StopCause, of subject: Kind, members: [String], units: Int, down: [String]
  ) -> String {
    switch cause {
    case .failed: return subject == .role ? "manque d’effectif" : "est en panne"
    case .destroyed: return "est détruit"
    case .requirement(_, _, let needed):
      let lost = down.isEmpty ? members : down
      if members.count == 1 { return "a besoin de \(members[0])" }
      if needed == units {
        return "a besoin de \(language.list(of: members))\u{A0}; à l’arrêt\u{A0}: "
          + language.list(of: lost)
      }
      return "a besoin de \(needed) parmi \(language.list(of: members))\u{A0}; à l’arrêt\u{A0}: "
        + language.list(of: lost)
    }
  }

  func neverBecause(loop: [String]) -> String {
    "dépendance circulaire\u{A0}: " + (loop + loop.prefix(1)).joined(separator: " → ")
  }
  func neverBecause(cause: String) -> String { "la panne de \(cause) ne finit jamais" }
  func neverBecause(unstable: String) -> String { "\(unstable) tombe et repart sans fin" }

  // MARK: Why

  func stops(_ name: String, at: Int) -> String {
    at == 0 ? "\(name) s’arrête dès \(instant(0))" : "\(name) s’arrête à \(instant(at))"
  }
  func keepsRunning(_ name: String) -> String { "\(name) n’est pas touché." }
  func onlyDegraded(_ name: String) -> String {
    "\(name) ne s’arrête pas."
  }
  var outagesHeading: String { "Arrêts" }

  func interval(from: Int, to: Int?) -> String {
    "de \(instant(from)) " + (to.map { "à \(instant($0))" } ?? "sans fin connue")
      + (from > 0 ? to.map { ", pendant \(duration($0 - from))" } ?? "" : "")
  }

  var verdictsHeading: String { "Objectifs" }
  var causesHeading: String { "Pourquoi" }
  func normalAgain(_ minute: Int) -> String {
    "Retour à la normale, rattrapage compris\u{A0}: \(instant(minute))."
  }

  // MARK: Beside

  func neededByNothing(_ names: [String], count: Int) -> String {
    "\(language.list(of: names))\u{A0}: rien dans le modèle n’en dépend, à vérifier."
  }
  var withoutSpareHeading: String { "Sans secours\u{A0}: la prochaine panne l’arrête" }
  func withoutSpare(_ name: String, left: [String], number: Int, of count: Int) -> String {
    "\(name) ne tient plus que par \(language.list(of: left)) (\(number) sur \(count))"
  }
  func nextFailure(_ name: String, stops: [String], processes: Int) -> String {
    let count = processes > 0 ? " (\(number(processes)) processus)" : ""
    return "La panne suivante qui ferait le plus de mal\u{A0}: \(name), qui arrêterait "
      + language.list(of: stops) + count
  }

  // MARK: People

  var staffingHeading: String { "Effectifs insuffisants, même un jour ordinaire" }
  func staffed(_ name: String, role: String, asked: Int, headcount: Int) -> String {
    "\(name) demande \(plural(asked, "personne")) du rôle \(role), l’effectif est de "
      + "\(number(headcount))\u{A0}: calculé avec l’effectif présent"
  }
  func modeUnstaffed(_ name: String, role: String, asked: Int, headcount: Int) -> String {
    "le mode dégradé de \(name) demande \(plural(asked, "personne")) du rôle \(role), l’effectif est de "
      + "\(number(headcount))\u{A0}: personne ne peut le tenir, il ne compte pas"
  }

  // MARK: Unknown

  var unknownHeading: String { "Ce qui n’est pas connu" }

  func missing(_ name: String, key: String) -> String {
    switch key {
    case "repair": "\(name)\u{A0}: durée de la panne (repair)"
    case "level": "\(name)\u{A0}: niveau en mode dégradé (level)"
    case "takes": "\(name)\u{A0}: durée d’une étape de la reprise (takes)"
    case "rebuild": "\(name)\u{A0}: durée de reconstruction (rebuild)"
    case "restore": "\(name)\u{A0}: durée de restauration de sa copie (restore)"
    case "copies": "\(name)\u{A0}: s’il porte des données, et leurs copies (copies)"
    case "every": "\(name)\u{A0}: fréquence de sa copie (every)"
    case "retention": "\(name)\u{A0}: durée de garde de sa copie (retention), supposée suffire"
    case "immutable": "\(name)\u{A0}: durée du verrou de sa copie (immutable), supposée suffire"
    case "stored-on":
      "\(name)\u{A0}: où sont ses données (stored-on)\u{A0}; ce qui lui reste peut être un secours vide"
    default: "\(name)\u{A0}: durée de redémarrage (restart)"
    }
  }

  var nothingUnknown: String { "Rien\u{A0}: toutes les durées utiles sont données." }

  // MARK: Survey

  var surveyHeading: String { "Tous les scénarios" }
  var scenarioSummaryHeadings: [String] {
    ["Scénario", "Nom", "À l’arrêt", "Objectifs manqués", "Le plus touché"]
  }
  func surveyTooLong(_ count: Int) -> String {
    """
    Le détail compte \(number(count)) lignes\u{A0}: demandez-le avec --format csv, ou pour un établissement avec \
    --establishment.
    """
  }
  var surveyHeadings: [String] {
    ["Scénario", "Processus", "De retour à", "DMIA", "RTO"]
  }
  func missed(_ count: Int, undecided: Int) -> String {
    guard undecided > 0 else { return number(count) }
    let open = "\(number(undecided)) \(undecided < 2 ? "non tranché" : "non tranchés")"
    return count == 0 ? open : "\(number(count)), et \(open)"
  }
  var lossHeadings: [String] { ["Données perdues", "PDMA"] }
  var worstHeading: String { "Le pire scénario de chaque processus" }
  var detailsTitle: String { "Scénarios et processus" }
  var worstHeadings: [String] {
    ["Processus", "Pire scénario", "De retour à", "DMIA", "RTO"]
  }

  // MARK: Lists

  var checkTitle: String { "Contrôle du modèle" }
  var overviewTitle: String { "Contenu du modèle" }
  var modelIsSound: String { "Modèle sans erreur." }
  func listHeadings(objectives: Bool) -> [String] {
    ["Identifiant", "Nom", "Établissement"] + (objectives ? ["DMIA", "RTO", "PDMA"] : [])
  }
  var scenarioHeadings: [String] { ["Identifiant", "Nom", "Catégorie"] }
  var establishmentHeadings: [String] { ["Identifiant", "Nom", "FINESS", "Activité"] }
  var overviewHeadings: [String] { ["Liste", "Nombre"] }
  var scenariosWord: String { "Scénarios" }
  var establishmentsWord: String { "Établissements" }

  func name(of category: Category) -> String {
    switch category {
    case .digital: "numérique"
    case .staff: "personnel"
    case .building: "bâtiment"
    case .supplier: "fournisseur"
    }
  }

  func created(_ folder: String) -> String {
    """
    Modèle créé dans \(quoted(folder)). Pour commencer\u{A0}:
      ricochet check --model \(folder)
      ricochet what-if ad --model \(folder)
    """
  }
}
