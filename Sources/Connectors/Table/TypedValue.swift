// What people type into cells: durations, numbers, yes and no, and the many ways to say "I do not know".

import Continuity
import DependencyGraph
import Formats

/// What a cell says, in the words of a model's files.
enum TypedValue: Equatable {
  case nothing
  case value(String)
  /// `?`, `n/a`, `à définir` …
  case saidUnknown
  /// A number that may be minutes, hours or days.
  case numberWithoutUnit
  case unreadable
  /// #REF!
  case error

  /// Reads a cell of a column.
  ///
  /// - Parameters:
  ///   - unit: the minutes that a bare number counts, where that is known.
  ///   - separators: what separates the texts of a list.
  ///   - isLoss: whether it says how far back the data goes.
  init(
    _ cell: Cell, as form: ValueForm, unit: Int? = nil, separators: [Character] = [],
    isLoss: Bool = false
  ) {
    guard !cell.isEmpty else { self = .nothing; return }
    if cell.form == .error { self = .error; return }
    if TypedValue.saysUnknown(cell.text) { self = .saidUnknown; return }
    if isLoss, let minutes = TypedValue.reach(cell.text) {
      self = TypedValue.written(minutes: minutes)
      return
    }
    switch form {
    case .text, .reference, .crew, .structure:
      let text = cell.text.asCell
      self = text.isEmpty ? .nothing : .value(text)
    case .list:
      let parts = cell.text.split { separators.contains($0) || $0.isNewline }
        .map { String($0).asCell }.filter { !$0.isEmpty }
      self = parts.isEmpty ? .nothing : .value(parts.joined(separator: ", "))
    case .number:
      let text = cell.text.asCell
      self = form.holds(text) ? .value(text) : .unreadable
    case .truth:
      self = TypedValue.truth(cell.text).map { .value($0 ? "true" : "false") } ?? .unreadable
    case .scope, .degrees, .level, .modeLevel, .volume:
      self = form.holds(cell.text) ? .value(cell.text.asCell) : .unreadable
    case .duration: self = TypedValue.duration(cell, unit: unit, allowsUnlimited: false)
    case .limit: self = TypedValue.duration(cell, unit: unit, allowsUnlimited: true)
    case .immutability:
      if let truth = TypedValue.truth(cell.text) {
        self = .value(truth ? "true" : "false")
      } else {
        self = TypedValue.duration(cell, unit: unit, allowsUnlimited: false)
      }
    }
  }

  /// Reads a cell of a grid: a degree or a number of people (`2`, `3 - Majeur`), a cross (`true`), or a no
  /// (`0`).
  init(degree cell: Cell) {
    guard !cell.isEmpty else { self = .nothing; return }
    if cell.form == .error { self = .error; return }
    let text = cell.text.asCell
    let digits = text.prefix { ("0"..."9").contains($0) }
    let rest = text.dropFirst(digits.count)
    // "2,0" is 2; "2,5" is nothing that can be counted.
    let isWhole =
      rest.first.map { [" ", ":", "-", "(", "."].contains($0) } ?? true
      || (rest.first == "," && rest.dropFirst().allSatisfy { $0 == "0" })
    let isFraction = rest.first == "." && !rest.dropFirst().allSatisfy { $0 == "0" }
    if let number = Int(digits), isWhole, !isFraction, number < 1_000_000 {
      self = .value(String(number))
    } else if TypedValue.saysNone(text) || TypedValue.truth(text) == false {
      self = .value("0")
    } else if TypedValue.saysUnknown(text), !["x", "xx", "xxx"].contains(text.lowercased()) {
      self = .saidUnknown
    } else {
      let isCross = TypedValue.truth(text) == true || text.lowercased().allSatisfy { $0 == "x" }
      self = isCross ? .value("true") : .unreadable
    }
  }

  private static let unknown: Set<String> = [
    "?", "??", "???", "n/a", "na", "nc", "n-c", "nd", "n-d", "so", "s-o", "tbd", "xx", "xxx", "x?",
    "…",
    "inconnu", "inconnue", "unknown", "a-definir", "a-preciser", "a-completer", "a-voir",
    "a-determiner",
    "non-defini", "non-definie", "non-renseigne", "non-renseignee", "non-connu", "non-communique",
    "non-applicable", "sans-objet", "pas-defini", "indefini", "indetermine", "to-be-defined",
    "not-applicable", "not-set", "none", "null", "en-attente",
  ]

