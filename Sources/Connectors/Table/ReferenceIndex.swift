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
    /// establishment made of it, or has beside this import, is another thing; so is what none made, or it
    /// would matter who is read first.
    func answers(in asking: String?, isMaking: Bool) -> Bool {
      guard isMaking else { return true }
      if isMade { return establishment == asking || kind == .supplier }
      return isOwn || establishment == nil || asking == nil || establishment == asking
    }
  }

  private var entries: [Entry] = []
  /// Entries by folded identifier, whole and as the sheet writes it (`ch-nord/SRV-01`, `SRV-01`), and by folded
  /// name.
  private var byID: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  /// The same by these keys without hyphens, where they are such as machines have.
  private var loose: [String: [Int]] = [:]
  private var names: [String] = []
  /// Whether names that people type may lack their hyphens; those that tools write do not.
  let isLoose: Bool
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
    names.append(name.isEmpty ? local : name)
    let (short, whole, called) = (local.foldedName, id.foldedName, name.foldedName)
    for key in [short, whole] where !key.isEmpty && byID[key]?.last != entry {
      byID[key, default: []].append(entry)
    }
    if called != short, !called.isEmpty { byName[called, default: []].append(entry) }
    guard isLoose else { return }
    for key in [short, whole, called].compactMap(Self.loosened) where loose[key]?.last != entry {
      loose[key, default: []].append(entry)
    }
  }

  /// A folded text without hyphens, but for those between digits; `nil` where it is not such as machines have:
  /// letters and digits, and no sentence.
  static func loosened(_ folded: String) -> String? {
    guard folded.utf8.count <= 40 else { return nil }
    let hyphen = UInt8(ascii: "-")
    let bytes = Array(folded.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && 0x30...0x39 ~= bytes[index]
    }
    var (hasDigits, hasLetters) = (false, false)
    var kept: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if isDigit(index) {
        hasDigits = true
      } else if byte != hyphen {
        hasLetters = true
      } else if !isDigit(index - 1) || !isDigit(index + 1) {
        continue
      }
      kept.append(byte)
    }
    return hasDigits && hasLetters ? String(decoding: kept, as: UTF8.self) : nil
  }

  /// The one node whose name differs from a folded text by blanks and hyphens alone.
  private func looseMeaning(
    of key: String, _ kind: Kind?, _ establishment: String?, isMaking: Bool
  ) -> Meaning? {
    guard isLoose, let key = Self.loosened(key) else { return nil }
    // Not across establishments: what is merely alike there is something else.
    let found = (loose[key] ?? []).filter {
      (kind == nil || entries[$0].kind == kind)
        && [nil, establishment].contains(entries[$0].establishment)
        && entries[$0].answers(in: establishment, isMaking: isMaking)
    }
    guard found.count == 1, let entry = found.first else { return nil }
    return .foundLoosely(entries[entry].id, name: names[entry])
  }

  /// What `text` means where `establishment` says it.
  ///
  /// - Parameters:
  ///   - key: the text folded, where that is known.
  ///   - isMaking: whether what is unknown is made.
  ///   - suggests: whether to look for the nearest name where nothing is meant, which is slow.
  mutating func meaning(
    of text: String, folded key: String? = nil, kind: Kind?, relation: Relation?,
    in establishment: String?, isMaking: Bool = false, suggests: Bool = false
  ) -> Meaning {
    let key = key ?? text.foldedName
    if let meaning = search(key, kind, relation, establishment, isMaking: isMaking)
      ?? looseMeaning(of: key, kind, establishment, isMaking: isMaking)
    {
      return meaning
    }
    // What is unknown may yet be made.
    return .unknown(suggestion: suggests ? suggestion(for: text, kind) : nil)
  }

  /// The one node that a folded text names as it is written.
  func exact(
    _ key: String, kind: Kind?, relation: Relation?, in establishment: String?, isMaking: Bool
  ) -> String? {
    if case .found(let id) = search(key, kind, relation, establishment, isMaking: isMaking) {
      return id
    }
    return nil
  }

  /// What a folded text means.
  private func search(
    _ key: String, _ kind: Kind?, _ relation: Relation?, _ establishment: String?, isMaking: Bool
  ) -> Meaning? {
    choose(byID[key] ?? [], key, kind, relation, establishment, isMaking: isMaking)
      ?? choose(byName[key] ?? [], key, kind, relation, establishment, isMaking: isMaking)
  }

  private func choose(
    _ candidates: [Int], _ key: String, _ kind: Kind?, _ relation: Relation?,
    _ establishment: String?, isMaking: Bool
  ) -> Meaning? {
    var found = candidates.filter {
      (kind == nil || entries[$0].kind == kind)
        // What says its establishment is what it says.
        && (entries[$0].answers(in: establishment, isMaking: isMaking)
          || (key.utf8.contains(UInt8(ascii: "/")) && entries[$0].id.foldedName == key))
    }
    guard found.count > 1 else { return found.first.map { .found(entries[$0].id) } }
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
    return .ambiguous(found.prefix(5).map { entries[$0].id })
  }

  private mutating func suggestion(for text: String, _ kind: Kind?) -> String? {
    let folded = text.foldedName
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
