// Which establishments are one legal entity, and what they say of themselves that cannot be.

/// Establishments that count as one where the programme adds up activity.
package struct CountedEntity: Sendable {
  /// The name of the legal entity; `nil` where it is one establishment by itself.
  package let legalEntity: String?
  /// As positions in ``Model/establishments``, ascending; never empty.
  package let establishments: [Index<Establishment>]
}

extension Model {
  /// What is counted: the legal entities of a group, the establishments of anything else.
  ///
  /// An establishment that does not say its legal entity counts as one.
  package var countedEntities: [CountedEntity] { establishments.counted }

  /// Every legal entity, in the order of their first establishments; an establishment that does not say its
  /// own is one by itself.
  package var legalEntities: List<CountedEntity> { establishments.legalEntities }
}

extension List<Establishment> {
  fileprivate var counted: [CountedEntity] {
    let entities = legalEntities
    let isGroup = entities.count > 1 && entities.contains { $0.legalEntity != nil }
    return isGroup
      ? Array(entities) : indices.map { CountedEntity(legalEntity: nil, establishments: [$0]) }
  }

  /// The legal entities, in the order of their first establishments: by number where it is given, else by
  /// name.
  var legalEntities: List<CountedEntity> {
    var numbers: [String: String] = [:]
    for establishment in self {
      if let name = establishment.legalEntity, let number = establishment.finessEJ {
        numbers[name] = numbers[name] ?? number
      }
    }
    var order: [String] = []
    var members: [String: [Index]] = [:]
    for (position, establishment) in zip(indices, self) {
      let number = establishment.finessEJ ?? establishment.legalEntity.flatMap { numbers[$0] }
      let key =
        number.map { "number \($0)" } ?? establishment.legalEntity.map { "name \($0)" }
        ?? "alone \(position.position)"
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(position)
    }
    return List<CountedEntity>(
      order.map { key in
        let positions = members[key] ?? []
        let names = positions.compactMap { self[$0].legalEntity }
        return CountedEntity(
          legalEntity: names.first ?? positions.compactMap { self[$0].finessEJ }.first,
          establishments: positions)
      })
  }
}

extension Resolver {
  /// One legal entity has one number, and one number is that of one entity.
  mutating func checkLegalEntities() {
    var numbers: [String: String] = [:]
    var names: [String: String] = [:]
    for record in records.establishments {
      guard let name = record.legalEntity, let number = record.finessEJ else { continue }
      if let other = numbers[name.text], other != number.text {
        records.problems.report(
          .conflict(key: "finess-ej", value: number.text, other: other), at: number.location)
      } else if let other = names[number.text], other != name.text {
        records.problems.report(
          .conflict(key: "legal-entity", value: name.text, other: other), at: name.location)
      }
      numbers[name.text] = numbers[name.text] ?? number.text
      names[number.text] = names[number.text] ?? name.text
    }
  }

  /// What a hospital says of its scopes agrees with its processes: none of a kind that it has none of, and
  /// one most critical administrative process in each entity.
  mutating func checkScopes() {
    var entityOf: [Index<Establishment>: Index<CountedEntity>] = [:]
    let entities = establishments.legalEntities
    for (position, entity) in zip(entities.indices, entities) {
      for establishment in entity.establishments { entityOf[establishment] = position }
    }
    var firstOf: [Index<Establishment>: [Scope: Index<Asset>]] = [:]
    var chosen: [Index<CountedEntity>?: Index<Asset>] = [:]
    for asset in assets {
      let (isProcess, record) = (kind(of: asset) == .process, record(of: asset))
      let home = establishmentOf[record.establishment]
      if let place = records.details[Index(order[asset])]?.mostCritical {
        let entity = home.flatMap { entityOf[$0] }
        if !isProcess || record.scope != .administrative {
          records.problems.report(.mostCriticalOutsideAdministration(id(of: asset)), at: place)
        } else if let other = chosen[entity] {
          records.problems.report(.twoMostCritical(id(of: asset), other: id(of: other)), at: place)
        } else {
          chosen[entity] = asset
        }
      }
      guard isProcess, let scope = record.scope, let home, firstOf[home]?[scope] == nil else {
        continue
      }
      firstOf[home, default: [:]][scope] = asset
    }
    for record in records.establishments {
      guard let home = establishmentOf[records.symbol(record.id)] else { continue }
      for (scope, location) in record.noneHere {
        guard let process = firstOf[home]?[scope] else { continue }
        records.problems.report(
          .noneHereButThere(scope: scope.name, process: id(of: process)), at: location)
      }
    }
  }
}
