// Excel workbooks on their way out, by libxlsxwriter: the one door to it. What stands in them is the callers' affair.

internal import CXLSXWriter
import Foundation

/// What stands between cells and a workbook.
package enum WorkbookFailure: Error, Sendable {
  /// A text that no cell, sheet or file of Excel holds, or what the library refuses.
  case unfit(String)
  /// The system refused to write a file.
  case system(String)
}

/// A workbook on its way.
///
/// The library prints what it refuses on standard error, in English, and goes on: all of that is checked before,
/// and every code it returns is looked at. The same calls write the same bytes.
@safe package final class WorkbookWriter {
  /// The most letters of a sheet's name.
  private static let longestName = 31

  private let path: String
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var names: Set<String> = []
  private var isOpen = true

  package init(path: String) throws(WorkbookFailure) {
    guard let book = unsafe workbook_new(path) else { throw .system(path) }
    unsafe (self.path, self.book) = (path, book)
  }

  deinit {
    // A workbook that is not closed is not written; what it holds is freed all the same.
    if isOpen { unsafe lxw_workbook_free(book) }
  }

  /// Says what the workbook is, and of when.
  ///
  /// - Parameter created: seconds since 1970, never the clock's: the same answer is the same file.
  package func identify(title: String, created: Int) throws(WorkbookFailure) {
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = time_t(created)
    let title = unsafe strdup(title)
    defer { unsafe free(title) }
    unsafe properties.title = title
    try unsafe check(workbook_set_properties(book, &properties), "")
  }

  /// Adds a sheet under a name as near to the one wanted as Excel takes, which no other sheet has.
  package func addSheet(named title: String) throws(WorkbookFailure) -> SheetWriter {
    let name = freeName(title)
    guard let sheet = unsafe workbook_add_worksheet(book, name) else { throw .unfit(name) }
    return unsafe SheetWriter(sheet, named: name, of: self)
  }

  /// Writes the file; what was to be written has been checked by then.
  package func close() throws(WorkbookFailure) {
    isOpen = false
    guard unsafe workbook_close(book) == LXW_NO_ERROR else { throw .system(path) }
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
      // A blank at the end would be lost where the name is read again.
      return result.trimmingCharacters(in: .whitespaces)
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

  /// The library's format for a style, made once.
  func format(_ style: CellStyle?) -> UnsafeMutablePointer<lxw_format>? {
    guard let style else { return nil }
    if let format = unsafe formats[style] { return unsafe format }
    guard let format = unsafe workbook_add_format(book) else { return nil }
    if style.isBold { unsafe format_set_bold(format) }
    if style.isItalic { unsafe format_set_italic(format) }
    if let size = style.size { unsafe format_set_font_size(format, Double(size)) }
    if let ink = style.ink { unsafe format_set_font_color(format, ink) }
    if let ground = style.ground { unsafe format_set_bg_color(format, ground) }
    if style.isWrapped { unsafe format_set_text_wrap(format) }
    if style.isTop { unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    if style.isFramed { unsafe format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.isOpen { unsafe format_set_unlocked(format) }
    // What is typed stays as typed: 4/5 is no day, and 80% no 0.8.
    if style.isText { unsafe format_set_num_format(format, "@") }
    unsafe formats[style] = format
    return unsafe format
  }

  func check(_ code: lxw_error, _ text: String) throws(WorkbookFailure) {
    guard code == LXW_NO_ERROR else {
      let reason = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? ""
      throw .unfit("\(reason) \(text.prefix(60))")
    }
  }
}

/// How a cell looks, and whether it may be filled in.
package struct CellStyle: Hashable, Sendable {
  package var isBold = false
  package var isItalic = false
  /// In points; `nil` for the workbook's own.
  package var size: Int?
  /// Colors as `0xRRGGBB`.
  package var ink: UInt32?
  package var ground: UInt32?
  package var isWrapped = false
  package var isTop = false
  package var isFramed = false
  /// Whether it may be changed in a sheet that is protected.
  package var isOpen = false
  /// Whether what is typed is kept as text.
  package var isText = false

  package init(_ set: (inout CellStyle) -> Void = { _ in }) { set(&self) }
}
