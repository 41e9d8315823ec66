// The legend of a matrix: its signs, and what a figure in one means.

internal import Continuity

extension ChapterMaker {
  /// What the columns of a matrix are.
  enum Columns {
    case processes
    case establishments
    case process
  }

  func legend(for columns: Columns) -> Legend {
    let black = Look(fill: "#000000", border: "#000000", text: "#FFFFFF", width: 0.4)
    let figure = columns == .establishments ? "12" : labels.brief(480)
    var signs = [
      Legend.Entry(
        shape: .box, look: black, sign: columns == .establishments ? figure : "",
        words: columns == .establishments ? labels.vitalFor : labels.vitalSign)
    ]
    if columns != .establishments {
      signs.append(Legend.Entry(shape: .box, look: black, sign: figure, words: labels.vitalLater))
    }
    let others: [(MatrixSign, String)] = [
      (.spare, labels.spareSign), (.fallback, labels.fallbackSign), (.useful, labels.usefulSign),
    ]
    signs += others.map { Legend.Entry(sign: $0.0.symbol, words: $0.1, signWidth: 16) }
    if columns == .processes {
      signs.append(
        Legend.Entry(sign: MatrixSign.through.symbol, words: labels.throughSign, signWidth: 16))
    }
    return Legend(
      sections: [(labels.signs, signs)],
      notes: columns == .process ? [labels.processNote] : [labels.matrixNote])
  }
}
