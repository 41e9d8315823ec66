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

  /// What sheets hold.
  struct Room {
    /// The only one; `nil` for no end.
    let single: Double?
    /// The first of several, and each other.
    let several: (first: Double, rest: Double)
    /// What the legend takes of the last.
    let legend: Double

    func less(_ height: Double) -> Room {
      Room(single: single, several: (several.first - height, several.rest - height), legend: 0)
    }
  }

  /// The parts of each sheet, in the order in which they stand there. What is small fills what room earlier
  /// sheets have left; the legend has room on the last where that takes no more sheets.
  static func pack(_ bands: [Height], in room: Room) -> [[Part]] {
    let whole = bands.indices.map { Part(band: $0, rows: bands[$0].rows.indices) }
    guard let single = room.single, bands.reduce(0, { $0 + $1.total }) > single else {
      return [whole]
    }
    let tight = filled(bands, whole, in: room)
    guard (tight.last?.room ?? 0) < room.legend else { return tight.map(\.parts) }
    // Beside a legend on every sheet there is room for it on the last.
    let loose = filled(bands, whole, in: room.less(room.legend))
    return (loose.count <= tight.count + 1 ? loose : tight).map(\.parts)
  }

  private static func filled(
    _ bands: [Height], _ whole: [Part], in room: Room
  ) -> [(parts: [Part], room: Double)] {
    var sheets: [(parts: [Part], room: Double)] = []
    func next() -> Double { sheets.isEmpty ? room.several.first : room.several.rest }
    for (band, part) in whole.enumerated() {
      let height = bands[band]
      if let sheet = sheets.firstIndex(where: { $0.room >= height.total }) {
        sheets[sheet].parts.append(part)
        sheets[sheet].room -= height.total
      } else if height.total <= next() {
        sheets.append(([part], next() - height.total))
      } else {
        for rows in even(height, within: min(room.several.first, room.several.rest)) {
          sheets.append(([Part(band: band, rows: rows)], next() - height.total(of: rows)))
        }
      }
    }
    return sheets
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
