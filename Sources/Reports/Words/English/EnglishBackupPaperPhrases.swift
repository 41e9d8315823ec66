// The documents on backups that are signed, in English.

import Continuity
import Formats

struct EnglishBackupPaperPhrases: BackupPaperPhrases {
  var language: Language { .english }

  func title(_ paper: BackupPaper) -> String {
    switch paper {
    case .policy: "backup and restore policy"
    case .plans: "backup plans of the critical systems"
    case .access: "access to the backup infrastructure"
    case .supervision: "supervision of the backups"
    case .tests: "restore tests"
    }
  }

  func heading(_ part: BackupPart) -> String {
    switch part {
    case .perimeter: "Perimeter and kinds of data"
    case .rules: "Backup rules: frequency, retention, protection"
    case .places: "Places and isolation"
    case .restoring: "Restoring: what was tested"
    case .keys: "Keys and means that a restore asks for"
    case .exchanges: "Flows between applications, and replay after a restore"
    case .suppliers: "Suppliers that host, and their clauses"
    case .access: "Roles, rights and second factor"
    case .control: "Paths of control from production"
    case .watching: "Supervision: who watches what"
    case .plans: "The plan of each system"
    case .upkeep: "Upkeep and review"
    case .referents: "Business referents"
    }
  }

  func rule(_ part: BackupPart) -> String? {
    switch part {
    case .rules: "A line for each way of copying. Production counts as one copy in 3-2-1."
    case .exchanges:
      """
      Once the receiver is restored, what was sent since its youngest copy is to be sent again: the age given is that \
      of this copy at the worst moment.
      """
    case .restoring:
      "DMARD is the delay from the request to the effective restore; the length is that of the restore alone."
    case .plans:
      """
      The systems are those that the processes of the minimum perimeter (D2.O1.C) depend on and that hold data, or of \
      which nobody said whether they do.
      """
    default: nil
    }
  }

  func headings(_ part: BackupPart) -> [String] {
    switch part {
    case .perimeter: ["Kind", "Nodes with data", "Without a copy"]
    case .rules: ["What is copied", "Copied to", "Frequency", "Retention", "Protection"]
    case .places: ["Holder of copies", "Place", "Zone of the network", "On the network"]
    case .restoring:
      ["System", "Copy", "Day", "Result", "Into", "DMARD", "Length", "Age of the data", "Referent"]
    case .exchanges: ["Sender", "Receiver", "Purpose", "To replay"]
    case .suppliers: ["Supplier", "Hosts", "Clause", "Until", "State"]
    case .access: ["Node", "Role", "Who", "Rights", "Least", "Accounts", "Second factor"]
    case .watching:
      [
        "Holder", "Who", "How", "Checked", "On failure", "Central alerts", "Security can check",
        "Escalation",
      ]
    case .plans:
      [
        "System", "Serves", "Copied to", "Frequency", "Retention", "Restore", "RPO", "Last test",
        "Plan",
      ]
    case .keys, .control, .upkeep, .referents: []
    }
  }

  func missing(_ missing: BackupMissing) -> String {
    switch missing {
    case .document: "the validated policy (policies, subject: backup)"
    case .kindsOfData:
      "the kinds of data (health, administrative, images …) and how sensitive they are"
    case .copies: "the copies of this system"
    case .rule: "the backup rules (the model describes no copy)"
    case .holdsData: "whether this system holds data, and its copies"
    case .frequency: "how often it is copied"
    case .retention: "how long copies are kept"
    case .restoreTime: "how long a restore takes"
    case .site: "the place"
    case .test: "a restore test in the register"
    case .keys: "what a restore asks for (passwords, catalogue, keys)"
    case .exchanged: "what is exchanged"
    case .replay: "how and by whom lost exchanges are sent again"
    case .hosting: "what suppliers host (hosted-by)"
    case .clause: "the contract's clause on backups"
    case .role: "the roles and rights on this node (backup-access)"
    case .rights: "whether these rights are the least"
    case .account: "where the accounts live"
    case .secondFactor: "the second factor"
    case .watcher: "who watches"
    case .check: "how and how often it is checked that the backup ran"
    case .onFailure: "what is done on failure"
    case .plan: "the critical systems (no process of the perimeter is described)"
    case .upkeep: "how this document is kept up to date (last review, next review)"
    case .referent: "a business referent for functional tests"
    }
  }

