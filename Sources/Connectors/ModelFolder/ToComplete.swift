// The file that people fill in after a first import: what no inventory knows, as comments to uncomment.

import Continuity

/// The text of `a-completer.yaml`, or `to-complete.yaml`.
struct ToComplete {
  let language: Language
  let inventory: Inventory

  private var words: any ToCompleteWording { language.toComplete }

  /// The file it goes into.
  var fileName: String { words.fileName }

  var text: String {
    let applications = inventory.items.filter { $0.kind == .application }.prefix(2).map(\.id)
    let needs = (applications.isEmpty ? ["application-1"] : applications)
      .map { "\"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
      .joined(separator: ", ")
    let establishment =
      inventory.establishments.first.map { "\n#    establishment: \"\($0.id)\"" } ?? ""
    return words.text(
      needs: needs, establishment: establishment,
      nodes: TableKind.nodes.fileName(of: inventory.origin))
  }
}
