// The band of one team: how many are there, and a row for each of their works, with its bar and its hours.

internal import Continuity
internal import DependencyGraph
import Formats

/// The rows of a team.
struct PlanTeamRows: PlanSection {
  let band: PlanBand
  let plan: RecoveryPlan
  let columns: PlanColumns
  let labels: any Labels
  let names: AssetNames

  static let textSize = 10.5
  private static let numberWidth = 30.0
  private static let lineHeight = 12.5

  private var words: PlanWorkWords {
    PlanWorkWords(plan: plan, team: band.team.team, labels: labels, names: names)
  }

  // MARK: - Heights

  var height: PlanSheets.Height {
    var rows = band.rows.map { height(of: lines(of: $0)) }
    if band.hidden > 0 { rows.append(height(of: [""])) }
    return PlanSheets.Height(heading: headingHeight, rows: rows)
  }

  private func height(of lines: [String]) -> Double {
    2.5 + PlanTeamRows.lineHeight * Double(lines.count)
  }

  private func lines(of row: PlannedBatch) -> [String] {
    TextMeasure.wrap(
      words.what(row), width: columns.nameWidth - PlanTeamRows.numberWidth - 4,
      size: PlanTeamRows.textSize, lines: 2)
  }

  /// Who they are, and when they are there.
  private var headingLines: [String] {
    words.presence.flatMap {
      TextMeasure.wrap($0, width: columns.nameWidth - 6, size: 9.5, lines: 2)
    }
  }

  private var headingHeight: Double {
    max(18 + 12 * Double(headingLines.count) + 4, PlanStrip.height + 6)
  }

  // MARK: - Drawing

  func draw(_ rows: Range<Int>, top: Double, in drawing: inout Drawing) -> Double {
    let below = top + headingHeight
    let heights = height.rows[rows]
    let bottom = below + heights.reduce(0, +)
    drawHeading(isFirst: rows.lowerBound == 0, top: top, in: &drawing)
    PlanStrip(band: band, plan: plan, axis: columns.axis, labels: labels)
      .draw(bottomOfStrip: below - 3, bottom: bottom, in: &drawing)
    var top = below
    for (row, height) in zip(rows, heights) {
      rule(at: top, "#D5DBE0", in: &drawing)
      if row < band.rows.count {
        draw(band.rows[row], top: top, height: height, in: &drawing)
      } else {
        drawing.addText(
          labels.moreTasks(band.hidden), left: PlanTeamRows.numberWidth, top: top + 1,
          size: PlanTeamRows.textSize, width: columns.nameWidth - PlanTeamRows.numberWidth)
      }
      top += height
    }
    rule(at: bottom, "#33404D", in: &drawing)
    return bottom
  }

  private func rule(at y: Double, _ fill: String, in drawing: inout Drawing) {
    drawing.frames.append(
      Frame(
        rectangle: Rectangle(left: 0, top: y - 0.2, width: columns.width, height: 0.4),
        look: Look(fill: fill, border: fill, width: 0.1)))
  }

  private func drawHeading(isFirst: Bool, top: Double, in drawing: inout Drawing) {
    let goesOn = isFirst ? "" : " " + labels.goesOnFromAbove
    let room = columns.nameWidth - 6 - TextMeasure.width(of: goesOn, size: 12, isBold: true)
    let shown =
      TextMeasure.wrap(words.title, width: room, size: 12, lines: 1, isBold: true)[0] + goesOn
    drawing.addText(
      shown, left: 2, top: top, size: 12, isBold: true, width: columns.nameWidth)
    var y = top + 17
    for line in headingLines {
      drawing.addText(line, left: 2, top: y, size: 9.5, width: columns.nameWidth)
      y += 12
    }
    let left = columns.axis.scale.right + 12
    drawing.addText(
      labels.worked(labels.language.hours(band.team.busy)), left: left,
      top: top + headingHeight - 18, size: 10, isBold: true, width: columns.hoursRight - left)
    drawing.addText(
      labels.doneAt, left: columns.hoursRight, top: top + headingHeight - 18, size: 10,
      isBold: true, alignment: .center, width: PlanColumns.doneWidth)
  }

  private func draw(
    _ row: PlannedBatch, top: Double, height: Double, in drawing: inout Drawing
  ) {
    drawing.addText(
      labels.language.range(row.numbers), left: 0, top: top + 0.5, size: PlanTeamRows.textSize,
      isBold: true,
      alignment: .right, width: PlanTeamRows.numberWidth - 6)
    drawing.addBlock(
      lines(of: row), left: PlanTeamRows.numberWidth, top: top + 0.5,
      width: columns.nameWidth - PlanTeamRows.numberWidth, size: PlanTeamRows.textSize * 0.99)
    drawing.addText(
      labels.blankHour, left: columns.hoursRight, top: top + height / 2 - 7, size: 10,
      alignment: .center, width: PlanColumns.doneWidth)
    let team = plan.model.assets[band.team.team.asset].id.visible(limit: 60)
    PlanBar(
      work: row.work, columns: columns, hours: words.hours(row),
      tooltip: words.tooltip(row),
      id: "work-\(team)-\(band.team.isStreams ? "streams-" : "")\(row.numbers.lowerBound)"
    ).draw(center: top + height / 2, in: &drawing)
  }
}
