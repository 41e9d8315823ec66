// Failures tried by the thousands, in English.

import Continuity

struct EnglishSweepPhrases: SweepPhrases {
  var language: Language { .english }

  // MARK: What was typed

  var kind: String { "kind" }
  func unknownKind(_ name: String, known: [String]) -> String {
    "unknown kind \(language.quoted(name)); choose from: " + known.joined(separator: ", ")
  }

  // MARK: Stages

  var trying: String { "Failures tried" }
  var playing: String { "Failures played minute by minute" }
  var adding: String { "Redundancies tried" }
  var pairing: String { "Failures tried in pairs" }

  // MARK: The head

  var title: String { "every failure tried alone" }
  func title(for target: String) -> String { "single points of failure of \(target)" }
  func title(_ title: String, within minutes: Int?, after names: [String]) -> String {
    title + (minutes.map { ", within \(duration($0))" } ?? "")
      + (names.isEmpty
        ? "" : ", once \(language.list(of: names)) \(names.count > 1 ? "have" : "has") failed")
  }
  var pairsTitle: String { "failures in pairs" }
  func pairsTitle(for target: String) -> String { "failures in pairs that stop \(target)" }
  func partial(tried: Int?, of total: Int?) -> String {
    guard let tried, let total, tried < total else {
      return "Partial result: interrupted before the end."
    }
    return
      "Partial result: interrupted after \(number(tried)) of \(plural(total, "failure"))."
  }
  func tried(_ count: Int, among kinds: [String]) -> String {
    let what = kinds.isEmpty ? "" : ", among \(language.list(of: kinds))"
    return count == 1
      ? "1 failure tried\(what)." : "\(number(count)) failures tried, one at a time\(what)."
  }
  func tried(_ count: Int, inPairsAmong kinds: [String]) -> String {
    let what = kinds.isEmpty ? "" : ", among \(language.list(of: kinds))"
    return count == 1
      ? "1 failure\(what)." : "\(number(count)) failures, two at a time\(what)."
  }
  var nothingToTry: String { "Nothing to try: the model has nothing of this kind." }
  func stopping(processes: Int, critical: Int) -> String {
    switch (processes, critical) {
    case (0, _): return "None stops a process."
    case (1, 0): return "Only one stops a process or more, none of them critical."
    case (1, _): return "Only one stops a process or more, at least one of them critical."
    case (_, 0): return "\(number(processes)) stop at least one process, none a critical one."
    default:
      return
        "\(number(processes)) stop at least one process, "
        + "\(number(critical)) at least one critical process."
    }
  }
  func stopping(_ target: String, count: Int) -> String {
    switch count {
    case 0: "None stops \(target) by itself."
    case 1: "Only one stops \(target)."
    default: "\(number(count)) stop \(target), each by itself."
    }
  }
  func pairs(_ count: Int, isComplete: Bool) -> String {
    let found = isComplete ? "" : " found so far"
    switch count {
    case 0:
      return isComplete
        ? "No pair of failures stops together what neither stops alone." : "No pair found so far."
    case 1: return "1 pair\(found) stops together what neither failure stops alone."
    default:
      return "\(number(count)) pairs\(found) stop together what neither failure stops alone."
    }
  }
  func pairs(_ count: Int, stopping target: String, isComplete: Bool) -> String {
    let found = isComplete ? "" : " found so far"
    switch count {
    case 0:
      return isComplete
        ? "No pair of failures stops \(target), beyond the failures that stop it alone."
        : "No pair found so far."
    case 1: return "1 pair\(found) stops \(target), which neither failure does alone."
    default:
      return "\(number(count)) pairs\(found) stop \(target), which neither failure does alone."
    }
  }
  func critical(within: String, count: Int, of total: Int) -> String {
    "Critical: an MTPD of \(within) at most "
      + "(\(number(count)) of \(plural(total, "process", "processes")))."
  }
  func withoutMTPD(_ count: Int) -> String {
    count == 1
      ? "1 process has no MTPD: it does not count as critical, and may be."
      : "\(number(count)) processes have no MTPD: they do not count as critical, and may be."
  }
  func onlyEstablishment(_ name: String) -> String {
    "Only failures of \(name) are shown; numbers are of the whole model."
  }
  func meaning(within minutes: Int?) -> String {
    if let minutes {
      return """
        Nothing is repaired: what counts is what stops within \(duration(minutes)), the failure itself \
        included. A tolerance or degraded mode that is longer counts as holding; failures that stop no other \
        process in that time are not ranked.
        """
    }
    return """
      Nothing is repaired: what counts is what stops in the end, the failure itself included, once \
      tolerances and limited degraded modes have run out.
      """
  }
  func after(_ names: [String]) -> String {
    """
    \(language.list(of: names)) had failed before, tolerances and degraded modes run out: what counts is \
    what stops beyond that.
    """
  }
  var ownFailure: String {
    "A process that fails and stops no other is not counted in these totals."
  }

