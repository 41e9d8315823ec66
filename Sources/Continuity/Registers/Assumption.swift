// The register of assumptions: what is taken for true, and what nobody knows yet, with whom to ask.

package import Formats

/// Something assumed or unknown (`assumptions`).
package struct Assumption: Sendable {
  /// Whether it is taken for true or not known at all.
  package enum State: String, CaseIterable, Sendable, RegisterChoice {
    case assumption
    case unknown
    case answered

    static let french: [String: State] = [
      "hypothese": .assumption, "inconnu": .unknown, "inconnue": .unknown, "repondu": .answered,
      "leve": .answered, "levee": .answered, "resolu": .answered,
    ]
  }

  /// The identifier.
  package let id: String
  /// What is assumed, or the question.
  package let what: String
  /// Whether it is an assumption, an open question, or answered.
  package let state: State
  /// What it is about, as positions in ``Model/assets``.
  package let about: [Index<Asset>]
  /// Whom to ask.
  package let ask: Device.Actor?
  /// When they were asked.
  package let asked: CalendarDate?
  /// By when an answer is needed.
  package let due: CalendarDate?
  /// What they said.
  package let answer: String?
  /// When they said it.
  package let answered: CalendarDate?
  /// The objectives that wait for it, as their usual spelling has them: `D2.O4`.
  package let objectives: [String]
  /// For which establishments, as positions in ``Model/establishments``; empty for all.
  package let establishments: [Index<Establishment>]
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// Where it stands.
  package let location: Location

  /// Whether somebody still has to be asked.
  package var isOpen: Bool { state != .answered && answered == nil }
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
