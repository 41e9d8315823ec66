// A drawing as DOT text, the same bytes every time, with every label escaped.

extension Drawing {
  /// The picture as DOT text with fixed places: `neato -n2` draws it.
  ///
  /// - Complexity: O(length of the text)
  public func dot() -> String { dot(dotsPerInch: nil, page: nil) }

  /// - Parameters:
  ///   - dotsPerInch: how fine a picture of pixels is.
  ///   - page: width and height in inches that the picture is shrunk to fit.
  func dot(dotsPerInch: Int?, page: (width: Double, height: Double)?) -> String {
    var drawing = self
    if let sheet {
      // Graphviz makes a picture as large as what is in it: the sheet itself.
      drawing.frames.insert(
        Frame(
          rectangle: Rectangle(left: 0, top: 0, width: sheet.width, height: sheet.height),
          look: Look(fill: "#FFFFFF", border: "#FFFFFF", width: 0)), at: 0)
    }
    var writer = DOTWriter(bottom: drawing.bounds.bottom)
    writer.write(drawing, dotsPerInch: dotsPerInch, page: page)
    return writer.text
  }

  /// The name of a mark in DOT; also the title that Graphviz gives it in SVG.
  static func name(ofMark index: Int) -> String { "m\(index)" }
}

/// Writes DOT. Graphviz counts y upwards, a drawing downwards.
private struct DOTWriter {
  let bottom: Double
  var text = ""

  mutating func write(
    _ drawing: Drawing, dotsPerInch: Int?, page: (width: Double, height: Double)?
  ) {
    text += "digraph ricochet {\n"
    // Names are "DejaVu Sans" first, so that widths are those the layout reckoned with.
    text += "  graph [charset=\"UTF-8\", outputorder=edgesfirst"
    // A sheet has its margin already.
    text += drawing.sheet == nil ? ", pad=0.2, splines=true" : ", pad=0, margin=0, splines=true"
    text += ", fontname=\"\(DOTWriter.font)\", notranslate=true"
    if let dotsPerInch { text += ", dpi=\(dotsPerInch)" }
    if let page { text += ", size=\"\(page.width.written),\(page.height.written)\"" }
    text += "];\n"
    text += "  node [fontname=\"\(DOTWriter.font)\", fixedsize=true, margin=0];\n"
    text += "  edge [fontname=\"\(DOTWriter.font)\", arrowsize=0.6];\n"
    for (index, frame) in drawing.frames.enumerated() { write(frame, index) }
    text += "  " + String(repeating: "}", count: drawing.frames.count) + "\n"
    for (index, mark) in drawing.marks.enumerated() { write(mark, index) }
    for line in drawing.lines { write(line) }
    text += "}\n"
  }

  static let font = "DejaVu Sans"

  /// Frames are written one inside the other, whatever their places: Graphviz draws clusters side by
  /// side in the order of their addresses in memory, but an outer one always before an inner one.
  private mutating func write(_ frame: Frame, _ index: Int) {
    let rectangle = frame.rectangle
    let corners = [
      rectangle.left, bottom - rectangle.bottom, rectangle.right, bottom - rectangle.top,
    ]
    text += "  subgraph cluster_\(index) {\n    graph [bb=\""
    text += corners.map(\.written).joined(separator: ",") + "\""
    // A heading is a mark of its own: Graphviz would center it at its whim. Attributes pass from outer
    // frames to inner ones, so all are written.
    let style = [frame.look.isRounded ? "rounded" : "solid", frame.look.stroke.rawValue]
    text += ", label=\"\", bgcolor=\"\(frame.look.fill ?? "transparent")\""
    text += ", color=\"\(frame.look.border)\", penwidth=\(frame.look.width.written)"
    text += ", style=\"\(style.joined(separator: ","))\"];\n"
    // Graphviz forgets a cluster without a node.
    text += "    f\(index) [style=invis, shape=point, width=0.01, height=0.01, pos=\""
    text += place(rectangle.center) + "\"];\n"
  }

