// Counting the sets of a family by their orders, and the sets that a variable is in.

/// The arithmetic over families that name one another: one pass from the ends up counts the sets, one
/// from the root down the ways to reach each node.
struct CutCount {
  private let families: [Family]
  /// The largest order that counts.
  private let limit: Int
  /// Whether all orders count together, as order 0: where none is too large to count.
  private var isTogether = false
  /// The least and the largest order of the sets of each node, by family; `Int.max` and -1 where none counts.
  private var lowest: [ContiguousArray<Int>] = []
  private var highest: [ContiguousArray<Int>] = []
  private var digits = 1

  init(of families: [Family], upTo limit: Int?) {
    self.families = families
    self.limit = limit ?? .max >> 1
    measure()
  }

  private static func module(_ label: UInt32) -> Int? {
    label & Modules.bit == 0 ? nil : Int(label & ~Modules.bit)
  }

  private mutating func measure() {
    lowest = []
    highest = []
    /// How many sets there are at most, as a fraction and a power of two.
    var totals: [(Double, Int)] = []
    for family in families {
      var low = ContiguousArray<Int>(repeating: .max, count: family.count)
      var high = ContiguousArray<Int>(repeating: -1, count: family.count)
      var total = [(Double, Int)](repeating: (0, 0), count: family.count)
      (low[1], high[1], total[1]) = (0, 0, (1, 0))
      for node in 2..<max(family.count, 2) {
        let (yes, no) = (Int(family.highs[node]), Int(family.lows[node]))
        low[node] = low[no]
        high[node] = high[no]
        var own = (least: isTogether ? 0 : 1, most: isTogether ? 0 : 1, total: (1.0, 0))
        if let module = CutCount.module(family.labels[node]) {
          let root = Int(families[module].root)
          own = (lowest[module][root], highest[module][root], totals[module])
        }
        if own.most >= 0, high[yes] >= 0, low[yes] + own.least <= limit {
          low[node] = min(low[node], low[yes] + own.least)
          high[node] = max(high[node], min(limit, high[yes] + own.most))
        }
        total[node] = CutCount.sum(CutCount.product(own.total, total[yes]), total[no])
      }
      lowest.append(low)
      highest.append(high)
      totals.append(total[Int(family.root)])
    }
    let bits = totals.reduce(0) { max($0, $1.1 + 3) }
    digits = max(1, (bits + 63) / 64)
  }

  private static func product(_ a: (Double, Int), _ b: (Double, Int)) -> (Double, Int) {
    let value = a.0 * b.0
    return value == 0 ? (0, 0) : (value.significand, a.1 + b.1 + Int(value.exponent))
  }

  private static func sum(_ a: (Double, Int), _ b: (Double, Int)) -> (Double, Int) {
    if a.0 == 0 { return b }
    if b.0 == 0 { return a }
    let (large, small) = a.1 >= b.1 ? (a, b) : (b, a)
    let shift = large.1 - small.1
    let value =
      large.0 + (shift > 200 ? 0 : Double(sign: .plus, exponent: -shift, significand: small.0))
    return (value.significand, large.1 + Int(value.exponent))
  }

  /// What a table of these rows takes.
  private func bytes(_ family: Int) -> Int {
    var orders = 0
    for (low, high) in zip(lowest[family], highest[family]) where high >= low {
      orders += high - low + 1
    }
    return orders * digits * 8 + lowest[family].count * 16
  }

  /// How many sets of each order there are, or `nil` where the memory is too little to say.
  func byOrder(memory: Int) -> [(order: Int, count: Natural)]? {
    guard let last = families.indices.last else { return [] }
    var rootBytes = 0
    for (index, family) in families.enumerated() {
      let root = Int(family.root)
      if highest[index][root] >= lowest[index][root] {
        rootBytes += (highest[index][root] - lowest[index][root] + 1) * digits * 8
      }
    }
    guard families.indices.allSatisfy({ bytes($0) + rootBytes <= memory }) else { return nil }
    var roots = rootTable()
    for index in families.indices {
      let table = below(index, roots)
      roots.add(Int(families[index].root), of: table, shift: 0, to: index)
    }
    return roots.orders(last).map { ($0, roots.count(last, $0)) }.filter { !$0.1.isZero }
  }

