// What is said of arguments and options, in French.

extension FrenchHelp {
  /// What is said of arguments and options.
  static let arguments: [String: String] = [
    "Show the version.": "Afficher la version.",
    "Show help information.": "Afficher cette aide.",

    "The model's folder (default: RICOCHET_MODEL, else the current folder).":
      "Le dossier du modèle (par défaut : RICOCHET_MODEL, sinon le dossier courant).",
    "Show only what belongs to this establishment.":
      "Ne montrer que ce qui appartient à cet établissement.",
    "The language of answers and errors: fr or en (default: the model's, else the system's).":
      """
    La langue des réponses et des erreurs : fr ou en (par défaut : celle du modèle, sinon celle du système).
    """,
    "The language of answers and errors: fr or en (default: the new model's, else the system's).":
      """
    La langue des réponses et des erreurs : fr ou en (par défaut : celle du second modèle, sinon celle du système).
    """,
    "The model as it will be on this day, with the milestones done by then.":
      "Le modèle tel qu'il sera ce jour-là, avec les jalons faits d'ici là.",
    "The form of the answer on standard output.": "La forme de la réponse à l'écran.",
    "Write a file instead; its ending says the form: .txt .html .md .docx .pdf .xlsx .csv .json.":
      "Écrire plutôt un fichier ; sa terminaison dit la forme : .txt .html .md .docx .pdf .xlsx .csv .json.",
    "Who may read the document, printed on each page.":
      "Qui peut lire le document, imprimé sur chaque page.",
    "The date that the document bears (default: the model's).":
      "La date que porte le document (par défaut : celle du modèle).",
    "When it begins: the day and hour then stand beside every instant (default: the scenario's).":
      "Quand elle commence : le jour et l'heure figurent alors à côté de chaque instant (par défaut : "
      + "ceux du scénario).",
    "Sheets to set it on, with text of at least 7 points: a4 or a3; on several where one does not hold it.":
      "Feuilles sur lesquelles la mettre, texte d'au moins 7 points : a4 ou a3 ; sur plusieurs si une "
      + "ne suffit pas.",
    "Who may see it, as 'Internal: crisis team', at the top and in the title block.":
      "Qui peut la voir, comme « Diffusion restreinte : cellule de crise » : en haut et dans le cartouche.",
    "The form of the report.": "La forme du compte rendu.",

    "The processes.": "Les processus.",
    "One page for each ward, with what whoever is on duty must know, in place of the plan.":
      "Une page par service, avec ce que doit savoir qui est de garde, au lieu du plan.",
    "The crisis procedures of the registers, in place of plans: cell, alert, declarations due.":
      "Les procédures de crise des registres, au lieu des plans : cellule, alerte, déclarations à faire.",
    "Only the page of this process. May be repeated.":
      "Seulement la page de ce processus. Peut être répété.",
    "What fails.": "Ce qui tombe en panne.",
    "How long it lasts, whatever the model says: 45m, 4h, 2d.":
      "Combien de temps cela dure, quoi que dise le modèle : 45m, 4h, 2j.",
    "A scenario of the model.": "Un scénario du modèle.",
    "Whose objectives: care-d2, nis2, recyf, iso22301, or a file of the same form.":
      "Les objectifs de qui : care-d2, nis2, recyf, iso22301, ou un fichier de la même forme.",
    "The governance scheme (D2.O1.A) with its picture: who decides, signs, leads.":
      "Le schéma de gouvernance (D2.O1.A) et sa figure : qui décide, qui signe, qui pilote.",
    "A management review on one page: what changed, what is late, what is next.":
      "Une revue de direction d'une page : ce qui a changé, ce qui est en retard, ce qui vient.",
    "The folder of an earlier model, to say what changed.":
      "Le dossier d'un modèle antérieur, pour dire ce qui a changé.",
    "Every scenario of the model, for every process.":
      "Tous les scénarios du modèle, pour tous les processus.",
    "Exit with status 1 if an objective is missed.":
      "Donner le code de retour 1 si un objectif est manqué.",
    """
    All that answers to this fails: kind=server,tag=windows; keys are joined by 'and', values of one key by 'or'. \
    May be repeated.
    """:
      """
    Tout ce qui répond à ceci tombe en panne : kind=server,tag=windows ; plusieurs clés doivent être vraies \
    ensemble, une seule des valeurs d'une clé suffit. Peut être répété.
    """,
    "How far the answer looks: 30d, 200d (default: 90d).":
      "Jusqu'où va la réponse : 30d, 200d (par défaut : 90d).",
    "What is brought back before all else, the most urgent first.":
      "Ce qui est rétabli avant tout le reste, le plus urgent en premier.",
    "So many more people from a minute on: equipe-systeme=6@3d. May be repeated.":
      "Des personnes en renfort à partir d'un moment : equipe-systeme=6@3d. Peut être répété.",
    "What each reinforcement that could be had would bring; plans again for each.":
      "Ce qu'apporterait chaque renfort possible ; refait un plan pour chacun.",
    "The log.": "La main courante.",
    "Up to when it is read: an hour, a day and an hour, or H+n.":
      "Jusqu'à quand elle est lue : une heure, un jour et une heure, ou H+n.",
    "Look for a new order of works from now, in place of the one planned at the start.":
      "Cherche un nouvel ordre des travaux à partir de maintenant, au lieu de celui du plan de départ.",
    "How many orders are tried; more may find a better plan, and takes longer.":
      "Le nombre d'ordres essayés ; davantage peut trouver un meilleur plan, et prend plus de temps.",
    "As in the recovery plan; under each process, thin, as if hands were unlimited.":
      "Selon le plan de reprise ; sous chaque processus, en trait fin, comme si les bras étaient sans limite.",
    "The node to explain.": "L'élément à expliquer.",
    "With the people there are, in the order of the plan: whom each step waits for.":
      "Avec les personnes présentes, dans l'ordre du plan : qui chaque étape attend.",

    "Only what stops this node: its single points of failure.":
      "Seulement ce qui arrête cet élément : ses points de défaillance uniques.",
    "Only these kinds fail: server,network … (default: everything).":
      "Seuls ces types d'éléments tombent en panne : server,network … (par défaut : tous).",
    "A process is critical with an MTPD of this at most.":
      "Un processus est critique quand sa DMIA est au plus de cette durée.",
    "Show so many (default: 20 as text or with --verdicts, else all).":
      "En montrer autant (par défaut : 20 en texte ou avec --verdicts, sinon toutes).",
    "Play the timeline of those shown: which objectives are missed.":
      "Dérouler dans le temps les pannes montrées : quels objectifs sont manqués.",
    "Pairs that stop together what neither failure stops alone.":
      "Les paires qui arrêtent ensemble ce qu'aucune des deux pannes n'arrête seule.",
    "What has failed before: the next failure that would stop most.":
      "Ce qui est déjà en panne : la prochaine panne qui arrêterait le plus d'éléments.",
    "Only what stops a process, or the node asked about, within so long: 4h.":
      "Seulement ce qui arrête un processus, ou l'élément demandé, dans ce délai : 4h.",
    "Only what stops it within so long; what holds longer counts as holding: 4h.":
      "Seulement ce qui l'arrête dans ce délai ; ce qui tient plus longtemps compte comme tenant : 4h.",
    "How many rows.": "Le nombre de lignes.",
    "Processes whose activity is added up as a curve; their volumes must count the same.":
      """
    Des processus dont l'activité est additionnée en une courbe ; leurs volumes doivent compter la même chose.
    """,

    "The node to stop.": "L'élément à arrêter.",
    "Combinations of so many failures at most (default: of any number).":
      "Des combinaisons d'autant de pannes au plus (par défaut : de n'importe quel nombre).",
    "Only these kinds fail: server,network … (default: everything but the node).":
      """
    Seuls ces types d'éléments tombent en panne : server,network … (par défaut : tout sauf l'élément lui-même).
    """,
    "How many combinations to list; all are counted (default: 20 as text, else 10,000).":
      """
    Combien de combinaisons lister ; toutes sont comptées (par défaut : 20 en texte, sinon 10\u{A0}000).
    """,
    "How much memory the search may take: 512m, 2g.":
      "La mémoire que la recherche peut prendre : 512m, 2g.",

    "Exit with status 1 if the state of an objective is not met.":
      "Donner le code de retour 1 si l'état demandé par un objectif n'est pas atteint.",
    "A scenario of the model, whose attacker may hold devices.":
      "Un scénario du modèle, dont l'attaquant peut tenir des équipements.",
    "Exit with status 1 if the backups cannot be isolated.":
      "Donner le code de retour 1 si les sauvegardes ne peuvent pas être isolées.",

    "The folder of the model before.": "Le dossier du modèle d'avant.",
    "The folder of the model after (default: the same, on another day).":
      "Le dossier du modèle d'après (par défaut : le même, un autre jour).",
    """
    Both models as they will be on this day, with the milestones done by then; with --from the new one.
    """:
      """
    Les deux modèles tels qu'ils seront ce jour-là, avec les jalons faits d'ici là ; avec --from, le second \
    seulement.
    """,
    "The old model as it will be on this day; 'today' is its state without any milestone.":
      "Le premier modèle tel qu'il sera ce jour-là ; « today » est son état sans aucun jalon.",

    "A kind (processes, applications, …), scenarios or establishments.":
      "Un type d'élément (processes, applications, …), scenarios ou establishments.",
    "A document to sign instead: policy, plans, access, supervision or tests.":
      "Plutôt un document à signer : policy (politique), plans, access (accès), supervision ou tests.",
    "The folder to make.": "Le dossier à créer.",
    "The language of the comments: fr or en (default: the system's).":
      "La langue des commentaires : fr ou en (par défaut : celle du système).",
    "How many nodes: 300 to 10,000,000.": "Le nombre d'éléments : de 300 à 10\u{A0}000\u{A0}000.",
    "What it looks like.": "La graine du hasard : une autre donne un autre inventaire.",
    "The language of messages: fr or en (default: the system's).":
      "La langue des messages : fr ou en (par défaut : celle du système).",

    "Workbooks (.xlsx), CSV files, or a folder of CSV files.":
      "Des classeurs (.xlsx), des fichiers CSV, ou un dossier de fichiers CSV.",
    "Dumps (.sql), CSV files named after their tables, or a folder of them.":
      "Des exports (.sql), des fichiers CSV qui portent le nom de leur table, ou un dossier qui en contient.",
    "Dumps (.sql), JSON, Excel or CSV files, or a folder of them.":
      "Des exports (.sql), des fichiers JSON, Excel ou CSV, ou un dossier qui en contient.",
    "XML, CSV, .xlsx or JSON files, or a folder of them.":
      "Des fichiers XML, CSV, .xlsx ou JSON, ou un dossier qui en contient.",
    "Assets (.csv, .xlsx, .json) and workbooks of BIAs.":
      "Des actifs (.csv, .xlsx, .json) et des classeurs de BIA.",
    "Workbooks (.xlsx) that 'bia' wrote, or folders of them.":
      "Les classeurs (.xlsx) que « bia » a écrits, ou des dossiers qui en contiennent.",
    "Tell what would change, and write nothing.": "Dire ce qui changerait, sans rien écrire.",
    "Contradictions and answers that are not taken are errors: nothing is written.":
      "Les contradictions et les réponses non reprises sont des erreurs : rien n'est écrit.",
    "With --progress: the workbooks, or folders of them (default: bia).":
      "Avec --progress : les classeurs, ou des dossiers qui en contiennent (par défaut : bia).",
    "How far the forms are: sent, back, missing, and what they lack.":
      "Où en sont les questionnaires : envoyés, revenus, manquants, et les questions restées sans réponse.",
    "Propose the usual processes of a hospital that the model lacks, without figures.":
      "Proposer les processus habituels d'un hôpital qui manquent au modèle, sans aucun chiffre.",
    "The mapping: which sheet and column means what.":
      "La table de correspondance : ce que veut dire chaque feuille et chaque colonne.",
    "The name of the import, before what the mapping says and the file is called.":
      "Le nom de l'import ; il l'emporte sur la table de correspondance et sur le nom du fichier.",
    "Print a first mapping, made from the headers, instead of importing.":
      "Au lieu d'importer, proposer une première table de correspondance, tirée des en-têtes.",
    "What things of a type of your own are; may be given several times.":
      "Ce que sont les éléments d'un type qui vous est propre ; peut être répété.",
    """
    Flows between applications are needs: who receives needs who sends, and an application its database.
    """:
      """
    Les flux entre applications sont des besoins : celle qui reçoit a besoin de celle qui envoie, et une application \
    de sa base de données.
    """,
    "The model's folder; made if it is not there.":
      "Le dossier du modèle ; il est créé s'il n'existe pas.",
    "The model's folder.": "Le dossier du modèle.",
    "Bring an earlier import up to date: what was added, changed, gone.":
      "Mettre à jour un import précédent : ce qui est ajouté, changé, disparu.",
    """
    A table, sheet, class or column ('TABLE/COLUMN') that is missing because what it said is no more; repeatable.
    """:
      """
    Une table, feuille, classe ou colonne (« TABLE/COLONNE ») qui manque parce que ce qu'elle disait n'est plus ; \
    peut être répété.
    """,
    "One that is missing in this export only: what it said stays as it is; repeatable.":
      """
    Une table, feuille, classe ou colonne qui ne manque que dans cet export : ce qu'elle disait reste tel quel ; \
    peut être répété.
    """,
    "It is the same source, although nothing in the export says so.":
      "C'est la même source, bien que rien dans l'export ne le dise.",
    "Take the model's files for what the last import wrote, where its trace is lost.":
      """
    Considérer les fichiers du modèle comme ceux que le dernier import a écrits, si sa trace est perdue.
    """,
    "Take the model's files for what the last imports wrote, where their trace is lost.":
      """
    Considérer les fichiers du modèle comme ceux que les derniers imports ont écrits, si leur trace est perdue.
    """,
    "Rows not used and warnings are errors: nothing is written.":
      "Les lignes non reprises et les avertissements sont des erreurs : rien n'est écrit.",
    "The day of the import, which marks what the source no longer has.":
      "Le jour de l'import, inscrit sur ce que la source n'a plus.",
    "The establishment of rows that say none.": "L'établissement des lignes qui n'en donnent pas.",
    "The language of the report and of new files: fr or en (default: the system's).":
      """
    La langue du compte rendu et des nouveaux fichiers : fr ou en (par défaut : celle du système).
    """,
    "The language of the report: fr or en (default: the system's).":
      "La langue du compte rendu : fr ou en (par défaut : celle du système).",
    "Remove the nodes marked 'gone', with every row of the tables that names them.":
      """
    Retirer les éléments marqués « gone » (disparus), avec toutes les lignes des tables qui les nomment.
    """,

    "The file to write; '-' is standard output.":
      "Le fichier à écrire ; « - » est la sortie standard.",
    "svg, pdf, png or dot (default: by the ending of the file's name, else svg).":
      "svg, pdf, png ou dot (par défaut : d'après la fin du nom du fichier, sinon svg).",
    "The date in the title block (default: the model's).":
      "La date du cartouche (par défaut : celle du modèle).",
    "Only what is near this node.": "Seulement ce qui est proche de cet élément.",
    "How many needs away is near.": "Jusqu'à combien de besoins un élément est proche.",
    "Only this kind: process, application, server … May be repeated.":
      "Seulement ce type d'élément : process, application, server … Peut être répété.",
    "The node whose return is explained.": "L'élément dont le retour est expliqué.",
    "What the attacker holds at the start.": "Ce que l'attaquant tient au départ.",
    "A scenario of the model that compromises something.":
      "Un scénario du modèle qui compromet quelque chose.",
  ]
}
