// What is met, what is missing, what proves it, in French.

import Continuity
import DependencyGraph

struct FrenchObjectivePhrases: ObjectivePhrases {
  var language: Language { .french }

  var title: String { "objectifs" }
  var regime: String { "référentiel" }
  func date(_ day: String) -> String { "Au \(day)." }
  func summary(met: Int, notMet: Int, unknown: Int) -> String {
    "\(plural(met, "atteint")), \(plural(notMet, "non atteint", "non atteints")), \(plural(unknown, "inconnu"))."
  }
  var rule: String {
    "Un registre que personne ne tient ne dit rien\u{A0}: inconnu. Un registre tenu où une chose manque dit qu’elle manque\u{A0}: non atteint. Rien n’est affirmé qui ne soit dans le modèle."
  }
  var overviewHeading: String { "Vue d’ensemble" }
  var overviewHeadings: [String] {
    ["Objectif", "État", "Trajectoire", "Ce qui est demandé", "Écarts", "Preuves"]
  }
  func state(_ compliance: Compliance) -> String {
    switch compliance {
    case .met: "état atteint"
    case .notMet: "état non atteint"
    case .unknown: "état inconnu"
    }
  }
  func mark(_ mark: SourceMark) -> String {
    switch mark {
    case .official: "Source\u{A0}: texte ou réponse officiels."
    case .secondHand: "Source de seconde main, à vérifier."
    case .transcription:
      "Source\u{A0}: transcription de l’annexe par un tiers, à vérifier sur l’annexe."
    case .toCheck: "Source\u{A0}: aucune que nous ayons lue, à vérifier."
    }
  }
  var facts: String { "Constats" }
  var gaps: String { "Écarts" }
  var advice: String { "À noter" }
  var evidence: String { "Preuves" }
  var noEvidence: String { "Aucune preuve au registre (evidence) pour cet objectif." }
  func evidence(_ file: String, hash: String?, on day: String?, proves: String?) -> String {
    file + (day.map { ", \($0)" } ?? "") + (proves.map { "\u{A0}: \($0)" } ?? "")
      + (hash.map { " — SHA-256 \($0)" } ?? " — sans empreinte")
  }
  var noObjective: String { "Aucune ligne dans ce référentiel\u{A0}: l’outil n’affirme rien." }

  // MARK: The trajectory

  var trajectoryHeading: String { "Trajectoire\u{A0}: écarts et jalons" }
  var trajectoryHeadings: [String] {
    ["Objectif", "Écart", "Mesure", "Responsable", "Date", "Coût"]
  }
  func closes(_ milestones: [String]) -> String { language.list(of: milestones) }
  func announced(_ milestones: [String]) -> String {
    "\(language.list(of: milestones)) (pour cet objectif\u{A0}; l’effet sur cet écart n’est pas dans le modèle)"
  }
  var notCovered: String { "aucun jalon" }
  func trajectorySummary(gaps: Int, covered: Int, announced: Int) -> String {
    let left = gaps - covered - announced
    return
      "\(plural(gaps, "écart"))\u{A0}: \(number(covered)) \(covered < 2 ? "comblé" : "comblés") par un jalon daté, \(number(announced)) avec un jalon annoncé pour l’objectif, \(number(left)) sans jalon."
  }
  var noGap: String { "Aucun écart." }
  func plannedExercises(_ exercises: [String]) -> String {
    "\(exercises.count < 2 ? "exercice de terrain prévu" : "exercices de terrain prévus")\u{A0}: \(language.list(of: exercises))"
  }
  var trajectoryAlternative: String {
    "Une barre par écart, jusqu’au jour du jalon qui le comble\u{A0}; pleine et sombre jusqu’au bord quand aucun jalon n’est prévu."
  }
  var trajectoryCaption: String {
    "Les écarts et les jalons datés\u{A0}: ce qui est comblé, quand, et ce que rien ne comble"
  }

  // MARK: The activity covered

  var activityHeading: String { "Activité couverte, entité par entité" }
  var activityHeadings: [String] { ["Entité", "Activité", "BIA et PCRA", "Exercices"] }
  var sum: String { "Total, puis ce qui est couvert" }

  // MARK: Plans shared by several establishments

