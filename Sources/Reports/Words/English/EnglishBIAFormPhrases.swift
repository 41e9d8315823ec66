// The form of a BIA in English, in the words of a ward.

import Connectors
import Continuity
import Formats

struct EnglishBIAFormPhrases: BIAFormPhrases {
  var language: Language { .english }

  var guideName: String { "How to" }
  var guideTitle: String { "Business impact analysis: your form" }
  func guide(processes: Int) -> [String] {
    [
      "What for: to know what an outage of computers, rooms or a supplier would do to your work, and to plan how "
        + "to hold on.",
      "It takes a quarter of an hour. There is one sheet for each activity "
        + "(you have \(number(processes))); what we know is filled in: read it, correct it, complete it.",
      "You only fill in the yellow cells. A list opens with the small arrow at the right of a cell; you may also "
        + "write something else, such as '6 h' or '45 min'.",
      "You do not know: leave it blank. Nothing that we know is erased.",
      "The question does not concern your activity: choose 'not applicable'.",
      "You may add people, material or a tool: choose it in the list of the yellow cell. If it is not there, "
        + "write its name: we will come back to you.",
      "Do not add rows, columns or sheets, and do not merge cells: the form could not be read any more. Your "
        + "remarks go into the last cell of each sheet.",
      "When you are done, save this file and send it back as it is.",
    ]
  }
  var progressHint: String { "Your activities:" }
  var headings: [String] { ["What we ask", "Your answer", "Help"] }
  var instruction: String {
    "Yellow cells: yours. Blank: you do not know. 'not applicable': it does not concern you."
  }
  func part(beginningWith question: BIAQuestion) -> String? {
    switch question {
    case .scope: "1. Your activity"
    case .mtpd: "2. How long can you wait?"
    case .staff: "3. What you need to work"
    case .lasts: "4. Working without the tool: the degraded mode"
    case .note: "5. What else we should know"
    default: nil
    }
  }
  func question(_ question: BIAQuestion) -> String {
    switch question {
    case .exists: "Is there such an activity in your establishment?"
    case .scope: "What sort of activity is it?"
    case .volume: "How many do you do on an ordinary day?"
    case .mtpd: "After how long is an outage no longer acceptable? (MTPD)"
    case .rto: "Within how long should it be back? (RTO)"
    case .rpo: "How much of what was entered may be lost? (RPO)"
    case .criticality: "How serious is it, by the length of the outage?"
    case .impacts: "What would an outage put at stake?"
    case .staff: "Which people, at the least, to stay open?"
    case .materials: "Which material?"
    case .needs: "What do you need, and how long can you do without?"
    case .lasts: "How long do you hold on without the tool (paper, telephone)?"
    case .procedure: "What is the reference of the degraded procedure?"
    case .level: "How much of the activity do you still do in degraded mode?"
    case .mbco: "Below how much of the activity is it no longer acceptable? (minimum level)"
    case .catchUp: "How long does it then take to enter everything again?"
    case .modeStaff: "Which people, at the least, in degraded mode?"
    case .note: "Busiest times, remarks"
    }
  }
  func name(of question: BIAQuestion) -> String {
    switch question {
    case .exists: "exists here"
    case .scope: "sort of activity"
    case .volume: "ordinary volume"
    case .mtpd: "MTPD"
    case .rto: "time to return (RTO)"
    case .rpo: "RPO"
    case .criticality: "criticality"
    case .impacts: "impact types"
    case .staff: "people"
    case .materials: "material"
    case .needs: "needs"
    case .lasts: "length of the degraded mode"
    case .procedure: "degraded procedure"
    case .level: "share done in degraded mode"
    case .mbco: "minimum level"
    case .catchUp: "entering again"
    case .modeStaff: "people of the degraded mode"
    case .note: "remarks"
    }
  }
  func help(_ question: BIAQuestion) -> String {
    switch question {
    case .exists: "'no': leave the rest of the sheet blank."
    case .scope: "Choose from the list."
    case .volume: "A number by hour, day or week: '110 visits/d', '40/w'."
    case .mtpd: "When patients would be in danger, or the hospital at fault. Example: 4 h."
    case .rto: "At most the length of the question before."
    case .rpo: "What you could enter again or lose without danger. Example: 1 h."
    case .criticality: "A degree for each length: 1 a nuisance, 2 serious, 3 grave, 4 untenable."
    case .impacts: "Answer yes or no on each line."
    case .staff: "The smallest number present, not the usual one."
    case .materials: "What must be at hand, in a few words a line."
    case .needs:
      "'vital': without it, the activity stops at once. 'unlimited': useful, it goes on without."
    case .lasts: "Before fatigue, errors or stocks stop you. Example: 3 d."
    case .procedure: "The code or the title of the document."
    case .level: "Example: 80% of the visits."
    case .mbco: "Example: 60%. Below, you would have to divert or close."
    case .catchUp: "A length ('12 h'), or a share of the time without the tool ('50%')."
    case .modeStaff: "Paper and errands often take more people."
    case .note: "Busy days and hours, seasons, what these questions forget."
    }
  }
  func answers(_ question: BIAQuestion) -> String {
    switch question {
    case .criticality: "Degree (1 to 4)"
    case .impacts: "Yes or no"
    case .staff, .modeStaff: "Number of people"
    case .needs: "How long without it?"
    default: "Answer"
    }
  }
  func after(_ duration: String) -> String { "After \(duration) of outage" }
  func level(from duration: String) -> String { "From \(duration) of degraded mode on" }
  var material: String { "Material" }
  var otherMaterial: String { "Other material" }
  var chooseAbove: String { "Choose a name from the list, then answer on the right." }
  func group(_ names: [String], needed: Int) -> String {
    needed == 1
      ? names.joined(separator: " or ") : "\(number(needed)) of \(language.list(of: names))"
  }
  func truth(_ value: Bool) -> String { value ? "yes" : "no" }
  func scope(_ scope: Scope) -> String {
    switch scope {
    case .care: "Care"
    case .technicalPlatform: "Technical platform"
    case .administrative: "Administrative"
    case .steering: "Steering"
    case .logistics: "Logistics"
    }
  }
  var noLimit: String { "unlimited" }
  var vital: String { "vital" }
  var noOwner: String { "nobody in charge" }
  func head(owner: String, establishment: String?) -> String {
    ([owner] + [establishment].compactMap(\.self)).joined(separator: ", ")
  }
  var noOwnerFile: String { "nobody-in-charge" }

