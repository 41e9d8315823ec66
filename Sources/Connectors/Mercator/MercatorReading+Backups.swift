// The backups of a Mercator cartography, as copies of its logical servers.

import Continuity
import Formats

extension MercatorReading {
  mutating func readBackups() {
    let servers = pairs("backup_logical_server", "logical_server_id")
    let devices = pairs("backup_storage_device", "storage_device_id")
    var known: Set<String> = []
    for row in tables["backups"].rows {
      let number = row["id"] ?? ""
      known.insert(number)
      if isDeleted(row) { continue }
      let nodes =
        [row.reference("logical_server_id")].compactMap(\.self) + row.list("logical_servers")
        + (servers[number]?.map(\.id) ?? [])
      let holders =
        [row.reference("storage_device_id")].compactMap(\.self) + row.list("storage_devices")
        + (devices[number]?.map(\.id) ?? [])
      guard !nodes.isEmpty, !holders.isEmpty else {
        inventory.find(.particular(RelationalReason.backupOfNothing), at: row.place)
        continue
      }
      let values = self.values(of: row)
      for node in nodes {
        guard let node = find(.logicalServer, node, at: row.place) else { continue }
        for holder in holders {
          guard let holder = find(.storageDevice, holder, at: row.place) else { continue }
          things[holder].holdsBackups = true
          things[holder].isTied = true
          let pair = "\(things[node].key.id)/\(things[holder].key.id)"
          backups.append(
            Backup(
              node: node, holder: holder, values: values,
              source: "\(origin):backups#\(number.isEmpty ? pair : "\(number)/\(pair)")",
              place: row.place))
        }
      }
    }
    for pairs in [servers, devices] {
      for number in pairs.keys.sorted() where !known.contains(number) {
        for pair in pairs[number] ?? [] {
          inventory.find(.danglingLink(to: "backups#\(number)"), at: pair.place)
        }
      }
    }
  }

  private func pairs(
    _ name: String, _ column: String
  ) -> [String: [(id: String, place: Place)]] {
    var pairs: [String: [(id: String, place: Place)]] = [:]
    for row in tables[name].rows {
      guard let number = row["backup_id"], let id = row[column] else { continue }
      pairs[number, default: []].append((id, row.place))
    }
    return pairs
  }

  /// How often (1 hourly, 2 daily, 3 weekly, 4 monthly) and for how many days.
  private mutating func values(of row: TableRow) -> CopyFields {
    func minutes(_ column: String, _ read: (String) -> Int?) -> String? {
      guard let text = row[column], !text.isEmpty else { return nil }
      if let minutes = read(text) { return TypedValue.text(minutes: minutes) }
      inventory.find(
        text == "0" ? .zeroMeansNotSet : .unreadableValue(text), at: row.place.at(column: column))
      return nil
    }
    var values: CopyFields = [:]
    values[.every] = minutes("backup_frequency") {
      ["1": 60, "2": 1_440, "3": 7 * 1_440, "4": 30 * 1_440][$0]
    }
    values[.retention] = minutes("backup_retention") { text in
      Int(text).flatMap { (1...36_500).contains($0) ? $0 * 1_440 : nil }
    }
    return values
  }
}
