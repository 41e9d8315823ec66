// The isolation as JSON and CSV, with stable keys and columns.

import Continuity
package import Formats

/// Writes the isolation; the keys are part of the product and do not change.
package struct IsolationJSON {
  let isolation: Isolation
  let date: CalendarDate?

  private var model: Model { isolation.model }
  private var partition: Partition { model.partition }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("objective", "D2.O3.B")
      writer.breakLine()
      writer.field("at", date?.text)
      writer.breakLine()
      writer.field("scenario", isolation.scenario?.id)
      writer.breakLine()
      writer.field("verdict", isolation.compliance.rawValue)
      writer.breakLine()
      writer.key("trajectory")
      if let trajectory = isolation.trajectory {
        writer.value(trajectory, in: model)
      } else {
        writer.null()
      }
      writer.breakLine()
      writer.key("findings")
      writer.array(isolation.findings) { finding($1, to: &$0) }
      writer.breakLine()
      writer.key("backupZones")
      writer.array(isolation.infrastructure.zones) { $0.value(partition.zones[$1].id) }
      writer.breakLine()
      writer.field("backupZonesDeclared", isolation.infrastructure.isDeclared)
      writer.breakLine()
      writer.key("infrastructure")
      ids(isolation.infrastructure.nodes, to: &writer)
      writer.breakLine()
      writer.key("offNetwork")
      ids(isolation.infrastructure.offNetwork, to: &writer)
      writer.breakLine()
      writer.key("usual")
      write(isolation.usual, to: &writer)
      writer.breakLine()
      writer.key("window")
      if let window = isolation.window { write(window, to: &writer) } else { writer.null() }
      writer.breakLine()
      writer.key("notCountedOn")
      writer.array(isolation.doubts) { doubt($1, to: &$0) }
      writer.breakLine()
      writer.key("restores")
      writer.array(isolation.restores, lines: true) { writer, restore in
        writer.object { writer in
          writer.field("id", model.assets[restore.asset].id)
          writer.field("possible", restore.isPossible)
          writer.field("compromised", restore.isCompromised)
          writer.key("missing")
          writer.array(restore.missing) { ids($1, to: &$0) }
        }
      }
      writer.breakLine()
      writer.field("nodesWithoutZone", isolation.zoneless)
    }
  }

  private func ids(_ assets: [Index<Asset>], to writer: inout JSONWriter) {
    writer.array(assets) { $0.value(self.model.assets[$1].id) }
  }

  private func flows(_ flows: [Index<Flow>], to writer: inout JSONWriter) {
    writer.array(flows) { $0.value(self.partition.flows[$1].id) }
  }

  private func finding(_ finding: Isolation.Finding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("type", finding.word)
      writer.key("ids")
      switch finding {
      case .noZones, .noFlows, .noBackups, .noBackupZone, .noCrossingFlow: ids([], to: &writer)
      case .unzoned(let assets), .exposed(let assets), .intruders(let assets):
        ids(assets, to: &writer)
      case .remaining(let positions), .remainingInWindow(let positions):
        flows(positions, to: &writer)
      }
    }
  }

  private func write(_ cut: Isolation.Cut, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("crossing")
      flows(cut.crossing, to: &writer)
      writer.key("actions")
      writer.array(cut.actions, lines: true) { writer, action in
        let device = partition.devices[action.device]
        writer.object { writer in
          writer.field("device", device.id)
          writer.field("name", device.name)
          writer.key("acts")
          writer.array(device.actors) { $0.value(model.text(of: $1)) }
          writer.field("how", device.how)
          writer.field("procedure", device.procedure)
          writer.field("takes", device.takes)
          writer.key("flows")
          flows(action.flows, to: &writer)
        }
      }
      writer.field("proven", cut.isProven)
      writer.field("minutes", cut.minutes)
      writer.field("untimed", cut.untimed)
      writer.key("remaining")
      flows(cut.remaining, to: &writer)
      writer.key("wayIn")
      if let way = cut.wayIn { flows(way, to: &writer) } else { writer.null() }
      writer.key("wayOut")
      if let way = cut.wayOut { flows(way, to: &writer) } else { writer.null() }
    }
  }

  private func doubt(
    _ doubt: (device: Index<Device>, doubt: Isolation.Doubt), to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.field("device", partition.devices[doubt.device].id)
      switch doubt.doubt {
      case .compromised:
        writer.field("because", "compromised")
        writer.key("stations")
        ids([], to: &writer)
      case .administeredFromCompromised(let stations):
        writer.field("because", "administered-from-compromised")
        writer.key("stations")
        ids(stations, to: &writer)
      }
    }
  }
}

/// A row for each device to act on, and for each flow that cannot be cut.
package struct IsolationCSV {
  let isolation: Isolation

  package func write(to writer: inout CSVWriter) {
    let partition = isolation.model.partition
    writer.row([
      "state", "row", "order", "device", "name", "acts", "how", "procedure", "takes", "flows",
    ])
    for (state, cut) in [("usual", isolation.usual), ("window", isolation.window)] {
      guard let cut else { continue }
      for (index, action) in cut.actions.enumerated() {
        let device = partition.devices[action.device]
        writer.row([
          state, "action", "\(index + 1)", device.id, device.name,
          device.actors.map { isolation.model.text(of: $0) }.joined(separator: "; "),
          device.how ?? "", device.procedure ?? "", device.takes.map(String.init) ?? "",
          action.flows.map { partition.flows[$0].id }.joined(separator: " "),
        ])
      }
      for flow in cut.remaining {
        writer.row([
          state, "remaining", "",
          partition.flows[flow].devices.map { partition.devices[$0].id }
            .joined(separator: " "), "", "", "", "", "", partition.flows[flow].id,
        ])
      }
    }
  }
}

extension Isolation.Finding {
  /// The name in JSON.
  fileprivate var word: String {
    switch self {
    case .noZones: "no-zones"
    case .noFlows: "no-flows"
    case .noBackups: "no-backups"
    case .noBackupZone: "no-backup-zone"
    case .noCrossingFlow: "no-crossing-flow"
    case .unzoned: "unzoned"
    case .exposed: "exposed"
    case .intruders: "intruders"
    case .remaining: "remaining"
    case .remainingInWindow: "remaining-in-window"
    }
  }
}
