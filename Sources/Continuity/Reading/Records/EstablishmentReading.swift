// Reading establishments: a list of a YAML file, or the rows of establishments.csv.

internal import DependencyGraph
import Formats

extension EstablishmentKey {
  /// Whether it may hold several values.
  var isList: Bool { self == .noneHere }
}

extension Records {
  mutating func readEstablishment(_ value: YAMLValue) {
    var establishment = EstablishmentRecord(id: "", location: value.location)
    let isRead = readKeys(
      of: value, in: "establishments", as: EstablishmentKey.self, isList: \.isList
    ) { $0.set($1, to: $2, in: &establishment) }
    if isRead { add(establishment) }
  }

  mutating func readEstablishments(_ reader: inout CSVReader) {
    readRows(&reader, as: EstablishmentKey.self, required: [.id], isList: \.isList) {
      records, place, cells in
      var establishment = EstablishmentRecord(id: "", location: place)
      for (key, values) in cells { records.set(key, to: values, in: &establishment) }
      records.add(establishment)
    }
  }

  private mutating func add(_ establishment: EstablishmentRecord) {
    guard !establishment.id.isEmpty else {
      problems.report(.missing(key: "id"), at: establishment.location)
      return
    }
    establishments.append(establishment)
  }

  private mutating func set(
    _ key: EstablishmentKey, to values: [Written], in establishment: inout EstablishmentRecord
  ) {
    if key == .noneHere {
      for value in values {
        guard
          let scope = choice(
            value.text, key: key.rawValue, among: Synonyms.scopes,
            shown: Scope.allCases.map(\.name), at: value.location)
        else { continue }
        establishment.noneHere.append((scope, value.location))
      }
      return
    }
    guard let value = values.first else { return }
    switch key {
    case .id: (establishment.id, establishment.location) = (value.text, value.location)
    case .name: establishment.name = value.text
    case .finess: establishment.finess = value.text
    case .activity:
      establishment.activity = number(value.text, key: key.rawValue, at: value.location)
    case .legalEntity: establishment.legalEntity = value
    case .finessEJ: establishment.finessEJ = finess(value, key: key)
    case .finessEG: establishment.finessEG = finess(value, key: key)?.text
    case .noneHere: break
    }
  }

  /// A number of the national register: nine figures, of which the first two name the department (`2A`
  /// and `2B` in Corsica).
  private mutating func finess(_ value: Written, key: EstablishmentKey) -> Written? {
    let text = value.text.filter { !$0.isWhitespace }.uppercased()
    let figures = text.hasPrefix("2A") || text.hasPrefix("2B") ? "2" + text.dropFirst(2) : text
    guard text.utf8.count == 9, figures.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      problems.report(.badFiness(value.text, key: key.rawValue), at: value.location)
      return nil
    }
    return Written(text: text, location: value.location)
  }
}
