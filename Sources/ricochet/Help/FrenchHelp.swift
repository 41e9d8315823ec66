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
    "document": "document",
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
    "time": "heure",
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
    "The crisis so far, from its log, and what comes next from here.":
      "La crise jusqu'ici, d'après sa main courante, et ce qui vient ensuite.",
    "Why one node stops, and what its return waits for, step by step.":
      "Pourquoi un élément s'arrête, et ce que son retour attend, étape par étape.",
    "Every failure tried alone, or in pairs, ranked by what it takes down.":
      "Toutes les pannes essayées seules ou deux à deux, classées par ce qu'elles arrêtent.",
    "The smallest combinations of failures that stop a node: its minimal cut sets.":
      "Les plus petites combinaisons de pannes qui arrêtent un élément : ses coupes minimales.",
    "The BIA: the five items of D2.O1.C for each process, and what is missing.":
      "Le BIA : les cinq points de D2.O1.C pour chaque processus, et ce qui manque.",
    "The continuity and recovery plan of a process, and the sheet of its ward.":
      "Le plan de continuité et de reprise (PCRA) d'un processus, et la fiche réflexe de son service.",
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
    "The dossier that is handed in: a folder per objective, documents, evidence, an index.":
      "Le dossier à remettre : un dossier par objectif, ses documents, ses preuves, et un sommaire.",
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
    "Read the forms of 'bia -o bia.xlsx' back, once they are filled in.":
      "Relire les questionnaires de « bia -o bia.xlsx », une fois remplis.",
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
    "The gaps over the days of the milestones: what closes which, what nothing does.":
      "Les écarts au fil des jalons : ce qui est comblé, par quoi, et ce que rien ne comble.",
  ]
}
