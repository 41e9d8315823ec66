// The YAML files of an import: establishments, and what people are to fill in.

import Continuity
import Formats
import Foundation
import SystemPackage

extension ModelImport {
  /// The establishments that no file declares yet, and at a first import what people are to fill in.
  static func yaml(
    _ sound: Inventory, _ known: KnownEstablishments, _ options: ImportOptions, in folder: FilePath
  ) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var new = sound.establishments.filter { !known.declared.contains($0.id) }
    if known.declared.isEmpty, !new.isEmpty {
      // Until now those that nodes name were taken as they are: once a file lists some, it must list all.
      var seen = Set(new.map(\.id))
      for id in known.named.sorted() where seen.insert(id).inserted {
        new.append(Inventory.Establishment(id: id, name: id))
      }
    }
    let name = sound.origin + ".yaml"
    let path = folder.appending(name)
    let isThere = FileManager.default.fileExists(atPath: path.string)
    if !new.isEmpty || (!isThere && !known.saysLanguage) {
      var text = ""
      if isThere {
        // What stands there may be people's own: more is said in a document of its own.
        if let bytes = try? SourceFile.bytes(of: path) {
          text = String(decoding: bytes, as: UTF8.self)
        }
        if !text.hasSuffix("\n") { text += "\n" }
        text += "---\n"
      } else if !known.saysLanguage {
        text += "language: \(options.language.rawValue)\n"
      }
      if !new.isEmpty {
        text += "establishments:\n"
        for establishment in new {
          text +=
            "  - { id: \(Self.quoted(establishment.id)), name: \(Self.quoted(establishment.name)) }\n"
        }
      }
      files[name] = Array(text.utf8)
    }
    let stub = ToComplete(language: options.language, inventory: sound)
    let stubs = Language.allCases.map { ToComplete(language: $0, inventory: sound).fileName }
    if !options.isUpdate,
      !stubs.contains(where: {
        FileManager.default.fileExists(atPath: folder.appending($0).string)
      })
    {
      files[stub.fileName] = Array(stub.text.utf8)
    }
    return files
  }

  /// A text as YAML in double quotes.
  private static func quoted(_ text: String) -> String {
    "\"" + text.asCell.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// What a folder says of establishments.
struct KnownEstablishments {
  /// The identifiers of those that its files declare.
  let declared: Set<String>
  /// The identifiers of those that its nodes name.
  let named: Set<String>
  /// Whether a file says the model's language.
  let saysLanguage: Bool

  init(_ known: KnownNames) {
    declared = Set(known.establishments)
    named = Set(known.nodes.lazy.compactMap(\.establishment))
    saysLanguage = known.saysLanguage
  }
}
