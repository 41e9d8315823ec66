// What the names in cells mean: by identifier, then by name, near first.

import Continuity

/// Everything that a cell can name.
struct ReferenceIndex {
  /// What a name turned out to mean.
  enum Meaning {
    case found(String)
    /// Written otherwise: `srv01` for `SRV-01`.
    case foundLoosely(String, name: String)
    case ambiguous([String])
    case unknown(suggestion: String?)
  }

  private struct Entry {
    var id: String
    var kind: Kind
    var establishment: String?
    /// Whether it is of this import, and not only of the model beside it.
    var isOwn: Bool
    /// Whether it was made from a mere name.
    var isMade: Bool

    /// Whether it may be what a name means in an establishment. Where a name may be made, what another
    /// establishment made of it, or has beside this import, is another thing.
    func answers(in asking: String?, isMaking: Bool) -> Bool {
      !isMaking || (isOwn && !isMade) || establishment == nil || asking == nil
        || establishment == asking
    }
  }

  private var entries: [Entry] = []
  /// The last entry of each folded identifier and name, and for each entry the one before. Of an identifier
  /// such as `ch-nord/SRV-01` it is what the sheet writes, `SRV-01`.
  private var byID = KeyChains()
  private var byName = KeyChains()
  private var names: [String] = []
  /// Whether names that people type may lack their hyphens; those that tools write do not.
  let isLoose: Bool
  /// The keys of ``byID`` and ``byName`` without hyphens, where they have some: what each is without them, and
  /// its symbols, those of names odd. Made from the first question on that needs them.
  private var loose: KeyChains?
  /// Up to which symbols they are made.
  private var loosened = (ids: 0, names: 0)
  /// Room for folded texts, used again and again.
  private var key: [UInt8] = []
  private var otherKey: [UInt8] = []
  private var looseKey: [UInt8] = []
  /// How many more names may be compared with all others, and how many comparisons that may take: the
  /// search is slow.
  private var suggestionsLeft = 40
  private var comparisonsLeft = 200_000
  private var suggestions: [String: String?] = [:]

  init(isLoose: Bool = false) { self.isLoose = isLoose }

  /// - Parameters:
  ///   - local: the identifier as the sheet writes it.
  mutating func add(
    id: String, local: String, name: String, kind: Kind, establishment: String?, isOwn: Bool,
    isMade: Bool = false
  ) {
    let entry = entries.count
    entries.append(
      Entry(id: id, kind: kind, establishment: establishment, isOwn: isOwn, isMade: isMade))
    local.fold(into: &key)
    byID.add(key, entry)
    name.fold(into: &otherKey)
    if otherKey != key { byName.add(otherKey, entry) }
    if !Self.isLocal(local, of: id, in: establishment) {
      id.fold(into: &otherKey)
      byID.add(otherKey, entry)
    }
    names.append(name.isEmpty ? local : name)
  }

  /// Whether an identifier is nothing but its establishment and what the sheet writes.
  private static func isLocal(_ local: String, of id: String, in establishment: String?) -> Bool {
    guard let establishment else { return local == id }
    let (whole, first, last) = (id.utf8, establishment.utf8, local.utf8)
    return whole.count == first.count + 1 + last.count && whole.starts(with: first)
      && whole.dropFirst(first.count).first == UInt8(ascii: "/")
      && whole.suffix(last.count).elementsEqual(last)
  }

  /// Makes what is missing of ``loose``.
  private mutating func loosenKeys() {
    guard loosened != (byID.keys.count, byName.keys.count) else { return }
    var chains = loose.take() ?? KeyChains()
    for symbol in loosened.ids..<byID.keys.count {
      let key = byID.keys.bytes(of: UInt32(truncatingIfNeeded: symbol))
      let start = key.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? key.startIndex
      if Self.loosen(key[start...], into: &looseKey), looseKey.count < key.endIndex - start {
        chains.add(looseKey, 2 * symbol)
      }
    }
    for symbol in loosened.names..<byName.keys.count {
      let key = byName.keys.bytes(of: UInt32(truncatingIfNeeded: symbol))
      if Self.loosen(key, into: &looseKey), looseKey.count < key.count {
        chains.add(looseKey, 2 * symbol + 1)
      }
    }
    loosened = (byID.keys.count, byName.keys.count)
    loose = chains
  }

