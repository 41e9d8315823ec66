// Which of the first rows of a sheet is its header: by what its cells say, and by what stands around them.

import Continuity
import Formats

/// The first rows of a sheet, of which one or two are its header.
struct HeaderChoice {
  private let rows: [Row]
  private let kind: Kind?
  /// What the cells say, and by column in how many rows each of it stands.
  private let texts: [[String]]
  private var counts: [[String: Int]] = []
  /// How many columns are looked at: what a header is shows in the first of them.
  private static let width = 256
  /// Whether a heading means something to us.
  private var meanings: [String: Bool] = [:]

  init(among rows: [Row], kind: Kind?) {
    (self.rows, self.kind) = (rows, kind)
    texts = rows.map { $0.cells.prefix(Self.width).map(\.text.asCell) }
    counts = Array(repeating: [:], count: texts.map(\.count).max() ?? 0)
    for row in texts {
      for (column, text) in row.enumerated() where !text.isEmpty {
        counts[column][text, default: 0] += 1
      }
    }
  }

  /// The row that most looks like a header, the first of several; `nil` where none does.
  mutating func best() -> HeaderRow? {
    var best: (header: HeaderRow, score: Int)?
    func consider(_ header: HeaderRow, _ score: Int?) {
      if let score, score > (best?.score ?? .min) { best = (header, score) }
    }
    let headers = rows.map { HeaderRow($0) }
    for (index, header) in headers.enumerated() {
      consider(header, score(header, at: index, first: index))
    }
    // Two rows together only where each says something that the other does not.
    for index in rows.indices.dropFirst() where rows[index].line == rows[index - 1].line + 1 {
      let (upper, lower) = (known(headers[index - 1]).count, known(headers[index]).count)
      guard upper > 0, lower > 0 else { continue }
      let header = HeaderRow(rows[index], under: rows[index - 1])
      guard known(header).count > max(upper, lower) else { continue }
      consider(header, score(header, at: index, first: index - 1))
    }
    return best?.header
  }

  /// The headings that mean something to us.
  private mutating func known(_ header: HeaderRow) -> Set<String> {
    var known: Set<String> = []
    for heading in header.headings.prefix(Self.width)
    where !heading.isEmpty && heading.utf8.count <= 80 {
      let meaning = meanings[heading] ?? (InventoryHeadings.guess(heading, kind: kind) != nil)
      meanings[heading] = meaning
      if meaning { known.insert(heading) }
    }
    return known
  }

  /// How much a header looks like one; `nil` where it cannot be.
  ///
  /// - Parameters:
  ///   - index: its row, of two the lower.
  ///   - first: of two, the upper.
  private mutating func score(_ header: HeaderRow, at index: Int, first: Int) -> Int? {
    let known = known(header)
    let distinct = Set(header.headings.filter { !$0.isEmpty })
    guard distinct.count > 1 || !known.isEmpty else { return nil }
    var score = 0
    let below = rows[(index + 1)...]
    let same = texts.count { $0 == texts[index] }
    for (column, heading) in header.headings.prefix(Self.width).enumerated()
    where !heading.isEmpty {
      // What stands in its column elsewhere too is a value, however well we know the word; but a printed list
      // repeats its whole header.
      let isRepeated = (counts[column][heading] ?? 0) > same
      if isRepeated {
        score -= 3
        continue
      }
      score += known.contains(heading) ? 5 : 1
      if rows[index][column].form != .text || Double(heading.replacing(",", with: ".")) != nil
        || TypedValue.saysUnknown(heading) || TypedValue.truth(heading) != nil
      {
        score -= 3
      }
      let under = below.lazy.map { $0[column] }.first { !$0.isEmpty }
      guard let under else { continue }
      let (own, next) = (Self.shape(heading), Self.shape(under.text))
      // "SRV1" above "SRV2" is a row like it; a word above numbers, dates or codes is their heading.
      if own == next, own.contains("9") { score -= 3 }
      if own != next, !own.contains("9"), next.contains("9") { score += 1 }
    }
    // Rows above it that are as full are lost with it.
    let width = header.headings.count { !$0.isEmpty }
    let lost = rows[..<first].count { row in
      let filled = row.cells.count { !$0.isEmpty }
      return filled > 1 && 2 * filled > width
    }
    return score - 4 * lost
  }

  /// A text with a 9 for its digits and an a for its letters: "SRV-01" is "a-9".
  private static func shape(_ text: String) -> String {
    var shape = ""
    for character in text.prefix(40) {
      let sign: Character = character.isNumber ? "9" : character.isLetter ? "a" : character
      if shape.last != sign { shape.append(sign) }
    }
    return shape
  }
}
