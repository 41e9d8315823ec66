// What `expected.yaml` says of a model, read so that nothing it says is skipped.

import DependencyGraph
import Formats

@testable import Continuity

/// An `expected.yaml` that does not say what this reader knows.
struct BadExpectation: Error, CustomStringConvertible {
  let description: String

  init(_ message: String, at value: YAMLValue) {
    description = "expected.yaml:\(value.location.line):\(value.location.column): \(message)"
  }
}

/// A scenario with what it must give.
struct KnownAnswer {
  enum Question {
    case scenario(String)
    /// A scenario with the people there are.
    case plan(String)
    case fail([String], for: Limit?)
    /// What nodes that fail alone stop in the end: nodes, processes, critical processes.
    case sweep([(id: String, counts: [Int])])
  }

  let question: Question
  let nodes: [(id: String, expected: ExpectedNode)]
  let stopped: Int?
  /// By role, `[from, to, asked, present]`.
  var people: [(id: String, stretches: [[Int?]])] = []

  /// The known answers of a file.
  static func all(in bytes: [UInt8]) throws -> [KnownAnswer] {
    var defects: [LocatedDefect] = []
    let documents = YAMLReader.read(bytes, file: 0, defects: &defects)
    let root = YAMLValue(content: .null, location: .whole(file: 0))
    guard defects.isEmpty, documents.count == 1, let document = documents.first else {
      throw BadExpectation("\(documents.count) documents, \(defects.map(shown))", at: root)
    }
    return try document.list().map(KnownAnswer.init)
  }

  private init(_ value: YAMLValue) throws {
    var fields = try Fields(value)
    let scenario = try fields.take("scenario")?.text()
    let plan = try fields.take("plan")?.text()
    let fail = try fields.take("fail")?.list().map { try $0.text() }
    let length = try fields.take("for").map { try $0.limit() }
    if let sweep = fields.take("sweep") {
      question = .sweep(
        try sweep.entries().map { ($0.key, try $0.value.list().map { try $0.minute() }) })
      (nodes, stopped) = ([], nil)
      try fields.finish()
      return
    }
    switch (scenario, plan, fail) {
    case (let scenario?, nil, nil) where length == nil: question = .scenario(scenario)
    case (nil, let plan?, nil) where length == nil: question = .plan(plan)
    case (nil, nil, let fail?): question = .fail(fail, for: length)
    default:
      throw BadExpectation("either 'scenario', 'plan', or 'fail' with or without 'for'", at: value)
    }
    nodes = try fields.take("nodes")?.entries().map { ($0.key, try ExpectedNode($0.value)) } ?? []
    stopped = try fields.take("stopped")?.minute()
    people =
      try fields.take("people")?.entries().map {
        ($0.key, try $0.value.list().map { try $0.list().map { try $0.numberOrNull() } })
      } ?? []
    try fields.finish()
    guard !nodes.isEmpty || stopped != nil else {
      throw BadExpectation("nothing is expected", at: value)
    }
  }
}

/// What is expected of one node; `nil` where nothing is said of it.
struct ExpectedNode {
  /// `[from, to, until, what is missing …]`
  struct ExpectedReserve: Equatable {
    let interval: Interval
    let until: Int
    let of: [String]
  }

  /// `[from, to, percent]`, the last `null` where nobody said.
  struct ExpectedLevel: Equatable {
    let interval: Interval
    let percent: Int?
  }

  struct ExpectedVerdict {
    let objective: Objective
    let result: String
    let by: Int?
    let mustEndBy: Int?
  }

  let outages: [Interval]?
  let degraded: [Interval]?
  let hindered: [Interval]?
  let reserve: [ExpectedReserve]?
  let levels: [ExpectedLevel]?
  /// How many of its units are up, where some are missing.
  let units: [UnitsUp]?
  /// Minutes of activity lost, and in the volume of the process.
  let lost: Int?
  let lostVolume: Int?
  let isLostAtLeast: Bool?
  let ending: String?
  let returns: Int?
  let afterCause: Int?
  let normalAgain: Int?
  let isLowerBound: Bool?
  /// In a plan: the minute that no order can beat.
  let bound: Int?
  /// Minutes of data lost in all, or `everything`.
  let dataLoss: Loss?
  /// The holder of the copy it comes back from.
  let restoredFrom: String?
  /// The roles on which a kept verdict rests and of which too few are there.
  let shortOf: [String]?
  let verdicts: [ExpectedVerdict]

