// A few values of a YAML file are changed, and nothing else of it.

import Testing

@testable import Formats

@Suite("A YAML file that is changed in place") struct YAMLEditorTests {
  /// Changes the first entry of a name anywhere in a file.
  private func change(
    _ text: String, _ key: String,
    _ body: (inout YAMLEditor, YAMLEntry, _ mapping: YAMLValue) -> Bool
  ) throws -> String? {
    var editor = try #require(YAMLEditor(Array(text.utf8)))
    func find(in value: YAMLValue) -> (YAMLEntry, YAMLValue)? {
      switch value.content {
      case .mapping(let entries):
        if let found = entries.first(where: { $0.key == key }) { return (found, value) }
        return entries.lazy.compactMap { find(in: $0.value) }.first
      case .sequence(let items): return items.lazy.compactMap { find(in: $0) }.first
      default: return nil
      }
    }
    let (entry, mapping) = try #require(
      editor.documents.lazy.compactMap { find(in: $0) }.first)
    guard body(&editor, entry, mapping) else { return nil }
    return editor.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private func set(_ text: String, to value: String = "Z") throws -> String? {
    try change(text, "k") { editor, entry, _ in editor.set(entry, to: value) }
  }

  @Test(
    "sets a value, however it is written",
    arguments: [
      ("a: 1\nk: 4h   # dit\nb: 2\n", "a: 1\nk: Z   # dit\nb: 2\n"),
      ("k: \"a # \\\" b\" # c\n", "k: Z # c\n"), ("k: 'a '' b'\n", "k: Z\n"),
      ("k:\nb: 2\n", "k: Z\nb: 2\n"), ("k: ~\n", "k: Z\n"), ("k:\n", "k: Z\n"), ("k:", "k: Z"),
      ("{ k: a, b: 2 }", "{ k: Z, b: 2 }"),
      ("- { k: [1, \"]\", {x: 2}], b: 2 }", "- { k: Z, b: 2 }"),
      ("k: { a: 1, # }\n  b: 2 }\nc: 3\n", "k: Z\nc: 3\n"),
      ("é: ü\nk:\n  - 1\n  - a: 2\n    b: 3 # x\nc: 3\n", "é: ü\nk: Z # x\nc: 3\n"),
      ("k:\n  a: 1\n  b: [2]\nc: 3\n", "k: Z\nc: 3\n"),
      ("k: |\n  a\n\n  b\n# end\nc: 3\n", "k: Z\n# end\nc: 3\n"),
      ("- k: >-\n    a\n- 2\n", "- k: Z\n- 2\n"),
      ("\"k\" : a\n", "\"k\" : Z\n"), ("x: &a 1\nk: *a\n", "x: &a 1\nk: Z\n"),
    ]) func sets(before: String, after: String) throws
  { #expect(try set(before) == after) }

  @Test(
    "leaves alone what runs over several lines or has an anchor",
    arguments: [
      "k: a\n  b\n", "k: &a |\n  a\n", "k: &a [1]\n", "k: !!str a\n",
    ]) func doubtful(text: String) throws
  { #expect(try set(text) == nil) }

  @Test(
    "adds entries and items behind the others",
    arguments: [
      ("k: 1 # x\nb:\n  c: 2\n# end\n", "k: 1 # x\nb:\n  c: 2\nn: Z\n# end\n"),
      ("- k: 1\n  b: 2\n- 3\n", "- k: 1\n  b: 2\n  n: Z\n- 3\n"), ("k: 1", "k: 1\nn: Z"),
      ("[{ k: 1 }]", "[{ k: 1, n: Z }]"), ("k: 1\r\nb: 2\r\n", "k: 1\r\nb: 2\r\nn: Z\r\n"),
      ("a: 1\nk: |\n  x\n\n  y\n# end\n", "a: 1\nk: |\n  x\n\n  y\nn: Z\n# end\n"),
      ("- k: 1\n  b: x\n    y\n- 3\n", "- k: 1\n  b: x\n    y\n  n: Z\n- 3\n"),
    ]) func adds(before: String, after: String) throws
  {
    #expect(
      try change(before, "k") { editor, _, mapping in editor.add("n", "Z", to: mapping) } == after)
  }

  @Test(
    "adds items to lists",
    arguments: [
      (
        "k:\n  - a # x\n  - b: 1\n    c: 2\nd: 3\n",
        "k:\n  - a # x\n  - b: 1\n    c: 2\n  - Z\nd: 3\n"
      ),
      ("k: [a, b]\n", "k: [a, b, Z]\n"), ("k: []\n", "k: [Z]\n"), ("k:\n- a\n", "k:\n- a\n- Z\n"),
    ]) func appends(before: String, after: String) throws
  {
    #expect(
      try change(before, "k") { editor, entry, _ in editor.append("Z", to: entry.value) } == after)
  }

