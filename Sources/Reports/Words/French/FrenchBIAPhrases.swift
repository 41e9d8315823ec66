// The BIA in French.

import Continuity
import Formats

struct FrenchBIAPhrases: BIAPhrases {
  var language: Language { .french }

  // MARK: The head

  var title: String { "bilan d’impact sur l’activité (BIA)" }
  func asks(_ wording: String, items: [String]) -> String {
    "CaRE \(ObjectiveD2O1C.id)\u{A0}: \(wording) Le BIA contient\u{A0}: "
      + items.joined(separator: "\u{A0}; ") + "."
  }
  var inSubstance: String {
    """
    (En substance, dans les mots de l’outil. Ce document ne porte que sur le BIA, le PCRA n’y est pas \
    jugé.)
    """
  }
  func count(processes: Int, complete: Int) -> String {
    switch processes {
    case 0: "Aucun processus dans le modèle."
    case 1:
      complete == 1
        ? "1 processus, avec ses cinq points renseignés."
        : "1 processus, dont les cinq points ne sont pas tous renseignés."
    case complete: "\(number(processes)) processus, tous avec leurs cinq points renseignés."
    case _ where complete == 0:
      "\(number(processes)) processus, dont aucun n’a encore ses cinq points renseignés."
    default:
      """
      \(number(processes)) processus, dont \(number(complete)) \(complete > 1 ? "ont" : "a") les cinq points \
      renseignés et \(number(processes - complete)) \(processes - complete > 1 ? "restent" : "reste") à \
      compléter.
      """
    }
  }
  func onlyEstablishment(_ name: String) -> String {
    "Limité à \(name)\u{A0}; la part de l’activité porte sur tout le modèle."
  }
  var byToolsRule: String { ", selon la règle de l’outil" }
  func word(_ compliance: Compliance) -> String {
    switch compliance {
    case .met: "atteint"
    case .notMet: "non atteint"
    case .unknown: "inconnu"
    }
  }

  // MARK: The minimum perimeter

  var perimeterHeading: String { "Périmètre minimal du BIA" }
  func perimeterHeading(met: Int, of count: Int) -> String {
    "\(perimeterHeading), par entité juridique — atteint pour \(number(met)) sur \(number(count))\(byToolsRule)"
  }
  var declaredAbsent: String {
    "sans objet\u{A0}: l’établissement dit n’en avoir aucun (none-here)"
  }
  var declaredEmpty: String {
    "rien à juger\u{A0}: les trois domaines sont dits inexistants (none-here)"
  }
  var proposal: String {
    "proposé par l’outil, l’établissement ne l’ayant pas désigné (most-critical)"
  }
  var perimeterRule: String {
    """
    Règle de l’outil\u{A0}: un processus compte si ses cinq points sont renseignés. Le processus \
    administratif le plus critique est celui que l’établissement désigne (most-critical)\u{A0}; à défaut, \
    l’outil propose celui dont la DMIA est la plus courte, puis le RTO.
    """
  }
  func part(_ scope: Scope) -> String {
    switch scope {
    case .care: "Un service de soins"
    case .technicalPlatform: "Un plateau technique"
    case .administrative: "Le processus administratif le plus critique"
    case .steering, .logistics: name(of: scope)
    }
  }
  func some(_ names: [String], more: Int) -> String {
    names.joined(separator: ", ") + " et \(number(more)) de plus"
  }
  func notServed(nearest: String, lacking: [BIAGap]) -> String {
    "\(nearest)\u{A0}: il manque " + language.list(of: lacking.map(name(of:)))
  }
  func noProcess(_ scope: Scope) -> String {
    "aucun processus du domaine \(quoted(name(of: scope))) dans le modèle"
  }
  var platformUnknown: String {
    """
    à confirmer\u{A0}: rien dans leur nom ne dit s’il s’agit de pharmacie, d’imagerie ou de biologie
    """
  }
  func unranked(_ names: [String]) -> String {
    "sans DMIA, donc peut-être plus critique\u{A0}: " + language.list(of: names)
  }
  var perimeterNote: String {
    "Pharmacie, imagerie et biologie sont reconnues à leur nom\u{A0}; à vérifier par le lecteur."
  }

  // MARK: The share of the activity

