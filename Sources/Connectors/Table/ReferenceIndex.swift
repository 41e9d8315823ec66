// What the names in cells mean: by identifier, then by name, near first.

import Continuity

/// Everything that a cell can name.
struct ReferenceIndex {
  /// What a name turned out to mean.
  enum Meaning {
    case found(String)
    case ambiguous([String])
    case unknown(suggestion: String?)
  }

  private struct Entry {
    var id: String
    var kind: Kind
    var establishment: String?
    /// Whether it is of this import, and not only of the model beside it.
    var isOwn: Bool
  }

  private var entries: [Entry] = []
  /// The last entry of each folded identifier and name, and for each entry the one before.
  private var byID = Chains()
  private var byName = Chains()
  private var names: [String] = []
  /// What names turned out to mean, up to ``maximumCached`` of them.
  private var cache: [Question: Meaning] = [:]
  private static let maximumCached = 16_384
  /// How many more names may be compared with all others, and how many comparisons that may take: the
  /// search is slow.
  private var suggestionsLeft = 40
  private var comparisonsLeft = 200_000
  private var suggestions: [String: String?] = [:]

  private struct Question: Hashable {
    var text: String
    var kind: Kind?
    var relation: Relation?
    var establishment: String?
  }

  /// Entries by a key, several to one.
  private struct Chains {
    private var heads: [String: Int32] = [:]
    private var links: [(entry: Int32, next: Int32)] = []

    mutating func add(_ key: String, _ entry: Int) {
      guard !key.isEmpty else { return }
      links.append((Int32(entry), heads[key] ?? -1))
      heads[key] = Int32(links.count - 1)
    }

    func entries(_ key: String) -> [Int] {
      var found: [Int] = []
      var link = heads[key] ?? -1
      while link >= 0 {
        found.append(Int(links[Int(link)].entry))
        link = links[Int(link)].next
      }
      return found.reversed()
    }
  }

  /// - Parameters:
  ///   - local: the identifier as the sheet writes it.
  mutating func add(
    id: String, local: String, name: String, kind: Kind, establishment: String?, isOwn: Bool
  ) {
    let entry = entries.count
    entries.append(Entry(id: id, kind: kind, establishment: establishment, isOwn: isOwn))
    let key = local.quicklyFolded
    byID.add(key, entry)
    if local != id { byID.add(id.quicklyFolded, entry) }
    let nameKey = name.quicklyFolded
    if nameKey != key { byName.add(nameKey, entry) }
    names.append(name.isEmpty ? local : name)
  }

  /// What `text` means where `establishment` says it.
  ///
  /// - Parameter suggests: whether to look for the nearest name where nothing is meant, which is slow.
  mutating func meaning(
    of text: String, kind: Kind?, relation: Relation?, in establishment: String?,
    suggests: Bool = false
  ) -> Meaning {
    let question = Question(
      text: text, kind: kind, relation: relation, establishment: establishment)
    if let known = cache[question] { return known }
    let folded = text.quicklyFolded
    if let meaning = search(folded, kind, relation, establishment) {
      if cache.count < Self.maximumCached { cache[question] = meaning }
      return meaning
    }
    // What is unknown may yet be made.
    return .unknown(suggestion: suggests ? suggestion(for: text, folded, kind) : nil)
  }

  private func search(
    _ folded: String, _ kind: Kind?, _ relation: Relation?, _ establishment: String?
  ) -> Meaning? {
    for candidates in [byID.entries(folded), byName.entries(folded)] {
      var found = candidates
      if let kind { found = found.filter { entries[$0].kind == kind } }
      // Near before far, this import before the rest, what a relation usually names before what it may.
      let preferences: [(Entry) -> Bool] = [
        { $0.establishment == establishment }, { $0.isOwn },
        { relation?.usualKinds.contains($0.kind) ?? true },
      ]
      for prefers in preferences where found.count > 1 {
        let preferred = found.filter { prefers(entries[$0]) }
        if !preferred.isEmpty { found = preferred }
      }
      if found.count == 1 { return .found(entries[found[0]].id) }
      if found.count > 1 { return .ambiguous(found.prefix(5).map { entries[$0].id }) }
    }
    return nil
  }

  private mutating func suggestion(for text: String, _ folded: String, _ kind: Kind?) -> String? {
    if let known = suggestions[folded] { return known }
    guard suggestionsLeft > 0, comparisonsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    comparisonsLeft -= names.count
    let fitting = entries.indices.lazy.filter { [entries] in
      kind == nil || entries[$0].kind == kind
    }
    let suggestion = nearest(to: text, in: fitting.map { [names] in names[$0] })
    suggestions[folded] = .some(suggestion)
    return suggestion
  }
}

extension Relation {
  /// What it mostly names.
  fileprivate var usualKinds: [Kind] {
    switch self {
    case .needs: [.application, .service]
    case .runsOn: [.server]
    case .storedOn: [.store]
    case .hostedBy, .maintainedBy: [.supplier]
    case .signsInWith: [.service]
    case .staffedBy: [.role]
    case .isIn: [.building]
    case .restoredWith: [.backup, .role]
    case .administeredFrom, .writableFrom: [.server, .equipment]
    }
  }
}
