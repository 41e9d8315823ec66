// Operations on families of minimal sets, cut off at a weight: or, and, and what holds no set of another.

extension DecisionDiagram {
  /// What the kernel of families computes; the limit comes above these bits.
  private enum FamilyOperation {
    static let or: UInt32 = 4
    static let and: UInt32 = 5
    static let without: UInt32 = 6
    static let trim: UInt32 = 7
    static let bits: UInt32 = 3
    /// No limit.
    static let free: UInt32 = 1 << 28
  }

  /// The minimal sets of either family that weigh at most `limit`.
  ///
  /// This and the next are the operations that fault-tree programs use for large trees cut off at an order
  /// (Jung, Han and Ha, *A fast BDD algorithm for large coherent fault trees analysis*, Reliability
  /// Engineering and System Safety 83(3), 2004, doi:10.1016/j.ress.2003.10.009).
  mutating func familyOr(
    _ f: UInt32, _ g: UInt32, limit: UInt32, _ isInterrupted: () -> Bool
  ) -> UInt32? {
    apply(FamilyOperation.or, f, g, limit, isInterrupted)
  }

  /// The minimal unions of a set of one family and a set of the other that weigh at most `limit`.
  mutating func familyAnd(
    _ f: UInt32, _ g: UInt32, limit: UInt32, _ isInterrupted: () -> Bool
  ) -> UInt32? {
    apply(FamilyOperation.and, f, g, limit, isInterrupted)
  }

  private mutating func apply(
    _ operation: UInt32, _ f: UInt32, _ g: UInt32, _ limit: UInt32, _ isInterrupted: () -> Bool
  ) -> UInt32? {
    guard stop == nil else { return nil }
    let limit = min(limit, FamilyOperation.free)
    var position = Position(
      operation: operation | limit << FamilyOperation.bits, f: f, g: g)
    while true {
      let pause = DecisionDiagram.runFamilies(
        &position, weights: weights, nodes: &nodes, table: &table, cache: &cache, frames: &frames,
        least: &least, most: &most, used: &used)
      if pause == .done { return position.result }
      guard goesOn(after: pause, isInterrupted) else { return nil }
    }
  }

