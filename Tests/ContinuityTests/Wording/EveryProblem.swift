// One of each problem, by switches that do not compile when a case is added and not named here.

@testable import Continuity

enum EveryProblem {
  /// A value that would steer a terminal, turn the line around and break it, if it were let through.
  static let hostile = "a\u{1B}[31m\u{202E}b\nc\u{7}\u{85}"

  /// One issue of each case, with `value` wherever a text goes, and those that vary in several ways.
  static func issues(with value: String) -> [Issue] {
    let first = Issue.reading(.notAFolder, firstSeen: nil)
    return Array(sequence(first: first) { next($0, value) }) + variants(value)
      + defects(with: value).map { .reading($0, firstSeen: nil) }
  }

  /// One defect of each case.
  static func defects(with value: String) -> [ReadingDefect] {
    Array(sequence(first: .unreadable(errno: 13, text: value)) { next($0, value) })
  }

  private static func variants(_ value: String) -> [Issue] {
    let shapes: [Issue.Shape] = [.text, .list, .mapping, .item, .count]
    return shapes.map { .wrongShape(key: value, expected: $0) } + [
      .wrongShape(key: "", expected: .mapping), .wrongShape(key: "copies", expected: .mapping),
      .wrongShape(key: "fail", expected: .item),
      .unknownColumn(value, suggestion: value), .unknownKey(value, suggestion: value),
      .unknownKind(value, suggestion: value), .unknownNode(value, suggestion: value),
      .unknownZone(value, suggestion: value), .unknownPlace(value, suggestion: value),
      .unknownDevice(value, suggestion: value), .unknownFlow(value, suggestion: value),
      .unknownEstablishment(value, suggestion: value), .badDuration(value, key: "lasts"),
      .badNumber(value, key: "count"), .moreNeededThanNamed(needed: 1, named: 0),
      .badChoice(value, key: value, choices: [value, value], suggestion: value),
      .moreAbsentThanPresent(role: value, absent: 1, headcount: 0),
      .reading(.unreadable(errno: 9_999, text: value), firstSeen: nil),
    ]
  }

  private static func next(_ issue: UnitsIssue, _ value: String) -> UnitsIssue? {
    switch issue {
    case .badCount: .notCounted(value, .role)
    case .notCounted: .tooMany(200_001)
    case .tooMany: .tooManyMembers(5_000_001)
    case .tooManyMembers: .badPercentage(value)
    case .badPercentage: .percentageOfOne([value, value])
    case .percentageOfOne: .moreThanThere(value, needed: 3, count: 2)
    case .moreThanThere: .badShare(value)
    case .badShare: .shareOfOne(value)
    case .shareOfOne: .moreFail(value, units: 3, count: 2)
    case .moreFail: nil
    }
  }

  private static func next(_ issue: RegisterIssue, _ value: String) -> RegisterIssue? {
    switch issue {
    case .badMoment: .badAmount(value, key: value)
    case .badAmount: .badDayCount(value, key: value)
    case .badDayCount: .badDigits(value, key: value, count: 64)
    case .badDigits: .badPath(value)
    case .badPath: .badFunding(value)
    case .badFunding: .backwards(value, value, earlier: value, value)
    case .backwards: .restoreLongerThanDelay(duration: 300, delay: 60)
    case .restoreLongerThanDelay: .moreFundedThanCost(value, amount: value)
    case .moreFundedThanCost: .rowTwice(first: value)
    case .rowTwice: .badLikelihood(value, scale: [], suggestion: nil)
    case .badLikelihood(_, scale: [], _):
      .badLikelihood(value, scale: [value, value], suggestion: value)
    case .badLikelihood: .likelihoodTwice(value)
    case .likelihoodTwice: .unknownCopy(value, holder: value, known: [], suggestion: nil)
    case .unknownCopy(_, _, known: [], _):
      .unknownCopy(value, holder: value, known: [value], suggestion: nil)
    case .unknownCopy(_, _, _, suggestion: nil):
      .unknownCopy(value, holder: value, known: [value], suggestion: value)
    case .unknownCopy: .unknownEvidence(value, suggestion: nil)
    case .unknownEvidence: .unknownScenario(value, suggestion: nil)
    case .unknownScenario: .unknownPlan(value, suggestion: nil)
    case .unknownPlan: .unknownMilestone(value, suggestion: nil)
    case .unknownMilestone: .unknownLegalEntity(value, suggestion: nil)
    case .unknownLegalEntity: .unknownObjective(value, suggestion: nil)
    case .unknownObjective: .wrongKind(value, .role, expected: .process)
    case .wrongKind: .otherLegalEntity(establishment: value, entity: value)
    case .otherLegalEntity: .evidenceGone(value)
    case .evidenceGone: .evidenceChanged(value, hash: value)
    case .evidenceChanged: nil
    }
  }

