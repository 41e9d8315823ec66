// Problems in English: what a file says that cannot be, and what was expected instead.

struct EnglishProblems: ProblemWording {
  var error: String { "error" }
  var warning: String { "warning" }

  func message(_ issue: Issue) -> String { sentence(issue).text(in: .english) }

  private func sentence(_ issue: Issue) -> Sentence {
    switch issue {
    // MARK: Files

    case .reading(let defect, _):
      return sentence(defect)
    case .noModel:
      return """
        this folder holds no model: no *.yaml, *.yml or *.csv file; \
        name another folder with '--model DIR', or begin a model with 'ricochet init'
        """
    case .unknownCSV(let names):
      return """
        the name of this file does not say what it holds; name it \
        \(oneOf: FormatSamples.fileNames(names)), or end its name so, as in 'ght-nord.needs.csv'
        """
    case .windows1252:
      return """
        the file is not UTF-8 and was read as Windows-1252, as Excel writes it; \
        check its accents, or save it as UTF-8
        """
    case .wrongShape(let key, let expected):
      return shape(of: key, expected)
    case .missingColumn(let column):
      return "the column \(column) is missing; the first line of the file must name it"
    case .doubleColumn(let column):
      return "the column \(column) stands twice, perhaps under another name; keep one of the two"
    case .unknownColumn(let column, let suggestion):
      return "unknown column \(column) is ignored\(words: didYouMean(suggestion))"
    case .unknownKey(let key, let suggestion):
      return "unknown key \(key) is ignored\(words: didYouMean(suggestion))"
    case .doubleKey(let key):
      return "the key \(key) stands twice, perhaps under another name; keep one of the two"
    case .conflict(let key, let value, let other):
      return "\(key) is \(value) here, but \(other) elsewhere in the model; keep one of the two"

    // MARK: Values

    case .unknownKind(let kind, let suggestion):
      return "unknown kind \(kind)\(words: choose(suggestion, Kind.allCases.map(\.singular)))"
    case .missing(let key):
      return "\(key) is missing or has no value"
    case .badDuration(let value, let key):
      if FormatSamples.unlimitedKeys.contains(key) {
        return """
          \(value) is not a duration for \(key); \
          write 45m, 4h, 1h30, 2d, PT4H30M or unlimited
          """
      }
      return "\(value) is not a duration for \(key); write 45m, 4h, 1h30, 2d or PT4H30M"
    case .negativeDuration(let value, let key):
      return "\(value) is negative; a duration for \(key) is 0 or more, such as 45m"
    case .durationTooLong(let value, let key):
      return "\(value) is too long for \(key); a duration is at most a thousand years"
    case .unlimitedNotAllowed(let key):
      return "\(key) cannot be unlimited; write a duration such as 4h"
    case .badNumber(let value, key: "count"):
      return "\(value) is not a count; write 'all', 'any' or a whole number such as 2"
    case .badNumber(let value, let key):
      return "\(value) is not a number for \(key); write digits only, from 0 to 1000000000"
    case .badChoice(let value, let key, let choices, let suggestion):
      return "\(value) is not a value of \(key)\(words: choose(suggestion, choices))"
    case .badShare(let value, let key):
      return """
        \(value) is not a share for \(key); \
        write a percentage from 0% to 100%, or a number of people such as 3
        """
    case .badLevel(let value, let key):
      return "\(value) is not a level for \(key); write a percentage from 0% to 100%, such as 40%"
    case .badNeedLevel(let value):
      return """
        \(value) is not a level; \
        write a percentage from 0% to 100%, such as 40%, or 'share' or 'follow'
        """
    case .badVolume(let value):
      return "\(value) is not a volume; write so many an hour, a day or a week, such as 120/d"
    case .badDate(let value, let key):
      return "\(value) is not a date for \(key); write year-month-day, as in 2026-03-12"
    case .badStart(let value):
      return "\(value) is not a day and hour for starts; write it as in 2026-12-24T22:00"
    case .badDays, .badClock, .notPeople, .presenceNeverDecides, .crewBeyondHeads, .crewOfItself,
      .crewNeverTogether,
      .copyStepWithoutCopies, .secondCopyStep:
      return work(issue)
    case .badGone(let value):
      return """
        \(value) does not say whether the row is gone from its source; write yes, or since when \
        (year-month-day, as in 2026-03-12)
        """
    case .badFiness(let value, let key):
      return "\(value) is no FINESS number for \(key); write nine figures, as in 590000017"

    // MARK: Nodes and requirements

    case .doubleID(let id, let first):
      return "the id \(id) is already taken at \(plain: first); an id is unique in the whole model"
    case .unknownNode(let id, let suggestion):
      return """
        unknown id \(id)\
        \(words: didYouMean(suggestion, otherwise: "; no file of the model defines it"))
        """
    case .unknownEstablishment(let id, let suggestion):
      return """
        unknown establishment \(id)\
        \(words: didYouMean(suggestion, otherwise: "; declare it under 'establishments'"))
        """
    case .undeclaredEstablishment(let id):
      return "the establishment \(id) is not declared; add it under 'establishments'"
    case .needsItself(let id):
      return "\(id) needs itself; remove it from its own needs"
    case .placeInItself(let loop):
      return "place \(loop.first ?? "") is in itself: \(loop: loop)"
    case .moreNeededThanNamed(let needed, let named):
      return """
        \(needed) \(words: needed == 1 ? "is" : "are") needed but \
        \(words: named == 0 ? "none" : "only \(named)") \(words: named < 2 ? "is" : "are") named
        """
    case .nothingNeeded:
      return "a need of 0 is no need; write 1 or more, or remove it"
    case .emptyGroup:
      return "this group names nothing; name at least one id, as in '{ any: [a, b] }'"
    case .memberTwice(let id):
      return "\(id) is named twice in one group; name it once"
    case .toleranceOutsideOperate(let relation):
      return """
        'tolerance' does not apply to \(relation) here: \
        only what is needed to operate normally can be missing for a while
        """
    case .levelOutsideOperate(let relation):
      return """
        'level' does not apply to \(relation) here: \
        only what is needed to operate normally changes how much is done
        """
    case .onlyOfProcesses(let id, let key):
      return "\(id) is no process; only a process has \(key), which is not used here"
    case .twoLevels(let after):
      return """
        two levels after \(duration: after), perhaps written otherwise; keep one of the two
        """
    case .groupDisagrees(let key, let value, let other):
      return """
        \(key) is \(value) here, but \(other) in another row of the same group; \
        write the same in all its rows
        """
    case .modeWithoutLasts:
      return """
        a degraded mode must say how long it lasts, \
        as in '{ lasts: 72h }' or '{ lasts: unlimited }'
        """
    case .fallbackWithoutMode(let id):
      return """
        \(id) says what its degraded mode needs but has no degraded mode; \
        say how long the mode lasts with 'lasts'
        """
    case .notARole(let id):
      return "\(id) is not a role; name one that is listed under 'roles'"
    case .notAPlace(let id):
      return "\(id) is not a place; name one that is listed under 'buildings'"
    case .moreThanHeadcount(let role, let count, let headcount):
      return """
        \(count) of the role \(role) \(words: count == 1 ? "is" : "are") needed, \
        but its 'headcount' is \(headcount)
        """
    case .twoDegrees(let after):
      return """
        two degrees of criticality after \(duration: after), perhaps written otherwise; \
        keep one of the two
        """
    case .mixedItem(let keys):
      return """
        one item cannot name its members by \(allOf: keys) together; write an item for each
        """
    case .rtoAboveMTPD(let rto, let mtpd):
      return """
        'rto' (\(duration: rto)) is longer than 'mtpd' (\(duration: mtpd)); \
        it must be as long or shorter
        """
    case .holderIsItself(let id):
      return "\(id) holds its own copy; a copy must be held by something else"
    case .units(let issue):
      return sentence(issue)
    case .register(let issue):
      return sentence(issue)

    // MARK: Scopes

    case .noneHereButThere(let scope, let process):
      return """
        the establishment says to have no process of the scope \(scope), but \(process) is one; \
        correct one of the two
        """
    case .mostCriticalOutsideAdministration(let id):
      return """
        most-critical is only for a process of the administrative scope, which \(id) is not; \
        write 'scope: administrative', or take it away
        """
    case .twoMostCritical(let id, let other):
      return """
        \(id) and \(other) both say that they are the most critical administrative process of one entity; \
        keep one
        """

    // MARK: Scenarios

    case .emptyScenario:
      return """
        nothing happens in this scenario; \
        give it at least one of \(oneOf: ["fail", "destroy", "compromise", "absent"])
        """
    case .unknownCondition(let key, let known, let suggestion):
      return "'where' cannot ask for \(key)\(words: choose(suggestion, known))"
    case .unknownWord(let word, let key, let suggestion):
      return """
        \(word) is the \(key) of no node\
        \(words: didYouMean(suggestion, otherwise: ""))
        """
    case .nothingMatches(let selection):
      return """
        no node of the model matches \(selection); every condition must hold, and what is gone \
        does not count
        """
    case .absenceWithoutHeadcount(let role):
      return """
        nobody can be absent from the role \(role), which has no 'headcount'; \
        say how many are present at once, as in 'headcount: 7'
        """
    case .moreAbsentThanPresent(let role, let absent, let headcount):
      return """
        \(absent) of the role \(role) \(words: absent == 1 ? "is" : "are") absent, \
        but its 'headcount' is \(headcount)
        """

    case .unknownZone, .unknownPlace, .unknownDevice, .flowToItself, .emptyZone, .idleDevice,
      .flowWithoutDevice, .unknownFlow, .milestonesDisagree:
      return partition(issue)

    // MARK: Warnings of sense

    case .processWithoutMTPD(let id):
      return """
        the process \(id) has no 'mtpd', so nothing says whether an outage is too long; \
        write how long it may be down, as in 'mtpd: 4h'
        """
    case .neededByNothing(let id):
      return "nothing needs \(id); name it where it is needed, or remove it"
    case .goneNode(let id, let since?):
      return """
        \(id) is gone from its source since \(plain: since), but still counts; 'ricochet import \
        --purge' removes what no longer exists, or take the mark 'gone' away
        """
    case .goneNode(let id, nil):
      return """
        \(id) is gone from its source, but still counts; 'ricochet import --purge' removes what no \
        longer exists, or take the mark 'gone' away
        """
    case .goneMembers(let owner, let gone, let needed, let left):
      return """
        a group that \(owner) needs names \(allOf: gone), gone from \(words: gone.count == 1 ? "its" : "their") \
        source: gone nodes are no spare, so \(needed) of the \(left) left must be up
        """
    case .goneRows(let count):
      return """
        \(count) \(words: count == 1 ? "row of this file is" : "rows of this file are") gone from \
        \(words: count == 1 ? "its" : "their") source and no longer \
        \(words: count == 1 ? "counts" : "count") (mark 'gone')
        """
    case .loop(let ids):
      return """
        these need one another: \(loop: ids); once all are down, none of them starts without a hand
        """
    case .roleWithoutHeadcount(let id):
      return """
        the role \(id) has no 'headcount'; \
        write how many are present at once, as in 'headcount: 7'
        """
    case .staffedBeyondHeadcount(let id, let role, let count, let headcount):
      return """
        \(id) asks for \(count) of the role \(role), whose 'headcount' is \(headcount), even on an \
        ordinary day; it is played with the people there are
        """
    case .modeBeyondHeadcount(let id, let role, let count, let headcount):
      return """
        the degraded mode of \(id) asks for \(count) of the role \(role), whose 'headcount' is \
        \(headcount); nobody can staff it, and it is played as if it were not there
        """
    case .sharedBeyondHeadcount(let role, let count, let processes, let headcount):
      return """
        on an ordinary day \(processes) processes ask together for \(count) of the role \(role), \
        whose 'headcount' is \(headcount)
        """
    case .retentionBelowInterval(let id, let retention, let every):
      return """
        a copy of \(id) is kept for \(duration: retention) ('retention'), less than the interval \
        between two copies, \(duration: every) ('every'): at times there is none
        """
    case .lockAboveRetention(let id, let lock, let retention):
      return """
        a copy of \(id) is locked for \(duration: lock) ('immutable'), longer than it is kept, \
        \(duration: retention) ('retention')
        """
    }
  }

  func didYouMean(_ suggestion: String?, otherwise: Sentence = "") -> Sentence {
    suggestion.map { ": did you mean \($0)?" } ?? otherwise
  }

  func choose(_ suggestion: String?, _ choices: [String]) -> Sentence {
    guard let suggestion else { return "; write \(oneOf: choices)" }
    return ": did you mean \(suggestion)? (write \(oneOf: choices))"
  }

  private func shape(of key: String, _ expected: Issue.Shape) -> Sentence {
    let sample = FormatSamples.mapping(under: key)
    switch expected {
    case .text:
      return "\(key) takes a single value, not a list and not keys of its own"
    case .list:
      return "\(key) takes a list: '[a, b]', or one item on each line after '-'"
    case .mapping where key.isEmpty:
      return "a file begins with keys such as 'processes:', at the beginning of a line"
    case .mapping where FormatSamples.listKeys.contains(key):
      return "each item of \(key) has keys with values, as in \(sample)"
    case .mapping:
      return "\(key) takes keys with values, as in \(sample)"
    case .item:
      return "write each item of \(key) as \(oneOf: FormatSamples.items(under: key))"
    case .count:
      return "\(key) takes a number of people, as in 'ide: 3'"
    }
  }
}
