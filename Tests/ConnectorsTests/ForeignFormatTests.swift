// Files in the own format of another program are told by name, with what to export instead.

import Connectors
import Continuity
import Formats
import SystemPackage
import TestSupport
import Testing

@Suite struct ForeignFormats {
  private func refused(_ name: String, _ bytes: [UInt8]) throws -> [[String]] {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, bytes)
    return [
      obstacles { _ = try Workbook(files: [file]) },
      obstacles { _ = try GLPIConnector(files: [file]).inventory() },
      obstacles { _ = try ITopConnector(files: [file]).inventory() },
      obstacles {
        _ = try MercatorConnector(files: [folder.filePath]).inventory()
      },
    ]
  }

  @Test(arguments: [
    ("si.archimate", "model of Archi"), ("cmdb.BAK", "SQL Server"), ("parc.accdb", "Access"),
    ("plan.vsdx", "Visio"), ("plan.drawio", "draw.io"), ("plan.pdf", "document"),
    ("export.zip", "archive"), ("si.qea", "Enterprise Architect"),
  ])
  func aFileOfAnotherProgramIsToldByItsName(name: String, words: String) throws {
    for lines in try refused(name, Array("<xml>\0".utf8)) {
      #expect(lines.count == 1 && lines[0].contains(words), "\(lines)")
    }
  }

  @Test func aBackupThatIsTextIsRead() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("applis.bak", "Code;Nom\nA1;DPI\n")
    #expect(try rows(Workbook(files: [file])).count == 2)
  }

  @Test(arguments: [true, false], [true, false])
  func utf32IsRefused(isLittle: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "Code;Nom;Serveur\nA1;DPI;S1;"
    let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in
      let big = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      return isLittle ? big.reversed() : big
    }
    for lines in try refused("a.csv", bytes) {
      #expect(lines.count == 1 && lines[0].contains("UTF-32"), "\(lines)")
    }
  }
}
