// What ricochet answers beside what the oracle says, node by node: every difference in words.

/// One answer beside one prediction.
struct Comparison {
  private(set) var differences: [String] = []
  private let prediction: Prediction

  init(of answered: Answered, with prediction: Prediction) {
    self.prediction = prediction
    var answers: [String: Answered.Node] = [:]
    for node in answered.nodes { answers[node.id] = node }
    for index in prediction.hospital.nodes.indices {
      let id = prediction.hospital.nodes[index].written.id
      let isTouched = isTouched(index)
      guard let answer = answers[id] else {
        if isTouched { differences.append("\(id) is not told") }
        continue
      }
      // Of whom some are struck for no minutes is told too, though nothing is.
      if !isTouched, !prediction.hospital.failures.contains(where: { $0.node == index }) {
        differences.append("\(id) is told, though nothing happens to it")
      }
      compare(answer, index)
    }
    expect(
      "withoutSpare", "", Set(answered.withoutSpare.filter { !$0.isOfPeople && !isOfUnits($0) }),
      prediction.withoutSpare())
    expect("people", "", answered.people, prediction.people())
  }

  private func isOfUnits(_ spare: Answered.Spare) -> Bool {
    ([spare.id] + spare.left + spare.lost).contains {
      prediction.hospital.model.count(of: $0) != nil
    }
  }

  private func isTouched(_ node: Int) -> Bool {
    let told = prediction.told
    let id = prediction.hospital.nodes[node].written.id
    return !told.toldOutages(of: node).isEmpty || prediction.feared[id] ?? 0 > 0
      || !told.levels(of: node).isEmpty
      || !told.times(of: node) { $0.isOnMode || $0.isHindered }.isEmpty
  }

  private mutating func expect<Value: Equatable>(
    _ what: String, _ id: String, _ answered: Value, _ predicted: Value
  ) {
    guard answered != predicted else { return }
    differences.append("\(id) \(what): ricochet \(answered), oracle \(predicted)")
  }

  private mutating func compare(_ answer: Answered.Node, _ node: Int) {
    let told = prediction.told
    let written = prediction.hospital.nodes[node].written
    let id = written.id
    expect("outages", id, answer.outages, told.toldOutages(of: node))
    expect("degraded", id, answer.degraded, told.times(of: node, where: \.isOnMode))
    expect("hindered", id, answer.hindered, told.times(of: node, where: \.isHindered))
    expect("reserve", id, answer.reserve, told.reserves(of: node))
    if let count = written.count {
      expect("units", id, answer.units ?? [], told.unitsUp(of: node, count))
    }
    expect("levels", id, answer.levels, told.levels(of: node))
    let lost = told.lost(of: node)
    expect("lost", id, answer.lost, (lost.hundredths + 99) / 100)
    expect("lostAtLeast", id, answer.lostAtLeast, lost.isAtLeast)
    expect(
      "lostVolume", id, answer.lostVolume,
      written.volume.map { (lost.hundredths * $0 + 143_999) / 144_000 })
    let ending: (word: String, returns: Int?, afterCause: Int?) =
      switch prediction.ending(of: node) {
      case .at(let minute): ("at", minute, nil)
      case .horizon: ("horizon", nil, nil)
      case .unknown(let minutes): ("unknown", nil, minutes)
      case .never: ("never", nil, nil)
      case .unstable: ("unstable", nil, nil)
      }
    expect("return", id, answer.return, ending.word)
    expect("returns", id, answer.returns, ending.returns)
    expect("afterCause", id, answer.afterCause, ending.afterCause)
    expect("normalAgain", id, answer.normalAgain, prediction.normalAgain(of: node))
    expect("lowerBound", id, answer.lowerBound, false)
    expect("verdicts", id, answer.verdicts, prediction.verdicts(of: node))
    let destroyed = prediction.hospital.destroyed
    expect("destroyed", id, answer.destroyed, destroyed.minutes[id] != nil)
    expect("compromised", id, answer.compromised != nil, destroyed.held[id] != nil)
    expect("compromised at", id, answer.compromised?.at ?? 0, destroyed.held[id] ?? 0)
    expect(
      "restoredFrom", id, answer.restoredFrom, destroyed.chosenCopy(of: written).map(\.holder))
    if destroyed.minutes.isEmpty {
      expect("dataLoss", id, answer.dataLoss == nil, true)
    } else {
      let (own, chain) = (
        destroyed.ownLoss(of: written), prediction.losses[id] ?? 0
      )
      expect("own loss", id, answer.dataLoss?.own, own == .max ? nil : own)
      expect("loss", id, answer.dataLoss?.chain, chain == .max ? nil : chain)
      let feared = prediction.feared[id] ?? 0
      expect("loss at least", id, answer.dataLoss?.lowerBound, feared != chain)
      expect("everything", id, answer.dataLoss?.everything, chain == .max)
    }
  }
}

extension Answered.Spare {
  /// Whether it is one role and its people: the oracle counts these one by one.
  var isOfPeople: Bool { left + lost == [left.first ?? lost.first ?? ""] }
}
