// What an Excel workbook says besides its sheets: their names and order, its texts, its number formats.

import SystemPackage

/// A workbook: the parts that all sheets share.
final class XLSXBook: Sendable {
  struct Entry: Sendable {
    var name: String
    var isHidden: Bool
    var part: String
  }

  let path: FilePath
  /// The sheets with rows, in the order of their tabs.
  let sheets: [Entry]
  let texts: [String]
  /// By number of style, what a number is.
  let formats: [NumberFormat]
  /// Whether days are counted from 1904 on.
  let isFrom1904: Bool

  init(_ path: FilePath) throws(FormatFailure) {
    self.path = path
    let place = Place(file: path.string)
    let archive = try ZipArchive(path)
    var main = "xl/workbook.xml"
    if archive.holds("_rels/.rels") {
      let relations = try XLSXBook.relations(in: archive, "_rels/.rels", of: "", path)
      if let found = relations.first(where: { $0.type.hasSuffix("/officeDocument") }) {
        main = found.target
      }
    }
    guard archive.holds(main) else {
      if archive.holds("content.xml"), archive.holds("mimetype") {
        throw FormatFailure(.openDocument, at: place)
      }
      throw FormatFailure(.notASpreadsheet, at: place)
    }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let name = main.split(separator: "/").last.map(String.init) ?? main
    let relationsPart = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    let relations = try XLSXBook.relations(in: archive, relationsPart, of: folder, path)

    let book = BookHandler()
    try XMLStream.read(archive.bytes(of: main), with: book, at: place)
    var sheets: [Entry] = []
    for sheet in book.sheets {
      guard let relation = relations.first(where: { $0.id == sheet.relation }),
        relation.type.hasSuffix("/worksheet")
      else { continue }
      guard archive.holds(relation.target) else {
        throw FormatFailure(.missingPart(relation.target), at: place)
      }
      sheets.append(Entry(name: sheet.name, isHidden: sheet.isHidden, part: relation.target))
    }
    guard !sheets.isEmpty else { throw FormatFailure(.notASpreadsheet, at: place) }
    self.sheets = sheets
    isFrom1904 = book.isFrom1904

    let strings = relations.first { $0.type.hasSuffix("/sharedStrings") }
    let texts = XLSXTexts()
    if let part = strings?.target, archive.holds(part) {
      try XLSXBook.stream(archive, part, into: texts, at: place)
    }
    self.texts = texts.texts
    let styles = StylesHandler()
    if let part = relations.first(where: { $0.type.hasSuffix("/styles") })?.target,
      archive.holds(part)
    {
      try XLSXBook.stream(archive, part, into: styles, at: place)
    }
    formats = styles.formats
  }

  /// Streams a part of the archive through XML.
  private static func stream(
    _ archive: ZipArchive, _ part: String, into handler: any XMLHandler, at place: Place
  ) throws(FormatFailure) {
    let stream = XMLStream(handler, at: place)
    let part = try archive.part(part)
    while let piece = try part.next() { try stream.feed(piece.span) }
    try stream.finish()
  }

  private struct Relation {
    var id: String
    var type: String
    var target: String
  }

  private static func relations(
    in archive: ZipArchive, _ part: String, of folder: String, _ path: FilePath
  ) throws(FormatFailure) -> [Relation] {
    let handler = RelationsHandler()
    try XMLStream.read(archive.bytes(of: part), with: handler, at: Place(file: path.string))
    return handler.relations.map { relation in
      var parts =
        relation.target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
      for step in relation.target.split(separator: "/") {
        if step == ".." {
          _ = parts.popLast()
        } else if step != "." {
          parts.append(String(step))
        }
      }
      return Relation(id: relation.id, type: relation.type, target: parts.joined(separator: "/"))
    }
  }
}

private final class RelationsHandler: XMLHandler {
  var relations: [(id: String, type: String, target: String)] = []

  func start(_ name: String, in stream: XMLStream) {
    guard name == "Relationship", let id = stream.attribute("Id"),
      let target = stream.attribute("Target")
    else { return }
    relations.append((id, stream.attribute("Type") ?? "", target))
  }

  func end(_ name: String, in stream: XMLStream) {}
  func text(_ text: String, in stream: XMLStream) {}
}

private final class BookHandler: XMLHandler {
  var sheets: [(name: String, isHidden: Bool, relation: String)] = []
  var isFrom1904 = false

  func start(_ name: String, in stream: XMLStream) {
    switch name {
    case "workbookPr": isFrom1904 = ["1", "true"].contains(stream.attribute("date1904"))
    case "sheet":
      let state = stream.attribute("state") ?? "visible"
      // The prefix of r:id is dropped; sheetId is another name.
      sheets.append(
        (stream.attribute("name") ?? "", state != "visible", stream.attribute("id") ?? ""))
    default: break
    }
  }

  func end(_ name: String, in stream: XMLStream) {}
  func text(_ text: String, in stream: XMLStream) {}
}

private final class StylesHandler: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: String] = [:]
  private var isInCells = false

  func start(_ name: String, in stream: XMLStream) {
    switch name {
    case "numFmt":
      if let id = stream.attribute("numFmtId").flatMap({ Int($0) }) {
        codes[id] = stream.attribute("formatCode")
      }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = stream.attribute("numFmtId").flatMap { Int($0) } ?? 0
      formats.append(NumberFormat(id: id, code: codes[id]))
    default: break
    }
  }

  func end(_ name: String, in stream: XMLStream) {
    if name == "cellXfs" { isInCells = false }
  }

  func text(_ text: String, in stream: XMLStream) {}
}
