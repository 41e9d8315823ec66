// A log read: every row, and everything that is wrong in it at once.

import DependencyGraph
import Formats

/// Reads the log of what happens in a scenario.
package struct LogReader {
  private enum Column: String, CaseIterable {
    case time, node, what, who, note

    static let names: [String: Column] = [
      "time": .time, "heure": .time, "quand": .time, "date": .time, "horodatage": .time,
      "date-heure": .time, "node": .node, "element": .node, "noeud": .node, "quoi": .node,
      "what": .what, "constat": .what, "fait": .what, "etat": .what, "evenement": .what,
      "who": .who, "qui": .who, "auteur": .who, "note": .note, "remarque": .note,
      "commentaire": .note, "observation": .note, "observations": .note,
    ]
  }

  private enum Word: CaseIterable {
    case down, up, paper, begun, done, left, note

    static let names: [String: Word] = [
      "down": .down, "arret": .down, "arrete": .down, "arretee": .down, "panne": .down,
      "en-panne": .down, "hs": .down, "stopped": .down, "up": .up, "retour": .up, "retabli": .up,
      "retablie": .up, "en-marche": .up, "marche": .up, "back": .up, "paper": .paper,
      "papier": .paper, "degrade": .paper, "mode-degrade": .paper, "begun": .begun,
      "begin": .begun, "commence": .begun, "debut": .begun, "done": .done, "fini": .done,
      "finie": .done, "fin": .done, "termine": .done, "terminee": .done, "fait": .done,
      "left": .left, "reste": .left, "note": .note, "remarque": .note,
    ]
    static let shown = ["down", "up", "paper", "begun", "done", "left", "note"]
    static let shownInFrench = [
      "arrêt", "retour", "papier", "commencé", "fini", "reste", "note",
    ]
  }

  private let model: Model
  private let scenario: Scenario
  private let failures: Failures
  private let horizon: Int
  /// What is wrong, in the order of the file.
  package private(set) var problems: [LogProblem] = []
  private var found: [LogEntry] = []
  private var names: [String: Lookup<Index<Asset>>] = [:]

  /// A reader of logs of `scenario`.
  package init(of scenario: Scenario, in model: Model, until horizon: Int) {
    (self.scenario, self.model, self.horizon) = (scenario, model, horizon)
    failures = Failures(of: scenario.within(horizon), in: model)
  }

  /// Reads a log up to now; `nil` with ``problems`` where anything of it cannot be read.
  ///
  /// - Parameter now: a time as the log writes them; an hour of the day is the one nearest to the last row.
  package mutating func read(_ bytes: [UInt8], now text: String) -> SituationLog? {
    (found, problems) = ([], [])
    readRows(bytes)
    let place = Location.whole(file: 0)
    let now = minute(of: text, after: found.last?.minute, at: place)
    checkStates(until: now ?? .max)
    problems.sort { $0.location < $1.location }
    guard problems.isEmpty, let now else { return nil }
    let entries = zip(found.indices, found).filter { $0.1.minute <= now }
      .sorted { ($0.1.minute, $0.0) < ($1.1.minute, $1.0) }.map(\.1)
    return SituationLog(now: now, entries: entries, later: found.count - entries.count)
  }

  private mutating func report(_ issue: LogProblem.Issue, at location: Location) {
    problems.append(LogProblem(location: location, issue: issue))
  }

  // MARK: Rows

  private mutating func readRows(_ bytes: [UInt8]) {
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(bytes, shownAs: "", file: 0, defects: &defects) else {
      for defect in defects { report(.file(defect.defect), at: defect.location) }
      return
    }
    var reader = CSVReader(file.bytes, file: 0)
    guard let columns = columns(&reader) else { return }
    var row = CSVRow()
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      var cells: [Column: (text: String, location: Location)] = [:]
      for (index, column) in zip(columns.indices, columns) {
        guard let column, index < reader.header.count else { continue }
        cells[column] = (reader.string(row[index]), reader.location(of: row[index]))
      }
      entry(cells)
    }
    for defect in defects + reader.defects { report(.file(defect.defect), at: defect.location) }
  }

  private mutating func columns(_ reader: inout CSVReader) -> [Column?]? {
    var seen: Set<Column> = []
    var columns: [Column?] = []
    for cell in reader.header {
      let text = reader.string(cell)
      let column = Column.names[folded(text)]
      columns.append(column)
      if let column {
        if !seen.insert(column).inserted {
          report(.columnTwice(text), at: reader.location(of: cell))
        }
      } else if !text.isEmpty {
        let known = Column.allCases.map(\.rawValue)
        report(
          .unknownColumn(text, suggestion: nearest(to: text, in: known)),
          at: reader.location(of: cell))
      }
    }
    let missing = [Column.time, .node, .what].filter { !seen.contains($0) }
    for column in missing {
      report(.missingColumn(column.rawValue), at: Location(file: 0, line: 1, column: 1))
    }
    return missing.isEmpty ? columns : nil
  }

  private mutating func entry(_ cells: [Column: (text: String, location: Location)]) {
    guard let time = cells[.time], let node = cells[.node], let what = cells[.what] else { return }
    let minute = minute(of: time.text, after: found.last?.minute, at: time.location)
    let asset = node.text.isEmpty ? nil : self.asset(node.text, at: node.location)
    let sight = sight(what.text, of: asset, at: what.location)
    if node.text.isEmpty, let sight, sight != .note {
      report(.blank(Column.node.rawValue), at: node.location)
    }
    guard let minute, let sight else { return }
    func text(_ column: Column) -> String? {
      cells[column].flatMap { $0.text.isEmpty ? nil : $0.text }
    }
    found.append(
      LogEntry(
        minute: minute, asset: asset, sight: sight, who: text(.who), note: text(.note),
        location: time.location))
  }

  private mutating func minute(of text: String, after last: Int?, at place: Location) -> Int? {
    guard !text.isEmpty else {
      report(.blank(Column.time.rawValue), at: place)
      return nil
    }
    guard let time = LogTime(text) else {
      report(.badTime(text), at: place)
      return nil
    }
    guard let minute = time.minute(after: last, starts: scenario.starts) else {
      report(.timeWithoutStart(text), at: place)
      return nil
    }
    guard minute >= 0 else {
      report(.beforeStart(text), at: place)
      return nil
    }
    guard minute < horizon else {
      report(.tooLate(text), at: place)
      return nil
    }
    return minute
  }

  private mutating func asset(_ name: String, at place: Location) -> Index<Asset>? {
    let lookup = names[name] ?? model.findAsset(name)
    names[name] = lookup
    switch lookup {
    case .found(let asset): return asset
    case .ambiguous(let ids): report(.ambiguousNode(name, ids), at: place)
    case .unknown(let suggestion): report(.unknownNode(name, suggestion: suggestion), at: place)
    }
    return nil
  }

  // MARK: What was seen

  private mutating func sight(
    _ text: String, of asset: Index<Asset>?, at place: Location
  ) -> LogEntry.Sight? {
    guard !text.isEmpty else {
      report(.blank(Column.what.rawValue), at: place)
      return nil
    }
    let split = text.firstIndex { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let first = String(text[..<(split ?? text.endIndex)])
    let rest = split.map { String(text[$0...].drop { $0.isWhitespace }) } ?? ""
    if let word = Word.names[folded(text)] {
      return sight(word, "", of: asset, in: text, at: place)
    }
    if let word = Word.names[folded(first)], [.begun, .done, .left].contains(word) {
      return sight(word, rest, of: asset, in: text, at: place)
    }
    let known = Word.shown + Word.shownInFrench
    report(.unknownSight(text, suggestion: nearest(to: first, in: known)), at: place)
    return nil
  }

  private mutating func sight(
    _ word: Word, _ rest: String, of asset: Index<Asset>?, in text: String, at place: Location
  ) -> LogEntry.Sight? {
    switch word {
    case .down: return .down
    case .up: return .up
    case .note: return .note
    case .paper:
      if let asset, model.nodes(of: asset).allSatisfy({ model.graph.degradedMode(of: $0) == nil }) {
        report(.noPaper(model.assets[asset].id), at: place)
        return nil
      }
      return .paper
    case .begun: return step(rest, of: asset, in: text, at: place).map { .begun($0) }
    case .done: return step(rest, of: asset, in: text, at: place).map { .done($0) }
    case .left:
      guard case .minutes(let minutes)? = Limit(written: rest) else {
        report(.badDuration(text), at: place)
        return nil
      }
      return .left(minutes)
    }
  }

  /// A step by its number from 1 or its name; a work of one step needs neither.
  private mutating func step(
    _ word: String, of asset: Index<Asset>?, in text: String, at place: Location
  ) -> Int? {
    guard let asset else { return 0 }
    let steps = failures.destroyed[asset] == nil ? [] : failures.steps(of: asset, in: model)
    let count = max(1, steps.count)
    if word.isEmpty, count == 1 { return 0 }
    if let number = Int(word), (1...count).contains(number) { return number - 1 }
    let named = steps.indices.filter { steps[$0].name.map(folded) == folded(word) }
    if !word.isEmpty, named.count == 1 { return named[0] }
    let shown = steps.isEmpty ? ["1"] : zip(1..., steps).map { $1.name ?? "\($0)" }
    report(.badStep(text, node: model.assets[asset].id, steps: shown), at: place)
    return nil
  }

  /// Two unlike states of one node in one minute are an error of the row.
  private mutating func checkStates(until now: Int) {
    struct Key: Hashable {
      let asset: Index<Asset>
      let minute: Int
    }
    var states: [Key: LogEntry] = [:]
    for entry in found where entry.minute <= now {
      guard let asset = entry.asset, entry.sight != .note else { continue }
      let key = Key(asset: asset, minute: entry.minute)
      guard let other = states[key] else {
        states[key] = entry
        continue
      }
      if !entry.sight.agrees(with: other.sight) {
        report(
          .twoStates(node: model.assets[asset].id, line: other.location.line), at: entry.location)
      }
      states[key] = entry
    }
  }
}

extension LogEntry.Sight {
  /// Whether both can be seen of one node in one minute: a step may be done, or begin and be done, in the
  /// minute in which the node comes up.
  fileprivate func agrees(with other: LogEntry.Sight) -> Bool {
    if isDown == other.isDown { return isDown == true || self == other }
    switch isDown == true ? self : other {
    case .begun, .done: return true
    case .down, .up, .paper, .left, .note: return false
    }
  }
}
