// The governance of continuity as a picture: who decides, who leads, who works with them; nobody named stands out.

public import Continuity
import Formats

extension Figure {
  /// Who decides, validates and signs, then who leads, then who speaks for the applications and who takes part.
  ///
  /// - Parameter duties: what the register says, as positions in ``Registers/governance``.
  public static func governance(_ duties: [Int], of model: Model, view: View) -> Figure {
    GovernancePicture(duties: duties, model: model, view: view, labels: wording(in: view.language))
      .figure()
  }
}

private struct GovernancePicture {
  let duties: [Int]
  let model: Model
  let view: View
  let labels: any Labels

  private static let boxWidth = 210.0
  private static let gap = 22.0
  /// So many boxes stand side by side.
  private static let most = 4
  private static let bandGap = 44.0
  private static let labelHeight = 24.0
  private static let padding = 9.0

  /// Whoever has parts of one kind in one body.
  private struct Box {
    var lines: [String]
    var height: Double

    init(name: String, about: [String], width: Double) {
      let inner = width - 2 * GovernancePicture.padding
      let names = TextMeasure.wrap(name, width: inner, size: 12.5, lines: 2, isBold: true)
      lines = names + about.flatMap { TextMeasure.wrap($0, width: inner, size: 10.5, lines: 3) }
      bold = names.count
      height = Double(names.count) * 16.5 + Double(lines.count - names.count) * 14 + 20
    }

    /// How many of its lines are its name.
    let bold: Int
  }

  /// One row of the picture.
  private struct Band {
    var title: String
    var boxes: [Box]
    /// What stands there where nobody is named.
    var nobody: String
  }

  func figure() -> Figure {
    var identity = view.identity
    identity.scenario = identity.scenario ?? labels.governance
    var figure = Figure(
      title: labels.governance,
      lines: Heading(model: model, view: view, labels: labels).lines(of: nil), identity: identity
    ) { room in
      let most =
        room.map { Int(($0.width - 8 + Self.gap) / (Self.boxWidth + Self.gap)) } ?? Self.most
      return body(across: min(max(most, 1), Self.most))
    }
    figure.isLandscape = true
    figure.legend = Legend(
      sections: [
        (
          labels.legend,
          [
            Legend.Entry(shape: .box, look: .person, words: labels.namedPerson),
            Legend.Entry(shape: .box, look: .nobody, words: labels.nobodyNamed),
          ]
        )
      ], notes: [labels.governanceNote])
    return figure
  }

  /// Decisions, the lead, those they work with.
  private var bands: [Band] {
    [
      Band(
        title: labels.decidingBand, boxes: boxes([.decides, .validates, .signs]),
        nobody: labels.nobodyDecides),
      Band(title: labels.leadingBand, boxes: boxes([.leads]), nobody: labels.nobodyLeads),
      Band(
        title: labels.workingBand, boxes: boxes([.referent, .member]),
        nobody: labels.nobodyRefers),
    ]
  }

  /// Each person once, with all their parts of these, in the order of the register.
  private func boxes(_ roles: [GovernanceDuty.Role]) -> [Box] {
    var order: [String] = []
    var parts: [String: [GovernanceDuty]] = [:]
    for position in duties {
      let duty = model.registers.governance[position]
      guard roles.contains(duty.role) else { continue }
      let key = folded(name(of: duty.who)) + "\n" + (duty.function.map(folded) ?? "")
      if parts[key] == nil { order.append(key) }
      parts[key, default: []].append(duty)
    }
    return order.compactMap { key in
      guard let duties = parts[key], let first = duties.first else { return nil }
      let function = first.function.map { [$0.visible(limit: 90)] } ?? []
      return Box(
        name: name(of: first.who).visible(limit: 90), about: function + duties.map(told),
        width: Self.boxWidth)
    }
  }

  private func told(_ duty: GovernanceDuty) -> String {
    let covers = duty.covers.prefix(3).map { model.assets[$0].name.visible(limit: 50) }
    let rest = duty.covers.count - covers.count
    return labels.duty(
      duty.role, body: duty.body?.visible(limit: 60), on: duty.on.map { labels.language.day($0) },
      covers: covers + (rest > 0 ? [labels.more(rest)] : []))
  }

  private func name(of actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): model.assets[asset].name
    case .other(let text): text
    }
  }

  // MARK: - Drawing

  private func body(across most: Int) -> Figure.Body {
    var drawing = Drawing(title: labels.governance)
    let bands = bands
    let widest = bands.map { min(max($0.boxes.count, 1), most) }.max() ?? 1
    let width = Double(widest) * Self.boxWidth + Double(widest - 1) * Self.gap
    var top = 0.0
    var breaks: [Double] = []
    for (position, band) in bands.enumerated() {
      if position > 0 {
        drawing.addLine(
          [Point(x: width / 2, y: top - Self.bandGap + 6), Point(x: width / 2, y: top - 4)],
          look: Look(border: "#33404D", width: 1.4), hasArrow: true)
      }
      breaks.append(top)
      top = draw(band, top: top, width: width, across: most, in: &drawing) + Self.bandGap
    }
    return Figure.Body(drawing: drawing, rowBreaks: breaks)
  }

  /// - Returns: the lower edge.
  private func draw(
    _ band: Band, top: Double, width: Double, across most: Int, in drawing: inout Drawing
  ) -> Double {
    drawing.addText(
      band.title, left: 0, top: top, size: 12, isBold: true, color: Look.faintText)
    var y = top + Self.labelHeight
    guard !band.boxes.isEmpty else {
      let rectangle = Rectangle(
        left: (width - Self.boxWidth) / 2, top: y, width: Self.boxWidth, height: 50)
      drawing.marks.append(
        Mark(
          id: "nobody-\(Int(top))", rectangle: rectangle, look: .nobody,
          text: TextMeasure.wrap(
            "✗ " + band.nobody, width: Self.boxWidth - 16, size: 11.5, lines: 2, isBold: true
          ).map { TextLine(text: $0, size: 11.5, isBold: true) }))
      return y + 50
    }
    var rest = band.boxes[...]
    while !rest.isEmpty {
      let row = rest.prefix(most)
      rest = rest.dropFirst(row.count)
      let height = row.map(\.height).max() ?? 0
      let all = Double(row.count) * Self.boxWidth + Double(row.count - 1) * Self.gap
      var left = (width - all) / 2
      for box in row {
        let rectangle = Rectangle(left: left, top: y, width: Self.boxWidth, height: height)
        drawing.marks.append(
          Mark(
            rectangle: rectangle, look: .person,
            text: box.lines.enumerated().map { line, text in
              TextLine(text: text, size: line < box.bold ? 12.5 : 10.5, isBold: line < box.bold)
            }))
        left += Self.boxWidth + Self.gap
      }
      y += height + (rest.isEmpty ? 0 : 14)
    }
    return y
  }
}

extension Look {
  fileprivate static let person = Look(fill: "#FFFFFF", border: "#33404D", width: 1.2)
  fileprivate static let nobody = Look(
    fill: "#F3E3DA", border: "#7A2E00", text: "#5C1D02", width: 1.8, stroke: .dashed)
}
