// The text of a written model: YAML for what people write, CSV for rows, either for what both can say.

extension WrittenModel {
  /// The files, by name.
  ///
  /// - Parameter tabled: the nodes whose items stand in `needs.csv`, and whose copies in `copies.csv`.
  func files(tabled: Set<String> = []) -> [String: String] {
    var yaml = ""
    for kind in Self.kinds {
      let nodes = nodes.filter { $0.kind == kind.singular }
      guard !nodes.isEmpty else { continue }
      yaml += "\(kind.list):\n"
      for node in nodes { yaml += "  - \(node.text(isTabled: tabled.contains(node.id)))\n" }
    }
    var files = ["hospital.yaml": yaml, "scenario.yaml": scenario.text]
    var needs = "node,member,group,count,relation,phase,tolerance,level,control,data\n"
    var copies = "node,holder,every,lag,retention,restore,site,offline,immutable\n"
    for node in nodes where tabled.contains(node.id) {
      for (position, need) in node.needs.enumerated() {
        needs += need.rows(of: node.id, group: "g\(position)", phase: "")
      }
      for (position, need) in (node.mode?.needs ?? []).enumerated() {
        needs += need.rows(of: node.id, group: "m\(position)", phase: "fallback")
      }
      for copy in node.copies ?? [] { copies += copy.row(of: node.id) }
    }
    if !tabled.isEmpty { files["needs.csv"] = needs }
    if !tabled.isEmpty { files["copies.csv"] = copies }
    return files
  }

  static let kinds: [(singular: String, list: String)] = [
    ("process", "processes"), ("application", "applications"),
    ("service", "services"), ("server", "servers"), ("network", "networks"), ("store", "stores"),
    ("backup", "backups"), ("equipment", "equipment"), ("utility", "utilities"), ("role", "roles"),
    ("building", "buildings"), ("supplier", "suppliers"),
  ]

  /// All of it, to be read by whoever looks into a case.
  var text: String {
    files().sorted { $0.key < $1.key }.map { "# \($0.key)\n\($0.value)" }.joined()
  }
}

extension Span {
  var text: String {
    switch self {
    case .minutes(let minutes): "\(minutes)m"
    case .unlimited: "unlimited"
    }
  }
}

extension WrittenNode {
  func text(isTabled: Bool) -> String {
    var fields = ["id: \(id)"]
    func add(_ key: String, _ value: (some Any)?, _ unit: String = "") {
      if let value { fields.append("\(key): \(value)\(unit)") }
    }
    add("restart", restart, "m")
    add("repair", repair?.text)
    add("rebuild", rebuild, "m")
    add("mtpd", mtpd, "m")
    add("rto", rto, "m")
    add("rpo", rpo, "m")
    add("mbco", mbco, "%")
    add("volume", volume, "/d")
    add("headcount", headcount)
    if !presence.isEmpty {
      fields.append("presence: [\(presence.map(\.text).joined(separator: ", "))]")
    }
    add("count", count)
    if !isTabled { fields += WrittenNeed.fields(of: needs) }
    if let mode {
      var parts = ["lasts: \(mode.lasts.text)"]
      if mode.levels.count == 1, let level = mode.levels.first, level.age == 0 {
        parts.append("level: \(level.percent)%")
      } else if !mode.levels.isEmpty {
        let ages = mode.levels.map { "\($0.age)m: \($0.percent)%" }
        parts.append("level: { \(ages.joined(separator: ", ")) }")
      }
      if let minutes = mode.catchUp { parts.append("catch-up: \(minutes)m") }
      if let percent = mode.catchUpPercent { parts.append("catch-up: \(percent)%") }
      if !isTabled { parts += WrittenNeed.fields(of: mode.needs) }
      fields.append("degraded-mode: { \(parts.joined(separator: ", ")) }")
    }
    if let copies, !isTabled || copies.isEmpty {
      fields.append("copies: [\(copies.map(\.text).joined(separator: ", "))]")
    }
    if !recovery.isEmpty {
      let steps = recovery.enumerated().map { position, minutes in
        "{ step: S\(position), takes: \(minutes.map { "\($0)m" } ?? "copy") }"
      }
      fields.append("recovery: [\(steps.joined(separator: ", "))]")
    }
    return "{ \(fields.joined(separator: ", ")) }"
  }
}

extension WrittenNeed {
  /// The relations of a node, each with all of its items.
  static func fields(of needs: [WrittenNeed]) -> [String] {
    var relations: [String] = []
    for need in needs where !relations.contains(need.relation) { relations.append(need.relation) }
    return relations.map { relation in
      let items = needs.filter { $0.relation == relation }.map(\.text)
      return "\(relation): [\(items.joined(separator: ", "))]"
    }
  }

  private var keys: [String] {
    var keys: [String] = []
    if tolerance != .minutes(0) { keys.append("tolerance: \(tolerance.text)") }
    switch level {
    case .percent(let percent): keys.append("level: \(percent)%")
    case .share: keys.append("level: share")
    case .follow: keys.append("level: follow")
    case nil: break
    }
    if let control { keys.append("control: \(control)") }
    if let data { keys.append("data: \(data)") }
    return keys
  }

