// The isolation for a crisis cell: the verdict, what to do, the proof, what is not known.

import Continuity
import Diagrams
import Formats

/// Says how the backups are isolated.
struct IsolationDocument {
  let isolation: Isolation
  let date: CalendarDate?
  let phrases: any Phrases
  private let names: Names
  private let words: any IsolationPhrases

  init(isolation: Isolation, date: CalendarDate?, phrases: any Phrases) {
    self.isolation = isolation
    self.date = date
    self.phrases = phrases
    names = Names(of: isolation.model, phrases: phrases)
    words = phrases.language.isolationPhrases
  }

  private var model: Model { isolation.model }
  private var partition: Partition { model.partition }
  private var usual: Isolation.Cut { isolation.usual }

  func document() -> Document {
    var identity = Identity(of: model, in: phrases.language)
    var subtitle: [Line] = []
    if let date {
      let done = model.milestones.filter(\.isDone).map { phrases.quoted($0.name ?? $0.id) }
      subtitle.append(Line(words.on(phrases.language.day(date), done: done)))
    }
    if let scenario = isolation.scenario {
      let name = scenario.name ?? scenario.id ?? ""
      subtitle.append(Line(words.scenario(phrases.quoted(name))))
      identity.scenario = name.visible(limit: 120)
    }
    var sections = [head]
    if !isolation.infrastructure.zones.isEmpty, !partition.flows.isEmpty {
      sections += [actions, window, proof, doubts, restores].compactMap { $0 }
    }
    return Document(
      "\(model.name.visible(limit: 60)) — \(words.title)", subtitle: subtitle,
      identity: identity, sections: sections + [unknown])
  }

  // MARK: - Head

  private var head: Document.Section {
    let compliance = isolation.compliance
    var section = Document.Section(
      [.sentence(Line(verdict, compliance.tone, sign: compliance.sign))])
    if let trajectory = isolation.trajectory {
      section.blocks.append(.sentence(phrases.line(trajectory, in: model)))
    }
    let offNetwork = isolation.infrastructure.offNetwork
    if !offNetwork.isEmpty {
      section.blocks.append(.sentence(Line(words.offNetwork(some(offNetwork)))))
    }
    let stuck = isolation.restores.count { !$0.isPossible }
    if stuck > 0 {
      section.blocks.append(
        .sentence(Line(words.cannotRestore(stuck, of: isolation.restores.count))))
    }
    if let picture { section.blocks.append(.picture(picture)) }
    return section
  }

  private var verdict: String {
    let zones = isolation.infrastructure.zones.map { phrases.quoted(partition.zones[$0].name) }
    let reasons = isolation.findings.map(reason)
    return switch isolation.compliance {
    case .met where usual.actions.isEmpty: words.nothingToCut(zones: zones)
    case .met: words.met(cuts: usual.actions.count, zones: zones, time: time(of: usual))
    case .notMet: words.notMet(reasons)
    case .unknown: words.unknown(reasons)
    }
  }

