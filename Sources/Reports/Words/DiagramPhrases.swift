// Why a picture cannot be drawn, in each language.

package import Continuity

/// What keeps a picture from being drawn.
package protocol DiagramPhrases: Wording {
  /// A scenario without an attacker; its name is as it was typed.
  func compromisesNothing(_ name: String) -> String
  var noPartition: String { get }
}
