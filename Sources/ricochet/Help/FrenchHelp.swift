// Help in French: what stands for each English text of the declarations.

import Continuity

extension Language {
  /// What help says, in the language.
  ///
  /// - Parameter english: a text of a declaration, or a heading of ours. English is the key, so that whoever changes
  ///   a text must look at its French: a test fails for a text without French, and for French without a text.
  func help(_ english: String) -> String {
    guard self == .french else { return english }
    return typeset(FrenchHelp.texts[english] ?? english)
  }
}

/// Written with plain spaces and apostrophes, and set properly when shown.
enum FrenchHelp {
  static let texts = headings.merging(valueNames) { one, _ in one }
    .merging(abstracts) { one, _ in one }
    .merging(discussions) { one, _ in one }
    .merging(arguments) { one, _ in one }

  /// What we write around the texts of the declarations.
  static let headings: [String: String] = [
    "OVERVIEW": "OBJET",
    "USAGE": "UTILISATION",
    "Usage": "Utilisation",
    "ARGUMENTS": "ARGUMENTS",
    "OPTIONS": "OPTIONS",
    "SUBCOMMANDS": "SOUS-COMMANDES",
    "For details:": "Pour en savoir plus :",
    "values:": "valeurs :",
    "default:": "par défaut :",
    "options": "options",
    "subcommand": "sous-commande",
  ]

  static let valueNames: [String: String] = [
    "marking": "texte",
    "depth": "nombre",
    "duration": "durée",
    "establishment": "établissement",
    "file": "fichier",
    "files": "fichiers",
    "folder": "dossier",
    "format": "format",
    "key=value": "clé=valeur",
    "kind": "type",
    "kinds": "types",
    "language": "langue",
    "limit": "nombre",
    "memory": "taille",
    "model": "dossier",
    "name": "nom",
    "name=number": "nom=nombre",
    "names": "noms",
    "new": "après",
    "node": "élément",
    "nodes": "nombre",
    "old": "avant",
    "order": "nombre",
    "processes": "processus",
    "output": "fichier",
    "paper": "format",
    "regime": "référentiel",
    "scenario": "scénario",
    "seed": "nombre",
    "top": "nombre",
    "tries": "nombre",
    "type=kind": "nom=type",
    "what": "liste",
    "year-month-day": "année-mois-jour",
    "2026-12-24T03:10": "2026-12-24T03:10",
    "words": "texte",
  ]