  /// The schema to hand in; `nil` where the model has no zone or no flow.
  private var picture: Picture? {
    guard !partition.zones.isEmpty, !partition.flows.isEmpty else { return nil }
    let isolation = isolation
    return Picture(
      alternative: words.pictureAlternative(verdict), caption: words.pictureCaption
    ) { .isolation(isolation, view: View($0)) }
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
  private func some(_ assets: [Index<Asset>]) -> [String] {
    let shown = names.quoted(assets.prefix(6))
    return assets.count > 6 ? shown + ["… (\(assets.count))"] : shown
  }

  private func time(of cut: Isolation.Cut) -> String {
    words.time(cut.minutes, untimed: cut.untimed, of: cut.actions.count)
  }

  // MARK: - What to do

  private var actions: Document.Section? {
    guard !usual.actions.isEmpty else { return nil }
    let steps = usual.actions.map { action in
      let device = partition.devices[action.device]
      var title = name(of: action.device)
      if let takes = device.takes {
        title += " — \(phrases.duration(takes))"
        if let source = device.source, source.origin == .measured {
          let day = source.on.flatMap { CalendarDate($0) }.map { phrases.language.day($0) }
          title += " (\(words.measured(on: day)))"
        }
      }
      return Instruction(
        Line(title), details: [.table(details(of: device, cutting: action.flows))])
    }
    var section = Document.Section(
      usual.remaining.isEmpty ? words.actionsHeading : words.partialHeading, [.steps(steps)])
    if steps.count > 1 {
      section.blocks.append(.sentence(Line(words.total(time(of: usual)))))
    }
    section.blocks.append(
      .sentence(Line(words.minimal(isProven: usual.isProven, count: steps.count))))
    return section
  }

  private func details(of device: Device, cutting flows: [Index<Flow>]) -> Table {
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

  private var window: Document.Section? {
    guard let window = isolation.window else { return nil }
    let isSame = Set(window.actions.map(\.device)) == Set(usual.actions.map(\.device))
    // What remains at all times is told at the head; what only the window leaves open, here too.
    let open = isSame ? window.remaining : window.remaining.filter { !usual.remaining.contains($0) }
    var facts: [String] = []
    if !isSame {
      let devices = window.actions.map { name(of: $0.device) }
      facts.append(words.windowActions(devices, time: time(of: window)))
    } else if open.isEmpty {
      facts.append(words.windowSame)
    }
    if !open.isEmpty { facts.append(words.windowOpen(open.map(title(of:)))) }
    return section(words.windowHeading, facts.map { Line($0) })
  }

  // MARK: - Proof

  private var proof: Document.Section {
    var lines = [Line(words.usually(usual.crossing.count))] + ways(of: usual, apart: [])
    if let window = isolation.window {
      lines += [Line(words.proofInWindow)] + ways(of: window, apart: usual.remaining)
    }
    return section(words.proofHeading, lines)
  }

  private func ways(of cut: Isolation.Cut, apart known: [Index<Flow>]) -> [Line] {
    func uncut(_ flow: Index<Flow>) -> String {
      words.uncut(told(flow), devices: partition.flows[flow].devices.map { name(of: $0) })
    }
    func way(_ flows: [Index<Flow>]?) -> String? {
      flows.map { $0.map { uncut($0) }.joined(separator: ", ") + "." }
    }
    let shown = known + (cut.wayIn ?? []) + (cut.wayOut ?? [])
    let others = cut.remaining.filter { !shown.contains($0) }
    return [
      Line(words.inward(way(cut.wayIn)), level: 2),
      Line(words.outward(way(cut.wayOut)), level: 2),
    ] + others.map { Line("\(uncut($0)).", .bad, sign: .missed, level: 2) }
  }

  private var doubts: Document.Section? {
    let crossing = isolation.window?.crossing ?? usual.crossing
    let useful = Set(crossing.flatMap { partition.flows[$0].devices })
    let doubts = isolation.doubts.filter { useful.contains($0.device) }
    guard !doubts.isEmpty else { return nil }
    return section(
      words.doubtsHeading,
      doubts.map { device, doubt in
        switch doubt {
        case .compromised: Line(words.compromised(name(of: device)))
        case .administeredFromCompromised(let stations):
          Line(words.administered(name(of: device), from: names.quoted(stations)))
        }
      })
  }

  private var restores: Document.Section? {
    guard !isolation.restores.isEmpty else { return nil }
    let lines = isolation.restores.flatMap { restore in
      let name = names.shown(restore.asset)
      if restore.isPossible { return [Line(words.restoresAlone(name), .good, sign: .kept)] }
      if restore.isCompromised {
        return [Line(words.restoreCompromised(name), .bad, sign: .missed)]
      }
      return [Line(words.restoresNot(name), .bad, sign: .missed)]
        + restore.missing.map { Line(way($0), level: 3) }
    }
    return section(words.restoresHeading, lines)
  }

  /// `Serveur → Réseau des serveurs (zone Production)`
  private func way(_ assets: [Index<Asset>]) -> String {
    let path = assets.dropFirst().map { names.shown($0) }.joined(separator: " → ")
    let end = assets.last.flatMap { partition.zone(of: $0) }
    let isInside = end.map { isolation.infrastructure.zones.contains($0) } ?? true
    guard let end, !isInside else { return "\(path) (\(words.held))" }
    return "\(path) (\(words.zone(phrases.quoted(partition.zones[end].name))))"
  }

  // MARK: - What is unknown

  private var unknown: Document.Section {
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
    // Of a model without zones or backups that would be a comfort that nothing gives.
    if facts.isEmpty {
      facts =
        isolation.compliance == .unknown
        ? isolation.findings.map(reason) : [words.nothingUnknown]
    }
    return section(words.unknownHeading, facts.map { Line($0) })
  }

  private func section(_ heading: String, _ lines: [Line]) -> Document.Section {
    Document.Section(heading, [.list(List(lines))])
  }

  // MARK: - Names

  private func name(of device: Index<Device>) -> String {
    phrases.quoted(partition.devices[device].name)
  }

  /// A flow by its purpose, with its identifier.
  private func title(of index: Index<Flow>) -> String {
    let flow = partition.flows[index]
    guard let purpose = flow.purpose, folded(purpose) != folded(flow.id) else {
      return phrases.quoted(flow.purpose ?? flow.id)
    }
    return "\(phrases.quoted(purpose)) (\(flow.id.visible(limit: 60)))"
  }

  private func told(_ index: Index<Flow>) -> String {
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
}
