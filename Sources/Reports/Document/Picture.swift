// A picture in a document: a figure, with what it shows in words for who cannot see it.

package import Diagrams

/// A picture at its place in a document.
package struct Picture: Sendable {
  /// Draws it, with the document's title block; asked only where pictures are shown. `nil` where there is nothing to
  /// draw.
  package var figure: @Sendable (Identity) -> Figure?
  /// What it shows, in a sentence or two: the text alternative.
  package var alternative: String
  /// The line under it.
  package var caption: String
  /// Whether a workbook has it too, on a sheet of its own.
  package var isInWorkbook = false

  package init(
    alternative: String, caption: String, figure: @escaping @Sendable (Identity) -> Figure?
  ) {
    self.alternative = alternative
    self.caption = caption
    self.figure = figure
  }

  /// As large as it is, for a screen.
  func onScreen(_ identity: Identity) -> [Drawing] { figure(identity)?.drawings(on: nil) ?? [] }

  /// For a page of A4 with margins: as it is, where its smallest text can be read at that size; else on sheets of its
  /// own.
  func onPaper(_ identity: Identity) -> (drawings: [Drawing], areSheets: Bool) {
    guard let figure = figure(identity) else { return ([], false) }
    if figure.usualPaper == nil {
      let drawing = figure.drawing()
      let scale = min(
        1, Self.room.width / drawing.size.width, Self.room.height / drawing.size.height)
      if drawing.leastText * scale >= Paper.leastText { return ([drawing], false) }
    }
    return (figure.pages(on: .a4), true)
  }

  /// What a page of A4 has for a picture with its heading and caption, in points.
  static let room = (width: 504.0, height: 600.0)
}
