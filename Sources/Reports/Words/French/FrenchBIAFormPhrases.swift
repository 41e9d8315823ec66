// The form of a BIA in French, in the words of a ward.

import Connectors
import Continuity
import Formats

struct FrenchBIAFormPhrases: BIAFormPhrases {
  var language: Language { .french }

  /// Words with the spaces and apostrophes of French.
  private func typeset(_ words: String) -> String { language.typeset(words) }

  var guideName: String { typeset("Mode d'emploi") }
  var guideTitle: String { typeset("Bilan d'impact sur l'activité : votre questionnaire") }
  func guide(processes: Int) -> [String] {
    [
      "À quoi cela sert : savoir ce qu'un arrêt de l'informatique, des locaux ou d'un fournisseur ferait à "
        + "votre activité, et prévoir comment tenir.",
      "Comptez un quart d'heure. Il y a une feuille par activité "
        + "(\(processes == 1 ? "vous en avez 1" : "vous en avez \(number(processes))")) ; ce que nous "
        + "savons déjà est rempli : relisez, corrigez, complétez.",
      "Vous ne remplissez que les cases jaunes. Une liste s'ouvre en cliquant sur la petite flèche à droite "
        + "de la case ; vous pouvez aussi écrire autre chose, par exemple « 6 h » ou « 45 min ».",
      "Vous ne savez pas : laissez vide. Rien de ce que nous savons ne s'efface.",
      "La question ne concerne pas votre activité : choisissez « sans objet ».",
      "Vous pouvez ajouter du personnel, du matériel ou un outil : choisissez-le dans la liste de la case jaune. "
        + "S'il n'y est pas, écrivez son nom : nous vous en reparlerons.",
      "N'ajoutez ni ligne, ni colonne, ni feuille, et ne fusionnez pas de cases : le questionnaire ne pourrait "
        + "plus être relu. Vos remarques vont dans la dernière case de chaque feuille.",
      "Quand vous avez fini, enregistrez et renvoyez ce fichier tel quel.",
    ].map(typeset)
  }
  var progressHint: String { typeset("Vos activités :") }
  var headings: [String] { ["Question", typeset("Votre réponse"), "Aide"] }
  var instruction: String {
    typeset(
      "Cases jaunes : à vous. Vide : vous ne savez pas. « sans objet » : cela ne vous concerne pas."
    )
  }
  func part(beginningWith question: BIAQuestion) -> String? {
    switch question {
    case .scope: typeset("1. Votre activité")
    case .mtpd: typeset("2. Combien de temps pouvez-vous attendre ?")
    case .staff: typeset("3. Ce qu'il vous faut pour travailler")
    case .lasts: typeset("4. Travailler sans l'outil : le mode dégradé")
    case .note: typeset("5. Ce que nous devons savoir d'autre")
    default: nil
    }
  }
  func question(_ question: BIAQuestion) -> String {
    let words =
      switch question {
      case .exists: "Avez-vous cette activité dans votre établissement ?"
      case .scope: "De quelle sorte d'activité s'agit-il ?"
      case .volume: "Combien en faites-vous d'ordinaire ?"
      case .mtpd: "Au bout de combien de temps d'arrêt n'est-ce plus acceptable ? (DMIA)"
      case .rto: "En combien de temps visez-vous la reprise ? (RTO)"
      case .rpo: "De combien de temps de saisie pouvez-vous accepter la perte ? (PDMA)"
      case .criticality: "Quelle est la gravité, selon la durée de l'arrêt ?"
      case .impacts: "Qu'est-ce qu'un arrêt mettrait en cause ?"
      case .staff: "Quel personnel au minimum pour ouvrir ?"
      case .materials: "Quel matériel ?"
      case .needs: "De quoi avez-vous besoin, et combien de temps pouvez-vous vous en passer ?"
      case .lasts: "Combien de temps tenez-vous sans l'outil (papier, téléphone) ?"
      case .procedure: "Quelle est la référence de la procédure dégradée ?"
      case .level: "Quelle part de l'activité faites-vous encore en mode dégradé ?"
      case .mbco:
        "En dessous de quelle part de l'activité n'est-ce plus acceptable ? (niveau minimal)"
      case .catchUp: "Combien de temps faut-il ensuite pour tout ressaisir ?"
      case .modeStaff: "Quel personnel au minimum en mode dégradé ?"
      case .note: "Moments de plus forte activité, remarques"
      }
    return typeset(words)
  }
  func name(of question: BIAQuestion) -> String {
    let words =
      switch question {
      case .exists: "existe chez nous"
      case .scope: "sorte d'activité"
      case .volume: "volume"
      case .mtpd: "DMIA"
      case .rto: "délai de reprise (RTO)"
      case .rpo: "PDMA"
      case .criticality: "gravité"
      case .impacts: "impacts"
      case .staff: "personnel"
      case .materials: "matériel"
      case .needs: "besoins"
      case .lasts: "durée du mode dégradé"
      case .procedure: "procédure dégradée"
      case .level: "part faite en mode dégradé"
      case .mbco: "niveau minimal"
      case .catchUp: "ressaisie"
      case .modeStaff: "personnel du mode dégradé"
      case .note: "remarques"
      }
    return typeset(words)
  }
  func help(_ question: BIAQuestion) -> String {
    let words =
      switch question {
      case .exists: "« non » : laissez le reste de la feuille vide."
      case .scope: "Choisissez dans la liste."
      case .volume: "Un nombre par heure, jour ou semaine : « 110 passages/j », « 40/sem »."
      case .mtpd:
        "Le moment où des patients seraient en danger, ou l'hôpital en faute. Exemple : 4 h."
      case .rto: "Au plus la durée de la question précédente."
      case .rpo: "Ce que vous pourriez ressaisir ou perdre sans danger. Exemple : 1 h."
      case .criticality: "Un degré par durée : 1 gêne, 2 sérieux, 3 grave, 4 intenable."
      case .impacts: "Répondez oui ou non sur chaque ligne."
      case .staff: "Le plus petit nombre de présents, non l'effectif habituel."
      case .materials: "Ce qu'il faut avoir sous la main, en quelques mots par ligne."
      case .needs:
        "« indispensable » : sans lui, l'activité s'arrête aussitôt. « sans limite » : utile, elle continue sans."
      case .lasts: "Avant que la fatigue, les erreurs ou les stocks vous arrêtent. Exemple : 3 j."
      case .procedure:
        "Le code ou le titre du document, tel qu'il est dans la gestion documentaire."
      case .level: "Exemple : 80 % des passages."
      case .mbco: "Exemple : 60 %. Plus bas, il faut réorienter ou fermer."
      case .catchUp: "Une durée (« 12 h »), ou une part du temps passé sans l'outil (« 50 % »)."
      case .modeStaff: "Le papier et les coursiers demandent souvent plus de monde."
      case .note: "Jours et heures chargés, saisons, ce que ces questions oublient."
      }
    return typeset(words)
  }
  func answers(_ question: BIAQuestion) -> String {
    let words =
      switch question {
      case .criticality: "Degré"
      case .impacts: "Oui ou non"
      case .staff, .modeStaff: "Nombre de personnes"
      case .needs: "Combien de temps sans ?"
      default: "Réponse"
      }
    return typeset(words)
  }
  func after(_ duration: String) -> String { typeset("Après \(duration) d'arrêt") }
  func level(from duration: String) -> String {
    typeset(
      duration.hasPrefix("0") ? "Au début du mode dégradé" : "Dès \(duration) de mode dégradé")
  }
  var material: String { typeset("Matériel") }
  var otherMaterial: String { typeset("Autre matériel") }
  var chooseAbove: String { typeset("Choisissez un nom dans la liste, puis répondez à droite.") }
  func group(_ names: [String], needed: Int) -> String {
    needed == 1
      ? names.joined(separator: " ou ") : "\(number(needed)) parmi \(language.list(of: names))"
  }
  func truth(_ value: Bool) -> String { value ? "oui" : "non" }
  func scope(_ scope: Scope) -> String {
    switch scope {
    case .care: "Soins"
    case .technicalPlatform: "Plateau technique"
    case .administrative: "Administratif"
    case .steering: "Pilotage"
    case .logistics: "Logistique"
    }
  }
  var noLimit: String { "sans limite" }
  var vital: String { "indispensable" }
  var noOwner: String { typeset("sans référent") }
  func head(owner: String, establishment: String?) -> String {
    [owner, establishment].compactMap(\.self).joined(separator: " — ")
  }
  var noOwnerFile: String { "sans-referent" }