  var coverageHeading: String { "Part de l’activité couverte par le BIA" }
  func coverageRule(ofLegalEntities: Bool) -> String {
    let subject =
      ofLegalEntities
      ? "une entité juridique (legal-entity, FINESS EJ) est couverte si elle"
      : "un établissement est couvert s’il"
    return """
      Règle de l’outil\u{A0}: \(subject) a, dans chacun des trois domaines qui y existent, le périmètre minimal \
      ci-dessus. La part de chacun dans l’«\u{A0}activité \
      combinée\u{A0}» est une donnée du modèle (activity)\u{A0}: nous n’en connaissons pas de mode de \
      calcul publié.
      """
  }
  func share(covered: Int, total: Int, threshold: Int) -> String {
    let sign = covered * 100 >= threshold * total ? "≥" : "<"
    return
      "\(number(covered)) sur \(number(total)), seuil de \(threshold)\u{A0}%\u{A0}: \(number(covered))\u{A0}×\u{A0}100 = "
      + "\(number(covered * 100)) \(sign) \(threshold)\u{A0}×\u{A0}\(number(total)) = "
      + number(threshold * total)
  }
  func activityUnknown(covered: Int, total: Int) -> String {
    """
    Un établissement au moins est sans activité connue\u{A0}: la part ne se calcule pas. Connu\u{A0}: \
    \(number(covered)) \(covered < 2 ? "couvert" : "couverts") sur \(number(total)).
    """
  }
  var noEstablishment: String { "Le modèle ne déclare aucun établissement." }
  var noActivity: String { "L’activité totale est nulle\u{A0}: la part ne se calcule pas." }
  func activity(_ activity: Int?) -> String {
    activity.map { "activité \(number($0))" } ?? "activité inconnue"
  }
  func lacking(_ scopes: [Scope], isSure: Bool) -> String {
    scopes.isEmpty
      ? isSure ? "couvert" : "couvert, à confirmer (voir le périmètre)"
      : "non couvert, périmètre non atteint en\u{A0}: "
        + scopes.map(name(of:)).joined(separator: ", ")
  }
  func homeless(_ count: Int) -> String {
    count > 1
      ? "\(number(count)) processus sans établissement ne couvrent rien."
      : "1 processus sans établissement ne couvre rien."
  }

  // MARK: People

  var ordinaryDayHeading: String { "Effectifs d’un jour ordinaire" }
  func short(_ role: String, asked: Int, headcount: Int, by processes: [String]) -> String {
    let people = asked < 2 ? "demandé" : "demandés"
    return
      "\(role)\u{A0}: \(number(asked)) \(people) ensemble (\(processes.joined(separator: ", "))), "
      + "\(number(headcount)) \(headcount < 2 ? "présent" : "présents")"
  }

  // MARK: The table and the sheets

