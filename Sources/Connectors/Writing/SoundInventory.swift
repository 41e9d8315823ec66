// What of an inventory a model can hold: the rest becomes findings, so that what is written always reads.

import Continuity
import DependencyGraph

extension Inventory {
  /// Takes away what no model could hold: identities that stand twice, links to nothing, values that are none,
  /// places in themselves. Each is a finding.
  ///
  /// What is sound stays where it is: an inventory may be large, and mostly all of it is.
  ///
  /// - Parameter known: nodes of the model besides those of this import.
  /// - Complexity: O(n) for n rows
  mutating func makeSound(beside known: [KnownNames.Node]) {
    let kinds = checkItems(beside: known)
    checkEstablishments()
    // What items say of themselves, copies and controls are checked meanwhile, as an inventory of their own.
    var rest = Inventory(origin: origin)
    swap(&rest.items, &items)
    swap(&rest.copies, &copies)
    swap(&rest.controls, &controls)
    let waiting = Handover(consume rest)
    let (_, checked) = atOnce {
      checkLinks(kinds)
      dropPlacesInThemselves()
    } _: { [kinds] () -> Inventory? in
      var rest = waiting.take()
      rest?.checkFields()
      rest?.checkCopies(kinds)
      rest?.checkControls(kinds)
      return rest
    }
    if var checked {
      (items, copies, controls) = ([], [], [])
      swap(&items, &checked.items)
      swap(&copies, &checked.copies)
      swap(&controls, &checked.controls)
      findings += checked.findings
    }
  }

  /// The kinds of nodes, a number for each, and which item it is, if it is one.
  struct NodeKinds: Sendable {
    struct Node: Sendable {
      var number: UInt32
      var kind: Kind
      var item: Int32 = -1
    }

    private var places: TextNumbers
    private var nodes: ContiguousArray<Node> = []

    /// Those of nodes that are there, with room for so many.
    init(_ known: [KnownNames.Node], minimumCapacity: Int) {
      places = TextNumbers(minimumCapacity: max(minimumCapacity, known.count))
      for node in known { add(node.id, node.kind) }
    }

    /// Adds a node, or makes what has its identifier an item of this kind.
    ///
    /// - Returns: the item that has the identifier already, which then stays what it is.
    @discardableResult
    mutating func add(_ id: String, _ kind: Kind, item: Int = -1) -> Int? {
      let node = Node(
        number: UInt32(truncatingIfNeeded: nodes.count), kind: kind,
        item: Int32(truncatingIfNeeded: item))
      guard let place = places.claim(id, for: nodes.count) else {
        nodes.append(node)
        return nil
      }
      if nodes[place].item >= 0 { return Int(nodes[place].item) }
      (nodes[place].kind, nodes[place].item) = (kind, node.item)
      return nil
    }

    subscript(id: String) -> Node? { places[id].map { nodes[$0] } }

    func holds(_ id: String) -> Bool { places.holds(id) }
  }

  /// Makes a source what a cell holds; never empty, since a row without one is people's own.
  ///
  /// Of no inventory, since one whose source is changed would be copied to be asked.
  static func makeSource(_ source: inout String, origin: String, node: String) {
    source.makeCell()
    if source.isEmpty { source = "\(origin):\(node)" }
  }

  /// Keeps the first of what has the same identity.
  ///
  /// - Returns: the kinds of what is left, and of `known`.
  mutating func checkItems(beside known: [KnownNames.Node]) -> NodeKinds {
    for index in items.indices {
      items[index].id.makeCell()
      items[index].source.makeCell()
    }
    if let kinds = kindsOfDistinctItems(beside: known) { return kinds }
    var kinds = NodeKinds(known, minimumCapacity: items.count)
    var bySource = TextNumbers(minimumCapacity: items.count)
    var kept = 0
    for index in items.indices {
      let (id, source) = (items[index].id, items[index].source)
      guard !id.isEmpty, !source.isEmpty else {
        find(.noIdentity, at: items[index].place)
        continue
      }
      if let first = bySource.claim(source, for: kept) {
        find(.duplicateIdentity(id, first: items[first].place), at: items[index].place)
        continue
      }
      if let first = kinds.add(id, items[index].kind, item: kept) {
        bySource.set(source, to: first)
        find(.duplicateIdentity(id, first: items[first].place), at: items[index].place)
        continue
      }
      if kept < index { items.swapAt(kept, index) }
      kept += 1
    }
    items.removeSubrange(kept...)
    return kinds
  }

