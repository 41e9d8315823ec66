// Who reached whom, wave by wave, folded until it fits a page.

internal import Continuity

/// What an attacker holds, as boxes; every box but the first ones was reached from one other box.
struct AttackTree {
  /// One thing that is held, or several of a kind reached alike.
  struct Box {
    var members: [Index<Asset>]
    var kind: Kind
    var wave: Int
    /// The box from which it was reached; `nil` for a seed.
    var by: Int?
    var relation: Relation?
    var isNotable: Bool
    /// Whether another box was reached from it.
    var leads = false
  }

  /// The boxes of one wave that were reached from the same box in the same way.
  struct Cluster {
    var wave: Int
    var by: Int?
    var relation: Relation?
    var boxes: [Int]
  }

  /// The boxes, in the order in which they were reached.
  private(set) var boxes: [Box] = []
  /// The clusters, in that order too.
  private(set) var clusters: [Cluster] = []

  static let most = 60

  /// How hard it folds: nothing; what leads nowhere; everything of no note; everything.
  private enum Folding: Int, CaseIterable {
    case nothing
    case ends
    case unremarkable
    case everything
  }

  init(of outcome: Outcome) {
    let held = outcome.compromised
    let notable = Notable(in: outcome.model)
    let relations = held.map { held in
      held.by.flatMap { outcome.model.controlRelation(of: $0, over: held.asset) }
    }
    let leading = Set(held.compactMap(\.by))
    search: for folding in Folding.allCases {
      for least in [24, 12, 8, 5, 3, 2] {
        build(held, relations, leading, notable, in: outcome.model, folding, least: least)
        if boxes.count <= AttackTree.most { break search }
        if folding == .nothing { break }
      }
    }
    gather()
  }

  /// What boxes must have in common to be folded.
  private struct Key: Hashable {
    var by: Int?
    var relation: Relation?
    var kind: Kind
  }

  private mutating func build(
    _ held: [Compromised], _ relations: [Relation?], _ leading: Set<Index<Asset>>,
    _ notable: Notable,
    in model: Model, _ folding: Folding, least: Int
  ) {
    boxes = []
    var boxOf: [Index<Asset>: Int] = [:]
    var start = held.startIndex
    // Wave by wave: who was reached from a folded box is folded with those reached from it.
    while start < held.endIndex {
      let wave = held[start].wave
      let end = held[start...].firstIndex { $0.wave != wave } ?? held.endIndex
      func key(_ index: Int) -> Key {
        Key(
          by: held[index].by.flatMap { boxOf[$0] }, relation: relations[index],
          kind: model.assets[held[index].asset].kind)
      }
      func mayFold(_ asset: Index<Asset>) -> Bool {
        switch folding {
        case .nothing: false
        case .ends: !notable.contains(asset) && !leading.contains(asset) && wave > 0
        case .unremarkable: !notable.contains(asset) && wave > 0
        case .everything: true
        }
      }
      var counts: [Key: Int] = [:]
      for index in start..<end where mayFold(held[index].asset) {
        counts[key(index), default: 0] += 1
      }
      var folded: [Key: Int] = [:]
      for index in start..<end {
        let asset = held[index].asset
        let key = key(index)
        if mayFold(asset), counts[key, default: 0] >= least {
          if let box = folded[key] {
            boxes[box].members.append(asset)
            boxOf[asset] = box
            continue
          }
          folded[key] = boxes.count
        }
        boxOf[asset] = boxes.count
        boxes.append(
          Box(
            members: [asset], kind: key.kind, wave: wave, by: key.by, relation: key.relation,
            isNotable: notable.contains(asset)))
      }
      start = end
    }
    for box in boxes { if let by = box.by { boxes[by].leads = true } }
  }

  private mutating func gather() {
    struct Origin: Hashable {
      var by: Int?
      var relation: Relation?
    }
    var positions: [Origin: Int] = [:]
    for (index, box) in boxes.enumerated() {
      let origin = Origin(by: box.by, relation: box.relation)
      if let position = positions[origin] {
        clusters[position].boxes.append(index)
      } else {
        positions[origin] = clusters.count
        clusters.append(
          Cluster(wave: box.wave, by: box.by, relation: box.relation, boxes: [index]))
      }
    }
  }
}

/// What a reader looks for first: backups, holders of copies, directories.
struct Notable {
  private let holders: Set<Index<Asset>>
  private let directories: Set<Index<Asset>>
  private let backups: Set<Index<Asset>>

  init(in model: Model) {
    var holders: Set<Index<Asset>> = []
    var directories: Set<Index<Asset>> = []
    for asset in model.assets.indices {
      for copy in model.copies(of: asset) { holders.insert(copy.holder) }
      for need in model.needs(of: asset) where need.relation == .signsInWith {
        directories.formUnion(need.members)
      }
    }
    self.holders = holders
    self.directories = directories
    backups = Set(model.assets.indices.filter { model.assets[$0].kind == .backup })
  }

  func contains(_ asset: Index<Asset>) -> Bool { isBackup(asset) || isDirectory(asset) }
  func isBackup(_ asset: Index<Asset>) -> Bool {
    holders.contains(asset) || backups.contains(asset)
  }
  func isDirectory(_ asset: Index<Asset>) -> Bool { directories.contains(asset) }

  /// Every holder of copies and every backup, ascending.
  var allBackups: [Index<Asset>] { holders.union(backups).sorted() }
}
