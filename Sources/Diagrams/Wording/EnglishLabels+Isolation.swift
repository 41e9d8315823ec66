// The schema of isolation in English.

internal import Continuity

extension EnglishLabels {
  var isolation: String { "Isolation of the backups: technical and functional schema" }
  func objective(_ objective: ObjectiveD2O3, _ compliance: Compliance) -> String {
    let what =
      switch objective {
      case .a: "independent sign-in (in each backup's box)"
      case .b: "partitioning, and a capacity to isolate"
      case .c: "3-2-1, an immutable or offline copy (table 3)"
      }
    let state =
      switch compliance {
      case .met: "✓ met"
      case .notMet: "✗ not met"
      case .unknown: "? not known"
      }
    return "CaRE \(objective.rawValue), \(what): \(state)"
  }

  // MARK: Panels

  var nominal: String { "1 · Nominal: what flows in normal times" }
  func passing(_ names: [String]) -> String { "through " + names.joined(separator: ", ") }
  var nominalAndIsolated: String {
    "1 · Nominal, and 2 · Isolated: a cross marks what the numbered acts cut"
  }
  func isolated(_ count: Int) -> String {
    count == 0
      ? "2 · Isolated: nothing needs cutting"
      : "2 · Isolated: after \(count == 1 ? "the numbered cut" : "the \(language.number(count)) numbered cuts")"
  }
  func touching(_ count: Int) -> String {
    "\(language.number(count)) \(count == 1 ? "flow enters or leaves" : "flows enter or leave") the "
      + "backups; what is not drawn does not pass."
  }
  func elsewhere(_ names: [String]) -> String {
    "Without a flow to the backups, so not drawn: " + language.list(of: names)
  }
  var noZone: String { "No zone given" }
  func zones(_ count: Int) -> String { "\(language.number(count)) zones" }
  func devices(_ count: Int) -> String { "\(language.number(count)) devices" }
  func zone(isBackup: Bool, trust: String?) -> String {
    [isBackup ? "backup zone" : nil, trust.map { "trust: \($0)" }].compactMap(\.self)
      .joined(separator: " · ")
  }
  func others(_ count: Int, besides: Bool) -> String {
    switch (count, besides) {
    case (0, _): "no node described"
    case (1, true): "and 1 more node"
    case (_, true): "and \(language.number(count)) more nodes"
    case (1, false): "1 node"
    case (_, false): "\(language.number(count)) nodes"
    }
  }
  func role(_ role: BackupSurroundings.Role) -> String {
    switch role {
    case .holder: "holds copies"
    case .carrier: "carries the backup"
    case .station: "administers the backup"
    case .directory: "directory of the backup"
    case .other: ""
    }
  }
  func signsIn(with directories: [String]) -> String {
    directories.isEmpty
      ? "Sign-in: no directory declared" : "Sign-in: through " + language.list(of: directories)
  }
  func administered(from stations: [String]) -> String {
    "Administered from: " + language.list(of: stations)
  }
  func copies(_ count: Int) -> String {
    "\(language.number(count)) \(count == 1 ? "copy" : "copies")"
  }
  func medium(_ name: String) -> String {
    switch name.lowercased() {
    case "disk", "disque": "disk"
    case "tape", "bande": "tape"
    case "cloud", "nuage": "object storage"
    default: name
    }
  }
  var offline: String { "offline" }
  func immutable(for minutes: Int?, by technology: String?) -> String {
    "immutable" + (minutes.map { " " + duration($0) } ?? " (length not given)")
      + (technology.map { " by \($0)" } ?? "")
  }
  func flows(_ count: Int) -> String { "\(language.number(count)) flows" }
  var remainsOpen: String { "✗ STAYS OPEN" }
  var normallyClosed: String { "closed outside backups" }
  func from(_ name: String) -> String { "from “\(name)”" }
  func to(_ name: String) -> String { "to “\(name)”" }

  // MARK: Tables

  var backedUp: String { "3 · What is backed up, and how it comes back (D2.O3.C)" }
  var backupHeadings: [String] {
    ["What is backed up", "Where the copy is", "How often", "Kept for", "Protection", "Restoring"]
  }
  func nodes(_ count: Int, _ names: String) -> String {
    "\(language.number(count)) nodes: \(names)"
  }
  func at(_ site: String) -> String { "place: \(site)" }
  func every(_ minutes: Int) -> String {
    switch minutes {
    case 60: "every hour"
    case 1_440: "every day"
    default: "every \(duration(minutes))"
    }
  }
  func range(_ shortest: String, _ longest: String) -> String { "\(shortest) to \(longest)" }
  var notKnown: String { "not given" }
  var partlyKnown: String { "in part" }
  var unprotected: String { "can be changed online" }
  var variousLocks: String { "immutable, various lengths" }
  var noCopiesSaid: String { "The model describes no copy." }
  func moreRows(_ count: Int) -> String {
    "… and \(language.number(count)) more \(count == 1 ? "row" : "rows")"
  }
  var whoActs: String { "4 · In an incident: who acts, in which order (D2.O3.B)" }
  var actionHeadings: [String] { ["No.", "Device", "Who acts", "What to do, procedure", "Time"] }
  func procedure(_ name: String) -> String { "procedure \(name)" }
  var nothingToCut: String { "No cut." }

  // MARK: Foot

  var openFlow: String { "open flow" }
  var closedFlow: String { "normally closed flow" }
  var cutFlow: String { "cut flow" }
  var deviceSign: String { "device on the way" }
  var cutSign: String { "cut, and its place in the order" }
  var doubtfulSign: String { "device not to count on" }
  var backupZoneSign: String { "backup zone" }
  var isolationNote: String {
    "An arrow goes from who opens the flow to who receives it. Cutting a device cuts every flow through "
      + "it. The rest of production is counted, not drawn."
  }
  var signatures: [String] { ["Drawn up by", "Approved by (CISO)"] }
  var nameAndDate: String { "Name, date, signature" }
}
