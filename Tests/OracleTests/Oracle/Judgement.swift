// The oracle's §6: each objective judged, and when everything is normal again.

struct ToldVerdict: Equatable, Decodable {
  var objective: String
  var limit: Int
  var value: Int?
  var verdict: String
  var by: Int?
  var atLeast: Bool
  var causeMustEndBy: Int?
  /// Of what is kept in time: the roles that are asked for more people than are there.
  var shortOf: [String]?
}

extension Prediction {
  func verdicts(of node: Int) -> [ToldVerdict] {
    let written = hospital.nodes[node].written
    var verdicts: [ToldVerdict] = []
    if let limit = written.mtpd { verdicts.append(judge("mtpd", limit, node)) }
    if let limit = written.rto { verdicts.append(judge("rto", limit, node)) }
    let short = rolesShort(of: node)
    if !short.isEmpty {
      for index in verdicts.indices where verdicts[index].verdict == "kept" {
        verdicts[index].shortOf = short
      }
    }
    if let limit = written.rpo, !hospital.destroyed.minutes.isEmpty {
      verdicts.append(judgeLoss(limit, losses[written.id] ?? 0, feared[written.id] ?? 0))
    }
    return verdicts
  }

  private func judgeLoss(_ limit: Int, _ loss: Int, _ feared: Int) -> ToldVerdict {
    var verdict = ToldVerdict(objective: "rpo", limit: limit, verdict: "kept", atLeast: false)
    verdict.value = loss == .max ? nil : loss
    verdict.atLeast = loss != feared
    if loss > limit {
      verdict.verdict = "missed"
      verdict.by = verdict.value.map { $0 - limit }
    } else if loss != feared {
      verdict.verdict = "unknown"
    }
    return verdict
  }

  /// Judged twice where a level is unknown: as enough, and as too little.
  private func judge(_ objective: String, _ limit: Int, _ node: Int) -> ToldVerdict {
    let hoped = judge(objective, limit, node, fearing: false)
    guard hospital.nodes[node].written.mbco != nil else { return hoped }
    let feared = judge(objective, limit, node, fearing: true)
    if hoped == feared || (hoped.verdict == "kept" && feared.verdict == "kept") { return hoped }
    var verdict = hoped
    let isMissed = hoped.verdict == "missed"
    if !isMissed { verdict.verdict = "unknown" }
    verdict.value = isMissed ? hoped.value : nil
    verdict.atLeast = isMissed
    verdict.causeMustEndBy = nil
    return verdict
  }

  private func judge(
    _ objective: String, _ limit: Int, _ node: Int, fearing: Bool
  ) -> ToldVerdict {
    var verdict = ToldVerdict(objective: objective, limit: limit, verdict: "kept", atLeast: false)
    func miss(by value: Int, atLeast: Bool) -> ToldVerdict {
      verdict.verdict = "missed"
      (verdict.value, verdict.by, verdict.atLeast) = (value, value - limit, atLeast)
      return verdict
    }
    let times = downTimes(of: node, in: told, fearing: fearing).filter { $0.from <= horizon }
    let longest =
      times.compactMap { time in
        time.to.flatMap { $0 <= horizon ? $0 - time.from : nil }
      }.max() ?? 0
    guard let open = times.last, open.to ?? .max > horizon else {
      verdict.value = longest
      return longest > limit ? miss(by: longest, atLeast: false) : verdict
    }
    if told.isUnstable(node) || hoped.isUnstable(node) {
      verdict.verdict = "missed"
      return verdict
    }
    if open.to != nil {
      verdict.verdict = horizon - open.from > limit || longest > limit ? "missed" : "unknown"
      return verdict
    }
    let same = downTimes(of: node, in: hoped, fearing: fearing)
      .last { $0.from <= horizon && $0.to ?? .max >= horizon }
    guard let same, let back = same.to else {
      verdict.verdict = "missed"
      return verdict
    }
    if longest > limit { return miss(by: longest, atLeast: true) }
    let deadline = limit + open.from - (back - horizon)
    let soonest = soonestEnd(for: node)
    // No deadline keeps what is missed even where the causes end at the soonest.
    let early = History(of: hospital, unknownsEnd: soonest)
    var most = 0
    for time in downTimes(of: node, in: early, fearing: fearing) where time.from <= horizon {
      guard let to = time.to, to <= horizon else {
        verdict.verdict = "missed"
        verdict.atLeast = true
        return verdict
      }
      most = max(most, to - time.from)
    }
    if most > limit { return miss(by: most, atLeast: true) }
    verdict.verdict = "unknown"
    verdict.causeMustEndBy = max(deadline, soonest)
    return verdict
  }

  /// When a node counts as down: its outages, and the times below its least level.
  private func downTimes(
    of node: Int, in history: History, fearing: Bool
  ) -> [MinuteRun.Outage] {
    guard let least = hospital.nodes[node].written.mbco else { return history.outages(of: node) }
    var times = history.outages(of: node)
    for (minute, standings) in history.minutes.enumerated() {
      let standing = standings[node]
      guard (fearing ? standing.low : standing.high) < least else { continue }
      // The last minute played goes on for ever.
      let isLast = minute == history.minutes.count - 1
      times.append(MinuteRun.Outage(from: minute, to: isLast ? nil : minute + 1))
    }
    var joined: [MinuteRun.Outage] = []
    for time in times.sorted(by: { ($0.from, $0.to ?? .max) < ($1.from, $1.to ?? .max) }) {
      if let last = joined.last, time.from <= last.to ?? .max {
        if let to = last.to { joined[joined.count - 1].to = time.to.map { max($0, to) } }
      } else {
        joined.append(time)
      }
    }
    return joined
  }

  /// When it is normal again.
  func normalAgain(of node: Int) -> Int? {
    let missed = told.times(of: node) { !$0.isUp || $0.isOnMode }
    let mode = hospital.nodes[node].written.mode
    // An outage of no minutes ends too.
    let outage = told.toldOutages(of: node).last
    guard !missed.isEmpty || outage != nil else {
      let count = hospital.nodes[node].written.count ?? 1
      return told.times(of: node) { $0.isHindered || $0.unitsUp < count && $0.unitsUp > 0 }
        .last.map(\.to) ?? 0
    }
    guard missed.last?.to != nil || missed.isEmpty else { return nil }
    let end = [missed.last?.to, outage?.to].compactMap { $0 }.max() ?? 0
    let minutes = missed.reduce(0) { $0 + ($1.to ?? 0) - $1.from }
    if let percent = mode?.catchUpPercent { return end + (minutes * percent + 99) / 100 }
    return end + (mode?.catchUp ?? 0)
  }
}
