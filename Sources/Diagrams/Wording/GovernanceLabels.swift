// What a person reads in the picture of the governance, in each language.

internal import Continuity

/// The words of the picture of the governance.
protocol GovernanceLabels: Sendable {
  var governance: String { get }
  var decidingBand: String { get }
  var leadingBand: String { get }
  var workingBand: String { get }
  var nobodyDecides: String { get }
  var nobodyLeads: String { get }
  var nobodyRefers: String { get }
  /// A part that somebody has: in which body, since when, for which nodes.
  func duty(_ role: GovernanceDuty.Role, body: String?, on day: String?, covers: [String])
    -> String
  var namedPerson: String { get }
  var nobodyNamed: String { get }
  var governanceNote: String { get }
}

extension FrenchLabels {
  var governance: String { "Gouvernance de la continuité et de la reprise" }
  var decidingBand: String { "Décision, validation, signature" }
  var leadingBand: String { "Pilotage (responsable du PCRA)" }
  var workingBand: String { "Référents métier et participants" }
  var nobodyDecides: String { "personne n’est nommé pour décider" }
  var nobodyLeads: String { "aucun responsable n’est nommé" }
  var nobodyRefers: String { "aucun référent métier n’est nommé" }
  func duty(
    _ role: GovernanceDuty.Role, body: String?, on day: String?, covers: [String]
  ) -> String {
    let part =
      switch role {
      case .decides: "décide"
      case .signs: "signe"
      case .validates: "valide"
      case .leads: "pilote"
      case .referent: "référent métier"
      case .member: "participe"
      }
    return part + (covers.isEmpty ? "" : "\u{A0}: \(covers.joined(separator: ", "))")
      + (body.map { " — \($0)" } ?? "") + (day.map { " (\($0))" } ?? "")
  }
  var namedPerson: String { "nommé au registre de la gouvernance" }
  var nobodyNamed: String { "personne n’est nommé" }
  var governanceNote: String {
    "D’après le registre de la gouvernance (governance)\u{A0}; nommer un responsable du PCRA est conseillé, non exigé."
  }
}

extension EnglishLabels {
  var governance: String { "Governance of continuity and recovery" }
  var decidingBand: String { "Decision, validation, signature" }
  var leadingBand: String { "In charge (of the PCRA)" }
  var workingBand: String { "Business referents and members" }
  var nobodyDecides: String { "nobody is named to decide" }
  var nobodyLeads: String { "nobody is named in charge" }
  var nobodyRefers: String { "no business referent is named" }
  func duty(
    _ role: GovernanceDuty.Role, body: String?, on day: String?, covers: [String]
  ) -> String {
    let part =
      switch role {
      case .decides: "decides"
      case .signs: "signs"
      case .validates: "validates"
      case .leads: "leads"
      case .referent: "business referent"
      case .member: "takes part"
      }
    return part + (covers.isEmpty ? "" : ": \(covers.joined(separator: ", "))")
      + (body.map { " — \($0)" } ?? "") + (day.map { " (\($0))" } ?? "")
  }
  var namedPerson: String { "named in the register of governance" }
  var nobodyNamed: String { "nobody is named" }
  var governanceNote: String {
    "After the register of governance; naming a person in charge of the PCRA is advised, not required."
  }
}
