// What goes wrong, in the words of the field: failures, destruction, compromise, absence.

public import DependencyGraph
public import Formats

/// A scenario of the model, or one that somebody asks about.
public struct Scenario: Sendable {
  /// One node that fails or is destroyed.
  public struct Item: Sendable {
    /// The node, as a position in ``Model/assets``.
    public var asset: Index<Asset>
    /// How long its breakdown lasts, where the scenario says so.
    public var repair: Limit?
    /// The work to start it again, in minutes, where the scenario says so.
    public var restart: Int?
    /// When, in minutes from the start.
    public var at: Int
    /// Who decided it, where it is an act and no failure: a cut of the internet, a machine shut down.
    public var decidedBy: Device.Actor?
    /// How many of its units, the first of them; `nil` for all.
    public var units: Int?
    /// The minute before which it is not worked on, beside that of the scenario.
    public var recoveryStartsAfter = 0
    /// Hands-on work in place of its restart, in minutes.
    public var work: Int?
    /// Who does that work, or the restart; `nil` for those who restart it anyway.
    package var crew: [CrewMember]?
    /// The question that it is one of the answers to, as a position in ``Scenario/questions``; `nil` where
    /// it is named.
    public var question: Index<Question>?

    /// A node that breaks down at a minute, with what the model says of its repair.
    public init(
      asset: Index<Asset>, repair: Limit? = nil, restart: Int? = nil, at: Int = 0,
      decidedBy: Device.Actor? = nil
    ) {
      self.asset = asset
      self.repair = repair
      self.restart = restart
      self.at = at
      self.decidedBy = decidedBy
    }
  }

  /// So many people of a role who are not there.
  public struct Absence: Sendable {
    /// The role, as a position in ``Model/assets``.
    public var role: Index<Asset>
    /// How many are missing.
    public var people: Int
  }

  /// What is said by a question, and not by names.
  public struct Question: Sendable {
    /// What is done to the nodes.
    public enum Act: String, Sendable {
      case fail
      case destroy
      case compromise
    }

    /// What is done to them.
    public let act: Act
    /// Which nodes are meant.
    public let selection: Selection
    /// The nodes it came to, as positions in ``Model/assets``, ascending.
    public let assets: [Index<Asset>]

    /// A question with its answer.
    public init(_ act: Act, _ selection: Selection, assets: [Index<Asset>]) {
      (self.act, self.selection, self.assets) = (act, selection, assets)
    }
  }

  /// The identifier; `nil` for a question from the command line.
  public var id: String?
  /// The name for people.
  public var name: String?
  /// The category of unavailability.
  public var category: Category?
  /// How likely the hospital says it is.
  package var likelihood: Likelihood?
  /// The establishment it is written for, as a position in ``Model/establishments``.
  public var establishment: Index<Establishment>?
  /// What breaks; its data is safe.
  public var failures: [Item] = []
  /// What is destroyed, with everything in it.
  public var destructions: [Item] = []
  /// What an attacker holds at the start.
  public var compromised: [Index<Asset>] = []
  /// The minute from which an attacker holds one of ``compromised``, where that is not the start.
  public var compromisedAt: [Index<Asset>: Int] = [:]
  /// The minute before which one of ``compromised`` is not worked on, beside that of the scenario.
  public var compromisedHeld: [Index<Asset>: Int] = [:]
  /// What of these was asked for by a question, in the order written.
  public var questions: List<Question> = []
  /// Who is missing.
  public var absences: [Absence] = []
  /// How long the causes last, where an item does not say.
  public var lasts: Limit?
  /// When minute 0 is, where it is played for a day and an hour.
  public var starts: StartTime?
  /// Who comes to help, and when.
  package var reinforcements: [Reinforcement] = []
  /// Who is there round the clock, whatever their presence says: asked by whoever weighs reinforcements.
  var roundTheClock: Set<Index<Asset>> = []
  /// How many restores at once more there are, by holder.
  var moreStreams: [Index<Asset>: Int] = [:]
  /// How long the attacker was inside before, in minutes.
  public var dwell: Int?
  /// The minute before which nothing is worked on.
  public var recoveryStartsAfter = 0
  /// Whether every copy survives, whatever becomes of its holder: a question about the order of
  /// restoring, not about an attack.
  var sparesCopies = false
  /// Where its identifier stands; `nil` for a question from the command line.
  public var location: Location?