  @Test(
    "takes entries away with their lines",
    arguments: [
      ("a: 1\nk: 2 # x\nb: 3\n", "a: 1\nb: 3\n"), ("k: |\n  x\n  y\nb: 3\n", "b: 3\n"),
      ("a: 1\nk:\n  c: 2\n", "a: 1\n"),
      ("{ k: 1, b: 2 }", "{ b: 2 }"), ("{ a: 1, k: 2, b: 3 }", "{ a: 1, b: 3 }"),
      ("{ a: 1, k: 2 }", "{ a: 1 }"),
    ]) func removes(before: String, after: String) throws
  {
    #expect(
      try change(before, "k") { editor, entry, mapping in editor.remove(entry, from: mapping) }
        == after)
  }

  @Test(
    "takes the second item of a list away",
    arguments: [
      ("k: [a, b, c]\n", "k: [a, c]\n"), ("k:\n  - a\n  - b # x\n  - c\n", "k:\n  - a\n  - c\n"),
      ("k: [a, { n: b }]\n", "k: [a]\n"),
    ]) func removesItems(before: String, after: String) throws
  {
    let found = try change(before, "k") { editor, entry, _ in
      guard case .sequence(let items) = entry.value.content else { return false }
      return editor.remove(items[1], from: entry.value)
    }
    #expect(found == after)
  }

  @Test(
    "takes several items away that stand side by side, and puts others behind",
    arguments: [
      ([0, 1], [], "k: [c, d] # x\n"), ([1, 2], [], "k: [a, d] # x\n"),
      ([2, 3], ["Z"], "k: [a, b, Z] # x\n"), ([0, 1, 2, 3], [], "k: [] # x\n"),
      ([0, 1, 2, 3], ["Y", "Z"], "k: [Y, Z] # x\n"), ([0, 2], ["Z"], "k: [b, d, Z] # x\n"),
      ([3, 1, 0], [], "k: [c] # x\n"),
    ]) func removesSideBySide(gone: [Int], new: [String], after: String) throws
  {
    let found = try change("k: [a, b, c, d] # x\n", "k") { editor, entry, _ in
      guard case .sequence(let items) = entry.value.content else { return false }
      return gone.allSatisfy { editor.remove(items[$0], from: entry.value) }
        && new.allSatisfy { editor.append($0, to: entry.value) }
    }
    #expect(found == after)
  }

  @Test("takes entries side by side out of brackets") func removesEntriesSideBySide() throws {
    let found = try change("{ a: 1, k: 2, b: 3, c: 4 }", "k") { editor, _, mapping in
      guard case .mapping(let entries) = mapping.content else { return false }
      return editor.remove(entries[1], from: mapping) && editor.remove(entries[2], from: mapping)
        && editor.remove(entries[3], from: mapping) && editor.add("n", "5", to: mapping)
    }
    #expect(found == "{ a: 1, n: 5 }")
  }

  @Test("keeps several changes apart, in their order") func several() throws {
    let found = try change("k: [a]\nb: 1\n", "k") { editor, entry, mapping in
      editor.append("Y", to: entry.value) && editor.append("Z", to: entry.value)
        && editor.add("n", "1", to: mapping) && editor.add("m", "2", to: mapping)
    }
    #expect(found == "k: [a, Y, Z]\nb: 1\nn: 1\nm: 2\n")
    #expect(
      try change("k: [a]\n", "k") { editor, entry, mapping in
        editor.set(entry, to: "1") && editor.append("Y", to: entry.value)
      } == nil)
  }

  @Test("adds behind a line that goes") func addsWhereLinesGo() throws {
    let found = try change("a: 1\nk:\n  c: 2\n", "k") { editor, entry, mapping in
      editor.remove(entry, from: mapping) && editor.add("n", "Z", to: mapping)
    }
    #expect(found == "a: 1\nn: Z\n")
  }

  @Test("writes texts that read as nothing but themselves") func written() throws {
    for text in [
      "dpi", "ch-nord/dpi", "a: b", "# x", "lundi, mardi", "- a", "\"q\" \\ ", "null", "~", "[a]",
      "été 50%", " x", "{", "*a", "a\nb",
    ] {
      var defects: [LocatedDefect] = []
      let line = "{ k: \(YAMLEditor.written(text)) }"
      let read = YAMLReader.read(Array(line.utf8), file: 0, defects: &defects)
      guard case .mapping(let entries)? = read.first?.content,
        case .scalar(let found, _) = entries.first?.value.content
      else {
        Issue.record("\(line): \(defects)")
        continue
      }
      #expect(found == text, "\(line)")
    }
  }
}
