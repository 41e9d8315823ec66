// Resolving who can work on what.

extension Resolver {
  /// What the files say of the people who bring things back; nodes take their defaults.
  mutating func resolveWorkforce(_ needs: ResolvedNeeds, copies: [Index<Asset>: [Copy]])
    -> Workforce
  {
    var workforce = Workforce()
    workforce.presence = resolvePresence()
    workforce.closedDays = records.closed
    let limits = crewLimits(workforce.presence)
    for record in records.crews.sorted(by: { $0.location < $1.location }) {
      guard let owner = resolve(record.owner, in: nil) else { continue }
      let crew = resolve(
        record.members, of: owner, in: establishmentSymbols[owner], limits: limits)
      if record.key == .restartedBy {
        workforce.restartCrews[owner] = crew
      } else {
        workforce.rebuildCrews[owner] = crew
      }
    }
    workforce.steps = resolveSteps(copies: copies, limits: limits)
    workforce.defaults = applyDefaults(needs, to: &workforce, limits: limits)
    return workforce
  }

  /// What a crew may ask for.
  func crewLimits(_ presence: [Index<Asset>: Presence]) -> CrewLimits {
    CrewLimits(
      headcounts: Indexed(
        assets.map { asset in
          let headcount = record(of: asset).headcount
          return headcount < 0 ? nil : Int(headcount)
        }), presence: presence, closes: !records.closed.isEmpty)
  }
}
