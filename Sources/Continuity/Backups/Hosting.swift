// What each supplier hosts, and whether its contract says how that is backed up (D2.O2.A).

/// What one supplier hosts.
package struct Hosting: Sendable {
  /// What its contract says of backups.
  package enum State: Hashable, Sendable {
    /// A clause that still runs is about all that it hosts.
    case covered
    /// The last clause ended on this day.
    case expired(CalendarDate)
    /// Clauses are registered, and none is about all of it.
    case missing
    /// Nobody keeps a register of clauses.
    case unsaid
  }

  /// The supplier, as a position in ``Model/assets``.
  package let supplier: Index<Asset>
  /// What it hosts, ascending.
  package let hosted: [Index<Asset>]
  /// The clauses on backups and restores that still run, as positions in ``Registers/clauses``.
  package let running: [Int]
  /// What of that no running clause is about, ascending.
  package let uncovered: [Index<Asset>]
  /// What its contract says of backups.
  package let state: State

  /// The suppliers that host something of a model, ascending; something of one establishment where it is given.
  ///
  /// - Complexity: O(needs · clauses)
  package static func all(in model: Model, establishment: Index<Establishment>? = nil) -> [Hosting]
  {
    all(Inquiry(of: model, establishment: establishment))
  }

  static func all(_ inquiry: Inquiry) -> [Hosting] {
    let model = inquiry.model
    var hosted: [Index<Asset>: Set<Index<Asset>>] = [:]
    for asset in model.assets.indices where inquiry.shows(asset) {
      for need in model.needs(of: asset) where need.relation == .hostedBy {
        for supplier in need.members { hosted[supplier, default: []].insert(asset) }
      }
    }
    let clauses = inquiry.registers.clauses
    return hosted.sorted { $0.key < $1.key }.map { supplier, all in
      let said = clauses.indices.filter {
        clauses[$0].supplier == supplier
          && (clauses[$0].subject == .backup || clauses[$0].subject == .restore)
      }
      let running = said.filter { position in
        let clause = clauses[position]
        return clause.clause != nil && (clause.expires.map(inquiry.isStillToCome) ?? true)
      }
      let uncovered = all.subtracting(running.flatMap { clauses[$0].hosts }).sorted()
      let ended = said.filter { clauses[$0].clause != nil }.compactMap { clauses[$0].expires }.max()
      let state: State =
        if clauses.isEmpty {
          .unsaid
        } else if uncovered.isEmpty {
          .covered
        } else if let ended, let day = inquiry.day, ended < day {
          .expired(ended)
        } else {
          .missing
        }
      return Hosting(
        supplier: supplier, hosted: all.sorted(), running: running, uncovered: uncovered,
        state: state)
    }
  }
}

extension Inquiry {
  /// Whether something that ends on a day has not ended.
  fileprivate func isStillToCome(_ end: CalendarDate) -> Bool { day.map { $0 <= end } ?? true }
}
