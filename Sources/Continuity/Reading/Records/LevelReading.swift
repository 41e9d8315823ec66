// What the files write of levels, minimum levels, volumes and shares of time.

import Formats

extension Records {
  /// A percentage from 0% to 100%, or a problem and `nil`.
  mutating func level(_ text: String, key: String, at place: Location) -> Int? {
    if let percent = percentage(text) { return percent }
    problems.report(.badLevel(text, key: key), at: place)
    return nil
  }

  /// The level of an item: a percentage, `share` or `follow`; or a problem and `nil`.
  mutating func needLevel(_ text: String, at place: Location) -> NeedLevel? {
    switch folded(text) {
    case "share", "part": return .share
    case "follow", "suit": return .follow
    default:
      if let percent = percentage(text) { return .percent(percent) }
      problems.report(.badNeedLevel(text), at: place)
      return nil
    }
  }

  /// The levels of a degraded mode in one cell: `40%`, or `0h: 80%, 24h: 60%`.
  mutating func modeLevels(_ text: String, at place: Location) -> [ModeLevel] {
    guard text.contains(":") else {
      return level(text, key: "level", at: place).map { [ModeLevel(after: 0, level: $0)] } ?? []
    }
    var found: [ModeLevel] = []
    for (after, level) in CriticalityText.entries(of: text) {
      append(level, after: after, to: &found, at: place, place)
    }
    return found.sorted { $0.after < $1.after }
  }

  /// The levels of a degraded mode: a percentage, or one by elapsed time.
  mutating func modeLevels(_ value: YAMLValue) -> [ModeLevel] {
    guard case .mapping(let entries) = value.content else {
      return text(value, key: "level").map { modeLevels($0, at: value.location) } ?? []
    }
    var found: [ModeLevel] = []
    for entry in entries {
      guard let text = text(entry.value, key: "level") else { continue }
      append(text, after: entry.key, to: &found, at: entry.keyLocation, entry.value.location)
    }
    return found.sorted { $0.after < $1.after }
  }

  private mutating func append(
    _ level: String, after: String, to found: inout [ModeLevel], at timePlace: Location,
    _ levelPlace: Location
  ) {
    guard let minutes = duration(Array(after.utf8), key: "level", at: timePlace)?.value,
      let level = self.level(level, key: "level", at: levelPlace)
    else { return }
    if found.contains(where: { $0.after == minutes }) {
      problems.report(.twoLevels(after: minutes), at: timePlace)
    } else {
      found.append(ModeLevel(after: minutes, level: level))
    }
  }

  /// So many in so long, or a problem and `nil`.
  mutating func volume(_ text: String, at place: Location) -> Volume? {
    if let volume = Volume(written: text) { return volume }
    problems.report(.badVolume(text), at: place)
    return nil
  }

  /// The share of a catch-up, where it is written as one; else it is a duration.
  mutating func catchUpShare(_ text: String) -> CatchUpShare? {
    percentage(text, upTo: 1_000).map(CatchUpShare.init)
  }
}
