// A drawing as the bytes of a file: DOT, SVG, PDF or PNG.

/// The form of a picture.
public enum PictureFormat: String, CaseIterable, Sendable {
  case svg
  case pdf
  case png
  case dot

  /// The form that the name of a file asks for, by its ending.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    self.init(rawValue: ending == "gv" ? "dot" : ending)
  }
}

extension Drawing {
  /// The picture in a form.
  ///
  /// The bytes are the same every time, those of SVG, PNG and PDF for one Graphviz and its fonts.
  ///
  /// - Complexity: O(what is drawn)
  public func picture(_ format: PictureFormat) throws(DrawingError) -> [UInt8] {
    switch format {
    case .dot: return Array(dot().utf8)
    case .svg:
      let svg = try Graphviz.draw(dot: dot(), as: "svg")
      return Array(plainSVG(String(decoding: svg, as: UTF8.self)).utf8)
    case .pdf: return try Drawing.pdf(of: [self])
    case .png:
      if sheet != nil {
        return try Graphviz.draw(dot: dot(dotsPerInch: 200, page: nil), as: "png")
      }
      // About 2,800 pixels on the longer side: sharp on a projector, small enough to mail.
      let side = max(bounds.width, bounds.height, 1)
      let dotsPerInch = Int(min(max(2_800 * 72 / side, 40), 192))
      return try Graphviz.draw(dot: dot(dotsPerInch: dotsPerInch, page: nil), as: "png")
    }
  }

  /// Pages as one PDF.
  ///
  /// - Complexity: O(what is drawn)
  public static func pdf(of pages: [Drawing]) throws(DrawingError) -> [UInt8] {
    var drawn: [[UInt8]] = []
    for page in pages {
      // Without a sheet, shrunk to A3 with a margin, never enlarged.
      let isWide = page.bounds.width >= page.bounds.height
      let size = isWide ? (width: 15.7, height: 10.9) : (width: 10.9, height: 15.7)
      let dot = page.dot(dotsPerInch: nil, page: page.sheet == nil ? size : nil)
      drawn.append(try Graphviz.draw(dot: dot, as: "pdf"))
    }
    let identity = pages.first?.identity
    return try PDFFile.joined(drawn, title: pages.first?.title ?? "", identity: identity)
  }

  /// The SVG without its document type, which names a URL, and with titles that say something.
  private func plainSVG(_ svg: String) -> String {
    var result = ""
    var isComment = false
    for line in svg.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<!DOCTYPE") || line.hasPrefix(" \"http://www.w3.org/Graphics") { continue }
      if line.hasPrefix("<!--") { isComment = true }
      if isComment {
        isComment = !line.hasSuffix("-->")
        continue
      }
      if line.hasPrefix("<title>"), line.hasSuffix("</title>") {
        result += title(for: line.dropFirst(7).dropLast(8))
      } else {
        result += line + "\n"
      }
    }
    while result.hasSuffix("\n\n") { result.removeLast() }
    return result
  }

  /// A pointer resting on a mark is told its tooltip, not its number.
  private func title(for name: Substring) -> String {
    if name == "ricochet" { return "<title>\(xml(title))</title>\n" }
    guard name.hasPrefix("m"), let index = Int(name.dropFirst()), marks.indices.contains(index),
      !marks[index].tooltip.isEmpty
    else { return "" }
    let lines = marks[index].tooltip.split(separator: "\n").map { xml(String($0)) }
    return "<title>\(lines.joined(separator: "\n"))</title>\n"
  }
}
