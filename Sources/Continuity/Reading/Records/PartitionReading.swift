// Reading zones, devices and flows: the lists of a YAML file, and a CSV table each.

internal import DependencyGraph
import Formats

// MARK: - YAML

extension Records {
  mutating func readZone(_ value: YAMLValue) {
    var zone = ZoneRecord(location: value.location)
    let isRead = readKeys(of: value, in: "zones", as: ZoneKey.self, isList: { _ in false }) {
      $0.set($1, to: $2, in: &zone)
    }
    if isRead { add(zone) }
  }

  mutating func readDevice(_ value: YAMLValue) {
    var device = DeviceRecord(location: value.location)
    var timed = value
    // How long it takes may say where the figure comes from, which no other key can.
    if case .mapping(let entries) = value.content,
      let entry = entries.first(where: { Synonyms.find($0.key, as: DeviceKey.self) == .takes }),
      case .mapping = entry.value.content
    {
      (device.takes, device.source) = duration(entry.value, key: "takes")
      let others = entries.filter { $0.keyLocation != entry.keyLocation }
      timed = YAMLValue(content: .mapping(others), location: value.location)
    }
    let isRead = readKeys(of: timed, in: "devices", as: DeviceKey.self, isList: \.isList) {
      $0.set($1, to: $2, in: &device)
    }
    if isRead { add(device) }
  }

  mutating func readFlow(_ value: YAMLValue) {
    var flow = FlowRecord(location: value.location)
    let isRead = readKeys(of: value, in: "flows", as: FlowKey.self, isList: \.isList) {
      $0.set($1, to: $2, in: &flow)
    }
    if isRead { add(flow) }
  }

  /// Hands every key of a mapping to `set`; false with a problem where it is no mapping.
  mutating func readKeys<Name>(
    of value: YAMLValue, in list: String, as type: Name.Type, isList: (Name) -> Bool,
    set: (inout Records, Name, [Written]) -> Void
  ) -> Bool where Name: RawRepresentable<String>, Name: CaseIterable {
    guard let entries = mapping(value, key: list) else { return false }
    var seen: Set<String> = []
    for entry in entries {
      guard let key = key(entry.key, as: type, at: entry.keyLocation),
        isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
      else { continue }
      set(&self, key, written(entry.value, key: key.rawValue, isList: isList(key)))
    }
    return true
  }

  /// One text, or the texts of a list where there may be one.
  mutating func written(_ value: YAMLValue, key: String, isList: Bool) -> [Written] {
    if isList, case .sequence(let values) = value.content {
      return values.flatMap { written($0, key: key, isList: false) }
    }
    return text(value, key: key).map { [Written(text: $0, location: value.location)] } ?? []
  }
}

// MARK: - CSV

extension Records {
  mutating func readZones(_ reader: inout CSVReader) {
    readRows(&reader, as: ZoneKey.self, required: [.id], isList: { _ in false }) {
      records, place, cells in
      var zone = ZoneRecord(location: place)
      for (key, values) in cells { records.set(key, to: values, in: &zone) }
      records.add(zone)
    }
  }

  mutating func readDevices(_ reader: inout CSVReader) {
    readRows(&reader, as: DeviceKey.self, required: [.id], isList: \.isList) {
      records, place, cells in
      var device = DeviceRecord(location: place)
      for (key, values) in cells { records.set(key, to: values, in: &device) }
      records.add(device)
    }
  }

  mutating func readFlows(_ reader: inout CSVReader) {
    readRows(&reader, as: FlowKey.self, required: [.id, .from, .to], isList: \.isList) {
      records, place, cells in
      var flow = FlowRecord(location: place)
      for (key, values) in cells { records.set(key, to: values, in: &flow) }
      records.add(flow)
    }
  }

  /// Hands the cells of every row that says something to `add`, with the place of the row.
  mutating func readRows<Name>(
    _ reader: inout CSVReader, as type: Name.Type, required: [Name], isList: (Name) -> Bool,
    add: (inout Records, Location, [(key: Name, values: [Written])]) -> Void
  ) where Name: RawRepresentable<String>, Name: CaseIterable, Name: Hashable & Sendable {
    guard
      let columns = columns(
        of: &reader, required: required, named: { Synonyms.find($0, as: type) }, name: \.rawValue,
        all: type.allCases.map(\.rawValue))
    else { return }
    var row = CSVRow()
    while reader.nextRow(into: &row) {
      if row.holdsNothing { continue }
      var cells: [(key: Name, values: [Written])] = []
      for (position, column) in columns.enumerated() {
        guard let column, !row[position].isEmpty else { continue }
        let text = reader.string(row[position])
        let place = reader.location(of: row[position])
        let texts = isList(column) ? list(text) : [text]
        cells.append((column, texts.map { Written(text: $0, location: place) }))
      }
      add(&self, reader.location(of: row[0]), cells)
    }
  }
}
