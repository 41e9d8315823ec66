// The search for minimal cut sets: what a node depends on, made simple, cut into modules, solved.

/// One search.
struct CutSearcher {
  private let order: Int?
  private let memory: Int
  /// Whether diagrams of functions are tried, or only families; for tests.
  private let usesFunctions: Bool
  private var network = FailureNetwork()
  private var modules: Modules?
  /// The variables that are enough alone, and whether these are all.
  private var singles: [UInt32] = []
  private var hasAllSingles = false
  private var candidates: ContiguousArray<UInt32> = []
  /// All sets of each module, where they could be had.
  private var whole: [Family?] = []
  /// The sets of each module up to the order of this stage.
  private var families: [Family] = []
  /// The order of the smallest set of each module.
  private var smallest: [UInt32] = []
  private var scratch: ModuleNetwork.Scratch?
  /// What is kept from one stage to the next, in bytes.
  private var keptBytes = 0
  /// What the diagrams took, for reports and tests.
  private(set) var peakNodes = 0
  private(set) var peakBytes = 0

  init(order: Int?, memory: Int, usesFunctions: Bool = true) {
    self.order = order.map { max($0, 0) }
    self.memory = memory
    self.usesFunctions = usesFunctions
  }

  private enum Ended {
    case finished
    case outOfRoom
    case interrupted
  }

  mutating func run(
    of node: Node, in graph: Graph, among all: Candidates, _ isInterrupted: (CutProgress) -> Bool
  ) -> CutSearch {
    keptBytes = graph.nodeCount * 4
    // Making the network simpler holds it a few times over: this many bytes for an input, measured.
    let entryLimit = max(0, memory - keptBytes) / 160
    guard let cone = FailureCone(of: node, in: graph, among: all, entryLimit: entryLimit) else {
      return .outOfMemory(complete: CutSets(candidateCount: all.count, completeTo: 0))
    }
    candidates = cone.candidates
    prepare(cone.network)
    let nothing = CutSets(candidateCount: all.count, completeTo: order)
    if order == 0 { return .found(nothing) }
    guard let root = network.root else { return .found(sets(of: all, completeTo: order, [])) }
    if order == 1 && hasAllSingles { return .found(sets(of: all, completeTo: 1, [])) }

    if FailureNetwork.isVariable(root) {
      // Every variable that is enough alone has been taken out, unless there were too many to try.
      singles.append(root & ~FailureNetwork.variableBit)
      singles.sort()
      return .found(sets(of: all, completeTo: order, []))
    }
    let parts = Modules(of: network, root: Int(root))
    modules = parts
    scratch = ModuleNetwork.Scratch(of: network)
    keptBytes += FailureNetwork.bytes(gates: network.inputs.count, entries: network.entryCount) * 2
    keptBytes += parts.modules.count * 300 + network.cellCount * 4
    whole = Array(repeating: nil, count: parts.modules.count)

    var complete = CutSets(candidateCount: all.count, completeTo: 0)
    if hasAllSingles { complete = sets(of: all, completeTo: 1, []) }
    let budget = max(0, memory - keptBytes)
    let most = budget / 40
    // Small attempts at everything first; then the lowest orders, to have something to show; then
    // everything with all the room there is, and order by order what room is left for.
    var stages: [(limit: Int?, nodes: Int)] = []
    if let order {
      stages = [(nil, 1 << 12), (order, most)]
      if order > 2 { stages.insert(contentsOf: [(order, 1 << 20), (2, most)], at: 1) }
    } else {
      stages = [(nil, 1 << 19), (2, 1 << 18), (3, 1 << 18), (nil, most)]
    }
    var finishedOrder = hasAllSingles ? 1 : 0
    var isInterruptedByCaller = false
    func attempt(_ limit: Int?, _ nodes: Int) -> Bool {
      switch solve(limit: limit, nodes: nodes, isInterrupted) {
      case .finished:
        let counted = sets(of: all, completeTo: limit, families)
        guard counted.isCounted else { return false }
        if let limit {
          if limit > finishedOrder { (finishedOrder, complete) = (limit, counted) }
        } else {
          (finishedOrder, complete) = (.max, counted)
        }
        return true
      case .outOfRoom: return false
      case .interrupted:
        isInterruptedByCaller = true
        return false
      }
    }
    for (limit, nodes) in stages where !isInterruptedByCaller {
      if let limit, limit <= finishedOrder { continue }
      _ = attempt(limit, nodes)
      if finishedOrder == .max {
        return .found(complete.limited(to: order))
      }
      if let order, finishedOrder >= order { return .found(complete) }
    }
    // One order more each time; where orders go far up, bigger steps, or the steps would take it all.
    while !isInterruptedByCaller {
      var next = finishedOrder + 1 + finishedOrder / 8
      if let order { next = min(next, order) }
      guard attempt(next, most) else { break }
      if let order, finishedOrder >= order { return .found(complete) }
      // No set is larger than the number of variables.
      if finishedOrder >= network.variableCount {
        return .found(sets(of: all, completeTo: order, families))
      }
    }
    return isInterruptedByCaller
      ? .interrupted(complete: complete) : .outOfMemory(complete: complete)
  }

