// What is written about some nodes, and only shown.

/// What is written about few nodes, and only shown: see ``Content``.
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
    /// Labels.
    public internal(set) var tags: [String] = []
    /// A remark.
    public internal(set) var note: String?
    /// Of a directory: the level of its last ADS audit, from 1 to 5.
    public internal(set) var adsLevel: Int?
    /// The procedure of its degraded mode.
    public internal(set) var procedure: String?
    /// Whether the inventory it came from no longer has it.
    public internal(set) var isGone: Bool = false
    /// Since when, year-month-day, where that is said.
    public internal(set) var goneSince: String?
    /// Where durations come from, by key.
    public internal(set) var sources: [DurationSource] = []
  }

  private final class Box: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
  }

  private var box = Box(Content())

  /// One of the things held.
  public subscript<Value>(dynamicMember path: KeyPath<Content, Value>) -> Value {
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
