// How much data is lost: the RPO chain, from the copies that survive to the processes.

internal import DependencyGraph

/// An amount of data, as the time during which it was entered.
public enum Loss: Hashable, Comparable, Sendable {
  /// What was entered during the last so many minutes before the scenario.
  case minutes(Int)
  /// All of it: no copy survives.
  case everything

  /// The minutes; `nil` for everything.
  public var minutes: Int? {
    if case .minutes(let minutes) = self { return minutes }
    return nil
  }

  /// - Parameter value: minutes, or the largest number for everything.
  init(_ value: Int) { self = value == .max ? .everything : .minutes(value) }
}

/// The data that an asset loses.
public struct DataLoss: Hashable, Sendable {
  /// Its own data, where it is destroyed.
  public let own: Loss
  /// The largest of its own and of what climbs to it through what it needs.
  public let chain: Loss
  /// Whether more may be lost: how often a copy is made, whether there is one, or where the data is kept,
  /// nobody said.
  public let isLowerBound: Bool
}

/// What a scenario that destroys things leaves of the data of everything.
struct DataLosses: Sendable {
  /// Own losses in minutes, or the largest number, by destroyed asset.
  private let own: [Index<Asset>: Int]
  let climb: Climb
  /// The same where whatever nobody said is lost; `nil` where everything is said.
  private let pessimistic: Climb?
  /// Destroyed assets of which nobody said whether they hold data.
  let unsaid: Set<Index<Asset>>
  /// Destroyed assets restored from a copy of which nobody said how often it is made.
  let undated: Set<Index<Asset>>
  /// Assets with copies of which nobody said where their data is kept, and that run on something that is
  /// destroyed: what is left of it may be an empty spare.
  let unplaced: Set<Index<Asset>>

  init(after failures: Failures, in model: Model) {
    var own: [Index<Asset>: Int] = [:]
    var unsaid: Set<Index<Asset>> = []
    var undated: Set<Index<Asset>> = []
    for asset in failures.destroyed.keys {
      if let copy = failures.copy(of: asset) {
        own[asset] = copy.age
        if !copy.isAgeKnown { undated.insert(asset) }
      } else if model.assets[asset].declaresCopies {
        own[asset] = .max
      } else if model.saysNothingOfData(of: asset) {
        unsaid.insert(asset)
      }
    }
    func climb(_ own: [Index<Asset>: Int]) -> Climb {
      let nodes = own.flatMap { asset, value in
        model.nodes(of: asset).map { (node: $0, value: value) }
      }
      return Climb(over: model.graph, own: nodes) { model.carriesLoss[$0.index] }
    }
    self.own = own
    self.unsaid = unsaid
    self.undated = undated
    unplaced = model.unplacedData(
      besides: failures.destroyed, on: failures.partlyDestroyed.union(failures.destroyed.keys))
    self.climb = climb(own)
    let doubtful = unsaid.union(undated).union(unplaced)
    pessimistic =
      doubtful.isEmpty
      ? nil : climb(own.merging(doubtful.map { ($0, Int.max) }) { $1 })
  }

  func loss(of asset: Index<Asset>, in model: Model) -> DataLoss {
    let node = model.node(of: asset)
    let value = climb.value(of: node)
    return DataLoss(
      own: Loss(own[asset] ?? 0), chain: Loss(value),
      isLowerBound: pessimistic.map { $0.value(of: node) != value } ?? false)
  }

  /// The most that `node` may lose: what nobody said is lost.
  private func mostLost(_ node: Node) -> Int { (pessimistic ?? climb).value(of: node) }

  /// The assets whose data `asset` rests on, itself included, as far as anything of it may be lost.
  ///
  /// - Complexity: O(entries of what it rests on)
  func sources(of asset: Index<Asset>, in model: Model) -> [Index<Asset>] {
    let node = model.node(of: asset)
    guard mostLost(node) > 0 else { return [] }
    var seen: Set<Node> = [node]
    var found = [node]
    var head = 0
    while head < found.count {
      for requirement in model.graph.requirements(of: found[head])
      where model.carriesLoss[requirement.index] {
        let members = model.graph.members(of: requirement)
        // A group loses nothing while enough of its members surely lose nothing.
        let needed = model.graph.needed(by: requirement)
        guard members.count(where: { mostLost($0) == 0 }) < needed else { continue }
        for member in members where mostLost(member) > 0 && seen.insert(member).inserted {
          found.append(member)
        }
      }
      head += 1
    }
    return found.map { model.asset(of: $0) }
  }