  private static func next(_ issue: Issue, _ value: String) -> Issue? {
    switch issue {
    case .reading: .noModel
    case .noModel: .unknownCSV(names: [value, "needs.csv"])
    case .unknownCSV: .windows1252
    case .windows1252: .wrongShape(key: value, expected: .text)
    case .wrongShape: .missingColumn(value)
    case .missingColumn: .doubleColumn(value)
    case .doubleColumn: .unknownColumn(value, suggestion: nil)
    case .unknownColumn: .unknownKey(value, suggestion: nil)
    case .unknownKey: .doubleKey(value)
    case .doubleKey: .conflict(key: value, value: value, other: value)
    case .conflict: .unknownKind(value, suggestion: nil)
    case .unknownKind: .missing(key: value)
    case .missing: .badDuration(value, key: value)
    case .badDuration: .negativeDuration(value, key: value)
    case .negativeDuration: .durationTooLong(value, key: value)
    case .durationTooLong: .unlimitedNotAllowed(key: value)
    case .unlimitedNotAllowed: .badNumber(value, key: value)
    case .badNumber: .badChoice(value, key: value, choices: [value], suggestion: nil)
    case .badChoice: .badShare(value, key: value)
    case .badShare: .badLevel(value, key: value)
    case .badLevel: .badNeedLevel(value)
    case .badNeedLevel: .badVolume(value)
    case .badVolume: .badDate(value, key: value)
    case .badDate: .badStart(value)
    case .badStart: .badDays(value)
    case .badDays: .badClock(value, key: value)
    case .badClock: .badGone(value)
    case .badGone: .badFiness(value, key: value)
    case .badFiness: .doubleID(value, first: value)
    case .doubleID: .unknownNode(value, suggestion: nil)
    case .unknownNode: .unknownEstablishment(value, suggestion: nil)
    case .unknownEstablishment: .undeclaredEstablishment(value)
    case .undeclaredEstablishment: .needsItself(value)
    case .needsItself: .placeInItself([value, value + "2", value])
    case .placeInItself: .moreNeededThanNamed(needed: 3, named: 2)
    case .moreNeededThanNamed: .nothingNeeded
    case .nothingNeeded: .emptyGroup
    case .emptyGroup: .memberTwice(value)
    case .memberTwice: .toleranceOutsideOperate(relation: value)
    case .toleranceOutsideOperate: .levelOutsideOperate(relation: value)
    case .levelOutsideOperate: .onlyOfProcesses(value, key: value)
    case .onlyOfProcesses: .twoLevels(after: 240)
    case .twoLevels: .groupDisagrees(key: value, value: value, other: value)
    case .groupDisagrees: .modeWithoutLasts
    case .modeWithoutLasts: .fallbackWithoutMode(value)
    case .fallbackWithoutMode: .notARole(value)
    case .notARole: .notAPlace(value)
    case .notAPlace: .moreThanHeadcount(role: value, count: 3, headcount: 2)
    case .moreThanHeadcount: .twoDegrees(after: 240)
    case .twoDegrees: .mixedItem(keys: [value, value])
    case .mixedItem: .rtoAboveMTPD(rto: 330, mtpd: 240)
    case .rtoAboveMTPD: .holderIsItself(value)
    case .holderIsItself: .notPeople(value)
    case .notPeople: .presenceNeverDecides(value)
    case .presenceNeverDecides: .crewBeyondHeads(role: value, count: 3, most: 2)
    case .crewBeyondHeads: .crewNeverTogether([value, value + "2"])
    case .crewNeverTogether: .crewOfItself(value)
    case .crewOfItself: .copyStepWithoutCopies(value)
    case .copyStepWithoutCopies: .secondCopyStep(value)
    case .secondCopyStep: .units(.badCount(value))
    case .units(let issue):
      next(issue, value).map { .units($0) } ?? .register(.badMoment(value, key: value))
    case .register(let issue):
      next(issue, value).map { .register($0) } ?? .noneHereButThere(scope: value, process: value)
    case .noneHereButThere: .mostCriticalOutsideAdministration(value)
    case .mostCriticalOutsideAdministration: .twoMostCritical(value, other: value)
    case .twoMostCritical: .emptyScenario
    case .emptyScenario: .unknownCondition(value, known: ["kind", "tag"], suggestion: nil)
    case .unknownCondition: .unknownWord(value, key: "tag", suggestion: nil)
    case .unknownWord: .nothingMatches(value)
    case .nothingMatches: .absenceWithoutHeadcount(value)
    case .absenceWithoutHeadcount: .moreAbsentThanPresent(role: value, absent: 3, headcount: 2)
    case .moreAbsentThanPresent: .unknownZone(value, suggestion: nil)
    case .unknownZone: .unknownPlace(value, suggestion: nil)
    case .unknownPlace: .unknownDevice(value, suggestion: nil)
    case .unknownDevice: .flowToItself(value)
    case .flowToItself: .emptyZone(value)
    case .emptyZone: .idleDevice(value)
    case .idleDevice: .flowWithoutDevice(value)
    case .flowWithoutDevice: .unknownFlow(value, suggestion: nil)
    case .unknownFlow: .milestonesDisagree(key: value, subject: value, other: value)
    case .milestonesDisagree: .processWithoutMTPD(value)
    case .processWithoutMTPD: .neededByNothing(value)
    case .neededByNothing: .roleWithoutHeadcount(value)
    case .roleWithoutHeadcount: .goneNode(value, since: nil)
    case .goneNode(_, since: nil): .goneNode(value, since: "2026-03-12")
    case .goneNode: .goneMembers(owner: value, gone: [value], needed: 1, left: 1)
    case .goneMembers: .goneRows(1)
    case .goneRows(1): .goneRows(3)
    case .goneRows: .loop([value, value + "2", value])
    case .loop: .staffedBeyondHeadcount(value, role: value, count: 3, headcount: 2)
    case .staffedBeyondHeadcount: .modeBeyondHeadcount(value, role: value, count: 3, headcount: 2)
    case .modeBeyondHeadcount:
      .sharedBeyondHeadcount(role: value, count: 7, processes: 2, headcount: 5)
    case .sharedBeyondHeadcount: .retentionBelowInterval(value, retention: 60, every: 1_440)
    case .retentionBelowInterval: .lockAboveRetention(value, lock: 1_440, retention: 60)
    case .lockAboveRetention: nil
    }
  }

