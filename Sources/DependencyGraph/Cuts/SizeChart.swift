// Which sizes the sets of families have: what may come next when sets are listed in order.

/// Families that name one another, ready to be asked which variables can be in a set of a size.
struct SizeChart {
  private let families: [Family]
  /// The family that has a label, by variable and by module.
  private var ownerOfVariable: ContiguousArray<UInt32> = []
  private var ownerOfModule: ContiguousArray<UInt32>

  init(of families: [Family]) {
    self.families = families
    ownerOfModule = ContiguousArray(repeating: .max, count: families.count)
    for (index, family) in families.enumerated() {
      for label in family.labels.dropFirst(2) {
        if label & Modules.bit != 0 {
          ownerOfModule[Int(label & ~Modules.bit)] = UInt32(index)
          continue
        }
        while ownerOfVariable.count <= Int(label) { ownerOfVariable.append(.max) }
        ownerOfVariable[Int(label)] = UInt32(index)
      }
    }
  }

  /// The sets of `family` that have `variable`, itself or in a module, without it. A module that it is in
  /// is replaced by its sets.
  func having(_ variable: UInt32, in family: Family) -> Family {
    var label = variable
    var owner = ownerOfVariable[Int(variable)]
    var inside: Family?
    while !family.labels.dropFirst(2).contains(label), owner != .max {
      let part = families[Int(owner)].having(label)
      inside = inside.map { part.product($0) } ?? part
      label = owner | Modules.bit
      owner = ownerOfModule[Int(owner)]
    }
    let part = family.having(label)
    return inside.map { part.product($0) } ?? part
  }

  /// The variables above `floor` that are in a set of `size`, all of whose variables are above it;
  /// ascending.
  ///
  /// - Complexity: O(diagram nodes × sizes)
  func choices(in family: Family, size: Int, above floor: UInt32?) -> [UInt32] {
    var isUsed = [Bool](repeating: false, count: families.count)
    func mark(_ family: Family) {
      for label in family.labels where label & Modules.bit != 0 {
        isUsed[Int(label & ~Modules.bit)] = true
      }
    }
    mark(family)
    for index in families.indices.reversed() where isUsed[index] { mark(families[index]) }

    var sizes = [SizeTable](repeating: SizeTable(), count: families.count)
    func table(_ family: Family) -> SizeTable {
      SizeTable(of: family, upTo: size, above: floor, modules: sizes, families)
    }
    for index in families.indices where isUsed[index] { sizes[index] = table(families[index]) }
    let own = table(family)

    var asked = sizes.map { $0.empty() }
    var found: [UInt32] = []
    var ownAsked = own.empty()
    ownAsked.set(Int(family.root), size, in: own)
    SizeTable.ask(family, own, &ownAsked, above: floor, sizes, families, &asked, &found)
    for index in families.indices.reversed() where isUsed[index] {
      var table = asked[index]
      SizeTable.ask(
        families[index], sizes[index], &table, above: floor, sizes, families, &asked, &found)
    }
    found.sort()
    var distinct: [UInt32] = []
    for variable in found where variable != distinct.last { distinct.append(variable) }
    return distinct
  }
}

/// For each node of a family the sizes of its sets, as bits from the least one on.
struct SizeTable {
  private var lowest: ContiguousArray<Int32> = []
  private var starts: ContiguousArray<Int32> = [0]
  private var words: ContiguousArray<UInt64> = []

  init() {}

  /// The sizes up to a limit of the sets whose variables are all above `floor`.
  init(
    of family: Family, upTo limit: Int, above floor: UInt32?, modules: [SizeTable],
    _ families: [Family]
  ) {
    var high = ContiguousArray<Int32>(repeating: -1, count: family.count)
    lowest = ContiguousArray(repeating: 0, count: family.count)
    starts.reserveCapacity(family.count + 1)
    for node in 0..<family.count {
      if node == 1 { high[1] = 0 }
      if node > 1 {
        let (yes, no) = (Int(family.highs[node]), Int(family.lows[node]))
        (lowest[node], high[node]) = (lowest[no], high[no])
        let own = SizeTable.range(family.labels[node], above: floor, modules, families)
        if own.upperBound >= own.lowerBound, high[yes] >= 0,
          Int(lowest[yes]) + own.lowerBound <= limit
        {
          let least = lowest[yes] + Int32(own.lowerBound)
          lowest[node] = high[node] < 0 ? least : min(lowest[node], least)
          high[node] = max(high[node], Int32(min(limit, Int(high[yes]) + own.upperBound)))
        }
      }
      let width = high[node] < 0 ? 0 : Int(high[node] - lowest[node]) / 64 + 1
      starts.append(starts[node] + Int32(width))
    }
    words = ContiguousArray(repeating: 0, count: Int(starts[family.count]))
    if family.count > 1 { words[Int(starts[1])] = 1 }
    for node in 2..<max(family.count, 2) {
      let (yes, no) = (Int(family.highs[node]), Int(family.lows[node]))
      add(no, shift: 0, to: node)
      let label = family.labels[node]
      if label & Modules.bit == 0 {
        if floor.map({ label > $0 }) ?? true { add(yes, shift: 1, to: node) }
      } else {
        let module = Int(label & ~Modules.bit)
        modules[module].forEach(Int(families[module].root)) { size in
          add(yes, shift: size, to: node)
        }
      }
    }
  }

