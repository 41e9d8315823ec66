// YAML: what a document says and where, and everything that can be wrong with one.

import Testing

@testable import Formats

/// A value as the tests write it: `{k: "text", l: [plain, ~]}`.
private func shown(_ value: YAMLValue) -> String {
  switch value.content {
  case .null: "~"
  case .scalar(let text, true): text
  case .scalar(let text, false): text.debugDescription
  case .sequence(let values): "[" + values.map(shown).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ") + "}"
  }
}

private func read(_ text: String) -> (documents: [String], defects: [String]) {
  var defects: [LocatedDefect] = []
  let documents = YAMLReader.read(Array(text.utf8), file: 0, defects: &defects)
  return (documents.map(shown), defects.map(shown))
}

@Suite struct `YAML files` {
  @Test func `are read as written`() {
    let text = "a: no\nb: 010\nc: \"no\"\nd: 2026-03-12\ne:\nf: ~\ng: 'null'\nh: null\ni: |\n  x\n"
    #expect(
      read(text).documents == [
        "{a: no, b: 010, c: \"no\", d: 2026-03-12, e: ~, f: ~, g: \"null\", h: ~, i: \"x\\n\"}"
      ])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "   "]) func `may be empty`(text: String) {
    #expect(read(text) == ([], []))
  }

  @Test func `may hold several documents`() {
    #expect(read("a: 1\n---\n- b\n---\n...\n") == (["{a: 1}", "[b]", "~"], []))
  }

  @Test func `know the place of keys and values`() {
    var defects: [LocatedDefect] = []
    let text = "é: [ à, { x: \"y\" } ]\nb:\n  - c\n"
    let documents = YAMLReader.read(Array(text.utf8), file: 3, defects: &defects)
    var places: [String] = []
    func walk(_ value: YAMLValue) {
      #expect(value.location.file == 3)
      places.append("\(value.location.line):\(value.location.column)")
      if case .sequence(let values) = value.content { values.forEach(walk) }
      if case .mapping(let entries) = value.content {
        for entry in entries {
          places.append("\(entry.key)@\(entry.keyLocation.line):\(entry.keyLocation.column)")
          walk(entry.value)
        }
      }
    }
    documents.forEach(walk)
    #expect(
      places == [
        "1:1", "é@1:1", "1:4", "1:6", "1:9", "x@1:11", "1:14", "b@2:1", "3:3", "3:5",
      ])
  }

  @Test func `keep stars that are no aliases`() {
    let text = "a: x * y\nb: '*c'\n\"*k\": 1 # *z\nd: |\n  * item\ne: a*b\n"
    #expect(
      read(text)
        == (["{a: x * y, b: \"*c\", *k: 1, d: \"* item\\n\", e: a*b}"], []))
  }

  @Test func `may use anchors and aliases`() {
    let text = "a: &x { k: &y 1 }\nb: *x\nc: [*y, *x ]\n"
    #expect(read(text) == (["{a: {k: 1}, b: {k: 1}, c: [1, {k: 1}]}"], []))
  }

  @Test func `have every duplicate key located`() {
    let text = """
      a: 1
      "a": 2
      é: { x: 1, y: 2, x: 3 }
      b:
        - { é: 1, é: 2, é: 3 }
      a: 4
      é : 5
      b: 6
      """
    let (documents, defects) = read(text)
    #expect(
      documents == [
        "{a: 1, a: 2, é: {x: 1, y: 2, x: 3}, b: [{é: 1, é: 2, é: 3}], a: 4, é: 5, b: 6}"
      ])
    #expect(
      defects.map { String($0.prefix { $0 != "," }) } == [
        "2:1 duplicateKey(\"a\"", "3:18 duplicateKey(\"x\"", "5:13 duplicateKey(\"é\"",
        "5:19 duplicateKey(\"é\"", "6:1 duplicateKey(\"a\"", "7:1 duplicateKey(\"é\"",
        "8:1 duplicateKey(\"b\"",
      ])
  }

  @Test(arguments: [
    ("- &a [*a]\n", ["1:7 recursiveAlias(\"a\")"]),
    ("a: &x { b: [1, *x] }\n", ["1:16 recursiveAlias(\"x\")"]),
    ("a: *x\nb: &x 1\n", ["1:4 unknownAlias(\"x\")"]),
    ("a: &x 1\n---\nb: *x\n", ["3:4 unknownAlias(\"x\")"]),
    ("a: * item\n", ["1:4 malformedAlias(\"* item\")"]),
    ("a: &x k\n*x : 1\n", ["2:1 keyIsNotText"]),
    ("<<: { a: 1 }\nb: 2\n", ["1:1 mergeKey"]),
    ("[a, b]: 1\n{c: d}: 2\n", ["1:1 keyIsNotText", "2:1 keyIsNotText"]),
    ("? \n: 1\n'': 2\n", ["1:2 emptyKey"]), ("a: { '': 2 }\n", ["1:6 emptyKey"]),
    (
      "a: !!str 1\nb: !!int 2\nc: !x [1]\n",
      [
        "2:4 unsupportedTag(\"tag:yaml.org,2002:int\")", "3:4 unsupportedTag(\"!x\")",
      ]
    ),
  ]) func `are checked while being read`(text: String, expected: [String]) {
    #expect(read(text).defects == expected)
  }

  @Test(arguments: [
    ("a: \"b\n", "1:4 unclosedQuote"),
    ("a: 1\nb: 'c\n---\n", "2:4 unclosedQuote"),
    ("a: [1, 2\nb: 3\n", "unclosedBracket(\"[\""),
    ("a: {b: 1\n", "unclosedBracket(\"{\""),
    ("a:\n\t- b\n", "2:1 tabIndentation"),
    ("a: b: c\n", "1:5 misplacedColon"),
    ("a: 1\nb\nc: 2\n", "2:1 missingColon"),
    ("a: @b\n", "1:4 unexpectedCharacter(\"@\")"),
    ("a: \"b\" c\n", "1:8 textAfterValue(\"c\")"),
    ("a: 1\n b: 2\n", "2:3 misplacedColon"),
    ("  a: 1\n b: 2\n", "2:2 inconsistentIndentation"),
    ("a: ]\n", "1:4 missingValue"),
    ("a: \"\\q\"\n", "1:5 unknownEscape"),
    ("a: - b\n", "1:4 misplacedDash"),
    ("a: é\u{7}\n", "1:5 controlCharacter(7)"),
    ("a: \u{F0001}\n", "1:4 privateCharacter(983041)"),
    ("a: &\n", "otherSyntax"),
  ]) func `have their syntax errors located`(text: String, expected: String) {
    let defects = read(text).defects
    #expect(defects.count == 1)
    #expect(defects.first?.contains(expected) == true, "\(defects)")
  }
}
