// Files that are right, to begin with: those of the fixtures and models, and some kept beside, in `seeds`.

import Foundation

/// What inputs are made of: for each format several, each of one or several files.
enum Seeds {
  typealias Files = [(name: String, bytes: [UInt8])]

  static func of(_ format: Format) -> [Files] {
    switch format {
    case .model: model
    case .table: table
    case .workbook: workbook
    case .glpi: glpi
    case .mercator: mercator
    case .itop: itop
    case .ciso: ciso
    }
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let fixtures = "Tests/ConnectorsTests/Fixtures"

  private static let model =
    folders(in: "Benchmarks/seeds/model") + folders(in: "Models/lessons")
    + folders(in: "Tests/ContinuityTests/Fixtures")
    + [files(in: "Models/ch-littoral"), files(in: "Models/ght-littoral/groupe")]
  private static let table = folders(in: "Benchmarks/seeds/table")
  private static let workbook = folders(in: "Benchmarks/seeds/workbook")
  private static let glpi = folders(in: "Benchmarks/seeds/glpi") + [files(in: "\(fixtures)/glpi")]
  private static let mercator =
    single(files(in: "\(fixtures)/mercator", endingIn: "sql")) + [
      files(in: "\(fixtures)/mercator/api", endingIn: "json")
    ]
  private static let itop =
    folders(in: "Benchmarks/seeds/itop") + single(files(in: fixtures, endingIn: "itop.xlsx"))
  private static let ciso =
    folders(in: "Benchmarks/seeds/ciso") + single(files(in: fixtures, endingIn: "bia.xlsx"))

  private static func single(_ files: Files) -> [Files] { files.map { [$0] } }

  /// The files below a folder of the repository, by path.
  private static func files(in path: String, endingIn end: String = "") -> Files {
    let url = root.appendingPathComponent(path)
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: url.path))?.sorted() ?? []
    return names.filter { $0.hasSuffix(end) && $0 != "README.md" && $0 != "expected.yaml" }
      .compactMap { name in
        (try? Data(contentsOf: url.appendingPathComponent(name))).map { (name, Array($0)) }
      }
  }

  /// The files below each folder in a folder.
  private static func folders(in path: String) -> [Files] {
    let url = root.appendingPathComponent(path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.sorted() ?? []
    return names.map { files(in: "\(path)/\($0)") }.filter { !$0.isEmpty }
  }
}
