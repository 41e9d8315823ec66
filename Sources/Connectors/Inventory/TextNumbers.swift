// Numbers by text: what a dictionary of a hundred thousand identifiers would be, without its hashing and
// without holding on to the texts.

import Continuity
import Foundation

/// A number for each of many texts. As in a dictionary, `é` is one letter, however it is composed.
struct TextNumbers: Sendable {
  private var texts: Interner
  /// By symbol.
  private var numbers: ContiguousArray<Int32> = []

  init(minimumCapacity: Int = 512) { texts = Interner(minimumCapacity: minimumCapacity) }

  /// How many texts have a number.
  var count: Int { numbers.count }

  /// The number of a text, if it has one.
  subscript(text: String) -> Int? {
    guard let symbol = texts.lookup(text.composed) else { return nil }
    return Int(numbers[Int(symbol)])
  }

  /// Whether a text has a number.
  func holds(_ text: String) -> Bool { texts.lookup(text.composed) != nil }

  /// Gives a text a number, whatever it had before.
  mutating func set(_ text: String, to number: Int) {
    let symbol = Int(texts.intern(text.composed))
    let short = Int32(truncatingIfNeeded: number)
    if symbol == numbers.count { numbers.append(short) } else { numbers[symbol] = short }
  }

  /// Gives a text a number if it has none; the number it has already, if it has.
  mutating func claim(_ text: String, for number: Int) -> Int? {
    let symbol = Int(texts.intern(text.composed))
    guard symbol == numbers.count else { return Int(numbers[symbol]) }
    numbers.append(Int32(truncatingIfNeeded: number))
    return nil
  }
}

extension String {
  /// The text with letters composed as far as they can be: the bytes by which equal texts are known.
  var composed: String {
    let view = utf8
    let bytes = view.span
    var index = 0
    while index < bytes.count {
      // What can be composed has something from U+0300 on; dashes and quotes are the most of that, and alone.
      if bytes[index] >= 0xCC {
        guard bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] >= 0x90 else {
          return precomposedStringWithCanonicalMapping
        }
        index += 2
      }
      index += 1
    }
    return self
  }
}
