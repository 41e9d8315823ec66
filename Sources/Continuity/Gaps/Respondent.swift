// Whom to ask what a document has to say and the model does not.

/// Somebody who can say what the model does not.
package struct Respondent: Hashable, Sendable {
  /// Who.
  package enum Who: Hashable, Sendable {
    /// A node of the model or a name.
    case actor(Device.Actor)
    /// Whoever has this part, since the model names nobody.
    case function(Function)
  }

  /// A part that every hospital has.
  package enum Function: String, CaseIterable, Sendable {
    /// Heads the activity.
    case headOfActivity = "head-of-activity"
    case informationSystems = "information-systems"
    case technicalServices = "technical-services"
    case purchasing
    case humanResources = "human-resources"
    case security
    case management
    /// In charge of the continuity and recovery plan.
    case planLead = "plan-lead"
  }

  /// Why they are the ones to ask.
  package enum Ground: String, CaseIterable, Sendable {
    /// The register of assumptions asks them about the same node.
    case register
    /// They answer for the node.
    case owner
    /// The register of governance names them.
    case governance
    /// It is what people in their part usually know.
    case function
  }

  /// Who.
  package let who: Who
  /// Why they.
  package let ground: Ground
  /// The open question of the register, as a position in ``Registers/assumptions``.
  package let question: Int?

  init(_ who: Who, _ ground: Ground, question: Int? = nil) {
    (self.who, self.ground, self.question) = (who, ground, question)
  }
}

extension Model {
  /// Whom to ask about a node: whom the register of assumptions asks about it, else who answers for it, else
  /// the referent of a process, else who usually knows of such things.
  ///
  /// - Complexity: O(entries of both registers)
  package func respondent(for asset: Index<Asset>) -> Respondent {
    let open = registers.assumptions.firstIndex {
      $0.isOpen && $0.ask != nil && $0.about.contains(asset)
    }
    if let open, let actor = registers.assumptions[open].ask {
      return Respondent(.actor(actor), .register, question: open)
    }
    if let owner = details[asset]?.owner {
      return Respondent(.actor(actor(named: owner)), .owner)
    }
    let kind = assets[asset].kind
    if kind == .process {
      if let referent = details[asset]?.referent { return Respondent(.actor(referent), .owner) }
      let duty = registers.governance.first { $0.role == .referent && $0.covers.contains(asset) }
      if let duty { return Respondent(.actor(duty.who), .governance) }
    }
    return Respondent(.function(kind.known), .function)
  }

  /// Who somebody is that a text names: a node, where it is the identifier of one.
  func actor(named name: String) -> Device.Actor {
    assets.firstIndex { $0.id == name }.map { .asset($0) } ?? .other(name)
  }

  /// Who speaks for a node in its trade: whom it names itself, and whom the register of governance does; a duty
  /// without nodes is for all of its establishments.
  package func referents(of asset: Index<Asset>) -> [Device.Actor] {
    let home = assets[asset].establishment
    let duties = registers.governance.filter { duty in
      duty.role == .referent && (duty.covers.isEmpty || duty.covers.contains(asset))
        && (duty.establishments.isEmpty || home.map(duty.establishments.contains) ?? true)
    }
    return (details[asset]?.referent.map { [$0] } ?? []) + duties.map(\.who)
  }

  /// Who speaks for some nodes, in the order of these, and for which of them.
  func referents(of assets: [Index<Asset>]) -> [(who: Device.Actor, assets: [Index<Asset>])] {
    var order: [Device.Actor] = []
    var spokenFor: [Device.Actor: [Index<Asset>]] = [:]
    for asset in assets {
      for who in referents(of: asset) where spokenFor[who]?.last != asset {
        if spokenFor[who] == nil { order.append(who) }
        spokenFor[who, default: []].append(asset)
      }
    }
    return order.map { ($0, spokenFor[$0] ?? []) }
  }

  /// Whom to ask what is nobody's alone: of the plan, who leads it, and of decisions, who takes them, as the register
  /// of governance names them for an establishment.
  package func respondent(
    _ function: Respondent.Function, establishment: Index<Establishment>? = nil
  ) -> Respondent {
    let role: GovernanceDuty.Role? =
      switch function {
      case .planLead: .leads
      case .management: .decides
      default: nil
      }
    let duty = registers.governance.first { duty in
      duty.role == role && duty.covers.isEmpty
        && (duty.establishments.isEmpty || establishment.map(duty.establishments.contains) ?? true)
    }
    return duty.map { Respondent(.actor($0.who), .governance) }
      ?? Respondent(.function(function), .function)
  }
}

extension Model {
  /// Whom an open question of the register is put to, by its position in ``Registers/assumptions``; whoever leads the
  /// plan where it names nobody.
  package func respondent(toQuestion position: Int) -> Respondent {
    registers.assumptions[position].ask.map {
      Respondent(.actor($0), .register, question: position)
    } ?? respondent(.planLead)
  }
}

extension Kind {
  /// Who usually knows such a thing.
  fileprivate var known: Respondent.Function {
    switch self {
    case .process: .headOfActivity
    case .application, .service, .server, .network, .store, .backup: .informationSystems
    case .equipment, .utility, .building: .technicalServices
    case .role: .humanResources
    case .supplier: .purchasing
    }
  }
}
