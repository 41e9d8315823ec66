// Operations on diagrams of growing functions: or, and, and the minimal solutions.

extension DecisionDiagram {
  /// What the kernel of functions computes.
  enum FunctionOperation: UInt32 {
    case or = 1
    case and = 2
    /// The sets of a family (first) for which a function (second) is false.
    case without = 3
  }

  /// `f` or `g`, or both.
  mutating func functionOr(_ f: UInt32, _ g: UInt32, _ isInterrupted: () -> Bool) -> UInt32? {
    apply(.or, f, g, isInterrupted)
  }

  /// `f` and `g`.
  mutating func functionAnd(_ f: UInt32, _ g: UInt32, _ isInterrupted: () -> Bool) -> UInt32? {
    apply(.and, f, g, isInterrupted)
  }

  /// The family of the minimal solutions of a growing function.
  ///
  /// A minimal solution with x is one of the high branch that the low branch is not true for already
  /// (Rauzy, *New algorithms for fault trees analysis*, Reliability Engineering and System Safety 40(3),
  /// 1993, doi:10.1016/0951-8320(93)90060-C).
  mutating func minimalSolutions(of function: UInt32, _ isInterrupted: () -> Bool) -> UInt32? {
    guard function > 1 else { return function }
    var family = ContiguousArray<UInt32>(repeating: 0, count: Int(function) + 1)
    family[Int(function)] = 1
    for node in stride(from: Int(function), to: 1, by: -1) where family[node] != 0 {
      family[Int(nodes[node].high)] = 1
      family[Int(nodes[node].low)] = 1
    }
    family[0] = 0
    family[1] = 1
    for node in 2...Int(function) where family[node] != 0 {
      let value = nodes[node]
      guard let high = apply(.without, family[Int(value.high)], value.low, isInterrupted)
      else { return nil }
      let low = family[Int(value.low)]
      guard let made = high == 0 ? low : self.node(value.level, high, low) else { return nil }
      family[node] = made
    }
    return family[Int(function)]
  }

  private mutating func apply(
    _ operation: FunctionOperation, _ f: UInt32, _ g: UInt32, _ isInterrupted: () -> Bool
  ) -> UInt32? {
    guard stop == nil else { return nil }
    var position = Position(operation: operation.rawValue, f: f, g: g)
    while true {
      let pause = DecisionDiagram.run(
        &position, nodes: &nodes, table: &table, cache: &cache, frames: &frames, used: &used)
      if pause == .done { return position.result }
      guard goesOn(after: pause, isInterrupted) else { return nil }
    }
  }

  /// The kernel: both branches of one operation, without recursion. It pauses between any two steps.
  private static func run(
    _ position: inout Position, nodes nodeTable: inout ContiguousArray<DiagramNode>,
    table hashTable: inout ContiguousArray<UInt32>, cache cacheTable: inout ContiguousArray<Kept>,
    frames frameTable: inout ContiguousArray<Frame>, used usedNodes: inout Int
  ) -> Pause {
    var nodes = nodeTable.mutableSpan
    var table = hashTable.mutableSpan
    var cache = cacheTable.mutableSpan
    var frames = frameTable.mutableSpan
    let mask = cache.count &- 1
    let operation = position.operation
    let isOr = operation == FunctionOperation.or.rawValue
    let isAnd = operation == FunctionOperation.and.rawValue
    var (f, g, depth, result) = (position.f, position.g, position.depth, position.result)
    var isReturning = position.isReturning
    var used = usedNodes
    var steps = stepsPerTurn
    var pause = Pause.done

    loop: while true {
      steps &-= 1
      if steps == 0 {
        pause = .tired
        break
      }
      if !isReturning {
        isReturning = true
        if isOr {
          if f > g { swap(&f, &g) }
          if f == 1 || g == 1 {
            result = 1
            continue
          }
          if f == 0 || f == g {
            result = g
            continue
          }
        } else if isAnd {
          if f > g { swap(&f, &g) }
          if f == 0 || f == g {
            result = f
            continue
          }
          if f == 1 {
            result = g
            continue
          }
        } else {
          let level = nodes[Int(f)].level
          // A variable that no set has any more is false.
          while level > nodes[Int(g)].level { g = nodes[Int(g)].low }
          if f == 0 || g == 1 {
            result = 0
            continue
          }
          if g == 0 || f == 1 {
            result = f
            continue
          }
        }
        let kept = cache[hash(f, g, operation) & mask]
        if kept.f == f && kept.g == g && kept.operation == operation {
          result = kept.result
          continue
        }
        isReturning = false
        let (first, second) = (nodes[Int(f)], nodes[Int(g)])
        let level = min(first.level, second.level)
        frames[depth] = Frame(f: f, g: g, level: level)
        depth &+= 1
        if first.level == level { f = first.high }
        if second.level == level { g = second.high }
        continue
      }
      if depth == 0 { break }
      let frame = frames[depth &- 1]
      if frame.stage == 0 {
        frames[depth &- 1].stage = 1
        frames[depth &- 1].x = result
        let (first, second) = (nodes[Int(frame.f)], nodes[Int(frame.g)])
        f = first.level == frame.level ? first.low : frame.f
        g = second.level == frame.level ? second.low : frame.g
        isReturning = false
        continue
      }
      if used &+ 1 >= nodes.count {
        pause = .full
        break
      }
      let isLeftOut = isOr || isAnd ? frame.x == result : frame.x == 0
      if !isLeftOut {
        result = make(
          frame.level, frame.x, result, nodes: &nodes, table: &table, used: &used)
      }
      cache[hash(frame.f, frame.g, operation) & mask] = Kept(
        f: frame.f, g: frame.g, operation: operation, result: result)
      depth &-= 1
    }
    (position.f, position.g, position.depth, position.result) = (f, g, depth, result)
    position.isReturning = isReturning
    usedNodes = used
    return pause
  }
}
