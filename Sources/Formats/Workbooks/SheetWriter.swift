// One sheet of a workbook on its way out: cells, widths, help, lists to choose from, protection, paper.

internal import CXLSXWriter
import Foundation

/// A sheet on its way.
@safe package struct SheetWriter {
  /// The most UTF-16 units that a cell holds.
  private static let longestCell = 32_767
  /// The most UTF-16 units of the title of a help, of its text, and of all choices that stand in a cell itself.
  private static let longestHelpTitle = 32
  private static let longestHelp = 255

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let book: WorkbookWriter
  /// Its name, as the workbook has it.
  package let name: String

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, named name: String, of book: WorkbookWriter) {
    unsafe (self.sheet, self.name, self.book) = (sheet, name, book)
  }

  /// A text as a cell shows it: what steers or hides nothing, in lines where it has several.
  package static func shown(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).visible() }.joined(separator: "\n")
  }

  /// Writes text, whatever it looks like: no cell is ever a formula. Rows and columns count from 0.
  package func write(
    _ text: String, row: Int, column: Int, _ style: CellStyle? = nil
  ) throws(WorkbookFailure) {
    let text = Self.shown(text)
    guard text.utf16.count <= Self.longestCell else { throw .unfit(String(text.prefix(60))) }
    let format = unsafe book.format(style)
    if text.isEmpty {
      try unsafe book.check(
        worksheet_write_blank(sheet, UInt32(row), UInt16(column), format), text)
    } else {
      try unsafe book.check(
        worksheet_write_string(sheet, UInt32(row), UInt16(column), text, format), text)
    }
  }

  /// Writes a number.
  package func write(
    _ number: Double, row: Int, column: Int, _ style: CellStyle? = nil
  ) throws(WorkbookFailure) {
    try unsafe book.check(
      worksheet_write_number(sheet, UInt32(row), UInt16(column), number, book.format(style)),
      "\(number)")
  }

  /// The height of a row, in points.
  package static let rowHeight = 15.0

  /// Shows a picture over the cells from one on.
  ///
  /// - Parameters:
  ///   - alternative: what it shows, for who cannot see it.
  ///   - scale: how large it is shown, 1 for a point a dot.
  package func insert(
    png: [UInt8], alternative: String, scale: Double, row: Int, column: Int
  ) throws(WorkbookFailure) {
    var options = unsafe lxw_image_options()
    unsafe (options.x_scale, options.y_scale) = (scale, scale)
    let description = unsafe strdup(alternative.visible())
    defer { unsafe free(description) }
    unsafe options.description = description
    try unsafe book.check(
      worksheet_insert_image_buffer_opt(
        sheet, UInt32(row), UInt16(column), png, png.count, &options), alternative)
  }

  /// Sets the width of a column in letters, and how its empty cells look.
  package func setColumn(_ column: Int, width: Int, _ style: CellStyle? = nil) {
    unsafe worksheet_set_column(
      sheet, UInt16(column), UInt16(column), Double(width), book.format(style))
  }

  /// Sets the height of a row in points.
  package func setRow(_ row: Int, height: Int) {
    unsafe worksheet_set_row(sheet, UInt32(row), Double(height), nil)
  }

  /// Keeps the rows above one in sight, and the columns left of one.
  package func freeze(row: Int, column: Int) {
    unsafe worksheet_freeze_panes(sheet, UInt32(row), UInt16(column))
  }

  /// Puts the means to sort and choose rows into a heading.
  package func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    unsafe worksheet_autofilter(
      sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
      UInt16(columns.upperBound))
  }

  // MARK: - Filling in

  /// Shows help beside a cell that is chosen, and what may stand in it.
  ///
  /// - Parameters:
  ///   - choices: what is proposed; nothing for free text.
  ///   - isStrict: whether Excel refuses anything else.
  package func help(
    _ help: String, titled title: String, row: Int, column: Int,
    choices: CellChoices? = nil, isStrict: Bool = false
  ) throws(WorkbookFailure) {
    var rule = unsafe lxw_data_validation()
    unsafe rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    unsafe rule.show_error = UInt8((isStrict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
    unsafe rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    var texts: [UnsafeMutablePointer<CChar>?] = unsafe []
    defer { unsafe texts.forEach { unsafe free($0) } }
    func held(_ text: String, upTo limit: Int) -> UnsafeMutablePointer<CChar>? {
      unsafe texts.append(strdup(Self.cut(text, to: limit)))
      return unsafe texts.last ?? nil
    }
    unsafe rule.input_title = held(title, upTo: Self.longestHelpTitle)
    unsafe rule.input_message = held(help, upTo: Self.longestHelp)
    switch choices {
    case nil:
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      try unsafe add(&rule, row, column)
    case .cells(let sheet, let column0, let rows):
      let letters = CellReference.letters(column0)
      let range = "$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe rule.value_formula = held("='\(sheet)'!\(range)", upTo: Self.longestHelp)
      try unsafe add(&rule, row, column)
    case .words(let words):
      guard words.joined(separator: ",").utf16.count <= Self.longestHelp,
        !words.contains(where: { $0.contains(",") })
      else { throw .unfit(String(words.joined(separator: ",").prefix(60))) }
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      var list = unsafe words.map { unsafe held($0, upTo: Self.longestHelp) } + [nil]
      let code = unsafe list.withUnsafeMutableBufferPointer { list in
        unsafe rule.value_list = list.baseAddress
        return unsafe worksheet_data_validation_cell(sheet, UInt32(row), UInt16(column), &rule)
      }
      try book.check(code, title)
    }
  }

  private func add(
    _ rule: inout lxw_data_validation, _ row: Int, _ column: Int
  ) throws(WorkbookFailure) {
    try unsafe book.check(
      worksheet_data_validation_cell(sheet, UInt32(row), UInt16(column), &rule), "")
  }

  /// Lets only open cells be changed. There is no password: who wants to can take it off.
  package func protect() {
    var rights = lxw_protection()
    (rights.format_rows, rights.format_columns) = (1, 1)
    unsafe worksheet_protect(sheet, nil, &rights)
  }

  /// Hides the sheet.
  package func hide() { unsafe worksheet_hide(sheet) }

  /// Shows this sheet first.
  package func activate() { unsafe worksheet_activate(sheet) }

  // MARK: - Paper

  /// Sets up printing on A4, as wide as the page: the heading of rows on each page, the page's number below.
  package func setPaper(
    isLandscape: Bool, repeating rows: ClosedRange<Int>? = nil, header: String? = nil,
    footer: String? = nil
  ) throws(WorkbookFailure) {
    if isLandscape {
      unsafe worksheet_set_landscape(sheet)
    } else {
      unsafe worksheet_set_portrait(sheet)
    }
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    if let rows {
      unsafe worksheet_repeat_rows(sheet, UInt32(rows.lowerBound), UInt32(rows.upperBound))
    }
    if let header {
      try unsafe book.check(worksheet_set_header(sheet, Self.cut(header, to: 250)), header)
    }
    if let footer {
      try unsafe book.check(worksheet_set_footer(sheet, Self.cut(footer, to: 250)), footer)
    }
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var result = ""
    for character in text {
      guard result.utf16.count + String(character).utf16.count < limit else { break }
      result.append(character)
    }
    return result + "…"
  }
}

/// What may be chosen for a cell.
package enum CellChoices: Sendable {
  /// A few words, without commas.
  case words([String])
  /// The cells of a column of a sheet, from row to row.
  case cells(sheet: String, column: Int, rows: ClosedRange<Int>)
}