  private mutating func write(_ mark: Mark, _ index: Int) {
    let rectangle = mark.rectangle
    text += "  \(Drawing.name(ofMark: index)) ["
    if !mark.id.isEmpty { text += "id=\(quoted(mark.id)), " }
    text += "pos=\"\(place(rectangle.center))\""
    text += ", width=\((rectangle.width / 72 * 1000).rounded().thousandths)"
    text += ", height=\((rectangle.height / 72 * 1000).rounded().thousandths)"
    text += ", shape=\(mark.shape == .rounded ? "box" : mark.shape.rawValue)"
    var look = mark.look
    if mark.shape == .rounded { look.isRounded = true }
    if mark.shape != .plain { text += ", " + paint(look) }
    text += ", label=" + label(mark) + "];\n"
  }

  private mutating func write(_ line: Line) {
    guard let last = line.points.last, line.points.count >= 4 else { return }
    text += "  \(Drawing.name(ofMark: line.from)) -> \(Drawing.name(ofMark: line.to)) [pos=\""
    var points = line.points
    if line.hasArrow {
      // The curve ends where the head begins.
      let before = points[points.count - 2]
      let length = max(
        ((last.x - before.x).squared + (last.y - before.y).squared).squareRoot(), 0.1)
      let back = min(6, length) / length
      points[points.count - 1] = Point(
        x: last.x - (last.x - before.x) * back, y: last.y - (last.y - before.y) * back)
      text += "e,\(place(last)) "
    }
    text += points.map(place).joined(separator: " ") + "\""
    text += ", color=\"\(line.look.border)\", penwidth=\(line.look.width.written)"
    text += ", style=\(line.look.stroke.rawValue)"
    if !line.hasArrow { text += ", arrowhead=none" }
    text += "];\n"
  }

  private func place(_ point: Point) -> String {
    "\(point.x.written),\((bottom - point.y).written)"
  }

  private func paint(_ look: Look) -> String {
    var styles: [String] = []
    if look.isRounded { styles.append("rounded") }
    if look.fill != nil { styles.append("filled") }
    if look.stroke != .solid { styles.append(look.stroke.rawValue) }
    var text = "color=\"\(look.border)\", penwidth=\(look.width.written)"
    if let fill = look.fill { text += ", fillcolor=\"\(fill)\"" }
    if !styles.isEmpty { text += ", style=\"\(styles.joined(separator: ","))\"" }
    return text
  }

  /// The lines of a mark: all alike as a plain label, else as an HTML-like one.
  private func label(_ mark: Mark) -> String {
    guard let first = mark.text.first else { return "\"\"" }
    let end =
      switch mark.alignment {
      case .left: "\\l"
      case .center: "\\n"
      case .right: "\\r"
      }
    let color = first.color ?? mark.look.text
    let isPlain = mark.text.allSatisfy {
      $0.size == first.size && !$0.isBold && $0.color == first.color
    }
    if isPlain {
      let lines = mark.text.map { escaped($0.text) }
      let text = lines.joined(separator: end) + (mark.alignment == .center ? "" : end)
      return "\"\(text)\", fontsize=\(first.size.written), fontcolor=\"\(color)\""
    }
    let lines = mark.text.map { line in
      let text = xml(line.text)
      let words = line.isBold ? "<b>\(text)</b>" : text
      return "<font point-size=\"\(line.size.written)\" color=\"\(line.color ?? mark.look.text)\">"
        + "\(words)</font>"
    }
    let text = lines.joined(separator: "<br/>")
    if mark.alignment == .center { return "<\(text)>" }
    // Text with fonts is set flush only inside a cell as wide as the mark. No break ends its last
    // line: Graphviz would count one line more and lift the text.
    let side = mark.alignment == .left ? "left" : "right"
    return "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>"
      + "<td width=\"\(Int(mark.rectangle.width))\" align=\"\(side)\" balign=\"\(side)\">"
      + "\(text)</td></tr></table>>"
  }

  private func quoted(_ value: String) -> String { "\"" + escaped(value) + "\"" }
}

extension Double {
  fileprivate var squared: Double { self * self }

  /// A whole number of thousandths as a decimal number.
  fileprivate var thousandths: String {
    let (whole, rest) = Int(self).quotientAndRemainder(dividingBy: 1000)
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