  private var text: String {
    let subject: String
    if let percent {
      subject =
        members.count == 1
        ? "node: \(members[0]), at-least: \(percent)%"
        : "at-least: \(percent)%, of: [\(members.joined(separator: ", "))]"
    } else if members.count == 1 {
      if let people, keys.isEmpty, relation == "staffed-by" {
        return "{ \(members[0]): \(people) }"
      }
      if people == nil, keys.isEmpty { return members[0] }
      subject =
        people.map { "at-least: \($0), of: [\(members[0])]" } ?? "node: \(members[0])"
    } else if needed == members.count {
      subject = "all: [\(members.joined(separator: ", "))]"
    } else if needed == 1 {
      subject = "any: [\(members.joined(separator: ", "))]"
    } else {
      subject = "at-least: \(needed), of: [\(members.joined(separator: ", "))]"
    }
    return "{ \(([subject] + keys).joined(separator: ", ")) }"
  }

  /// The rows of `needs.csv`.
  func rows(of owner: String, group: String, phase: String) -> String {
    var level = ""
    switch self.level {
    case .percent(let percent): level = "\(percent)%"
    case .share: level = "share"
    case .follow: level = "follow"
    case nil: break
    }
    let isGroup = members.count > 1
    var count = isGroup ? "\(needed)" : people.map { "\($0)" } ?? ""
    if isGroup && needed == members.count { count = "all" }
    if let percent { count = "\(percent)%" }
    let rest = [
      isGroup ? group : "", count, relation, phase, tolerance == .minutes(0) ? "" : tolerance.text,
      level, control.map { "\($0)" } ?? "", data.map { "\($0)" } ?? "",
    ].joined(separator: ",")
    return members.map { "\(owner),\($0),\(rest)\n" }.joined()
  }
}

extension WrittenCopy {
  fileprivate var text: String {
    var fields = ["holder: \(holder)", "every: \(every)m", "restore: \(restore)m"]
    if let lag { fields.append("lag: \(lag)m") }
    if let retention { fields.append("retention: \(retention)m") }
    if let site { fields.append("site: \(site)") }
    if offline { fields.append("offline: true") }
    if let immutable {
      fields.append("immutable: \(immutable == .unlimited ? "true" : immutable.text)")
    }
    return "{ \(fields.joined(separator: ", ")) }"
  }

  fileprivate func row(of node: String) -> String {
    func cell(_ minutes: Int?) -> String { minutes.map { "\($0)m" } ?? "" }
    let lock = immutable.map { $0 == .unlimited ? "true" : $0.text } ?? ""
    return [
      node, holder, cell(every), cell(lag), cell(retention), cell(restore), site ?? "",
      offline ? "true" : "", lock,
    ].joined(separator: ",") + "\n"
  }
}

extension WrittenScenario {
  var text: String {
    var fields = ["id: s"]
    func add(_ key: String, _ items: [Item]) {
      guard !items.isEmpty else { return }
      fields.append("\(key): [\(items.map(\.text).joined(separator: ", "))]")
    }
    add("fail", fail)
    add("destroy", destroy)
    add("compromise", compromise)
    if !absent.isEmpty {
      let roles = absent.map { item in
        "\(item.role): \(item.percent.map { "\($0)%" } ?? "\(item.people ?? 1)")"
      }
      fields.append("absent: { \(roles.joined(separator: ", ")) }")
    }
    if let lasts { fields.append("for: \(lasts.text)") }
    if let dwell { fields.append("dwell: \(dwell)m") }
    if let minute = recoveryStartsAfter { fields.append("recovery-starts-after: \(minute)m") }
    if let item = reinforce {
      let length = item.length.map { ", for: \($0)m" } ?? ""
      fields.append(
        "reinforce: [{ who: \(item.who), by: \(item.by), from: \(item.from)m\(length) }]")
    }
    if let starts {
      fields.append("starts: 2026-11-\(twoDigits(starts.day))T\(clock(starts.minute))")
    }
    let days = closed.map { "closed: [2026-11-\(twoDigits($0))]\n" } ?? ""
    return days + "scenarios:\n  - { \(fields.joined(separator: ", ")) }\n"
  }
}

extension WrittenScenario.Item {
  fileprivate var text: String {
    var fields = ["node: \(node)"]
    if at > 0 { fields.append("at: \(at)m") }
    if let repair { fields.append("repair: \(repair.text)") }
    if let restart { fields.append("restart: \(restart)m") }
    if let work { fields.append("work: \(work)m") }
    if let units { fields.append("share: \(units)") }
    if let percent { fields.append("share: \(percent)%") }
    if let heldUntil { fields.append("recovery-starts-after: \(heldUntil)m") }
    return "{ \(fields.joined(separator: ", ")) }"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func clock(_ minute: Int) -> String {
  "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))"
}

extension WrittenPresence {
  fileprivate var text: String {
    var fields = isWeek ? ["days: mon-fri"] : []
    if let from, let to { fields += ["from: \"\(clock(from))\"", "to: \"\(clock(to))\""] }
    return "{ \((fields + ["count: \(count)"]).joined(separator: ", ")) }"
  }
}
