// The architecture schema, and the same colored by what stops, is degraded or holds.

public import Continuity
internal import DependencyGraph

extension Figure {
  /// The architecture of a model, in layers from its processes down to its buildings.
  ///
  /// - Complexity: O(n log n + e), and of the boxes left once folded
  public static func architecture(of model: Model, view: View) -> Figure {
    let labels = wording(in: view.language)
    var schema = Schema(
      of: model, showing: view.assets(of: model), alone: Set(view.focus.map { [$0] } ?? []),
      labels: labels)
    schema.focus = view.focus
    return finished(schema, title: labels.architecture, view: view, labels: labels)
  }

  /// What a scenario stops, degrades and leaves alone.
  ///
  /// - Complexity: that of ``architecture(of:view:)``, and O(affected) answers
  public static func impact(of outcome: Outcome, view: View) -> Figure {
    let labels = wording(in: view.language)
    var schema = Schema(
      of: outcome.model, showing: view.assets(of: outcome.model), outcome: outcome,
      alone: Set(view.focus.map { [$0] } ?? []),
      labels: labels)
    schema.focus = view.focus
    return finished(schema, title: labels.impact, view: view, labels: labels)
  }

  private static func finished(
    _ schema: Schema, title: String, view: View, labels: any Labels
  ) -> Figure {
    let model = schema.model
    let heading = Heading(model: model, view: view, labels: labels)
    var figure = Figure(
      title: title,
      lines: heading.lines(
        scenario: schema.outcome,
        counts: labels.counts(shown: schema.shown.count, boxes: schema.boxes.count))
        + (schema.outcome.map(heading.nextFailure) ?? []),
      identity: schema.outcome.map(heading.identity) ?? view.identity
    ) { SchemaPicture(of: schema, labels: labels, room: $0).body(title: title) }
    let legend = SchemaLegend(schema: schema, labels: labels)
    figure.legend = Legend(sections: legend.sections, notes: legend.notes)
    return figure
  }
}

/// The legend of a schema.
struct SchemaLegend {
  let schema: Schema
  let labels: any Labels

  var sections: [(heading: String, entries: [Legend.Entry])] {
    let model = schema.model
    let kinds = Set(schema.boxes.map(\.kind)).sorted { $0.rawValue < $1.rawValue }
    let hasFates = schema.outcome != nil
    let plain = Look(fill: "#FFFFFF", border: "#444444")
    let shapes = kinds.map { kind in
      Legend.Entry(
        shape: kind.shape, look: hasFates ? plain : kind.look,
        words: labels.language.heading(of: kind))
    }
    let fates =
      !hasFates
      ? []
      : Fate.allCases.map { fate in
        Legend.Entry(shape: .box, look: fate.look, sign: fate.symbol, words: labels.fate(fate))
      }
    let hubs = schema.hubs.map { hub in
      let box = schema.boxes[hub.box]
      let code = box.code ?? ""
      var name =
        box.isFolded
        ? labels.folded(box.members.count, box.kind, nil)
        : model.assets[box.members[0]].name.visible(limit: 34)
      // Several establishments have such boxes: this one is whose?
      if schema.establishments.count > 1, let establishment = box.establishment {
        name += ", " + model.establishments[establishment].id.visible(limit: 20)
      }
      return Legend.Entry(
        shape: .rounded, look: .pill, sign: code,
        words: labels.hub(code, name, users: hub.users),
        signWidth: TextMeasure.width(of: code, size: 9) + 12)
    }
    return [
      (labels.fatesHeading, fates), (labels.legend, shapes), ("", lines),
      (labels.hubsHeading, hubs),
    ]
  }

  private var lines: [Legend.Entry] {
    let connections = schema.connections
    let spans = connections.map(\.tolerance) + schema.boxes.flatMap { $0.badges.map(\.tolerance) }
    let words = schema.outcome == nil ? labels.needsArrow : labels.brokenArrow
    var entries: [Legend.Entry] = []
    if !connections.isEmpty {
      entries.append(Legend.Entry(words: words, line: schema.outcome == nil ? .line : .broken))
    }
    if schema.outcome == nil, connections.contains(where: \.tolerance.isUnlimited) {
      entries.append(Legend.Entry(words: labels.usefulArrow, line: .useful))
    }
    if connections.contains(where: { $0.redundancy != nil }) {
      entries.append(
        Legend.Entry(
          shape: .rounded, look: .junction, sign: "2\u{A0}/\u{A0}3", words: labels.redundancySign))
    }
    if spans.contains(where: { $0.shortest > 0 && !$0.isUnlimited }) {
      entries.append(Legend.Entry(sign: "8\u{A0}h", words: labels.toleranceSign, signWidth: 22))
    }
    if schema.showsPlaces { entries.append(Legend.Entry(words: labels.placeSign, signWidth: 0)) }
    return entries
  }

  var notes: [String] {
    let folded = schema.boxes.count(where: \.isFolded)
    guard folded > 0, !closer.isEmpty else { return [labels.notDrawn] }
    return [
      labels.foldedNote(folded: schema.foldedCount, boxes: folded, closer: closer), labels.notDrawn,
    ]
  }

  /// Options that show a part of what is folded, as they would be typed.
  private var closer: [String] {
    let model = schema.model
    var options: [String] = []
    let establishments = Set(schema.shown.compactMap { model.assets[$0].establishment })
    if establishments.count > 1, let first = establishments.min() {
      let id = model.establishments[first].id
      options.append("--establishment\u{A0}\(id.visible(limit: 40))")
    }
    // The most needed of the applications that are folded.
    let folded = schema.boxes.filter { $0.isFolded && $0.kind == .application }
    if let most = folded.max(by: { $0.members.count < $1.members.count })?.examples.first,
      schema.focus == nil
    {
      options.append("--focus\u{A0}\(model.assets[most].id.visible(limit: 40)) --depth\u{A0}1")
    }
    if Set(schema.boxes.map(\.kind)).count > 1,
      let kind = schema.boxes.filter(\.isFolded).max(by: { $0.members.count < $1.members.count })
    {
      options.append("--kind\u{A0}\(kind.kind.singular)")
    }
    return options
  }
}
