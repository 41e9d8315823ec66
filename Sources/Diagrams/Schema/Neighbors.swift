// Who needs whom among the assets shown, without hubs: what makes two things alike.

internal import Continuity
internal import DependencyGraph

/// The needs that a picture draws, and the neighbors they make.
struct Neighbors {
  /// The needs of each asset shown, members not shown left out.
  private(set) var drawn: [Int: [Need]] = [:]
  /// Whom each asset needs, ascending, hubs left out.
  private(set) var needs: [Int: [Int]] = [:]
  /// The same with hubs.
  private(set) var allNeeds: [Int: [Int]] = [:]
  /// Who needs each asset, ascending.
  private(set) var neededBy: [Int: [Int]] = [:]
  /// Assets that very many need, with how many do.
  private(set) var hubs: [Int: Int] = [:]

  /// More users than this, and a thing is a hub: eight lines to one box can still be followed, and so
  /// can those to one box in six.
  static func isHub(users: Int, of count: Int) -> Bool { users > max(8, count * 15 / 100) }

  init(of shown: [Int], in model: Model, where isDrawn: (Int, Need) -> Bool) {
    let isShown = Set(shown)
    var users: [Int: Int] = [:]
    for asset in shown {
      let needs = model.needs(of: asset).filter { need in
        isDrawn(asset, need) && need.members.contains { isShown.contains($0) && $0 != asset }
      }
      drawn[asset] = needs
      for member in Set(needs.flatMap(\.members)) where isShown.contains(member) {
        users[member, default: 0] += 1
      }
    }
    hubs = users.filter { Neighbors.isHub(users: $0.value, of: shown.count) }
    for asset in shown {
      let members = Set((drawn[asset] ?? []).flatMap(\.members))
      allNeeds[asset] = members.sorted()
      let needed = members.filter { isShown.contains($0) && $0 != asset && hubs[$0] == nil }
        .sorted()
      needs[asset] = needed
      for member in needed { neededBy[member, default: []].append(asset) }
    }
  }

  /// The neighbor that says most about where a thing belongs: the one with most neighbors, of what it
  /// needs if it needs anything.
  func main(of asset: Int) -> Int? { mainNeed(of: asset) ?? mainUser(of: asset) }

  /// Of what it needs, what most others need too.
  func mainNeed(of asset: Int) -> Int? {
    (needs[asset] ?? []).max { a, b in
      (neededBy[a]?.count ?? 0, b) < (neededBy[b]?.count ?? 0, a)
    }
  }

  /// Of those that need it, the one that needs most.
  func mainUser(of asset: Int) -> Int? {
    (neededBy[asset] ?? []).max { a, b in
      (needs[a]?.count ?? 0, b) < (needs[b]?.count ?? 0, a)
    }
  }
}
