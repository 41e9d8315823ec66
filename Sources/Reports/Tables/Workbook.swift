// The tables of a document as an Excel workbook, by libxlsxwriter: the one door to it.

internal import CXLSXWriter
import Continuity
import Diagrams
import Formats
import Foundation

extension Document {
  /// The tables of the document as a workbook: a first sheet that says what was analyzed, then a sheet a table.
  ///
  /// - Throws: ``RenderingFailure/unfit(_:)`` where a text is longer than a cell holds.
  package func workbook() throws(RenderingFailure) -> [UInt8] {
    let file = try TemporaryFile([], ending: ".xlsx")
    let writer = try WorkbookWriter(path: file.path)
    try writer.add(self)
    try writer.close()
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw .system(file.path)
    }
    return Array(data)
  }
}

/// A workbook on its way.
///
/// The library prints what it refuses on standard error, in English, and goes on: all of that is checked before,
/// and every code it returns is looked at.
private final class WorkbookWriter {
  /// The most UTF-16 units that a cell holds.
  private static let longestCell = 32_767
  /// The most letters of a sheet's name.
  private static let longestName = 31
  private static let widest = 60
  /// Pictures are drawn for paper, with more dots than a screen has.
  private static let imageScale = 0.5

  private let book: OpaqueWorkbook
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let wrapped: UnsafeMutablePointer<lxw_format>?
  private let strong: UnsafeMutablePointer<lxw_format>?
  private var names: Set<String> = []
  private var isOpen = true

  private typealias OpaqueWorkbook = UnsafeMutablePointer<lxw_workbook>

