// What a scenario does: its causes, what hangs on them, and when.

public import Continuity
internal import DependencyGraph
import Formats

extension Figure {
  /// The causes of a scenario and what they touch: the processes and what leads to them; the rest is counted.
  ///
  /// - Complexity: O(what is touched, its requirements and their members), and O(what is drawn) answers
  public static func impact(of outcome: Outcome, view: View) -> Figure {
    let picture = ImpactPicture(outcome: outcome, view: view)
    return picture.figure()
  }
}

private struct ImpactPicture {
  let outcome: Outcome
  let view: View
  let labels: any Labels
  let words: any ImpactLabels
  let tree: ImpactTree

  init(outcome: Outcome, view: View) {
    self.outcome = outcome
    self.view = view
    labels = wording(in: view.language)
    words = impactWording(in: view.language)
    tree = ImpactTree(of: outcome, showing: Set(view.assets(of: outcome.model)))
  }

  private var model: Model { outcome.model }

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    var figure = Figure(
      title: labels.impact,
      lines: heading.lines(scenario: outcome, counts: words.counts(counts))
        + heading.withoutSpare(after: outcome),
      identity: heading.identity(about: outcome)
    ) { room in
      guard !tree.drawn.isEmpty else {
        var drawing = Drawing(title: labels.impact)
        drawing.addText("✓ " + labels.nothingStops, left: 0, top: 6, size: 15)
        return Body(drawing: drawing)
      }
      let (drawing, breaks) = boxes(in: room).draw(title: labels.impact)
      return Body(drawing: drawing, rowBreaks: breaks)
    }
    let present = Set(tree.drawn.map(\.fate))
    let entries = Fate.allCases.filter(present.contains).map {
      Legend.Entry(shape: .box, look: $0.look, sign: $0.symbol, words: words.state($0))
    }
    figure.legend = Legend(
      sections: [(labels.fatesHeading, entries)], notes: tree.drawn.isEmpty ? [] : words.notes)
    return figure
  }

  private typealias Body = Figure.Body

  private var counts: ImpactCounts {
    var counts = ImpactCounts(touched: tree.count, drawn: tree.drawn.count)
    for touched in tree.drawn where model.assets[touched.asset].kind == .process {
      counts.processes[touched.fate, default: 0] += 1
    }
    return counts
  }

  /// Worst and soonest first, under each.
  private func boxes(in room: Figure.Room?) -> Tree {
    var tree = Tree()
    tree.measure = Tree.Measure(columns: self.tree.columns, in: room)
    var places: [Index<Asset>: Int] = [:]
    for (place, touched) in self.tree.drawn.enumerated() {
      places[touched.asset] = place
      tree.boxes.append(box(of: touched, width: tree.measure.textWidth))
      if let parent = touched.parent.flatMap({ places[$0] }) {
        tree.boxes[parent].children.append(place)
      } else {
        tree.roots.append(place)
      }
    }
    func key(_ place: Int) -> [Int] {
      let touched = self.tree.drawn[place]
      return [touched.fate.rawValue, touched.answer.firstTouch, place]
    }
    for place in tree.boxes.indices {
      tree.boxes[place].children.sort { key($0).lexicographicallyPrecedes(key($1)) }
    }
    tree.roots.sort { key($0).lexicographicallyPrecedes(key($1)) }
    return tree
  }

  private func box(of touched: ImpactTree.Touched, width: Double) -> Tree.Box {
    let asset = model.assets[touched.asset]
    let isProcess = asset.kind == .process
    var text = TextMeasure.wrap(
      touched.fate.symbol + " "
        + model.named(touched.asset, asset.name.visible(limit: 90), in: labels.language),
      width: width, size: 11,
      lines: 3, isBold: isProcess
    ).map { TextLine(text: $0, size: 11, isBold: isProcess) }
    for line in times(of: touched.answer, touched.fate) {
      text += TextMeasure.wrap(line, width: width, size: 9.4, lines: 2)
        .map { TextLine(text: $0, size: 9.4) }
    }
    if touched.rest > 0 { text.append(TextLine(text: words.rest(touched.rest), size: 9.4)) }
    return Tree.Box(
      id: "node-" + asset.id.visible(limit: 80), text: text, look: touched.fate.look,
      shape: isProcess ? .rounded : .box,
      label: touched.isDirect ? label(of: touched) : words.further,
      arrow: Look(border: "#5A6570", width: 1, stroke: touched.isDirect ? .solid : .dashed),
      tooltip: tooltip(of: touched))
  }

  /// How long it bore the loss, and of how many it was.
  private func label(of touched: ImpactTree.Touched) -> String {
    guard case .requirement(let relation, let members, let needed) = touched.cause else {
      return ""
    }
    let need = model.needs(of: touched.asset).first {
      $0.phase == .operate && $0.relation == relation && $0.needed == needed
        && Set($0.members) == Set(members)
    }
    var parts: [String] = []
    if let need, needed < need.units { parts.append(words.few(needed, of: need.units)) }
    switch need?.tolerance {
    case .unlimited: parts.append(words.useful)
    case .minutes(let minutes) where minutes > 0: parts.append(words.holds(minutes))
    default: break
    }
    return parts.joined(separator: ", ")
  }

  /// What happens to it, in the order in which it does: a reserve only where nothing worse ends it.
  private func times(of answer: Answer, _ fate: Fate) -> [String] {
    var parts: [(at: Int, words: String)] = []
    if let reserve = answer.reserves.first, fate == .reserve {
      parts.append((reserve.interval.from, words.onReserve(until: reserve.until)))
    } else if let hindered = answer.hindered.first,
      fate == .hindered || model.assets[answer.asset].kind == .process
    {
      parts.append((hindered.from, words.hindered(at: hindered.from)))
    }
    if let paper = answer.paperAt {
      let procedure = model.details[answer.asset]?.procedure?.visible(limit: 30)
      parts.append((paper, words.onPaper(at: paper, procedure)))
    }
    if let up = labels.fewestUp(answer, in: outcome) { parts.append((answer.firstTouch, up)) }
    if let stop = answer.stopsAt { parts.append((stop, words.stops(at: stop))) }
    var lines = parts.sorted { $0.at < $1.at }.map(\.words)
    if let ending = answer.ending {
      let text = labels.ending(
        ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
      lines.append(words.back(text))
    }
    return lines
  }

  private func tooltip(of touched: ImpactTree.Touched) -> String {
    let asset = model.assets[touched.asset]
    var lines = ["\(asset.name.visible(limit: 120)) (\(asset.id.visible(limit: 80)))"]
    lines += times(of: touched.answer, touched.fate)
    if let cause = touched.cause {
      var members: [String] = []
      if case .requirement(_, let named, let needed) = cause {
        members = model.named(Array(named.prefix(8)), needed: needed, in: labels.language) {
          labels.language.quoted(model.assets[$0].name)
        }
      }
      lines.append(labels.because(cause, members: members, of: touched.asset, in: outcome))
    }
    return (lines + touched.answer.verdicts.map(labels.verdict)).joined(separator: "\n")
  }
}

extension Answer {
  /// The minute at which it is touched first.
  fileprivate var firstTouch: Int {
    [impaired.first?.from, stopsAt].compactMap { $0 }.min() ?? .max
  }
}
