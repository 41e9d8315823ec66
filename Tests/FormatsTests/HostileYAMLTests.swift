// YAML that means harm: it must end in a defect, soon, on a small stack.

import Foundation
import Testing

@testable import Formats

/// Reads on a thread with the 512 KB of stack that a secondary thread has on macOS.
private func readOnSmallStack(_ text: String) async -> (count: Int, defects: [LocatedDefect]) {
  await withCheckedContinuation { continuation in
    let thread = Thread {
      var defects: [LocatedDefect] = []
      let documents = YAMLReader.read(Array(text.utf8), file: 0, defects: &defects)
      continuation.resume(returning: (documents.count, defects))
    }
    thread.stackSize = 512 << 10
    thread.start()
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}

@Suite struct `Hostile YAML` {
  @Test(arguments: [
    repeated("[", 20_000), repeated("{", 20_000), repeated("- ", 20_000), repeated("? ", 20_000),
    repeated("{a: ", 20_000), repeated("[a: ", 20_000), repeated("[? ", 20_000),
    repeated("[", 990) + repeated("]", 990), repeated("[a: ", 990) + repeated("]", 990),
    repeated("- ", 990) + "a", repeated("? ", 990) + "a", repeated("[", 101) + repeated("]", 101),
    (0..<1_200).map { repeated(" ", $0) + "a:" }.joined(separator: "\n"),
    (0..<900).map { repeated(" ", $0) + "a:\n" + repeated(" ", $0) + "- " }.joined(separator: "\n"),
  ]) func `nested too deep is a defect`(text: String) async {
    let (_, defects) = await readOnSmallStack(text)
    #expect(!defects.isEmpty)
  }

  @Test func `nested a hundred deep is read`() async {
    let (count, defects) = await readOnSmallStack(repeated("[", 100) + repeated("]", 100))
    #expect(count == 1)
    #expect(defects == [])
  }

  @Test func `that laughs a billion times is a defect`() async {
    var text = "a0: &a0 [lol]\n"
    for level in 1...40 {
      let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(uses)]\n"
    }
    let (_, defects) = await readOnSmallStack(text)
    let limit = 10_000 + text.utf8.count
    #expect(defects.map(\.defect) == [.tooManyAliasedValues(limit: limit)])
  }

  @Test func `that laughs in a key is a defect`() async {
    var text = "a0: &a0 [lol]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let (_, defects) = await readOnSmallStack(text + "? *a40\n: 1\n? [*a40, *a39]\n: 2\n")
    #expect(defects.map(\.defect).contains(.keyIsNotText))
  }

  @Test func `that repeats a long text is a defect`() async {
    let text = "- &a " + repeated("x", 100_000) + "\n" + repeated("- *a\n", 10_000)
    let (_, defects) = await readOnSmallStack(text)
    #expect(defects.count == 1)
  }

  @Test func `that nests by aliases is a defect`() async {
    var text = "- &a0 [x]\n"
    for level in 1...2_000 { text += "- &a\(level) [*a\(level - 1)]\n" }
    let (_, defects) = await readOnSmallStack(text)
    #expect(defects.first?.defect == .nestedTooDeep(limit: 100))
  }

  @Test func `with ten thousand duplicate keys has each of them located`() async {
    let (_, defects) = await readOnSmallStack(repeated("a: 1\n", 10_000))
    #expect(defects.count == 9_999)
    #expect(defects.last?.location == Location(file: 0, line: 10_000, column: 1))
  }

  @Test func `with a thousand keys that each stand twice has each of them located`() async {
    let text = (0..<2_000).map { "key-\($0 % 1_000): 1\n" }.joined()
    let (_, defects) = await readOnSmallStack(text)
    #expect(defects.map(\.location.line) == Array(1_001...2_000))
  }

  @Test func `with many different duplicates does not take forever`() async {
    let keys = (0..<600).map { "\($0 / 2): { k: 1, k\($0): 2, k\($0): 3 }\n" }.joined()
    let (_, defects) = await readOnSmallStack(keys)
    #expect(!defects.isEmpty)
  }

  /// What is quadratic takes hours here, not seconds.
  @Test(.timeLimit(.minutes(5)))
  func `of megabytes on one line ends, with a value or a defect`() async {
    for text in [
      repeated("x", 10 << 20), "\"" + repeated("x ", 1 << 20), "a: " + repeated("*", 1 << 19),
      "[" + repeated("a, ", 20_000), repeated("a: ", 100_000), repeated("\u{1}", 1 << 20),
      "a: " + repeated("x ", 1 << 18) + "\u{7}",
    ] {
      let (count, defects) = await readOnSmallStack(text)
      #expect(count > 0 || !defects.isEmpty, "\(text.prefix(8))")
    }
  }
}