  /// The counts of the whole families, one row each.
  private func rootTable() -> OrderTable {
    OrderTable(
      lowest: ContiguousArray(families.indices.map { lowest[$0][Int(families[$0].root)] }),
      highest: ContiguousArray(families.indices.map { highest[$0][Int(families[$0].root)] }),
      digits: digits)
  }

  /// The counts of the sets of every node of a family.
  private func below(_ index: Int, _ roots: OrderTable) -> OrderTable {
    let family = families[index]
    var table = OrderTable(lowest: lowest[index], highest: highest[index], digits: digits)
    table.setOne(1, 0)
    for node in 2..<max(family.count, 2) {
      table.add(Int(family.lows[node]), shift: 0, to: node)
      if let module = CutCount.module(family.labels[node]) {
        table.addProduct(module, of: roots, Int(family.highs[node]), to: node)
      } else {
        table.add(Int(family.highs[node]), shift: isTogether ? 0 : 1, to: node)
      }
    }
    return table
  }

  /// In how many sets each variable is.
  func participation(variables: Int) -> [Natural] {
    var result = [Natural](repeating: 0, count: variables)
    guard let last = families.indices.last else { return result }
    var counter = self
    if highest.allSatisfy({ ($0.max() ?? -1) < limit }) {
      counter.isTogether = true
      counter.measure()
    }
    counter.participate(last, &result)
    return result
  }

  private func participate(_ last: Int, _ result: inout [Natural]) {
    var roots = rootTable()
    for index in families.indices {
      let table = below(index, roots)
      roots.add(Int(families[index].root), of: table, shift: 0, to: index)
    }
    // What surrounds each module, by order: first for the whole, then for what it names.
    var around = OrderTable(
      lowest: ContiguousArray(repeating: 0, count: families.count),
      highest: ContiguousArray(families.indices.map { room($0, Int(families[$0].root)) }),
      digits: digits)
    around.setOne(last, 0)
    for index in families.indices.reversed() {
      let family = families[index]
      if around.orders(index).isEmpty { continue }
      let table = below(index, roots)
      var above = OrderTable(
        lowest: ContiguousArray(repeating: 0, count: family.count),
        highest: ContiguousArray((0..<family.count).map { room(index, $0) }), digits: digits)
      above.add(index, of: around, shift: 0, to: Int(family.root))
      var uses = OrderTable(lowest: [0], highest: [0], digits: digits)
      for node in stride(from: family.count - 1, to: 1, by: -1) {
        let (yes, no) = (Int(family.highs[node]), Int(family.lows[node]))
        above.add(node, shift: 0, to: no)
        if let module = CutCount.module(family.labels[node]) {
          around.addProduct(node, of: above, yes, of: table, to: module)
          above.addProduct(module, of: roots, node, to: yes)
        } else {
          above.add(node, shift: isTogether ? 0 : 1, to: yes)
          let most = isTogether ? 0 : limit - 1
          uses = OrderTable(
            lowest: [0], highest: [min(most, largest(above, node) + largest(table, yes))],
            digits: digits)
          uses.addProduct(node, of: above, yes, of: table, to: 0)
          for order in uses.orders(0) {
            result[Int(family.labels[node])] += uses.count(0, order)
          }
        }
      }
    }
  }

  private func largest(_ table: OrderTable, _ row: Int) -> Int { table.orders(row).upperBound - 1 }

  /// How many more a set may have around one of a node, or -1 where none may.
  private func room(_ family: Int, _ node: Int) -> Int {
    if highest[family][node] < 0 { return -1 }
    if isTogether { return 0 }
    return limit - lowest[family][node]
  }
}
