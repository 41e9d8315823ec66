// What is wrong with a model: data with a place; the words are in `Wording`.

/// Something wrong, or worth a look, in the files of a model.
public struct Problem: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: Sendable {
    /// The model cannot be used.
    case error
    /// The model can be used, but somebody should look.
    case warning
  }

  /// What is wrong.
  public let issue: Issue
  /// The file, relative to the model's folder; empty where the folder itself is meant.
  public let path: String
  /// The place in the file; line 0 where the whole file is meant.
  public let location: Location

  /// How bad it is.
  public var severity: Severity { issue.isWarning ? .warning : .error }

  /// `file:line:column: error: …` in a language; nothing of it can steer a terminal.
  ///
  /// - Parameter folder: what to put before the path, such as the model's folder as the user gave it.
  public func line(in language: Language, folder: String = "") -> String {
    var place = file(in: folder)
    if location.line > 0 { place += ":\(location.line):\(location.column)" }
    let word = issue.isWarning ? language.wording.warning : language.wording.error
    return "\(place.visible()): \(word): \(message(in: language))"
  }

  /// The file as it is found from where the folder is: `mon-ch/si.yaml`; the folder where that is meant.
  public func file(in folder: String) -> String {
    // Of a folder that cannot be read, the path is the folder.
    if folder.isEmpty || path == folder { return path }
    return path.isEmpty ? folder : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }

  /// The message alone, in a language.
  public func message(in language: Language) -> String { issue.message(in: language) }
}

extension Issue {
  /// That no question can ask about `key`.
  package static func condition(unknown key: String, alsoKnown others: [String] = []) -> Issue {
    let known = Selection.Key.allCases.map(\.rawValue) + others
    return .unknownCondition(key, known: known, suggestion: nearest(to: key, in: known))
  }

  /// The message alone, in a language: also for what is wrong on a command line.
  package func message(in language: Language) -> String { language.wording.message(self) }
}

/// Every kind of problem, with what its message must say.
public enum Issue: Hashable, Sendable {
  // MARK: Files

  case reading(ReadingDefect, firstSeen: String?)
  case noModel
  case unknownCSV(names: [String])
  case windows1252
  case wrongShape(key: String, expected: Shape)
  case missingColumn(String)
  case doubleColumn(String)
  case unknownColumn(String, suggestion: String?)
  case unknownKey(String, suggestion: String?)
  case doubleKey(String)
  case conflict(key: String, value: String, other: String)

  // MARK: Values

  case unknownKind(String, suggestion: String?)
  case missing(key: String)
  case badDuration(String, key: String)
  case negativeDuration(String, key: String)
  case durationTooLong(String, key: String)
  case unlimitedNotAllowed(key: String)
  case badNumber(String, key: String)
  case badChoice(String, key: String, choices: [String], suggestion: String?)
  case badShare(String, key: String)
  case badLevel(String, key: String)
  case badNeedLevel(String)
  case badVolume(String)
  case badDate(String, key: String)
  case badStart(String)
  case badDays(String)
  case badClock(String, key: String)
  case badGone(String)
  case badFiness(String, key: String)

  // MARK: Nodes and requirements

  case doubleID(String, first: String)
  case unknownNode(String, suggestion: String?)
  case unknownEstablishment(String, suggestion: String?)
  case undeclaredEstablishment(String)
  case needsItself(String)
  case placeInItself([String])
  case moreNeededThanNamed(needed: Int, named: Int)
  case nothingNeeded
  case emptyGroup
  case memberTwice(String)
  case toleranceOutsideOperate(relation: String)
  case levelOutsideOperate(relation: String)
  case onlyOfProcesses(String, key: String)
  /// Two levels for one time, perhaps written otherwise.
  case twoLevels(after: Int)
  case groupDisagrees(key: String, value: String, other: String)
  case modeWithoutLasts
  case fallbackWithoutMode(String)
  case notARole(String)
  case notAPlace(String)
  case moreThanHeadcount(role: String, count: Int, headcount: Int)
  case rtoAboveMTPD(rto: Int, mtpd: Int)
  /// A process has two degrees of criticality for one elapsed time.
  case twoDegrees(after: Int)
  /// One item names its members in several ways.
  case mixedItem(keys: [String])
  case holderIsItself(String)
  case units(UnitsIssue)
  case register(RegisterIssue)