  func sharedHeading(_ plan: String) -> String {
    "Un plan pour plusieurs établissements\u{A0}: \(plan)"
  }
  var sharedHeadings: (activity: String, key: String) { ("Activité", "Diffère par") }
  func key(_ key: SharedPlan.Key) -> String {
    switch key {
    case .process: "présence dans le plan"
    case .lasts: "durée du mode dégradé"
    case .level: "niveau"
    case .needs: "moyens"
    case .staff: "personnel"
    case .procedure: "procédure"
    case .decidedBy: "qui décide"
    case .trigger: "signe de déclenchement"
    case .endedBy: "qui y met fin"
    case .catchUp: "rattrapage"
    }
  }
  func value(_ value: SharedPlan.Value) -> String {
    switch value {
    case .nothing: "rien"
    case .length(.unlimited): "sans limite"
    case .length(.minutes(let minutes)): duration(minutes)
    case .percent(let percent): "\(percent)\u{A0}%"
    case .texts(let texts): texts.joined(separator: ", ")
    case .isThere: "oui"
    }
  }

  // MARK: Likelihood

  var risksHeading: String { "Vraisemblance et pire verdict" }
  var likelihood: String { "Vraisemblance" }
  func column(_ worst: ScenarioRisk.Worst) -> String {
    switch worst {
    case .missed: "Objectif manqué (processus)"
    case .unknown: "Non tranché"
    case .kept: "Objectifs tenus"
    }
  }
  var riskNote: String {
    "Vraisemblance sur l’échelle de l’établissement, la plus forte d’abord\u{A0}; pire verdict des processus dans chaque scénario, avec le nombre de ceux qui manquent un objectif."
  }
  func likelihoodUnsaid(_ scenarios: [String]) -> String {
    "Sans vraisemblance (likelihood)\u{A0}: \(language.list(of: scenarios))."
  }

  // MARK: What is stale

  var staleTitle: String { "à vérifier" }
  var staleHeading: String { "À vérifier" }
  var staleHeadings: [String] { ["Nature", "Nom", "Du", "Pourquoi", "Objectifs"] }
  func stale(_ count: Int) -> String {
    count < 2
      ? "1 document, plan, exercice ou test est à vérifier\u{A0}: il a été établi sur un autre état de ce sur quoi il repose."
      : "\(number(count)) documents, plans, exercices ou tests sont à vérifier\u{A0}: ils ont été établis sur un autre état de ce sur quoi ils reposent."
  }
  var nothingStale: String {
    "Rien à vérifier, pour ce que le modèle peut en savoir (empreintes et dates des registres, fichiers de preuve, jalons faits)."
  }
  func kind(_ kind: Stale.Kind) -> String {
    switch kind {
    case .document: "document"
    case .plan: "plan"
    case .procedure: "procédure"
    case .exercise: "exercice"
    case .test: "test"
    case .evidence: "preuve"
    }
  }
  func otherState(_ fingerprint: String) -> String {
    "empreinte \(fingerprint), qui n’est plus celle du modèle"
  }
  func since(_ milestones: [String]) -> String {
    "\(milestones.count < 2 ? "jalon fait" : "jalons faits") depuis\u{A0}: \(language.list(of: milestones))"
  }
  var fileGone: String { "le fichier de preuve a disparu" }
  var fileChanged: String { "le fichier de preuve a changé depuis son dépôt" }
  func fingerprint(_ text: String) -> String {
    "Empreinte à inscrire à côté de ce qui est établi aujourd’hui (fingerprint)\u{A0}: \(text). Elle ne change pas quand un registre se remplit."
  }
  func changedSince(_ changes: [String]) -> String {
    "changé depuis\u{A0}: \(changes.joined(separator: "\u{A0}; "))"
  }
  var bearing: String {
    "À vérifier\u{A0}: ce que montre ce document touche à des plans, exercices, tests ou documents établis sur un autre état du modèle, ou dont la preuve a changé."
  }

  // MARK: The management review

  var reviewTitle: String { "revue de direction" }
  func since(_ folder: String) -> String { "Depuis \(folder)." }
  var changedHeading: String { "Verdicts changés" }
  func changed(_ id: String, from old: Compliance, to new: Compliance) -> String {
    "\(id)\u{A0}: \(state(old)) → \(state(new))"
  }
  var nothingChanged: String { "Aucun verdict n’a changé." }
  var noPast: String {
    "L’établissement n’est pas dans le modèle précédent\u{A0}: rien n’est comparé."
  }
  var noPrevious: String { "Sans modèle précédent (--since), rien n’est comparé." }
  var overdueHeading: String { "En retard" }
  func overdue(_ name: String, due day: String) -> String { "\(name), prévu le \(day)" }
  var nothingOverdue: String { "Rien n’est en retard." }
  var undated: String {
    "Le modèle n’a pas de date (date, ou --at)\u{A0}: les retards ne se calculent pas."
  }
  var nextHeading: String { "À venir" }
  func next(_ name: String, on day: String) -> String { "\(day)\u{A0}: \(name)" }
  var nothingNext: String { "Rien de daté à venir." }
  var approval: Signature {
    Signature("Revue par la direction", captions: ["Nom et fonction", "Date", "Signature"])
  }
}
