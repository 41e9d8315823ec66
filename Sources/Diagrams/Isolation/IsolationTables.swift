// The functional panel: what is backed up and how it comes back, and who acts in which order.

internal import Continuity
import Formats

/// Two tables, side by side or one below the other.
struct IsolationTables {
  private let backups: SheetTable
  private let actions: SheetTable
  private let labels: any Labels
  private let total: String
  private let reserves: [String]
  private let isStacked: Bool

  private static let gap = 14.0
  private static let reserveSize = 7.6

  /// With their headings and what stands below them.
  var height: Double {
    isStacked
      ? backupsHeight + IsolationTables.gap + actionsHeight : max(backupsHeight, actionsHeight)
  }
  var backupsHeight: Double { backups.height + 18 }
  var actionsHeight: Double { actions.height + afterActions }

  /// The heading of the actions, their sum, and the reserves.
  private var afterActions: Double {
    62 + Double(reserves.count) * IsolationTables.reserveSize * 1.3
  }

  /// What it takes to name every device to act on, within reason.
  var leastHeight: Double { min(actionsHeight, 420) }

  init(
    plan: IsolationPlan, labels: any Labels, width: Double, most: Int, isStacked: Bool = false
  ) {
    self.labels = labels
    self.isStacked = isStacked
    let model = plan.isolation.model
    let first = isStacked ? width : (width - IsolationTables.gap) * 0.6
    let second = isStacked ? width : width - IsolationTables.gap - first
    var backups = SheetTable(
      columns: zip(labels.backupHeadings, [0.31, 0.22, 0.12, 0.1, 0.14, 0.11]).map {
        SheetTable.Column(heading: $0, width: first * $1, lines: 3)
      })
    backups.rows = CopyPolicies(of: model, most: most).policies.map {
      CopyPolicies.cells(of: $0, in: model, labels: labels)
    }
    self.backups = backups

    var actions = SheetTable(
      columns: zip(labels.actionHeadings, [0.06, 0.22, 0.25, 0.34, 0.13]).map {
        SheetTable.Column(heading: $0, width: second * $1, lines: 5)
      })
    let devices = plan.devices.map { model.partition.devices[$0] }
    for (index, device) in devices.enumerated() {
      actions.rows.append(IsolationTables.cells(of: device, in: model, labels))
      actions.numbers.append(index + 1)
    }
    self.actions = actions
    let cut = plan.isolation.usual
    total =
      devices.isEmpty
      ? labels.nothingToCut
      : labels.sentence(labels.together(cut.minutes, untimed: cut.untimed, of: cut.actions.count))
    let size = IsolationTables.reserveSize
    reserves = (plan.reserves.isEmpty ? [labels.noReserves] : plan.reserves).flatMap {
      let lines = TextMeasure.wrap($0, width: second - 12, size: size, lines: 2)
      return ["• " + lines[0]] + lines.dropFirst().map { "\u{A0}\u{A0}" + $0 }
    }
  }

  private static func cells(
    of device: Device, in model: Model, _ labels: any Labels
  ) -> [String] {
    let actors = device.actors.map { actor in
      switch actor {
      case .asset(let asset): model.assets[asset].name.visible(limit: 60)
      case .other(let name): name.visible(limit: 60)
      }
    }
    let how = [device.how, device.procedure.map(labels.procedure)].compactMap {
      $0?.visible(limit: 160)
    }
    return [
      "", device.name, actors.isEmpty ? labels.notKnown : labels.language.list(of: actors),
      how.isEmpty ? labels.notKnown : how.joined(separator: " · "),
      device.takes.map(labels.duration) ?? labels.notKnown,
    ]
  }

  /// Draws them side by side.
  func draw(left: Double, top: Double, room: Double, in drawing: inout Drawing) {
    drawBackups(left: left, top: top, room: room, in: &drawing)
    let x = left + backups.width + IsolationTables.gap
    drawActions(left: x, top: top, room: room, in: &drawing)
  }

  func drawBackups(left: Double, top: Double, room: Double, in drawing: inout Drawing) {
    drawing.addText(labels.backedUp, left: left, top: top, size: 9.5, isBold: true)
    if backups.rows.isEmpty {
      drawing.addText(labels.noCopiesSaid, left: left + 4, top: top + 34, size: 8)
    }
    _ = backups.draw(
      left: left, top: top + 15, room: room - 15, in: &drawing, more: labels.moreRows)
  }

  func drawActions(left x: Double, top: Double, room: Double, in drawing: inout Drawing) {
    drawing.addText(labels.whoActs, left: x, top: top, size: 9.5, isBold: true)
    let bottom = actions.draw(
      left: x, top: top + 15, room: room - afterActions + 16, in: &drawing, more: labels.moreRows)
    drawing.addText(total, left: x, top: bottom + 4, size: 8, isBold: true)
    var y = bottom + 24
    drawing.addText(labels.reserves, left: x, top: y, size: 9.5, isBold: true)
    y += 15
    for line in reserves where y + 10 <= top + room {
      drawing.addText(line, left: x, top: y, size: IsolationTables.reserveSize)
      y += IsolationTables.reserveSize * 1.3
    }
  }
}
