// What the files say of presence: lists under roles and suppliers, presence.csv, closed days.

import Formats

/// A key of one line of presence, and a column of presence.csv.
enum PresenceKey: String, CaseIterable {
  case people
  case days
  case from
  case to
  case count
}

/// One line of presence, and whose.
struct PresenceRecord: Sendable {
  var people: Reference
  var line: Presence.Line
  var location: Location
}

extension Records {
  /// The list under `presence` of a role or supplier.
  mutating func readPresence(_ value: YAMLValue, of people: Reference) {
    for line in list(value, key: "presence") {
      guard let entries = mapping(line, key: "presence") else { continue }
      var seen: Set<String> = []
      var cells: [(key: PresenceKey, values: [Written])] = []
      for entry in entries {
        guard let key = key(entry.key, as: PresenceKey.self, at: entry.keyLocation),
          isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
        else { continue }
        if key == .people {
          problems.report(.unknownKey(entry.key, suggestion: nil), at: entry.keyLocation)
          continue
        }
        cells.append((key, written(entry.value, key: key.rawValue, isList: key == .days)))
      }
      addPresence(cells, of: people, at: line.location)
    }
  }

  mutating func readPresence(_ reader: inout CSVReader) {
    readRows(
      &reader, as: PresenceKey.self, required: [.people, .count], isList: { $0 == .days }
    ) { records, place, cells in
      guard let people = cells.first(where: { $0.key == .people })?.values.first else {
        return records.problems.report(.missing(key: "people"), at: place)
      }
      let who = records.reference(people.text, at: people.location)
      records.addPresence(cells, of: who, at: place)
    }
  }

  /// Days on which the hospital works as on a Sunday.
  mutating func readClosed(_ value: YAMLValue) {
    for day in written(value, key: "closed", isList: true) {
      guard let text = date(day.text, key: "closed", at: day.location),
        let date = CalendarDate(text)
      else { continue }
      closed.insert(date)
    }
  }

  private mutating func addPresence(
    _ cells: [(key: PresenceKey, values: [Written])], of people: Reference, at place: Location
  ) {
    let errorsBefore = problems.errorCount
    var days: Weekdays?
    var hours: [PresenceKey: Int] = [:]
    var count: Int?
    for (key, values) in cells {
      switch key {
      case .people: break
      case .days:
        for value in values {
          for part in value.text.split(whereSeparator: { ",;|".contains($0) }) {
            if let some = WeekdayText.parse(String(part)) {
              days = (days ?? []).union(some)
            } else {
              problems.report(.badDays(value.text), at: value.location)
            }
          }
        }
      case .from, .to:
        guard let value = values.first else { continue }
        if let hour = ClockText.parse(value.text), key == .to || hour < 1_440 {
          hours[key] = hour
        } else {
          problems.report(.badClock(value.text, key: key.rawValue), at: value.location)
        }
      case .count:
        guard let value = values.first else { continue }
        count = number(value.text, key: "presence", at: value.location)
      }
    }
    guard problems.errorCount == errorsBefore else { return }
    guard let count else { return problems.report(.missing(key: "count"), at: place) }
    let line = Presence.Line(
      days: days ?? .all, from: hours[.from] ?? 0, to: hours[.to] ?? 1_440, count: count)
    presence.append(PresenceRecord(people: people, line: line, location: place))
  }
}
