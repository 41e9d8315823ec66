// The register of assumptions: what is taken for true, and what nobody knows yet, with whom to ask.

public import Formats

/// Something assumed or unknown (`assumptions`).
public struct Assumption: Sendable {
  /// Whether it is taken for true or not known at all.
  public enum State: String, CaseIterable, Sendable, RegisterChoice {
    case assumption
    case unknown
    case answered

    static let french: [String: State] = [
      "hypothese": .assumption, "inconnu": .unknown, "inconnue": .unknown, "repondu": .answered,
      "leve": .answered, "levee": .answered, "resolu": .answered,
    ]
  }

  /// The identifier.
  public let id: String
  /// What is assumed, or the question.
  public let what: String
  /// Whether it is an assumption, an open question, or answered.
  public let state: State
  /// What it is about, as positions in ``Model/assets``.
  public let about: [Index<Asset>]
  /// Whom to ask.
  public let ask: Device.Actor?
  /// When they were asked.
  public let asked: CalendarDate?
  /// By when an answer is needed.
  public let due: CalendarDate?
  /// What they said.
  public let answer: String?
  /// When they said it.
  public let answered: CalendarDate?
  /// The objectives that wait for it, as their usual spelling has them: `D2.O4`.
  public let objectives: [String]
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  public let establishments: [Index<Establishment>]
  /// What proves it, as positions in ``Registers/evidence``.
  public let evidence: [Index<Evidence>]
  /// Where it stands.
  public let location: Location

  /// Whether somebody still has to be asked.
  public var isOpen: Bool { state != .answered && answered == nil }
}

extension Assumption: RegisterEntry {
  enum Column: String, RegisterColumn {
    case id
    case what
    case state
    case about
    case ask
    case asked
    case due
    case answer
    case answered
    case objectives
    case establishments
    case evidence
    case note

    static let required: [Column] = [.id, .what]
    var isList: Bool { [.about, .objectives, .establishments, .evidence].contains(self) }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    guard let id = row.text(.id), let what = row.text(.what) else { return nil }
    self.id = id
    self.what = what
    answer = row.text(.answer)
    answered = row.date(.answered, notBefore: .asked, &resolver)
    state = row.choice(.state, &resolver) ?? (answered != nil ? .answered : .unknown)
    about = row.nodes(.about, &resolver)
    ask = row.actor(.ask, &resolver)
    asked = row.date(.asked, &resolver)
    due = row.date(.due, &resolver)
    objectives = row.objectives(.objectives, &resolver)
    establishments = row.establishments(.establishments, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    location = row.location
  }
}
