// What the programme would pay of the register of costs, per legal entity, and what it would refuse.

/// The register of costs, held against the rules: see ``CostRule``.
package struct CostReview: Sendable {
  /// Something to be said of one expense.
  package enum Remark: Hashable, Sendable {
    /// It was engaged before the first day that counts.
    case tooEarly(CalendarDate)
    /// Somebody else pays all of it.
    case fundedElsewhere
    /// Somebody else pays part of it, which does not count.
    case partlyFunded(Amount)
    /// Nobody said how much it is.
    case noAmount
    /// It is no work of the hospital's own people and has no quote.
    case noQuote
    /// It is not known whose it is, so which cap it comes under.
    case noEntity
    /// It names no objective.
    case noObjective
    /// It goes on with what there was.
    case continued

    /// Whether the expense is refused for it, as far as the rules are known.
    package var refuses: Bool {
      switch self {
      case .tooEarly, .fundedElsewhere: true
      default: false
      }
    }

    /// Whether the expense does not count as long as that stays so.
    package var waits: Bool { self == .noAmount || self == .noQuote || self == .noEntity }
  }

  /// One expense and what counts of it.
  package struct Expense: Sendable {
    /// The expense, as a position in ``Registers/costs``.
    package let cost: Int
    /// What counts of it.
    package let counted: Amount
    /// What would count once what it waits for is there; as ``counted`` where it waits for nothing.
    package let possible: Amount
    /// What is to be said of it, in the order of ``Remark``.
    package let remarks: [Remark]
  }

  /// The expenses of one legal entity.
  package struct Share: Sendable {
    /// The legal entity, as a position in ``Model/legalEntities``; `nil` for expenses of which it is not
    /// known, and for all those of a model without establishments, which is one by itself.
    package let entity: Index<CountedEntity>?
    /// Its expenses, in the order of the register.
    package let expenses: [Expense]
    /// All that is spent, as far as it is known.
    package let total: Amount
    /// What somebody else pays of it.
    package let otherFunding: Amount
    /// The days of the hospital's own people, in hundredths.
    package let internalDays: Int

    /// What counts.
    package var counted: Amount { expenses.reduce(.zero) { $0 + $1.counted } }
    /// What would count with all quotes, amounts and names there.
    package var possible: Amount { expenses.reduce(.zero) { $0 + $1.possible } }
    /// What would be paid, to the cent below.
    package var support: Amount { min(CostRule.share(of: counted), CostRule.most) }
    /// Whether the cap takes something away.
    package var isCapped: Bool { CostRule.share(of: counted) > CostRule.most }
    /// What would be paid with all quotes, amounts and names there.
    package var possibleSupport: Amount { min(CostRule.share(of: possible), CostRule.most) }
  }

  /// What a milestone is said to cost.
  package struct MilestoneCost: Sendable {
    /// The milestone, as a position in ``Model/milestones``.
    package let milestone: Index<Milestone>
    /// What it says itself; `nil` where it says nothing.
    package let declared: Amount?
    /// The expenses that name it, as positions in ``Registers/costs``.
    package let costs: [Int]
    /// What they are together, as far as it is known.
    package let total: Amount
    /// Whether all of them are here, and each says its sum.
    package let isWhole: Bool

    /// Whether the milestone and its expenses say two different things.
    package var disagrees: Bool {
      declared.map { !costs.isEmpty && (isWhole ? $0 != total : total > $0) } ?? false
    }
    /// What it costs, as far as anybody says: what it says itself, or what its expenses are together.
    package var cost: Amount? { declared ?? (total == .zero ? nil : total) }
  }

  /// The model.
  package let model: Model
  /// Each legal entity with expenses, in the order of ``Model/legalEntities``; those of none come last.
  package let shares: [Share]
  /// The milestones, in the order of the model, with those that cost nothing as far as is known.
  package let milestones: [MilestoneCost]

  /// - Parameter establishment: only the expenses of its legal entity; `nil` for all.
  package init(of model: Model, establishment: Index<Establishment>? = nil) {
    self.model = model
    let costs = model.registers.costs
    let entities = model.legalEntities
    let only = establishment.flatMap { establishment in
      entities.firstIndex { $0.establishments.contains(establishment) }
    }
    func share(_ entity: Index<CountedEntity>?) -> Share? {
      let own = costs.indices.filter { costs[$0].legalEntity == entity }
      return own.isEmpty
        ? nil : Share(of: own, entity: entity, isAlone: entities.isEmpty, in: costs)
    }
    let shown = establishment == nil ? entities.indices.map { $0 } : only.map { [$0] } ?? []
    let known = shown.compactMap { share($0) }
    shares = establishment == nil ? known + [share(nil)].compactMap { $0 } : known
    let told = Set(shares.flatMap { $0.expenses.map(\.cost) })
    milestones = model.milestones.indices.map { milestone in
      let all = costs.indices.filter { costs[$0].milestone == milestone }
      let own = all.filter(told.contains)
      return MilestoneCost(
        milestone: milestone, declared: model.milestones[milestone].cost, costs: own,
        total: own.reduce(.zero) { $0 + (costs[$1].amount ?? .zero) },
        isWhole: own.count == all.count && own.allSatisfy { costs[$0].amount != nil })
    }
  }

  /// What would be paid to all legal entities together.
  package var support: Amount { shares.reduce(.zero) { $0 + $1.support } }
  /// Whether nobody can say under which cap the expenses of a share come.
  package func isUnassigned(_ share: Share) -> Bool {
    share.entity == nil && !model.establishments.isEmpty
  }
  /// Whether there is nothing to review.
  package var isEmpty: Bool { shares.isEmpty }
}

