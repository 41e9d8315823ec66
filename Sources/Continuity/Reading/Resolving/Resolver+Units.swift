// Nodes that stand for several like units: how many there are, and how many of them a need or a failure means.

internal import DependencyGraph
import Formats

extension Resolver {
  /// How many units a model can have.
  static let unitLimit = 200_000
  /// How many members its requirements can have, once each unit has its own.
  static let memberLimit = 5_000_000

  /// How many units an asset is, 1 where it says nothing of them.
  func units(of asset: Index<Asset>) -> Int { unitCounts.isEmpty ? 1 : unitCounts[asset] ?? 1 }

  /// How many units some assets are together.
  private func units(of assets: some Collection<Index<Asset>>) -> Int {
    unitCounts.isEmpty ? assets.count : assets.reduce(0) { $0 + units(of: $1) }
  }

  /// Learns what the assets say of units.
  mutating func countUnits() {
    guard records.saysUnits else { return }
    for asset in assets {
      if let count = records.details[Index(order[asset])]?.count { unitCounts[asset] = count }
    }
    var total = 0
    for asset in unitCounts.keys.sorted(by: { record(of: $0).location < record(of: $1).location }) {
      let before = total
      total += units(of: asset)
      if before <= Resolver.unitLimit, total > Resolver.unitLimit {
        records.problems.report(.units(.tooMany(total)), at: record(of: asset).location)
      }
    }
  }

  /// How many of the units that a requirement names must be up; `nil` where it asks for more than there
  /// are, which is told.
  mutating func needed(_ need: NeedRecord, among members: [Index<Asset>]) -> Int? {
    let total = units(of: members)
    switch need.count {
    case .all: return total
    case .any: return 1
    case .atLeast(let number):
      let needed = Int(number)
      if needed <= total { return needed }
      let issue: Issue =
        members.count == 1 && unitCounts[members[0]] != nil
        ? .units(.moreThanThere(id(of: members[0]), needed: needed, count: total))
        : .moreNeededThanNamed(needed: needed, named: total)
      records.problems.report(issue, at: need.countLocation)
      return nil
    case .percent(let percent):
      guard members.contains(where: { unitCounts[$0] != nil }) else {
        records.problems.report(
          .units(.percentageOfOne(members.map { id(of: $0) })), at: need.countLocation)
        return nil
      }
      return (total * Int(percent) + 99) / 100
    }
  }

  /// How many members a requirement has in the graph, where units make them more than it names; not to be asked
  /// where nothing says units.
  func expansion(of owner: Index<Asset>, members: [Index<Asset>]) -> Int? {
    let all = units(of: owner) * units(of: members)
    return all > members.count ? all : nil
  }

  /// Whether the requirements have no more members than a model can have, once each unit has its own.
  mutating func checkMembers(_ resolved: ResolvedNeeds) {
    guard
      let largest = resolved.expansions.max(by: { ($0.members, $1.place) < ($1.members, $0.place) })
    else { return }
    let total = resolved.members.count + resolved.expansions.reduce(0) { $0 + $1.more }
    if total > Resolver.memberLimit {
      records.problems.report(.units(.tooManyMembers(total)), at: largest.place)
    }
  }

  /// How many of its units fail; `nil` for all, and where there are not so many, which is told.
  mutating func failing(_ record: FailureRecord, of asset: Index<Asset>) -> Int? {
    guard let (share, place) = record.share else { return nil }
    guard let count = unitCounts[asset] else {
      records.problems.report(.units(.shareOfOne(id(of: asset))), at: place)
      return nil
    }
    switch share {
    // Rounded up: 40 % of 7 is 3 units.
    case .percent(let percent):
      let units = (count * percent + 99) / 100
      return units < count ? units : nil
    case .people(let units):
      if units <= count { return units < count ? units : nil }
      records.problems.report(
        .units(.moreFail(id(of: asset), units: units, count: count)), at: place)
      return nil
    }
  }
}

/// A requirement that has more members in the graph than it names.
struct Expansion: Sendable {
  /// Where it is written.
  let place: Location
  /// How many it has.
  let members: Int
  /// How many more that are than it names.
  let more: Int
}
