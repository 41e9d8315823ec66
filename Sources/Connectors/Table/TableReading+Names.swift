// From one cell to the nodes it names: the whole of it, or its parts.

import Continuity
import Formats

extension TableReading {
  /// What the names in one cell mean: the whole cell if that is a name, else each part of it. A slash, a
  /// plus and a word separate only what is no name with it.
  ///
  /// - Parameter column: the position of its column among ``columns``.
  mutating func references(
    in cell: NamingCell, _ column: Int, _ establishment: String?
  ) -> [String] {
    let (text, place) = (cell.text, cell.place)
    let naming = Naming(text: text, column: column, establishment: establishment)
    if let id = meanings[naming] { return [id] }
    let (reference, relation) = (columns[column].reference, columns[column].relation)
    let whole = text.asCell
    let key = whole.foldedName
    if whole.isEmpty || TypedValue.saysNone(folded: key) { return [] }
    if TypedValue.saysUnknown(whole, folded: key) {
      inventory.find(.saidUnknown(whole), at: place)
      return []
    }
    if let id = index.exact(
      key, kind: reference.kind, relation: relation, in: establishment,
      isMaking: reference.isCreating)
    {
      hear(whole, for: id)
      meanings[naming] = id
      return [id]
    }
    let isDate = TypedValue.looksConverted(Cell(text: whole, form: .text))
    guard reference.isSplit(for: relation), !isDate else {
      return one(whole, key, reference, relation, establishment, at: place).map { [$0] } ?? []
    }
    var found: [String] = []
    let parts = text.split { character in
      (character != "/" && character != "+" && separators.contains(character))
        || character.isNewline
    }
    for part in parts {
      let part = String(part).asCell
      let pieces = self.pieces(of: part, reference, relation, establishment)
      for piece in pieces ?? [part] where !piece.isEmpty {
        let key = piece.foldedName
        if TypedValue.saysNone(folded: key) { continue }
        if let id = one(piece, key, reference, relation, establishment, at: place) {
          found.append(id)
        }
      }
    }
    return found
  }

  /// The parts of a text between slashes, pluses and words; `nil` where it is one name with them.
  private mutating func pieces(
    of text: String, _ reference: ReferenceColumn, _ relation: Relation?, _ establishment: String?
  ) -> [String]? {
    let hasSign =
      (separators.contains("/") && text.contains("/"))
      || (separators.contains("+") && text.contains("+"))
    // A word needs a blank on either side.
    guard hasSign || (!conjunctions.isEmpty && text.contains(" ")), !TypedValue.saysUnknown(text)
    else { return nil }
    func means(_ text: String) -> Bool {
      switch index.meaning(
        of: text, kind: reference.kind, relation: relation, in: establishment,
        isMaking: reference.isCreating)
      {
      case .found, .foundLoosely: true
      case .ambiguous, .unknown: false
      }
    }
    if hasSign, means(text) { return nil }
    var pieces = [text]
    if separators.contains("/") {
      pieces = pieces.flatMap { $0.split(separator: "/").map { String($0).asCell } }
    }
    if separators.contains("+") {
      pieces = pieces.flatMap { piece in
        let halves = piece.split(separator: "+", omittingEmptySubsequences: false).map {
          String($0).asCell
        }
        // "C++" is a name.
        return halves.contains("") ? [piece] : halves
      }
    }
    // "Administration et direction" is one place: a word separates what is known, or single words.
    pieces = pieces.flatMap { piece in
      let halves = Self.split(piece, at: conjunctions)
      guard halves.count > 1, !means(piece) else { return [piece] }
      let areWords = halves.allSatisfy { !$0.contains(" ") }
      return areWords || halves.contains(where: means) ? halves : [piece]
    }
    return pieces.count > 1 ? pieces : nil
  }

  private static func split(_ text: String, at words: [String]) -> [String] {
    var halves: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if words.contains(String(word).foldedName) {
        halves.append([])
      } else {
        halves[halves.count - 1].append(word)
      }
    }
    return halves.contains([]) ? [text] : halves.map { $0.joined(separator: " ") }
  }

  /// What one name means, made where the mapping allows it.
  mutating func one(
    _ text: String, _ key: String, _ reference: ReferenceColumn, _ relation: Relation?,
    _ establishment: String?, at place: Place
  ) -> String? {
    if TypedValue.saysUnknown(text, folded: key) {
      inventory.find(.saidUnknown(text), at: place)
      return nil
    }
    if let relation, TypedValue.saysNobody(folded: key, for: relation) { return nil }
    let mayCreate = reference.isCreating && reference.kind != nil
    switch index.meaning(
      of: text, folded: key, kind: reference.kind, relation: relation, in: establishment,
      isMaking: mayCreate, suggests: !mayCreate)
    {
    case .found(let id):
      hear(text, for: id)
      return id
    case .foundLoosely(let id, let name):
      hear(text, for: id)
      inventory.find(.readAs(text, name: name), at: place)
      return id
    case .ambiguous(let candidates):
      inventory.find(.ambiguousReference(text, candidates: candidates), at: place)
      return nil
    case .unknown(let suggestion):
      guard reference.isCreating, let kind = reference.kind, !TypedValue.isNoName(text) else {
        inventory.find(.unknownReference(text, suggestion: suggestion), at: place)
        return nil
      }
      if TypedValue.looksConverted(Cell(text: text, form: .text)) {
        inventory.find(.particular(TableReason.dateForName(text)), at: place)
        return nil
      }
      if kind == .store, InventoryHeadings.isProduct(text) {
        inventory.find(.particular(TableReason.product(text)), at: place)
        return nil
      }
      return create(text, kind, establishment, at: place)
    }
  }
}
