// The errors of formulas as texts: what Excel and LibreOffice show, and write into CSV, in any language.

extension Cell {
  /// A cell of which only what it shows is known.
  package init(shown text: String) {
    self.init(text: text, form: Cell.isFormulaError(text) ? .error : .text)
  }

  /// Whether a text is `#N/A`, `#VALEUR!`, `#NOM ?`, `Err:502`, or the hashes of a column too narrow.
  private static func isFormulaError(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 20 else { return false }
    if first == UInt8(ascii: "#") {
      let name = text.dropFirst().uppercased()
      if ["N/A", "N/D", "REF", "GETTING_DATA"].contains(name) { return true }
      if name.utf8.count > 1, name.allSatisfy({ $0 == "#" }) { return true }
      guard let last = name.last, last == "!" || last == "?" else { return false }
      let word = name.dropLast()
      return word.contains(where: \.isLetter)
        && word.allSatisfy { $0.isLetter || "/0_ \u{A0}\u{202F}".contains($0) }
    }
    guard first == UInt8(ascii: "E") || first == UInt8(ascii: "e") else { return false }
    let parts = text.split(separator: ":", maxSplits: 1)
    return parts.count == 2 && parts[0].lowercased().filter { $0 != " " } == "err"
      && Int(parts[1].filter { $0 != " " }) != nil
  }
}
