// When people are there to work: lines of days, hours and heads, the first that matches decides.

/// Days of the week, Monday first.
package struct Weekdays: OptionSet, Hashable, Sendable {
  /// A bit for each day, Monday's first.
  package let rawValue: UInt8

  /// The days of these bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Every day.
  package static let all = Weekdays(rawValue: 0x7F)

  /// The day that comes so many after Monday, from 0 to 6.
  package init(_ day: Int) { rawValue = 1 << UInt8(day % 7) }

  /// The English names of files, Monday first.
  static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// As the files write them: `mon-fri`, `sat`, `mon,wed`.
  package var text: String {
    var runs: [String] = []
    var day = 0
    while day < 7 {
      let first = day
      while day < 7, contains(Weekdays(day)) { day += 1 }
      switch day - first {
      case 0: day += 1
      case 1: runs.append(Weekdays.names[first])
      case 2: runs += [Weekdays.names[first], Weekdays.names[first + 1]]
      default: runs.append("\(Weekdays.names[first])-\(Weekdays.names[day - 1])")
      }
    }
    return runs.joined(separator: ",")
  }
}

/// How many of a role or supplier are there, by the day of the week and the hour.
package struct Presence: Hashable, Sendable {
  /// So many heads, on some days, from an hour to another.
  package struct Line: Hashable, Sendable {
    /// The days on which it begins.
    package let days: Weekdays
    /// The minute of the day at which it begins.
    package let from: Int
    /// The minute, counted from the beginning of that day, at which it ends: past 1,440 where it runs past
    /// midnight.
    package let to: Int
    /// How many are there.
    package let count: Int

    /// - Parameter to: an hour not after `from` is one of the next day.
    init(days: Weekdays = .all, from: Int = 0, to: Int = 1_440, count: Int) {
      (self.days, self.from, self.count) = (days, from, count)
      self.to = to > from ? to : to + 1_440
    }

    /// The minutes it takes of a day of the week, which another one comes before.
    func minutes(of day: Int, after before: Int) -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      if to > 1_440, days.contains(Weekdays(before)) { ranges.append(0..<to - 1_440) }
      if days.contains(Weekdays(day)) { ranges.append(from..<min(to, 1_440)) }
      return ranges
    }

    /// As the files write it, in one text: `mon-fri 08:00-18:00 4`.
    package var text: String {
      var parts: [String] = []
      if days != .all { parts.append(days.text) }
      if let hours = hours(dash: "-") { parts.append(hours) }
      return (parts + ["\(count)"]).joined(separator: " ")
    }

    /// `08:00-18:00`, midnight at its end as 24:00; `nil` where it is all day.
    package func hours(dash: String) -> String? {
      from == 0 && to == 1_440
        ? nil : ClockText.text(from) + dash + ClockText.text(to > 1_440 ? to - 1_440 : to)
    }
  }

  /// The lines: of those that match a minute, the first decides; where none does, nobody is there.
  package let lines: [Line]

  /// How many are there at every minute of every day; `nil` where it changes.
  var constant: Int? {
    guard let first = heads(at: 0, of: 0, after: 6) else { return nil }
    for day in 0..<7 {
      for minute in changes where heads(at: minute, of: day, after: (day + 6) % 7) != first {
        return nil
      }
    }
    return first
  }

  /// The minutes of a day at which the number may change, ascending from 0.
  var changes: [Int] {
    Set([0] + lines.flatMap { [$0.from, $0.to % 1_440] }).sorted()
  }

  /// How many the line that decides gives at a minute of a day of the week; `nil` where none does.
  func heads(at minute: Int, of day: Int, after before: Int) -> Int? {
    lines.first { line in
      line.minutes(of: day, after: before).contains { $0.contains(minute) }
    }?.count
  }

  /// The days of the week with those that may come before them.
  static func pairs(closes: Bool) -> [(day: Int, before: Int)] {
    let usual = (0..<7).map { (day: $0, before: ($0 + 6) % 7) }
    return closes ? usual + (0..<6).flatMap { [($0, 6), (6, $0)] } + [(6, 6)] : usual
  }

  /// The lines whose minutes are all taken by lines before them, as positions in ``lines``.
  ///
  /// - Parameter closes: whether any day may count as a Sunday.
  func shadowed(closes: Bool) -> [Int] {
    let pairs = Presence.pairs(closes: closes)
    var isTaken = [Bool](repeating: false, count: pairs.count * 1_440)
    return lines.indices.filter { index in
      var isReached = false
      for (place, pair) in pairs.enumerated() {
        for range in lines[index].minutes(of: pair.day, after: pair.before) {
          for minute in range where !isTaken[place * 1_440 + minute] {
            (isTaken[place * 1_440 + minute], isReached) = (true, true)
          }
        }
      }
      return !isReached
    }
  }
}

/// Hours of the day as the files write them.
enum ClockText {
  /// The minute of the day that `08:00`, `8h` or `8h30` writes, up to 24:00; `nil` for anything else.
  static func parse(_ text: String) -> Int? {
    let folded = text.lowercased().filter { !$0.isWhitespace }
    let parts = folded.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count),
      parts.joined().utf8.allSatisfy({ $0 &- 0x30 < 10 }), let hour = Int(parts[0])
    else { return nil }
    let isHourAlone = parts[1].isEmpty && folded.hasSuffix("h")
    guard isHourAlone || parts[1].utf8.count == 2 else { return nil }
    let minute = Int(parts[1]) ?? 0
    guard minute < 60, hour * 60 + minute <= 1_440 else { return nil }
    return hour * 60 + minute
  }

  /// `08:00`.
  static func text(_ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}

/// Days of the week as the files write them.
enum WeekdayText {
  private static let days: [String: Int] = {
    let names = [
      ["mon", "monday", "lun", "lundi"], ["tue", "tues", "tuesday", "mar", "mardi"],
      ["wed", "wednesday", "mer", "mercredi"],
      ["thu", "thur", "thurs", "thursday", "jeu", "jeudi"],
      ["fri", "friday", "ven", "vendredi"], ["sat", "saturday", "sam", "samedi"],
      ["sun", "sunday", "dim", "dimanche"],
    ]
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().flatMap { day, names in names.map { ($0, day) } })
  }()

  /// The days that `mon-fri`, `sam` or `fri-mon` writes; `nil` for anything else.
  static func parse(_ text: String) -> Weekdays? {
    let ends = folded(text.replacing("–", with: "-")).split(separator: "-").map { days[String($0)] }
    switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
    case (1, let day?, _): return Weekdays(day)
    case (2, let first?, let last?):
      let count = (last - first + 7) % 7
      return Weekdays((0...count).map { Weekdays(first + $0) })
    default: return nil
    }
  }
}