  /// Whether a text is one of the ways to say that one does not know.
  ///
  /// - Parameter key: the text folded, where that is known.
  static func saysUnknown(_ text: String, folded key: String? = nil) -> Bool {
    guard text.utf8.count <= 32 else { return false }
    if text.unicodeScalars.allSatisfy({ "?-–—._…/ *".unicodeScalars.contains($0) }) { return true }
    return unknown.contains(key ?? text.foldedName)
  }

  private static let none: Set<String> = [
    "aucun", "aucune", "neant", "sans", "non", "no", "rien", "0",
  ]

  /// Whether a text says that there is nothing: no supplier, no room.
  static func saysNone(_ text: String) -> Bool { saysNone(folded: text.foldedName) }

  static func saysNone(folded key: String) -> Bool { none.contains(key) }

  /// Whether a folded text says that the hospital does it itself: no supplier, no directory.
  static func saysNobody(folded key: String, for relation: Relation) -> Bool {
    switch relation {
    case .hostedBy, .maintainedBy: return own.contains(key)
    case .signsInWith:
      return own.contains(key) || key.hasPrefix("compte-loca") || key.hasPrefix("comptes-loca")
    default: return false
    }
  }

  private static let own: Set<String> = [
    "interne", "internes", "en-interne", "local", "locale", "sur-site", "on-premise",
    "on-premises", "on-prem", "base-locale", "internal",
  ]

  /// Whether a text says yes or in which way, where a name should stand.
  static func isNoName(_ text: String) -> Bool {
    truth(text) != nil || ways.contains(text.foldedName)
  }

  private static let ways: Set<String> = [
    "externe", "externalise", "externalisee", "saas", "mode-saas", "cloud", "asp", "hds",
    "external",
    "mutualise", "partage",
  ]

  static func truth(_ text: String) -> Bool? {
    switch text.foldedName {
    case "x", "✓", "✔", "o", "1", "v": true
    case "n", "0", "✗", "✘": false
    case let text: Synonyms.truths[text]
    }
  }

  // MARK: - Durations

  /// The minutes that a text says the data goes back: "J-1", "H - 4", "la veille au soir".
  private static func reach(_ text: String) -> Int? {
    let key = text.foldedName.replacing("\u{2212}", with: "-").replacing("–", with: "-")
    let yesterday = [
      "veille", "la-veille", "jour-precedent", "yesterday", "previous-day", "day-before",
    ]
    if yesterday.contains(where: key.hasPrefix) || key.hasSuffix("day-before") { return 1_440 }
    let parts = key.split(separator: "-")
    guard parts.count == 2, key.utf8.contains(UInt8(ascii: "-")), let number = Int(parts[1]),
      (0...10_000).contains(number),
      let unit = ["j": 1_440, "d": 1_440, "h": 60, "s": 10_080, "w": 10_080][parts[0]]
    else { return nil }
    return number * unit
  }

  private static func duration(_ cell: Cell, unit: Int?, allowsUnlimited: Bool) -> TypedValue {
    switch cell.form {
    case .date, .truth, .error: return .unreadable
    case .time:
      let parts = cell.text.split(separator: ":").compactMap { Int($0) }
      guard parts.count >= 2 else { return .unreadable }
      return written(hours: parts[0], minutes: parts[1])
    case .duration, .number, .text: break
    }
    var text = cell.text.lowercased().asCell
    for prefix in ["≤", "<=", "<", "~", "environ ", "env. ", "max. ", "max ", "moins de ", "sous "]
    where text.hasPrefix(prefix) {
      text = String(text.dropFirst(prefix.count)).asCell
    }
    if text.hasPrefix("'") { text.removeFirst() }
    let word = text.foldedName
    if let minutes = words[word] { return written(minutes: minutes) }
    if ["unlimited", "illimite", "illimitee", "sans-limite", "infini"].contains(word) {
      return allowsUnlimited ? .value("unlimited") : .unreadable
    }
    if let number = decimal(text) {
      guard number > 0 else { return .numberWithoutUnit }
      guard let unit else { return .numberWithoutUnit }
      return written(minutes: Int((number * Double(unit)).rounded()))
    }
    // J+1, H+4: so long after the event.
    for (letter, minutes) in [("j", 1_440), ("d", 1_440), ("h", 60), ("m", 1)] {
      for prefix in [letter + "+", letter + " + ", letter + " +"] where text.hasPrefix(prefix) {
        if let number = decimal(String(text.dropFirst(prefix.count))) {
          return written(minutes: Int((number * Double(minutes)).rounded()))
        }
      }
    }
    // 02:30, or 02:30:00
    let clock = text.split(separator: ":", omittingEmptySubsequences: false)
    if (2...3).contains(clock.count) {
      let numbers = clock.compactMap { Int($0) }
      if numbers.count == clock.count { return written(hours: numbers[0], minutes: numbers[1]) }
    }
    if let limit = Limit(written: text) {
      switch limit {
      case .minutes(let minutes): return written(minutes: minutes)
      case .unlimited: return allowsUnlimited ? .value("unlimited") : .unreadable
      }
    }
    // 1,5 h; 2 mois
    let digits = text.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let rest = String(text.dropFirst(digits.count)).foldedName
    if let number = decimal(String(digits)), let minutes = units[rest] {
      return written(minutes: Int((number * Double(minutes)).rounded()))
    }
    return .unreadable
  }