  // MARK: The table

  var ranking: String { "Failures ranked" }
  var pairRanking: String { "Pairs ranked" }
  var headings: [String] {
    ["Rank", "Failure of", "Kind", "Nodes stopped", "Processes", "Critical"]
  }
  var pairHeadings: [String] {
    ["Rank", "Failures of", "Stopped in all", "Together", "Processes", "Critical"]
  }
  var pairLegend: String {
    """
    Together: the nodes that stop only if both failures happen; processes and critical ones are among \
    them.
    """
  }
  func stops(at instant: String, _ way: String) -> String { "\(instant): \(way)" }
  func withoutSpare(_ count: Int) -> String {
    "nothing replaces it for \(plural(count, "node"))"
  }
  var stopsNothingElse: String { "stops nothing else" }
  func besides(_ name: String) -> String { ", with \(name)" }
  func shown(_ count: Int, of total: Int) -> String {
    count == 1
      ? "The first of \(number(total)); --top shows more."
      : "The first \(number(count)) of \(number(total)); --top shows more."
  }

  // MARK: The picture

  func pictureCaption(_ count: Int) -> String {
    count > 1
      ? "The \(number(count)) failures that take down most" : "The failure that takes down most"
  }
  func pictureAlternative(_ count: Int) -> String {
    """
    Bar chart: for each of the first failures of the ranking (\(number(count))), the critical processes, the \
    other processes and the other nodes that it stops. The table gives the same numbers.
    """
  }

  // MARK: Verdicts

  func objectives(missed: Int, names: [String], unknown: Int, kept: Int) -> String {
    var parts: [String] = []
    func add(_ word: String, _ count: Int, _ rest: String = "") {
      guard count > 0 else { return }
      let noun = parts.isEmpty ? (count == 1 ? " process" : " processes") : ""
      parts.append("\(word) \(number(count))\(noun)\(rest)")
    }
    add("missed by", missed, " (\(names.joined(separator: ", ")))")
    add("undecided for", unknown)
    add("kept by", kept)
    return "objectives: " + parts.joined(separator: ", ")
  }
  var noObjectives: String { "objectives: none at stake" }
  func mustEnd(_ deadline: String, _ purpose: String) -> String {
    "the outage must be over \(deadline) \(purpose)"
  }
  var notPlayed: String { "objectives: not looked at, interrupted before" }

  // MARK: Redundancies

  var redundancyHeading: String { "One redundancy added: what it removes over the whole sweep" }
  func forEverybody(_ name: String, requirements: Int) -> String {
    requirements == 1
      ? "Double \(name)"
      : "Double \(name), for all that need it (\(number(requirements)) requirements)"
  }
  func forOwner(_ name: String, owner: String) -> String {
    "Double \(name), for \(owner) only"
  }
  func gain(processStops: Int, critical: Int) -> String {
    let stops = "removes \(plural(processStops, "process stop"))"
    switch (processStops, critical) {
    case (_, 0): return "\(stops), none critical"
    case (1, _): return "\(stops), a critical one"
    default: return "\(stops), \(number(critical)) of them critical"
    }
  }
  func gain(points: Int, of total: Int) -> String {
    points == 1
      ? "removes 1 single point of failure of \(number(total))"
      : "removes \(number(points)) of \(number(total)) single points of failure"
  }
  func brings(_ redundancy: String, gain: String) -> String { "\(redundancy): \(gain)." }
  func redundancyNote(worst: Int) -> String {
    """
    Computed by trying each addition, one at a time (gains do not add up), for the \
    \(worst == 1 ? "worst failure" : "\(number(worst)) worst failures"). The double is taken to \
    be independent: not in the same room, not fed by the same source, not on the same network, not \
    under the same directory.
    """
  }
  func redundancies(tried: Int, of total: Int) -> String {
    """
    The model is too large to try all: \(number(tried)) of \(plural(total, "addition")) tried, the \
    most promising first.
    """
  }
  var noRedundancy: String { "Doubling one node alone removes no process stop." }
  var redundanciesNotTried: String {
    "Redundancies to add were not sought: interrupted before."
  }
}