  init(path: String) throws(RenderingFailure) {
    guard let book = workbook_new(path) else { throw .system(path) }
    self.book = book
    heading = workbook_add_format(book)
    wrapped = workbook_add_format(book)
    strong = workbook_add_format(book)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_bg_color(heading, 0xECECEC)
    format_set_border(heading, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_text_wrap(wrapped)
    format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bold(strong)
  }

  deinit {
    // A workbook that is not closed is not written; what it holds is freed all the same.
    if isOpen { lxw_workbook_free(book) }
  }

  func add(_ document: Document) throws(RenderingFailure) {
    // The document's own date, never the clock's: the same document is the same file.
    let date = document.identity.date
    var properties = lxw_doc_properties()
    properties.created = date?.secondsSince1970 ?? ZipArchive.firstDate
    let title = strdup(document.title.visible())
    defer { free(title) }
    properties.title = title
    try check(workbook_set_properties(book, &properties), document.title)
    try addIdentity(of: document)
    for table in document.tables where table.hasHeadings { try add(table, of: document) }
    for picture in document.pictures where picture.isInWorkbook {
      try add(picture, of: document.identity)
    }
  }

  func close() throws(RenderingFailure) {
    isOpen = false
    try check(workbook_close(book), "")
  }

  /// The title block, and what the document says besides its tables.
  private func addIdentity(of document: Document) throws(RenderingFailure) {
    let sheet = try addSheet(named: document.language == .french ? "À propos" : "About")
    worksheet_set_column(sheet, 0, 0, 28, wrapped)
    worksheet_set_column(sheet, 1, 1, 90, wrapped)
    var row: UInt32 = 0
    try write(document.title, row, 0, strong, in: sheet)
    if let marking = document.identity.marking {
      row += 1
      try write(marking, row, 0, strong, in: sheet)
    }
    for (label, value) in document.identity.lines {
      row += 1
      try write(label, row, 0, wrapped, in: sheet)
      try write(value, row, 1, wrapped, in: sheet)
    }
    row += 1
    for section in document.sections {
      for line in section.lines {
        row += 1
        try write(line.label, row, 0, line.isHeading ? strong : wrapped, in: sheet)
        try write(line.words, row, 1, wrapped, in: sheet)
      }
    }
  }

  private func add(_ table: Table, of document: Document) throws(RenderingFailure) {
    let title = table.title.isEmpty ? document.title : table.title
    let sheet = try addSheet(named: title)
    var row: UInt32 = 0
    for line in table.head {
      // Its words run on over the cells beside it.
      try write(line, row, 0, strong, in: sheet)
      row += 1
    }
    let first = row
    if table.hasHeadings {
      for (column, text) in table.headings.enumerated() {
        try write(text, row, UInt16(column), heading, in: sheet)
      }
      worksheet_freeze_panes(sheet, first + 1, UInt16(table.nameColumn) + 1)
      worksheet_repeat_rows(sheet, first, first)
      row += 1
    }
    for cells in table.rows {
      for (column, cell) in cells.enumerated() {
        // Numbers are numbers; all else is text, whatever it looks like: no cell is ever a formula.
        if table.numeric.contains(column), let number = document.language.wholeNumber(cell.text) {
          try check(
            worksheet_write_number(sheet, row, UInt16(column), Double(number), wrapped), cell.text)
        } else {
          try write(cell.text, row, UInt16(column), wrapped, in: sheet)
        }
      }
      row += 1
    }
    for column in table.headings.indices {
      let longest =
        ([table.headings[column]] + table.rows.map { column < $0.count ? $0[column].text : "" })
        .map(\.displayWidth).max() ?? 8
      worksheet_set_column(
        sheet, UInt16(column), UInt16(column), Double(min(max(longest + 2, 8), Self.widest)),
        wrapped)
    }
    if table.hasHeadings, row > first + 1 {
      worksheet_autofilter(sheet, first, 0, row - 1, UInt16(table.headings.count - 1))
    }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  /// A sheet for a picture: the words for who cannot see it, then what is drawn.
  private func add(_ picture: Picture, of identity: Identity) throws(RenderingFailure) {
    let drawings = picture.onScreen(identity)
    guard !drawings.isEmpty else { return }
    let sheet = try addSheet(named: picture.caption)
    try write(picture.caption, 0, 0, strong, in: sheet)
    try write(picture.alternative, 1, 0, nil, in: sheet)
    var row: UInt32 = 3
    for drawing in drawings {
      let bytes: [UInt8]
      do throws(DrawingError) {
        bytes = try drawing.picture(.png)
      } catch {
        throw .picture("\(error)")
      }
      var options = lxw_image_options()
      (options.x_scale, options.y_scale) = (Self.imageScale, Self.imageScale)
      let alternative = strdup(picture.alternative.visible())
      defer { free(alternative) }
      options.description = alternative
      try check(
        worksheet_insert_image_buffer_opt(sheet, row, 0, bytes, bytes.count, &options),
        picture.caption)
      row += UInt32(drawing.size.height / 15) + 4
    }
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
  }

  private func addSheet(
    named title: String
  ) throws(RenderingFailure) -> UnsafeMutablePointer<lxw_worksheet> {
    let name = freeName(title)
    guard let sheet = workbook_add_worksheet(book, name) else { throw .unfit(name) }
    return sheet
  }

  /// A name that Excel takes: of at most 31 letters, without its signs, and no other sheet's.
  private func freeName(_ title: String) -> String {
    var plain = ""
    for character in title.visible() where !"[]:*?/\\'".contains(character) {
      plain.append(character)
    }
    plain = plain.trimmingCharacters(in: .whitespaces)
    if plain.isEmpty { plain = "1" }
    func cut(_ text: String, to count: Int) -> String {
      var result = ""
      // Excel counts UTF-16 units.
      for character in text {
        guard result.utf16.count + String(character).utf16.count <= count else { break }
        result.append(character)
      }
      return result
    }
    var name = cut(plain, to: Self.longestName)
    var number = 2
    while !names.insert(name.lowercased()).inserted {
      let ending = " (\(number))"
      name = cut(plain, to: Self.longestName - ending.count) + ending
      number += 1
    }
    return name
  }

  private func write(
    _ text: String, _ row: UInt32, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?,
    in sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(RenderingFailure) {
    let text = text.visible()
    guard text.utf16.count <= Self.longestCell else { throw .unfit(String(text.prefix(60))) }
    try check(worksheet_write_string(sheet, row, column, text, format), text)
  }

  private func check(_ code: lxw_error, _ text: String) throws(RenderingFailure) {
    guard code == LXW_NO_ERROR else {
      let reason = lxw_strerror(code).map { String(cString: $0) } ?? ""
      throw .unfit("\(reason) \(text.prefix(60))")
    }
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
