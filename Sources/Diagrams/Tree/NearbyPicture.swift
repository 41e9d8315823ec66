// What is near one thing: who needs it to the left, what it needs to the right.

public import Continuity
internal import DependencyGraph
import Formats

extension Figure {
  /// One thing, who needs it and what it needs, so many needs away. What is reached again is named, and
  /// goes on where it was drawn first: no need is left out.
  ///
  /// - Parameter view: its focus is the thing; of kinds, only those are drawn beside it.
  /// - Complexity: O(assets + needs of what is near)
  public static func nearby(_ focus: Index<Asset>, in model: Model, view: View) -> Figure {
    let picture = NearbyPicture(focus: focus, model: model, view: view)
    return picture.figure()
  }
}

private struct NearbyPicture {
  let focus: Index<Asset>
  let model: Model
  let view: View
  let labels: any Labels
  let words: any ImpactLabels
  let shown: Set<Index<Asset>>

  init(focus: Index<Asset>, model: Model, view: View) {
    self.focus = focus
    self.model = model
    self.view = view
    labels = wording(in: view.language)
    words = impactWording(in: view.language)
    shown = Set(view.assets(of: model))
  }

  /// More boxes than these on either side are no picture.
  private static let mostBoxes = 1_500

  /// A need of one thing for another.
  private struct Edge {
    let other: Index<Asset>
    let need: Need
  }

  func figure() -> Figure {
    var usersOf: [Index<Asset>: [Edge]] = [:]
    for asset in shown.sorted() {
      for need in needs(of: asset) {
        for member in need.members where member != asset {
          usersOf[member, default: []].append(Edge(other: asset, need: need))
        }
      }
    }
    func trees(_ measure: Tree.Measure) -> (needs: Tree, users: Tree) {
      let needs = tree(mirrored: false, measure) { asset in
        self.needs(of: asset).flatMap { need in
          need.members.filter { $0 != asset }.map { Edge(other: $0, need: need) }
        }
      }
      return (needs, tree(mirrored: true, measure) { usersOf[$0] ?? [] })
    }
    let first = trees(Tree.Measure())
    let columns = first.needs.columnCount + first.users.columnCount - 1
    let heading = Heading(model: model, view: view, labels: labels)
    var figure = Figure(
      title: words.nearby(model.assets[focus].name.visible(limit: 80)),
      lines: heading.lines(scenario: nil, counts: words.nearbyCounts(shown.count - 1)),
      identity: view.identity
    ) { room in
      let measure = Tree.Measure(columns: columns, in: room)
      let (needs, users) = trees(measure)
      var (drawing, breaks) = needs.draw(title: labels.architecture)
      var left = users.draw(title: "")
      // Both begin with the thing itself, which is drawn once.
      let height = max(
        Tree.height(of: needs.boxes[0]), drawing.marks[0].rectangle.height)
      left.drawing.marks[0] = Mark(
        rectangle: Rectangle(left: 0, top: 0, width: measure.boxWidth, height: height),
        shape: .plain,
        look: .text)
      drawing.add(left.drawing)
      breaks = breaks.filter { place in
        !left.drawing.marks.dropFirst().contains {
          $0.rectangle.top < place && place < $0.rectangle.bottom
        }
      }
      return Figure.Body(drawing: drawing, rowBreaks: breaks)
    }
    let kinds = Set(shown.map { model.assets[$0].kind }).sorted { $0.rawValue < $1.rawValue }
    figure.legend = Legend(
      sections: [
        (
          labels.legend,
          kinds.map {
            Legend.Entry(
              shape: .box, look: $0.look, words: labels.language.heading(of: $0))
          }
        )
      ], notes: [words.nearbyNote])
    return figure
  }

  private func needs(of asset: Index<Asset>) -> [Need] {
    model.needs(of: asset).filter { $0.phase == .operate || $0.phase == .fallback }
  }

  /// Breadth first: each thing is drawn where it is nearest, and named where it is reached again.
  private func tree(
    mirrored: Bool, _ measure: Tree.Measure, _ edges: (Index<Asset>) -> [Edge]
  ) -> Tree {
    var tree = Tree(isMirrored: mirrored, measure: measure)
    let width = measure.textWidth
    tree.boxes.append(box(of: focus, width: width, isFocus: true))
    tree.roots = [0]
    var drawn: Set<Index<Asset>> = [focus]
    var queue = [(asset: focus, box: 0, depth: 0)]
    var head = 0
    while head < queue.count, tree.boxes.count < NearbyPicture.mostBoxes {
      let next = queue[head]
      head += 1
      guard next.depth < view.depth else { continue }
      var seen: Set<Index<Asset>> = []
      for edge in edges(next.asset) where shown.contains(edge.other) {
        guard seen.insert(edge.other).inserted else { continue }
        let isNew = drawn.insert(edge.other).inserted
        var box =
          isNew ? box(of: edge.other, width: width) : reference(to: edge.other, width: width)
        box.label = label(of: edge.need)
        box.arrow = edge.need.tolerance == .unlimited ? .useful : .line
        tree.boxes[next.box].children.append(tree.boxes.count)
        if isNew { queue.append((edge.other, tree.boxes.count, next.depth + 1)) }
        tree.boxes.append(box)
      }
    }
    return tree
  }

  private func box(of asset: Index<Asset>, width: Double, isFocus: Bool = false) -> Tree.Box {
    let subject = model.assets[asset]
    var text = TextMeasure.wrap(
      model.named(asset, subject.name.visible(limit: 90), in: view.language), width: width,
      size: 11, lines: 3,
      isBold: isFocus
    ).map { TextLine(text: $0, size: 11, isBold: isFocus) }
    text.append(
      TextLine(text: labels.language.name(of: subject.kind, count: 1), size: 9.4))
    var look = subject.kind.look
    if isFocus { (look.width, look.border) = (3, "#000000") }
    return Tree.Box(
      id: "node-" + subject.id.visible(limit: 80), text: text, look: look,
      tooltip: "\(subject.name.visible(limit: 120)) (\(subject.id.visible(limit: 80)))")
  }

  private func reference(to asset: Index<Asset>, width: Double) -> Tree.Box {
    let name = words.again(model.assets[asset].name.visible(limit: 80))
    return Tree.Box(
      text: [TextLine(text: TextMeasure.fitted(name, width: width, size: 9.4), size: 9.4)],
      look: Look(fill: "#FFFFFF", border: "#B8C0C6", width: 0.6, stroke: .dotted))
  }

  private func label(of need: Need) -> String {
    var parts: [String] = []
    if need.needed < need.units {
      parts.append(words.few(need.needed, of: need.units))
    }
    switch (need.phase, need.tolerance) {
    case (.fallback, _): parts.append(words.paper)
    case (_, .unlimited): parts.append(words.useful)
    case (_, .minutes(let minutes)) where minutes > 0: parts.append(words.holds(minutes))
    default: break
    }
    return parts.joined(separator: ", ")
  }
}
