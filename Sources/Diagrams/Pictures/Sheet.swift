// The paper around a picture: its title block above, its legend below.

internal import Continuity
internal import DependencyGraph

/// Text and signs put around what is already drawn.
struct Sheet {
  var drawing: Drawing
  /// The area of what is drawn between title and legend.
  let area: Rectangle

  init(_ drawing: Drawing) {
    self.drawing = drawing
    area = drawing.bounds
  }

  /// Adds the title block above: the title, then lines that say what it is about.
  mutating func addTitle(_ title: String, lines: [String]) {
    var top = area.top - 26 - 30 - Double(lines.count) * 18
    addText(title, left: area.left, top: top, size: 22, isBold: true)
    top += 33
    for (position, line) in lines.enumerated() {
      addText(
        line, left: area.left, top: top, size: 13, color: position == 0 ? "#111111" : Look.faintText
      )
      top += 18
    }
  }

  /// One sign of a legend with its words.
  struct Entry {
    var shape = Shape.plain
    var look = Look.text
    var sign = ""
    var words: String
    var line: Look?
    var signWidth = 34.0
  }

  /// Adds a legend below: sections, each a heading and entries that flow into rows.
  mutating func addLegend(_ sections: [(heading: String, entries: [Entry])], notes: [String]) {
    var top = area.bottom + 34
    let width = max(area.width, 860)
    let frameTop = top - 12
    for section in sections where !section.entries.isEmpty {
      addText(section.heading, left: area.left + 12, top: top, size: 12, isBold: true)
      let indent = area.left + 12 + 190
      var left = indent
      for entry in section.entries {
        let lines = TextMeasure.wrap(entry.words, limit: 80, lines: 1)
        let words = lines[0]
        let needed = entry.signWidth + 8 + TextMeasure.width(of: words, size: 11) + 20
        if left > indent, left + needed > area.left + width {
          left = indent
          top += 24
        }
        add(entry, left: left, top: top)
        addText(words, left: left + entry.signWidth + 7, top: top, size: 11)
        left += needed
      }
      top += 28
    }
    for note in notes {
      addText(note, left: area.left + 12, top: top, size: 11, color: Look.faintText)
      top += 19
    }
    drawing.frames.insert(
      Frame(
        rectangle: Rectangle(
          left: area.left, top: frameTop, width: width, height: top + 4 - frameTop),
        look: Look(fill: "#FFFFFF", border: "#B8C0C6", width: 0.8)), at: 0)
  }

  private mutating func add(_ entry: Entry, left: Double, top: Double) {
    if let line = entry.line {
      let ends = [left, left + entry.signWidth].map { x in
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(left: x, top: top + 8, width: 0.5, height: 0.5), shape: .plain,
            look: .text))
        return drawing.marks.count - 1
      }
      let (from, to) = (left, left + entry.signWidth)
      let points = [from, from + 10, to - 10, to].map { Point(x: $0, y: top + 8.2) }
      drawing.lines.append(Line(from: ends[0], to: ends[1], points: points, look: line))
      if entry.sign.isEmpty { return }
    }
    let text = TextLine(text: entry.sign, size: 9, isBold: false)
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: left, top: top - 1, width: entry.signWidth, height: 18),
        shape: entry.shape, look: entry.look, text: entry.sign.isEmpty ? [] : [text]))
  }

  private mutating func addText(
    _ text: String, left: Double, top: Double, size: Double, isBold: Bool = false,
    color: String? = nil
  ) {
    drawing.addText(text, left: left, top: top, size: size, isBold: isBold, color: color)
  }
}

extension Drawing {
  /// Adds a line of text whose left edge is known.
  mutating func addText(
    _ text: String, left: Double, top: Double, size: Double, isBold: Bool = false,
    color: String? = nil, alignment: Mark.Alignment = .left, width: Double? = nil
  ) {
    if text.isEmpty { return }
    // Rather too wide than too narrow: what does not fit is centered.
    let width = width ?? 4 + 1.1 * TextMeasure.width(of: text, size: size, isBold: isBold)
    marks.append(
      Mark(
        rectangle: Rectangle(left: left, top: top, width: width, height: size * 1.4),
        shape: .plain, look: .text,
        text: [TextLine(text: text, size: size, isBold: isBold, color: color)],
        alignment: alignment))
  }
}

extension Drawing {
  /// Adds the heading of a frame, which lines pass under.
  mutating func addHeading(
    _ text: String, left: Double, top: Double, size: Double, color: String = Look.faintText,
    over fill: String
  ) {
    let width = 4 + 1.1 * TextMeasure.width(of: text, size: size, isBold: true)
    marks.append(
      Mark(
        rectangle: Rectangle(left: left, top: top, width: width, height: size * 1.4),
        look: Look(fill: fill, border: fill, width: 0),
        text: [TextLine(text: text, size: size, isBold: true, color: color)], alignment: .left))
  }
}

