// The legend of a picture: sections of signs with their words, and notes, in a frame.

internal import Continuity

/// What explains the signs of a picture.
struct Legend {
  /// One sign with its words.
  struct Entry {
    var shape = Shape.plain
    var look = Look.text
    var sign = ""
    var words: String
    var line: Look?
    var lineHasArrow = true
    var signWidth = 34.0
    /// A bar of the timeline, with its word in ``sign``.
    var sample: BarState?

    init(
      shape: Shape = .plain, look: Look = .text, sign: String = "", words: String,
      line: Look? = nil, lineHasArrow: Bool = true, signWidth: Double = 34
    ) {
      (self.shape, self.look, self.sign, self.words) = (shape, look, sign, words)
      (self.line, self.lineHasArrow, self.signWidth) = (line, lineHasArrow, signWidth)
    }

    /// A bar of a state, with the word that stands in it.
    init(sample: BarState, word: String, words: String) {
      self.init(
        sign: word, words: words,
        signWidth: TextMeasure.width(of: word, size: 10, isBold: true) + 16)
      self.sample = sample
    }
  }

  var sections: [(heading: String, entries: [Entry])] = []
  var notes: [String] = []

  var isEmpty: Bool { notes.isEmpty && sections.allSatisfy(\.entries.isEmpty) }

  private static let indent = 202.0
  /// The most notes that stand below one another.
  private static let mostNotes = 14

  /// The legend with its upper left corner at the origin: entries flow into rows.
  func draw(width: Double) -> Drawing {
    var drawing = Drawing(title: "")
    var top = 12.0
    for section in sections where !section.entries.isEmpty {
      drawing.addText(section.heading, left: 12, top: top, size: 12, isBold: true)
      var left = Legend.indent
      for entry in section.entries {
        let room = width - Legend.indent - entry.signWidth - 40
        let words = TextMeasure.wrap(entry.words, width: room, size: 11, lines: 1)[0]
        let needed = entry.signWidth + 8 + TextMeasure.width(of: words, size: 11) + 20
        if left > Legend.indent, left + needed > width {
          left = Legend.indent
          top += 24
        }
        Legend.add(entry, left: left, top: top, to: &drawing)
        drawing.addText(words, left: left + entry.signWidth + 7, top: top, size: 11)
        left += needed
      }
      top += 28
    }
    // Many notes are a list, which is read in two columns.
    let columns = notes.count > Legend.mostNotes ? 2 : 1
    let column = (width - 24) / Double(columns)
    let perColumn = (notes.count + columns - 1) / columns
    var bottom = top
    for first in stride(from: 0, to: notes.count, by: max(perColumn, 1)) {
      var line = top
      for note in notes[first..<min(first + perColumn, notes.count)] {
        for words in TextMeasure.wrap(note, width: column - 6, size: 11, lines: 4) {
          drawing.addText(
            words, left: 12 + column * Double(first / perColumn), top: line, size: 11,
            color: Look.faintText, width: column)
          line += 15
        }
        line += 4
      }
      bottom = max(bottom, line)
    }
    top = bottom
    drawing.frames.append(
      Frame(
        rectangle: Rectangle(left: 0, top: 0, width: width, height: top + 4),
        look: Look(fill: "#FFFFFF", border: "#B8C0C6", width: 0.8)))
    return drawing
  }

  private static func add(
    _ entry: Entry, left: Double, top: Double, to drawing: inout Drawing
  ) {
    if let sample = entry.sample {
      let box = Rectangle(
        left: left, top: top + 1, width: entry.signWidth, height: StateBar.height)
      return StateBar.add(sample, in: box, word: entry.sign, to: &drawing)
    }
    if let line = entry.line {
      let ends = [left, left + entry.signWidth].map { x in
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(left: x, top: top + 8, width: 0.5, height: 0.5), shape: .plain,
            look: .text))
        return drawing.marks.count - 1
      }
      let (from, to) = (left, left + entry.signWidth)
      let points = [from, from + 10, to - 10, to].map { Point(x: $0, y: top + 8.2) }
      drawing.lines.append(
        Line(
          from: ends[0], to: ends[1], points: points, look: line,
          hasArrow: entry.lineHasArrow))
      if entry.sign.isEmpty { return }
    }
    drawing.marks.append(
      Mark(
        rectangle: Rectangle(left: left, top: top - 1, width: entry.signWidth, height: 18),
        shape: entry.shape, look: entry.look,
        text: entry.sign.isEmpty ? [] : [TextLine(text: entry.sign, size: 9.5)]))
  }
}