  /// The affected assets with those that lose data, or may, and nothing else.
  func adding(to affected: [Index<Asset>], in model: Model) -> [Index<Asset>] {
    let known = Set(affected)
    let more = model.assets.indices.filter {
      mostLost(model.node(of: $0)) > 0 && !known.contains($0)
    }
    return more.isEmpty ? affected : (affected + more).sorted()
  }
}

extension Model {
  /// Whether nobody said if an asset that usually holds data does: neither it, nor a store that it keeps
  /// data in, nor what is stored on it, names copies or says that there are none.
  func saysNothingOfData(of asset: Index<Asset>) -> Bool {
    let kind = assets[asset].kind
    guard kind == .application || kind == .store, !assets[asset].declaresCopies else {
      return false
    }
    func isStorage(_ requirement: Requirement) -> Bool {
      relations[requirement.index] == .storedOn
    }
    let below = requirements(of: asset)
      .filter { isStorage($0) || carriesLoss[$0.index] }
      .flatMap { members(of: $0) }.filter { assets[$0].kind == .store }
    let above = requirements(naming: asset).filter(isStorage)
      .map { self.asset(of: graph.owner(of: $0)) }
    return !(below + above).contains { assets[$0].declaresCopies }
  }
}

extension Model {
  /// Assets that are not destroyed and have copies, say nothing of `stored-on`, and have something they
  /// run on or are hosted by destroyed.
  ///
  /// - Parameter hosts: what is destroyed, in whole or in part.
  fileprivate func unplacedData(besides destroyed: [Index<Asset>: Int], on hosts: Set<Index<Asset>>)
    -> Set<Index<Asset>>
  {
    var found: Set<Index<Asset>> = []
    for host in hosts {
      for requirement in requirements(naming: host) {
        let relation = relations[requirement.index]
        guard relation == .runsOn || relation == .hostedBy else { continue }
        let owner = asset(of: graph.owner(of: requirement))
        guard destroyed[owner] == nil, assets[owner].declaresCopies else { continue }
        let saysWhere = requirements(of: owner).contains { relations[$0.index] == .storedOn }
        if !saysWhere { found.insert(owner) }
      }
    }
    return found
  }
}

extension Outcome {
  /// The data that `asset` loses; `nil` where the scenario destroys nothing.
  ///
  /// - Complexity: O(1)
  public func dataLoss(of asset: Index<Asset>) -> DataLoss? { losses?.loss(of: asset, in: model) }

  /// What becomes of each copy of `asset`, in the order written; empty unless it is destroyed.
  ///
  /// - Complexity: O(1)
  public func copies(of asset: Index<Asset>) -> [CopyFate] { failures.copies[asset] ?? [] }

  /// The copy that `asset` comes back from; `nil` where none survives or none is needed.
  ///
  /// - Complexity: O(1)
  public func restoringCopy(of asset: Index<Asset>) -> CopyFate? { failures.copy(of: asset) }

  /// The RPO chain: from `asset` down to the one whose own data is lost for as long as its own; empty
  /// where it loses nothing.
  ///
  /// - Complexity: O(length of the chain)
  public func lossChain(to asset: Index<Asset>) -> [Index<Asset>] {
    guard let losses, losses.climb.value(of: model.node(of: asset)) > 0 else { return [] }
    var chain = [asset]
    var node = model.node(of: asset)
    while let step = losses.climb.step(to: node) {
      node = step.member
      // From several units as a whole to one of them is no step.
      let asset = model.asset(of: node)
      if asset != chain.last { chain.append(asset) }
    }
    return chain
  }
}
