// The backups of a Mercator cartography, as copies of its logical servers.

import Continuity
import Formats

extension MercatorReading {
  mutating func readBackups() {
    let table = tables["backups"]
    let servers = pairs("backup_logical_server", "logical_server_id")
    let devices = pairs("backup_storage_device", "storage_device_id")
    let id = table.slot("id")
    var known: Set<String> = []
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      let number = row[id] ?? ""
      known.insert(number)
      guard (row[table.slot("deleted_at")] ?? "").isEmpty else {
        inventory.find(.deleted, at: place)
        continue
      }
      var nodes = [row.reference(table.slot("logical_server_id"))].compactMap(\.self)
      nodes += row.list(table.slot("logical_servers"))
      nodes += servers[number]?.map(\.id) ?? []
      var holders = [row.reference(table.slot("storage_device_id"))].compactMap(\.self)
      holders += row.list(table.slot("storage_devices"))
      holders += devices[number]?.map(\.id) ?? []
      guard !nodes.isEmpty, !holders.isEmpty else {
        inventory.find(.particular(RelationalReason.backupOfNothing), at: place)
        continue
      }
      let values = self.values(of: row, in: table, at: place)
      for node in nodes {
        guard let node = find(.logicalServer, node, at: place) else { continue }
        for holder in holders {
          guard let holder = find(.storageDevice, holder, at: place) else { continue }
          things[holder].holdsBackups = true
          things[holder].isTied = true
          let pair = "\(things[node].key.id)/\(things[holder].key.id)"
          backups.append(
            Backup(
              node: node, holder: holder, values: values,
              source: "\(origin):backups#\(number.isEmpty ? pair : "\(number)/\(pair)")",
              place: place))
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
    let table = tables[name]
    let (backup, other) = (table.slot("backup_id"), table.slot(column))
    var pairs: [String: [(id: String, place: Place)]] = [:]
    for row in table.rows {
      guard let number = row[backup], let id = row[other] else { continue }
      pairs[number, default: []].append((id, tables.place(of: row, in: table)))
    }
    return pairs
  }

  /// How often (1 hourly, 2 daily, 3 weekly, 4 monthly) and for how many days.
  private mutating func values(
    of row: TableRow, in table: RelationalTable, at place: Place
  ) -> CopyFields {
    var values: CopyFields = [:]
    if let text = row[table.slot("backup_frequency")], !text.isEmpty {
      let place = place.at(column: "backup_frequency")
      let every = ["1": 60, "2": 1_440, "3": 7 * 1_440, "4": 30 * 1_440]
      if let minutes = every[text] {
        values[.every] = TypedValue.text(minutes: minutes)
      } else {
        inventory.find(text == "0" ? .zeroMeansNotSet : .unreadableValue(text), at: place)
      }
    }
    if let text = row[table.slot("backup_retention")], !text.isEmpty {
      let place = place.at(column: "backup_retention")
      if let days = Int(text), (1...36_500).contains(days) {
        values[.retention] = TypedValue.text(minutes: days * 1_440)
      } else {
        inventory.find(text == "0" ? .zeroMeansNotSet : .unreadableValue(text), at: place)
      }
    }
    return values
  }
}
