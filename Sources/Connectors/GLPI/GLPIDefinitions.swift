// Assets of one's own, since GLPI 11: what whoever imports says each definition is.

import Continuity
import Formats

/// The definitions of assets in a GLPI database.
struct GLPIDefinitions {
  private struct Definition {
    /// The name people see.
    var label: String
    /// What rows of links call the type, in small letters.
    var type: String
    /// What it is; `nil` where nobody said.
    var kind: Kind?
    /// How many assets there are of which nobody said what they are.
    var unused = 0
  }

  private var definitions: [Definition] = []
  private var byID: [String: Int] = [:]

  init() {}

  /// Reads the definitions; each may be given by its label, its system name or its whole type.
  init(_ tables: Tables, kinds: inout GivenKinds) {
    for row in tables["glpi_assets_assetdefinitions"].rows {
      guard let number = row["id"], let name = row["system_name"], !name.isEmpty else { continue }
      add(number, name: name, label: row["label"] ?? "", kinds: &kinds)
    }
    // Without their table, assets still say the numbers of their definitions.
    for row in tables[GLPIType.asset.table].rows {
      guard let number = row["assets_assetdefinitions_id"], byID[number] == nil else { continue }
      add(number, name: "AssetDefinition#\(number)", label: "", kinds: &kinds)
    }
  }

  private mutating func add(
    _ number: String, name: String, label: String, kinds: inout GivenKinds
  ) {
    let type = "Glpi\\CustomAsset\\\(name)Asset"
    let kind = kinds.take(label, name, name + "Asset", type)
    byID[number] = definitions.count
    definitions.append(
      Definition(label: label.isEmpty ? name : label, type: type.lowercased(), kind: kind))
  }

  /// What people call the definitions.
  var names: [String] { definitions.map(\.label) }

  /// Whether a name is that of a definition.
  func has(_ name: String) -> Bool {
    let name = name.lowercased()
    return definitions.contains {
      $0.label.lowercased() == name || $0.type == name || $0.type.hasSuffix("\\\(name)asset")
        || $0.type.hasSuffix("\\\(name)")
    }
  }

  /// What an asset of a definition is; one more that is not used where nobody said.
  mutating func take(_ number: String?) -> Kind? {
    guard let index = number.flatMap({ byID[$0] }) else { return nil }
    if definitions[index].kind == nil { definitions[index].unused += 1 }
    return definitions[index].kind
  }

  /// Whether assets of a type, in small letters, become nodes.
  func isUsed(type: String) -> Bool {
    definition(ofType: type).map { $0.kind != nil } ?? definitions.contains { $0.kind != nil }
  }

  /// What people call a type that a row of links names.
  func name(ofType type: String) -> String? { definition(ofType: type.lowercased())?.label }

  private func definition(ofType type: String) -> Definition? {
    definitions.first { $0.type == type }
  }

  /// Says of each definition how many of its assets are not used, since nobody said what they are.
  func noteUnused(in inventory: inout Inventory, of tables: Tables) {
    let place = tables.place(of: tables[GLPIType.asset.table])
    for definition in definitions where definition.unused > 0 {
      inventory.find(
        .particular(GivenKindReason.ownType(definition.label, count: definition.unused)), at: place)
    }
  }
}