  /// Takes out what is enough alone, and makes the rest as simple as may be.
  private mutating func prepare(_ whole: FailureNetwork) {
    var dropped = [Bool](repeating: false, count: whole.variableCount)
    network = whole.simpler(without: dropped)
    func drop(_ found: [UInt32], _ network: FailureNetwork) -> FailureNetwork {
      singles += found
      for variable in found { dropped[Int(variable)] = true }
      return found.isEmpty ? network : network.simpler(without: dropped)
    }
    network = drop(network.directSingles(), network)
    let (found, isComplete) = network.singles(budget: 40_000_000)
    network = drop(found, network)
    hasAllSingles = isComplete
    network = network.groupingTwins()
    singles.sort()
  }

  /// The answer from the families of the modules.
  private func sets(of all: Candidates, completeTo limit: Int?, _ families: [Family]) -> CutSets {
    CutSets(
      candidateCount: all.count, completeTo: limit, singles: singles, candidates: candidates,
      families: families, memory: max(0, memory - keptBytes))
  }

  /// Solves every module, up to an order or whole.
  private mutating func solve(
    limit: Int?, nodes: Int, _ isInterrupted: (CutProgress) -> Bool
  ) -> Ended {
    guard let modules, var scratch else { return .finished }
    families = []
    smallest = []
    var familyBytes = 0
    for (index, module) in modules.modules.enumerated() {
      if let known = whole[index] {
        families.append(known)
        smallest.append(leastOrder(of: known))
        familyBytes += known.count * Family.bytesPerNode
        continue
      }
      let local = ModuleNetwork(module, of: network, modules, scratch: &scratch)
      let weights = local.labels.map { label in
        label & Modules.bit == 0 ? 1 : smallest[Int(label & ~Modules.bit)]
      }
      var solver = ModuleSolver(local, weights: weights)
      defer {
        peakNodes = max(peakNodes, solver.peakNodes)
        peakBytes = max(peakBytes, solver.peakBytes + familyBytes + keptBytes)
      }
      let room = max(0, memory - keptBytes - familyBytes)
      var found: Family?
      var round = min(1 << 12, nodes)
      var orders: [[UInt32]?] = Array(repeating: nil, count: OrderRule.allCases.count)
      // Every way gets a little room, then more: the best one costs what the others tried of theirs. All
      // sets can be had by functions or by families; now the one is far better, now the other.
      let isWhole = limit == nil
      let free = ModuleSolver.Method.families(limit: .max >> 4)
      let methods: [ModuleSolver.Method] =
        !isWhole
        ? [.families(limit: UInt32(clamping: limit ?? 0))]
        : usesFunctions ? [.functions, free] : [free]
      var ways: [(method: Int, rule: Int)] = []
      for method in methods.indices {
        for rule in OrderRule.allCases.indices { ways.append((method, rule)) }
      }
      search: while true {
        var progress = Array(repeating: [(rule: Int, done: Int)](), count: methods.count)
        for (method, rule) in ways {
          let order = orders[rule] ?? local.order(OrderRule.allCases[rule])
          orders[rule] = order
          if rule > 0, orders[..<rule].contains(order) { continue }
          let result = solver.solve(
            methods[method], order: order,
            allowance: ModuleSolver.Allowance(
              memory: room, nodes: round, steps: 8 * round + (1 << 17))
          ) { diagramNodes in
            isInterrupted(
              CutProgress(
                modules: (index, modules.modules.count), diagramNodes: diagramNodes, order: limit))
          }
          switch result {
          case .solved(let family):
            found = family
            break search
          case .outOfRoom: progress[method].append((rule, solver.gatesDone))
          case .interrupted: return .interrupted
          }
        }
        if round >= nodes { return .outOfRoom }
        round = min(round * 8, nodes)
        // Larger attempts only for the rules that came farthest: two of the method that did, and one of
        // the other; then one of each.
        if round > 1 << 13 {
          for method in methods.indices {
            progress[method].sort { $0.done != $1.done ? $0.done > $1.done : $0.rule < $1.rule }
          }
          let farthest = progress.map { $0.first?.done ?? 0 }
          for method in methods.indices {
            let isAhead = farthest[method] == farthest.max()
            let best = progress[method].prefix(isAhead && round <= 1 << 18 ? 2 : 1).map(\.rule)
            ways.removeAll { $0.method == method && !best.contains($0.rule) }
          }
        }
      }
      guard let family = found else { return .outOfRoom }
      familyBytes += family.count * Family.bytesPerNode
      if limit == nil { whole[index] = family }
      families.append(family)
      smallest.append(leastOrder(of: family))
    }
    return .finished
  }

  /// The order of the smallest set of a family; one more than can be asked for where there is none.
  private func leastOrder(of family: Family) -> UInt32 {
    var least = ContiguousArray<UInt32>(repeating: .max >> 4, count: family.count)
    least[1] = 0
    for node in 2..<max(family.count, 2) {
      let label = family.labels[node]
      let weight = label & Modules.bit == 0 ? 1 : smallest[Int(label & ~Modules.bit)]
      least[node] = min(
        DecisionDiagram.sum(least[Int(family.highs[node])], weight), least[Int(family.lows[node])])
    }
    return min(least[Int(family.root)], .max >> 4)
  }
}
