// From exports of iTop to an inventory: every object of every file first, then what their fields name.

import Continuity
import Formats
public import SystemPackage

/// Makes an inventory of exports of iTop.
///
/// ```swift
/// let inventory = try ITopConnector(files: ["export.xml", "liens.csv"]).inventory()
/// ```
///
/// A file is XML (sets of objects), JSON (answers of `rest.php`), CSV or an Excel workbook (a class in each); what
/// it is, its content says. A folder stands for all such files right in it.
public struct ITopConnector: Sendable {
  /// What its inventories go by.
  public static let origin = "itop"

  private let files: [FilePath]

  /// Prepares the reading of files and folders.
  public init(files: [FilePath]) { self.files = files }

  /// Reads all files.
  ///
  /// - Parameters:
  ///   - establishment: the establishment of objects without organization, and the name of the only
  ///     organization where the export has no more than one.
  ///   - kinds: what classes of a data model of one's own are.
  /// - Throws: ``ImportFailure``: a file that cannot be read, or an error that iTop answered.
  /// - Complexity: O(bytes)
  public func inventory(
    establishment: String? = nil, kinds: GivenKinds = [:]
  ) throws(ImportFailure) -> Inventory {
    var reading = ITopReading(establishment: establishment, kinds: kinds)
    var obstacles: [ImportFailure.Obstacle] = []
    var tables: [FilePath] = []
    for path in files {
      do throws(ImportFailure) {
        for file in try Self.files(at: path) {
          switch try Self.form(of: file) {
          case .xml: try Self.readXML(file, into: &reading)
          case .json:
            let bytes = try ImportFailure.reading(ExportFile.bytes(of: file))
            let answer = try ITopAnswer(bytes, file: file.string)
            for object in answer.objects { reading.take(object) }
            reading.impacts += answer.impacts
            reading.inventory.rowsRead.append((Place(file: file.string), answer.count))
            for field in answer.unusedFields {
              reading.inventory.find(
                .particular(ITopReason.unusedField(field)), at: Place(file: file.string))
            }
          case .page:
            throw ImportFailure(
              .particular(
                english: """
                  this is a web page, not an export: iTop probably showed its login page; log in, \
                  and save the export again
                  """,
                french: """
                  c’est une page web et non un export\u{A0}: iTop a sans doute affiché sa page de \
                  connexion\u{A0}; connectez-vous et enregistrez de nouveau l’export
                  """), at: Place(file: file.string))
          case .table: tables.append(file)
          }
        }
      } catch {
        obstacles += error.obstacles
      }
    }
    do throws(ImportFailure) {
      if !tables.isEmpty {
        let workbook = try ImportFailure.reading(Workbook(files: tables))
        try ITopTables(workbook).read(into: &reading)
      }
    } catch {
      obstacles += error.obstacles
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    return reading.finish()
  }

  private static func readXML(
    _ file: FilePath, into reading: inout ITopReading
  ) throws(ImportFailure) {
    let xml = ITopXML(file)
    try xml.read { reading.take($0) }
    let place = Place(file: file.string)
    reading.inventory.rowsRead.append((place, xml.count))
    for field in xml.unusedFields {
      reading.inventory.find(
        .particular(ITopReason.unusedField(field)), at: place)
    }
  }

  // MARK: - Files

  private enum Form { case xml, json, page, table }

  /// The file itself, or the exports right in a folder, by name.
  private static func files(at path: FilePath) throws(ImportFailure) -> [FilePath] {
    try ExportFile.files(
      at: path, ending: ["xml", "json", "csv", "xlsx"],
      otherwise: ImportFailure(
        .particular(
          english: "this folder holds no export (.xml, .json, .csv or .xlsx)",
          french: "ce dossier ne contient aucun export (.xml, .json, .csv ou .xlsx)"),
        at: Place(file: path.string)))
  }

  private static func form(of path: FilePath) throws(ImportFailure) -> Form {
    var head = try ImportFailure.reading(ExportFile.beginning(of: path, count: 1024))
    if head.isEmpty { throw ImportFailure(.format(.empty), at: Place(file: path.string)) }
    if head.starts(with: [0xFF, 0xFE, 0x3C, 0]) || head.starts(with: [0xFE, 0xFF, 0, 0x3C]) {
      return .xml
    }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
    let text = String(decoding: head.drop { $0 <= 0x20 }.prefix(200), as: UTF8.self).lowercased()
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") { return .page }
    if text.hasPrefix("<") { return .xml }
    return text.hasPrefix("{") || text.hasPrefix("[") ? .json : .table
  }
}
