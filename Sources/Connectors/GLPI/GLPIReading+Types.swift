// What a GLPI database says of types, states and weights: which of its things become nodes at all.

import Continuity
import Formats

extension GLPIReading {
  /// Types of GLPI or of its plugins that whoever imports gave a kind to.
  mutating func readGivenTypes() {
    for name in kinds.names where GLPIType(named: name) == nil && !definitions.has(name) {
      let table = GLPITables.shape(ofType: name).name
      guard tables.has(table), let kind = kinds.take(name) else { continue }
      givenTypes[name.lowercased()] = name
      read(.given, table: table, kind: kind, prefix: "\(name)#")
    }
  }

  /// What a type and a number in a row of links name; `nil` for types that become nothing.
  func key(_ type: String, _ id: String) -> GLPIKey? {
    if let known = GLPIType(named: type) { return GLPIKey(type: known, id: id) }
    let name = type.lowercased()
    if name.hasPrefix(GLPIType.assetPrefix) {
      return definitions.isUsed(type: name) ? GLPIKey(type: .asset, id: id) : nil
    }
    return givenTypes[name].map { GLPIKey(type: .given, id: "\($0)#\(id)") }
  }

  mutating func readStates() {
    for (number, text) in tables["glpi_states"].texts("name")
    where GLPIType.isOutOfUse(state: text) {
      outOfUse[number] = text
      // In CSV made with names instead of numbers.
      outOfUse[text] = text
    }
  }

  /// Without the names of states, nobody knows what is out of use.
  mutating func noteUnknown(state: String?, at place: Place) {
    guard let state, Int(state) != nil, !tables.has("glpi_states") else { return }
    missing.note(
      "glpi_states", isThere: false, Finding(.danglingLink(to: "State#\(state)"), at: place),
      in: &inventory.findings)
  }

  /// What computers are of which only the number of their type is known: servers where their name says so,
  /// where they are racked, or where something rests on them; else what most of their type are.
  mutating func decideUntyped() {
    guard !untyped.isEmpty else { return }
    var serving: Set<Int> = []
    for tie in ties.all where tie.relation != .maintainedBy {
      serving.insert(tie.member)
      if [.rack, .enclosure].contains(things[tie.member].key.type) { serving.insert(tie.node) }
    }
    var servers = 0
    for (_, computers) in untyped.sorted(by: { $0.key < $1.key }) {
      let signs = computers.map { index -> Bool? in
        if serving.contains(index) { return true }
        return GLPIType.isServer(named: things[index].name)
      }
      let yes = signs.count { $0 == true }
      let most = yes == 0 && !signs.contains(false) ? nil : 2 * yes > signs.count { $0 != nil }
      for (index, sign) in zip(computers, signs) {
        let isServer = sign ?? most
        if isServer == nil { undecided.insert(index) }
        things[index].kind = isServer ?? false ? .server : .equipment
        if isServer ?? false { servers += 1 }
      }
    }
    inventory.find(
      .particular(
        RelationalReason.computersWithoutType(
          untyped.values.reduce(0) { $0 + $1.count }, servers: servers,
          undecided: undecided.count)), at: tables.place(of: tables[GLPIType.computer.table]))
  }

  /// What purchases say of how much a thing matters.
  mutating func readCriticities() {
    let names = tables["glpi_businesscriticities"].texts("name")
    for row in tables["glpi_infocoms"].rows {
      guard let name = row.reference("businesscriticities_id").flatMap({ names[$0] }),
        let type = row["itemtype"], let number = row["items_id"],
        let index = key(type, number).flatMap({ byKey[$0] })
      else { continue }
      criticities[index] = name
    }
  }
}