  /// A folded text without hyphens, but for those between digits; whether it is such as machines have: letters
  /// and digits, and no sentence.
  private static func loosen(_ folded: ArraySlice<UInt8>, into loose: inout [UInt8]) -> Bool {
    loose.removeAll(keepingCapacity: true)
    guard folded.count <= 40 else { return false }
    func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    var (hasDigit, hasLetter) = (false, false)
    for index in folded.indices {
      let byte = folded[index]
      if byte != UInt8(ascii: "-") {
        if isDigit(byte) { hasDigit = true } else { hasLetter = true }
        loose.append(byte)
      } else if index > folded.startIndex, index + 1 < folded.endIndex, isDigit(folded[index - 1]),
        isDigit(folded[index + 1])
      {
        loose.append(byte)
      }
    }
    return hasDigit && hasLetter
  }

  /// The one node whose name differs from the folded text in ``key`` by blanks and hyphens alone.
  private mutating func looseMeaning(_ kind: Kind?, _ establishment: String?) -> Meaning? {
    guard isLoose, Self.loosen(key[...], into: &looseKey) else { return nil }
    let key = looseKey
    loosenKeys()
    // What has no hyphens is where it is anyhow.
    var alike = byID.entries(of: key) + byName.entries(of: key)
    for symbol in loose?.entries(of: key) ?? [] {
      alike +=
        symbol & 1 == 0
        ? byID.entries(byID.heads[symbol / 2]) : byName.entries(byName.heads[symbol / 2])
    }
    // Not across establishments: what is merely alike there is something else.
    let found = alike.filter {
      (kind == nil || entries[$0].kind == kind)
        && [nil, establishment].contains(entries[$0].establishment)
    }
    guard Set(found).count == 1, let entry = found.first else { return nil }
    return .foundLoosely(entries[entry].id, name: names[entry])
  }

  /// What `text` means where `establishment` says it.
  ///
  /// - Parameters:
  ///   - isMaking: whether what is unknown is made.
  ///   - suggests: whether to look for the nearest name where nothing is meant, which is slow.
  mutating func meaning(
    of text: String, kind: Kind?, relation: Relation?, in establishment: String?,
    isMaking: Bool = false, suggests: Bool = false
  ) -> Meaning {
    text.fold(into: &key)
    // What says its establishment is what it says.
    let isMaking = isMaking && !text.utf8.contains(UInt8(ascii: "/"))
    if let meaning = search(kind, relation, establishment, isMaking: isMaking)
      ?? looseMeaning(kind, establishment)
    {
      return meaning
    }
    // What is unknown may yet be made.
    return .unknown(suggestion: suggests ? suggestion(for: text, kind) : nil)
  }

  /// What the folded text in ``key`` means.
  private mutating func search(
    _ kind: Kind?, _ relation: Relation?, _ establishment: String?, isMaking: Bool
  ) -> Meaning? {
    for isName in [false, true] {
      let head = isName ? byName.head(key) : byID.head(key)
      let slash = isName ? nil : key.firstIndex(of: UInt8(ascii: "/"))
      guard head >= 0 || slash != nil else { continue }
      // Mostly one thing has the name: then nothing is to be weighed.
      if slash == nil, let only = isName ? byName.only(head) : byID.only(head) {
        if kind == nil || entries[only].kind == kind,
          entries[only].answers(in: establishment, isMaking: isMaking)
        {
          return .found(entries[only].id)
        }
        continue
      }
      var candidates = isName ? byName.entries(head) : byID.entries(head)
      if let slash { candidates = Set(candidates + whole(behind: slash)).sorted() }
      var found = candidates.filter {
        entries[$0].answers(in: establishment, isMaking: isMaking)
      }
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

  /// The entries whose whole identifier, with its establishment, is the folded text in ``key``.
  private mutating func whole(behind slash: Int) -> [Int] {
    let local = Array(key[(slash + 1)...].drop { $0 == UInt8(ascii: "-") })
    return byID.entries(of: local).filter { entry in
      guard let home = entries[entry].establishment, entries[entry].id.utf8.count > home.utf8.count
      else { return false }
      entries[entry].id.fold(into: &otherKey)
      return otherKey == key
    }
  }

  private mutating func suggestion(for text: String, _ kind: Kind?) -> String? {
    let folded = text.quicklyFolded
    if let known = suggestions[folded] { return known }
    guard suggestionsLeft > 0, comparisonsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    comparisonsLeft -= names.count
    var fitting = names
    if let kind { fitting = entries.indices.filter { entries[$0].kind == kind }.map { names[$0] } }
    let suggestion = nearest(to: text, in: fitting)
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
