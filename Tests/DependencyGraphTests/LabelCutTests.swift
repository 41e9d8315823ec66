// The minimum label cut against every subset of labels, and on networks of the size of a large group.

import DependencyGraph
import TestSupport
import Testing

/// A network and what to keep apart, from a seed.
private struct CutCase: CustomStringConvertible {
  var places: Int
  var arcs: [LabelNetwork.Arc] = []
  var costs: [Int?] = []
  var separations: [Separation] = []

  var description: String {
    "\(arcs.map { "\($0.from)→\($0.to) \($0.labels)" }) costs \(costs) "
      + "\(separations.map { "\($0.sources)⇸\($0.targets)" })"
  }

  var network: LabelNetwork { LabelNetwork(places: places, arcs: arcs, costs: costs) }

  init(seed: Int) {
    var random = RandomSource(seed: seed)
    places = random.pick(2...8)
    let labels = random.pick(0...9)
    // Few different costs, so that many cuts are as dear.
    costs = (0..<labels).map { _ in random.pick([nil, 0, 5, 5, 5, 10, 15]) }
    let bare = random.pick([0, 0, 3, 20])
    for _ in 0..<random.pick(0...22) {
      let (from, to) = (random.pick(0...(places - 1)), random.pick(0...(places - 1)))
      var carried: [Int] = []
      if labels > 0, !random.percent(bare) {
        for _ in 0..<random.pick([1, 1, 2, 3]) { carried.append(random.pick(0...(labels - 1))) }
      }
      arcs.append(LabelNetwork.Arc(from: from, to: to, labels: carried))
    }
    for _ in 0..<random.pick(1...2) {
      let sides = (0..<places).map { _ in random.pick(0...2) }
      func side(_ number: Int) -> [Int] { sides.indices.filter { sides[$0] == number } }
      separations.append(Separation(from: side(0), to: side(1)))
      if random.percent(60) { separations.append(Separation(from: side(1), to: side(0))) }
    }
  }

  /// A network of zones in which hubs cut much and most devices little, and flows go anywhere.
  init(places: Int, labels: Int, arcs count: Int, inside: Int, hubs: Int, seed: Int) {
    var random = RandomSource(seed: seed)
    self.places = places
    costs = (0..<labels).map { _ in random.percent(20) ? nil : 5 * random.pick(1...12) }
    for _ in 0..<count {
      let from = random.pick(0...(places - 1))
      let to = (from + random.pick(1...(places - 1))) % places
      var carried: [Int] = []
      for _ in 0..<random.pick([1, 2, 2, 3]) {
        let isHub = hubs > 0 && random.percent(40)
        carried.append(isHub ? random.pick(0...(hubs - 1)) : random.pick(0...(labels - 1)))
      }
      arcs.append(LabelNetwork.Arc(from: from, to: to, labels: carried))
    }
    let (backup, production) = (Array(0..<inside), Array(inside..<places))
    separations = [
      Separation(from: production, to: backup), Separation(from: backup, to: production),
    ]
  }

  func isCut(by labels: Set<Int>) -> Bool {
    // Written apart from the engine: what is reached grows until it does not.
    separations.allSatisfy { separation in
      var reached = Set(separation.sources)
      var size = -1
      while size != reached.count {
        size = reached.count
        for arc in arcs where reached.contains(arc.from) && labels.isDisjoint(with: arc.labels) {
          reached.insert(arc.to)
        }
      }
      return reached.isDisjoint(with: separation.targets)
    }
  }

  /// The best of all subsets, by the order that the documentation gives.
  func slowCut() -> [Int]? {
    var best: (key: [Int], labels: [Int])?
    for subset in 0..<(1 << costs.count) {
      let labels = costs.indices.filter { subset >> $0 & 1 == 1 }
      guard isCut(by: Set(labels)) else { continue }
      let unknown = labels.count { costs[$0] == nil }
      let key = [labels.count, unknown, labels.reduce(0) { $0 + (costs[$1] ?? 0) }]
      if let other = best, !(key + labels).lexicographicallyPrecedes(other.key + other.labels) {
        continue
      }
      best = (key, labels)
    }
    return best?.labels
  }
}

@Suite struct LabelCutTests {
  /// Two firewalls in a row and one beside: `a →{0}→ b →{1}→ c`, `a →{0,1}→ c`.
  private static let chain = LabelNetwork(
    places: 3,
    arcs: [
      LabelNetwork.Arc(from: 0, to: 1, labels: [0]),
      LabelNetwork.Arc(from: 1, to: 2, labels: [1]),
      LabelNetwork.Arc(from: 0, to: 2, labels: [1, 0, 1]),
    ],
    costs: [30, 10])