extension CostReview.Share {
  fileprivate init(
    of positions: [Int], entity: Index<CountedEntity>?, isAlone: Bool, in costs: [Cost]
  ) {
    self.entity = entity
    expenses = positions.map {
      CostReview.Expense(of: $0, costs[$0], hasEntity: entity != nil || isAlone)
    }
    total = positions.reduce(.zero) { $0 + (costs[$1].amount ?? .zero) }
    otherFunding = positions.reduce(.zero) { $0 + costs[$1].paidElsewhere }
    internalDays = positions.reduce(0) { $0 + (costs[$1].internalDays ?? 0) }
  }
}

extension Cost {
  /// What somebody else pays of it, as far as it is known.
  package var paidElsewhere: Amount {
    switch otherFunding {
    case .whole: amount ?? .zero
    case .part(let part): part
    case .some(.none), nil: .zero
    }
  }
}

extension CostReview.Expense {
  fileprivate init(of position: Int, _ cost: Cost, hasEntity: Bool) {
    self.cost = position
    var remarks: [CostReview.Remark] = []
    if let day = cost.engaged, day < CostRule.firstDay { remarks.append(.tooEarly(day)) }
    switch cost.otherFunding {
    case .whole: remarks.append(.fundedElsewhere)
    case .part(let part) where part == cost.amount: remarks.append(.fundedElsewhere)
    case .part(let part): remarks.append(.partlyFunded(part))
    case .some(.none), nil: break
    }
    if cost.amount == nil { remarks.append(.noAmount) }
    if cost.nature != .internalWork, cost.quote == nil { remarks.append(.noQuote) }
    if !hasEntity { remarks.append(.noEntity) }
    if cost.objective == nil { remarks.append(.noObjective) }
    if cost.isNew == false { remarks.append(.continued) }
    self.remarks = remarks
    let isRefused = remarks.contains(where: \.refuses)
    // Where the sum is not said, what others pay of it takes nothing from the rest.
    possible = isRefused ? .zero : max(.zero, (cost.amount ?? .zero) - cost.paidElsewhere)
    counted = remarks.contains(where: \.waits) ? .zero : possible
  }
}
