// Resolving who can work on what.

extension Resolver {
  /// What the files say of the people who bring things back; nodes take their defaults.
  mutating func resolveWorkforce(_ needs: ResolvedNeeds, copies: [Int: [Copy]]) -> Workforce {
    var workforce = Workforce()
    workforce.presence = resolvePresence()
    workforce.closedDays = records.closed
    let most = mostHeads(workforce.presence)
    for record in records.crews.sorted(by: { $0.location < $1.location }) {
      guard let owner = resolve(record.owner, in: nil) else { continue }
      let crew = resolve(
        record.members, of: owner, in: establishmentSymbols[owner], most: most)
      if record.key == .restartedBy {
        workforce.restartCrews[owner] = crew
      } else {
        workforce.rebuildCrews[owner] = crew
      }
    }
    workforce.steps = resolveSteps(copies: copies, most: most)
    workforce.defaults = applyDefaults(needs, to: &workforce, most: most)
    return workforce
  }

  /// How many heads of a role or supplier there can ever be: the fewest of its headcount and the largest
  /// line of its presence; `nil` where nobody said.
  func mostHeads(_ presence: [Int: Presence]) -> (Int) -> Int? {
    { [self] people in
      let headcount = Int(record(of: people).headcount)
      let largest = presence[people]?.lines.map(\.count).max()
      return [headcount < 0 ? nil : headcount, largest].compactMap(\.self).min()
    }
  }
}