  /// The least and the largest size of what a label adds; the other way round where it adds nothing.
  private static func range(
    _ label: UInt32, above floor: UInt32?, _ modules: [SizeTable], _ families: [Family]
  ) -> (lowerBound: Int, upperBound: Int) {
    if label & Modules.bit == 0 { return floor.map { label > $0 } ?? true ? (1, 1) : (1, 0) }
    let module = Int(label & ~Modules.bit)
    let root = Int(families[module].root)
    var range = (lowerBound: 1, upperBound: 0)
    modules[module].forEach(root) { size in
      if range.upperBound < range.lowerBound { range.lowerBound = size }
      range.upperBound = size
    }
    return range
  }

  /// The same rows without any size.
  func empty() -> SizeTable {
    var copy = self
    copy.words = ContiguousArray(repeating: 0, count: words.count)
    return copy
  }

  /// Marks a size at a node, if it has sets of it.
  mutating func set(_ node: Int, _ size: Int, in sizes: SizeTable) {
    let bit = size - Int(lowest[node])
    let place = Int(starts[node]) + bit / 64
    guard bit >= 0, place < Int(starts[node + 1]) else { return }
    words[place] |= sizes.words[place] & (1 << UInt64(bit % 64))
  }

  private func isEmpty(_ node: Int) -> Bool {
    for place in Int(starts[node])..<Int(starts[node + 1]) where words[place] != 0 { return false }
    return true
  }

  /// The sizes at a node, ascending.
  private func forEach(_ node: Int, _ body: (Int) -> Void) {
    for place in Int(starts[node])..<Int(starts[node + 1]) {
      var word = words[place]
      let first = Int(lowest[node]) + (place - Int(starts[node])) * 64
      while word != 0 {
        body(first + word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }

  /// 64 bits of a row from a bit on, which may lie outside.
  private func bits(_ node: Int, from bit: Int) -> UInt64 {
    let (start, end) = (Int(starts[node]), Int(starts[node + 1]))
    let word = start + (bit >> 6)
    let shift = UInt64(bit & 63)
    var result: UInt64 = 0
    if word >= start && word < end { result = words[word] >> shift }
    if shift > 0 && word + 1 >= start && word + 1 < end {
      result |= words[word + 1] << (64 - shift)
    }
    return result
  }

  /// Adds the sizes at a node, moved up, to another node.
  private mutating func add(_ source: Int, shift: Int, to node: Int) {
    if starts[source] == starts[source + 1] { return }
    let offset = Int(lowest[node]) - shift - Int(lowest[source])
    for place in Int(starts[node])..<Int(starts[node + 1]) {
      words[place] |= bits(source, from: offset + (place - Int(starts[node])) * 64)
    }
  }

  /// Adds the sizes asked for at a node, moved up, to another node, as far as its sets have them.
  private mutating func request(_ source: Int, shift: Int, to node: Int, in sizes: SizeTable) {
    if starts[source] == starts[source + 1] { return }
    let offset = Int(lowest[node]) - shift - Int(lowest[source])
    for place in Int(starts[node])..<Int(starts[node + 1]) {
      words[place] |=
        bits(source, from: offset + (place - Int(starts[node])) * 64) & sizes.words[place]
    }
  }

  /// The same from a node of another table.
  private mutating func request(
    _ table: SizeTable, _ source: Int, shift: Int, to node: Int, in sizes: SizeTable
  ) {
    if table.starts[source] == table.starts[source + 1] { return }
    let offset = Int(lowest[node]) - shift - Int(table.lowest[source])
    for place in Int(starts[node])..<Int(starts[node + 1]) {
      words[place] |=
        table.bits(source, from: offset + (place - Int(starts[node])) * 64) & sizes.words[place]
    }
  }

  /// Passes what is asked for at the root down to every node and to the modules; finds the variables that
  /// take part.
  static func ask(
    _ family: Family, _ sizes: SizeTable, _ asked: inout SizeTable, above floor: UInt32?,
    _ moduleSizes: [SizeTable], _ families: [Family], _ moduleAsked: inout [SizeTable],
    _ found: inout [UInt32]
  ) {
    for node in stride(from: family.count - 1, to: 1, by: -1) {
      if asked.isEmpty(node) { continue }
      let (yes, no) = (Int(family.highs[node]), Int(family.lows[node]))
      asked.request(node, shift: 0, to: no, in: sizes)
      let label = family.labels[node]
      if label & Modules.bit == 0 {
        guard floor.map({ label > $0 }) ?? true else { continue }
        var takesPart = false
        asked.forEach(node) { size in
          if !takesPart, sizes.has(yes, size - 1) { takesPart = true }
        }
        if takesPart { found.append(label) }
        asked.request(node, shift: -1, to: yes, in: sizes)
      } else {
        let module = Int(label & ~Modules.bit)
        let root = Int(families[module].root)
        moduleSizes[module].forEach(root) { size in
          asked.request(node, shift: -size, to: yes, in: sizes)
        }
        sizes.forEach(yes) { size in
          moduleAsked[module].request(
            asked, node, shift: -size, to: root, in: moduleSizes[module])
        }
      }
    }
  }

  private func has(_ node: Int, _ size: Int) -> Bool {
    let bit = size - Int(lowest[node])
    let place = Int(starts[node]) + (bit >> 6)
    guard bit >= 0, place < Int(starts[node + 1]) else { return false }
    return words[place] & (1 << UInt64(bit & 63)) != 0
  }
}
