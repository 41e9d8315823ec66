// What of an inventory a model can hold: the rest becomes findings, so that what is written always reads.

import Continuity
import DependencyGraph
import Formats

extension Inventory {
  /// Takes away what no model could hold: identities that stand twice, links to nothing, values that are none,
  /// places in themselves. Each is a finding.
  ///
  /// - Parameter known: nodes of the model besides those of this import.
  /// - Complexity: O(n) for n rows
  mutating func makeSound(beside known: [KnownNames.Node]) {
    let kinds = checkItems(beside: known)
    checkEstablishments()
    checkLinks(kinds)
    dropPlacesInThemselves()
    checkFields()
    checkCopies(kinds)
    checkControls(kinds)
  }

  /// The kinds of nodes by identifier, and which item each is, if it is one.
  typealias NodeKinds = [String: (kind: Kind, item: Int?)]

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
    var kinds: NodeKinds = [:]
    kinds.reserveCapacity(known.count + items.count)
    for node in known { kinds[node.id] = (node.kind, nil) }
    var bySource: [String: Int] = [:]
    bySource.reserveCapacity(items.count)
    var kept = 0
    for index in items.indices {
      items[index].id.makeCell()
      items[index].source.makeCell()
      let (id, source) = (items[index].id, items[index].source)
      guard !id.isEmpty, !source.isEmpty else {
        find(.noIdentity, at: items[index].place)
        continue
      }
      if let first = bySource[source] ?? kinds[id]?.item {
        bySource[source] = first
        find(.duplicateIdentity(id, first: items[first].place), at: items[index].place)
        continue
      }
      bySource[source] = kept
      kinds[id] = (items[index].kind, kept)
      items.swapAt(kept, index)
      kept += 1
    }
    items.removeSubrange(kept...)
    return kinds
  }

  /// Takes values away that are not what their column holds.
  mutating func checkFields() {
    for index in items.indices {
      items[index].name.makeCell()
      check(item: index)
    }
  }

  private mutating func check(item index: Int) {
    let fields = items[index].fields
    for field in NodeKey.ofImports {
      guard let value = fields[field] else { continue }
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
    for case let id? in items.lazy.map(\.establishment) where seen.insert(id).inserted {
      all.append(Establishment(id: id, name: id))
    }
    establishments = all.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}

extension ValueForm {
  /// Whether a text is a value of this form.
  func holds(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    switch self {
    case .text, .list, .reference, .crew: return true
    // No cell can say it.
    case .structure: return false
    case .duration: return Limit(written: text).map { $0 != .unlimited } ?? false
    case .limit: return Limit(written: text) != nil
    case .number:
      return text.utf8.allSatisfy { $0 &- 0x30 < 10 } && (Int(text) ?? .max) <= 1_000_000_000
    case .truth: return Synonyms.truths[folded(text)] != nil
    case .degrees: return CriticalityText.holds(text)
    case .level: return LevelText.isLevel(text)
    case .modeLevel: return LevelText.isModeLevel(text)
    case .volume: return LevelText.isVolume(text)
    case .scope: return Synonyms.scopes[folded(text)] != nil
    case .immutability:
      return Synonyms.truths[folded(text)] != nil
        || Limit(written: text).map { $0 != .unlimited } ?? false
    }
  }
}
