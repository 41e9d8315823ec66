// Help in French: what stands below the line that says what a verb is for, examples included.

extension FrenchHelp {
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
    A log is a CSV file with the columns time, node and what, and perhaps who and note. What was seen: down, up, \
    paper, begun 1, done 1, left 45m, note. Rows later than --now are not read.
    """:
      """
    Une main courante est un fichier CSV avec les colonnes time (heure), node (élément) et what (constat), et au \
    besoin who (qui) et note (remarque). Un constat : arrêt, retour, papier, commencé 1, fini 1, reste 45m, note. \
    Les lignes plus tardives que --now ne sont pas lues.
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
    What the model and its registers say is filled in; what they do not is marked, with whom to ask. Without a name: \
    every process, or those of --establishment.
    """:
      """
    Ce que disent le modèle et ses registres est rempli ; ce qu'ils ne disent pas est marqué, avec qui interroger. \
    Sans nom : tous les processus, ou ceux de --establishment.
    """,
    """
    A workbook is a form that heads of department fill in: a sheet for each process, what is known filled in. \
    'import bia' reads it back. A folder gets one workbook for each person in charge ('owner').
    """:
      """
    Un classeur est un questionnaire que les chefs de service remplissent : une feuille par processus, ce qui est \
    connu déjà rempli. « import bia » le relit. Un dossier reçoit un classeur par responsable (« owner »).
    """,
    "a form of all processes": "un questionnaire de tous les processus",
    "a form for each person in charge": "un questionnaire par responsable",
    "which forms are back, and what they lack":
      "quels questionnaires sont revenus, et ce qui y manque",
    "usual processes that the model lacks": "des processus habituels qui manquent au modèle",
    """
    Answers go where the process itself is written. Where the model was changed since the form was sent and says \
    otherwise, it stays as it is, and both are listed. What is left blank is unknown: nothing is deleted but by \
    'not applicable'.
    """:
      """
    Les réponses vont là où le processus lui-même est écrit. Si le modèle a changé depuis l'envoi et dit autre chose, \
    il reste tel quel, et les deux sont listés. Ce qui est laissé vide est inconnu : rien n'est effacé, sauf par \
    « sans objet ».
    """,
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
    """
    A cover sheet to sign, the documents and copies of the evidence for each objective of CaRE domain 2, with an index \
    and the SHA-256 of every file. What nobody said is a marked gap, with whom to ask. A dossier of before is replaced \
    where nobody changed its files, and nothing else ever is.
    """:
      """
    Pour chaque objectif de CaRE domaine 2, une fiche à signer, les documents et des copies des preuves, avec un \
    sommaire et l'empreinte SHA-256 de chaque fichier. Ce que personne n'a dit est un manque signalé, avec la personne \
    à qui le demander. Un dossier précédent est remplacé si personne n'a changé ses fichiers, et rien d'autre ne l'est \
    jamais.
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
