// From exports of CISO Assistant to an inventory: assets first, then parents, then what the BIAs say.

import Continuity
import Formats
public import SystemPackage

/// Makes an inventory of exports of CISO Assistant.
///
/// ```swift
/// let inventory = try CISOAssistantConnector(files: ["assets.csv", "bia.xlsx"]).inventory()
/// ```
///
/// A file is a table of assets (CSV or Excel), a workbook of BIAs, or JSON with assets; its headers say which.
public struct CISOAssistantConnector: Sendable {
  /// What its inventories go by.
  public static let origin = "ciso-assistant"

  private let files: [FilePath]

  /// Prepares the reading of files and folders.
  public init(files: [FilePath]) { self.files = files }

  /// Reads all files.
  ///
  /// - Parameter establishment: the establishment of assets without domain.
  /// - Throws: ``ImportFailure``: a file that cannot be read, or an error that the service answered.
  /// - Complexity: O(bytes)
  public func inventory(establishment: String? = nil) throws(ImportFailure) -> Inventory {
    var reading = CISOReading(establishment: establishment)
    var obstacles: [ImportFailure.Obstacle] = []
    var tables: [FilePath] = []
    var assets: [CISOAsset] = []
    for path in files {
      do throws(ImportFailure) {
        guard path.extension?.lowercased() == "json" else {
          tables.append(path)
          continue
        }
        let count = try CISOAnswer.read(Self.bytes(of: path), file: path.string) {
          reading.take($0)
        }
        reading.inventory.rowsRead.append((Place(file: path.string), count))
        reading.inventory.tables.append(ReadTable(name: "assets", rows: count))
      } catch {
        obstacles += error.obstacles
      }
    }
    var assessments: [CISOTables.Assessment] = []
    var thresholds: [CISOTables.Threshold] = []
    do throws(ImportFailure) {
      if !tables.isEmpty {
        let workbook = try ImportFailure.reading(Workbook(files: tables))
        let read = try CISOTables(workbook, into: &reading.inventory)
        assets += read.assets
        (assessments, thresholds) = (read.assessments, read.thresholds)
      }
    } catch {
      obstacles += error.obstacles
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    for asset in assets { reading.take(asset) }
    reading.addParents()
    reading.add(assessments)
    reading.add(thresholds)
    return reading.inventory
  }

  private static func bytes(of path: FilePath) throws(ImportFailure) -> [UInt8] {
    let bytes = try ImportFailure.reading(ExportFile.bytes(of: path))
    if bytes.isEmpty { throw ImportFailure(.format(.empty), at: Place(file: path.string)) }
    return bytes
  }
}
