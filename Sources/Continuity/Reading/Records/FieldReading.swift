// Single values, as YAML scalars and CSV cells write them: durations, numbers, choices, truths.

internal import DependencyGraph
import Formats

extension Records {
  /// A duration, or a problem and `nil`.
  mutating func duration(
    _ text: some BidirectionalCollection<UInt8>, key: String, at location: Location,
    allowsUnlimited: Bool = false
  ) -> Minutes? {
    func written() -> String { String(decoding: Array(text), as: UTF8.self) }
    do throws(DurationDefect) {
      let limit = try DurationText.parse(text)
      if limit == .unlimited && !allowsUnlimited {
        problems.report(.unlimitedNotAllowed(key: key), at: location)
        return nil
      }
      return Minutes(limit)
    } catch {
      switch error {
      case .malformed: problems.report(.badDuration(written(), key: key), at: location)
      case .negative: problems.report(.negativeDuration(written(), key: key), at: location)
      case .tooLong: problems.report(.durationTooLong(written(), key: key), at: location)
      }
      return nil
    }
  }

  /// A whole number from `least` to a thousand million, or a problem and `nil`.
  mutating func number(
    _ text: String, key: String, from least: Int = 0, at location: Location
  ) -> Int? {
    guard let number = Records.wholeNumber(text), number >= least else {
      problems.report(.badNumber(text, key: key), at: location)
      return nil
    }
    return number
  }

  /// True or false, or a problem and `nil`.
  mutating func truth(_ text: String, key: String, at location: Location) -> Bool? {
    let known = words.truths.value(of: text.utf8.span) { Synonyms.truths[folded(text)] }
    return known
      ?? choice(text, key: key, among: Synonyms.truths, shown: ["true", "false"], at: location)
  }

  /// One of a few values by any name of theirs, or a problem and `nil`.
  mutating func choice<Value>(
    _ text: String, key: String, among values: [String: Value], shown: [String],
    at location: Location
  ) -> Value? {
    if let value = values[folded(text)] { return value }
    problems.report(
      .badChoice(
        text, key: key, choices: shown, suggestion: nearest(to: text, in: values.keys.sorted())),
      at: location)
    return nil
  }

  /// A calendar date `2026-03-12` that exists, or a problem and `nil`.
  mutating func date(_ text: String, key: String, at location: Location) -> String? {
    guard CalendarDate(text) != nil else {
      problems.report(.badDate(text, key: key), at: location)
      return nil
    }
    return text
  }

  mutating func kind(_ text: String, at location: Location) -> Kind? {
    if let kind = Kind(named: text) { return kind }
    problems.report(
      .unknownKind(text, suggestion: nearest(to: text, in: Synonyms.kinds.keys.sorted())),
      at: location)
    return nil
  }

  /// How many members are needed: `all`, `any` or a whole number from 1.
  mutating func count(_ text: String, at location: Location) -> NeedRecord.Count? {
    if let count = Records.count(text) { return count }
    if text.hasSuffix("%") {
      let isNone = percentage(text) == 0
      problems.report(isNone ? .nothingNeeded : .units(.badPercentage(text)), at: location)
      return nil
    }
    guard let number = number(text, key: "count", at: location) else { return nil }
    guard number > 0 else {
      problems.report(.nothingNeeded, at: location)
      return nil
    }
    return .atLeast(Int32(clamping: number))
  }

  /// What a good count says.
  static func count(_ text: String) -> NeedRecord.Count? {
    switch folded(text) {
    case "all", "tous", "toutes": return .all
    case "any", "un", "au-moins-un": return .any
    default:
      if let percent = percentage(text), percent > 0 { return .percent(Int32(percent)) }
      guard let number = wholeNumber(text), number > 0 else { return nil }
      return .atLeast(Int32(clamping: number))
    }
  }

  /// The whole number that is written, up to a thousand million.
  private static func wholeNumber(_ text: String) -> Int? {
    guard let number = Int(text), (0...1_000_000_000).contains(number),
      text.utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return number
  }

  /// The share of a role that is absent: `40%` or a whole number of people.
  mutating func share(_ text: String, at location: Location) -> AbsenceRecord.Share? {
    let body = text.filter { !$0.isWhitespace }
    if body.hasSuffix("%"), let percent = Int(body.dropLast()), (0...100).contains(percent) {
      return .percent(percent)
    }
    if let people = Int(body), (0...1_000_000_000).contains(people) { return .people(people) }
    problems.report(.badShare(text, key: "absent"), at: location)
    return nil
  }

  /// A name that should be one of `Name`'s, or a warning and `nil`.
  mutating func key<Name>(
    _ text: String, as type: Name.Type, alsoKnown others: [String] = [], at location: Location
  ) -> Name? where Name: RawRepresentable<String>, Name: CaseIterable {
    if let key = Synonyms.find(text, as: type) { return key }
    reportUnknownKey(text, among: Name.allCases.map(\.rawValue) + others, at: location)
    return nil
  }

  /// A name that should be one of `names`, or a warning and `nil`.
  mutating func key(
    _ text: String, among names: [NodeKey], alsoKnown others: [String], at location: Location
  ) -> NodeKey? {
    if let key = Synonyms.find(text, among: names) { return key }
    reportUnknownKey(text, among: names.map(\.rawValue) + others, at: location)
    return nil
  }

  private mutating func reportUnknownKey(
    _ text: String, among known: [String], at location: Location
  ) {
    problems.report(.unknownKey(text, suggestion: nearest(to: text, in: known)), at: location)
  }

  /// RTO ≤ MTPD is a check on the input.
  mutating func checkObjectives(of asset: AssetRecord, at location: Location) {
    if let rto = asset.rto.value, let mtpd = asset.mtpd.value, rto > mtpd {
      problems.report(.rtoAboveMTPD(rto: rto, mtpd: mtpd), at: location)
    }
  }
}
