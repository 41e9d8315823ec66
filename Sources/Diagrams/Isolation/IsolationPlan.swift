// The answer of `isolate` as the picture needs it: numbers for the cuts, sentences for the rest.

internal import Continuity
import Formats

/// What the picture of isolation shows of an answer; nothing in it is computed here.
struct IsolationPlan {
  let isolation: Isolation
  /// The zones of the backup infrastructure, as positions in ``Partition/zones``.
  let backupZones: Set<Index<Zone>>
  /// The devices to act on, as positions in ``Partition/devices``; their numbers are their places in the
  /// list, from 1.
  let devices: [Index<Device>]
  /// Devices that cannot be counted on in the scenario.
  let doubtful: Set<Index<Device>>
  /// The verdict, what the cut is worth, and whether a restore is possible.
  private(set) var findings: [String] = []
  /// What the answer rests on and nobody said, and what may go otherwise.
  private(set) var reserves: [String] = []

  private static let mostNames = 3

  init(of isolation: Isolation, labels: any Labels) {
    self.isolation = isolation
    backupZones = Set(isolation.infrastructure.zones)
    devices = isolation.usual.actions.map(\.device)
    doubtful = Set(isolation.doubts.map(\.device))
    findings = [verdict(labels)] + trajectory(labels) + restores(labels)
    let offNetwork = isolation.infrastructure.offNetwork
    if !offNetwork.isEmpty { findings.append(labels.offNetwork(some(names(offNetwork), labels))) }
    reserves = self.reserves(labels)
  }

  /// The flows that open ways which nothing cuts.
  var remaining: Set<Index<Flow>> {
    Set(isolation.usual.remaining).union(isolation.window?.remaining ?? [])
  }

  /// The place of a device in the order of action, if it is acted on.
  func number(of device: Index<Device>) -> Int? { devices.firstIndex(of: device).map { $0 + 1 } }

  /// Whether acting on the devices cuts a flow.
  func cuts(_ flow: Flow) -> Bool { flow.devices.contains { devices.contains($0) } }

  private var model: Model { isolation.model }

  private func names(_ assets: [Index<Asset>]) -> [String] {
    assets.map { model.assets[$0].name.visible(limit: 50) }
  }

  /// The first few names, and how many more there are.
  private func some(_ names: [String], _ labels: any Labels) -> String {
    guard names.count > IsolationPlan.mostNames + 1 else { return labels.language.list(of: names) }
    return names.prefix(IsolationPlan.mostNames).joined(separator: ", ") + " "
      + labels.more(names.count - IsolationPlan.mostNames)
  }

  private func time(of cut: Isolation.Cut, _ labels: any Labels) -> String {
    labels.together(
      cut.minutes, untimed: cut.untimed, of: cut.actions.count)
  }

  private func verdict(_ labels: any Labels) -> String {
    let cut = isolation.usual
    let reasons = isolation.findings.map { finding in
      switch finding {
      case .unzoned(let assets), .exposed(let assets), .intruders(let assets):
        labels.reason(finding, naming: some(names(assets), labels))
      case .remaining(let flows), .remainingInWindow(let flows):
        labels.reason(
          finding,
          naming: some(
            flows.map {
              let flow = model.partition.flows[$0]
              return (flow.purpose ?? flow.id).visible(limit: 50)
            }, labels))
      default: labels.reason(finding, naming: "")
      }
    }
    let text = labels.isolable(isolation.compliance, cuts: cut.actions.count, reasons: reasons)
    guard !cut.actions.isEmpty, isolation.compliance == .met else { return text }
    return text + " " + labels.minimal(isProven: cut.isProven)
  }

  private func trajectory(_ labels: any Labels) -> [String] {
    guard let trajectory = isolation.trajectory else { return [] }
    let marks: [Compliance: String] = [.met: "✓", .notMet: "✗", .unknown: "?"]
    let language = labels.language
    let names = trajectory.milestones.map {
      language.quoted((model.milestones[$0].name ?? model.milestones[$0].id).visible(limit: 60))
    }
    let sentence = language.trajectory(
      trajectory.compliance, on: trajectory.day.map { language.day($0) }, with: names,
      isPlanned: model.milestones.contains { !$0.isDone })
    return ["\(marks[trajectory.compliance] ?? "") D2.O3.B, \(sentence)"]
  }

  /// One sentence for all that can restore, one for each that cannot.
  private func restores(_ labels: any Labels) -> [String] {
    var lines: [String] = []
    let able = isolation.restores.filter(\.isPossible).map(\.asset)
    if !able.isEmpty { lines.append(labels.restores(some(names(able), labels))) }
    for restore in isolation.restores.filter({ !$0.isPossible }).prefix(2) {
      // Several ways may end at the same node.
      var lacking: [Index<Asset>] = []
      for end in restore.missing.compactMap(\.last) where !lacking.contains(end) {
        lacking.append(end)
      }
      lines.append(
        labels.restoresNot(
          names([restore.asset])[0],
          lacking: restore.isCompromised ? nil : some(names(lacking), labels)))
    }
    return lines
  }

  private func reserves(_ labels: any Labels) -> [String] {
    var lines: [String] = []
    if let window = isolation.window {
      let more = window.actions.map(\.device).filter { !devices.contains($0) }
      let names = more.map { model.partition.devices[$0].name.visible(limit: 50) }
      if window.remaining.isEmpty || !names.isEmpty {
        lines.append(
          labels.window(more: names.isEmpty ? nil : some(names, labels), time(of: window, labels)))
      }
      let open = window.remaining.map { flow in
        let flow = model.partition.flows[flow]
        return (flow.purpose ?? flow.id).visible(limit: 50)
      }
      if !open.isEmpty { lines.append(labels.window(open: some(open, labels))) }
    }
    for (device, doubt) in isolation.doubts.prefix(3) {
      let name = model.partition.devices[device].name.visible(limit: 50)
      switch doubt {
      case .compromised: lines.append(labels.notCountedOn(name, from: nil))
      case .administeredFromCompromised(let stations):
        lines.append(labels.notCountedOn(name, from: some(names(stations), labels)))
      }
    }
    let acted = devices.map { model.partition.devices[$0] }
    func list(_ isMissing: (Device) -> Bool) -> String? {
      let names = acted.filter(isMissing).map { $0.name.visible(limit: 50) }
      return names.isEmpty ? nil : some(names, labels)
    }
    if let names = list({ $0.actors.isEmpty }) { lines.append(labels.nobodyActs(names)) }
    if let names = list({ $0.how == nil && $0.procedure == nil }) {
      lines.append(labels.noProcedure(names))
    }
    if let names = list({ $0.takes == nil }) { lines.append(labels.untimed(names)) }
    if isolation.zoneless > 0 { lines.append(labels.zoneless(isolation.zoneless)) }
    return lines
  }
}
