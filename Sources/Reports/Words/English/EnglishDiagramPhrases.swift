// Why a picture cannot be drawn, in English.

import Continuity

extension EnglishPhrases {
  func compromisesNothing(_ name: String) -> String {
    "scenario \(quoted(name)) compromises nothing: ask for one that says 'compromise', or use '--from'"
  }
  var noPartition: String {
    "the model does not say how the network is partitioned: it takes at least one zone ('zones') and "
      + "one flow ('flows') to draw how the backups are isolated"
  }
}
