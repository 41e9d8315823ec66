// Which things share a box: those alike are folded, more coarsely until the picture is readable.

internal import Continuity

/// Folds assets into boxes, kind by kind, only as coarsely as the number of boxes asks for.
struct Folding {
  let model: Model
  let shown: [Int]
  let neighbors: Neighbors
  let places: Places
  let fate: (Int) -> Fate?
  /// Assets that always have a box of their own.
  let alone: Set<Int>
  /// How many establishments there are.
  let establishments: Int

  /// The most boxes that stay readable.
  static let budget = 60

  /// How many boxes a folded picture has at most: fewer, and larger on the page.
  static let comfort = 54

  /// How alike two things must be to share a box, from not at all to everything of a kind.
  enum Coarseness: Int, CaseIterable, Comparable {
    case apart
    /// Same place, same needs, needed by the same.
    case twins
    /// Same place, same needs.
    case needs
    /// Same main neighbor on either side.
    case mainNeighbors
    /// Same main neighbor.
    case mainNeighbor
    /// Same site.
    case site
    /// Same establishment.
    case establishment
    case kind

    static func < (a: Coarseness, b: Coarseness) -> Bool { a.rawValue < b.rawValue }
  }

  /// What is folded alike: things of one kind that fare alike.
  struct Class: Hashable {
    var kind: Kind
    var fate: Fate?
  }

  /// The boxes, by kind, then by their first member.
  ///
  /// - Complexity: O(n log n + e) for each step of coarseness, of which there are at most 8 for each
  ///   kind and fate
  func boxes() -> [Box] {
    var classes: [Class: [Int]] = [:]
    for asset in shown {
      classes[Class(kind: model.assets[asset].kind, fate: fate(asset)), default: []].append(asset)
    }
    let order = classes.keys.sorted {
      ($0.kind.rawValue, $0.fate?.rawValue ?? 0) < ($1.kind.rawValue, $1.fate?.rawValue ?? 0)
    }
    var groups: [[[Int]]] = []
    var levels: [Coarseness] = []
    let isCrowded = shown.count > Folding.budget
    // More than can stand side by side: their processes are told apart, and the rest is taken together.
    let isMany = isCrowded && establishments > Schema.mostColumns
    for group in order {
      // What a scenario leaves alone is only background: one box for each kind.
      let level: Coarseness =
        group.fate == .holds && shown.count > 24 || isMany && group.kind != .process
        ? .kind : isMany ? .establishment : isCrowded ? .twins : .apart
      levels.append(level)
      groups.append(folded(classes[group] ?? [], at: level))
    }
    // A fifth of the boxes is kept for what stands out.
    let comfort = establishments > 1 ? Folding.comfort * 4 / 5 : Folding.comfort
    let target = isCrowded ? comfort * 4 / 5 : Folding.budget
    while groups.reduce(0, { $0 + $1.count }) > target {
      let candidates = order.indices.filter { levels[$0] < .kind && groups[$0].count > 1 }
      // Establishments are mixed only where nothing else is left to fold, and a few too many boxes
      // that say whose they are tell more than few that do not.
      let gentle = candidates.filter { levels[$0] < .establishment }
      if gentle.isEmpty, groups.reduce(0, { $0 + $1.count }) <= Folding.budget { break }
      // The kind that crowds the picture most; processes are what the reader looks for.
      let most = (gentle.isEmpty ? candidates : gentle).max {
        weight(groups[$0], order[$0]) < weight(groups[$1], order[$1])
      }
      guard let most, let next = Coarseness(rawValue: levels[most].rawValue + 1) else { break }
      levels[most] = next
      groups[most] = folded(classes[order[most]] ?? [], at: next)
    }
    unfoldMostNeeded(of: order, in: &groups, sharedOnly: establishments > 1)
    return zip(order, groups).flatMap { kind, groups in
      groups.map { members in
        let establishments = Set(members.map { model.assets[$0].establishment })
        return Box(
          members: members, kind: kind.kind,
          establishment: establishments.count == 1 ? establishments.first ?? nil : nil,
          fate: kind.fate)
      }
    }
  }

