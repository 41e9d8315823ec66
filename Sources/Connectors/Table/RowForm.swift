// Which rows are no things: the titles between rows and the totals below them.

import Continuity
import Formats

/// What a row below the header is.
enum RowForm: Equatable {
  case thing
  /// "--- Applications métier ---", or one text across merged cells.
  case title(String)
  /// "Total : 12"
  case total(String)

  /// Looks at a row.
  ///
  /// - Parameters:
  ///   - id: the column of identifiers.
  ///   - title: the column of names.
  init(_ row: Row, id: Int?, title: Int?) {
    self = .thing
    guard let first = row.cells.firstIndex(where: { !$0.isEmpty }) else { return }
    let text = row.cells[first].text
    let others = row.cells[(first + 1)...].lazy.filter { !$0.isEmpty }
    if Self.mayTotal(text),
      others.allSatisfy({ $0.form != .text || $0.text == text || Self.isNumber($0.text) }),
      Self.isTotal(text, alone: others.isEmpty)
    {
      self = .total(text)
    } else if others.isEmpty {
      // A name alone is a thing; an identifier alone, in words, mostly is none.
      let isLoneID =
        first == id && title != nil && title != id && text.contains(" ")
        && !text.contains(where: \.isNumber)
      if isLoneID || Self.isDecorated(text) || text.hasSuffix(":") { self = .title(text) }
    } else if let second = others.first, second.text == text, others.count > 1,
      others.allSatisfy({ $0.text == text })
    {
      self = .title(text)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    Double(text.replacing(",", with: ".")) != nil
  }

  private static func isDecorated(_ text: String) -> Bool {
    ["--", "==", "**", "##", ">>", "__", "~~", "►", "▶", "■", "●", "→"].contains {
      text.hasPrefix($0) && text.contains(where: \.isLetter)
    }
  }

  /// Whether a text may begin as a total does, accents and leading signs not among it.
  private static func mayTotal(_ text: String) -> Bool {
    ["tot", "sou", "nom"].contains(text.prefix(3).lowercased())
  }

  private static func isTotal(_ text: String, alone: Bool) -> Bool {
    let key = text.foldedName
    if key.hasPrefix("nombre-d") || key.hasPrefix("nombre-total") {
      return !alone || key.contains(where: \.isNumber)
    }
    guard
      let word = ["sous-total", "sous-totaux", "totaux", "totals", "total"].first(
        where: key.hasPrefix)
    else { return false }
    let rest = key.dropFirst(word.count).drop { $0 == "-" }
    guard let sign = rest.first else { return true }
    // "Total : 12", "Total (4)", "Total général"; but not a name that begins with it.
    return sign.isNumber || ":=(".contains(sign)
      || ["general", "des-", "de-", "d-"].contains { rest.hasPrefix($0) }
  }
}
