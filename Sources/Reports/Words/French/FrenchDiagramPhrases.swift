// Why a picture cannot be drawn, in French.

import Continuity

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
