// Whom a plan calls: who decides, who leads, who works, who repairs, who supplies; each once, with all their parts.

/// Somebody whom a plan calls.
package struct PCRACall: Sendable {
  /// What they are called for.
  package enum Part: Hashable, Sendable {
    /// Decides that the degraded mode is used.
    case decides
    /// Decides that it is used no more.
    case ends
    /// Answers for the process.
    case owner
    /// Is in charge of a crisis procedure, as a position in ``Registers/crisisProcedures``.
    case crisis(Int)
    /// Leads continuity and recovery.
    case leads
    /// Works in the process.
    case staff
    /// Speaks for those who work with these, and tests them after a restore; as positions in ``Model/assets``.
    case referent([Index<Asset>])
    /// Works on these when they are down; as positions in ``Model/assets``.
    case repairs([Index<Asset>])
    /// The process rests on what they supply.
    case supplies
  }

  /// Who.
  package let who: Device.Actor
  /// What for, in the order of ``Part``.
  package internal(set) var parts: [Part]

  /// How they are reached, where the model says it.
  package func contact(in model: Model) -> Contact? {
    guard case .asset(let asset) = who, let contact = model.details[asset]?.contact,
      !contact.texts.isEmpty
    else { return nil }
    return contact
  }

  static func all(of process: Index<Asset>, resting rests: [Index<Asset>], in model: Model)
    -> [PCRACall]
  {
    var calls: [PCRACall] = []
    func add(_ who: Device.Actor?, _ part: Part) {
      guard let who else { return }
      if let known = calls.firstIndex(where: { $0.who == who }) {
        if !calls[known].parts.contains(part) { calls[known].parts.append(part) }
      } else {
        calls.append(PCRACall(who: who, parts: [part]))
      }
    }
    let details = model.details[process]
    let establishment = model.assets[process].establishment
    func isHere(_ establishments: [Index<Establishment>]) -> Bool {
      establishments.isEmpty || establishment.map(establishments.contains) ?? true
    }
    add(details?.decidedBy, .decides)
    add(details?.endedBy, .ends)
    add(details?.owner.map(model.actor(named:)), .owner)
    for (position, procedure) in model.registers.crisisProcedures.enumerated()
    where [.cell, .alert].contains(procedure.subject) && isHere(procedure.establishments) {
      add(procedure.owner, .crisis(position))
    }
    for duty in model.registers.governance where duty.role == .leads && isHere(duty.establishments)
    {
      add(duty.who, .leads)
    }
    for role in Set(model.staffingDemands.filter { $0.asset == process }.map(\.role)).sorted() {
      add(.asset(role), .staff)
    }
    for (who, assets) in model.referents(of: rests.filter { model.assets[$0].kind == .application })
    {
      add(who, .referent(assets))
    }
    for (who, assets) in model.repairers(of: rests) { add(.asset(who), .repairs(assets)) }
    for asset in rests where model.assets[asset].kind == .supplier {
      add(.asset(asset), .supplies)
    }
    return calls
  }
}

extension Model {
  /// Who works on some assets when they are down, and on which of them; both ascending.
  fileprivate func repairers(of assets: [Index<Asset>]) -> [(
    who: Index<Asset>, assets: [Index<Asset>]
  )] {
    var works: [Index<Asset>: [Index<Asset>]] = [:]
    for asset in assets {
      var people = Set<Index<Asset>>()
      for crew in [workforce.restartCrews[asset], workforce.rebuildCrews[asset]] {
        people.formUnion(crew?.map(\.people) ?? [])
      }
      people.formUnion((workforce.steps[asset] ?? []).flatMap(\.crew).map(\.people))
      for need in needs(of: asset) where need.relation == .maintainedBy {
        people.formUnion(need.members.filter { [.role, .supplier].contains(self.assets[$0].kind) })
      }
      for who in people { works[who, default: []].append(asset) }
    }
    return works.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Model {
  /// The processes that rest on an asset, ascending.
  ///
  /// - Complexity: that of ``supports(of:)`` per process
  package func processesResting(on asset: Index<Asset>) -> [Index<Asset>] {
    assets.indices.filter { process in
      assets[process].kind == .process && supports(of: process).contains { $0.asset == asset }
    }
  }
}