  var overviewHeading: String { "Vue d’ensemble" }
  var processHeading: String { "Processus" }
  func objectiveHeadings() -> [String] {
    ["DMIA", "RTO", "PDMA", "RTO atteint", "Données perdues", "À compléter"]
  }
  var bucketsNote: String {
    "Les colonnes de temps donnent le degré de criticité, dans l’échelle du modèle."
  }
  var overviewNote: String {
    """
    RTO atteint\u{A0}: l’arrêt le plus long dans le pire des scénarios du modèle (✓ RTO tenu, ✗ manqué, ? non tranché, \
    ∅ ne s’arrête dans aucun). ≥\u{A0}: au moins, des durées manquent ou ne sont pas encore comptées. \
    Données perdues\u{A0}: dans le scénario où il s’en perd le plus (✓ PDMA tenue, ✗ manquée). \
    «\u{A0}40\u{A0}min après la panne\u{A0}»\u{A0}: la panne est de durée inconnue.
    """
  }
  var noScope: String { "Domaine non renseigné" }
  var establishmentLabel: String { "Établissement" }
  var ownerLabel: String { "Responsable" }
  var criticalityLabel: String { "Criticité" }
  var impactsLabel: String { "Impacts" }
  var longestLabel: String { "Durées" }
  func longest(mtpd: String, rto: String, rpo: String) -> String {
    "DMIA\u{A0}\(mtpd) · RTO\u{A0}\(rto) · PDMA\u{A0}\(rpo)"
  }
  var worstLabel: String { "Pire scénario" }
  var worstLossLabel: String { "Pire perte de données" }
  func worst(_ achieved: String, scenario: String) -> String {
    "\(quoted(scenario))\u{A0}: \(achieved)"
  }
  var neverStops: String { "ne s’arrête dans aucun scénario du modèle" }
  var noScenario: String { "le modèle n’a pas de scénario" }
  var doesTooLittle: String { "ne s’arrête pas, mais reste sous son niveau minimal" }
  func paper(at instant: String) -> String { "papier à \(instant)" }
  func returns(afterCause minutes: String, isAtLeast: Bool) -> String {
    "durée de la panne inconnue, retour \(isAtLeast ? "au plus tôt " : "")\(minutes) après sa fin"
  }
  func down(_ length: String, isAtLeast: Bool) -> String {
    isAtLeast ? "arrêt d’au moins \(length)" : "arrêt de \(length)"
  }
  var semicolon: String { "\u{A0}; " }
  func beyondHorizon(_ length: String) -> String { "pas de retour avant \(length)" }
  var never: String { "ne revient jamais" }
  var materialsLabel: String { "Matériels" }
  var staffLabel: String { "Personnel" }
  var modeLabel: String { "Mode dégradé" }
  func mode(lasts: String, level: String?, procedure: String?, catchUp: String?) -> String {
    lasts + (level.map { ", à \($0) de l’activité" } ?? "")
      + (procedure.map { ", procédure \($0)" } ?? "")
      + (catchUp.map { ", puis rattrapage de \($0)" } ?? "")
  }
  func level(_ level: String, from age: String) -> String { "\(level) après \(age)" }
  var volumeLabel: String { "Activité" }
  func volume(_ volume: Volume) -> String {
    let time = volume.per == 60 ? "heure" : volume.per == 1_440 ? "jour" : "semaine"
    let unit = volume.unit.map { " \($0.visible(limit: 40))" } ?? ""
    return "\(number(volume.amount))\(unit) par \(time)"
  }
  var minimumLabel: String { "Niveau minimal" }
  var minimumNotSaid: String { "non dit\u{A0}: en mode dégradé, il compte comme rendu" }
  func modeNeeds(_ needs: [String]) -> String {
    "il y faut\u{A0}: " + needs.joined(separator: ", ")
  }
  var withoutLimit: String { "sans limite" }
  var vitalLabel: String { "Indispensables" }
  var tolerableLabel: String { "Absence tolérée" }
  var usefulLabel: String { "Utiles" }
  var restsOnLabel: String { "Repose sur" }
  func rests(_ kind: String, _ count: Int, _ names: [String], more: Int) -> String {
    "\(kind) (\(number(count)))\u{A0}: "
      + (more > 0 ? some(names, more: more) : names.joined(separator: ", "))
  }
  var missingLabel: String { "Il manque" }
  var nothingMissing: String { "rien des cinq points" }
  var beyondLabel: String { "À préciser" }
  var notGiven: String { "non renseigné" }

  func name(of gap: BIAGap) -> String {
    switch gap {
    case .establishment: "l’établissement"
    case .scope: "le domaine"
    case .criticality: "la criticité dans le temps"
    case .impacts: "les types d’impact"
    case .mtpd: "la DMIA"
    case .materials: "les besoins matériels"
    case .staff: "les besoins humains"
    case .rto: "le RTO"
    case .rpo: "la PDMA"
    case .degradedMode: "un mode dégradé"
    case .procedure: "la procédure du mode dégradé"
    }
  }

  func name(of scope: Scope) -> String {
    switch scope {
    case .care: "Soins"
    case .technicalPlatform: "Plateaux techniques"
    case .administrative: "Administration"
    case .steering: "Pilotage"
    case .logistics: "Logistique"
    }
  }

  /// The words of the samples; what a hospital writes itself stays as written.
  func impact(_ impact: String) -> String {
    switch impact {
    case "patient-safety": "sécurité des patients"
    case "legal": "juridique"
    case "financial": "financier"
    case "reputation": "image"
    case "staff": "personnel"
    default: impact
    }
  }

  func proposed(buckets: [String]) -> String {
    "Échelle de temps\u{A0}: celle du modèle. À défaut, proposition de l’outil\u{A0}: "
      + buckets.joined(separator: ", ") + "."
  }
  func people(_ count: Int, _ role: String) -> String { "\(role)\u{A0}: \(number(count))" }
  func some(_ needed: Int, of names: [String]) -> String {
    needed == 1
      ? language.alternatives(names) : "\(needed) parmi \(names.joined(separator: ", "))"
  }
  var fullListNote: String {
    """
    «\u{A0}Repose sur\u{A0}» suit les besoins de proche en proche et compte tout ce dont l’arrêt peut \
    se propager, même redondant\u{A0}; les listes entières sont dans --format csv et --format json.
    """
  }
  var approval: Signature {
    Signature(
      "BIA validé par la direction de l’établissement",
      captions: ["Nom et fonction", "Date", "Signature"])
  }
}
