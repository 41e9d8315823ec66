// Virtual machines and their hosts, machines and their domains, as the inventory agent of GLPI finds them.

import Continuity
import Formats

extension GLPIReading {
  // MARK: - Virtual machines

  /// A host lists its virtual machines; which computer each of them is, its UUID says.
  ///
  /// Where the host is in a cluster, that runs the machine: another host takes over.
  mutating func tieMachines() {
    let table = tables["glpi_itemvirtualmachines"]
    guard !table.rows.isEmpty else { return }
    let computers = computersByUUID()
    var hosts: [Int: [(host: Int, source: String, place: Place)]] = [:]
    var order: [Int] = []
    for row in table.rows {
      let type = row["itemtype"] ?? GLPIType.computer.rawValue
      guard !isDeleted(row), let host = find(type, row["items_id"], at: row.place) else { continue }
      let found = GLPIReading.writings(ofUUID: row["uuid"] ?? "").lazy.compactMap { computers[$0] }
      let name = row["name"] ?? "?"
      guard let machines = found.first else {
        inventory.find(.particular(RelationalReason.machineUnknown(name)), at: row.place)
        continue
      }
      guard machines.count == 1 else {
        let candidates = machines.map { things[$0].key.text }
        inventory.find(.ambiguousReference(name, candidates: candidates), at: row.place)
        continue
      }
      let machine = machines[0]
      let link = source("ItemVirtualMachine", row, machine, host)
      if hosts[machine] == nil { order.append(machine) }
      let runners = clusters[host] ?? [host]
      for runner in runners where hosts[machine]?.contains(where: { $0.host == runner }) != true {
        hosts[machine, default: []].append((runner, link, row.place))
      }
    }
    for machine in order {
      let found = hosts[machine] ?? []
      for (host, source, place) in found {
        tie(
          machine, host, .runsOn, group: found.count > 1 ? "hosts" : "", source: source, at: place)
      }
      if found.count > 1, let place = found.last?.place {
        inventory.find(
          .particular(
            RelationalReason.machineOnSeveralHosts(things[machine].shown, count: found.count)),
          at: place)
      }
    }
  }

  /// The computers that a UUID, in small letters, names.
  private func computersByUUID() -> [String: [Int]] {
    var computers: [String: [Int]] = [:]
    for (index, thing) in things.enumerated() where thing.key.type == .computer && !thing.isLeftOut
    {
      guard let uuid = thing.row["uuid"], !uuid.isEmpty else { continue }
      computers[uuid.lowercased(), default: []].append(index)
    }
    return computers
  }

  /// A UUID in the orders of bytes that hosts and machines write it in: as it is, with the first block turned
  /// round, and with the first three. VMware puts blanks between its bytes.
  static func writings(ofUUID text: String) -> [String] {
    let digits = text.lowercased().utf8.filter { $0 != 0x20 && $0 != 0x2D }
    guard digits.count == 32 else { return text.isEmpty ? [] : [text.lowercased()] }
    func turned(_ range: Range<Int>) -> [UInt8] {
      stride(from: range.upperBound - 2, through: range.lowerBound, by: -2)
        .flatMap { digits[$0..<$0 + 2] }
    }
    func written(_ digits: [UInt8]) -> String {
      let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20...]]
      return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
    return [
      written(digits), written(turned(0..<8) + digits[8...]),
      written(turned(0..<8) + turned(8..<12) + turned(12..<16) + digits[16...]),
    ]
  }

  // MARK: - Domains

  /// What belongs to a domain signs in with it; what manages a domain carries it.
  mutating func tieDomains() {
    var managers: [Int: Int] = [:]
    for row in tables["glpi_domains_items"].rows {
      guard !isDeleted(row), let other = item(of: row, isAbout: true), isUsed(other),
        let node = find(GLPIType.domain.rawValue, row["domains_id"], at: row.place)
      else { continue }
      // What Windows says of machines in no domain.
      if ["workgroup", "mshome"].contains(things[node].name.foldedName) {
        inventory.find(
          .particular(RelationalReason.ofUnusedItem(things[node].key.text)), at: row.place)
        continue
      }
      let link = source("Domain_Item", row, node, other)
      if row["domainrelations_id"] == "2" {
        tie(
          node, other, things[other].kind == .server ? .runsOn : .needs, group: "members",
          source: link, at: row.place)
        managers[node, default: 0] += 1
      } else {
        tie(other, node, .signsInWith, source: link, at: row.place)
      }
    }
    warnOfGroups(managers)
  }
}
