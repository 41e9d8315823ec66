// What is written about some nodes, and only shown.

/// What is written about few nodes, and only shown.
///
/// Of an inventory it may be many: so it is one word wide, shares what it holds and copies it when it changes.
public struct AssetDetails: Sendable {
  /// What is held. It changes only while one value alone holds it.
  private final class Content: @unchecked Sendable {
    var criticality: [(after: Int, degree: Int)] = []
    var impacts: [String] = []
    var materials: [String] = []
    var owner: String?
    var tags: [String] = []
    var note: String?
    var adsLevel: Int?
    var procedure: String?
    var isGone: Bool = false
    var goneSince: String?
    var sources: [DurationSource] = []

    init() {}

    init(copying other: Content) {
      criticality = other.criticality
      impacts = other.impacts
      materials = other.materials
      owner = other.owner
      tags = other.tags
      note = other.note
      adsLevel = other.adsLevel
      procedure = other.procedure
      isGone = other.isGone
      goneSince = other.goneSince
      sources = other.sources
    }
  }

  private var content = Content()

  /// The content, to be changed.
  private mutating func own() -> Content {
    if !isKnownUniquelyReferenced(&content) { content = Content(copying: content) }
    return content
  }

  /// Degree by elapsed time in minutes, by time.
  public internal(set) var criticality: [(after: Int, degree: Int)] {
    get { content.criticality }
    set { own().criticality = newValue }
  }
  /// Types of impact.
  public internal(set) var impacts: [String] {
    get { content.impacts }
    set { own().impacts = newValue }
  }
  /// Material needs.
  public internal(set) var materials: [String] {
    get { content.materials }
    set { own().materials = newValue }
  }
  /// Who answers for it.
  public internal(set) var owner: String? {
    get { content.owner }
    set { own().owner = newValue }
  }
  /// Labels.
  public internal(set) var tags: [String] {
    get { content.tags }
    set { own().tags = newValue }
  }
  /// A remark.
  public internal(set) var note: String? {
    get { content.note }
    set { own().note = newValue }
  }
  /// Of a directory: the level of its last ADS audit, from 1 to 5.
  public internal(set) var adsLevel: Int? {
    get { content.adsLevel }
    set { own().adsLevel = newValue }
  }
  /// The procedure of its degraded mode.
  public internal(set) var procedure: String? {
    get { content.procedure }
    set { own().procedure = newValue }
  }
  /// Whether the inventory it came from no longer has it.
  public internal(set) var isGone: Bool {
    get { content.isGone }
    set { own().isGone = newValue }
  }
  /// Since when, year-month-day, where that is said.
  public internal(set) var goneSince: String? {
    get { content.goneSince }
    set { own().goneSince = newValue }
  }
  /// Where durations come from, by key.
  public internal(set) var sources: [DurationSource] {
    get { content.sources }
    set { own().sources = newValue }
  }
}
