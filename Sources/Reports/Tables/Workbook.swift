// The tables of a document as an Excel workbook.

import Continuity
import Diagrams
import Formats
import Foundation

extension Document {
  /// The tables of the document as a workbook: a first sheet that says what was analyzed, then a sheet a table,
  /// then a sheet a picture that is wanted there.
  ///
  /// - Throws: ``RenderingFailure/unfit(_:)`` where a text is longer than a cell holds.
  package func workbook() throws(RenderingFailure) -> [UInt8] {
    let images = try sections.flatMap(\.blocks).compactMap(\.workbookPicture).map {
      picture throws(RenderingFailure) in try SheetImages(of: picture, identity: identity)
    }
    return try WorkbookWriter.bytes { writer throws(WorkbookFailure) in
      try writer.add(self)
      for image in images { try writer.add(image) }
    }
  }
}

/// A picture as a sheet shows it.
private struct SheetImages {
  let picture: Picture
  /// Each as PNG, with its height in points.
  let images: [(png: [UInt8], height: Double)]

  init(of picture: Picture, identity: Identity) throws(RenderingFailure) {
    self.picture = picture
    do throws(DrawingError) {
      images = try picture.onScreen(identity).map { drawing throws(DrawingError) in
        (try drawing.picture(.png), drawing.size.height)
      }
    } catch {
      throw .picture("\(error)")
    }
  }
}

extension Block {
  /// The picture, where workbooks show it.
  fileprivate var workbookPicture: Picture? {
    if case .picture(let picture) = self, picture.isInWorkbook { picture } else { nil }
  }
}

extension WorkbookWriter {
  /// The bytes of a workbook that `body` fills.
  static func bytes(
    _ body: (WorkbookWriter) throws(WorkbookFailure) -> Void
  ) throws(RenderingFailure) -> [UInt8] {
    let file = try TemporaryFile([], ending: ".xlsx")
    do throws(WorkbookFailure) {
      let writer = try WorkbookWriter(path: file.path)
      try body(writer)
      try writer.close()
    } catch {
      switch error {
      case .unfit(let text): throw .unfit(text)
      case .system(let path): throw .system(path)
      }
    }
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw .system(file.path)
    }
    return Array(data)
  }
}

extension CellStyle {
  static let strong = CellStyle { $0.isBold = true }
  fileprivate static let wrapped = CellStyle { ($0.isWrapped, $0.isTop) = (true, true) }
}

extension WorkbookWriter {
  private static let widest = 60
  /// Pictures are drawn for paper, with more dots than a screen has.
  private static let imageScale = 0.5

  fileprivate func add(_ document: Document) throws(WorkbookFailure) {
    let date = document.identity.date
    // The document's own date, never the clock's: the same document is the same file.
    try identify(
      title: document.title.visible(),
      created: date?.secondsSince1970 ?? ZipArchive.firstDate)
    try addIdentity(of: document)
    for table in document.tables where table.hasHeadings { try add(table, of: document) }
  }

  /// A sheet for a picture: the words for who cannot see it, then what is drawn.
  fileprivate func add(_ picture: SheetImages) throws(WorkbookFailure) {
    guard !picture.images.isEmpty else { return }
    let sheet = try addSheet(named: picture.picture.caption)
    try sheet.write(picture.picture.caption, row: 0, column: 0, .strong)
    try sheet.write(picture.picture.alternative, row: 1, column: 0)
    var row = 3
    for image in picture.images {
      try sheet.insert(
        png: image.png, alternative: picture.picture.alternative, scale: Self.imageScale, row: row,
        column: 0)
      row += Int(image.height / SheetWriter.rowHeight) + 4
    }
    try sheet.setPaper(isLandscape: true)
  }