  private static let words = wordTable([
    0: "immediat immediate immediatement sans-delai instantane temps-reel",
    60: "horaire toutes-les-heures une-heure",
    1_440: "quotidien quotidienne journalier journaliere tous-les-jours daily un-jour une-journee",
    10_080: "hebdomadaire hebdo weekly une-semaine",
    43_200: "mensuel mensuelle monthly un-mois",
    720: "une-demi-journee 1/2-journee demi-journee ½-journee ½-j 1/2-j",
  ])

  /// A month is thirty days and a year 365: what people mean by them is no more exact.
  private static let units = wordTable([
    1: "m mn min minute minutes",
    60: "h hr heure heures hour hours",
    1_440: "j d jr jour jours day days journee journees",
    10_080: "s sem semaine semaines week weeks",
    43_200: "mois month months",
    525_600: "an ans annee annees year years",
  ])

  /// The minutes of a unit that a heading ends with, as in `RTO (h)` or `Délai en jours`.
  static func unit(inHeading heading: String) -> Int? {
    let words = heading.foldedName.split { !$0.isLetter }.map(String.init)
    guard words.count > 1, let last = words.last else { return nil }
    return units[last]
  }

  private static func decimal(_ text: String) -> Double? {
    let plain = text.replacing(",", with: ".")
    guard let first = plain.utf8.first, first &- 0x30 < 10,
      plain.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }), let number = Double(plain),
      number < 1e9
    else { return nil }
    return number
  }

  private static func written(hours: Int, minutes: Int) -> TypedValue {
    guard (0...Limit.longest / 60).contains(hours), (0..<60).contains(minutes) else {
      return .unreadable
    }
    return written(minutes: hours * 60 + minutes)
  }

  private static func written(minutes: Int) -> TypedValue {
    guard minutes >= 0, minutes <= Limit.longest else { return .unreadable }
    return .value(text(minutes: minutes))
  }

  /// Minutes as a model's files write them: `45m`, `4h`, `1h30`, `2d`.
  static func text(minutes: Int) -> String {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: 1_440)
    if days > 0, rest == 0 { return "\(days)d" }
    let (hours, left) = minutes.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(left)m" }
    return left == 0 ? "\(hours)h" : "\(hours)h\(left < 10 ? "0" : "")\(left)"
  }

  private static let months: Set<String> = [
    "janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec",
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
  ]

  /// "2024-05-01", "01.05.2024"
  private static func isNumericDate(_ folded: String) -> Bool {
    guard folded.utf8.count == 10 else { return false }
    let parts = folded.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "." }
    let counts = parts.map(\.utf8.count)
    guard counts == [4, 2, 2] || counts == [2, 2, 4] else { return false }
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard numbers.count == 3 else { return false }
    let (year, day) = counts[0] == 4 ? (numbers[0], numbers[2]) : (numbers[2], numbers[0])
    return (1900...2100).contains(year) && (1...12).contains(numbers[1]) && (1...31).contains(day)
  }

  /// Whether Excel has made a date, or a number in powers of ten, of an identifier.
  static func looksConverted(_ cell: Cell) -> Bool {
    if [.date, .time, .duration].contains(cell.form) { return true }
    let text = cell.text.foldedName
    guard text.utf8.first.map({ $0 &- 0x30 < 10 }) ?? false || text.utf8.count <= 10 else {
      return false
    }
    let slashes = text.split(separator: "/", omittingEmptySubsequences: false)
    if slashes.count == 3, slashes.allSatisfy({ Int($0) != nil && $0.count <= 4 }) { return true }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if (2...3).contains(parts.count),
      parts.allSatisfy({ Int($0) != nil || months.contains($0) }),
      parts.contains(where: months.contains)
    {
      return true
    }
    if isNumericDate(text) { return true }
    guard text.utf8.contains(UInt8(ascii: "+")) else { return false }
    let power = text.split(separator: "e+", omittingEmptySubsequences: false)
    return power.count == 2 && decimal(String(power[0])) != nil && Int(power[1]) != nil
  }
}
