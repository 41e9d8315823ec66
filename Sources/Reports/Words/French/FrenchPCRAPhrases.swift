// Plans for continuity and recovery in French.

import Continuity
import Formats

struct FrenchPCRAPhrases: PCRAPhrases {
  var language: Language { .french }

  func title(_ process: String?) -> String {
    process.map { "PCRA\u{A0}: \($0)" } ?? "plans de continuité et de reprise d’activité (PCRA)"
  }

  func heading(_ heading: PCRAHeading) -> String {
    switch heading {
    case .objectives: "Objectifs et périmètre"
    case .rests: "Sur quoi il repose"
    case .answers: "Réponse aux quatre indisponibilités"
    case .mode: "Mode dégradé"
    case .calls: "Alerte et chaîne d’appel"
    case .returns: "Ordre de retour et contrôles"
    case .catchUp: "Rattrapage"
    case .tests: "Essais et exercices"
    case .gaps: "Ce qui reste à compléter"
    }
  }

  func label(_ label: PCRALabel) -> String {
    switch label {
    case .establishment: "Établissement"
    case .scope: "Domaine"
    case .owner: "Responsable"
    case .mtpd: "Arrêt le plus long admissible (DMIA)"
    case .rto: "Objectif de retour (RTO)"
    case .rpo: "Perte de données admise (PDMA)"
    case .minimum: "Niveau minimal de service"
    case .criticality: "Criticité dans le temps"
    case .impacts: "Impacts d’un arrêt"
    case .volume: "Activité ordinaire"
    case .plan: "Plan enregistré"
    case .noticed: "On s’en aperçoit"
    case .trigger: "On y passe quand"
    case .decides: "Décide d’y passer"
    case .procedure: "Procédure"
    case .materials: "Matériel"
    case .modeNeeds: "Il y faut encore"
    case .lasts: "Tient"
    case .level: "Activité assurée"
    case .ends: "Décide d’y mettre fin"
    case .catchUp: "Ressaisie"
    case .normal: "Retour à la normale"
    }
  }

  func headings(_ table: PCRATable) -> [String] {
    switch table {
    case .rests: ["Nature", "Seul\u{A0}: sa perte suffit à l’arrêter", "Secouru"]
    case .shared: ["Point unique partagé", "Arrête aussi"]
    case .cases:
      ["Scénario", "Papier à", "S’arrête à", "De retour à", "Activité", "DMIA", "RTO"]
    case .modePeople: ["Rôle", "D’ordinaire", "En mode dégradé", "Effectif", "À rappeler"]
    case .calls: ["Qui", "Pour quoi", "Joindre"]
    case .checks: ["Élément", "Étape", "Nature", "Procédure", "Fini quand", "Feu vert"]
    case .exercises: ["Exercice", "Forme", "Scénario", "Prévu le", "Fait le", "RETEX"]
    case .restoreTests:
      ["Restauré", "Depuis", "Le", "Résultat", "DMARD", "Vers", "Contrôlé par"]
    case .training: ["Formés", "À quoi", "Le", "Valable"]
    }
  }

