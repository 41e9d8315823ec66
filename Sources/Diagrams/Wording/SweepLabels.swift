// What a person reads in the picture of a ranking, in each language.

internal import Continuity

/// The words of the picture of a sweep.
protocol SweepLabels: Sendable {
  var sweep: String { get }
  func sweep(for name: String) -> String
  /// A title, of what stops within a time.
  func sweep(_ title: String, within time: String) -> String
  /// What had failed before.
  func swept(after names: [String]) -> String
  func stops(_ name: String, at instant: String) -> String
  func tried(_ count: Int, shown: Int, found: Int) -> String
  /// How many stop the node asked about.
  func stoppingIt(_ count: Int) -> String
  func among(_ kinds: [String]) -> String
  func partial(of total: Int) -> String
  func critical(within: String, count: Int, of total: Int) -> String
  func withoutMTPD(_ count: Int) -> String
  var sweptProcesses: String { get }
  var sweptOthers: String { get }
  func swept(_ part: SweepPart) -> String
  var sweepOrder: String { get }
  /// What counts as stopped, in the end or within so many minutes.
  func sweepMeaning(within minutes: Int?) -> String
  var nothingSwept: String { get }
}

extension FrenchLabels {
  var sweep: String { "Ce que chaque panne arrête à elle seule" }
  func sweep(for name: String) -> String { "Points de défaillance uniques\u{A0}: \(name)" }
  func tried(_ count: Int, shown: Int, found: Int) -> String {
    let tried =
      count > 1
      ? "\(language.number(count)) pannes essayées, une à la fois"
      : "\(language.number(count)) panne essayée"
    guard shown < found else { return tried + "." }
    return tried
      + (shown > 1
        ? "\u{A0}; les \(language.number(shown)) premières." : "\u{A0}; la première.")
  }
  func stoppingIt(_ count: Int) -> String {
    count > 1
      ? "\(language.number(count)) l’arrêtent, chacune à elle seule." : "Une seule l’arrête."
  }
  func among(_ kinds: [String]) -> String { "Parmi les \(language.list(of: kinds)) seulement." }
  func partial(of total: Int) -> String {
    "Résultat partiel\u{A0}: il y a \(language.number(total)) pannes à essayer."
  }
  func critical(within: String, count: Int, of total: Int) -> String {
    "Critique\u{A0}: DMIA de \(within) au plus (\(language.number(count)) processus sur "
      + "\(language.number(total)))."
  }
  func withoutMTPD(_ count: Int) -> String {
    count > 1
      ? "\(language.number(count)) processus sans DMIA ne comptent pas comme critiques, et le sont "
        + "peut-être."
      : "1 processus sans DMIA ne compte pas comme critique, et l’est peut-être."
  }
  var sweptProcesses: String { "Processus arrêtés" }
  var sweptOthers: String { "Autres éléments arrêtés" }
  func swept(_ part: SweepPart) -> String {
    switch part {
    case .critical: "processus critiques"
    case .process: "autres processus"
    case .other: "autres éléments, la panne elle-même comprise (échelle à part)"
    }
  }
  func sweep(_ title: String, within time: String) -> String { "\(title), en \(time) au plus" }
  func swept(after names: [String]) -> String { "Après la panne de \(language.list(of: names))" }
  func stops(_ name: String, at instant: String) -> String { "\(name) à \(instant)" }
  var sweepOrder: String {
    "Classement par processus critiques, puis processus, puis éléments arrêtés."
  }
  func sweepMeaning(within minutes: Int?) -> String {
    guard let minutes else {
      return
        "Rien n’est réparé\u{A0}: ce qui finit par s’arrêter, une fois épuisés les tolérances et les modes "
        + "dégradés limités."
    }
    return
      "Rien n’est réparé\u{A0}: ce qui s’arrête en \(duration(minutes)) au plus, tolérances et modes dégradés "
      + "comptés."
  }
  var nothingSwept: String { "Aucune panne à montrer." }
}

extension EnglishLabels {
  var sweep: String { "What each failure stops by itself" }
  func sweep(for name: String) -> String { "Single points of failure: \(name)" }
  func tried(_ count: Int, shown: Int, found: Int) -> String {
    let tried =
      count == 1 ? "1 failure tried" : "\(language.number(count)) failures tried, one at a time"
    guard shown < found else { return tried + "." }
    return tried + (shown == 1 ? "; the first." : "; the first \(language.number(shown)).")
  }
  func stoppingIt(_ count: Int) -> String {
    count == 1 ? "Only one stops it." : "\(language.number(count)) stop it, each by itself."
  }
  func among(_ kinds: [String]) -> String { "Among \(language.list(of: kinds)) only." }
  func partial(of total: Int) -> String {
    "Partial result: there are \(language.number(total)) failures to try."
  }
  func critical(within: String, count: Int, of total: Int) -> String {
    "Critical: an MTPD of \(within) at most (\(language.number(count)) of "
      + "\(language.number(total)) \(total == 1 ? "process" : "processes"))."
  }
  func withoutMTPD(_ count: Int) -> String {
    count == 1
      ? "1 process without an MTPD does not count as critical, and may be."
      : "\(language.number(count)) processes without an MTPD do not count as critical, and may be."
  }
  var sweptProcesses: String { "Processes stopped" }
  var sweptOthers: String { "Other nodes stopped" }
  func swept(_ part: SweepPart) -> String {
    switch part {
    case .critical: "critical processes"
    case .process: "other processes"
    case .other: "other nodes, the failure itself included (a scale of its own)"
    }
  }
  func sweep(_ title: String, within time: String) -> String { "\(title), within \(time)" }
  func swept(after names: [String]) -> String { "After the failure of \(language.list(of: names))" }
  func stops(_ name: String, at instant: String) -> String { "\(name) at \(instant)" }
  var sweepOrder: String { "Ranked by critical processes, then processes, then nodes stopped." }
  func sweepMeaning(within minutes: Int?) -> String {
    guard let minutes else {
      return
        "Nothing is repaired: what stops in the end, once tolerances and limited degraded modes have "
        + "run out."
    }
    return
      "Nothing is repaired: what stops within \(duration(minutes)), tolerances and degraded modes counted."
  }
  var nothingSwept: String { "No failure to show." }
}
