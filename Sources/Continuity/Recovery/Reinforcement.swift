// More people than usual, for a time: what a scenario says of reinforcements.

internal import DependencyGraph
import Formats

extension Scenario {
  /// So many more of a role or supplier, from a minute on.
  package struct Reinforcement: Hashable, Sendable {
    /// Who, as a position in ``Model/assets``.
    package let people: Index<Asset>
    /// How many more.
    package let by: Int
    /// From which minute.
    package let from: Int
    /// The minute from which they are gone again; `nil` where they stay.
    package let until: Int?

    /// - Parameter lasts: for how many minutes; `nil` for good.
    package init(_ people: Index<Asset>, by: Int, from: Int = 0, lasting lasts: Int? = nil) {
      (self.people, self.by, self.from) = (people, by, from)
      until = lasts.map { from + $0 }
    }

    /// Whether they are there at a minute.
    func isThere(at minute: Int) -> Bool { minute >= from && (until.map { minute < $0 } ?? true) }
  }
}

/// A reinforcement as written.
struct ReinforcementRecord: Sendable {
  var who: Reference
  var by: Int
  var from = Minutes.absent
  var lasts = Minutes.absent
}

/// A key of a reinforcement.
private enum ReinforceKey: String, CaseIterable {
  case who
  case by
  case from
  case lasts = "for"
}

extension Records {
  /// `[{ who: equipe-systeme, by: 6, from: 3d, for: 14d }]`.
  mutating func reinforcements(_ value: YAMLValue) -> [ReinforcementRecord] {
    list(value, key: "reinforce").compactMap { item in
      guard let entries = mapping(item, key: "reinforce") else { return nil }
      let errorsBefore = problems.errorCount
      var record = ReinforcementRecord(who: Reference(symbol: .max, location: item.location), by: 0)
      var seen: Set<String> = []
      for entry in entries {
        guard let key = key(entry.key, as: ReinforceKey.self, at: entry.keyLocation),
          isFirst(key.rawValue, in: &seen, at: entry.keyLocation),
          let text = text(entry.value, key: key.rawValue)
        else { continue }
        let place = entry.value.location
        switch key {
        case .who: record.who = reference(text, at: place)
        case .by: record.by = number(text, key: "reinforce", from: 1, at: place) ?? 0
        case .from: record.from = duration(Array(text.utf8), key: "from", at: place) ?? .absent
        case .lasts:
          record.lasts =
            duration(Array(text.utf8), key: "for", at: place, allowsUnlimited: true) ?? .absent
        }
      }
      guard problems.errorCount == errorsBefore else { return nil }
      for (key, isMissing) in [("who", record.who.symbol == .max), ("by", record.by == 0)]
      where isMissing {
        problems.report(.missing(key: key), at: item.location)
      }
      return problems.errorCount == errorsBefore ? record : nil
    }
  }
}

extension Resolver {
  mutating func resolve(
    _ record: ReinforcementRecord, in home: UInt32?
  ) -> Scenario.Reinforcement? {
    guard let people = resolve(record.who, in: home) else { return nil }
    guard kind(of: people).isPeople else {
      records.problems.report(.notPeople(id(of: people)), at: record.who.location)
      return nil
    }
    return Scenario.Reinforcement(
      people, by: record.by, from: record.from.value ?? 0, lasting: record.lasts.value)
  }
}
