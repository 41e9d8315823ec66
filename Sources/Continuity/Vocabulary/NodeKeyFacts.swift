// What can be known of a key of a node: its form, where what it says is kept, and its other names.

internal import DependencyGraph

/// What the value of a key or column is.
package enum ValueForm: Sendable {
  case text, list, number, truth, scope, reference
  case duration
  /// A duration, or `unlimited`.
  case limit
  /// `4h: 2, 24h: 4`
  case degrees
  /// A percentage.
  case level
  /// A percentage, or one by elapsed time.
  case modeLevel
  /// So many in so long.
  case volume
  /// True, false, or for how long.
  case immutability
  /// People with numbers.
  case crew
  /// More than a cell can say.
  case structure
}

/// What is known of one key.
struct NodeKeyFacts {
  let form: NodeForm
  let bearers: Bearers
  /// Its other names in files, folded, between blanks.
  let synonyms: String
  /// What people call it, where that is not its name in the files.
  let english, french: String?

  /// Which nodes may have it.
  enum Bearers {
    case all, processes, counted

    func include(_ kind: Kind) -> Bool {
      switch self {
      case .all: true
      case .processes: kind == .process
      case .counted: Kind.counted.contains(kind)
      }
    }
  }

  init(
    _ form: NodeForm, of bearers: Bearers = .all, _ synonyms: String, en english: String? = nil,
    fr french: String? = nil
  ) {
    (self.form, self.bearers, self.synonyms) = (form, bearers, synonyms)
    (self.english, self.french) = (english, french)
  }
}

/// The form of a key, and where what it says is kept: while reading, and in a model.
enum NodeForm {
  typealias Content = AssetDetails.Content

  // Inventories say these of every node: a function is quicker than a key path.
  case duration((inout AssetRecord, Minutes) -> Void, KeyPath<Asset, Int?>)
  case limit((inout AssetRecord, Minutes) -> Void, KeyPath<Asset, Limit?>)
  case text(WritableKeyPath<Content, String?>)
  case list(WritableKeyPath<Content, [String]>)
  case number(WritableKeyPath<Content, Int?>, from: Int)
  /// How many like units it stands for.
  case units(WritableKeyPath<Content, Int?>)
  case level(WritableKeyPath<Content, Int?>)
  case levels(WritableKeyPath<Content, [ModeLevel]>)
  case volume(WritableKeyPath<Content, Volume?>)
  case degrees(WritableKeyPath<Content, [(after: Int, degree: Int)]>)
  /// A node, or somebody whom the model only names.
  case decider(WritableKeyPath<Content, Device.Actor?>)
  /// Read, kept and compared in a way of its own.
  case own(ValueForm)

  /// What its values are.
  var ofValues: ValueForm {
    switch self {
    case .duration: .duration
    case .limit: .limit
    case .text, .decider: .text
    case .list: .list
    case .number, .units: .number
    case .level: .level
    case .levels: .modeLevel
    case .volume: .volume
    case .degrees: .degrees
    case .own(let form): form
    }
  }
}