  /// The title block, and what the document says besides its tables.
  private func addIdentity(of document: Document) throws(WorkbookFailure) {
    let sheet = try addSheet(named: document.language == .french ? "À propos" : "About")
    sheet.setColumn(0, width: 28, .wrapped)
    sheet.setColumn(1, width: 90, .wrapped)
    var row = 0
    try sheet.write(document.title, row: row, column: 0, .strong)
    if let marking = document.identity.marking {
      row += 1
      try sheet.write(marking, row: row, column: 0, .strong)
    }
    for (label, value) in document.identity.lines {
      row += 1
      try sheet.write(label, row: row, column: 0, .wrapped)
      try sheet.write(value, row: row, column: 1, .wrapped)
    }
    row += 1
    for section in document.sections {
      for line in section.lines {
        row += 1
        try sheet.write(line.label, row: row, column: 0, line.isHeading ? .strong : .wrapped)
        try sheet.write(line.words, row: row, column: 1, .wrapped)
      }
    }
  }

  private func add(_ table: Table, of document: Document) throws(WorkbookFailure) {
    let sheet = try addSheet(named: table.title.isEmpty ? document.title : table.title)
    var row = 0
    for line in table.head {
      // Its words run on over the cells beside it.
      try sheet.write(line, row: row, column: 0, .strong)
      row += 1
    }
    let first = row
    if table.hasHeadings {
      for (column, text) in table.headings.enumerated() {
        try sheet.write(text, row: row, column: column, .heading)
      }
      sheet.freeze(row: first + 1, column: table.nameColumn + 1)
      row += 1
    }
    for cells in table.rows {
      for (column, cell) in cells.enumerated() {
        // Numbers are numbers; all else is text.
        if table.numeric.contains(column), let number = document.language.wholeNumber(cell.text) {
          try sheet.write(Double(number), row: row, column: column, .wrapped)
        } else {
          try sheet.write(cell.text, row: row, column: column, .wrapped)
        }
      }
      row += 1
    }
    for column in table.headings.indices {
      let longest =
        ([table.headings[column]] + table.rows.map { column < $0.count ? $0[column].text : "" })
        .map(\.displayWidth).max() ?? 8
      sheet.setColumn(column, width: min(max(longest + 2, 8), Self.widest), .wrapped)
    }
    if table.hasHeadings, row > first + 1 {
      sheet.filter(rows: first...row - 1, columns: 0...table.headings.count - 1)
    }
    try sheet.setPaper(isLandscape: true, repeating: table.hasHeadings ? first...first : nil)
  }
}

extension Language {
  /// The number that a text is, its digits in groups of three or not.
  fileprivate func wholeNumber(_ text: String) -> Int? {
    Int(text.replacing(self == .french ? "\u{A0}" : ",", with: ""))
  }
}

extension Document.Section {
  /// What a section says besides its tables of a sheet of their own, in two columns.
  fileprivate var lines: [(label: String, words: String, isHeading: Bool)] {
    let words = blocks.flatMap(\.lines).map { ($0.label, $0.words, false) }
    // A heading over nothing but a table stands on the table's own sheet.
    guard let heading, !words.isEmpty else { return words }
    return [(heading, "", true)] + words
  }
}

extension Block {
  /// What it says in words, with a label where it has one. A table without headings is a list of these.
  fileprivate var lines: [(label: String, words: String)] {
    switch self {
    case .sentence(let line): [("", line.words)]
    case .list(let list): list.items.map { ("", $0.words) }
    case .steps(let steps):
      steps.enumerated().flatMap { position, step in
        [("", "\(position + 1). \(step.line.words)")] + step.details.flatMap(\.lines)
      }
    case .note(let words): [("", words)]
    case .table(let table) where !table.hasHeadings:
      table.rows.map { row in
        (row.dropLast().map(\.text).joined(separator: " "), row.last?.text ?? "")
      }
    case .table(let table): table.spareNote.map { [("", $0)] } ?? []
    case .picture, .signature: []
    }
  }
}

extension Line {
  /// The words with the sign before them.
  fileprivate var words: String { (sign.map { $0.rawValue + " " } ?? "") + text }
}