  var progressTitle: String { typeset("Questionnaires du BIA : où en est-on") }
  var progressHeadings: [String] {
    ["Processus", typeset("Référent"), "Classeur", typeset("État"), typeset("Répondu"), "Manque"]
  }
  func state(_ state: BIAProgress.State) -> String {
    switch state {
    case .sent: typeset("envoyé, sans réponse")
    case .back: "revenu"
    case .missing: typeset("pas envoyé")
    }
  }
  func counted(back: Int, sent: Int, missing: Int) -> String {
    typeset(
      "\(plural(back, "processus", "processus")) \(back > 1 ? "revenus" : "revenu"), "
        + "\(number(sent)) sans réponse, \(number(missing)) à envoyer."
    )
  }
  var notSent: String { "–" }

  func importTitle(written: Int, isDryRun: Bool) -> String {
    if written == 0 { return typeset("BIA : aucune réponse nouvelle") }
    let taken = isDryRun ? "à reprendre" : written > 1 ? "reprises" : "reprise"
    return typeset("BIA : \(plural(written, "réponse")) \(taken) dans le modèle")
  }
  func whoseProposals(_ establishments: [String]) -> String {
    let names = establishments.map { $0.visible(limit: 60) }.joined(separator: ", ")
    return typeset(
      "ce modèle tient plusieurs établissements : dites de qui sont les processus (--establishment) : \(names)"
    )
  }
  var changesTitle: String { typeset("Ce qui a changé") }
  var changesHeadings: [String] {
    [
      "Processus", "Question", "Sur quoi", "Avant", typeset("Réponse"),
      typeset("Suite donnée"), typeset("Où"),
    ]
  }
  var conflictsTitle: String { typeset("Contradictions, à trancher") }
  var conflictsRule: String {
    typeset(
      "Le modèle a changé depuis l'envoi et dit autre chose que le classeur : il reste tel quel. Corrigez-le à "
        + "la main s'il faut suivre le classeur.")
  }
  var unusedTitle: String { typeset("Ce qui n'a pas été repris") }
  var nothingWritten: String { typeset("Rien n'a été écrit.") }
  func outcome(_ outcome: BIAChange.Outcome) -> String {
    let words =
      switch outcome {
      case .written: "écrit"
      case .removed: "retiré (sans objet)"
      case .known: "déjà dans le modèle"
      case .conflict: "le modèle est gardé"
      }
    return typeset(words)
  }

  func hasAnswers(_ file: String) -> String {
    typeset(
      """
      « \(file.visible(limit: 200)) » contient des réponses, ou ne se lit pas : importez-le, ou choisissez un autre \
      nom
      """
    )
  }
  var proposalsTitle: String { typeset("Processus habituels qui manquent au modèle") }
  var proposalsHeadings: [String] { ["Identifiant", "Nom", typeset("Sorte")] }
  var proposalsNote: String {
    typeset(
      "Proposition de l'outil, sans aucun chiffre. « bia --blank -o bia.xlsx » en fait un questionnaire ; "
        + "« import bia » ne crée que ceux où l'on répond « oui ».")
  }
}