  @Test("One label cuts several arcs, and the cheaper of two is taken")
  func cutsWithTheCheaperLabel() {
    let cut = LabelCut(of: Self.chain, keeping: [Separation(from: [0], to: [2])])
    #expect(cut.labels == [1])
    #expect(cut.isProven && cut.uncuttablePath == nil)
    let first = LabelCut(of: Self.chain, keeping: [Separation(from: [0], to: [1])])
    #expect(first.labels == [0])
  }

  @Test("An unknown cost is dearer than any known one, and fewer labels win over both")
  func unknownCostsAreDearest() {
    func cut(_ costs: [Int?], _ arcs: [(Int, Int, [Int])]) -> [Int] {
      let arcs = arcs.map { LabelNetwork.Arc(from: $0.0, to: $0.1, labels: $0.2) }
      let network = LabelNetwork(places: 3, arcs: arcs, costs: costs)
      return LabelCut(of: network, keeping: [Separation(from: [0], to: [2])]).labels
    }
    #expect(cut([nil, 525_600_000], [(0, 2, [0, 1])]) == [1])
    #expect(cut([nil, 1, 1], [(0, 2, [0, 1]), (0, 2, [0, 2])]) == [0])
    #expect(cut([7, 7], [(0, 2, [0, 1])]) == [0])
    #expect(cut([], []) == [])
  }

  @Test("A path that no label cuts is told whole")
  func tellsAnUncuttablePath() {
    let network = LabelNetwork(
      places: 4,
      arcs: [
        LabelNetwork.Arc(from: 0, to: 3, labels: [0]), LabelNetwork.Arc(from: 0, to: 1, labels: []),
        LabelNetwork.Arc(from: 1, to: 2, labels: []), LabelNetwork.Arc(from: 2, to: 3, labels: []),
      ],
      costs: [1])
    let cut = LabelCut(of: network, keeping: [Separation(from: [0], to: [3])])
    #expect(cut.uncuttablePath == [1, 2, 3])
    #expect(cut.labels == [])
    let both = LabelCut(of: network, keeping: [Separation(from: [0, 1], to: [1])])
    #expect(both.uncuttablePath == [])
  }

  @Test("Number, cost and order of the labels agree with trying every subset")
  func agreesWithEverySubset() {
    var (cut, impossible, several) = (0, 0, 0)
    for seed in 1...runs(3_000) {
      let known = CutCase(seed: seed)
      let found = LabelCut(of: known.network, keeping: known.separations)
      guard let slow = known.slowCut() else {
        impossible += 1
        let path = found.uncuttablePath
        #expect(path != nil, "seed \(seed): \(known)")
        #expect(path?.allSatisfy { known.arcs[$0].labels.isEmpty } == true)
        continue
      }
      #expect(found.uncuttablePath == nil, "seed \(seed): \(known)")
      #expect(found.labels == slow, "seed \(seed): \(known)")
      #expect(found.isProven)
      if !slow.isEmpty { cut += 1 }
      if slow.count > 2 { several += 1 }
    }
    #expect(cut > runs(1_000) && impossible > runs(150) && several > runs(250))
  }

  @Test("Without a budget the cut is still one, and says that it is not proven")
  func answersWithoutABudget() {
    var unproven = 0
    for seed in 1...runs(1_500) {
      let known = CutCase(seed: seed)
      let found = LabelCut(of: known.network, keeping: known.separations, budget: 0)
      guard found.uncuttablePath == nil else { continue }
      #expect(known.isCut(by: Set(found.labels)), "seed \(seed): \(known)")
      if found.isProven { #expect(found.labels.count == known.slowCut()?.count) }
      for label in found.labels where !found.isProven {
        // None of its labels is superfluous.
        #expect(!known.isCut(by: Set(found.labels).subtracting([label])), "seed \(seed)")
        unproven += 1
      }
    }
    #expect(unproven > runs(300))
  }

  @Test("200 places, 500 labels and 5,000 arcs are cut, and nothing is left over")
  func cutsALargeNetwork() {
    let known = CutCase(places: 200, labels: 500, arcs: 5_000, inside: 10, hubs: 12, seed: 1)
    let found = LabelCut(of: known.network, keeping: known.separations)
    #expect(found.isProven)
    #expect(found.uncuttablePath == nil)
    #expect(known.isCut(by: Set(found.labels)))
  }
}
