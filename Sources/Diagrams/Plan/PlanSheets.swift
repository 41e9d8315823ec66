// Which team of a plan goes on which sheet: whole where a sheet holds it, else in parts of even length.

/// Packs bands of rows on sheets.
struct PlanSheets {
  /// Some rows of a band, which stand together.
  struct Part: Hashable {
    let band: Int
    let rows: Range<Int>
  }

  /// How high a band is.
  struct Height {
    /// Its heading, which each of its parts has.
    var heading: Double
    let rows: [Double]

    func total(of range: Range<Int>) -> Double { heading + rows[range].reduce(0, +) }
    var total: Double { total(of: rows.indices) }
  }

  /// The parts of each sheet, in the order in which they stand there. What is small fills what room earlier
  /// sheets have left.
  ///
  /// - Parameters:
  ///   - single: what one sheet holds where it is the only one; `nil` for no end.
  ///   - several: what each of several holds.
  static func pack(_ bands: [Height], single: Double?, several: Double) -> [[Part]] {
    let whole = bands.indices.map { Part(band: $0, rows: bands[$0].rows.indices) }
    guard let single, bands.reduce(0, { $0 + $1.total }) > single else { return [whole] }
    var sheets: [(parts: [Part], room: Double)] = []
    for (band, part) in whole.enumerated() {
      let height = bands[band]
      if height.total <= several {
        if let sheet = sheets.firstIndex(where: { $0.room >= height.total }) {
          sheets[sheet].parts.append(part)
          sheets[sheet].room -= height.total
        } else {
          sheets.append(([part], several - height.total))
        }
        continue
      }
      for rows in even(height, within: several) {
        let part = Part(band: band, rows: rows)
        sheets.append(([part], several - height.total(of: rows)))
      }
    }
    return sheets.map(\.parts)
  }

  /// The rows of a band in as few parts as can be, of heights as even as can be.
  private static func even(_ band: Height, within room: Double) -> [Range<Int>] {
    let all = band.rows.reduce(0, +)
    let free = max(room - band.heading, 60)
    let share = all / (all / free).rounded(.up)
    var parts: [Range<Int>] = []
    var (first, height) = (0, 0.0)
    for (row, own) in band.rows.enumerated() {
      let isFull = height + own > free || height + own / 2 > share
      if isFull, row > first {
        parts.append(first..<row)
        (first, height) = (row, 0)
      }
      height += own
    }
    return parts + [first..<band.rows.count]
  }
}
