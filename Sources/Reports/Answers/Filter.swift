// What of a model an answer shows: what belongs to one establishment, or everything.

package import Continuity

/// What belongs to an establishment is shown, or everything.
package struct Filter: Sendable {
  package let establishment: Index<Establishment>?

  package init(establishment: Index<Establishment>?) { self.establishment = establishment }

  package func shows(_ asset: Asset) -> Bool {
    establishment == nil || asset.establishment == establishment
  }
}
