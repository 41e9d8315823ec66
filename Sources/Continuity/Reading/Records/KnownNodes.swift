// What the files of a folder already name, before anyone asks whether they make sense together: for who
// adds to them.

import Formats
package import SystemPackage

/// The names that a folder's files define.
package struct KnownNames: Sendable {
  /// A node, as a file defines it.
  package struct Node: Sendable {
    package let id: String
    package let kind: Kind
    package let name: String
    package let establishment: String?
    /// The file that defines it, relative to the folder.
    package let path: String
  }

  /// The nodes, in the order of the files.
  package private(set) var nodes: [Node] = []
  /// The identifiers of the establishments declared, in the order of the files.
  package private(set) var establishments: [String] = []
  /// The identifiers of the scenarios that have one, in the order of the files.
  package private(set) var scenarios: [String] = []
  /// Whether a file says the model's language.
  package private(set) var saysLanguage = false

  /// Reads what the files of a folder define; nothing where there is no folder. What is wrong with them is
  /// not asked here.
  ///
  /// - Parameter skipped: paths that are not read.
  /// - Complexity: O(bytes)
  package init(in folder: FilePath, without skipped: Set<String> = []) {
    let files = ModelFiles(in: folder)
    let paths = files.entries.map(\.path)
    // Tables that only tie nodes together define none.
    let records = Records(
      of: files, paths: paths, without: [.needs, .copies, .controls, .zones, .devices, .flows],
      skipping: skipped)
    establishments = records.establishments.map(\.id)
    scenarios = records.scenarios.map(\.id).filter { !$0.isEmpty }
    saysLanguage = records.title.language != nil
    nodes = records.assets.map { asset in
      Node(
        id: records.id(of: asset.id), kind: asset.kind, name: asset.name,
        establishment: asset.establishment == AssetRecord.none
          ? nil : records.name(of: asset.establishment),
        path: paths[Int(asset.location.file)])
    }
  }
}
