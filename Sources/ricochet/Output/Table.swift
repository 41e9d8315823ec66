// Tables that fit the terminal: columns as wide as they need, the widest ones wrapped.

/// Rows of cells under headings.
struct Table {
  struct Cell {
    var text: String
    var tone = Tone.plain

    init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  let headings: [String]
  var rows: [[Cell]] = []
  /// The columns of numbers, which stand flush right.
  var numeric: Set<Int> = []
  /// Lines across the table under some rows, by the row's position; they begin under its second column.
  var notes: [Int: [String]] = [:]

  init(_ headings: [String]) { self.headings = headings }

  /// A table without headings.
  init(columns: Int) { headings = Array(repeating: "", count: columns) }

  /// The table in at most `terminal.width` columns, each line ended and begun by `indent` spaces.
  func text(for terminal: Terminal, indent: Int = 0) -> String {
    let widths = fittingWidths(in: terminal.width - indent)
    var text = ""
    if headings.contains(where: { !$0.isEmpty }) {
      text = line(headings.map { Cell($0, .bold) }, widths, terminal, indent)
      text += String(repeating: " ", count: indent)
      text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    }
    for (position, row) in rows.enumerated() {
      text += line(row, widths, terminal, indent)
      for note in notes[position] ?? [] { text += lines(of: note, widths, terminal, indent) }
    }
    return text
  }

  /// A note, as wide as the terminal.
  private func lines(
    of note: String, _ widths: [Int], _ terminal: Terminal, _ indent: Int
  ) -> String {
    let margin = String(repeating: " ", count: indent + (widths.first ?? 0) + 2)
    return (margin + note).wrapped(to: terminal.width)
      .map { terminal.paint($0, .faint) + "\n" }.joined()
  }

  /// Widths that fit: the column with the most to spare gives way, first down to its longest word,
  /// then, where the terminal is too narrow for that, down to eight characters.
  private func fittingWidths(in width: Int) -> [Int] {
    var widths = headings.map { $0.displayWidth }
    var words = headings.map { $0.longestWord }
    for row in rows {
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
    _ cells: [Cell], _ widths: [Int], _ terminal: Terminal, _ indent: Int
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
      text += String(repeating: " ", count: indent) + line + "\n"
    }
    return text
  }
}

extension String {
  /// How many columns a terminal gives the text: two for wide East Asian letters and emoji.
  var displayWidth: Int {
    reduce(0) { width, character in
      let isWide = character.unicodeScalars.contains {
        (0x1100...0x115F).contains($0.value) || (0x2E80...0xA4CF).contains($0.value)
          || (0xAC00...0xD7A3).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
          || (0xFE30...0xFE6F).contains($0.value) || (0xFF00...0xFF60).contains($0.value)
          || (0x1F300...0x1FAFF).contains($0.value) || $0.value >= 0x20000
      }
      return width + (isWide ? 2 : 1)
    }
  }

  /// The width of the longest word; no-break spaces are part of words.
  fileprivate var longestWord: Int {
    split(separator: " ").map { String($0).displayWidth }.max() ?? 0
  }

  /// The text on lines of at most `width` columns, broken at spaces where there are any; no-break
  /// spaces hold. Lines after the first are indented two columns more than the first.
  func wrapped(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    let indent = String(prefix { $0 == " " })
    let hang = indent.isEmpty ? "" : indent + "  "
    var lines: [String] = []
    var line = indent
    var isEmpty = true
    func finishLine() {
      lines.append(line)
      line = hang
      isEmpty = true
    }
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      var word = String(word)
      if !isEmpty, line.displayWidth + 1 + word.displayWidth > width { finishLine() }
      while line.displayWidth + word.displayWidth > width, word.count > 1 {
        // A word wider than a line is cut.
        if !isEmpty { finishLine() }
        while let next = word.first,
          isEmpty || (line + String(next)).displayWidth <= width
        {
          line.append(next)
          word.removeFirst()
          isEmpty = false
        }
        if !word.isEmpty { finishLine() }
      }
      guard !word.isEmpty else { continue }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }
}
