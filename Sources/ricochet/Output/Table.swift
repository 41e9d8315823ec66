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

  init(_ headings: [String]) { self.headings = headings }

  /// The table in at most `terminal.width` columns, each line ended.
  func text(for terminal: Terminal) -> String {
    let widths = fittingWidths(in: terminal.width)
    var text = line(headings.map { Cell($0, .bold) }, widths, terminal)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    for row in rows { text += line(row, widths, terminal) }
    return text
  }

  /// Widths that fit: the widest column gives way, down to ten characters.
  private func fittingWidths(in width: Int) -> [Int] {
    var widths = headings.map { $0.displayWidth }
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.text.displayWidth)
      }
    }
    let gaps = 2 * (headings.count - 1)
    while widths.reduce(gaps, +) > width {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 10
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// One row, on as many lines as its tallest cell needs.
  private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
    let wrapped = zip(cells, widths).map { $0.text.wrapped(to: $1) }
    var text = ""
    for index in 0..<(wrapped.map(\.count).max() ?? 1) {
      var parts: [String] = []
      for (column, lines) in wrapped.enumerated() {
        let part = index < lines.count ? lines[index] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - part.displayWidth))
        parts.append(terminal.paint(part, cells[column].tone) + padding)
      }
      var line = parts.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      text += line + "\n"
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

  /// The text on lines of at most `width` columns, broken at spaces where there are any; no-break
  /// spaces hold.
  func wrapped(to width: Int) -> [String] {
    guard displayWidth > width else { return [self] }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      var word = String(word)
      if !line.isEmpty, line.displayWidth + 1 + word.displayWidth > width {
        lines.append(line)
        line = ""
      }
      while word.displayWidth > width {
        var head = ""
        while let next = word.first, (head + String(next)).displayWidth <= width || head.isEmpty {
          head.append(word.removeFirst())
        }
        if !line.isEmpty {
          lines.append(line)
          line = ""
        }
        lines.append(head)
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
