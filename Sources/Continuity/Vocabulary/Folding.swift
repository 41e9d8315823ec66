// Comparing names as people do: without regard to case, accents, and how words are joined.

/// `text` in lower case, without accents, with every run of blanks, underscores, dots and apostrophes
/// as one hyphen: "Mode dégradé" and "mode_degrade" are both `mode-degrade`.
///
/// - Complexity: O(length of `text`)
package func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return foldedASCII(text) }
  var result = ""
  var isJoining = false
  for scalar in text.lowercased().unicodeScalars {
    switch scalar {
    case "\u{300}"..."\u{36F}", "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": continue
    case " ", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}",
      "\t",
      "_", "-", ".", "'", "’", "\u{2010}", "\u{2011}":
      isJoining = !result.isEmpty
    default:
      if isJoining { result += "-" }
      isJoining = false
      result += plain[scalar] ?? String(scalar)
    }
  }
  return result
}

/// The same of a text of ASCII, as most names are: no letter need be looked up.
private func foldedASCII(_ text: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var isJoining = false
  for byte in text.utf8 {
    switch byte {
    case 0x09, 0x20, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "'"):
      isJoining = !result.isEmpty
    default:
      if isJoining { result.append(UInt8(ascii: "-")) }
      isJoining = false
      result.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Letters without their accents: those of French and of its neighbors.
private let plain: [Unicode.Scalar: String] = {
  var table: [Unicode.Scalar: String] = ["œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"]
  let letters = [
    ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõö"),
    ("u", "ùúûü"), ("y", "ýÿ"), ("s", "š"), ("z", "ž"),
  ]
  for (letter, accented) in letters {
    for scalar in accented.unicodeScalars { table[scalar] = letter }
  }
  return table
}()