  /// What each verb does.
  static let abstracts: [String: String] = [
    "What stops, when, why and for how long, when something fails.":
      "Ce qui s'arrête, quand, pourquoi et pour combien de temps, quand un élément tombe en panne.",
    "Who brings back what, in which order, with the people there are.":
      "Qui rétablit quoi, dans quel ordre, avec les personnes présentes.",
    "Why one node stops, and what its return waits for, step by step.":
      "Pourquoi un élément s'arrête, et ce que son retour attend, étape par étape.",
    "Every failure tried alone, or in pairs, ranked by what it takes down.":
      "Toutes les pannes essayées seules ou deux à deux, classées par ce qu'elles arrêtent.",
    "The smallest combinations of failures that stop a node: its minimal cut sets.":
      "Les plus petites combinaisons de pannes qui arrêtent un élément : ses coupes minimales.",
    "The BIA: the five items of D2.O1.C for each process, and what is missing.":
      "Le BIA : les cinq points de D2.O1.C pour chaque processus, et ce qui manque.",
    "The backups: who reaches them, 3-2-1 for every node with data, D2.O3.A, B and C.":
      """
    Les sauvegardes : qui peut les atteindre, la règle 3-2-1 pour chaque élément qui a des données, \
    D2.O3.A, B et C.
    """,
    "What to cut to isolate the backups (D2.O3.B), in which order, and the proof.":
      "Ce qu'il faut couper pour isoler les sauvegardes (D2.O3.B), dans quel ordre, avec la preuve.",
    "The costs: what counts, what would be paid per legal entity, what would be refused.":
      "Les coûts : ce qui compte, le soutien attendu par entité juridique, ce qui serait refusé.",
    "What CaRE D2 and others ask: met, not met or unknown, the trajectory, the evidence.":
      "Ce que demandent CaRE D2 et d'autres : atteint, non atteint ou inconnu, la trajectoire, les preuves.",
    "Documents, plans, exercises and tests made on another state of the model.":
      "Les documents, plans, exercices et tests établis sur un autre état du modèle.",
    "What changed between two models, and what it changed in the answers.":
      "Ce qui a changé entre deux modèles, et ce que cela change dans les réponses.",
    "Every error and warning of the model, as file:line:column.":
      "Toutes les erreurs et tous les avertissements du modèle, sous la forme fichier:ligne:colonne.",
    "What is in the model.": "Ce que contient le modèle.",
    "Make a small commented model to start from.":
      "Créer un petit modèle commenté, comme point de départ.",
    "Make model files from an inventory, and keep them in step with it.":
      "Tirer d'un inventaire les fichiers d'un modèle, et les tenir à jour avec lui.",
    "Import Excel workbooks and CSV files, with a mapping.":
      "Importer des classeurs Excel et des fichiers CSV, avec une table de correspondance.",
    "Import a GLPI database: a MySQL or MariaDB dump, or one CSV file per table.":
      "Importer une base GLPI : un export MySQL ou MariaDB, ou un fichier CSV par table.",
    "Import a Mercator cartography: a database dump, JSON lists or Excel lists.":
      "Importer une cartographie Mercator : un export de la base, des listes JSON ou Excel.",
    "Import exports of iTop: XML, CSV, Excel, or answers of rest.php.":
      "Importer des exports d'iTop : XML, CSV, Excel, ou réponses de rest.php.",
    "Import assets of CISO Assistant, and the criticality of its BIAs.":
      "Importer les actifs de CISO Assistant, et la criticité de ses BIA.",
    "Remove what is gone, or take the model for what its last imports wrote.":
      "Retirer ce qui a disparu, ou considérer le modèle comme écrit par ses derniers imports.",
    "Make an invented GHT-like inventory, to measure with.":
      "Créer l'inventaire fictif d'un GHT, pour mesurer les performances.",
    "Draw a model, or what a scenario does to it, as SVG, PDF, PNG or DOT.":
      "Dessiner un modèle, ou ce qu'un scénario lui fait, en SVG, PDF, PNG ou DOT.",
    "The architecture as a book: what the processes share, then a page for each.":
      "L'architecture en un livret : ce que les processus partagent, puis une page pour chacun.",
    "The cause and what it touches, as a tree; the rest is counted.":
      "La cause et ce qu'elle touche, en arbre ; le reste est compté.",
    "What the return of one node waits for, step by step.":
      "Ce que le retour d'un élément attend, étape par étape.",
    "How many of each role are asked for at once, and how many are there.":
      "Combien de personnes chaque rôle doit fournir au même moment, et combien sont présentes.",
    "Who is down when: bars over time, processes first.":
      "Qui est à l'arrêt, et quand : des barres au fil du temps, les processus d'abord.",
    "How much of each process is done over time, and how many fare how.":
      "Ce qui se fait encore de chaque processus au fil du temps, et combien vont comment.",
    "The recovery plan on sheets of A3: the works of each team over time, shifts shaded.":
      "Le plan de reprise sur feuilles A3 : les tâches de chaque équipe au fil du temps, vacations en gris.",
    "What an attacker reaches, wave by wave, and what stays clean.":
      "Ce qu'un attaquant atteint, vague après vague, et ce qui reste sain.",
    "How the backups are cut off: the schema to hand in, on one page of A3.":
      "Comment les sauvegardes sont isolées : le schéma à remettre, sur une page A3.",
    "The failures that take down most, as bars.":
      "Les pannes qui arrêtent le plus d'éléments, en barres.",
  ]