  /// The kernel. A frame goes through up to five stages, each of which asks for one part.
  private static func runFamilies(
    _ position: inout Position, weights weightTable: ContiguousArray<UInt32>,
    nodes nodeTable: inout ContiguousArray<DiagramNode>,
    table hashTable: inout ContiguousArray<UInt32>, cache cacheTable: inout ContiguousArray<Kept>,
    frames frameTable: inout ContiguousArray<Frame>,
    least leastTable: inout ContiguousArray<UInt32>,
    most mostTable: inout ContiguousArray<UInt32>, used usedNodes: inout Int
  ) -> Pause {
    var nodes = nodeTable.mutableSpan
    var table = hashTable.mutableSpan
    var cache = cacheTable.mutableSpan
    var frames = frameTable.mutableSpan
    var least = leastTable.mutableSpan
    var most = mostTable.mutableSpan
    let weights = weightTable.span
    let mask = cache.count &- 1
    let free = FamilyOperation.free
    var (f, g, depth, result) = (position.f, position.g, position.depth, position.result)
    var operation = position.operation & 7
    var limit = position.operation >> FamilyOperation.bits
    var isReturning = position.isReturning
    var used = usedNodes
    var steps = stepsPerTurn
    var pause = Pause.done

    while true {
      steps &-= 1
      if steps == 0 {
        pause = .tired
        break
      }
      if !isReturning {
        isReturning = true
        // What is decided at once.
        if operation == FamilyOperation.or {
          if f == 1 || g == 1 {
            result = 1
            continue
          }
          if f == g || least[Int(f)] > limit {
            operation = FamilyOperation.trim
            f = g
          } else if least[Int(g)] > limit {
            operation = FamilyOperation.trim
          } else if max(most[Int(f)], most[Int(g)]) <= limit {
            limit = free
          }
        } else if operation == FamilyOperation.and {
          if max(least[Int(f)], least[Int(g)]) > limit || f == 0 || g == 0 {
            result = 0
            continue
          }
          if f == g || f == 1 {
            operation = FamilyOperation.trim
            f = g
          } else if g == 1 {
            operation = FamilyOperation.trim
          } else if sum(most[Int(f)], most[Int(g)]) <= limit {
            limit = free
          }
        } else if operation == FamilyOperation.without {
          let level = nodes[Int(f)].level
          // A set of the second family with a variable that no set of the first has is in none of them.
          while level > nodes[Int(g)].level { g = nodes[Int(g)].low }
          if f == 0 || g == 0 || f == g || g == 1 {
            result = g == 0 ? f : 0
            continue
          }
          if f == 1 || least[Int(g)] > most[Int(f)] {
            result = f
            continue
          }
        }
        if operation == FamilyOperation.trim {
          if f < 2 || most[Int(f)] <= limit || least[Int(f)] > limit {
            result = f < 2 || most[Int(f)] <= limit ? f : 0
            continue
          }
          g = 0
        } else if operation != FamilyOperation.without, f > g {
          swap(&f, &g)
        }
        let key = operation | limit << FamilyOperation.bits
        let kept = cache[hash(f, g, key) & mask]
        if kept.f == f && kept.g == g && kept.operation == key {
          result = kept.result
          continue
        }
        // The low branch first.
        let (first, second) = (nodes[Int(f)], nodes[Int(g)])
        let level = min(first.level, second.level)
        frames[depth] = Frame(f: f, g: g, operation: key, level: level)
        depth &+= 1
        if first.level == level { f = first.low }
        if second.level == level { g = second.low }
        isReturning = false
        continue
      }
      if depth == 0 { break }

      let frame = frames[depth &- 1]
      let (first, second) = (nodes[Int(frame.f)], nodes[Int(frame.g)])
      let isInFirst = first.level == frame.level
      let isInSecond = second.level == frame.level
      operation = frame.operation & 7
      limit = frame.operation >> FamilyOperation.bits
      let weight = weights[Int(frame.level)]
      let rest = limit == free ? free : limit > weight ? limit &- weight : 0
      let isTooHeavy = limit < weight
      var isMade = false
      var high: UInt32 = 0

      // Stages: 0 has the low branch, 3 what the high branch is before sets of the low one are taken
      // out, 4 the high branch.
      switch (operation, frame.stage) {
      case (_, 0):
        frames[depth &- 1].x = result
        if isTooHeavy {
          isMade = true
        } else if operation == FamilyOperation.and && isInFirst && isInSecond {
          frames[depth &- 1].stage = 1
          (operation, limit) = (FamilyOperation.or, rest)
          (f, g) = (first.high, first.low)
        } else if operation == FamilyOperation.without && isInSecond {
          // What has no set of the high branch, then what has none of the low one.
          frames[depth &- 1].stage = 2
          (f, g) = (first.high, second.high)
        } else {
          frames[depth &- 1].stage =
            operation == FamilyOperation.without || operation == FamilyOperation.trim ? 4 : 3
          limit = rest
          if operation == FamilyOperation.or {
            f = isInFirst ? first.high : 0
            g = isInSecond ? second.high : 0
          } else {
            f = isInFirst ? first.high : frame.f
            g = isInSecond ? second.high : frame.g
          }
          if operation == FamilyOperation.without { limit = free }
        }
      case (FamilyOperation.and, 1):
        frames[depth &- 1].y = result
        frames[depth &- 1].stage = 2
        (operation, limit) = (FamilyOperation.or, rest)
        (f, g) = (second.high, second.low)
      case (FamilyOperation.and, 2):
        frames[depth &- 1].stage = 3
        limit = rest
        (f, g) = (frame.y, result)
      case (FamilyOperation.without, 2):
        frames[depth &- 1].stage = 4
        (f, g) = (result, second.low)
      case (_, 3):
        frames[depth &- 1].stage = 4
        (operation, limit) = (FamilyOperation.without, free)
        (f, g) = (result, frame.x)
      default:
        isMade = true
        high = result
      }
      guard isMade else {
        isReturning = false
        continue
      }
      if used &+ 1 >= nodes.count {
        pause = .full
        break
      }
      let low = isTooHeavy ? result : frame.x
      if high == 0 {
        result = low
      } else {
        let before = used
        result = make(frame.level, high, low, nodes: &nodes, table: &table, used: &used)
        if used > before {
          least[before] = min(sum(least[Int(high)], weight), least[Int(low)])
          most[before] = max(sum(most[Int(high)], weight), most[Int(low)])
        }
      }
      cache[hash(frame.f, frame.g, frame.operation) & mask] = Kept(
        f: frame.f, g: frame.g, operation: frame.operation, result: result)
      depth &-= 1
    }
    (position.f, position.g, position.depth, position.result) = (f, g, depth, result)
    position.operation = operation | limit << FamilyOperation.bits
    position.isReturning = isReturning
    usedNodes = used
    return pause
  }
}
