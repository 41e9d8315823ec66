// What may go wrong in a random hospital: failures, destruction, an attacker, people who are not there.

import TestSupport

extension WrittenScenario {
  init(strikingAt nodes: [WrittenNode], _ random: inout RandomSource) {
    func minutes() -> Int { random.pick([0, 1, 5, 10, 15, 20, 30, 60]) }
    func item(_ id: String) -> Item {
      var item = Item(node: id)
      if random.percent(40) { item.at = random.pick([1, 5, 10, 15, 30, 60]) }
      if random.percent(10) { item.heldUntil = random.pick(1...80) }
      return item
    }
    for node in random.some(random.pick(0...3), of: nodes) {
      var failing = item(node.id)
      if random.percent(70) {
        failing.repair = random.percent(10) ? .unlimited : .minutes(minutes())
      }
      if random.percent(20) { failing.restart = minutes() }
      if failing.restart == nil, random.percent(10) { failing.work = minutes() }
      if let count = node.count, random.percent(60) {
        if random.percent(50) {
          failing.units = random.pick(1...count)
        } else {
          failing.percent = random.pick([1, 30, 50, 100])
        }
      }
      fail.append(failing)
    }
    let hasRoom = nodes.filter { $0.kind != "role" }
    if random.percent(25) {
      for node in random.some(random.pick(1...2), of: hasRoom) {
        var destroyed = item(node.id)
        if node.kind == "building", node.rebuild == nil, random.percent(50) {
          destroyed.repair = .minutes(minutes())
        }
        if let count = node.count, random.percent(40) { destroyed.units = random.pick(1...count) }
        destroy.append(destroyed)
      }
    }
    if random.percent(25) {
      for node in random.some(random.pick(1...2), of: hasRoom)
      where !["process", "building", "utility"].contains(node.kind) {
        compromise.append(item(node.id))
      }
      if random.percent(50) { dwell = random.pick([0, 10, 100]) }
    }
    let roles = nodes.filter { $0.kind == "role" && $0.headcount != nil }
    if let role = roles.first, random.percent(30) {
      if random.percent(50) {
        absent = [(role.id, random.pick([10, 40, 70, 100]), nil)]
      } else {
        absent = [(role.id, nil, random.pick(1...(role.headcount ?? 1)))]
      }
    }
    if fail.isEmpty && destroy.isEmpty && compromise.isEmpty && absent.isEmpty,
      let last = nodes.last
    {
      fail = [Item(node: last.id, repair: .minutes(minutes()))]
    }
    if let role = nodes.first(where: { $0.kind == "role" }), random.percent(25) {
      reinforce = Reinforcement(
        who: role.id, by: random.pick(1...3), from: minutes(),
        length: random.percent(50) ? random.pick([1, 10, 60, 120]) : nil)
    }
    if random.percent(70) {
      // Friday 27 to Monday 30, at hours at which somebody comes or goes.
      starts = (random.pick(27...30), random.pick([0, 420, 475, 560, 800, 1_200, 1_310, 1_430]))
      if random.percent(30) { closed = random.pick(27...30) }
    }
    if random.percent(25) { lasts = random.percent(15) ? .unlimited : .minutes(minutes()) }
    if random.percent(30) { recoveryStartsAfter = minutes() }
  }
}