  /// A scenario in which nothing goes wrong yet.
  public init(id: String? = nil) { self.id = id }

  /// A question: what if these fail, for so long, whatever the model says of their repair?
  public init(failing assets: [Index<Asset>], for length: Limit? = nil) {
    failures = assets.map { Item(asset: $0, repair: length) }
  }

  /// Fails what a question comes to, but for what fails already.
  public mutating func fail(
    all assets: [Index<Asset>], of selection: Selection, for length: Limit? = nil
  ) {
    let named = Set(failures.map(\.asset))
    for asset in assets where !named.contains(asset) {
      var item = Item(asset: asset, repair: length)
      item.question = questions.endIndex
      failures.append(item)
    }
    questions.append(Question(.fail, selection, assets: assets))
  }

  /// The same scenario with every cause as long as `length`, whatever it says itself.
  public func lasting(_ length: Limit) -> Scenario {
    var copy = self
    copy.lasts = length
    for index in copy.failures.indices { copy.failures[index].repair = length }
    for index in copy.destructions.indices { copy.destructions[index].repair = length }
    return copy
  }

  /// What it says of minutes after `horizon`: the first for each node, ascending.
  ///
  /// - Complexity: O(n log n) for n items
  public func events(after horizon: Int) -> [LateEvent] {
    var first: [Index<Asset>: Int] = [:]
    func add(_ asset: Index<Asset>, _ at: Int) {
      if at > horizon { first[asset] = min(first[asset] ?? at, at) }
    }
    for item in failures + destructions { add(item.asset, item.at) }
    for asset in compromised { add(asset, compromisedAt[asset] ?? 0) }
    return first.map { LateEvent(asset: $0.key, at: $0.value) }.sorted { $0.asset < $1.asset }
  }

  /// What is not worked on before a minute of its own, in the order written: the node, as a position in
  /// ``Model/assets``, and the minute.
  public var held: [(asset: Index<Asset>, until: Int)] {
    (failures + destructions).filter { $0.recoveryStartsAfter > 0 }
      .map { ($0.asset, $0.recoveryStartsAfter) }
      + compromised.compactMap { asset in compromisedHeld[asset].map { (asset, $0) } }
  }

  /// The same scenario without what it says of minutes after `horizon`: nothing of it is told, and what
  /// is still down at the horizon must not wait for it.
  func within(_ horizon: Int) -> Scenario {
    var copy = self
    copy.failures.removeAll { $0.at > horizon }
    copy.destructions.removeAll { $0.at > horizon }
    copy.compromised.removeAll { compromisedAt[$0] ?? 0 > horizon }
    return copy
  }

  /// Whether it destroys anything, so that data may be lost.
  public var destroys: Bool { !destructions.isEmpty || !compromised.isEmpty }
}

extension Scenario {
  /// What is cut or shut down because somebody decided it, in the order written.
  public var decisions: [Item] { failures.filter { $0.decidedBy != nil } }

  /// Who decided that an asset is cut, where nothing else makes it fail; `nil` where it is a failure.
  public func decision(on asset: Index<Asset>) -> Device.Actor? {
    let items = failures.filter { $0.asset == asset }
    let isDestroyed = destructions.contains { $0.asset == asset } || compromised.contains(asset)
    guard !isDestroyed, items.allSatisfy({ $0.decidedBy != nil }) else { return nil }
    return items.first?.decidedBy
  }
}

extension Model {
  /// The identifier of a node that acts, or the text that names who does.
  public func text(of actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): assets[asset].id
    case .other(let text): text
    }
  }
}

/// Something that a scenario does to a node after the horizon, so that no answer tells it.
public struct LateEvent: Hashable, Sendable {
  /// The node, as a position in ``Model/assets``.
  public let asset: Index<Asset>
  /// When, in minutes from the start.
  public let at: Int
}
