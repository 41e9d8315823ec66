// What the cells of the register of costs say: sums, days, who pays, for which legal entity.

import Formats

extension RegisterRow {
  /// Whether a cell says that there is nothing: `none`, `aucun`.
  static func isNothing(_ text: String) -> Bool {
    ["no", "non", "none", "aucun", "aucune", "0", "-"].contains(folded(text)) || text == "-"
  }

  func amount(_ column: Column, _ resolver: inout Resolver) -> Amount? {
    guard let cell = written(column) else { return nil }
    if let cents = AmountText.hundredths(cell.text) { return Amount(cents: cents) }
    resolver.report(.badAmount(cell.text, key: column.rawValue), at: cell.location)
    return nil
  }

  /// Hundredths of days.
  func dayCount(_ column: Column, _ resolver: inout Resolver) -> Int? {
    guard let cell = written(column) else { return nil }
    if let days = AmountText.hundredths(cell.text), days <= 10_000_000 { return days }
    resolver.report(.badDayCount(cell.text, key: column.rawValue), at: cell.location)
    return nil
  }

  /// Yes, no, or how much.
  func funding(_ column: Column, _ resolver: inout Resolver) -> Cost.OtherFunding? {
    guard let cell = written(column) else { return nil }
    if let cents = AmountText.hundredths(cell.text) {
      return cents == 0 ? .some(.none) : .part(Amount(cents: cents))
    }
    if Self.isNothing(cell.text) { return .some(.none) }
    if let isFunded = Synonyms.truths[folded(cell.text)] { return isFunded ? .whole : .some(.none) }
    resolver.report(.badFunding(cell.text), at: cell.location)
    return nil
  }
}

extension Resolver {
  /// The legal entity that goes by a name, by a number in the national register or, where it has neither, by
  /// the identifier of its establishment.
  private mutating func entity(named text: String) -> Index<CountedEntity>? {
    if let known = names.entityOfName[text] { return known }
    let wanted = folded(text)
    let figures = text.filter { !$0.isWhitespace }
    let found = names.entities.firstIndex { entity in
      entity.establishments.contains { position in
        let establishment = establishments[position]
        return establishment.finessEJ == figures
          || establishment.legalEntity.map { folded($0) == wanted } ?? false
          || (entity.legalEntity == nil && isSameName(establishment.id, text))
      }
    }
    names.entityOfName[text] = .some(found)
    return found
  }

  /// The legal entity that a cost names, or that of its establishment, or the only one there is.
  mutating func legalEntity(_ cell: Written?, establishment: Written?) -> Index<CountedEntity>? {
    let home = establishment.flatMap { self.establishment($0) }
    let entityOfHome = home.flatMap { home in
      names.entities.firstIndex { $0.establishments.contains(home) }
    }
    guard let cell else {
      if establishment == nil, names.entities.count == 1 { return names.entities.startIndex }
      return entityOfHome
    }
    guard let named = entity(named: cell.text) else {
      let known = names.entities.map { entity in
        entity.legalEntity ?? establishments[entity.establishments[0]].id
      }
      let suggestion = records.problems.suggestion(for: cell.text, in: known)
      report(.unknownLegalEntity(cell.text, suggestion: suggestion), at: cell.location)
      return nil
    }
    if let establishment, let entityOfHome, entityOfHome != named {
      report(
        .otherLegalEntity(establishment: establishment.text, entity: cell.text),
        at: establishment.location)
    }
    return named
  }
}
