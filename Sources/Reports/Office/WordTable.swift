// Tables of Word: headings on every page, rows that no page breaks, columns as wide as their words ask for.

import Diagrams

/// A table on a sheet, lengths in twentieths of a point.
struct WordTable {
  let table: Table
  var width: Int
  var indent = 0

  /// The table; nothing stands below it yet.
  var text: String {
    let columns = columns
    var xml = Self.begin(columns, indent: indent)
    if table.hasHeadings {
      let cells = table.headings.enumerated().map { column, heading in
        cell(
          Table.Cell(heading, .strong), columns[column], column, fill: "ECECEC", keepsNext: true)
      }
      xml += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells.joined())</w:tr>"
    }
    for (position, row) in table.rows.enumerated() {
      let notes = table.notes[position] ?? []
      let cells = row.enumerated().map { column, cell in
        self.cell(cell, columns[column], column, keepsNext: !notes.isEmpty)
      }
      xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
      if !notes.isEmpty { xml += text(of: notes, below: row.count, columns) }
    }
    return xml + "</w:tbl>"
  }

  /// The notes of a row, across the table.
  private func text(of notes: [String], below count: Int, _ columns: [Int]) -> String {
    let lines = notes.map { WordBody.paragraph("Cell", WordBody.run($0, .faint)) }.joined()
    guard columns.count > 1 else {
      return "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>\(lines)</w:tc></w:tr>"
    }
    let empty = "<w:tc><w:tcPr><w:tcW w:w=\"\(columns[0])\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>"
    let rest = columns.dropFirst().reduce(0, +)
    return """
      <w:tr><w:trPr><w:cantSplit/></w:trPr>\(empty)<w:tc><w:tcPr><w:tcW w:w="\(rest)" w:type="dxa"/>\
      <w:gridSpan w:val="\(columns.count - 1)"/></w:tcPr>\(lines)</w:tc></w:tr>
      """
  }

  private func cell(
    _ cell: Table.Cell, _ width: Int, _ column: Int, fill: String? = nil, keepsNext: Bool
  ) -> String {
    let shade = fill.map { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\($0)\"/>" } ?? ""
    let place = table.numeric.contains(column) ? "<w:jc w:val=\"right\"/>" : ""
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(shade)</w:tcPr><w:p><w:pPr>\
      <w:pStyle w:val="Cell"/>\(keepsNext ? "<w:keepNext/>" : "")\(place)</w:pPr>\
      \(WordBody.run(cell.text, cell.tone))</w:p></w:tc>
      """
  }

  /// Columns share the width as their words ask for; none is narrower than its longest word while there is room.
  private var columns: [Int] {
    // Some 100 letters of a table stand on 10,000 twentieths of a point.
    let letters = max((width - indent) / 98, 20)
    let widths = table.fittingWidths(of: table.rows.count, in: letters).map { max($0, 3) + 2 }
    let sum = max(widths.reduce(0, +), 1)
    return widths.map { (width - indent) * $0 / sum }
  }

  private static func begin(_ columns: [Int], indent: Int) -> String {
    """
    <w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:w="\(columns.reduce(0, +))" w:type="dxa"/>\
    <w:tblInd w:w="\(indent)" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\
    \(columns.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined())</w:tblGrid>
    """
  }

  /// What is signed for, above a box for each caption.
  static func signature(_ signature: Signature, width: Int) -> String {
    let count = max(signature.captions.count, 1)
    let columns = Array(repeating: width / count, count: count)
    func paragraph(_ text: String, _ tone: Tone) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:keepNext/></w:pPr>\(WordBody.run(text, tone))</w:p>"
    }
    let boxes = columns.enumerated().map { position, width in
      let caption = signature.captions.dropFirst(position).first ?? ""
      return """
        <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/></w:tcPr>\(paragraph(caption, .faint))</w:tc>
        """
    }
    return """
      \(begin(columns, indent: 0))<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr>\
      <w:tcW w:w="\(columns.reduce(0, +))" w:type="dxa"/><w:gridSpan w:val="\(count)"/></w:tcPr>\
      \(paragraph(signature.role, .strong))</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/>\
      <w:trHeight w:val="1000" w:hRule="atLeast"/></w:trPr>\(boxes.joined())</w:tr></w:tbl>
      """
  }
}
