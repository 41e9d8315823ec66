// What ties things together: the relations of the model's files, and what each of them means.

internal import DependencyGraph

/// Why one thing needs another.
public enum Relation: UInt8, CaseIterable, Sendable {
  case needs
  case runsOn
  case storedOn
  case hostedBy
  case signsInWith
  case staffedBy
  case isIn
  case maintainedBy
  case restoredWith
  case administeredFrom
  case writableFrom

  /// The key in the files.
  public var key: String {
    switch self {
    case .needs: "needs"
    case .runsOn: "runs-on"
    case .storedOn: "stored-on"
    case .hostedBy: "hosted-by"
    case .signsInWith: "signs-in-with"
    case .staffedBy: "staffed-by"
    case .isIn: "in"
    case .maintainedBy: "maintained-by"
    case .restoredWith: "restored-with"
    case .administeredFrom: "administered-from"
    case .writableFrom: "writable-from"
    }
  }

  /// When the requirement counts, or `nil` where the relation is only a control link.
  var phase: Phase? {
    switch self {
    case .needs, .runsOn, .storedOn, .hostedBy, .signsInWith, .staffedBy, .isIn: .operate
    case .maintainedBy: .repair
    case .restoredWith: .restore
    case .administeredFrom, .writableFrom: nil
    }
  }

  /// Whether the loss of data climbs through it, where nobody says otherwise.
  var carriesLoss: Bool {
    switch self {
    case .needs, .storedOn, .hostedBy: true
    default: false
    }
  }

  /// Whether who is named controls the owner: whoever owns it owns the owner.
  var isControl: Bool {
    switch self {
    case .runsOn, .hostedBy, .signsInWith, .administeredFrom, .writableFrom: true
    default: false
    }
  }
}