/// The lines of a title block that all pictures share.
struct Heading {
  let model: Model
  let view: View
  let labels: any Labels

  /// Establishment, model and date; then what the picture is narrowed to.
  func lines(scenario outcome: Outcome?, counts: String?) -> [String] {
    var lines = lines(about: outcome.map(scenario), counts: counts)
    guard let outcome else { return lines }
    if !outcome.neededByNothing.isEmpty {
      lines.append(labels.neededByNothing(some(outcome.neededByNothing)))
    }
    let late = outcome.scenario.events(after: outcome.horizon)
    if !late.isEmpty {
      let names = late.prefix(3).map {
        "\(model.assets[$0.asset].name.visible(limit: 50)) \(labels.language.moment($0.at))"
      }
      let rest = late.count - names.count
      lines.append(
        labels.afterHorizon(
          names + (rest > 0 ? [labels.more(rest)] : []), horizon: outcome.horizon))
    }
    return lines
  }

  /// The next failure that would stop most, where something is left without a spare.
  func nextFailure(after outcome: Outcome) -> [String] {
    guard let next = outcome.nextFailure(after: outcome.withoutSpare()) else { return [] }
    let others = next.stops.filter { $0 != next.asset }
    let told =
      others.filter { model.assets[$0].kind == .process }
      + others.filter { model.assets[$0].kind != .process }
    return [labels.nextFailure(some([next.asset])[0], stops: some(told))]
  }

  private func some(_ assets: [Int]) -> [String] {
    var names = assets.prefix(4).map { model.assets[$0].name.visible(limit: 50) }
    if assets.count > names.count { names.append(labels.more(assets.count - names.count)) }
    return names
  }

  /// The same about a scenario that is not played.
  func lines(of scenario: Scenario?) -> [String] {
    let name = scenario.flatMap { $0.name ?? $0.id }
    return lines(about: name.map { labels.scenario($0.visible(limit: 90)) }, counts: nil)
  }

  private func lines(about scenario: String?, counts: String?) -> [String] {
    var lines: [String] = []
    if let scenario { lines.append(scenario) }
    var parts: [String] = []
    let establishments =
      view.establishment.map { [model.establishments[$0]] } ?? model.establishments
    let names = establishments.map { $0.name.visible(limit: 60) }
    if !names.isEmpty, names.count <= 4 { parts.append(labels.language.list(of: names)) }
    parts.append(labels.model(model.name.visible(limit: 60)))
    if let date = view.date ?? model.date { parts.append(date.visible(limit: 40)) }
    if let counts { parts.append(counts) }
    lines.append(parts.joined(separator: "  ·  "))
    if let day = view.day ?? model.day {
      let done = model.milestones.filter(\.isDone).map { ($0.name ?? $0.id).visible(limit: 50) }
      lines.append(labels.planned(for: labels.language.day(day), done: done))
    }
    let narrowing = view.narrowing(in: model)
    if !narrowing.isEmpty { lines.append(labels.narrowed(to: narrowing)) }
    return lines
  }

  private func scenario(_ outcome: Outcome) -> String {
    let scenario = outcome.scenario
    if let name = scenario.name ?? scenario.id { return labels.scenario(name.visible(limit: 90)) }
    if scenario.failures.isEmpty, scenario.destructions.isEmpty, !scenario.compromised.isEmpty {
      let seeds = scenario.compromised.prefix(3).map { model.assets[$0].name.visible(limit: 50) }
      let rest = scenario.compromised.count - seeds.count
      return labels.attack(from: seeds + (rest > 0 ? [labels.more(rest)] : []))
    }
    let all =
      scenario.failures.filter { $0.question == nil }
      .map { item in
        let name = model.assets[item.asset].name.visible(limit: 50)
        return item.at > 0 ? "\(name) \(labels.language.moment(item.at))" : name
      }
      + scenario.questions.map { labels.language.nodes(where: $0.selection, in: model) }
    let names = Array(all.prefix(3))
    let rest = all.count - names.count
    let lengths = Set(scenario.failures.map(\.repair))
    var lasting: String?
    if lengths.count == 1, case .minutes(let minutes) = lengths.first ?? nil {
      lasting = labels.duration(minutes)
    } else if !outcome.unknownCauses.isEmpty {
      lasting = labels.unknownLength
    }
    return labels.failure(of: names + (rest > 0 ? [labels.more(rest)] : []), lasting: lasting)
  }
}
