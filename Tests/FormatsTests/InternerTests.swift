// Symbols: compared with a dictionary on chance input.

import TestSupport
import Testing

@testable import Formats

@Suite struct `Symbols` {
  @Test func `are numbered as a dictionary would number them`() {
    var random = RandomSource(seed: 7)
    var interner = Interner()
    var dictionary: [String: UInt32] = [:]
    for _ in 0..<30_000 {
      let length = Int.random(in: 0..<20, using: &random)
      let letters = (0..<length).map { _ in "abé/".randomElement(using: &random) ?? "a" }
      // Short texts repeat; half of the long ones share their first sixteen bytes.
      let isLong = length > 4 && Bool.random(using: &random)
      let text = (isLong ? "chu-nord/srv-000" : "") + String(letters.prefix(isLong ? 12 : 5))
      #expect(interner.lookup(text) == dictionary[text])
      let expected = dictionary[text] ?? UInt32(dictionary.count)
      dictionary[text] = expected
      #expect(interner.intern(text) == expected)
      #expect(interner.string(of: expected) == text)
    }
    #expect(interner.count == dictionary.count)
    #expect(interner.count > 5_000)
  }

  @Test func `are found by establishment and name without joining the two`() {
    var interner = Interner()
    let ids = (0..<24).flatMap { a in (0..<24).map { b in (pad("e", a), pad("s", b)) } }
    for (establishment, name) in ids { _ = interner.intern(establishment + "/" + name) }
    for (index, (establishment, name)) in ids.enumerated() {
      let found = interner.lookup(establishment.utf8.span, slash: name.utf8.span)
      #expect(found == UInt32(index))
      #expect(interner.lookup(establishment.utf8.span, slash: "?".utf8.span) == nil)
    }
    #expect(interner.lookup("".utf8.span, slash: "".utf8.span) == nil)
    #expect(interner.lookup("e/e".utf8.span, slash: "s".utf8.span) == nil)
  }

  @Test func `of cells are those of their texts`() {
    var reader = CSVReader(Array("a\n\"x\"\"y\"\nx\n\"x\"\n".utf8), file: 0)
    var interner = Interner()
    var row = CSVRow()
    var symbols: [UInt32] = []
    while reader.nextRow(into: &row) { symbols.append(reader.symbol(of: row[0], in: &interner)) }
    #expect(symbols == [0, 1, 1])
    #expect(interner.string(of: 0) == "x\"y")
    #expect(Array(interner.bytes(of: 1)) == [0x78])
  }

  private func pad(_ text: String, _ count: Int) -> String {
    text + String(repeating: "-", count: count)
  }
}