  func gap(_ matter: PCRAMatter) -> String {
    switch matter {
    case .process: "les activités de l’hôpital (aucun processus dans le modèle)"
    case .establishment: "l’établissement"
    case .scope: "le domaine (soins, plateau technique, administration…)"
    case .owner: "le responsable du processus"
    case .mtpd: "la durée maximale d’interruption admissible (DMIA)"
    case .rto: "l’objectif de retour (RTO)"
    case .rpo: "la perte de données admise (PDMA)"
    case .minimum: "le niveau minimal de service"
    case .criticality: "la criticité dans le temps"
    case .impacts: "les impacts d’un arrêt"
    case .plan: "l’inscription de ce plan au registre des plans (version, validation)"
    case .validation: "la validation du plan (date et instance)"
    case .supports: "ce dont il a besoin (logiciels, locaux, personnel, fournisseurs)"
    case .scenario(let category): "un scénario d’indisponibilité \(of(category))"
    case .categoryPlan(let category):
      "un plan qui réponde à l’indisponibilité \(of(category))"
    case .category(let scenario): "la catégorie du scénario \(scenario)"
    case .mode: "un mode dégradé, ou la décision qu’il n’y en a pas"
    case .procedure: "la procédure du mode dégradé"
    case .decidedBy: "qui décide du passage en mode dégradé"
    case .trigger: "à quel signe on passe en mode dégradé"
    case .endedBy: "qui décide de la fin du mode dégradé"
    case .sign: "à quoi on s’aperçoit de l’arrêt"
    case .materials: "le matériel du mode dégradé et l’endroit où il se trouve"
    case .modeStaff: "le personnel qu’il faut en mode dégradé"
    case .modeLevel: "la part de l’activité assurée en mode dégradé"
    case .contacts(let names): "comment joindre\u{A0}: \(names.joined(separator: ", "))"
    case .acceptance(let names):
      "qui vérifie \(language.list(of: names)) après une restauration, et à quoi (recette)"
    case .figure("restart"): "le temps de redémarrage"
    case .figure("repair"): "la durée d’une panne"
    case .figure("rebuild"): "le temps de reconstruction"
    case .figure("restore"): "le temps de restauration"
    case .figure(let key): "une durée (\(key))"
    case .catchUp: "le temps de ressaisie après un mode dégradé"
    case .exercise: "un exercice de ce plan"
    case .nextExercise: "la date du prochain exercice"
    case .review(let name): "le RETEX de l’exercice \(name)"
    case .restoreTest(let names): "un essai de restauration de \(language.list(of: names))"
    case .question(let text): text
    case .assumption(let text): "hypothèse à confirmer\u{A0}: \(text)"
    case .calls: "qui appeler"
    }
  }

  private func of(_ category: Continuity.Category) -> String {
    switch category {
    case .digital: "du numérique"
    case .staff: "du personnel"
    case .building: "des locaux"
    case .supplier: "d’un fournisseur"
    }
  }

  func notAProcess(_ name: String, example: String?) -> String {
    "\(name) n’est pas un processus\u{A0}: un PCRA se fait par processus"
      + (example.map { "\u{A0}; parmi ceux qui en dépendent\u{A0}: \(quoted($0))" } ?? "")
  }
  var approval: Signature {
    Signature("Plan validé par", captions: ["Nom et fonction", "Date", "Signature"])
  }

  // MARK: The head

  func toVerify(_ what: String, because why: String) -> String {
    "À vérifier\u{A0}: \(what)\u{A0}; \(why)"
  }
  func summary(stopped: Int, missed: Int, lost: Int, of played: Int) -> String {
    let scenarios = plural(played, "scénario joué", "scénarios joués")
    guard stopped > 0 else {
      return missed == 0
        ? "Ne s’arrête dans aucun des scénarios du modèle (\(scenarios))."
        : "Ne s’arrête dans aucun des scénarios du modèle (\(scenarios)), mais manque un objectif "
          + "dans \(number(missed))."
    }
    var parts = [
      played == 1
        ? "S’arrête dans le seul scénario joué"
        : "S’arrête dans \(number(stopped)) des \(scenarios)"
    ]
    if missed > 0 { parts.append("manque un objectif dans \(number(missed))") }
    if lost > 0 { parts.append("ne revient pas dans \(number(lost))") }
    return parts.joined(separator: ", ") + "."
  }
  var noScenario: String { "Le modèle n’a aucun scénario\u{A0}: rien n’a été joué." }
  func toComplete(_ gaps: Int) -> String {
    "\(plural(gaps, "point")) à compléter\u{A0}: la liste, avec qui interroger, est à la fin."
  }
  var scope: String {
    """
    Heures comptées depuis le début de la panne\u{A0}: H+8, huit heures après. Ce qui est connu vient du \
    modèle et de ses registres\u{A0}; ce qui ne l’est pas est marqué ☐.
    """
  }
  func plan(
    _ name: String, version: String?, validated: String?, by: String?, reviewed: String?
  ) -> String {
    var parts = [name]
    if let version { parts.append("version \(version)") }
    if let validated {
      parts.append("validation le \(validated)" + (by.map { " (\($0))" } ?? ""))
    }
    if let reviewed { parts.append("revue le \(reviewed)") }
    return parts.joined(separator: ", ")
  }
  func lasts(_ length: String?) -> String { length ?? "sans limite" }

