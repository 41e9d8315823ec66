// The copies of data that were added, are gone, or are made otherwise.

internal import DependencyGraph

/// A copy of the data of a node that was added, is gone, or is made otherwise.
package struct CopyChange: Hashable, Sendable {
  /// The node whose data it is, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// The node it sits on, as a position in ``ModelComparison/nodes``.
  package let holder: Index<MatchedNode>
  /// What became of it.
  package let nature: Nature
  /// What is said anew, where it changed, by the keys of the files.
  package let fields: [FieldChange]
}

/// What a copy is, comparable between models.
private struct CopyFacts: Hashable {
  let holder: Index<MatchedNode>
  let every: Int?
  let lag: Int?
  let retention: Int?
  let restore: Int?
  let medium: String?
  let site: Index<MatchedNode>?
  let isOffline: Bool
  let immutable: Immutability?

  init(_ copy: Copy, places: MatchedNodes.Places) {
    holder = places[copy.holder]
    every = copy.every
    lag = copy.lag
    retention = copy.retention
    restore = copy.restore
    medium = copy.medium
    site = copy.site.map { places[$0] }
    isOffline = copy.isOffline
    immutable = copy.immutable
  }

  /// What differs from the old copy on the same holder.
  func changes(from old: CopyFacts) -> [FieldChange] {
    var fields = FieldChanges()
    fields.compare(minutes: "every", old.every, every)
    fields.compare(minutes: "lag", old.lag, lag)
    fields.compare(minutes: "retention", old.retention, retention)
    fields.compare(minutes: "restore", old.restore, restore)
    fields.compare("medium", old.medium, medium)
    fields.compare("site", old.site, site) { .nodes([$0]) }
    fields.compare("offline", old.isOffline, isOffline)
    fields.compare("immutable", old.immutable != nil, immutable != nil)
    fields.compare(minutes: "immutable-for", old.immutable?.minutes, immutable?.minutes)
    fields.compare("immutable-by", old.immutable?.technology, immutable?.technology)
    return fields.list
  }

  /// An order that only what the copies say decides.
  static func precedes(_ a: CopyFacts, _ b: CopyFacts) -> Bool {
    if a.holder != b.holder { return a.holder < b.holder }
    func numbers(_ copy: CopyFacts) -> [Int] {
      [
        copy.every, copy.lag, copy.retention, copy.restore, copy.site?.position,
        copy.immutable?.minutes,
      ]
      .map { $0 ?? -1 } + [copy.isOffline ? 1 : 0, copy.immutable == nil ? 0 : 1]
    }
    func texts(_ copy: CopyFacts) -> [String] {
      [copy.medium ?? "", copy.immutable?.technology ?? ""]
    }
    let (one, other) = (numbers(a), numbers(b))
    if one != other { return one.lexicographicallyPrecedes(other) }
    return texts(a).lexicographicallyPrecedes(texts(b)) { $0.utf8Order < $1.utf8Order }
  }
}

/// Compares the copies of two models.
struct CopyComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes

  /// What differs, ascending by node, then by holder. The order in which copies are written means
  /// nothing here; two copies of a node on one holder are taken for the same one, changed.
  ///
  /// - Complexity: O(nodes + c log c) for c copies
  func changes() -> [CopyChange] {
    var changes: [CopyChange] = []
    for (position, node) in zip(nodes.all.indices, nodes.all) {
      let before = (node.old.map { old.copies(of: $0) } ?? []).map {
        CopyFacts($0, places: nodes.ofOld)
      }
      let after = (node.new.map { new.copies(of: $0) } ?? []).map {
        CopyFacts($0, places: nodes.ofNew)
      }
      guard before != after else { continue }
      changes += CopyComparison.paired(before, after, node: position)
    }
    return changes
  }

  private static func paired(
    _ before: [CopyFacts], _ after: [CopyFacts], node: Index<MatchedNode>
  ) -> [CopyChange] {
    var added = after
    var gone: [CopyFacts] = []
    for copy in before {
      if let same = added.firstIndex(of: copy) { added.remove(at: same) } else { gone.append(copy) }
    }
    gone.sort(by: CopyFacts.precedes)
    added.sort(by: CopyFacts.precedes)
    var changes: [CopyChange] = []
    for copy in gone {
      guard let index = added.firstIndex(where: { $0.holder == copy.holder }) else {
        changes.append(CopyChange(node: node, holder: copy.holder, nature: .gone, fields: []))
        continue
      }
      let other = added.remove(at: index)
      changes.append(
        CopyChange(
          node: node, holder: copy.holder, nature: .changed, fields: other.changes(from: copy)))
    }
    for copy in added {
      changes.append(CopyChange(node: node, holder: copy.holder, nature: .added, fields: []))
    }
    return changes.sorted { $0.holder < $1.holder }
  }
}
