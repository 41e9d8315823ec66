// What is written about some nodes.

public import Formats

/// What is written about few nodes, most of it only shown: see ``Content``.
///
/// Of an inventory it may be many: so it is one word wide, and copies share what it holds.
@dynamicMemberLookup
public struct AssetDetails: Sendable {
  /// What is held.
  public struct Content: Sendable {
    /// Degree by elapsed time in minutes, by time.
    public internal(set) var criticality: [(after: Int, degree: Int)] = []
    /// Types of impact.
    public internal(set) var impacts: [String] = []
    /// Material needs.
    public internal(set) var materials: [String] = []
    /// Who answers for it.
    public internal(set) var owner: String?
    /// Who says in its trade whether it works, and tests it.
    public internal(set) var referent: Device.Actor?
    /// Labels.
    public internal(set) var tags: [String] = []
    /// A remark.
    public internal(set) var note: String?
    /// Of a directory: the level of its last ADS audit, from 1 to 5.
    public internal(set) var adsLevel: Int?
    /// Of an administrative process: where the hospital says that none is more critical.
    public internal(set) var mostCritical: Location?
    /// How many like units it stands for; `nil` where it says nothing of them.
    public internal(set) var count: Int?
    /// The least level at which it counts as rendered, in percent.
    public internal(set) var minimumLevel: Int?
    /// How much it does when it does all.
    public internal(set) var volume: Volume?
    /// The level of its degraded mode by the age of its clock, by age; empty where none is said.
    public internal(set) var modeLevels: [ModeLevel] = []
    /// Its catch-up time, where it is a share of the time without the system.
    public internal(set) var catchUpShare: CatchUpShare?
    /// The procedure of its degraded mode.
    public internal(set) var procedure: String?
    /// Who decides that its degraded mode is used.
    public internal(set) var decidedBy: Device.Actor?
    /// On what they decide it.
    public internal(set) var trigger: String?
    /// Who decides that it is used no more.
    public internal(set) var endedBy: Device.Actor?
    /// How people notice that it is gone.
    public internal(set) var sign: String?
    /// Of a holder of copies: how many can be restored at once.
    public internal(set) var streams: Int?
    /// How a role or supplier is reached.
    package internal(set) var contact: Contact?
    /// Who says that the work on it is done, where that is one work.
    public internal(set) var goAhead: Device.Actor?
    /// Whether the inventory it came from no longer has it.
    public internal(set) var isGone: Bool = false
    /// Since when, year-month-day, where that is said.
    public internal(set) var goneSince: String?
    /// Where durations come from, by key.
    package internal(set) var sources: [DurationSource] = []
  }

  @usableFromInline final class Box: Sendable {
    @usableFromInline let content: Content
    init(_ content: Content) { self.content = content }
  }

  @usableFromInline var box: Box

  /// Holds what is given.
  init(_ content: Content) { box = Box(content) }

  /// What is held where nothing is written.
  static let nothing = AssetDetails(Content())

  /// All that is held.
  var content: Content { box.content }

  /// Whether the inventory it came from no longer has it.
  public var isGone: Bool { box.content.isGone }

  /// One of the things held.
  subscript<Value>(path: KeyPath<Content, Value>) -> Value { box.content[keyPath: path] }

  /// One of the things held; inlined, so that no key path is made to ask for it.
  @inlinable public subscript<Value>(dynamicMember path: KeyPath<Content, Value>) -> Value {
    box.content[keyPath: path]
  }

  subscript<Value>(dynamicMember path: WritableKeyPath<Content, Value>) -> Value {
    get { box.content[keyPath: path] }
    set {
      var content = box.content
      content[keyPath: path] = newValue
      box = Box(content)
    }
  }
}

/// What is written about nodes, by their positions: nothing of most.
public struct DetailsByPosition<Of>: Sendable {
  private var details: ContiguousArray<AssetDetails?> = []

  /// Nothing of any node.
  init() {}

  /// Makes room for so many nodes.
  mutating func reserveCapacity(_ count: Int) { details.reserveCapacity(count) }

  /// What is written about the node at a position; `nil` where nothing is.
  public internal(set) subscript(index: Index<Of>) -> AssetDetails? {
    get { details.indices.contains(index.position) ? details[index.position] : nil }
    set {
      let position = index.position
      if newValue != nil, position >= details.count {
        details.append(contentsOf: repeatElement(nil, count: position + 1 - details.count))
      }
      if position < details.count { details[position] = newValue }
    }
  }
}
