// The file that people fill in after a first import: one type per language. It is YAML, typed plainly.

import Continuity

/// The file in one language.
protocol ToCompleteWording {
  /// Its name.
  var fileName: String { get }

  /// Its text.
  ///
  /// - Parameters:
  ///   - needs: examples of identifiers, in quotes.
  ///   - establishment: a line that names one, or nothing.
  ///   - nodes: the file of the nodes imported.
  func text(needs: String, establishment: String, nodes: String) -> String
}

extension Language {
  var toComplete: any ToCompleteWording {
    switch self {
    case .french: FrenchToComplete()
    case .english: EnglishToComplete()
    }
  }
}

private struct FrenchToComplete: ToCompleteWording {
  var fileName: String { "a-completer.yaml" }

  func text(needs: String, establishment: String, nodes: String) -> String {
    """
    # Ce qu'un inventaire ne sait pas, et que seuls les soignants et l'équipe informatique savent.
    # Retirez le « # » du début des lignes et adaptez-les. Ce fichier ne sera jamais réécrit.
    #
    # Les durées d'un élément importé (redémarrage, reconstruction, DMIA, RTO, PDMA) se remplissent dans
    # \(nodes) : l'import suivant les garde.

    # Les processus : ce que fait l'hôpital, combien de temps chacun peut s'arrêter, de quoi il a besoin.
    #processes:
    #  - id: urgences
    #    name: Accueil et prise en charge aux urgences\(establishment)
    #    scope: care              # care (soins), technical-platform (plateau technique), administrative
    #    mtpd: 4h                 # DMIA : durée maximale d'interruption admissible
    #    rto: 2h
    #    rpo: 1h                  # PDMA : perte de données maximale admissible
    #    needs: [\(needs)]
    #    staffed-by: { ide-urgences: 3 }
    #    degraded-mode: { lasts: 72h, procedure: PD-URG-03, catch-up: 6h }

    # Les rôles : combien de personnes sont présentes à la fois.
    #roles:
    #  - { id: ide-urgences, name: IDE des urgences, headcount: 4 }

    """
  }
}

private struct EnglishToComplete: ToCompleteWording {
  var fileName: String { "to-complete.yaml" }

  func text(needs: String, establishment: String, nodes: String) -> String {
    """
    # What no inventory knows, and only care and IT staff do.
    # Take the '#' at the start of the lines away and adapt them. This file will never be rewritten.
    #
    # Durations of what was imported (restart, rebuild, MTPD, RTO, RPO) are filled in in
    # \(nodes): the next import keeps them.

    # Processes: what the hospital does, how long each may be down, what it needs.
    #processes:
    #  - id: urgences
    #    name: Emergency department\(establishment)
    #    scope: care              # care, technical-platform, administrative
    #    mtpd: 4h                 # the longest it may be down
    #    rto: 2h
    #    rpo: 1h                  # how much data it may lose
    #    needs: [\(needs)]
    #    staffed-by: { nurses: 3 }
    #    degraded-mode: { lasts: 72h, procedure: PD-URG-03, catch-up: 6h }

    # Roles: how many people are present at once.
    #roles:
    #  - { id: nurses, name: Emergency nurses, headcount: 4 }

    """
  }
}
