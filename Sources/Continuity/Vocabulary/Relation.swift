// What ties things together: the table of the relations of the model's files, and what each of them means.

package import DependencyGraph

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

  /// All that is known of the relation.
  var facts: RelationFacts {
    switch self {
    case .needs:
      RelationFacts(
        "needs", .operate, carriesLoss: true, "besoin besoins a-besoin-de depend-de depends-on")
    case .runsOn:
      RelationFacts(
        "runs-on", .operate, destroys: .wholeUnlessStored, isControl: true,
        "tourne-sur s-execute-sur hote hotes")
    case .storedOn:
      RelationFacts(
        "stored-on", .operate, carriesLoss: true, destroys: .whole, "stocke-sur donnees-sur")
    case .hostedBy:
      RelationFacts(
        "hosted-by", .operate, carriesLoss: true, destroys: .wholeUnlessStored, isControl: true,
        "heberge-par hebergeur")
    case .signsInWith:
      RelationFacts(
        "signs-in-with", .operate, isControl: true, "s-authentifie-avec authentification annuaire")
    case .staffedBy:
      RelationFacts("staffed-by", .operate, "personnel equipes ressources-humaines")
    case .isIn:
      RelationFacts(
        "in", .operate, destroys: .any, "batiment local lieu salle dans localisation building")
    case .maintainedBy:
      RelationFacts("maintained-by", .repair, "maintenu-par mainteneur maintenance")
    case .restoredWith:
      RelationFacts("restored-with", .restore, "restaure-avec restaure-par")
    case .administeredFrom:
      RelationFacts(
        "administered-from", nil, isControl: true, "administre-depuis administration")
    case .writableFrom:
      RelationFacts("writable-from", nil, isControl: true, "modifiable-depuis ecriture-depuis")
    }
  }

  /// The key in the files.
  public var key: String { facts.key }

  /// When the requirement counts, or `nil` where the relation is only a control link.
  package var phase: Phase? { facts.phase }

  /// Whether the loss of data climbs through it, where nobody says otherwise.
  var carriesLoss: Bool { facts.carriesLoss }

  /// Whether who is named controls the owner: whoever owns it owns the owner.
  var isControl: Bool { facts.isControl }
}

/// What is known of one relation.
struct RelationFacts {
  let key: String
  let phase: Phase?
  let carriesLoss: Bool
  let destroys: Destruction
  let isControl: Bool
  /// Its other names in files, folded, between blanks.
  let synonyms: String

  /// Whether what is destroyed takes the owner with it.
  enum Destruction {
    case never
    /// One member is enough.
    case any
    /// The last member does.
    case whole
    /// The last member does, where the owner is not `stored-on` something.
    case wholeUnlessStored
  }

  init(
    _ key: String, _ phase: Phase?, carriesLoss: Bool = false, destroys: Destruction = .never,
    isControl: Bool = false, _ synonyms: String
  ) {
    (self.key, self.phase, self.synonyms) = (key, phase, synonyms)
    (self.carriesLoss, self.destroys, self.isControl) = (carriesLoss, destroys, isControl)
  }
}
