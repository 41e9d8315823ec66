// A picture in a document: a drawing, with what it shows in words for who cannot see it.

package import Diagrams

/// A picture at its place in a document.
package struct Picture: Sendable {
  /// Draws it; asked only where pictures are shown.
  package var drawing: @Sendable () -> Drawing
  /// What it shows, in a sentence or two: the text alternative.
  package var alternative: String
  /// The line under it.
  package var caption: String

  package init(
    alternative: String, caption: String, drawing: @escaping @Sendable () -> Drawing
  ) {
    self.alternative = alternative
    self.caption = caption
    self.drawing = drawing
  }
}