  var progressTitle: String { "The forms of the BIA: how far they are" }
  var progressHeadings: [String] {
    ["Process", "In charge", "Workbook", "State", "Answered", "Lacking"]
  }
  func state(_ state: BIAProgress.State) -> String {
    switch state {
    case .sent: "sent, without an answer"
    case .back: "back"
    case .missing: "not sent"
    }
  }
  func counted(back: Int, sent: Int, missing: Int) -> String {
    "\(plural(back, "process", "processes")) back, \(number(sent)) with no answer, "
      + "\(number(missing)) not sent."
  }
  var notSent: String { "—" }

  func importTitle(written: Int, isDryRun: Bool) -> String {
    if written == 0 { return "BIA: no new answer" }
    return "BIA: \(plural(written, "answer")) \(isDryRun ? "to be taken" : "taken") into the model"
  }
  func whoseProposals(_ establishments: [String]) -> String {
    let names = establishments.map { $0.visible(limit: 60) }.joined(separator: ", ")
    return
      "this model holds several establishments: say whose processes (--establishment): \(names)"
  }
  var changesTitle: String { "What changed" }
  var changesHeadings: [String] {
    ["Process", "Asked", "Of what", "Before", "Answer", "What became of it", "Where"]
  }
  var conflictsTitle: String { "Contradictions, to be settled" }
  var conflictsRule: String {
    "The model was changed since the workbook was sent and says otherwise: it stays as it is. Change it by hand "
      + "to follow the workbook."
  }
  var unusedTitle: String { "What was not taken" }
  var nothingWritten: String { "Nothing was written." }
  func outcome(_ outcome: BIAChange.Outcome) -> String {
    switch outcome {
    case .written: "written"
    case .removed: "removed (not applicable)"
    case .known: "in the model already"
    case .conflict: "the model is kept"
    }
  }

  func hasAnswers(_ file: String) -> String {
    "'\(file.visible(limit: 200))' holds answers, or cannot be read: import it, or choose another name"
  }
  var proposalsTitle: String { "Usual processes that the model lacks" }
  var proposalsHeadings: [String] { ["Identifier", "Name", "Sort"] }
  var proposalsNote: String {
    "Proposed by the tool, without any figure. 'bia --blank -o bia.xlsx' makes a form of them; 'import bia' only "
      + "makes those that are answered 'yes'."
  }
}