  /// The kinds where every item has an identifier and a source of its own, as connectors see to; else `nil`.
  private func kindsOfDistinctItems(beside known: [KnownNames.Node]) -> NodeKinds? {
    let (kinds, areDistinct) = atOnce { () -> NodeKinds? in
      var kinds = NodeKinds(known, minimumCapacity: items.count)
      for index in items.indices {
        if items[index].id.isEmpty { return nil }
        if kinds.add(items[index].id, items[index].kind, item: index) != nil { return nil }
      }
      return kinds
    } _: { [items] in
      var bySource = TextNumbers(minimumCapacity: items.count)
      return items.indices.allSatisfy { index in
        !items[index].source.isEmpty && bySource.claim(items[index].source, for: 0) == nil
      }
    }
    return areDistinct ? kinds : nil
  }

  /// Takes values away that are not what their column holds.
  mutating func checkFields() {
    for index in items.indices {
      items[index].name.makeCell()
      check(item: index)
    }
  }

  private mutating func check(item index: Int) {
    for field in ItemField.allCases {
      guard let value = items[index].fields[field] else { continue }
      let text = value.asCell
      if text != value { items[index].fields[field] = text.isEmpty ? nil : text }
      guard !field.form.holds(text) else { continue }
      items[index].fields[field] = nil
      if !text.isEmpty {
        find(.unreadableValue(text), at: items[index].place.at(column: field.rawValue))
      }
    }
    if let rto = items[index].fields[.rto], let mtpd = items[index].fields[.mtpd],
      case .minutes(let first)? = Limit(written: rto),
      case .minutes(let second)? = Limit(written: mtpd), first > second
    {
      items[index].fields[.rto] = nil
      find(.rtoAboveMTPD(rto: rto, mtpd: mtpd), at: items[index].place)
    }
  }

  /// The establishments declared, and those that items name all the same.
  mutating func checkEstablishments() {
    var seen: Set<String> = []
    var all: [Establishment] = []
    for establishment in establishments where seen.insert(establishment.id).inserted {
      all.append(establishment)
    }
    // The items of one mostly follow each other.
    var last: String?
    for index in items.indices where items[index].establishment != last {
      last = items[index].establishment
      if let last, seen.insert(last).inserted { all.append(Establishment(id: last, name: last)) }
    }
    establishments = all.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}

extension Relation {
  /// Whether it counts while its owner runs: only then may it be missing for a while.
  var isOperate: Bool {
    switch self {
    case .needs, .runsOn, .storedOn, .hostedBy, .signsInWith, .staffedBy, .isIn: true
    case .maintainedBy, .restoredWith, .administeredFrom, .writableFrom: false
    }
  }
}

extension ItemField.Form {
  /// Whether a text is a value of this form.
  func holds(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    switch self {
    case .text, .list, .reference: return true
    case .duration: return Limit(written: text).map { $0 != .unlimited } ?? false
    case .limit: return Limit(written: text) != nil
    case .number:
      return text.utf8.allSatisfy { $0 &- 0x30 < 10 } && (Int(text) ?? .max) <= 1_000_000_000
    case .truth: return Synonyms.truths[folded(text)] != nil
    case .degrees: return CriticalityText.holds(text)
    case .scope: return Synonyms.scopes[folded(text)] != nil
    case .immutability:
      return Synonyms.truths[folded(text)] != nil
        || Limit(written: text).map { $0 != .unlimited } ?? false
    }
  }
}
