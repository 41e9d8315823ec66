// The dossier, in French.

import Continuity
import Formats

struct FrenchDossierPhrases: DossierPhrases {
  var language: Language { .french }

  var title: String { "dossier CaRE, domaine 2" }
  func cover(_ objective: String) -> String { "fiche d’objectif\u{A0}: \(objective)" }
  func whom(_ name: String) -> String { "À demander à\u{A0}: \(name)." }
  var documents: String { "Documents de ce dossier" }
  var noDocument: String {
    "Aucun document n’est produit pour cet objectif\u{A0}: le document de l’établissement est à joindre comme preuve."
  }
  func state(_ state: Evidence.State) -> String {
    switch state {
    case .unchanged: "✓ inchangé"
    case .unhashed: "? sans empreinte au registre"
    case .changed: "✗ changé depuis son dépôt"
    case .gone: "✗ fichier disparu"
    }
  }
  func more(_ count: Int) -> String { "… et \(number(count)) de plus" }
  var coverApproval: Signature {
    Signature("Validé par la direction", captions: ["Nom et fonction", "Date", "Signature"])
  }

  var indexHeading: String { "Objectifs" }
  var indexHeadings: [String] {
    ["Objectif", "Ce qui est demandé", "État", "Trajectoire", "Écarts", "Documents", "Preuves"]
  }
  var registerTitle: String { "Registre des preuves" }
  var registerHeadings: [String] {
    [
      "Preuve", "Fichier du modèle", "Du", "Ce qu’elle prouve", "Objectifs", "SHA-256 au registre",
      "SHA-256 du fichier", "Vérifié", "Copié sous",
    ]
  }
  func evidenceSummary(_ count: Int, wrong: Int) -> String {
    "\(plural(count, "preuve")) au registre"
      + (wrong == 0
        ? "."
        : ", dont \(number(wrong)) \(wrong < 2 ? "a changé ou disparu" : "ont changé ou disparu") depuis leur dépôt.")
  }
  var noEvidence: String { "Le registre des preuves (evidence) est vide." }
  func check(_ file: String) -> String {
    """
    Le fichier \(file) donne l’empreinte SHA-256 de chaque fichier du dossier\u{A0}; «\u{A0}sha256sum -c \(file)\u{A0}» les \
    vérifie toutes.
    """
  }

  var exercisesTitle: String { "exercices\u{A0}: calendrier et retours d’expérience" }
  var exercisesHeading: String { "Exercices faits et prévus" }
  var exerciseHeadings: [String] {
    ["Exercice", "Forme", "Prévu", "Fait", "Processus", "Scénario", "Plans éprouvés", "RETEX"]
  }
  func form(_ form: Exercise.Form) -> String {
    switch form {
    case .field: "sur le terrain"
    case .tabletop: "sur table"
    case .technical: "technique"
    }
  }
  var plansHeading: String { "Plans, et l’exercice qui les éprouve" }
  var planHeadings: [String] { ["Plan", "Dernier exercice", "Prochain exercice"] }
  var exercise: String { "un exercice, fait ou prévu (exercises)" }
  var plan: String { "les plans de continuité (continuity-plans)" }

  var trajectoryTitle: String { "trajectoire\u{A0}: écarts, mesures, responsables, dates, coûts" }

  func written(_ folder: String, objectives: Int, files: Int, evidence: Int) -> String {
    """
    \(quoted(folder))\u{A0}: \(plural(objectives, "objectif")), \(plural(files, "fichier")), dont \
    \(plural(evidence, "copie de preuve", "copies de preuves")).
    """
  }
  func stage(_ number: Int, of count: Int) -> String { "Document \(number) sur \(count)" }
  func nameless(_ folder: String) -> String {
    "«\u{A0}\(folder.visible(limit: 200))\u{A0}» n’est pas un nom de dossier\u{A0}: donnez-en un, comme «\u{A0}dossier\u{A0}»"
  }
  func notOurs(_ folder: String, file: String) -> String {
    """
    dans \(quoted(folder)), \(quoted(file)) n’est pas tel que ricochet l’a écrit\u{A0}: rien n’est remplacé, donnez un \
    autre nom
    """
  }
}
