// Texts as cells of a model hold them, and as they are compared.

import Continuity
import Foundation

extension Unicode.Scalar {
  fileprivate enum KindInCell { case seen, blank, nothing }

  /// What a cell makes of it.
  fileprivate var kindInCell: KindInCell {
    switch properties.generalCategory {
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: .blank
    case .format, .surrogate, .privateUse, .unassigned: .nothing
    default: .seen
    }
  }
}

extension String {
  /// Makes the text ``asCell``.
  mutating func makeCell() { if !isCell { self = asCell } }

  /// The text as a cell of a model holds it: on one line, blanks single and none around it, without
  /// controls, and nothing that a spreadsheet would run as a formula.
  var asCell: String {
    if isCell { return self }
    var result = String.UnicodeScalarView()
    var blank: Unicode.Scalar?
    for scalar in unicodeScalars {
      switch scalar.kindInCell {
      case .blank:
        // A no-break space inside a name is how French writes; around it, it is a slip.
        if blank == nil, !result.isEmpty { blank = scalar == "\u{A0}" ? scalar : " " }
      case .nothing: continue
      case .seen:
        if let blank { result.append(blank) }
        blank = nil
        result.append(scalar)
      }
    }
    let text = String(result)
    guard let first = result.first, "=+@-".unicodeScalars.contains(first), Int(text) == nil else {
      return text
    }
    return "'" + text
  }

  /// Whether the text is seen at a glance to be a cell, as nearly all are: signs of ASCII and letters of French,
  /// single blanks between them. Asking Unicode of every letter was a sixth of a large import.
  private var isCell: Bool {
    var before: UInt8 = 0x20
    for byte in utf8 {
      switch byte {
      case 0x20: if before == 0x20 { return false }
      // The letters of Latin-1 begin with C3.
      case 0x21...0x7E, 0xC3: break
      case 0x80...0xBF: if before != 0xC3 { return false }
      default: return false
      }
      before = byte
    }
    guard let first = utf8.first else { return true }
    return before != 0x20 && !"=+@-".utf8.contains(first)
  }

  /// The text as names are compared: `folded`, with line breaks for blanks and letters composed.
  var foldedName: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return folded(self) }
    let line =
      unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
      ? replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ") : self
    return folded(line).precomposedStringWithCanonicalMapping
  }
}
