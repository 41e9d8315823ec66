// The crisis procedures in English.

import Continuity

struct EnglishCrisisPhrases: CrisisPhrases {
  var language: Language { .english }

  var title: String { "procedures for a digital crisis (CaRE D2.O1.B)" }
  func count(_ procedures: Int) -> String {
    procedures == 0
      ? "No crisis procedure is in the register."
      : "\(plural(procedures, "procedure")) in the register."
  }
  func heading(_ subject: CrisisProcedure.Subject) -> String {
    switch subject {
    case .cell: "Crisis cell"
    case .alert: "Alert and call-back"
    case .declaration: "Declarations due"
    case .technical: "Acts on systems"
    case .link: "Links to the plan blanc and other plans"
    }
  }
  var headings: [String] {
    ["Procedure", "Led by", "Within", "For", "Written on", "Reviewed on", "Reached by"]
  }
  var declarationHeadings: [String] {
    ["Declaration", "To whom", "Within", "Basis", "Made by", "How we know"]
  }

  func gap(_ matter: CrisisMatter) -> String {
    switch matter {
    case .subject(.cell): "the procedure of the crisis cell (who meets, where, with what)"
    case .subject(.alert): "the procedure to alert and call back people, without computers"
    case .subject(.declaration): "the procedure to declare an incident"
    case .subject(.technical): "the acts on systems (isolate, stop, rebuild)"
    case .subject(.link): "the links to other plans"
    case .owner(let name): "who leads procedure \(name)"
    case .dates(let name): "the date of procedure \(name)"
    case .within(let name): "the delay of procedure \(name)"
    case .declaration(let what): "who makes this declaration, and how: \(what)"
    case .planBlanc: "the place of digital risk in the plan blanc"
    case .contacts(let names): "how to reach: \(names.joined(separator: ", "))"
    }
  }
  func within(_ minutes: Int?) -> String {
    guard let minutes else { return "–" }
    return minutes == 0 ? "without delay" : language.hours(minutes)
  }
  var register: String { "the hospital's register" }
  func usual(_ mark: SourceMark) -> String {
    switch mark {
    case .official: "this tool's data, after an official text"
    case .secondHand: "this tool's data, read second hand: to be checked"
    case .transcription: "this tool's data, after a transcription: to be checked"
    case .toCheck: "this tool's data, of which no source was read: to be checked"
    }
  }
  var declarationNote: String {
    """
    The declarations that this tool adds or matches were read second hand: have their delays and bases \
    checked by the hospital's lawyer.
    """
  }
  var linkHeadings: [String] { ["Other plan", "Procedure that refers to it", "Led by"] }
  func document(_ name: String, validated: String?, reviewed: String?) -> String {
    var parts = [name]
    if let validated { parts.append("validated on \(validated)") }
    if let reviewed { parts.append("reviewed on \(reviewed)") }
    return parts.joined(separator: ", ") + "."
  }
  var plansHeading: String { "Continuity and recovery plans" }
  var planHeadings: [String] { ["Plan", "Processes", "Unavailability", "Validated on"] }
  var allScenarios: String { "every scenario" }
  var approval: Signature {
    Signature(
      "Procedures approved by the management", captions: ["Name and function", "Date", "Signature"])
  }
}