  /// What is said of verbs at length, and beside their examples.
  static let discussions: [String: String] = [
    "EXAMPLE": "EXEMPLE",
    "EXAMPLES": "EXEMPLES",
    "EXIT STATUS": "CODE DE RETOUR",

    """
    A model is a folder of YAML and CSV files that say what a hospital depends on. It is the folder after --model, \
    else the one in RICOCHET_MODEL, else the current folder if it holds a model.
    """:
      """
    Un modèle est un dossier de fichiers YAML et CSV qui disent de quoi dépend un hôpital. C'est le dossier donné \
    par --model, sinon celui de RICOCHET_MODEL, sinon le dossier courant s'il contient un modèle.
    """,
    "the directory fails": "l'annuaire tombe en panne",
    "the second fails two hours later": "le second tombe deux heures plus tard",
    "both fail, for 8 hours": "les deux tombent, pendant 8 heures",
    "a scenario of the model": "un scénario du modèle",
    "every scenario and process": "tous les scénarios et processus",
    "why it stops, when it is back": "la cause de l'arrêt, et le retour",
    "every failure, ranked by what it stops":
      "toutes les pannes, classées par ce qu'elles arrêtent",
    "what stops it, two by two": "ce qui l'arrête, deux à deux",
    "the BIA, and what it lacks": "le BIA, et ce qui y manque",
    "the schema": "le schéma",
    "what to cut to isolate the backups": "ce qu'il faut couper pour isoler les sauvegardes",
    "what would be paid, what refused": "le soutien attendu, ce qui serait refusé",
    """
    Reads the register of costs (costs.csv) and the costs of milestones. Each rule is told with how well it is known.
    """:
      """
    Lit le registre des coûts (costs.csv) et les coûts des jalons. Chaque règle est dite avec ce qui la fonde.
    """,
    "what changed, also in the answers": "ce qui a changé, réponses comprises",
    "every error and warning": "toutes les erreurs, tous les avertissements",
    "a small model to start from": "un petit modèle pour commencer",
    "an inventory made a model": "d'un inventaire à un modèle",
    "answered": "une réponse a été donnée",
    """
    'check' found errors, 'what-if --strict' a missed objective, 'isolate --strict' backups that cannot be isolated, \
    'backups --strict' an objective that is not met, 'diff' an answer that got worse, or 'cuts' ran out of memory
    """:
      """
    « check » a trouvé des erreurs, « what-if\u{A0}--strict » un objectif manqué, « isolate\u{A0}--strict » des sauvegardes \
    impossibles à isoler, « backups\u{A0}--strict » un objectif non atteint, « diff » une réponse qui a empiré, ou \
    « cuts » a manqué de mémoire
    """,
    "the model or a name is wrong": "le modèle ou un nom est erroné",
    "wrong usage": "la commande est mal écrite",
    "a program that makes the document is missing (the message names its Debian package)":
      "un programme qui fait le document manque (le message nomme son paquet Debian)",
    "such a program failed": "un tel programme a échoué",
    "the disk is full or fails: nothing was written, or the answer not to its end":
      "le disque est plein ou défaillant : rien n'est écrit, ou la réponse ne l'est pas jusqu'au bout",
    "ended by Ctrl-C, with a partial answer":
      "interrompu par Ctrl-C, avec une réponse partielle",

    "Names are ids, unambiguous ends of ids, or names without regard to case and accents.":
      """
    Un élément se désigne par son identifiant, par la fin de celui-ci si elle ne prête pas à confusion, ou par son \
    nom, sans égard aux majuscules ni aux accents.
    """,
    """
    Works are done by the crews and at the hours that the model says: see 'restarted-by', 'rebuilt-by', 'recovery' and \
    'presence' in the model format.
    """:
      """
    Le travail est fait par les équipes et aux heures que dit le modèle : voyez « restarted-by », « rebuilt-by », \
    « recovery » et « presence » dans le format des modèles.
    """,
    """
    Nothing is repaired: what counts is what stops in the end. Ctrl-C ends the search with what was found so far, \
    and status 130.
    """:
      """
    Rien n'est réparé : ce qui compte est ce qui finit par s'arrêter. Ctrl-C met fin à la recherche avec ce qui a \
    été trouvé jusque-là, et le code 130.
    """,
    "single points of failure of one process": "points de défaillance uniques d'un processus",
    "objectives missed by the worst": "objectifs manqués par les pires",
    "the next failure that would stop most": "la prochaine panne qui arrêterait le plus",
    "what stops a process within four hours": "ce qui arrête un processus en quatre heures",
    "what two failures stop together": "ce que deux pannes arrêtent ensemble",
    """
    A combination is minimal where it no longer stops the node once any one of its members is spared. Nothing is \
    repaired, and everything that lasts only so long has run out: see 'what-if' for the times.
    """:
      """
    Une combinaison est minimale quand il suffit d'en épargner un seul élément pour que l'arrêt n'ait plus lieu. \
    Rien n'est réparé, et tout ce qui ne dure qu'un temps est épuisé : pour les durées, voyez « what-if ».
    """,
    "Exit status 0, whatever is missing: a BIA that is not complete is an answer too.":
      "Code de retour 0, quoi qu'il manque : un BIA incomplet est aussi une réponse.",
    """
    From the zones, flows and devices of the model: the fewest devices to act on so that no open flow is left \
    between production and the backup zone. With --scenario, devices that its attacker holds are not counted on.
    """:
      """
    D'après les zones, les flux et les équipements du modèle : le moins d'équipements sur lesquels agir pour \
    qu'aucun flux ouvert ne relie plus la production à la zone de sauvegarde. Avec --scenario, on ne compte pas \
    sur les équipements que l'attaquant tient.
    """,
    """
    Computed from the model and its registers. What nobody said is unknown; what somebody said and falls short is not met.
    """:
      """
    Calculé d'après le modèle et ses registres. Ce que personne n'a dit est inconnu ; ce qui est dit et ne suffit pas \
    n'est pas atteint.
    """,
    "What the registers date or give a fingerprint of, and what changed since.":
      "Ce que les registres datent ou accompagnent d'une empreinte, et ce qui a changé depuis.",
    "Exit status 1 if an answer got worse, 0 otherwise, 2 if a model is wrong.":
      "Code de retour 1 si une réponse a empiré, 2 si un modèle est erroné, 0 sinon.",
    "Exit status 1 if there are errors; warnings alone give 0.":
      "Code de retour 1 s'il y a des erreurs ; de simples avertissements donnent 0.",
    """
    Exports only: ricochet opens no connection. Every row that is not used is listed with its reason.
    """:
      """
    À partir d'exports seulement : ricochet n'ouvre aucune connexion. Chaque ligne qui n'est pas reprise est listée, \
    avec la raison.
    """,
    """
    What people write beside an import is never touched; what they change in its files is kept by the next one.
    """:
      """
    Ce que vous écrivez à côté d'un import n'est jamais touché ; ce que vous changez dans ses fichiers est gardé par \
    l'import suivant.
    """,
    "removes the nodes that imports marked 'gone', with every row of the tables that names them":
      """
    retire les éléments que les imports ont marqués « gone » (disparus), avec toutes les lignes des tables qui les \
    nomment
    """,
    "takes the model's files for what the last imports wrote, where their trace is lost":
      """
    considère les fichiers du modèle comme ceux que les derniers imports ont écrits, si leur trace est perdue
    """,
    """
    Entities become establishments, unless '--establishment' names one for all. Assets of your own (GLPI 11) and \
    types of plugins become what '--type' says.
    """:
      """
    Les entités deviennent des établissements, sauf si « --establishment » en nomme un pour tout. Vos propres actifs \
    (GLPI 11) et les types des plugins deviennent ce que dit « --type ».
    """,
    """
    Dumps are those of mysqldump and pg_dump. JSON and CSV files are named after their objects, as the API names \
    them.
    """:
      """
    Les exports de base sont ceux de mysqldump et de pg_dump. Les fichiers JSON et CSV portent le nom de leurs \
    objets, tel que l'API les nomme.
    """,
    """
    CSV files and sheets hold one class each and are named after it; they need the column 'id', and better with \
    codes than with labels (no_localize=1). Classes of your own data model become what '--type' says.
    """:
      """
    Chaque fichier CSV et chaque feuille contient une classe et en porte le nom ; la colonne « id » est nécessaire, \
    et mieux vaut des codes que des libellés (no_localize=1). Les classes de votre propre modèle de données \
    deviennent ce que dit « --type ».
    """,
    "A BIA's thresholds are told in seconds, as CISO Assistant keeps them.":
      "Les seuils d'un BIA sont en secondes, comme dans CISO Assistant.",
    "The same number and seed give the same bytes on any machine.":
      "Le même nombre et la même graine donnent les mêmes octets sur toute machine.",
  ]
}
