// Whose presence each line is, and lines that can never decide.

import Formats

extension Resolver {
  /// The presence of each role and supplier that says one, by asset.
  mutating func resolvePresence() -> [Index<Asset>: Presence] {
    var lines: [Index<Asset>: [PresenceRecord]] = [:]
    for record in records.presence.sorted(by: { $0.location < $1.location }) {
      guard let people = resolve(record.people, in: nil) else { continue }
      guard kind(of: people).isPeople else {
        records.problems.report(.notPeople(id(of: people)), at: record.people.location)
        continue
      }
      // Between files there is no order, and the first line decides.
      if let first = lines[people]?.first, first.location.file != record.location.file {
        records.problems.report(.doubleKey("presence"), at: record.location)
        continue
      }
      lines[people, default: []].append(record)
    }
    var found: [Index<Asset>: Presence] = [:]
    for (people, records) in lines.sorted(by: { $0.key < $1.key }) {
      let presence = Presence(lines: records.map(\.line))
      for line in presence.shadowed(closes: !self.records.closed.isEmpty) {
        self.records.problems.report(
          .presenceNeverDecides(id(of: people)), at: records[line].location)
      }
      found[people] = presence
    }
    return found
  }
}

extension Kind {
  /// Whether it is somebody who can work.
  package var isPeople: Bool { self == .role || self == .supplier }
}
