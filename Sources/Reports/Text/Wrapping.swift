// Text in columns: how wide it is, and where its lines break.

extension String {
  /// How many columns a terminal gives the text: two for wide East Asian letters and emoji.
  package var displayWidth: Int {
    if let narrowWidth { return narrowWidth }
    return reduce(0) { width, character in
      let isWide = character.unicodeScalars.contains {
        (0x1100...0x115F).contains($0.value) || (0x2E80...0xA4CF).contains($0.value)
          || (0xAC00...0xD7A3).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
          || (0xFE30...0xFE6F).contains($0.value) || (0xFF00...0xFF60).contains($0.value)
          || (0x1F300...0x1FAFF).contains($0.value) || $0.value >= 0x20000
      }
      return width + (isWide ? 2 : 1)
    }
  }

  /// The width of a text of Latin letters, each written as one, and of the signs of Western languages, of which
  /// each takes one column; `nil` where something else stands in it.
  private var narrowWidth: Int? {
    var width = 0
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      // A carriage return and the line feed after it are one.
      case 0x0D: return nil
      // The rest of a letter.
      case 0x80...0xBF: break
      // ASCII, and U+0080 to U+02FF.
      case ..<0x80, 0xC2...0xCB: width += 1
      // U+2010 to U+203F: dashes, quotes, dots; U+2180 to U+27FF: arrows, frames, ticks and crosses.
      case 0xE2:
        guard let second = bytes.next(), let third = bytes.next(),
          second == 0x80 ? third >= 0x90 : (0x86...0x9F).contains(second)
        else { return nil }
        width += 1
      default: return nil
      }
    }
    return width
  }

  /// The width of the longest word; no-break spaces are part of words.
  var longestWord: Int {
    split(separator: " ").map { String($0).displayWidth }.max() ?? 0
  }

  /// The text on lines of at most `width` columns, broken at spaces where there are any; no-break
  /// spaces hold. Lines after the first are indented two columns more than the first.
  package func wrapped(to width: Int) -> [String] {
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
