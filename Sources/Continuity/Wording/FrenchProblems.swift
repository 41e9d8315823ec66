// Problems in French: what a file says that cannot be, and what was expected instead.

struct FrenchProblems: ProblemWording {
  var error: String { "erreur" }
  var warning: String { "avertissement" }

  func message(_ issue: Issue) -> String { sentence(issue).text(in: .french) }

  private func sentence(_ issue: Issue) -> Sentence {
    switch issue {
    // MARK: Files

    case .reading(let defect, _):
      return sentence(defect)
    case .noModel:
      return """
        ce dossier ne contient aucun modèle : aucun fichier *.yaml, *.yml ou *.csv ; \
        indiquez un autre dossier avec « --model DOSSIER », \
        ou commencez un modèle avec « ricochet init »
        """
    case .unknownCSV(let names):
      return """
        le nom de ce fichier ne dit pas ce qu'il contient ; nommez-le \
        \(oneOf: FormatSamples.fileNames(names)), ou terminez son nom ainsi, \
        par exemple « ght-nord.needs.csv »
        """
    case .windows1252:
      return """
        ce fichier n'est pas en UTF-8 et a été lu comme du Windows-1252, \
        tel qu'Excel l'enregistre ; vérifiez les accents, ou enregistrez-le en UTF-8
        """
    case .wrongShape(let key, let expected):
      return shape(of: key, expected)
    case .missingColumn(let column):
      return "la colonne \(column) manque ; la première ligne du fichier doit la nommer"
    case .doubleColumn(let column):
      return """
        la colonne \(column) figure deux fois, peut-être sous un autre nom ; \
        n'en gardez qu'une
        """
    case .unknownColumn(let column, let suggestion):
      return "colonne inconnue \(column), ignorée\(words: didYouMean(suggestion))"
    case .unknownKey(let key, let suggestion):
      return "clé inconnue \(key), ignorée\(words: didYouMean(suggestion))"
    case .doubleKey(let key):
      return "la clé \(key) figure deux fois, peut-être sous un autre nom ; n'en gardez qu'une"
    case .conflict(let key, let value, let other):
      return """
        \(key) vaut \(value) ici, mais \(other) ailleurs dans le modèle ; \
        ne gardez que l'une des deux valeurs
        """

    // MARK: Values

    case .unknownKind(let kind, let suggestion):
      return "type inconnu \(kind)\(words: choose(suggestion, Kind.allCases.map(\.singular)))"
    case .missing(let key):
      return "\(key) manque ou n'a pas de valeur"
    case .badDuration(let value, let key):
      if FormatSamples.unlimitedKeys.contains(key) {
        return """
          \(value) n'est pas une durée pour \(key) ; \
          écrivez 45m, 4h, 1h30, 2j, PT4H30M ou illimité
          """
      }
      return "\(value) n'est pas une durée pour \(key) ; écrivez 45m, 4h, 1h30, 2j ou PT4H30M"
    case .negativeDuration(let value, let key):
      return """
        \(value) est une durée négative ; \(key) vaut au moins 0, par exemple 45m
        """
    case .durationTooLong(let value, let key):
      return "\(value) est une durée trop longue pour \(key) ; le maximum est de mille ans"
    case .unlimitedNotAllowed(let key):
      return "\(key) ne peut pas être illimité ; écrivez une durée, par exemple 4h"
    case .badNumber(let value, key: "count"):
      return """
        \(value) ne dit pas combien il en faut ; \
        écrivez « all » (tous), « any » (au moins un) ou un nombre entier, par exemple 2
        """
    case .badNumber(let value, let key):
      return """
        \(value) n'est pas un nombre pour \(key) ; \
        écrivez-le en chiffres seuls, de 0 à 1000000000
        """
    case .badChoice(let value, let key, let choices, let suggestion):
      return "\(value) n'est pas une valeur de \(key)\(words: choose(suggestion, choices))"
    case .badShare(let value, let key):
      return """
        \(value) n'est pas une proportion pour \(key) ; \
        écrivez un pourcentage de 0% à 100%, ou un nombre de personnes, par exemple 3
        """
    case .badLevel(let value, let key):
      return """
        \(value) n'est pas un niveau pour \(key) ; \
        écrivez un pourcentage de 0% à 100%, par exemple 40%
        """
    case .badNeedLevel(let value):
      return """
        \(value) n'est pas un niveau ; \
        écrivez un pourcentage de 0% à 100%, par exemple 40%, ou « share » ou « follow »
        """
    case .badVolume(let value):
      return """
        \(value) n'est pas un volume ; \
        écrivez tant par heure, par jour ou par semaine, par exemple 120/j
        """
    case .badDate(let value, let key):
      return """
        \(value) n'est pas une date pour \(key) ; \
        écrivez année-mois-jour, par exemple 2026-03-12
        """
    case .badStart(let value):
      return """
        \(value) n'est pas un jour et une heure pour starts ; \
        écrivez par exemple 2026-12-24T22:00
        """
    case .badDays, .badClock, .notPeople, .presenceNeverDecides, .crewBeyondHeads, .crewOfItself,
      .crewNeverTogether,
      .copyStepWithoutCopies, .secondCopyStep:
      return work(issue)
    case .badGone(let value):
      return """
        \(value) ne dit pas si la ligne a disparu de sa source ; écrivez « oui », ou depuis quand \
        (année-mois-jour, par exemple 2026-03-12)
        """
    case .badFiness(let value, let key):
      return """
        \(value) n'est pas un numéro FINESS pour \(key) ; écrivez neuf chiffres, par exemple 590000017
        """

    // MARK: Nodes and requirements

    case .doubleID(let id, let first):
      return """
        l'identifiant \(id) est déjà pris : \(plain: first) ; \
        un identifiant est unique dans tout le modèle
        """
    case .unknownNode(let id, let suggestion):
      return """
        identifiant inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; aucun fichier du modèle ne le définit"))
        """
    case .unknownEstablishment(let id, let suggestion):
      return """
        établissement inconnu \(id)\
        \(words: didYouMean(suggestion, otherwise: " ; déclarez-le sous « establishments »"))
        """
    case .undeclaredEstablishment(let id):
      return "l'établissement \(id) n'est pas déclaré ; ajoutez-le sous « establishments »"
    case .needsItself(let id):
      return "\(id) figure parmi ses propres besoins ; retirez-le de cette liste"
    case .placeInItself(let loop):
      return "le lieu \(loop.first ?? "") se trouve dans lui-même : \(loop: loop)"
    case .moreNeededThanNamed(let needed, let named):
      return """
        il en faut \(needed), mais \
        \(words: named == 0 ? "aucun n'" : "\(named) seulement ")\
        \(words: named < 2 ? "est nommé" : "sont nommés")
        """
    case .nothingNeeded:
      return "un besoin de 0 n'en est pas un ; écrivez 1 ou plus, ou supprimez-le"
    case .emptyGroup:
      return """
        ce groupe ne nomme rien ; nommez au moins un identifiant, \
        par exemple « { any: [a, b] } »
        """
    case .memberTwice(let id):
      return "\(id) figure deux fois dans un même groupe ; ne le nommez qu'une fois"
    case .toleranceOutsideOperate(let relation):
      return """
        « tolerance » ne s'applique pas à \(relation) ici : \
        seul ce qui sert au fonctionnement normal peut manquer quelque temps
        """
    case .levelOutsideOperate(let relation):
      return """
        « level » ne s'applique pas à \(relation) ici : \
        seul ce qui sert au fonctionnement normal change la part d'activité réalisée
        """
    case .onlyOfProcesses(let id, let key):
      return "\(id) n'est pas un processus ; seul un processus a \(key), qui ne sert pas ici"
    case .twoLevels(let after):
      return """
        deux niveaux après \(duration: after), peut-être écrits autrement ; n'en gardez qu'un
        """
    case .groupDisagrees(let key, let value, let other):
      return """
        \(key) vaut \(value) ici, mais \(other) dans une autre ligne du même groupe ; \
        écrivez la même valeur dans toutes ses lignes
        """
    case .modeWithoutLasts:
      return """
        un mode dégradé doit dire combien de temps il tient, \
        par exemple « { lasts: 72h } » ou « { lasts: illimité } »
        """
    case .fallbackWithoutMode(let id):
      return """
        \(id) dit ce qu'il faut à son mode dégradé, mais n'a pas de mode dégradé ; \
        indiquez combien de temps ce mode tient avec « lasts »
        """
    case .notARole(let id):
      return "\(id) n'est pas un rôle ; nommez un élément de la liste « roles »"
    case .notAPlace(let id):
      return "\(id) n'est pas un lieu ; nommez un élément de la liste « buildings »"
    case .moreThanHeadcount(let role, let count, let headcount):
      return """
        il faut \(count) \(words: people(count)) du rôle \(role), \
        mais son effectif (« headcount ») est de \(headcount)
        """
    case .twoDegrees(let after):
      return """
        deux degrés de criticité après \(duration: after), peut-être écrits autrement ; \
        n'en gardez qu'un
        """
    case .mixedItem(let keys):
      return """
        un même besoin ne peut pas nommer ses éléments par \(allOf: keys) à la fois ; \
        écrivez un besoin pour chacun
        """
    case .rtoAboveMTPD(let rto, let mtpd):
      return """
        le délai de reprise « rto » (\(duration: rto)) dépasse la DMIA « mtpd » \
        (\(duration: mtpd)) ; il doit lui être inférieur ou égal
        """
    case .holderIsItself(let id):
      return """
        \(id) conserve sa propre copie ; une copie doit être conservée par un autre élément
        """
    case .units(let issue):
      return sentence(issue)
    case .register(let issue):
      return sentence(issue)

    // MARK: Scopes

    case .noneHereButThere(let scope, let process):
      return """
        l'établissement dit n'avoir aucun processus du domaine \(scope), mais \(process) en est un ; \
        corrigez l'un des deux
        """
    case .mostCriticalOutsideAdministration(let id):
      return """
        « most-critical » ne vaut que pour un processus du domaine administratif, ce que \(id) n'est pas ; \
        écrivez « scope: administrative », ou retirez-le
        """
    case .twoMostCritical(let id, let other):
      return """
        \(id) et \(other) se disent tous deux le processus administratif le plus critique de la même entité ; \
        n'en gardez qu'un
        """

    // MARK: Scenarios

    case .emptyScenario:
      return """
        rien ne se passe dans ce scénario ; \
        ajoutez-y au moins \(oneOf: ["fail", "destroy", "compromise", "absent"])
        """
    case .unknownCondition(let key, let known, let suggestion):
      return "« where » ne sait pas chercher \(key)\(words: choose(suggestion, known))"
    case .unknownWord(let word, let key, let suggestion):
      return """
        aucun élément n'a pour \(key) la valeur \(word)\
        \(words: didYouMean(suggestion, otherwise: ""))
        """
    case .nothingMatches(let selection):
      return """
        aucun élément du modèle ne répond à \(selection) ; toutes les conditions doivent être remplies, \
        et ce qui a disparu ne compte pas
        """
    case .absenceWithoutHeadcount(let role):
      return """
        personne ne peut être absent du rôle \(role), qui n'a pas d'effectif ; \
        indiquez combien de personnes sont présentes à la fois, par exemple « headcount: 7 »
        """
    case .moreAbsentThanPresent(let role, let absent, let headcount):
      return """
        \(absent) \(words: people(absent)) du rôle \(role) \
        \(words: absent < 2 ? "est absente" : "sont absentes"), \
        mais son effectif (« headcount ») est de \(headcount)
        """

    case .unknownZone, .unknownPlace, .unknownDevice, .flowToItself, .emptyZone, .idleDevice,
      .flowWithoutDevice, .unknownFlow, .milestonesDisagree:
      return partition(issue)

    // MARK: Warnings of sense

    case .processWithoutMTPD(let id):
      return """
        le processus \(id) n'a pas de DMIA : rien ne dit si un arrêt dure trop longtemps ; \
        écrivez combien de temps il peut rester arrêté, par exemple « mtpd: 4h »
        """
    case .neededByNothing(let id):
      return "rien n'a besoin de \(id) ; nommez-le là où il est nécessaire, ou retirez-le"
    case .goneNode(let id, let since?):
      return """
        \(id) n'est plus dans sa source depuis le \(plain: since) ; il compte encore : \
        « ricochet import --purge » retire ce qui n'existe plus, ou retirez la marque « gone »
        """
    case .goneNode(let id, nil):
      return """
        \(id) n'est plus dans sa source ; il compte encore : \
        « ricochet import --purge » retire ce qui n'existe plus, ou retirez la marque « gone »
        """
    case .goneMembers(let owner, let gone, let needed, let left):
      return """
        un groupe dont \(owner) a besoin nomme \(allOf: gone), qui \
        \(words: gone.count < 2 ? "n'est plus dans sa source" : "ne sont plus dans leur source") : ce qui a \
        disparu ne remplace rien, il faut donc \(needed) des \(left) qui restent
        """
    case .goneRows(let count):
      return """
        \(count) \(words: count < 2 ? "ligne de ce fichier n'est" : "lignes de ce fichier ne sont") \
        plus dans \(words: count < 2 ? "sa" : "leur") source \
        et ne \(words: count < 2 ? "compte" : "comptent") plus (marque « gone »)
        """
    case .loop(let ids):
      return """
        besoins en boucle : \(loop: ids) ; une fois tous à l'arrêt, aucun ne redémarre sans intervention
        """
    case .roleWithoutHeadcount(let id):
      return """
        le rôle \(id) n'a pas d'effectif ; indiquez combien de personnes sont présentes \
        à la fois, par exemple « headcount: 7 »
        """
    case .staffedBeyondHeadcount(let id, let role, let count, let headcount):
      return """
        \(id) demande \(count) \(words: people(count)) du rôle \(role), dont l'effectif \
        (« headcount ») est de \(headcount), même un jour ordinaire ; \
        il est joué avec l'effectif qu'il y a
        """
    case .modeBeyondHeadcount(let id, let role, let count, let headcount):
      return """
        le mode dégradé de \(id) demande \(count) \(words: people(count)) du rôle \(role), \
        dont l'effectif (« headcount ») est de \(headcount) ; personne ne peut le tenir, \
        il est joué comme s'il n'existait pas
        """
    case .sharedBeyondHeadcount(let role, let count, let processes, let headcount):
      return """
        un jour ordinaire, \(processes) processus demandent ensemble \(count) \
        \(words: people(count)) du rôle \(role), dont l'effectif (« headcount ») est de \(headcount)
        """
    case .retentionBelowInterval(let id, let retention, let every):
      return """
        une copie de \(id) est gardée \(duration: retention) (« retention »), moins que \
        l'intervalle entre deux copies, \(duration: every) (« every ») : \
        il n'y en a parfois aucune
        """
    case .lockAboveRetention(let id, let lock, let retention):
      return """
        une copie de \(id) est verrouillée \(duration: lock) (« immutable »), plus longtemps \
        qu'elle n'est gardée, \(duration: retention) (« retention »)
        """
    }
  }

