// The governance scheme, in English.

import Continuity

struct EnglishGovernancePhrases: GovernancePhrases {
  var language: Language { .english }

  var title: String { "governance scheme for continuity and recovery" }
  var nobody: String { "The register of governance is empty: this document names nobody." }
  var pictureAlternative: String {
    "Schema: who decides, validates and signs; who is in charge; the business referents and members. A dashed box says that nobody is named."
  }
  var pictureCaption: String { "Who decides, who is in charge, who works with them" }
  var dutiesHeading: String { "Parts" }
  var dutyHeadings: [String] {
    ["Part", "Who", "Body", "Since", "For"]
  }
  func role(_ role: GovernanceDuty.Role) -> String {
    switch role {
    case .decides: "decides"
    case .signs: "signs"
    case .validates: "validates"
    case .leads: "in charge (RPCRA)"
    case .referent: "business referent"
    case .member: "takes part"
    }
  }
  var all: String { "all" }
  var documentsHeading: String { "Documents of the governance and of the project" }
  var documentHeadings: [String] { ["Document", "Version", "Validated", "Signed", "Reviewed"] }
  var plansHeading: String { "Continuity and recovery plans" }
  func done(on day: String?, by name: String?) -> String {
    guard let day else { return name.map { "by \($0), no date" } ?? "☐ not said" }
    return name.map { "on \(day), by \($0)" } ?? "on \(day)"
  }
  var approval: Signature {
    Signature(
      "Governance scheme approved by the direction",
      captions: ["Name and function", "Date", "Signature"])
  }
}
