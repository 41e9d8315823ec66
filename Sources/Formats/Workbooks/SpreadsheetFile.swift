// What a file is, told from its first bytes, and the sheets it has.

import Foundation
import SystemPackage

/// A file that may hold sheets.
struct SpreadsheetFile {
  private let path: FilePath

  init(_ path: FilePath) { self.path = path }

  /// The file itself, or the CSV files right in a folder, by name.
  static func files(at path: FilePath) throws(FormatFailure) -> [FilePath] {
    try ExportFile.files(
      at: path, ending: ["csv"],
      otherwise: FormatFailure(.noTables, at: Place(file: path.string)))
  }

  func sheets() throws(FormatFailure) -> [Workbook.Sheet] {
    let place = Place(file: path.string)
    let beginning = try ExportFile.beginning(of: path, count: 4096)
    if beginning.isEmpty { throw FormatFailure(.empty, at: place) }
    if beginning.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || beginning.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      let book = try XLSXBook(path)
      return book.sheets.map {
        Workbook.Sheet(
          name: $0.name, file: path.string, isHidden: $0.isHidden,
          content: .xlsx(book, part: $0.part))
      }
    }
    if beginning.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      // Both an old workbook and a new one under a password are such a container.
      let marker = Array("EncryptedPackage".utf8).flatMap { [$0, UInt8(0)] }
      let bytes = (try? SourceFile.bytes(of: path)) ?? beginning
      let isEncrypted = Data(bytes).range(of: Data(marker)) != nil
      throw FormatFailure(isEncrypted ? .encrypted : .legacyExcel, at: place)
    }
    if beginning.starts(with: [0x1F, 0x8B]) || beginning.starts(with: Array("%PDF".utf8))
      || beginning.starts(with: [0x89, 0x50])
    {
      throw FormatFailure(.notASpreadsheet, at: place)
    }
    let stem = path.stem ?? path.string
    return [Workbook.Sheet(name: stem, file: path.string, isHidden: false, content: .csv(path))]
  }
}
