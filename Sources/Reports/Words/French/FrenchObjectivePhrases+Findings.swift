// What is found for objectives, in French.

import Continuity

extension FrenchObjectivePhrases {
  func finding(_ matter: Matter, _ told: Told) -> String {
    let nodes = language.list(of: told.nodes)
    let texts = language.list(of: told.texts)
    let scopes = language.list(of: told.scopes)
    let (first, second) = (told.text(0), told.text(1))
    let rest = language.list(of: Array(told.texts.dropFirst()))
    let (day, other) = (told.day(0), told.day(1))
    let (one, two, three) = (told.number(0), told.number(1), told.number(2))
    let isOne = told.nodes.count < 2
    return switch matter {
    case .noAnswer: "L’outil n’a pas de réponse à cette ligne."

    case .documentUnsaid:
      "Le registre des politiques (policies) est vide\u{A0}; il y faudrait \(subject(first))."
    case .documentMissing: "Il manque au registre des politiques \(subject(first))."
    case .documentReviewed: "\(first)\u{A0}: dernière revue le \(day)."
    case .documentTooOld: "\(first)\u{A0}: dernière revue le \(day), avant le \(other)."
    case .documentUndated: "\(first)\u{A0}: ni date de validation ni date de revue."
    case .documentValidated: "\(first)\u{A0}: validation le \(day) par \(second)."
    case .documentNotValidated: "\(first)\u{A0}: pas de validation à ce jour."
    case .documentValidatorUnsaid: "\(first)\u{A0}: validation datée, mais rien ne dit par qui."
    case .documentNotSigned:
      "\(first)\u{A0}: pas de signature de la direction (attendue selon une source de seconde main)."
    case .documentSigned: "\(first)\u{A0}: signature\(second.isEmpty ? "" : " de \(second)")."
    case .documentOverdue: "\(first)\u{A0}: la revue prévue le \(day) n’a pas eu lieu."
    case .documentNotForAll: "\(first) ne vaut pas pour \(rest)."
    case .candidatureUnsaid:
      "La date de la candidature n’est pas dans le modèle\u{A0}: vérifier que la revue la précède."

    case .governanceUnsaid:
      "Le registre de la gouvernance (governance) est vide\u{A0}: on ne sait pas qui décide ni qui signe."
    case .leaderNamed: "Responsable\u{A0}: \(texts)."
    case .leaderUnnamed:
      "Aucun responsable du PCRA (RPCRA) n’est nommé\u{A0}: conseillé, non exigé."
    case .decidersNamed: "Qui décide, valide ou signe\u{A0}: \(texts)."
    case .decidersUnnamed: "Le registre de la gouvernance ne dit pas qui décide, valide ou signe."
    case .proceduresUnsaid: "Le registre des procédures de crise (crisis-procedures) est vide."
    case .cellProcedure: "Cellule de crise\u{A0}: \(texts)."
    case .cellProcedureMissing: "Aucune procédure ne décrit la cellule de crise."
    case .signallingProcedure: "Alerte et signalement\u{A0}: \(texts)."
    case .signallingProcedureMissing: "Aucune procédure ne décrit l’alerte ni le signalement."
    case .planBlancLink: "Liées au plan blanc\u{A0}: \(texts)."
    case .planBlancLinkMissing: "Aucune procédure n’est liée au plan blanc (plans)."
    case .procedureUndated: "Sans date d’écriture ni de revue\u{A0}: \(texts)."
    case .procedureToCome: "\(first) ne sera écrite que le \(day)."

    case .noProcess: "Le modèle ne décrit aucun processus."
    case .processes:
      "\(plural(one, "processus", "processus")), dont \(plural(two, "complet", "complets")) (les cinq points du BIA)."
    case .partServed: "\(scopes)\u{A0}: \(nodes)."
    case .partAbsent:
      "\(scopes)\u{A0}: sans objet, l’établissement dit n’en avoir aucun (none-here)."
    case .platformUncertain:
      "\(scopes)\u{A0}: \(nodes), dont le nom ne dit pas s’il s’agit de pharmacie, d’imagerie ou de biologie."
    case .mostCriticalUncertain:
      "\(scopes)\u{A0}: peut-être plus critique, faute de DMIA\u{A0}: \(nodes)."
    case .partLacking:
      told.nodes.isEmpty
        ? "\(scopes)\u{A0}: aucun processus."
        : "\(scopes)\u{A0}: aucun BIA complet\u{A0}; le plus proche de l’être est \(nodes)."
    case .nothingToCover:
      "Les trois domaines sont dits inexistants (none-here)\u{A0}: il n’y a rien à juger."
    case .entityCovered:
      told.numbers.isEmpty
        ? "\(first)\u{A0}: périmètre minimal atteint."
        : "\(first) (activité \(number(one)))\u{A0}: périmètre minimal atteint."
    case .entityLacking:
      told.scopes.isEmpty
        ? "\(first)\u{A0}: rien à juger."
        : "\(first)\u{A0}: périmètre minimal non atteint (\(scopes))."
    case .entityWithoutPlan: "\(first)\u{A0}: aucun PCRA dans le registre pour \(scopes)."
    case .shareOfAnalyses:
      "Activité couverte par BIA et PCRA\u{A0}: \(share(one, two, three))\(texts.isEmpty ? "" : " — \(texts)")."
    case .shareOfExercises:
      "Activité couverte par les exercices\u{A0}: \(share(one, two, three))\(texts.isEmpty ? "" : " — \(texts)")."
    case .activityUnsaid:
      told.texts.isEmpty
        ? "L’activité totale est nulle\u{A0}: la part ne se calcule pas."
        : "Activité inconnue pour \(texts)\u{A0}: la part ne se calcule pas (connu\u{A0}: \(number(one)) sur \(number(two)))."
    case .noEstablishment:
      "Le modèle ne déclare aucun établissement\u{A0}: la part de l’activité ne se calcule pas."
    case .homeless:
      "\(plural(one, "processus", "processus")) sans établissement, qui ne \(one < 2 ? "couvre" : "couvrent") rien."
    case .plansUnsaid:
      "Le registre des plans (continuity-plans) est vide\u{A0}: on ne sait pas quels PCRA reposent sur le BIA."
    case .planned: "PCRA \(texts), pour \(nodes)."
    case .partWithoutPlan: "\(scopes)\u{A0}: aucun PCRA du registre ne porte sur \(nodes)."
    case .planShared: "\(first) vaut pour \(rest)\u{A0}: modes dégradés identiques dans le modèle."
    case .planNotCompared:
      "\(first) vaut pour \(rest), mais ne nomme pas leurs processus\u{A0}: leurs modes dégradés ne sont pas comparés (processes)."
    case .planDiffers:
      "\(first) vaut pour \(rest), mais leurs modes dégradés diffèrent en \(plural(one, "point"))."
    case .planWithoutSpecifics:
      "\(first) ne dit pas les particularités de chaque établissement (specifics)."
    case .planIdenticalUnsaid:
      "\(first) ne dit pas si les modes dégradés de ses établissements sont identiques (identical)."
    case .scenarioCategories:
      "Familles d’indisponibilité jouées par les scénarios\u{A0}: \(number(one)) sur 4\(one < 4 ? " (quatre conseillées, selon une source de seconde main)" : "")."
    case .fewScenarioCategories:
      "Familles d’indisponibilité jouées par les scénarios\u{A0}: \(number(one)) sur 4 (au moins deux attendues, selon une source de seconde main)."
    case .noDigitalScenario: "Aucun scénario numérique."

    case .exercisesUnsaid: "Le registre des exercices (exercises) est vide."
    case .fieldExercise: "Exercice de terrain fait le \(day)\u{A0}: \(first)."
    case .noFieldExercise:
      "Aucun exercice de terrain fait\(day.isEmpty ? "" : " depuis le \(day)")."
    case .exerciseTooEarly:
      "\(first), fait le \(day), ne compte pas\(other.isEmpty ? "" : "\u{A0}: c’était avant le \(other)")."
    case .exerciseNotInField: "\(first) n’était pas un exercice de terrain."
    case .exercisesScheduled:
      "À venir\u{A0}: \(texts)\(day.isEmpty ? "" : ", le premier le \(day)")."
    case .noSchedule: "Aucun exercice n’est daté pour la suite."
    case .plansUnscheduled: "Ni exercés ni programmés\u{A0}: \(texts)."
    case .exerciseOverdue: "\(first) était prévu le \(day) et n’est pas dit fait."
    case .reviewMissing: "\(first)\u{A0}: pas de retour d’expérience (review)."
    case .reviewLate:
      "\(first)\u{A0}: retour d’expérience après \(plural(one, "jour")), plus de trente."
    case .reviewDone: "\(first)\u{A0}: retour d’expérience le \(day)."

    case .noHosting: "Aucun fournisseur n’héberge de système, selon le modèle."
    case .clausesUnsaid:
      "Le registre des clauses (clauses) est vide\u{A0}; \(told.nodes.count < 2 ? "héberge" : "hébergent") des systèmes\u{A0}: \(nodes)."
    case .clauseThere: "\(nodes)\u{A0}: clause de sauvegarde \(texts)."
    case .clauseMissing:
      "Pas de clause de sauvegarde ni de restauration pour tout ce qu’\(isOne ? "héberge" : "hébergent") \(nodes)."
    case .clauseExpired: "\(nodes)\u{A0}: la clause a pris fin le \(day)."
    case .noCriticalSystem:
      "Aucun système critique\u{A0}: le périmètre minimal de D2.O1.C n’en désigne pas."
    case .systemsPlanned:
      "\(number(one)) sur \(number(two)) \(two < 2 ? "système critique a" : "systèmes critiques ont") un plan de sauvegarde complet."
    case .systemsWithoutCopy:
      "Sans plan de sauvegarde, des données et aucune copie\u{A0}: \(nodes)."
    case .dataUnsaid:
      "On ne sait pas \(isOne ? "s’il porte" : "s’ils portent") des données (copies)\u{A0}: \(nodes)."
    case .plansIncomplete: "Copies sans fréquence ou sans rétention\u{A0}: \(nodes)."
    case .upkeepUnsaid:
      "Rien ne dit comment les plans de sauvegarde sont tenus à jour (policies\u{A0}: backup-plan ou backup, reviewed ou due)."
    case .upkeepSaid: "Tenus à jour par \(texts)."

    case .noBackups: "Le modèle ne décrit aucune sauvegarde."
    case .controlPath:
      "Chemin de contrôle depuis la production\u{A0}: \(told.nodes.joined(separator: " → "))."
    case .noControlPath:
      "Aucun chemin de contrôle déclaré ne mène de la production à l’infrastructure de sauvegarde."
    case .signInUnsaid: "Rien n’est dit de l’authentification de \(nodes)."
    case .directoryLevel:
      one < two
        ? "Annuaire dédié \(nodes)\u{A0}: niveau ADS \(one), il doit valoir \(two) au moins."
        : "Annuaire dédié \(nodes)\u{A0}: niveau ADS \(one)."
    case .directoryLevelUnsaid:
      "Annuaire dédié \(nodes)\u{A0}: niveau ADS non renseigné (ads-level), il doit valoir \(one) au moins."
    case .accessUnsaid:
      "Rôles, moindre droit et second facteur\u{A0}: rien n’en est dit (backup-access)."
    case .accessByProduction: "\(first) sur \(nodes)\u{A0}: compte de l’annuaire de production."
    case .rightsTooWide: "\(first) sur \(nodes)\u{A0}: plus de droits que nécessaire."
    case .rightsUnsaid: "\(first) sur \(nodes)\u{A0}: moindre droit non renseigné."
    case .noSecondFactor: "\(first) sur \(nodes)\u{A0}: pas de second facteur."
    case .secondFactorUnsaid: "\(first) sur \(nodes)\u{A0}: second facteur non renseigné."
    case .accessSound:
      "\(number(one)) rôle\(one < 2 ? "" : "s") sur \(number(two)) sans rien à redire."
    case .isolated:
      one == 0
        ? "Rien ne relie \(texts) à la production."
        : "\(plural(one, "coupure")) \(one < 2 ? "suffit" : "suffisent") à isoler \(texts)\(three == 0 ? ", en \(duration(two))" : ", durée non renseignée pour \(number(three))")."
    case .noZones: "Le modèle ne déclare pas de zones."
    case .noFlows: "Le modèle ne déclare pas de flux."
    case .noBackupZone: "Aucune zone n’est celle des sauvegardes."
    case .noCrossingFlow: "Aucun flux déclaré entre la production et les sauvegardes."
    case .unzoned: "Dans aucune zone\u{A0}: \(nodes)."
    case .exposed: "Hors de la zone de sauvegarde\u{A0}: \(nodes)."
    case .intruders: "Dans la zone des sauvegardes, sans en être\u{A0}: \(nodes)."
    case .remaining: "Rien ne coupe à coup sûr\u{A0}: \(texts)."
    case .remainingInWindow:
      "Rien ne coupe à coup sûr pendant la fenêtre de sauvegarde\u{A0}: \(texts)."
    case .cannotRestore:
      "Une fois isolés, ne \(isOne ? "peut" : "peuvent") restaurer seul\(isOne ? "" : "s")\u{A0}: \(nodes)."
    case .noData: "Aucun élément du modèle ne déclare de données (copies)."
    case .copies:
      "\(number(one)) sur \(number(two)) \(one < 2 ? "respecte" : "respectent") le 3-2-1\u{A0}; \(number(three)) \(three < 2 ? "a" : "ont") une copie hors ligne ou immuable. La production compte pour une copie."
    case .not321: "Sans 3-2-1\u{A0}: \(nodes)."
    case .uncertain321: "3-2-1 incertain, un support ou un lieu n’est pas dit\u{A0}: \(nodes)."
    case .notHeld: "Sans copie hors ligne ni immuable\u{A0}: \(nodes)."
    case .promised: "Immuabilité non démontrée, sans technologie ou sans durée\u{A0}: \(nodes)."
    case .supervisionUnsaid: "Le registre de supervision (supervision) est vide\u{A0}: \(nodes)."
    case .supervised:
      "Surveillés, contrôlés, avec une conduite à tenir en cas d’échec\u{A0}: \(nodes)."
    case .unsupervised: "Absents du registre de supervision\u{A0}: \(nodes)."
    case .watcherUnsaid: "On ne sait pas qui surveille \(nodes)."
    case .checkUnsaid:
      "On ne sait pas comment on vérifie que les sauvegardes ont tourné\u{A0}: \(nodes)."
    case .failureUnsaid: "On ne sait pas que faire en cas d’échec\u{A0}: \(nodes)."
    case .alertsNotCentral: "Alertes non centralisées dans le groupe\u{A0}: \(nodes)."
    case .alertsUnsaid: "On ne sait pas si les alertes sont centralisées\u{A0}: \(nodes)."
    case .securityCannotCheck: "Le RSSI ne peut pas vérifier\u{A0}: \(nodes)."
    case .securityCheckUnsaid: "On ne sait pas si le RSSI peut vérifier\u{A0}: \(nodes)."
    case .escalationUnsaid: "Rien n’est prévu pour une alerte laissée sans suite\u{A0}: \(nodes)."

    case .testsUnsaid: "Le registre des tests de restauration (restore-tests) est vide."
    case .testDone:
      "Restauration réussie en production le \(day)\u{A0}: \(nodes)\(told.numbers.isEmpty ? "" : ", en \(duration(one)) de la demande au retour (DMARD)")."
    case .testFailed: "Restauration non réussie le \(day)\u{A0}: \(nodes)."
    case .testResultUnsaid: "Restauration du \(day) sans résultat\u{A0}: \(nodes)."
    case .testTooOld: "Restauration du \(day), avant le \(other)\u{A0}: \(nodes)."
    case .testElsewhere: "Restauré, mais hors des activités de D2.O1.C\u{A0}: \(nodes)."
    case .testNotInProduction: "Restauré hors production\u{A0}: \(nodes)."
    case .testTargetUnsaid: "Restauré, sans dire si c’est en production (into)\u{A0}: \(nodes)."
    case .noTestCounts:
      "Aucun test réussi\(day.isEmpty ? "" : " depuis le \(day)"), en production, sur un système qui sert une activité de D2.O1.C."
    case .restoreTooSlow:
      "\(nodes)\u{A0}: \(duration(one)) de la demande au retour, pour \(duration(two)) admis."
    case .dataTooOld:
      "\(nodes)\u{A0}: des données de \(duration(one)) au retour, pour \(duration(two)) admis."
    case .referentNamed: "Référent métier pour \(nodes)\u{A0}: \(texts)."
    case .referentMissing: "Aucun référent métier pour les applications critiques."
    case .referentUnsaid:
      "On ne sait pas qui est référent métier des applications critiques (governance\u{A0}: referent)."
    case .applicationsWithoutReferent:
      "Applications critiques sans référent métier\u{A0}: \(nodes)."

    case .mapSize: "\(plural(one, "élément")), \(plural(two, "besoin"))."
    case .processesWithoutUtility:
      "Sans énergie ni fluide parmi ce sur quoi \(isOne ? "il repose" : "ils reposent")\u{A0}: \(nodes)."
    case .processesWithoutNeeds: "Sans aucun besoin décrit\u{A0}: \(nodes)."
    case .objectivesMissed: "Un objectif manqué dans un scénario au moins\u{A0}: \(nodes)."
    case .objectivesUndecided:
      "Sans objectif, ou non tranché dans un scénario au moins\u{A0}: \(nodes)."
    case .objectivesKept:
      "\(number(one)) processus sur \(number(two)) \(one < 2 ? "tient" : "tiennent") DMIA, RTO et PDMA dans tous les scénarios du modèle."
    case .noScenario: "Le modèle n’a pas de scénario."
    case .rtoUnsaid: "Sans objectif de retour (RTO)\u{A0}: \(nodes)."
    case .catchUpUnsaid: "Mode dégradé sans durée de rattrapage\u{A0}: \(nodes)."
    case .rebuildUnsaid: "Durée de reconstruction inconnue\u{A0}: \(nodes)."
    case .orderKnown:
      "Objectifs, reconstruction et rattrapage renseignés pour \(plural(one, "processus", "processus"))\u{A0}; l’ordre est celui de «\u{A0}ricochet plan\u{A0}»."
    case .singlePoints:
      "\(plural(one, "élément", "éléments")) sur \(plural(two, "essayé", "essayés")) \(one < 2 ? "arrête seul" : "arrêtent seuls") un processus\u{A0}: \(nodes)."
    case .noSinglePoint:
      "Aucun élément n’arrête seul un processus (\(plural(one, "essayé", "essayés")))."
    case .contactUnsaid: "Sans contact (contact)\u{A0}: \(nodes)."
    case .contactsSaid: "Tous ceux qui rétablissent ont un contact\u{A0}: \(nodes)."
    case .nobodyToCall: "Le modèle ne nomme personne qui rétablisse quoi que ce soit."
    case .copiesTooRare: "Copies trop rares pour la PDMA\u{A0}: \(nodes)."
    case .copiesFit:
      "\(plural(one, "système critique", "systèmes critiques"))\u{A0}: copies assez fréquentes pour la PDMA."
    case .recoveryPointUnsaid: "PDMA ou fréquence inconnue\u{A0}: \(nodes)."

    case .stale:
      "À vérifier\u{A0}: \(first)\(day.isEmpty ? "" : " (\(day))"), établi sur un autre état du modèle, ou dont la preuve a changé."
    }
  }

  func subject(_ name: String) -> String {
    switch Policy.Subject(rawValue: name) {
    case .security: "la politique de sécurité (PSSI)"
    case .backup: "la politique de sauvegarde"
    case .backupPlan: "le plan de sauvegarde"
    case .governance: "le schéma de gouvernance"
    case .project: "l’organisation du projet"
    case .supervision: "la supervision des sauvegardes"
    case .emergencyPlan: "le plan blanc"
    case .isolation: "le schéma d’isolement"
    case .exerciseProgramme: "le programme d’exercices"
    case .other, nil: "ce document"
    }
  }

  /// `412 sur 600, seuil de 66 % : 412 × 100 = 41 200 ≥ 66 × 600 = 39 600`
  private func share(_ covered: Int, _ total: Int, _ threshold: Int) -> String {
    language.biaPhrases.share(covered: covered, total: total, threshold: threshold)
  }
}