  // MARK: What it rests on

  func useful(_ names: [String]) -> String {
    "Utile, non vital\u{A0}: \(names.joined(separator: ", "))."
  }
  func singles(_ command: String) -> String {
    """
    «\u{A0}Seul\u{A0}»\u{A0}: sa perte suffit à arrêter le processus une fois les réserves et le mode dégradé \
    épuisés, comme le dit \(command).
    """
  }
  var noSingle: String { "Aucun élément n’arrête le processus à lui seul." }
  func stopsAlso(_ names: [String], count: Int) -> String {
    "\(plural(count, "autre processus", "autres processus"))\u{A0}: \(names.joined(separator: ", "))"
  }

  // MARK: What scenarios do

  func covered(by plans: [String]) -> String { "Plan\u{A0}: \(language.list(of: plans))." }
  func category(_ category: Continuity.Category?) -> String {
    switch category {
    case .digital: "Numérique"
    case .staff: "Personnel"
    case .building: "Locaux et énergie"
    case .supplier: "Fournisseurs"
    case nil: "Sans catégorie"
    }
  }
  func milder(_ names: [String]) -> String {
    "Moins graves\u{A0}: \(names.joined(separator: ", "))."
  }
  func hindered(_ names: [String]) -> String {
    "Seulement gêné, ou touché dans ses données\u{A0}: \(names.joined(separator: ", "))."
  }
  func untouched(_ names: [String]) -> String {
    "Ne le touche\(names.count > 1 ? "nt" : "") pas\u{A0}: \(names.joined(separator: ", "))."
  }
  func lost(_ loss: String, _ verdict: String?, in scenario: String) -> String {
    "Données perdues dans \(scenario)\u{A0}: \(loss)" + (verdict.map { " (\($0))" } ?? "")
  }
  var casesNote: String {
    """
    Le pire d’abord. «\u{A0}Activité\u{A0}»\u{A0}: la part assurée, au fil du temps. «\u{A0}En mode dégradé\u{A0}»\u{A0}: \
    tenu parce que la procédure dégradée compte comme un service rendu\u{A0}; «\u{A0}si rappel\u{A0}»\u{A0}: à condition \
    de rappeler du personnel. Chaque ligne est la réponse de ricochet what-if --scenario.
    """
  }

  // MARK: The degraded mode

  func peopleTold(in scenario: String) -> String {
    "Heure par heure, tous processus confondus, dans \(scenario)\u{A0}:"
  }
  func asked(_ asked: Int, present: Int?, from instant: String) -> String {
    var text = "dès \(instant), \(plural(asked, "demandé"))"
    guard let present else { return text }
    text += " et \(plural(present, "présent"))"
    return asked > present ? text + " (\(number(asked - present)) à rappeler)" : text
  }
  func part(_ part: PCRACall.Part, _ names: [String]) -> String {
    let told = names.joined(separator: ", ")
    return switch part {
    case .decides: "décide du mode dégradé"
    case .ends: "décide d’y mettre fin"
    case .owner: "répond du processus"
    case .crisis: "conduit\u{A0}: \(told)"
    case .leads: "pilote la continuité et la reprise"
    case .staff: "travaille dans le processus\u{A0}: à rappeler"
    case .referent: "référent\u{A0}: \(told)"
    case .repairs: "remet en service\u{A0}: \(told)"
    case .supplies: "fournisseur dont il dépend"
    }
  }

  // MARK: The return

