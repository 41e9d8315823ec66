// The nodes that a scenario's `where` means, or what is wrong with the question.

internal import DependencyGraph

extension Resolver {
  /// The question of a record with the nodes it comes to; `nil` where there are none, which is told.
  mutating func resolve(
    _ record: SelectionRecord, in home: UInt32?, _ needs: ResolvedNeeds
  ) -> (selection: Selection, assets: [Index<Asset>])? {
    let facts = facts(needs)
    var isWhole = true
    var conditions: [Selection.Condition] = []
    for condition in record.conditions {
      let values = condition.values.compactMap {
        value($0, of: condition.key, in: home, facts)
      }
      if values.count < condition.values.count { isWhole = false }
      conditions.append(Selection.Condition(condition.key, values))
    }
    // What is wrong with a value has been told; without it the question is another one.
    guard isWhole, !conditions.isEmpty else { return nil }
    let selection = Selection(conditions)
    let assets = facts.matches(selection)
    guard !assets.isEmpty else {
      let text = selection.text { id(of: $0) }
      records.problems.report(.nothingMatches(text), at: record.location)
      return nil
    }
    return (selection, assets)
  }

  private mutating func value(
    _ written: Written, of key: Selection.Key, in home: UInt32?, _ facts: SelectionFacts
  ) -> Selection.Value? {
    let text = written.text
    switch key {
    case .kind: return records.kind(text, at: written.location).map { .word($0.singular) }
    case .scope:
      return records.choice(
        text, key: key.rawValue, among: Synonyms.scopes, shown: Scope.allCases.map(\.name),
        at: written.location
      ).map { .word($0.name) }
    case .establishment:
      if let known = establishmentOf[records.symbol(text)] {
        return .word(establishments[known].id)
      }
      let suggestion = records.problems.suggestion(for: text, in: establishments.map(\.id))
      records.problems.report(
        .unknownEstablishment(text, suggestion: suggestion), at: written.location)
      return nil
    case .tag, .owner, .zone:
      if facts.isSaid(text, under: key) { return .word(text) }
      let suggestion = records.problems.suggestion(for: text, in: facts.allWords(under: key))
      records.problems.report(
        .unknownWord(text, key: key.rawValue, suggestion: suggestion), at: written.location)
      return nil
    default:
      return resolve(records.reference(text, at: written.location), in: home).map { .asset($0) }
    }
  }

  private func facts(_ needs: ResolvedNeeds) -> SelectionFacts {
    var zones: [Index<Asset>: String] = [:]
    for record in records.memberships {
      if let node = asset(symbol: record.node.symbol, in: nil) {
        zones[node] = records.name(of: record.zone.symbol)
      }
    }
    return SelectionFacts(
      assets: assets,
      isGone: { [goneAssets] in goneAssets.contains($0) },
      words: { [records, order, establishments, establishmentOf] asset, key in
        let record = records.assets[order[asset]]
        return switch key {
        case .kind: [record.kind.singular]
        case .tag: records.details[Index(order[asset])]?.tags ?? []
        case .owner: records.details[Index(order[asset])]?.owner.map { [$0] } ?? []
        case .establishment:
          establishmentOf[record.establishment].map { [establishments[$0].id] } ?? []
        case .scope: record.scope.map { [$0.name] } ?? []
        case .zone: zones[asset].map { [$0] } ?? []
        default: []
        }
      },
      links: { relations in
        var links: [SelectionFacts.Link] = []
        for need in needs.needs where need.phase != .fallback && relations.contains(need.relation) {
          for place in need.memberRange {
            links.append((need.owner, needs.members[place]))
          }
        }
        return links
      })
  }
}
