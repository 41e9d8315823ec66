// A drawing as SVG within a page: named for who cannot see it, with ids that no other picture of the page has.

import Continuity
import Diagrams

/// The SVG of a picture, in the forms in which pages hold it.
struct PictureText {
  private let picture: Picture
  private let number: Int
  /// From `<svg` on.
  private let svg: String
  /// In points.
  private let size: (width: Double, height: Double)

  /// - Parameter number: what no other picture of the page has.
  init(_ drawing: Drawing, of picture: Picture, number: Int) throws(RenderingFailure) {
    self.picture = picture
    self.number = number
    let bytes: [UInt8]
    do {
      bytes = try drawing.picture(.svg)
    } catch {
      throw RenderingFailure.picture("\(error)")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<svg") else { throw RenderingFailure.picture("svg") }
    svg = String(text[start.lowerBound...])
    size = (Self.points("width", in: svg), Self.points("height", in: svg))
  }

  /// The number of an attribute of the first tag, in points.
  private static func points(_ attribute: String, in svg: String) -> Double {
    guard let start = svg.firstRange(of: " \(attribute)=\"")?.upperBound else { return 1 }
    let digits = svg[start...].prefix { $0.isNumber || $0 == "." }
    return max(Double(digits) ?? 1, 1)
  }

  /// As an element of the page, as wide as there is room.
  var inline: String {
    let prefix = "p\(number)-"
    var text = svg.replacing("id=\"", with: "id=\"\(prefix)")
      .replacing("href=\"#", with: "href=\"#\(prefix)").replacing("url(#", with: "url(#\(prefix)")
    // The title of the whole is the alternative; those of marks within tell what a pointer rests on.
    let head = "<svg role=\"img\" aria-label=\"\(picture.alternative.html)\""
    text.replaceSubrange(text.startIndex..<text.index(text.startIndex, offsetBy: 4), with: head)
    return text
  }

  /// As an image that fits the sheet, its caption and a heading beside it: what is higher than a page would be
  /// cut without a word.
  var onPaper: String {
    image(scale: min(1, Picture.room.width / size.width, Picture.room.height / size.height))
  }

  /// As an image that fills a sheet of A4.
  var asSheet: String {
    let sheet = isLandscape ? (width: 841.0, height: 594.0) : (width: 594.0, height: 841.0)
    return image(scale: min(sheet.width / size.width, sheet.height / size.height))
  }

  var isLandscape: Bool { size.width > size.height }

  private func image(scale: Double) -> String {
    func length(_ points: Double) -> String {
      let tenths = Int((points * scale * 10).rounded(.down))
      return "\(tenths / 10).\(tenths % 10)pt"
    }
    let data = Base64.text(of: Array(svg.utf8))
    return """
      <img alt="\(picture.alternative.html)" style="width:\(length(size.width));\
      height:\(length(size.height))" src="data:image/svg+xml;base64,\(data)">
      """
  }
}
