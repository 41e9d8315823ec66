// One process in the BIA: the five items that D2.O1.C asks for, and what is missing.

internal import DependencyGraph

/// One of the five items that CaRE D2.O1.C asks of a BIA, for each activity.
public enum BIAItem: String, CaseIterable, Sendable {
  /// The activity itself.
  case activity
  /// How critical it is as time passes.
  case criticality
  /// The types of impact of an interruption.
  case impacts
  /// The longest time it may be down (MTPD, in French DMIA).
  case mtpd
  /// Material and human needs.
  case needs
}

/// Something that the model does not say of a process.
public enum BIAGap: String, CaseIterable, Sendable {
  /// Whose activity it is.
  case establishment
  /// Care, technical platform or administrative.
  case scope
  /// Degrees by elapsed time.
  case criticality
  /// Types of impact.
  case impacts
  /// The longest time it may be down.
  case mtpd
  /// Neither materials nor anything it needs but people and places.
  case materials
  /// No count of people.
  case staff
  /// The time objective for its return.
  case rto
  /// How much data it may lose.
  case rpo
  /// A degraded mode.
  case degradedMode = "degraded-mode"
  /// The procedure of its degraded mode.
  case procedure

  /// The item of the five that it leaves incomplete; `nil` where the five do not ask for it.
  public var item: BIAItem? {
    switch self {
    case .establishment, .scope: .activity
    case .criticality: .criticality
    case .impacts: .impacts
    case .mtpd: .mtpd
    case .materials, .staff: .needs
    case .rto, .rpo, .degradedMode, .procedure: nil
    }
  }
}

/// What the BIA says of one process.
public struct BIAEntry: Sendable {
  /// The process, as a position in ``Model/assets``; its name, scope and objectives are there.
  public let asset: Index<Asset>
  /// Degrees by elapsed time in minutes, in the model's own buckets, by time.
  public let criticality: [(after: Int, degree: Int)]
  /// Types of impact, as written.
  public let impacts: [String]
  /// Materials, as written.
  public let materials: [String]
  /// The people it needs to run.
  public let staff: [Need]
  /// What else it names itself to run.
  public let needs: [Need]
  /// The people its degraded mode needs.
  public let degradedStaff: [Need]
  /// What else its degraded mode needs.
  public let degradedNeeds: [Need]
  /// What the model does not say, in the order of ``BIAGap``.
  public let gaps: [BIAGap]
  /// The scenario in which it fares worst.
  public internal(set) var worst = WorstCase()

  /// Whether the five items are there; the other gaps do not count.
  public var isComplete: Bool { gaps.allSatisfy { $0.item == nil } }

  /// Whether one of the five items is there.
  public func has(_ item: BIAItem) -> Bool { gaps.allSatisfy { $0.item != item } }

  /// Gathers what `model` says of a process.
  ///
  /// - Complexity: O(its requirements and their members)
  init(of asset: Index<Asset>, in model: Model) {
    self.asset = asset
    let details = model.details[asset]
    criticality = details?.criticality ?? []
    impacts = details?.impacts ?? []
    materials = details?.materials ?? []
    let needs = model.needs(of: asset)
    func isStaff(_ need: Need) -> Bool {
      need.members.allSatisfy { model.assets[$0].kind == .role }
    }
    staff = needs.filter { $0.phase == .operate && isStaff($0) }
    self.needs = needs.filter { $0.phase == .operate && !isStaff($0) }
    degradedStaff = needs.filter { $0.phase == .fallback && isStaff($0) }
    degradedNeeds = needs.filter { $0.phase == .fallback && !isStaff($0) }

    let subject = model.assets[asset]
    let namesMaterial = self.needs.contains { need in
      need.members.contains { model.assets[$0].kind != .role && model.assets[$0].kind != .building }
    }
    var isMissing: [BIAGap: Bool] = [
      .establishment: subject.establishment == nil, .scope: subject.scope == nil,
      .criticality: criticality.isEmpty, .impacts: impacts.isEmpty, .mtpd: subject.mtpd == nil,
      .materials: materials.isEmpty && !namesMaterial, .staff: staff.isEmpty,
      .rto: subject.rto == nil, .rpo: subject.rpo == nil,
      .degradedMode: subject.degradedMode == nil,
    ]
    // Without a degraded mode there is nothing to have a procedure for.
    isMissing[.procedure] = subject.degradedMode != nil && details?.procedure == nil
    gaps = BIAGap.allCases.filter { isMissing[$0] == true }
  }
}