  func returns(in scenario: String, at instant: String) -> String {
    "Dans \(scenario), de retour à \(instant)\u{A0}; ce qui le retient, dans l’ordre\u{A0}:"
  }
  func neverReturns(in scenario: String, because: String?) -> String {
    "Dans \(scenario), ne revient jamais" + (because.map { " (\($0))" } ?? "") + "."
  }
  func afterHorizon(in scenario: String, _ length: String) -> String {
    "Dans \(scenario), ne revient pas avant \(length)."
  }
  func unknownReturn(in scenario: String, _ ending: String) -> String {
    "Dans \(scenario), dont la durée n’est pas connue, de retour \(ending)."
  }
  var neverStops: String { "Aucun scénario du modèle ne l’arrête\u{A0}: rien à remettre en route." }
  func normal(at instant: String, in scenario: String) -> String { "à \(instant) dans \(scenario)" }
  func catchUp(_ length: String) -> String {
    "\(length) pour ressaisir ce qui a été écrit, une fois le processus de retour"
  }
  func catchUp(percent: String) -> String {
    "\(percent) du temps passé sans l’outil, pour ressaisir ce qui a été écrit"
  }

  // MARK: Tests

  func name(of form: Exercise.Form) -> String {
    switch form {
    case .field: "de terrain"
    case .tabletop: "sur table"
    case .technical: "technique"
    }
  }
  func name(of result: RestoreTest.Result) -> String {
    switch result {
    case .success: "réussi"
    case .partial: "réussi en partie"
    case .failure: "échoué"
    }
  }
  func name(of target: RestoreTest.Target) -> String {
    switch target {
    case .production: "production"
    case .sandbox: "environnement isolé"
    }
  }
  func expired(_ day: String) -> String { "expirée depuis le \(day)" }
  func until(_ day: String) -> String { "jusqu’au \(day)" }

  // MARK: The sheet of a ward

  func wardTitle(_ process: String) -> String {
    "\(process)\u{A0}: que faire si l’informatique ou les moyens manquent"
  }
  func wardsTitle(_ count: Int) -> String { "Fiches réflexes des services (\(number(count)))" }
  func ward(_ heading: WardHeading) -> String {
    switch heading {
    case .noticed: "Comment on s’en aperçoit"
    case .now: "Que faire tout de suite"
    case .people: "Combien nous devons être"
    case .materials: "Le matériel, et où il est"
    case .decides: "Qui décide"
    case .calls: "Qui appeler"
    case .holds: "Jusqu’à quand le papier tient"
    case .back: "Ce qui revient d’abord"
    case .catchUp: "Après\u{A0}: ressaisir"
    }
  }
  var noteTheTime: String { "Noter l’heure de la panne\u{A0}: ____ h ____" }
  func tell(_ who: String) -> String { "Prévenir\u{A0}: \(who)" }
  func waits(for who: String, when trigger: String?) -> String {
    "Passage au papier décidé par\u{A0}: \(who)" + (trigger.map { ", quand \($0)" } ?? "")
  }
  func follow(_ procedure: String) -> String { "Suivre la procédure \(procedure)" }
  func fetch(_ materials: [String]) -> String {
    "Sortir\u{A0}: \(materials.joined(separator: ", "))"
  }
  func beSo(_ people: [String]) -> String {
    "Au moins \(language.list(of: people))."
  }
  func holds(_ length: String) -> String { "\(length) au plus, à partir du passage au papier." }
  func holdsLevels(_ levels: [String]) -> String {
    "Part de l’activité assurée\u{A0}: \(levels.joined(separator: ", "))."
  }
  func backToNormal(_ who: String) -> String {
    "Le retour à la normale est décidé par\u{A0}: \(who)"
  }
  func reenter(_ length: String) -> String {
    "Ressaisir tout ce qui a été écrit\u{A0}: compter \(length)."
  }
  func firstBack(_ names: [String]) -> String {
    "Dans l’ordre\u{A0}: \(names.joined(separator: ", "))."
  }
}
