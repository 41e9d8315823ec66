// The neutral form: what every connector makes of a foreign inventory, before it becomes model files.

public import Continuity
public import Formats

/// What an export says, in the words of a model.
///
/// A connector fills one from a file; ``ModelImport`` writes it into a model's folder. Identifiers are
/// those of the source (`ch-nord/computer#12`), never names. Rows that could not be used are not here:
/// ``findings`` says why, row by row.
public struct Inventory: Sendable {
  /// Names the files and begins every ``Item/source``: `glpi`, `mercator`, the name of a table. Letters,
  /// digits and hyphens (see ``Inventory/originName(from:)``).
  public var origin: String
  /// The establishments that items name.
  public var establishments: [Establishment] = []
  /// The nodes.
  public var items: [Item] = []
  /// What they need.
  public var links: [Link] = []
  /// Copies of their data.
  public var copies: [Copy] = []
  /// Who controls whom, besides what relations say.
  public var controls: [Control] = []
  /// What was not used, and what deserves a look.
  public var findings: [Finding] = []
  /// How many rows were read of each sheet or table, in the order read.
  public var rowsRead: [(place: Place, count: Int)] = []
  /// The sheets, tables or classes that were there: what must not be missing next time.
  public var tables: [ReadTable] = []

  /// Whether it is of tables of people's own, whose sheets and files go by any name.
  var isTable = false
  /// Whether ``origin`` is but the name of a file.
  var isNamedAfterFile = false

  /// An inventory with nothing in it.
  public init(origin: String) { self.origin = origin }

  /// An establishment.
  public struct Establishment: Hashable, Sendable {
    /// Its identifier, the first part of those of its nodes.
    public var id: String
    /// Its name for people.
    public var name: String

    /// Makes an establishment.
    public init(id: String, name: String) { (self.id, self.name) = (id, name) }
  }

  /// A node.
  public struct Item: Sendable {
    /// The identifier in the model.
    public var id: String
    /// What it is.
    public var kind: Kind
    /// Its name for people; may be empty.
    public var name: String
    /// The identifier of its establishment.
    public var establishment: String?
    /// The row it comes from, and its identity from one import to the next: `glpi:Computer#12`,
    /// `inventaire:Applications/ch-nord/APP-012`. Unique in the inventory, and the same whatever else
    /// stands there, in whatever order.
    public var source: String
    /// The same as earlier versions of ricochet wrote it: what they imported keeps its identifiers.
    public var former: [String] = []
    /// What else `nodes.csv` says of it.
    package var fields = Fields()
    /// Where the row stands.
    public var place: Place
  }

  /// One member of a requirement.
  ///
  /// Links of one node with the same non-empty ``group`` are one requirement, of which ``count`` must
  /// be up; an empty group stands alone.
  public struct Link: Sendable {
    /// How many members of a group must be up.
    public enum Count: Hashable, Sendable {
      case all
      case any
      case atLeast(Int)
    }

    /// The identifier of the node that needs.
    public var node: String
    /// Why.
    public var relation: Relation
    /// The identifier of what it needs: an item's, or that of a node already in the model.
    public var member: String
    /// The group, or empty.
    public var group = ""
    /// How many of the group; of a role that stands alone, how many people.
    public var count = Count.all
    /// How long it may be missing, as a model writes durations; operate relations only.
    public var tolerance: String?
    /// Whether who is named controls the node; `nil` for what the relation says.
    public var control: Bool?
    /// The row that says so.
    public var source: String
    /// Where that row stands.
    public var place: Place
  }

  /// A copy of the data of a node. Durations are written as in a model; `nil` is unknown.
  public struct Copy: Sendable {
    /// The identifier of the node copied.
    public var node: String
    /// The identifier of the backup system or store it sits on.
    public var holder: String
    /// What else `copies.csv` says of it.
    package var values = CopyFields()
    /// The row that says so.
    public var source: String
    /// Where that row stands.
    public var place: Place
  }

  /// That who holds one node holds the other.
  public struct Control: Sendable {
    /// The identifier of the node that controls.
    public var controller: String
    /// The identifier of the node controlled.
    public var controlled: String
    /// The row that says so.
    public var source: String
    /// Where that row stands.
    public var place: Place
  }

  /// Notes that a row was not used, that a value was not, or that something deserves a look.
  public mutating func find(_ reason: Finding.Reason, at place: Place) {
    findings.append(Finding(reason, at: place))
  }

  /// A name that can name files and begin a source: `text` folded, with nothing but letters, digits and
  /// hyphens; `import` where nothing is left.
  public static func originName(from text: String) -> String {
    let name = slug(text)
    return name.isEmpty ? "import" : name
  }

  /// What comes behind the table in the source of a row: its code, with the establishment where it has one.
  static func identity(of local: String, in establishment: String?) -> String {
    if let establishment, !establishment.isEmpty { return establishment + "/" + local }
    // A code with a slash is no code of an establishment.
    return local.utf8.contains(UInt8(ascii: "/")) ? "/" + local : local
  }

  /// `text` as an identifier can hold it: folded, everything but letters and digits a hyphen.
  public static func slug(_ text: String) -> String {
    var result = ""
    for character in text.foldedName {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }
}
