// How backups are organised, as a policy says it: rules, holders, what a restore needs, who sends what to whom.

internal import DependencyGraph

/// What a backup policy settles, as far as a model says it.
package struct BackupOrganisation: Sendable {
  /// Copies that are made alike.
  package struct Rule: Sendable {
    /// One of them.
    package let copy: Copy
    /// What is copied, as positions in ``Model/assets``, ascending.
    package let assets: [Index<Asset>]
  }

  /// What holds copies and is on a network, with what the register says of who watches it.
  package struct Holder: Sendable {
    /// The holder, as a position in ``Model/assets``.
    package let asset: Index<Asset>
    /// Its outermost places, ascending; empty where nobody said.
    package let sites: [Index<Asset>]
    /// Whether it is on no network, such as a tape in a safe: nothing watches it from afar.
    package let isOffNetwork: Bool
    /// Who watches it, as positions in ``Registers/supervision``.
    package let supervision: [Int]
  }

  /// What one application sends to another that keeps data.
  package struct Exchange: Sendable {
    /// Who sends.
    package let from: Index<Asset>
    /// Who receives, and cannot do without.
    package let to: Index<Asset>
    /// The flows of the network between the two, as positions in ``Partition/flows``, ascending.
    package let flows: [Index<Flow>]
    /// How old the receiver's youngest copy may be, in minutes: what was sent since is to be sent again after a
    /// restore; `nil` where nobody said how often it is copied.
    package let replay: Int?
  }

  /// The model.
  package let model: Model
  /// Everything that says it holds data, ascending.
  package let holdingData: [Index<Asset>]
  /// What may hold data, of which nobody said so, ascending.
  package let unsaid: [Index<Asset>]
  /// How copies are made, by holder, then what is copied first.
  package let rules: [Rule]
  /// What holds them, ascending.
  package let holders: [Holder]
  /// What a restore needs besides the copy, such as a password: of each node that says so, its needs.
  package let keys: [(asset: Index<Asset>, needs: [Need])]
  /// Who sends what to whom, by receiver, then sender.
  package let exchanges: [Exchange]
  /// The suppliers that host, ascending.
  package let hostings: [Hosting]
  /// The validated documents, as positions in ``Registers/policies``.
  package let documents: [Int]

  /// What a model says; of one establishment where it is given.
  ///
  /// - Complexity: O(needs + copies)
  package init(of model: Model, establishment: Index<Establishment>? = nil) {
    self.model = model
    let inquiry = Inquiry(of: model, establishment: establishment)
    let registers = model.registers
    let shown = model.assets.indices.filter(inquiry.shows)
    holdingData = shown.filter { model.assets[$0].declaresCopies }
    unsaid = shown.filter { model.saysNothingOfData(of: $0) }
    rules = Self.rules(for: shown, in: model)
    let offNetwork = Set(model.offNetworkHolders)
    holders = Set(rules.map(\.copy.holder)).sorted().map { holder in
      Holder(
        asset: holder, sites: (model.sites(of: holder) ?? []).sorted(),
        isOffNetwork: offNetwork.contains(holder),
        supervision: registers.supervision.indices.filter {
          registers.supervision[$0].holder == holder
        })
    }
    let asked = Set(shown).union(holders.map(\.asset))
    keys = asked.sorted().compactMap { asset in
      let needs = model.needs(of: asset).filter { $0.relation == .restoredWith }
      return needs.isEmpty ? nil : (asset, needs)
    }
    exchanges = Self.exchanges(to: shown, in: model)
    hostings = Hosting.all(inquiry)
    documents = registers.policies.indices.filter {
      registers.policies[$0].subject == .backup
        && inquiry.concerns(registers.policies[$0].establishments)
    }
  }

  private struct Key: Hashable {
    var holder: Index<Asset>
    var every: Int?
    var retention: Int?
    var medium: String?
    var site: Index<Asset>?
    var isOffline: Bool
    var immutable: Immutability?
  }

  private static func rules(for assets: [Index<Asset>], in model: Model) -> [Rule] {
    var order: [Key] = []
    var found: [Key: (copy: Copy, assets: [Index<Asset>])] = [:]
    for asset in assets {
      for copy in model.copies[asset] ?? [] {
        let key = Key(
          holder: copy.holder, every: copy.every, retention: copy.retention, medium: copy.medium,
          site: copy.site, isOffline: copy.isOffline, immutable: copy.immutable)
        if found[key] == nil { order.append(key) }
        found[key, default: (copy, [])].assets.append(asset)
      }
    }
    let rules = order.compactMap { found[$0] }.map { Rule(copy: $0.copy, assets: $0.assets) }
    return rules.enumerated().sorted {
      ($0.element.copy.holder, $0.offset) < ($1.element.copy.holder, $1.offset)
    }.map(\.element)
  }

  private static func exchanges(to assets: [Index<Asset>], in model: Model) -> [Exchange] {
    var flows: [Set<Flow.Place>: [Index<Flow>]] = [:]
    for (position, flow) in zip(model.partition.flows.indices, model.partition.flows) {
      flows[[flow.from, flow.to], default: []].append(position)
    }
    return assets.filter { model.assets[$0].kind == .application }.flatMap {
      receiver -> [Exchange] in
      let senders = Set(
        model.needs(of: receiver).filter { $0.relation == .needs && $0.phase == .operate }
          .flatMap(\.members).filter { model.assets[$0].kind == .application })
      let ages = (model.copies[receiver] ?? []).compactMap { copy in
        copy.every.map { $0 + (copy.lag ?? 0) }
      }
      return senders.sorted().map { sender in
        Exchange(
          from: sender, to: receiver, flows: flows[[.asset(sender), .asset(receiver)]] ?? [],
          replay: ages.min())
      }
    }
  }
}
