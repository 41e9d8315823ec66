// Resolving who can work on what.

extension Resolver {
  /// What the files say of the people who bring things back.
  mutating func resolveWorkforce() -> Workforce {
    var workforce = Workforce()
    workforce.presence = resolvePresence()
    workforce.closedDays = records.closed
    return workforce
  }
}
