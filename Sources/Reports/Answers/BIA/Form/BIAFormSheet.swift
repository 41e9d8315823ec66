// The sheet of one process in the form: what is asked, in its order, with what is known filled in.

import Continuity
import Formats

/// Writes one process.
struct BIAFormSheet {
  let id: String
  let name: String
  /// Who is asked, and where.
  let head: String
  let fields: [BIAField]
  let names: Names
  let text: BIAFormText
  let lists: BIAFormWorkbook.Lists
  /// Who may read it.
  let marking: String?

  private var words: any BIAFormPhrases { text.words }

  /// The widths of question, answer and help, in letters.
  private static let widths = [46, 24, 50]

  /// How many lines a text takes in a column: Excel reckons heights only for rows that it wrote itself.
  static func lines(_ text: String, width: Int) -> Int {
    // Bold and wide letters take a tenth more.
    max(1, (text.displayWidth * 11 / 10 + width - 1) / width)
  }

  func write(
    to writer: WorkbookWriter, record: inout BIAFormRecord
  ) throws(WorkbookFailure) {
    let sheet = try writer.addSheet(named: name)
    for (column, width) in Self.widths.enumerated() { sheet.setColumn(column, width: width) }
    var page = Page(sheet: sheet, process: id)
    try page.line([name], .title)
    try page.line([head], .strong)
    try page.line([words.instruction], .note)
    try page.line(words.headings, .heading)
    let headingRow = page.row - 1
    sheet.freeze(row: page.row, column: 0)
    var last: BIAQuestion?
    for field in fields {
      let question = field.question
      if question != last {
        if let part = words.part(beginningWith: question) {
          try page.line([part, "", ""], .part)
        }
        if hasSeveral(question) {
          try page.line(
            [words.question(question), words.answers(question), words.help(question)],
            .question, last: .questionHelp)
        }
        last = question
      }
      try page.ask(field, in: self)
    }
    sheet.protect()
    try sheet.setPaper(
      isLandscape: false, repeating: headingRow...headingRow,
      header: "&L\(Self.escaped(name))&R\(Self.escaped(head))",
      footer: "&L\(Self.escaped(marking ?? ""))&R&P / &N")
    record.rows += page.rows
  }

  /// Whether a question has a line of its own above several answers.
  private func hasSeveral(_ question: BIAQuestion) -> Bool {
    switch question {
    case .criticality, .impacts, .staff, .materials, .needs, .modeStaff: true
    case .level: fields.count { $0.question == .level } > 1
    default: false
    }
  }

  private static func escaped(_ text: String) -> String {
    String(text.prefix(60)).replacing("&", with: "&&")
  }

  /// The rows as they are written.
  private struct Page {
    let sheet: SheetWriter
    let process: String
    var row = 0
    var rows: [BIAFormRecord.Row] = []

    /// A line that asks nothing.
    ///
    /// - Parameter last: the style of its last cell, where that is another.
    mutating func line(
      _ cells: [String], _ style: CellStyle, last: CellStyle? = nil
    ) throws(WorkbookFailure) {
      for (column, cell) in cells.enumerated() {
        try sheet.write(
          cell, row: row, column: column, column == cells.count - 1 ? last ?? style : style)
      }
      if cells.count > 1 { setHeight(cells) }
      rows.append(
        .init(
          sheet: sheet.name, line: row + 1,
          cells: (0..<3).map { $0 < cells.count ? cells[$0] : "" }))
      row += 1
    }

    /// As high as its longest text.
    private func setHeight(_ cells: [String]) {
      let lines =
        zip(cells, BIAFormSheet.widths).map { BIAFormSheet.lines($0, width: $1) }.max() ?? 1
      sheet.setRow(row, height: 15 * lines)
    }

    /// A line with an answer.
    mutating func ask(_ field: BIAField, in owner: BIAFormSheet) throws(WorkbookFailure) {
      let (words, text) = (owner.words, owner.text)
      let question = field.question
      let isNamed = question.isOpen && field.isSpare
      let label = text.label(
        field, names: owner.names, isOneOfSeveral: owner.hasSeveral(question))
      let answer = field.known.map { text.shown($0, as: question.form) } ?? ""
      let help = owner.hasSeveral(question) ? "" : words.help(question)
      try sheet.write(label, row: row, column: 0, isNamed ? .open : .label)
      if isNamed {
        try sheet.help(
          words.chooseAbove, titled: words.question(question), row: row, column: 0,
          choices: owner.lists.choices(question))
      }
      try sheet.write(answer, row: row, column: 1, .open)
      try sheet.help(
        words.help(question), titled: isNamed || label.isEmpty ? words.question(question) : label,
        row: row, column: 1,
        choices: text.choices(question, isKnown: !field.isSpare).map { .words($0) })
      try sheet.write(help, row: row, column: 2, .hint)
      setHeight([label, answer, help])
      rows.append(
        .init(
          sheet: sheet.name, line: row + 1, cells: [label, answer, help], process: process,
          question: question, part: field.part, known: field.known ?? ""))
      row += 1
    }
  }
}

extension CellStyle {
  static let title = CellStyle { ($0.isBold, $0.size) = (true, 14) }
  static let running = CellStyle { ($0.isWrapped, $0.isTop) = (true, true) }
  static let hint = CellStyle {
    ($0.isItalic, $0.isWrapped, $0.isTop, $0.ink, $0.size) = (true, true, true, 0x555555, 9)
  }
  /// Words that run on over the cells beside them.
  static let note = CellStyle { ($0.isItalic, $0.ink, $0.size) = (true, 0x555555, 9) }
  static let heading = CellStyle {
    ($0.isBold, $0.isWrapped, $0.isFramed, $0.ground) = (true, true, true, 0xECECEC)
  }
  static let part = CellStyle {
    ($0.isBold, $0.isFramed, $0.ground, $0.ink) = (true, true, 0x1F4E79, 0xFFFFFF)
  }
  static let question = CellStyle {
    ($0.isBold, $0.isWrapped, $0.isTop, $0.isFramed, $0.ground) = (true, true, true, true, 0xDDE8F3)
  }
  static let questionHelp = CellStyle {
    ($0.isItalic, $0.isWrapped, $0.isTop, $0.isFramed, $0.size) = (true, true, true, true, 9)
    $0.ground = 0xDDE8F3
  }
  static let label = CellStyle { ($0.isWrapped, $0.isTop, $0.isFramed) = (true, true, true) }
  /// A cell to be filled in.
  static let open = CellStyle {
    ($0.isWrapped, $0.isTop, $0.isFramed, $0.isOpen, $0.isText) = (true, true, true, true, true)
    $0.ground = 0xFFF8D6
  }
}