  private func people(_ count: Int) -> Sentence { count < 2 ? "personne" : "personnes" }
}

extension FrenchProblems {
  func didYouMean(_ suggestion: String?, otherwise: Sentence = "") -> Sentence {
    suggestion.map { " : vouliez-vous dire \($0) ?" } ?? otherwise
  }

  func choose(_ suggestion: String?, _ choices: [String]) -> Sentence {
    guard let suggestion else { return " ; écrivez \(oneOf: choices)" }
    return " : vouliez-vous dire \(suggestion) ? (écrivez \(oneOf: choices))"
  }

  private func shape(of key: String, _ expected: Issue.Shape) -> Sentence {
    let sample = FormatSamples.mapping(under: key)
    switch expected {
    case .text:
      return "\(key) attend une seule valeur, et non une liste ou d'autres clés"
    case .list:
      return "\(key) attend une liste : « [a, b] », ou un élément par ligne après « - »"
    case .mapping where key.isEmpty:
      return "un fichier commence par des clés telles que « processes: », en début de ligne"
    case .mapping where FormatSamples.listKeys.contains(key):
      return "chaque élément de \(key) porte des clés et leurs valeurs, par exemple \(sample)"
    case .mapping:
      return "\(key) attend des clés et leurs valeurs, par exemple \(sample)"
    case .item:
      return """
        écrivez chaque élément de \(key) sous la forme \
        \(oneOf: FormatSamples.items(under: key))
        """
    case .count:
      return "\(key) attend un nombre de personnes, par exemple « ide: 3 »"
    }
  }
}