  // MARK: People and work

  case notPeople(String)
  /// All minutes of a line of presence are taken by lines before it.
  case presenceNeverDecides(String)
  /// A crew asks for more heads than there can ever be.
  case crewBeyondHeads(role: String, count: Int, most: Int)
  /// The members of a crew are never there at the same time.
  case crewNeverTogether([String])
  /// The work on a role or supplier needs that very role or supplier.
  case crewOfItself(String)
  case copyStepWithoutCopies(String)
  case secondCopyStep(String)

  // MARK: Scopes

  case noneHereButThere(scope: String, process: String)
  case mostCriticalOutsideAdministration(String)
  case twoMostCritical(String, other: String)

  // MARK: Scenarios

  case emptyScenario
  /// A key that no question can ask about.
  case unknownCondition(String, known: [String], suggestion: String?)
  /// A word of a question that no node says under its key.
  case unknownWord(String, key: String, suggestion: String?)
  /// A question that means no node.
  case nothingMatches(String)
  case absenceWithoutHeadcount(String)
  case moreAbsentThanPresent(role: String, absent: Int, headcount: Int)

  // MARK: Zones and flows

  case unknownZone(String, suggestion: String?)
  case unknownPlace(String, suggestion: String?)
  case unknownDevice(String, suggestion: String?)
  case flowToItself(String)
  case emptyZone(String)
  case idleDevice(String)
  case flowWithoutDevice(String)

  // MARK: Milestones

  case unknownFlow(String, suggestion: String?)
  case milestonesDisagree(key: String, subject: String, other: String)

  // MARK: Warnings of sense

  case processWithoutMTPD(String)
  case neededByNothing(String)
  case roleWithoutHeadcount(String)
  /// A node asks for more people than there are even on an ordinary day.
  case staffedBeyondHeadcount(String, role: String, count: Int, headcount: Int)
  /// A degraded mode that nobody can staff.
  case modeBeyondHeadcount(String, role: String, count: Int, headcount: Int)
  /// The processes that share a role ask together for more people than there are.
  case sharedBeyondHeadcount(role: String, count: Int, processes: Int, headcount: Int)
  /// A copy is thrown away before the next one is there.
  case retentionBelowInterval(String, retention: Int, every: Int)
  /// A copy is locked for longer than it is kept.
  case lockAboveRetention(String, lock: Int, retention: Int)
  /// The source of an imported node no longer has it.
  case goneNode(String, since: String?)
  /// A group names nodes that are gone: so many of those that are left must be up.
  case goneMembers(owner: String, gone: [String], needed: Int, left: Int)
  /// So many rows of the file are left out: their source no longer has them.
  case goneRows(Int)
  /// These need one another: once all are down, none starts.
  case loop([String])

  /// What a value should have been.
  public enum Shape: Hashable, Sendable {
    case text
    case list
    case mapping
    case item
    case count
  }

  var isWarning: Bool {
    switch self {
    case .windows1252, .unknownColumn, .unknownKey, .undeclaredEstablishment, .notAPlace,
      .processWithoutMTPD, .neededByNothing, .roleWithoutHeadcount, .loop, .goneNode, .goneMembers,
      .goneRows,
      .emptyZone, .idleDevice, .flowWithoutDevice, .staffedBeyondHeadcount, .modeBeyondHeadcount,
      .onlyOfProcesses, .sharedBeyondHeadcount, .retentionBelowInterval, .lockAboveRetention:
      true
    case .register(let issue): issue.isWarning
    default: false
    }
  }
}

/// A model that cannot be used, with everything that is wrong with it.
public struct InvalidModel: Error, Sendable {
  /// Errors and warnings, sorted by place.
  public let problems: [Problem]
  /// The language the model says it is written in, if it could be read so far.
  public let language: Language?
}
