// What pandoc 2.17 has no option for, done to the file that it wrote: rows that no page breaks, headers by the name of
// their part (it gives the reference's parts numbers of its own), pictures that do not carry their bytes twice.

import Formats
import Foundation
import SystemPackage

enum WordPass {
  /// The same file, set so; every part is dated alike.
  static func finished(_ bytes: [UInt8]) throws(RenderingFailure) -> [UInt8] {
    let file = try TemporaryFile(bytes, ending: ".docx")
    var parts: [(name: String, bytes: [UInt8])] = []
    do {
      let archive = try Formats.ZipArchive(FilePath(file.path))
      for name in archive.names { parts.append((name, try archive.bytes(of: name))) }
    } catch {
      throw .program("pandoc", message: "\(error)")
    }
    func text(_ name: String) -> String {
      String(decoding: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
    }
    let relations = text("word/_rels/document.xml.rels")
    let document = finished(text("word/document.xml"), relations: relations)
    return try ZipArchive.bytes(
      of: parts.map { $0.name == "word/document.xml" ? ($0.name, Array(document.utf8)) : $0 })
  }

  private static func finished(_ text: String, relations: String) -> String {
    var text = withoutData(text)
      .replacingOccurrences(
        of: "<w:tr><w:trPr><w:tblH", with: "<w:tr><w:trPr><w:cantSplit/><w:tblH"
      )
      .replacingOccurrences(of: "<w:tr><w:tc>", with: "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")
    for tag in relations.components(separatedBy: "<Relationship ").dropFirst() {
      guard let id = attribute("Id", of: tag), let target = attribute("Target", of: tag),
        target.hasPrefix("header") || target.hasPrefix("footer")
      else { continue }
      let name = target.replacingOccurrences(of: ".xml", with: "")
      text = text.replacingOccurrences(of: "r:id=\"\(name)\"", with: "r:id=\"\(id)\"")
    }
    return text
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.range(of: "\(name)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Pandoc describes a picture by its address, which holds all its bytes.
  private static func withoutData(_ text: String) -> String {
    let mark = " descr=\"data:"
    let pieces = text.components(separatedBy: mark)
    return pieces[0]
      + pieces.dropFirst().map { piece in
        piece.firstIndex(of: "\"").map { String(piece[piece.index(after: $0)...]) } ?? ""
      }.joined()
  }
}