  /// `by` and `must-end-by` belong to the first objective that is judged, `rto-by`, `rto-must-end-by`
  /// and `rpo-by` to the others.
  init(_ value: YAMLValue) throws {
    var fields = try Fields(value)
    outages = try fields.take("outages")?.intervals()
    degraded = try fields.take("degraded")?.intervals()
    hindered = try fields.take("hindered")?.intervals()
    reserve = try fields.take("reserve")?.reserves()
    levels = try fields.take("levels")?.levels()
    units = try fields.take("units")?.levels().map {
      UnitsUp(interval: $0.interval, up: $0.percent ?? -1)
    }
    lost = try fields.take("lost")?.minute()
    lostVolume = try fields.take("lost-volume")?.minute()
    isLostAtLeast = try fields.take("lost-at-least")?.truth()
    ending = try fields.take("return")?.word(of: ["at", "unknown", "never", "horizon", "unstable"])
    returns = try fields.take("returns")?.minute()
    afterCause = try fields.take("after-cause")?.minute()
    normalAgain = try fields.take("normal-again")?.minute()
    isLowerBound = try fields.take("lower-bound")?.truth()
    bound = try fields.take("bound")?.minute()
    restoredFrom = try fields.take("restored-from")?.text()
    shortOf = try fields.take("short-of")?.list().map { try $0.text() }
    dataLoss = try fields.take("data-loss").map {
      try $0.text() == "everything" ? .everything : .minutes($0.minute())
    }
    var verdicts: [ExpectedVerdict] = []
    for objective in [Objective.mtpd, .rto, .rpo] {
      guard
        let result = try fields.take(objective.rawValue)?.word(of: ["kept", "missed", "unknown"])
      else { continue }
      let prefix = objective == .mtpd || verdicts.isEmpty ? "" : "\(objective.rawValue)-"
      verdicts.append(
        ExpectedVerdict(
          objective: objective, result: result, by: try fields.take(prefix + "by")?.minute(),
          mustEndBy: try fields.take(prefix + "must-end-by")?.minute()))
    }
    self.verdicts = verdicts
    try fields.finish()
  }
}

/// The fields of a mapping, each taken once; what is left at the end is nobody's.
private struct Fields {
  private let owner: YAMLValue
  private var left: [String: YAMLValue] = [:]

  init(_ value: YAMLValue) throws {
    owner = value
    for entry in try value.entries() { left[entry.key] = entry.value }
  }

  mutating func take(_ key: String) -> YAMLValue? { left.removeValue(forKey: key) }

  func finish() throws {
    guard left.isEmpty else {
      throw BadExpectation("nothing checks \(left.keys.sorted())", at: owner)
    }
  }
}

extension YAMLValue {
  fileprivate func entries() throws -> [YAMLEntry] {
    guard case .mapping(let entries) = content else { throw BadExpectation("no mapping", at: self) }
    return entries
  }

  fileprivate func list() throws -> [YAMLValue] {
    guard case .sequence(let values) = content else { throw BadExpectation("no list", at: self) }
    return values
  }

  fileprivate func text() throws -> String {
    guard case .scalar(let text, _) = content else { throw BadExpectation("no text", at: self) }
    return text
  }

  fileprivate func word(of words: [String]) throws -> String {
    let text = try text()
    guard words.contains(text) else { throw BadExpectation("none of \(words)", at: self) }
    return text
  }

  fileprivate func truth() throws -> Bool { try word(of: ["true", "false"]) == "true" }

  fileprivate func minute() throws -> Int {
    guard let number = Int(try text()) else { throw BadExpectation("no number", at: self) }
    return number
  }

  fileprivate func numberOrNull() throws -> Int? {
    if case .null = content { return nil }
    return try minute()
  }

  fileprivate func limit() throws -> Limit {
    guard let limit = Limit(written: try text()) else {
      throw BadExpectation("no duration", at: self)
    }
    return limit
  }

  /// `[[0, 60, 80], [480, 1000, 40]]`
  fileprivate func levels() throws -> [ExpectedNode.ExpectedLevel] {
    func number(_ value: YAMLValue) throws -> Int? {
      if case .null = value.content { return nil }
      return try value.minute()
    }
    return try list().map { value in
      let parts = try value.list()
      guard parts.count == 3 else { throw BadExpectation("no level", at: value) }
      return ExpectedNode.ExpectedLevel(
        interval: Interval(from: try parts[0].minute(), to: try number(parts[1])),
        percent: try number(parts[2]))
    }
  }

  /// `[[0, 20, 30, power]]`
  fileprivate func reserves() throws -> [ExpectedNode.ExpectedReserve] {
    try list().map { value in
      let parts = try value.list()
      guard parts.count > 3 else { throw BadExpectation("no reserve", at: value) }
      var to: Int?
      if case .null = parts[1].content {} else { to = try parts[1].minute() }
      return ExpectedNode.ExpectedReserve(
        interval: Interval(from: try parts[0].minute(), to: to), until: try parts[2].minute(),
        of: try parts[3...].map { try $0.text() })
    }
  }

  /// `[[0, 60], [90, null]]`
  fileprivate func intervals() throws -> [Interval] {
    try list().map { value in
      let ends = try value.list()
      guard ends.count == 2 else { throw BadExpectation("no interval", at: value) }
      if case .null = ends[1].content { return Interval(from: try ends[0].minute(), to: nil) }
      return Interval(from: try ends[0].minute(), to: try ends[1].minute())
    }
  }
}