  private static func next(_ defect: ReadingDefect, _ value: String) -> ReadingDefect? {
    let place = Location(file: 0, line: 3, column: 5)
    return switch defect {
    case .unreadable: .notARegularFile
    case .notARegularFile: .notAFolder
    case .notAFolder: .interruptedImport
    case .interruptedImport: .fileTooLarge(bytes: 5_000_000_000, limit: 4_294_967_295)
    case .fileTooLarge: .fileNameNotUTF8
    case .fileNameNotUTF8: .nulByte
    case .nulByte: .looksLikeUTF16
    case .looksLikeUTF16: .unclosedQuote
    case .unclosedQuote: .textAfterQuote(value)
    case .textAfterQuote: .tooManyCells(found: 7, expected: 5)
    case .tooManyCells: .tooFewCells(found: 1, expected: 5)
    case .tooFewCells: .duplicateKey(value, first: place)
    case .duplicateKey: .emptyKey
    case .emptyKey: .keyIsNotText
    case .keyIsNotText: .mergeKey
    case .mergeKey: .unknownAlias(value)
    case .unknownAlias: .recursiveAlias(value)
    case .recursiveAlias: .malformedAlias(value)
    case .malformedAlias: .tooManyAliasedValues(limit: 1_000_000)
    case .tooManyAliasedValues: .nestedTooDeep(limit: 64)
    case .nestedTooDeep: .unsupportedTag(value)
    case .unsupportedTag: .controlCharacter(7)
    case .controlCharacter: .tabIndentation
    case .tabIndentation: .unexpectedCharacter(value)
    case .unexpectedCharacter: .unclosedBracket(value, opened: place)
    case .unclosedBracket: .missingColon
    case .missingColon: .misplacedColon
    case .misplacedColon: .misplacedDash
    case .misplacedDash: .inconsistentIndentation
    case .inconsistentIndentation: .missingValue
    case .missingValue: .textAfterValue(value)
    case .textAfterValue: .privateCharacter(0xF0000)
    case .privateCharacter: .unknownEscape
    case .unknownEscape: .otherSyntax(value)
    case .otherSyntax: nil
    }
  }
}
