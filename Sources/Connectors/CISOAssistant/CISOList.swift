// Several assets in one cell, whose names may hold what stands between them.

import Continuity

/// References, UUIDs or names of assets.
///
/// CISO Assistant writes names one behind the other with a comma, and leaves the commas inside names as they are.
struct CISOList: Sendable, ExpressibleByArrayLiteral {
  /// Each with what stands in the cell before it, where it came from one.
  private var parts: [(before: Substring, text: Substring)] = []

  /// No assets.
  init() {}

  /// Assets that nothing needs to be told apart in.
  init(arrayLiteral elements: String...) { self.init(elements) }

  /// Assets that nothing needs to be told apart in.
  init(_ names: [String]) { parts = names.map { ("\n", Substring($0)) } }

  /// Reads a cell, with commas, bars or line breaks between assets.
  init(cell: String) {
    var rest = Substring(cell)
    var before: Substring = ""
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "," && $0 != "|" && !$0.isNewline }
      if !String(text).asCell.isEmpty { parts.append((before, text)) }
      rest = rest.dropFirst(text.count)
      before = rest.prefix(1)
      rest = rest.dropFirst()
    }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { parts.isEmpty }

  /// The assets: of parts with commas between them, as many together as make one that is known.
  ///
  /// - Parameter isKnown: whether a text names an asset that has a comma in its name.
  func texts(isKnown: (String) -> Bool) -> [String] {
    var texts: [String] = []
    var index = 0
    while index < parts.count {
      var end = index + 1
      while end < parts.count, end < index + CISOList.longest, parts[end].before == "," {
        end += 1
      }
      while end > index + 1, !isKnown(joined(index..<end)) { end -= 1 }
      texts.append(joined(index..<end))
      index = end
    }
    return texts
  }

  /// As many commas in one name are looked for, and one less.
  private static let longest = 6

  private func joined(_ range: Range<Int>) -> String {
    var text = ""
    for part in parts[range] {
      if !text.isEmpty { text += part.before }
      text += part.text
    }
    return text.asCell.withoutFormulaMark
  }
}

extension String {
  /// The text without the quote that exports put before what Excel would take for a formula.
  var withoutFormulaMark: String {
    guard first == "'", let second = dropFirst().first, "=+-@".contains(second) else { return self }
    return String(dropFirst())
  }
}
