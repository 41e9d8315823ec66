// The isolation as text for a crisis cell: the verdict, what to do, the proof, what is not known.

package import Continuity

/// Tells in words how the backups are isolated.
package struct IsolationText {
  let isolation: Isolation
  let date: CalendarDate?
  let phrases: any Phrases
  let terminal: Terminal
  private let names: Names
  private let words: any IsolationPhrases

  package init(
    isolation: Isolation, date: CalendarDate?, phrases: any Phrases, terminal: Terminal
  ) {
    self.isolation = isolation
    self.date = date
    self.phrases = phrases
    self.terminal = terminal
    names = Names(of: isolation.model, phrases: phrases)
    words = phrases.language.isolationPhrases
  }

  private var model: Model { isolation.model }
  private var partition: Partition { model.partition }
  private var usual: Isolation.Cut { isolation.usual }

  package func text() -> String {
    var sections = [head()]
    let isComputed = !isolation.infrastructure.zones.isEmpty && !partition.flows.isEmpty
    if isComputed {
      sections += [actions(), window(), proof(), doubts(), restores()].compactMap { $0 }
    }
    sections.append(unknown())
    return sections.joined(separator: "\n")
  }

  // MARK: - Head

  private func head() -> String {
    var text = heading("\(model.name.visible(limit: 60)) — \(words.title)")
    if let date {
      let done = model.milestones.filter(\.isDone).map { phrases.quoted($0.name ?? $0.id) }
      text += lines([words.on(phrases.language.day(date), done: done)])
    }
    if let scenario = isolation.scenario {
      text += lines([words.scenario(phrases.quoted(scenario.name ?? scenario.id ?? ""))])
    }
    let zones = isolation.infrastructure.zones.map { phrases.quoted(partition.zones[$0].name) }
    let reasons = isolation.findings.map(reason)
    let (mark, tone, sentence): (String, Tone, String) =
      switch isolation.compliance {
      case .met where usual.actions.isEmpty: ("✓", .good, words.nothingToCut(zones: zones))
      case .met:
        ("✓", .good, words.met(cuts: usual.actions.count, zones: zones, time: time(of: usual)))
      case .notMet: ("✗", .bad, words.notMet(reasons))
      case .unknown: ("?", .doubtful, words.unknown(reasons))
      }
    let told = "\(mark) \(sentence)".wrapped(to: terminal.width)
    text += "\n" + told.map { terminal.paint($0, tone) + "\n" }.joined()
    if let trajectory = isolation.trajectory {
      text += TrajectoryText(trajectory, in: model, phrases: phrases).lines(for: terminal)
        .map { $0 + "\n" }.joined()
    }
    let offNetwork = isolation.infrastructure.offNetwork
    if !offNetwork.isEmpty { text += lines([words.offNetwork(some(offNetwork))]) }
    let stuck = isolation.restores.count { !$0.isPossible }
    if stuck > 0 { text += lines([words.cannotRestore(stuck, of: isolation.restores.count)]) }
    return text
  }

  private func reason(_ finding: Isolation.Finding) -> String {
    switch finding {
    case .noZones: words.noZones
    case .noFlows: words.noFlows
    case .noBackups: words.noBackups
    case .noBackupZone: words.noBackupZone
    case .noCrossingFlow: words.noCrossingFlow
    case .unzoned(let assets): words.unzoned(some(assets))
    case .exposed(let assets): words.exposed(some(assets))
    case .intruders(let assets): words.intruders(some(assets))
    case .remaining(let flows): words.remaining(flows.map(title(of:)), inWindow: false)
    case .remainingInWindow(let flows): words.remaining(flows.map(title(of:)), inWindow: true)
    }
  }

  /// The first few names of many.
  private func some(_ assets: [Int]) -> [String] {
    let shown = names.quoted(assets.prefix(6))
    return assets.count > 6 ? shown + ["… (\(assets.count))"] : shown
  }

  private func time(of cut: Isolation.Cut) -> String {
    words.time(cut.minutes, untimed: cut.untimed, of: cut.actions.count)
  }

  // MARK: - What to do

  private func actions() -> String? {
    guard !usual.actions.isEmpty else { return nil }
    var text = heading(
      usual.remaining.isEmpty ? words.actionsHeading : words.partialHeading)
    for (index, action) in usual.actions.enumerated() {
      let device = partition.devices[action.device]
      var title = "\(index + 1). \(name(of: action.device))"
      if let takes = device.takes {
        title += " — \(phrases.duration(takes))"
        if let source = device.source, source.origin == .measured {
          let day = source.on.flatMap { CalendarDate($0) }.map { phrases.language.day($0) }
          title += " (\(words.measured(on: day)))"
        }
      }
      text += wrapped(title, indent: 2)
      text += details(of: device, cutting: action.flows).text(for: terminal, indent: 5)
    }
    if usual.actions.count > 1 { text += lines([words.total(time(of: usual))]) }
    return text
      + lines([words.minimal(isProven: usual.isProven, count: usual.actions.count)])
  }

  private func details(of device: Device, cutting flows: [Int]) -> Table {
    let labels = words.actionLabels
    let actors = device.actors.map { actor in
      switch actor {
      case .asset(let asset): names.shown(asset)
      case .other(let text): text.visible(limit: 60)
      }
    }
    var table = Table(columns: 2)
    func add(_ label: String, _ text: String?) {
      let cell =
        text.map { Table.Cell($0.visible(limit: 300)) } ?? Table.Cell(words.notSaid, .doubtful)
      table.rows.append([Table.Cell(label, .faint), cell])
    }
    add(labels.who, actors.isEmpty ? nil : actors.joined(separator: ", "))
    if device.how != nil || device.procedure == nil { add(labels.how, device.how) }
    if let procedure = device.procedure { add(labels.procedure, procedure) }
    for (index, flow) in flows.enumerated() {
      table.rows.append([
        Table.Cell(index == 0 ? labels.cuts : "", .faint), Table.Cell(told(flow)),
      ])
    }
    return table
  }

  private func window() -> String? {
    guard let window = isolation.window else { return nil }
    let isSame = Set(window.actions.map(\.device)) == Set(usual.actions.map(\.device))
    let actions = words.windowActions(
      window.actions.map { name(of: $0.device) }, time: time(of: window))
    // What remains at all times is told at the head; what only the window leaves open, here too.
    let open = isSame ? window.remaining : window.remaining.filter { !usual.remaining.contains($0) }
    var text = heading(words.windowHeading)
    if !isSame || open.isEmpty {
      text += wrapped(isSame ? words.windowSame : actions, indent: 2)
    }
    if !open.isEmpty { text += wrapped(words.windowOpen(open.map(title(of:))), indent: 2) }
    return text
  }

  // MARK: - Proof

  private func proof() -> String {
    var text = heading(words.proofHeading)
    text += wrapped(words.usually(usual.crossing.count), indent: 2)
    text += ways(of: usual, apart: [])
    if let window = isolation.window {
      text += wrapped(words.proofInWindow, indent: 2)
      text += ways(of: window, apart: usual.remaining)
    }
    return text
  }

  private func ways(of cut: Isolation.Cut, apart known: [Int]) -> String {
    func uncut(_ flow: Int) -> String {
      words.uncut(told(flow), devices: partition.flows[flow].devices.map { name(of: $0) })
    }
    func way(_ flows: [Int]?) -> String? {
      flows.map { $0.map { uncut($0) }.joined(separator: ", ") + "." }
    }
    var text = wrapped(words.inward(way(cut.wayIn)), indent: 4)
    text += wrapped(words.outward(way(cut.wayOut)), indent: 4)
    let shown = known + (cut.wayIn ?? []) + (cut.wayOut ?? [])
    for flow in cut.remaining where !shown.contains(flow) {
      text += wrapped("✗ \(uncut(flow)).", indent: 4)
    }
    return text
  }

  private func doubts() -> String? {
    let crossing = isolation.window?.crossing ?? usual.crossing
    let useful = Set(crossing.flatMap { partition.flows[$0].devices })
    let doubts = isolation.doubts.filter { useful.contains($0.device) }
    guard !doubts.isEmpty else { return nil }
    var text = heading(words.doubtsHeading)
    for (device, doubt) in doubts {
      let sentence =
        switch doubt {
        case .compromised: words.compromised(name(of: device))
        case .administeredFromCompromised(let stations):
          words.administered(name(of: device), from: names.quoted(stations))
        }
      text += wrapped(sentence, indent: 2)
    }
    return text
  }

  private func restores() -> String? {
    guard !isolation.restores.isEmpty else { return nil }
    var text = heading(words.restoresHeading)
    for restore in isolation.restores {
      let name = names.shown(restore.asset)
      if restore.isPossible {
        text += wrapped("✓ " + words.restoresAlone(name), indent: 2)
      } else if restore.isCompromised {
        text += wrapped("✗ " + words.restoreCompromised(name), indent: 2)
      } else {
        text += wrapped("✗ " + words.restoresNot(name), indent: 2)
        for way in restore.missing { text += wrapped(self.way(way), indent: 6) }
      }
    }
    return text
  }

  /// `Serveur → Réseau des serveurs (zone Production)`
  private func way(_ assets: [Int]) -> String {
    let path = assets.dropFirst().map { names.shown($0) }.joined(separator: " → ")
    let end = assets.last.flatMap { partition.zone(of: $0) }
    let isInside = end.map { isolation.infrastructure.zones.contains($0) } ?? true
    guard let end, !isInside else { return "\(path) (\(words.held))" }
    return "\(path) (\(words.zone(phrases.quoted(partition.zones[end].name))))"
  }

  // MARK: - What is unknown

  private func unknown() -> String {
    var facts: [String] = []
    let devices = usual.actions + (isolation.window?.actions ?? [])
    for device in Set(devices.map(\.device)).sorted() {
      let name = name(of: device)
      if partition.devices[device].takes == nil { facts.append(words.timeUnknown(name)) }
      if partition.devices[device].actors.isEmpty { facts.append(words.actorUnknown(name)) }
      if partition.devices[device].how == nil, partition.devices[device].procedure == nil {
        facts.append(words.procedureUnknown(name))
      }
    }
    if isolation.zoneless > 0 { facts.append(words.zoneless(isolation.zoneless)) }
    if facts.isEmpty { facts = [words.nothingUnknown] }
    return heading(words.unknownHeading) + facts.map { wrapped($0, indent: 2) }.joined()
  }

  // MARK: - Names and lines

  private func name(of device: Int) -> String {
    phrases.quoted(partition.devices[device].name)
  }

  /// A flow by its purpose, with its identifier.
  private func title(of index: Int) -> String {
    let flow = partition.flows[index]
    guard let purpose = flow.purpose, folded(purpose) != folded(flow.id) else {
      return phrases.quoted(flow.purpose ?? flow.id)
    }
    return "\(phrases.quoted(purpose)) (\(flow.id.visible(limit: 60)))"
  }

  private func told(_ index: Int) -> String {
    let flow = partition.flows[index]
    return words.flow(
      title(of: index), from: shown(flow.from), to: shown(flow.to), isTwoWay: flow.isTwoWay,
      port: flow.port?.visible(limit: 40))
  }

  private func shown(_ place: Flow.Place) -> String {
    switch place {
    case .zone(let zone): partition.zones[zone].name.visible(limit: 60)
    case .asset(let asset): names.shown(asset)
    }
  }

  private func heading(_ text: String) -> String {
    text.wrapped(to: terminal.width).map { terminal.paint($0, .strong) + "\n" }.joined()
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    let lines = (String(repeating: " ", count: indent) + text).wrapped(to: terminal.width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ texts: [String]) -> String {
    texts.map { wrapped($0, indent: 0) }.joined()
  }
}
