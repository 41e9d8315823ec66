// Nodes that stand for several like units in words, in both languages: for answers and pictures alike.

extension Language {
  /// So many of so many: `26 of 44`.
  package func units(_ up: Int, of count: Int) -> String {
    self == .french ? "\(number(up)) sur \(number(count))" : "\(number(up)) of \(number(count))"
  }

  /// So many of the units of a node: `27 of 44 'Workstations'`, « 27 « Postes de travail » sur 44 ».
  package func units(_ needed: Int, of count: Int, _ name: String) -> String {
    self == .french
      ? "\(number(needed)) \(name) sur \(number(count))"
      : "\(number(needed)) of \(number(count)) \(name)"
  }

  /// A node with how many it stands for: `Workstations × 44`.
  package func several(_ name: String, _ count: Int) -> String { "\(name) ×\u{A0}\(number(count))" }

  /// Above nodes of which only some units are up.
  package var partlyDownHeading: String { self == .french ? "En partie à l’arrêt" : "Partly down" }

  /// How many nodes have only some of their units up.
  package func partlyDown(_ count: Int) -> String {
    switch self {
    case .french:
      "\(number(count)) \(isSingular(count) ? "élément" : "éléments") en partie à l’arrêt."
    case .english: "\(number(count)) \(isSingular(count) ? "node" : "nodes") partly down."
    }
  }

  /// What a node says where only some of its units are up.
  package func onlySomeUp(_ name: String) -> String {
    self == .french
      ? "\(name) ne s’arrête pas\u{A0}: en partie à l’arrêt."
      : "\(name) does not stop: partly down."
  }

  /// Above the times in which so many units are up.
  package var unitsHeading: String { self == .french ? "Unités en service" : "Units up" }

  /// The column of how many units there are.
  package var unitsColumn: String { self == .french ? "Unités" : "Units" }
}

extension Model {
  /// An asset as a need names it: with how many it stands for, where it says so.
  package func named(_ asset: Index<Asset>, _ name: String, in language: Language) -> String {
    count(of: asset).map { language.several(name, $0) } ?? name
  }

  /// The members of a requirement as it names them, with the units that it asks for.
  package func named(
    _ members: [Index<Asset>], needed: Int, in language: Language, _ name: (Index<Asset>) -> String
  ) -> [String] {
    if members.count == 1, let count = count(of: members[0]) {
      return [language.units(needed, of: count, name(members[0]))]
    }
    return members.map { named($0, name($0), in: language) }
  }
}

extension Language {
  /// Numbers that follow one another: `27`, `27–52`.
  package func range(_ numbers: ClosedRange<Int>) -> String {
    numbers.count == 1
      ? number(numbers.lowerBound) : "\(number(numbers.lowerBound))–\(number(numbers.upperBound))"
  }

  /// Which units of a node works are on, after its name: ` (27)`, ` (27–52)`, ` (26 units)`; nothing where it is one.
  package func units(of batch: PlannedBatch) -> String {
    let units = batch.units.sorted()
    guard let first = units.first, let last = units.last else { return "" }
    if last - first + 1 == units.count { return " (\(range(first...last)))" }
    return self == .french ? " (\(number(units.count)) unités)" : " (\(number(units.count)) units)"
  }

  /// How often something is done, and how long each takes: `26 × 45 min`.
  package func each(_ count: Int, of minutes: Int) -> String {
    "\(number(count)) × \(duration(minutes))"
  }
}
