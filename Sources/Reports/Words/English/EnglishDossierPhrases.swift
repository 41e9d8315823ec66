// The dossier, in English.

import Continuity
import Formats

struct EnglishDossierPhrases: DossierPhrases {
  var language: Language { .english }

  var title: String { "CaRE dossier, domain 2" }
  func cover(_ objective: String) -> String { "cover sheet: \(objective)" }
  func whom(_ name: String) -> String { "To be asked of: \(name)." }
  var documents: String { "Documents in this folder" }
  var noDocument: String {
    "No document is made for this objective: the establishment's own is to be added as evidence."
  }
  func state(_ state: Evidence.State) -> String {
    switch state {
    case .unchanged: "✓ unchanged"
    case .unhashed: "? no hash in the register"
    case .changed: "✗ changed since it was filed"
    case .gone: "✗ the file is gone"
    }
  }
  func more(_ count: Int) -> String { "… and \(number(count)) more" }
  var coverApproval: Signature {
    Signature("Approved by the direction", captions: ["Name and function", "Date", "Signature"])
  }

  var indexHeading: String { "Objectives" }
  var indexHeadings: [String] {
    ["Objective", "What is asked", "State", "Trajectory", "Gaps", "Documents", "Evidence"]
  }
  var registerTitle: String { "Register of evidence" }
  var registerHeadings: [String] {
    [
      "Evidence", "File of the model", "Of", "What it proves", "Objectives", "SHA-256 as filed",
      "SHA-256 of the file", "Checked", "Copied to",
    ]
  }
  func evidenceSummary(_ count: Int, wrong: Int) -> String {
    "\(number(count)) \(count == 1 ? "piece" : "pieces") of evidence in the register"
      + (wrong == 0 ? "." : ", \(number(wrong)) of which changed or went since.")
  }
  var noEvidence: String { "The register of evidence is empty." }
  func check(_ file: String) -> String {
    """
    The file \(file) gives the SHA-256 of every file of the dossier; 'sha256sum -c \(file)' checks them all.
    """
  }

  var exercisesTitle: String { "exercises: schedule and reviews" }
  var exercisesHeading: String { "Exercises held and planned" }
  var exerciseHeadings: [String] {
    ["Exercise", "Form", "Planned", "Held", "Processes", "Scenario", "Plans tried", "Review"]
  }
  func form(_ form: Exercise.Form) -> String {
    switch form {
    case .field: "in the field"
    case .tabletop: "around a table"
    case .technical: "technical"
    }
  }
  var plansHeading: String { "Plans, and the exercise that tries them" }
  var planHeadings: [String] { ["Plan", "Last exercise", "Next exercise"] }
  var exercise: String { "an exercise, held or planned (exercises)" }
  var plan: String { "the continuity plans (continuity-plans)" }

  var trajectoryTitle: String { "trajectory: gaps, measures, owners, dates, costs" }

  func written(_ folder: String, objectives: Int, files: Int, evidence: Int) -> String {
    """
    \(quoted(folder)): \(plural(objectives, "objective")), \(plural(files, "file")), among them \
    \(plural(evidence, "copy of evidence", "copies of evidence")).
    """
  }
  func stage(_ number: Int, of count: Int) -> String { "Document \(number) of \(count)" }
  func nameless(_ folder: String) -> String {
    "'\(folder.visible(limit: 200))' is no name of a folder: give one, such as 'dossier'"
  }
  func notOurs(_ folder: String, file: String) -> String {
    "in \(quoted(folder)), \(quoted(file)) is not as ricochet wrote it: nothing is replaced, name another folder"
  }
}