  /// Takes what most others need out of folded boxes, while there is room: a reader looks for the
  /// patient record by its name.
  private func unfoldMostNeeded(
    of order: [Class], in groups: inout [[[Int]]], sharedOnly: Bool
  ) {
    var room = Folding.comfort - groups.reduce(0) { $0 + $1.count }
    var candidates: [(asset: Int, users: Int, position: Int)] = []
    for (position, content) in groups.enumerated() where order[position].fate != .holds {
      switch order[position].kind {
      case .role, .supplier, .building, .equipment: continue
      default: break
      }
      for asset in content.lazy.filter({ $0.count > 1 }).joined() {
        if sharedOnly, model.assets[asset].establishment != nil { continue }
        candidates.append((asset, neighbors.neededBy[asset]?.count ?? 0, position))
      }
    }
    func rank(_ candidate: (asset: Int, users: Int, position: Int)) -> Int {
      switch order[candidate.position].kind {
      case .process, .application, .service: candidate.users * 2
      default: candidate.users
      }
    }
    candidates.sort { (rank($1), $0.asset) < (rank($0), $1.asset) }
    for (asset, users, position) in candidates where room > 0 && users > 1 {
      guard let group = groups[position].firstIndex(where: { $0.contains(asset) }) else { continue }
      // The last but one leaves two boxes of one, no more than before.
      groups[position][group].removeAll { $0 == asset }
      groups[position].append([asset])
      if groups[position][group].isEmpty { groups[position].remove(at: group) } else { room -= 1 }
    }
    for position in groups.indices { groups[position].sort { $0[0] < $1[0] } }
  }

  /// Whether establishments side by side leave room for little more than a box of each kind.
  private var isWide: Bool { establishments > 2 }

  private func weight(_ groups: [[Int]], _ group: Class) -> Int {
    switch group.kind {
    case .process: groups.count <= 24 ? groups.count : groups.count * 3
    case .application, .service: groups.count * 5
    case .server, .network, .store, .backup: groups.count * 10
    default: groups.count * 14
    }
  }

  private func folded(_ assets: [Int], at level: Coarseness) -> [[Int]] {
    guard level != .apart else { return assets.map { [$0] } }
    var groups: [[Int]] = []
    var positions: [Key: Int] = [:]
    for asset in assets {
      let key = key(of: asset, at: level)
      if alone.contains(asset) {
        groups.append([asset])
      } else if let position = positions[key] {
        groups[position].append(asset)
      } else {
        positions[key] = groups.count
        groups.append([asset])
      }
    }
    return groups
  }

  /// What two things must share.
  private struct Key: Hashable {
    var establishment: Int?
    var place: Int?
    var scope: Scope?
    var needs: [Int] = []
    var neededBy: [Int] = []
  }

  private func key(of asset: Int, at level: Coarseness) -> Key {
    let subject = model.assets[asset]
    var key = Key(establishment: subject.establishment, scope: subject.scope)
    switch level {
    case .apart, .twins:
      key.place = places.place(of: asset)
      key.needs = neighbors.allNeeds[asset] ?? []
      key.neededBy = neighbors.neededBy[asset] ?? []
    case .needs:
      key.place = places.place(of: asset)
      key.needs = neighbors.needs[asset] ?? []
    case .mainNeighbors:
      key.needs = neighbors.mainNeed(of: asset).map { [$0] } ?? []
      key.neededBy = neighbors.mainUser(of: asset).map { [$0] } ?? []
    case .mainNeighbor: key.needs = neighbors.main(of: asset).map { [$0] } ?? []
    case .site: key.place = places.site(of: asset)
    case .establishment: if isWide { key.scope = nil }
    case .kind:
      key.establishment = nil
      key.scope = nil
    }
    return key
  }
}
