// What is said of how things fare and of how much they do, in English.

import Continuity

struct EnglishLevelPhrases: LevelPhrases {
  var language: Language { .english }

  // MARK: How many

  func processes(_ counts: StateCounts, of total: Int) -> String {
    if total == 0 { return "The model shows no process." }
    let rest = total - counts.stopped - counts.impaired
    guard counts.stopped > 0 else { return noneStops(counts, of: total) }
    let noun = total == 1 ? "process" : "processes"
    var parts = [
      "\(number(counts.stopped)) of \(number(total)) \(noun) \(counts.stopped == 1 ? "stops" : "stop")"
    ]
    parts += goingOn(counts)
    if rest > 0 { parts.append("\(number(rest)) \(rest == 1 ? "is" : "are") not touched") }
    return parts.joined(separator: ", ") + "."
  }

  private func noneStops(_ counts: StateCounts, of total: Int) -> String {
    let none =
      total == 1 ? "The only process does not stop" : "None of the \(number(total)) processes stops"
    if counts.impaired == 0 {
      return total == 1
        ? "The only process neither stops nor is hindered." : none + " or is hindered."
    }
    return none + "; " + language.list(of: goingOn(counts, subject: total == 1 ? "it" : nil)) + "."
  }

  /// Those that are up, each state with its number.
  private func goingOn(_ counts: StateCounts, subject: String? = nil) -> [String] {
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      guard count > 0 else { return }
      parts.append("\(subject ?? number(count)) \(count > 1 ? many : one)")
    }
    add(counts.onMode, "goes over to its degraded mode", "go over to their degraded modes")
    let reserve =
      counts.onReserve == 0
      ? ""
      : counts.onReserve == counts.hindered
        ? ", on reserve" : ", \(number(counts.onReserve)) of them on reserve"
    add(counts.hindered, "is hindered" + reserve, "are hindered" + reserve)
    add(counts.reduced, "does less", "do less")
    return parts
  }

  func others(_ counts: StateCounts) -> String {
    var parts = ["\(plural(counts.stopped, "node")) down"]
    if counts.onMode > 0 { parts.append("\(number(counts.onMode)) on a degraded mode") }
    if counts.hindered > 0 { parts.append("\(number(counts.hindered)) hindered") }
    return "In all, " + language.list(of: parts) + "."
  }

  // MARK: How one fares

  func turns(_ turns: String) -> String { turns.prefix(1).uppercased() + turns.dropFirst() + "." }
  func turn(_ state: Spell.State, at instant: String, isPerson: Bool) -> String {
    switch state {
    case .nominal: "recovered \(instant)"
    case .reserve: "on reserve \(instant)"
    case .hindered: isPerson ? "understaffed \(instant)" : "hindered \(instant)"
    case .short: "units missing \(instant)"
    case .reduced: "doing less \(instant)"
    case .mode: "on paper \(instant)"
    case .below: "below the minimum level \(instant)"
    case .down: "down \(instant)"
    }
  }
  func below(_ minimum: Int, at instant: String) -> String {
    "below the minimum level (\(language.percent(minimum))) \(instant)"
  }
  func reserve(at instant: String?, until end: String, without names: [String]) -> String {
    "on reserve" + (instant.map { " \($0)" } ?? "") + " until \(end) (without "
      + language.list(of: names) + ")"
  }
  func more(turns count: Int) -> String { "… and \(plural(count, "more change"))" }

  // MARK: In a table

  var faresHeading: String { "How it fares" }
  func name(_ state: Spell.State, isPerson: Bool) -> String {
    switch state {
    case .nominal: "as on any day"
    case .reserve: "on reserve"
    case .hindered: isPerson ? "understaffed" : "hindered"
    case .short: "some units missing"
    case .reduced: "doing less"
    case .mode: "on its degraded mode"
    case .below: "below its minimum level"
    case .down: "down"
    }
  }
  func reserve(until end: String, without names: [String]) -> String {
    "on reserve until \(end) (without \(language.list(of: names)))"
  }
  func below(_ minimum: Int, isOnMode: Bool) -> String {
    (isOnMode ? "on its degraded mode, " : "")
      + "below its minimum level (\(language.percent(minimum)))"
  }

  // MARK: How much is done

  var doneHeading: String { "What is still done" }
  func level(_ spell: Spell) -> String {
    if spell.level == nil {
      return spell.most == 100
        ? "level unknown" : "level unknown, \(language.percent(spell.most)) at most"
    }
    guard spell.isAtMost else { return language.percent(spell.most) }
    return spell.most == 100 ? "effect not told" : "\(language.percent(spell.most)) at most"
  }
  func level(_ level: String, from: String, to: String?, isFirst: Bool) -> String {
    guard let to else { return isFirst ? "\(level) from \(from) on" : "then \(level)" }
    return "\(level) from \(from) to \(to)"
  }
  func notDone(_ lost: Lost, within minutes: Int, of volume: Volume?) -> String {
    // Of less than a hundredth the hours say more.
    let much =
      lost.minutes * 100 < minutes
      ? duration(lost.minutes) : language.portion(lost, within: minutes)
    var text =
      "\(much) of the activity not done within \(language.window(minutes))"
    if lost.isAtLeast { text += " (at least)" }
    guard let volume, let count = lost.volume else { return text }
    let usual = volume.amount(in: minutes)
    return text + ": " + language.counted(count, of: usual, volume.unit)
  }
  var endless: String { "An outage of unknown length is taken to last." }
  var pictureCaption: String { "What is still done, process by process" }
  func pictureAlternative(_ count: Int) -> String {
    "The share of the activity done over time, \(plural(count, "process", "processes")); below it, how "
      + "many processes fare how. The list says the same."
  }

  // MARK: Lists

  var reserveHeading: String { "On reserve" }
  func reserve(_ end: String) -> String { "until \(end)" }

  // MARK: Verdicts

  var onMode: String { " on its degraded mode" }
  var onModeWithoutMinimum: String { " on its degraded mode, minimum level not told" }
  var onModeLegend: String {
    """
    "On its degraded mode": kept since the degraded mode counts as the service rendered; the minimum level \
    (mbco) is not told.
    """
  }
  func minimum(_ percent: Int) -> String { "minimum level \(language.percent(percent))" }

  // MARK: What was typed

  func withoutVolume(_ name: String) -> String {
    "\(name) does not say how much it does on any day (volume): its activity cannot be added up"
  }
  func unlikeVolumes(_ one: String, _ unit: String?, _ other: String, _ otherUnit: String?)
    -> String
  {
    func said(_ unit: String?) -> String {
      unit.map { "in \(quoted($0))" } ?? "without saying what"
    }
    return
      "\(one) counts \(said(unit)) and \(other) \(said(otherUnit)): their activities cannot be "
      + "added up"
  }
}
