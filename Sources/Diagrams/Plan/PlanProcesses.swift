// The processes that a plan brings back, over its works: when each stops, is on paper, must be back, and is.

internal import Continuity
internal import DependencyGraph
import Formats

/// Which processes are told of, and what of each.
struct PlanProcesses {
  let plan: RecoveryPlan
  let labels: any Labels
  let names: AssetNames
  /// What stops, the first that is back first; then what is only on paper.
  let answers: [Answer]
  /// How many more there are.
  let hidden: Int

  init(of plan: RecoveryPlan, view: View, labels: any Labels, names: AssetNames) {
    (self.plan, self.labels, self.names) = (plan, labels, names)
    let shown = Set(view.assets(of: plan.model))
    func rank(_ answer: Answer) -> (Int, Int, Index<Asset>) {
      let isPaper = answer.outages.isEmpty
      let end = isPaper ? answer.degraded.last?.to : answer.returns
      return (isPaper ? 1 : 0, end ?? .max, answer.asset)
    }
    let found = plan.outcome.affected.filter {
      plan.model.assets[$0].kind == .process && shown.contains($0)
    }.map { plan.outcome.answer(for: $0) }
      .filter { !$0.outages.isEmpty || !$0.degraded.isEmpty }.sorted { rank($0) < rank($1) }
    answers = Array(found.prefix(TimelineRows.mostProcesses))
    hidden = found.count - answers.count
  }

  /// The bound of a process that is not reached: one that is says no more than its return.
  func openBound(of asset: Index<Asset>) -> Int? {
    guard let bound = plan.bounds[asset], !bound.isProved else { return nil }
    return bound.minute
  }

  /// When it is back, whether that is in time, and whether it could be earlier.
  func ending(of answer: Answer) -> String {
    func short(_ minute: Int) -> String {
      names.language.shortInstant(minute, from: plan.clock.start)
    }
    var text = "→ "
    if answer.outages.isEmpty {
      text += answer.degraded.last?.to.map(short) ?? "…"
    } else if let minute = answer.returns {
      text += (answer.isLowerBound ? "≥\u{A0}" : "") + short(minute)
    } else if let ending = answer.ending {
      text += labels.ending(
        ending, isLowerBound: answer.isLowerBound, horizon: plan.outcome.horizon)
    }
    text += verdict(of: answer).map { " \($0)" } ?? ""
    guard !answer.outages.isEmpty, let bound = plan.bounds[answer.asset] else { return text }
    if bound.isProved { return text + " · " + labels.provedShortest }
    return text + (bound.minute.map { " · " + labels.boundAt(short($0)) } ?? "")
  }

  /// The worst of its verdicts on time.
  private func verdict(of answer: Answer) -> String? {
    let judged = answer.verdicts.filter { $0.objective != .rpo }
    if judged.contains(where: { $0.objective == .mtpd && $0.result == .missed }) {
      return "✗\u{A0}" + labels.limitMark
    }
    if judged.contains(where: { $0.result == .missed }) { return "✗\u{A0}" + labels.rtoMark }
    if judged.contains(where: { $0.result == .unknown }) { return "?" }
    return judged.isEmpty ? nil : "✓"
  }
}

/// The rows of the processes.
struct PlanProcessRows: PlanSection {
  let processes: PlanProcesses
  let columns: PlanColumns

  private static let rowHeight = 19.0
  private static let headingHeight = 20.0

  private var labels: any Labels { processes.labels }
  private var model: Model { processes.plan.model }

  var height: PlanSheets.Height {
    let count = processes.answers.count + (processes.hidden > 0 ? 1 : 0)
    return PlanSheets.Height(
      heading: PlanProcessRows.headingHeight,
      rows: Array(repeating: PlanProcessRows.rowHeight, count: count))
  }

  func draw(_ rows: Range<Int>, top: Double, in drawing: inout Drawing) -> Double {
    var heading = labels.language.heading(of: .process).uppercased()
    if rows.lowerBound > 0 { heading += " " + labels.goesOnFromAbove }
    drawing.addText(
      heading, left: 2, top: top + 2, size: 12, isBold: true, width: columns.nameWidth)
    var top = top + PlanProcessRows.headingHeight
    for row in rows {
      if (row - rows.lowerBound).isMultiple(of: 2) {
        drawing.frames.append(
          Frame(
            rectangle: Rectangle(
              left: 0, top: top, width: columns.width, height: PlanProcessRows.rowHeight),
            look: Look(fill: "#F4F6F8", border: "#F4F6F8", width: 0.1)))
      }
      if row < processes.answers.count {
        draw(processes.answers[row], top: top, in: &drawing)
      } else {
        drawing.addText(
          labels.more(processes.hidden), left: 2, top: top + 3, size: 10.5, width: columns.nameWidth
        )
      }
      top += PlanProcessRows.rowHeight
    }
    return top
  }

  private func draw(_ answer: Answer, top: Double, in drawing: inout Drawing) {
    let asset = model.assets[answer.asset]
    let scale = columns.axis.scale
    let full = processes.names.name(of: answer.asset)
    let name = TextMeasure.wrap(
      full, width: columns.nameWidth - 4, size: 10.5, lines: 1, isBold: true)[0]
    drawing.addText(
      name, left: 2, top: top + 2.5, size: 10.5, isBold: true, width: columns.nameWidth)
    let limits = ObjectiveTick.all(of: asset, answer)
    let tooltip = ([full] + answer.verdicts.map(labels.verdict)).joined(separator: "\n")
    let diamonds = [
      (processes.openBound(of: answer.asset), Look.boundDiamond), (answer.returns, .backDiamond),
    ].compactMap { minute, look in
      minute.flatMap { $0 <= scale.last ? (x: scale.x(of: $0), look: look) : nil }
    }
    StateBars(
      answer: answer, bars: TimelineRows.bars(of: answer.asset, in: processes.plan.outcome),
      axis: scale, labels: labels, tooltip: tooltip
    ).draw(
      limits: limits, signs: diamonds.map(\.x), id: "bar-" + asset.id.visible(limit: 80),
      top: top + 2.5, in: &drawing)
    for limit in limits {
      limit.draw(on: scale, top: top, height: PlanProcessRows.rowHeight, in: &drawing)
    }
    for diamond in diamonds {
      drawing.addDiamond(
        center: Point(x: diamond.x, y: top + 2.5 + StateBar.height / 2), look: diamond.look)
    }
    let ending = TextMeasure.wrap(
      processes.ending(of: answer), width: columns.right - scale.right - 12, size: 10, lines: 1)[0]
    drawing.addText(
      ending, left: scale.right + 12, top: top + 3, size: 10,
      width: columns.right - scale.right - 12)
  }
}

extension Drawing {
  fileprivate mutating func addDiamond(center: Point, look: Look) {
    marks.append(
      Mark(
        rectangle: Rectangle(left: center.x - 6, top: center.y - 7, width: 12, height: 14),
        shape: .diamond, look: look))
  }
}

extension Look {
  static let backDiamond = Look(fill: "#000000", border: "#FFFFFF", width: 0.8)
  static let boundDiamond = Look(fill: "#FFFFFF", border: "#000000", width: 1.1)
}
