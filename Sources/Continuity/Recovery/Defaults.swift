// What a model says of nodes that say nothing themselves: the first entry that matches them decides.

internal import DependencyGraph
package import Formats

/// An entry of `defaults`: what nodes that answer to a question have where they say nothing themselves.
package struct Default: Sendable {
  /// What it gives.
  package enum Value: Hashable, Sendable {
    case minutes(Int)
    case crew([CrewMember])
  }

  /// Which nodes are meant.
  package let selection: Selection
  /// What it gives under which key, in the order of the keys.
  package let values: [(key: String, value: Value)]
  /// The nodes that took each of ``values``, as positions in ``Model/assets``, ascending.
  package internal(set) var takers: [[Index<Asset>]]
  /// Where it stands.
  package let location: Location
}

/// An entry as written.
struct DefaultRecord: Sendable {
  var selection: SelectionRecord
  var durations: [(key: NodeKey, minutes: Minutes)] = []
  var crews: [(key: NodeKey, members: [CrewMemberRecord])] = []
}

extension NodeKey {
  /// What `defaults` may give, in order.
  static let ofDefaults: [NodeKey] = [.restart, .repair, .rebuild, .restartedBy, .rebuiltBy]
}

extension Records {
  /// `[{ kind: server, tag: windows, rebuild: 2h, rebuilt-by: { equipe-systeme: 1 } }]`.
  mutating func readDefaults(_ value: YAMLValue) {
    for item in list(value, key: "defaults") {
      guard let entries = mapping(item, key: "defaults") else { continue }
      let errorsBefore = problems.errorCount
      var record = DefaultRecord(selection: SelectionRecord(location: item.location))
      var seen: Set<String> = []
      for entry in entries {
        if let key = Synonyms.find(entry.key, as: NodeKey.self), NodeKey.ofDefaults.contains(key) {
          guard isFirst(key.rawValue, in: &seen, at: entry.keyLocation) else { continue }
          switch key {
          case .restartedBy, .rebuiltBy:
            record.crews.append((key, crew(entry.value, key: key.rawValue)))
          default:
            let minutes = duration(
              entry.value, key: key.rawValue, allowsUnlimited: key.form == .limit
            ).minutes
            record.durations.append((key, minutes))
          }
        } else if let condition = condition(
          entry, alsoKnown: NodeKey.ofDefaults.map(\.rawValue), seen: &seen)
        {
          record.selection.conditions.append(condition)
        }
      }
      guard problems.errorCount == errorsBefore else { continue }
      if record.selection.conditions.isEmpty {
        problems.report(.missing(key: "kind"), at: item.location)
      } else if record.durations.isEmpty && record.crews.isEmpty {
        problems.report(.missing(key: "rebuild"), at: item.location)
      } else {
        defaults.append(record)
      }
    }
  }
}

extension Resolver {
  /// Gives nodes what they do not say themselves, entry by entry.
  mutating func applyDefaults(
    _ needs: ResolvedNeeds, to workforce: inout Workforce, limits: CrewLimits
  ) -> [Default] {
    let sorted = records.defaults.sorted { $0.selection.location < $1.selection.location }
    return sorted.compactMap { record in
      guard let (selection, assets) = resolve(record.selection, in: nil, needs) else { return nil }
      var values: [(key: String, value: Default.Value)] = []
      var takers: [[Index<Asset>]] = []
      for key in NodeKey.ofDefaults {
        if let minutes = record.durations.first(where: { $0.key == key })?.minutes {
          values.append((key.rawValue, .minutes(minutes.value ?? 0)))
          takers.append(assets.filter { give(minutes, as: key, to: $0, workforce) })
        } else if let members = record.crews.first(where: { $0.key == key })?.members {
          let crew = resolve(members, of: nil, in: nil, limits: limits)
          values.append((key.rawValue, .crew(crew)))
          takers.append(assets.filter { workforce.give(crew, as: key, to: $0) })
        }
      }
      return Default(
        selection: selection, values: values, takers: takers, location: record.selection.location)
    }
  }

  /// Whether a node takes a duration: it says none itself.
  private mutating func give(
    _ minutes: Minutes, as key: NodeKey, to asset: Index<Asset>, _ workforce: Workforce
  ) -> Bool {
    let position = order[asset]
    let path: WritableKeyPath<AssetRecord, Minutes> =
      switch key {
      case .repair: \.repair
      case .rebuild: \.rebuild
      default: \.restart
      }
    // Where there are steps, the steps are its work.
    if key == .rebuild, workforce.steps[asset] != nil { return false }
    guard records.assets[position][keyPath: path] == .absent else { return false }
    records.assets[position][keyPath: path] = minutes
    return true
  }
}

extension Workforce {
  /// Whether a node takes a crew: it names none itself, and does nothing that occupies it.
  fileprivate mutating func give(_ crew: [CrewMember], as key: NodeKey, to asset: Index<Asset>)
    -> Bool
  {
    guard !crew.contains(where: { $0.people == asset }) else { return false }
    if key == .restartedBy {
      guard restartCrews[asset] == nil else { return false }
      restartCrews[asset] = crew
    } else {
      guard rebuildCrews[asset] == nil, steps[asset] == nil else { return false }
      rebuildCrews[asset] = crew
    }
    return true
  }
}

extension Outcome {
  /// What affected assets have by `defaults`, by key, in the order of the keys.
  package func defaultsTaken(
    by isShown: (Index<Asset>) -> Bool
  ) -> [(key: String, assets: [Index<Asset>])] {
    guard !model.workforce.defaults.isEmpty else { return [] }
    let affected = Set(affected)
    return NodeKey.ofDefaults.compactMap { key in
      let takers = model.workforce.defaults.flatMap { entry in
        zip(entry.values, entry.takers).filter { $0.0.key == key.rawValue }.flatMap(\.1)
      }
      let shown = Set(takers).filter { affected.contains($0) && isShown($0) }.sorted()
      return shown.isEmpty ? nil : (key.rawValue, shown)
    }
  }
}
