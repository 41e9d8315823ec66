// Why a picture cannot be drawn, in each language.

import Continuity

/// What keeps a picture from being drawn.
package protocol DiagramPhrases: Sendable {
  /// A scenario without an attacker; its name is as it was typed.
  func compromisesNothing(_ name: String) -> String
  var noPartition: String { get }
}

extension FrenchPhrases {
  func compromisesNothing(_ name: String) -> String {
    "le scénario \(quoted(name)) ne compromet rien\u{A0}: il faut un scénario qui dit "
      + "«\u{A0}compromise\u{A0}», ou l’option «\u{A0}--from\u{A0}»"
  }
  var noPartition: String {
    "le modèle ne dit pas comment le réseau est cloisonné\u{A0}: il faut au moins une zone "
      + "(«\u{A0}zones\u{A0}») et un flux («\u{A0}flows\u{A0}») pour dessiner l’isolement des sauvegardes"
  }
}

extension EnglishPhrases {
  func compromisesNothing(_ name: String) -> String {
    "scenario \(quoted(name)) compromises nothing: ask for one that says 'compromise', or use '--from'"
  }
  var noPartition: String {
    "the model does not say how the network is partitioned: it takes at least one zone ('zones') and "
      + "one flow ('flows') to draw how the backups are isolated"
  }
}
