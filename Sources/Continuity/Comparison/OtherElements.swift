// Establishments, scenarios, zones, devices, flows, milestones and registers that differ between two models.

internal import DependencyGraph

/// Compares what has an identifier and is no node.
struct ElementComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes

  /// Everything that was added, is gone, or says something else: by what it is, then by identifier.
  ///
  /// - Complexity: O(e log e) for e elements
  func changes() -> [ElementChange] {
    establishments() + scenarios() + zones() + devices() + flows() + milestones() + registers()
  }

  /// Pairs elements by identifier.
  private func changes<Item>(
    _ element: Element, _ before: some Collection<Item>, _ after: some Collection<Item>,
    id: (Item) -> String,
    name: (Item) -> String, establishments: (Item, Model) -> [String] = { _, _ in [] },
    compare: (Item, Item, inout FieldChanges) -> Void
  ) -> [ElementChange] {
    func byID(_ items: some Collection<Item>) -> [String: Item] {
      Dictionary(items.map { (canonicalName(id($0)), $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (byID(before), byID(after))
    let ids = Set(old.keys).union(new.keys).sorted { $0.utf8Order < $1.utf8Order }
    return ids.compactMap { key in
      let (one, other) = (old[key], new[key])
      guard let shown = other ?? one else { return nil }
      var fields = FieldChanges()
      if let one, let other { compare(one, other, &fields) }
      let nature = Nature(isInOld: one != nil, isInNew: other != nil)
      if nature == .changed && fields.list.isEmpty { return nil }
      let homes =
        (one.map { establishments($0, self.old) } ?? [])
        + (other.map { establishments($0, self.new) } ?? [])
      return ElementChange(
        element: element, nature: nature, id: id(shown), name: name(shown), node: nil,
        fields: fields.list, establishments: homes)
    }
  }

  /// Hands-on work and the crews of what a scenario fails, each as one text.
  private func texts(_ items: [Scenario.Item], _ model: Model) -> [String] {
    items.filter { $0.work != nil || $0.crew != nil }.map { item in
      let work = item.work.map { " \($0)m" } ?? ""
      return "\(model.assets[item.asset].id)\(work) \(model.text(of: item.crew ?? []))"
    }
  }

  private func establishments() -> [ElementChange] {
    changes(
      .establishment, old.establishments, new.establishments, id: \.id, name: \.name,
      establishments: { item, _ in [item.id] }
    ) { one, other, fields in
      fields.compare("name", one.name, other.name)
      fields.compare("finess", one.finess, other.finess)
      fields.compare("activity", one.activity, other.activity) { .number($0) }
      fields.compare("legal-entity", one.legalEntity, other.legalEntity)
      fields.compare("finess-ej", one.finessEJ, other.finessEJ)
      fields.compare("finess-eg", one.finessEG, other.finessEG)
      fields.compare(list: "none-here", one.noneHere.map(\.name), other.noneHere.map(\.name))
    }
  }

  // MARK: - Scenarios

  private func scenarios() -> [ElementChange] {
    changes(
      .scenario, old.scenarios, new.scenarios, id: { $0.id ?? "" },
      name: { $0.name ?? $0.id ?? "" },
      establishments: { item, model in
        item.establishment.map { [model.establishments[$0].id] } ?? []
      }
    ) { one, other, fields in
      fields.compare("name", one.name, other.name)
      fields.compare("category", one.category?.name, other.category?.name)
      fields.compare("likelihood", one.likelihood?.text, other.likelihood?.text)
      fields.compare(
        "establishment", one.establishment.map { old.establishments[$0].id },
        other.establishment.map { new.establishments[$0].id })
      func compare(
        _ key: String,
        _ events: (Scenario, Model, (Index<Asset>) -> Index<MatchedNode>) -> [ScenarioEvent]
      ) {
        let before = events(one, old) { nodes.ofOld[$0] }.sorted(by: ElementComparison.precedes)
        let after = events(other, new) { nodes.ofNew[$0] }.sorted(by: ElementComparison.precedes)
        fields.compare(
          key, before.isEmpty ? nil : before, after.isEmpty ? nil : after
        ) { .events($0) }
      }
      compare("fail") { events($0.failures, in: $1, $2) }
      compare("destroy") { events($0.destructions, in: $1, $2) }
      compare("compromise") { scenario, _, place in
        scenario.compromised.map {
          ScenarioEvent(
            node: place($0), at: scenario.compromisedAt[$0] ?? 0, repair: nil, restart: nil,
            people: nil)
        }
      }
      fields.compare(
        list: "where", one.questions.map { text($0, in: old) },
        other.questions.map { text($0, in: new) })
      compare("absent") { scenario, _, place in
        scenario.absences.map {
          ScenarioEvent(node: place($0.role), at: 0, repair: nil, restart: nil, people: $0.people)
        }
      }
      fields.compare("for", one.lasts, other.lasts) { .duration($0) }
      fields.compare(
        list: "reinforce", one.reinforcements.map { old.text(of: $0) },
        other.reinforcements.map { new.text(of: $0) })
      fields.compare(list: "crew", texts(one.failures, old), texts(other.failures, new))
      fields.compare("starts", one.starts?.text, other.starts?.text)
      fields.compare(minutes: "dwell", one.dwell, other.dwell)
      fields.compare(
        minutes: "recovery-starts-after", one.recoveryStartsAfter, other.recoveryStartsAfter)
      fields.compare(list: "recovery-starts-after", held(one, in: old), held(other, in: new))
    }
  }

  private func events(
    _ items: [Scenario.Item], in model: Model, _ place: (Index<Asset>) -> Index<MatchedNode>
  ) -> [ScenarioEvent] {
    items.map { item in
      ScenarioEvent(
        node: place(item.asset), at: item.at, repair: item.repair, restart: item.restart,
        people: nil, decidedBy: item.decidedBy.map { text($0, in: model) }, units: item.units)
    }
  }

  /// What is not worked on before a minute of its own: `dpi 90m`.
  private func held(_ scenario: Scenario, in model: Model) -> [String] {
    scenario.held.map { "\(model.assets[$0.asset].id) \($0.until)m" }
  }

  /// A question as a model writes it: what is asked may change where the nodes it comes to do not.
  private func text(_ question: Scenario.Question, in model: Model) -> String {
    "\(question.act.rawValue) \(question.selection.text { model.assets[$0].id })"
  }

  private static func precedes(_ a: ScenarioEvent, _ b: ScenarioEvent) -> Bool {
    func numbers(_ event: ScenarioEvent) -> [Int] {
      [
        event.at, event.node.position, event.repair?.minutesOrMax ?? -1, event.restart ?? -1,
        event.people ?? -1, event.units ?? -1,
      ]
    }
    return numbers(a).lexicographicallyPrecedes(numbers(b))
  }

  // MARK: - The network

  private func zones() -> [ElementChange] {
    changes(.zone, old.partition.zones, new.partition.zones, id: \.id, name: \.name) {
      one, other, fields in
      fields.compare("name", one.name, other.name)
      fields.compare("trust", one.trust, other.trust)
      fields.compare("backup", one.isDeclaredBackup, other.isDeclaredBackup)
    }
  }

  private func devices() -> [ElementChange] {
    changes(.device, old.partition.devices, new.partition.devices, id: \.id, name: \.name) {
      one, other, fields in
      fields.compare("name", one.name, other.name)
      fields.compare("node", one.node.map { nodes.ofOld[$0] }, other.node.map { nodes.ofNew[$0] }) {
        .nodes([$0])
      }
      fields.compare(
        list: "acts", one.actors.map { text($0, in: old) }, other.actors.map { text($0, in: new) })
      fields.compare("how", one.how, other.how)
      fields.compare("procedure", one.procedure, other.procedure)
      fields.compare(minutes: "takes", one.takes, other.takes)
      fields.compare("source", one.source?.text, other.source?.text)
      let before = one.administeredFrom.map { nodes.ofOld[$0] }
      let after = other.administeredFrom.map { nodes.ofNew[$0] }
      fields.compare(
        "administered-from", before.isEmpty ? nil : before, after.isEmpty ? nil : after
      ) { .nodes($0) }
    }
  }

  private func text(_ actor: Device.Actor, in model: Model) -> String {
    switch actor {
    case .asset(let asset): model.assets[asset].id
    case .other(let name): name
    }
  }

  private func flows() -> [ElementChange] {
    changes(
      .flow, old.partition.flows, new.partition.flows, id: \.id, name: { $0.purpose ?? $0.id }
    ) {
      one, other, fields in
      fields.compare("from", text(one.from, in: old), text(other.from, in: new))
      fields.compare("to", text(one.to, in: old), text(other.to, in: new))
      fields.compare("purpose", one.purpose, other.purpose)
      fields.compare("port", one.port, other.port)
      fields.compare("two-way", one.isTwoWay, other.isTwoWay)
      fields.compare(
        list: "through", one.devices.map { old.partition.devices[$0].id },
        other.devices.map { new.partition.devices[$0].id })
      fields.compare("normally-closed", one.isNormallyClosed, other.isNormallyClosed)
    }
  }

  private func text(_ place: Flow.Place, in model: Model) -> String {
    switch place {
    case .zone(let zone): model.partition.zones[zone].id
    case .asset(let asset): model.assets[asset].id
    }
  }

  // MARK: - Milestones

  private func milestones() -> [ElementChange] {
    changes(.milestone, old.milestones, new.milestones, id: \.id, name: { $0.name ?? $0.id }) {
      one, other, fields in
      fields.compare("name", one.name, other.name)
      fields.compare("on", one.date.text, other.date.text)
      fields.compare("objective", one.objective, other.objective)
      fields.compare("owner", one.owner, other.owner)
      fields.compare("cost", one.cost?.text, other.cost?.text)
      fields.compare(list: "changes", one.changes.map(text), other.changes.map(text))
      fields.compare("done", one.isDone, other.isDone)
    }
  }

  private func registers() -> [ElementChange] {
    func held(_ model: Model) -> [(register: Register, rows: [Registers.Row])] {
      Register.allCases.compactMap { register in
        model.registers.rows[register].map { (register, $0) }
      }
    }
    return changes(
      .register, held(old), held(new), id: { $0.register.rawValue },
      name: { $0.register.rawValue }
    ) { one, other, fields in
      let (before, after) = (Set(one.rows), Set(other.rows))
      let gone = Set(before.subtracting(after).map(\.label))
      let added = Set(after.subtracting(before).map(\.label))
      fields.compare(
        list: "entries", gone.subtracting(added).sorted { $0.utf8Order < $1.utf8Order },
        added.subtracting(gone).sorted { $0.utf8Order < $1.utf8Order })
      let changed = gone.intersection(added).sorted { $0.utf8Order < $1.utf8Order }
      fields.compare(list: "changed-entries", [], changed)
    }
  }

  private func text(_ change: Milestone.Change) -> String {
    switch change {
    case .sets(let node, let keys):
      "\(node): \(keys.sorted { $0.utf8Order < $1.utf8Order }.joined(separator: " "))"
    case .defines(let list, let id): "\(list): \(id)"
    case .removesFlow(let id): "remove-flows: \(id)"
    }
  }
}
