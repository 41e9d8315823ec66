// Files in the own format of another program, or in UTF-32: told by name, with what to export instead.

import SystemPackage

/// A format that no connector reads, and whose program can export another.
public enum ForeignFormat: Equatable, Sendable {
  /// A model of Archi.
  case archi
  /// A backup or a file of SQL Server.
  case sqlServer
  case access
  case sqlite
  case oracle
  /// A repository of Enterprise Architect.
  case enterpriseArchitect
  case visio
  /// draw.io, diagrams.net
  case drawio
  /// A picture or drawing of any other kind.
  case picture
  /// A text or slides, with perhaps a table in it.
  case document
  case numbers
  case powerBI
  case projectPlan
  case archive
  case utf32

  private static let endings: [String: ForeignFormat] = {
    var endings: [String: ForeignFormat] = [:]
    let all: [(ForeignFormat, String)] = [
      (.archi, "archimate"), (.sqlServer, "bak mdf ldf bacpac dacpac trn"),
      (.access, "mdb accdb accde mde"), (.sqlite, "sqlite sqlite3 db db3"), (.oracle, "dmp"),
      (.enterpriseArchitect, "eap eapx qea qeax feap"), (.visio, "vsd vsdx vsdm vss vssx vdx"),
      (.drawio, "drawio dio"), (.picture, "png jpg jpeg gif bmp tif tiff svg webp xmind mm"),
      (.document, "pdf doc docx docm odt rtf ppt pptx odp one msg eml"), (.numbers, "numbers"),
      (.powerBI, "pbix pbit"), (.projectPlan, "mpp mpt"), (.archive, "zip 7z rar tar tgz"),
    ]
    for (format, names) in all {
      for name in names.split(separator: " ") { endings[String(name)] = format }
    }
    return endings
  }()

  /// - Parameter beginning: the first bytes of the file.
  package init?(name: String, beginning: [UInt8]) {
    if ForeignFormat.isUTF32(beginning) {
      self = .utf32
      return
    }
    guard let end = FilePath(name).extension?.lowercased(),
      let format = ForeignFormat.endings[end]
    else { return nil }
    // A dump or a table may be called anything; what is plainly text is read as that.
    let mayBeText: Set<String> = ["bak", "db", "dmp", "one", "trn", "mm"]
    if mayBeText.contains(end), !beginning.isEmpty, !beginning.contains(0),
      !beginning.starts(with: Array("TAPE".utf8))
    {
      return nil
    }
    self = format
  }

  /// Whether text begins with the mark of UTF-32, or has three zero bytes in every four.
  private static func isUTF32(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return true
    }
    let sample = bytes.prefix(64)
    guard sample.count >= 16, sample.count.isMultiple(of: 4) else { return false }
    return [0, 3].contains { place in
      sample.indices.allSatisfy { ($0 % 4 == place) == (sample[$0] != 0) }
    }
  }

  /// Refuses a file in such a format. What cannot be opened is for whoever reads it to tell.
  static func refuse(_ path: FilePath) throws(FormatFailure) {
    guard let beginning = try? ExportFile.beginning(of: path, count: 64),
      let format = ForeignFormat(name: path.lastComponent?.string ?? "", beginning: beginning)
    else { return }
    throw FormatFailure(.foreign(format), at: Place(file: path.string))
  }
}