  func document(
    _ title: String, validated: String?, by: String?, reviewed: String?, due: String?
  ) -> String {
    let parts = [
      validated.map { "validated on \($0)" + (by.map { " by \($0)" } ?? "") },
      reviewed.map { "reviewed on \($0)" }, due.map { "due for review on \($0)" },
    ].compactMap(\.self)
    return
      "\(title): \(parts.isEmpty ? "neither validation nor review in the register" : parts.joined(separator: ", "))."
  }
  func perimeter(critical: Int, holding: Int, unsaid: Int) -> String {
    """
    \(plural(holding, "node")) with data in the model, \(number(unsaid)) of which nobody said so; \
    \(plural(critical, "critical system")) below the processes of D2.O1.C.
    """
  }
  func hosted(_ count: Int) -> String {
    "\(plural(count, "supplier")) \(count == 1 ? "hosts" : "host") nodes of the model; the policy applies there through clauses."
  }
  func every(_ minutes: Int) -> String {
    if minutes == 60 { return "hourly" }
    return minutes == 1_440 ? "daily" : "every \(duration(minutes))"
  }
  func protection(offline: Bool, immutable: Immutability?) -> String {
    var parts = offline ? ["offline"] : []
    if let immutable {
      let details = [immutable.technology?.visible(limit: 40), immutable.minutes.map(duration)]
        .compactMap(\.self)
      parts.append(
        details.isEmpty
          ? "said to be immutable, without technology or time"
          : "immutable (\(details.joined(separator: ", ")))")
    }
    return parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
  var notSaid: String { "not said" }
  var offNetwork: String { "off the network" }
  func key(_ name: String, needs: [String]) -> String {
    "Restoring \(name) asks for: \(needs.joined(separator: "; "))."
  }
  func either(_ names: [String]) -> String { names.joined(separator: " or ") }
  func replay(_ minutes: Int) -> String { "up to \(duration(minutes)) of exchanges" }
  func truth(_ value: Bool) -> String { value ? "yes" : "no" }
  func account(_ account: BackupAccess.Account) -> String {
    switch account {
    case .local: "local accounts"
    case .dedicatedDirectory: "a directory of its own"
    case .productionDirectory: "the production directory"
    }
  }
  func secondFactor(_ factor: BackupAccess.SecondFactor) -> String {
    switch factor {
    case .yes: "yes"
    case .no: "no"
    case .impossible: "the product cannot"
    }
  }
  func result(_ result: RestoreTest.Result) -> String {
    switch result {
    case .success: "success"
    case .partial: "partial"
    case .failure: "failure"
    }
  }
  func target(_ target: RestoreTest.Target) -> String {
    switch target {
    case .production: "production"
    case .sandbox: "sandbox"
    }
  }
  func state(_ state: BackupPlan.State) -> String {
    switch state {
    case .planned: "✓ plan"
    case .incomplete: "? incomplete plan"
    case .noCopy: "✗ no copy"
    case .unsaid: "? data not said"
    }
  }
  func clause(_ state: Hosting.State) -> String {
    switch state {
    case .covered: "✓ clause"
    case .expired(let day): "✗ ended on \(language.day(day))"
    case .missing: "✗ no clause"
    case .unsaid: "? no register of clauses"
    }
  }
  func lastTest(_ day: String, result: String?, took: String?) -> String {
    [day, result ?? notSaid, took].compactMap(\.self).joined(separator: ", ")
  }
  var gapsHeading: String { "To be completed, and by whom" }
  var noGap: String { "Nothing to complete in this document." }
  var referents: String { "Referents named in the register of governance:" }
  var approval: Signature {
    Signature("Approved by the direction", captions: ["Name and function", "Date", "Signature"])
  }
}
