// Tables that fit the terminal: columns as wide as they need, the widest ones wrapped.

extension Table {
  /// The table in at most `terminal.width` columns, each line ended and begun by `indent` spaces.
  package func text(for terminal: Terminal, indent: Int = 0) -> String {
    if let spare, terminal.width < spare.width { return slim.text(for: terminal, indent: indent) }
    let (count, left) = shown(all: false)
    let margin = String(repeating: " ", count: indent)
    let rest = left > 0 ? more(left) : ""
    var tail =
      rest.isEmpty ? "" : (margin + rest).wrapped(to: terminal.width).map { $0 + "\n" }.joined()
    for line in spareNote.map({ (margin + $0).wrapped(to: terminal.width) }) ?? [] {
      tail += terminal.paint(line, .faint) + "\n"
    }
    if count == 0, left > 0 { return tail }
    if terminal.width < Terminal.narrow, hasHeadings, headings.count > 2 {
      return rowByRow(count, terminal, margin) + tail
    }
    let widths = fittingWidths(of: count, in: terminal.width - indent)
    var text = ""
    if hasHeadings {
      text = line(headings.map { Cell($0, .strong) }, widths, terminal, margin)
      text +=
        margin + widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    }
    for (position, row) in rows.prefix(count).enumerated() {
      text += line(unrepeated(row, at: position), widths, terminal, margin)
      for note in notes[position] ?? [] {
        let start = margin + String(repeating: " ", count: (widths.first ?? 0) + 2)
        text += (start + note).wrapped(to: terminal.width)
          .map { terminal.paint($0, .faint) + "\n" }.joined()
      }
    }
    return text + tail
  }

  /// A row without what the row above it says for both.
  private func unrepeated(_ row: [Cell], at position: Int) -> [Cell] {
    guard position > 0, !grouped.isEmpty else { return row }
    let above = rows[position - 1]
    // What belongs to another thing is said again, were it the same.
    let first = grouped.min() ?? 0
    guard first != nameColumn || above[first].text == row[first].text else { return row }
    return row.enumerated().map { column, cell in
      grouped.contains(column) && above[column].text == cell.text ? "" : cell
    }
  }

  /// Each row as its first cell, and below it the others, each behind its heading.
  private func rowByRow(_ count: Int, _ terminal: Terminal, _ margin: String) -> String {
    var text = ""
    for (position, row) in rows.prefix(count).enumerated() {
      for (column, cell) in row.enumerated() where column == 0 || !cell.text.isEmpty {
        let lines =
          column == 0
          ? (margin + cell.text).wrapped(to: terminal.width)
          : (margin + "  " + headings[column] + "\u{A0}: " + cell.text).wrapped(to: terminal.width)
        let tone = column == 0 && cell.tone == .plain ? .strong : cell.tone
        for line in lines { text += terminal.paint(line, tone) + "\n" }
      }
      for note in notes[position] ?? [] {
        for line in (margin + "  " + note).wrapped(to: terminal.width) {
          text += terminal.paint(line, .faint) + "\n"
        }
      }
    }
    return text
  }

  /// Widths that fit: the column with the most to spare gives way, first down to its longest word,
  /// then, where the terminal is too narrow for that, down to eight characters.
  func fittingWidths(of count: Int, in width: Int) -> [Int] {
    var widths = headings.map { $0.displayWidth }
    var words = headings.map { $0.longestWord }
    for row in rows.prefix(count) {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.text.displayWidth)
        words[column] = max(words[column], cell.text.longestWord)
      }
    }
    // The first column names the row: a word a line would be hard to read.
    if let first = words.first { words[0] = max(first, min(18, widths[0])) }
    let gaps = 2 * (headings.count - 1)
    for least in [words, widths.map { min($0, 8) }] {
      while widths.reduce(gaps, +) > width {
        let spare = zip(widths, least).map { $0 - $1 }
        guard let widest = spare.indices.max(by: { spare[$0] < spare[$1] }), spare[widest] > 0
        else { break }
        widths[widest] -= 1
      }
    }
    return widths
  }

  /// One row, on as many lines as its tallest cell needs.
  private func line(
    _ cells: [Cell], _ widths: [Int], _ terminal: Terminal, _ margin: String
  ) -> String {
    let wrapped = zip(cells, widths).map { $0.text.wrapped(to: $1) }
    var text = ""
    for index in 0..<(wrapped.map(\.count).max() ?? 1) {
      var parts: [String] = []
      for (column, lines) in wrapped.enumerated() {
        let part = index < lines.count ? lines[index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - part.displayWidth))
        let painted = terminal.paint(part, cells[column].tone)
        parts.append(numeric.contains(column) ? padding + painted : painted + padding)
      }
      var line = parts.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      text += margin + line + "\n"
    }
    return text
  }
}
