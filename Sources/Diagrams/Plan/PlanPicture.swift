// The recovery plan on a wall: the processes, then a band for each team with its works over time.

package import Continuity
internal import DependencyGraph

extension Figure {
  /// Who works on what, when, and what that makes of the processes; on A3 unless another sheet is asked for.
  ///
  /// - Parameters:
  ///   - plan: the plan, each work of which is drawn in the band of each team that it occupies, or counted.
  ///   - view: of what it narrows to, the processes are chosen; the teams are all there.
  /// - Complexity: O(works + changes of presence)
  package static func plan(of plan: RecoveryPlan, view: View) -> Figure {
    PlanPicture(plan: plan, view: view).figure()
  }
}

/// What is drawn of a plan.
struct PlanPicture {
  let plan: RecoveryPlan
  let view: View
  let labels: any Labels
  let names: AssetNames
  let processes: PlanProcesses
  /// Those who work, most work first, then the restores of holders.
  let teams: [PlannedTeam]

  private static let gap = 10.0

  init(plan: RecoveryPlan, view: View) {
    (self.plan, self.view) = (plan, view)
    labels = wording(in: view.language)
    names = AssetNames(of: plan.model, in: view.language)
    processes = PlanProcesses(of: plan, view: view, labels: labels, names: names)
    teams = plan.teams.filter { !$0.works.isEmpty }.sorted { one, other in
      func rank(_ team: PlannedTeam) -> (Int, Int, Index<Asset>) {
        (team.isStreams ? 1 : 0, -team.busy, team.team.asset)
      }
      return rank(one) < rank(other)
    }
  }

  private var model: Model { plan.model }

  func figure() -> Figure {
    let heading = Heading(model: model, view: view, labels: labels)
    var lines = heading.lines(scenario: plan.outcome, counts: counts)
    if case .hour(let hour) = plan.clock { lines.append(labels.worstStart(hour)) }
    lines += plan.forEver.prefix(3).map { asset, teams in
      labels.neverThere(names.name(of: asset), teams.map { names.name(of: $0.asset) })
    }
    var figure = Figure(
      title: labels.plan, lines: lines, identity: heading.identity(about: plan.outcome)
    ) { body($0) }
    figure.usualPaper = .a3
    figure.isLandscape = true
    figure.legend = PlanLegend(of: self).legend
    return figure
  }

  private var counts: String {
    let stopped = processes.answers.filter { !$0.outages.isEmpty }
    let returns = stopped.compactMap(\.returns)
    let last = returns.count == stopped.count ? returns.max() : nil
    return labels.planCounts(
      stopped: stopped.count, back: returns.count,
      last: last.map { names.language.shortInstant($0, from: start) },
      missed: stopped.count { answer in
        answer.verdicts.contains { $0.objective == .mtpd && $0.result == .missed }
      }, works: plan.works.count)
  }

  private var start: StartTime? { plan.clock.start }

  // MARK: - Body

  private func body(_ room: Figure.Room?) -> Figure.Body {
    let width = width(in: room)
    let nameWidth = min(400, width * 0.3)
    let axis = PlanAxis(
      showing: minutes, clock: plan.clock, closed: model.closedDays, labels: labels,
      left: nameWidth + 10, width: width - nameWidth - 10 - endWidth)
    let sections = sections(on: axis, width: width)
    var drawing = Drawing(title: labels.plan)
    var top = 0.0
    if !plan.asksForPeople, !processes.answers.isEmpty {
      let words = TextMeasure.wrap(
        labels.nobodyIsNamed, width: width - 10, size: 13, lines: 3, isBold: true)
      top = drawing.addBlock(
        words, left: 0, top: 0, width: width, size: 13, isBold: true)
      top += 8
    }
    guard !sections.isEmpty else {
      drawing.addText("✓ " + labels.nothingStops, left: 0, top: top + 6, size: 15)
      return Figure.Body(drawing: drawing)
    }
    var head = Drawing(title: labels.plan)
    axis.addHead(top: 0, to: &head)
    drawing.add(head, at: Point(x: 0, y: top))
    top += PlanAxis.headHeight
    let heights = sections.map { section in
      var height = section.height
      height.heading += PlanPicture.gap
      return height
    }
    let several = room?.several ?? (first: 0, rest: 0)
    let sheets = PlanSheets.pack(
      heights,
      in: PlanSheets.Room(
        single: room.map { $0.height - top },
        several: (several.first - top, several.rest - PlanAxis.headHeight),
        legend: room?.legend ?? 0))
    var (pageBreaks, rowBreaks): ([Double], [Double]) = ([], [])
    for (number, parts) in sheets.enumerated() {
      if number > 0 { pageBreaks.append(top) }
      let first = top
      for part in parts {
        if top > first { rowBreaks.append(top) }
        top = sections[part.band].draw(part.rows, top: top, in: &drawing) + PlanPicture.gap
      }
      axis.addLines(from: first - 4, to: top - PlanPicture.gap, in: &drawing)
    }
    return Figure.Body(
      drawing: drawing, rowBreaks: rowBreaks, pageBreaks: pageBreaks, head: { _ in head })
  }

  /// As wide as the room; on a large sheet so wide that days have names, which then is drawn smaller.
  private func width(in room: Figure.Room?) -> Double {
    let most = 1_530.0
    guard let room else { return most }
    guard room.width > 1_070 else { return room.width }
    let axis = PlanAxis.wantedWidth(until: minutes.max() ?? 0)
    return max(room.width, min(axis + 410 + endWidth, most))
  }

  /// Room for what is said of the return of a process.
  private var endWidth: Double {
    let widths = processes.answers.map { answer in
      TextMeasure.width(of: processes.ending(of: answer), size: 10)
    }
    return min(max((widths.max() ?? 0) + 20, 190), 270)
  }

  private func sections(on axis: PlanAxis, width: Double) -> [any PlanSection] {
    let columns = PlanColumns(axis: axis, width: width)
    var sections: [any PlanSection] = []
    if !processes.answers.isEmpty {
      sections.append(PlanProcessRows(processes: processes, columns: columns))
    }
    sections += teams.map { team in
      PlanTeamRows(
        band: PlanBand(of: team, in: plan, until: axis.last), plan: plan, columns: columns,
        labels: labels, names: names)
    }
    return sections
  }

  /// Every minute that must have a place: the ends of works, and when processes stop and are back.
  private var minutes: [Int] {
    var minutes = plan.works.flatMap { work in
      [work.begins] + work.spans.compactMap(\.to)
    }
    for answer in processes.answers {
      for interval in answer.outages + answer.degraded {
        minutes += [interval.from] + (interval.to.map { [$0] } ?? [])
      }
      if let minute = processes.openBound(of: answer.asset) { minutes.append(minute) }
    }
    return minutes
  }
}

/// Where things stand across the picture.
struct PlanColumns {
  let axis: PlanAxis
  /// Of all.
  let width: Double

  var nameWidth: Double { axis.scale.left - 10 }
  var right: Double { width - 4 }
  /// Where the hours of works end, and the room to write in when they were done begins.
  var hoursRight: Double { right - PlanColumns.doneWidth }

  static let doneWidth = 44.0
}

/// A part of the picture with rows, under a heading that each of its pieces has.
protocol PlanSection {
  var height: PlanSheets.Height { get }
  /// Draws some of its rows under its heading.
  ///
  /// - Returns: the lower edge.
  func draw(_ rows: Range<Int>, top: Double, in drawing: inout Drawing) -> Double
}
