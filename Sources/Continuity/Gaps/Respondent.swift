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
      return Respondent(.actor(.other(owner)), .owner)
    }
    let kind = assets[asset].kind
    if kind == .process,
      let duty = registers.governance.first(where: {
        $0.role == .referent && $0.covers.contains(asset)
      })
    {
      return Respondent(.actor(duty.who), .governance)
    }
    return Respondent(.function(kind.known), .function)
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
