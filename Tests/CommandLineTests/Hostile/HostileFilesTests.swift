// Files that are not what they should be: each gives its message and status, none a crash.

import Foundation
import TestSupport
import Testing

/// A folder of files, and what `check` must make of it.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var files: [String: Data]
  var status: Int32 = 1
  let messages: [String]

  init(_ name: String, _ files: [String: String], _ status: Int32 = 1, _ messages: String...) {
    self.init(name, bytes: files.mapValues { Data($0.utf8) }, status, messages)
  }

  init(_ name: String, bytes: [String: Data], _ status: Int32 = 1, _ messages: [String]) {
    testDescription = name
    files = bytes
    self.status = status
    self.messages = messages
  }
}

private let ad = "services: [{ id: ad, restart: 1h }]\n"
private let nodes = "kind,id\nservice,ad\n"

private let cases = [
  Case("empty YAML", ["m.yaml": "", "n.yaml": ad], 0, "0 errors"),
  Case("empty CSV", ["nodes.csv": "", "n.yaml": ad], 0, "0 errors"),
  Case("a lone header", ["needs.csv": "node,member\n", "n.yaml": ad], 0, "0 errors"),
  Case("nothing but an empty file", ["m.yaml": ""], 0, "0 errors"),
  Case(
    "a byte-order mark", ["m.yaml": "\u{FEFF}" + ad, "nodes.csv": "\u{FEFF}kind,id\nserver,s\n"], 0,
    "0 errors"),
  Case(
    "unknown ids", ["m.yaml": "services: [{ id: ad, needs: [adr, nobody] }]\n"], 1,
    "m.yaml:1:30: error: unknown id 'adr': did you mean 'ad'?",
    "m.yaml:1:35: error: unknown id 'nob",
    "2 errors, 1 warning\n"),
  Case(
    "an id twice", ["m.yaml": ad, "nodes.csv": "kind,id\nserver,ad\n"], 1,
    "nodes.csv:2:8: error: the id 'ad' is already taken at m.yaml:1:18;", "1 error, "),
  Case(
    "a place in itself",
    ["m.yaml": "buildings: [{ id: a, in: b }, { id: b, in: c }, { id: c, in: a }]\n"], 1,
    "m.yaml:1:19: error: place 'a' is in itself: a -> b -> c -> a", "1 error, 0"),
  Case(
    "needing oneself", ["m.yaml": "services: [{ id: a, needs: a }]\n"], 1, "m.yaml:1:28: error: "),
  Case("an unclosed quote in YAML", ["m.yaml": "name: \"x\n" + ad], 1, "m.yaml:1:7: error: "),
  Case(
    "an unclosed quote in CSV", ["nodes.csv": nodes + "server,\"x\n"], 1, "nodes.csv:3:8: error: "),
  Case(
    "quotes amid a cell, which are as good as any character",
    ["nodes.csv": nodes + "server,a\"b\"c\n"], 0, "nodes.csv:3:8: warning: nothing needs 'a\"b\"c'"),
  Case("rows with missing cells", ["nodes.csv": "kind,id,name\nserver,s\n"], 1, "nodes.csv:2:"),
  Case("rows with extra cells", ["nodes.csv": nodes + "server,s,t\n"], 1, "nodes.csv:3:"),
  Case(
    "a CSV nobody knows", ["serveurs.csv": nodes, "n.yaml": ad], 1, "serveurs.csv: error: ",
    "nodes.csv"),
  Case(
    "tabs and a broken structure", ["m.yaml": "services:\n\t- { id: ad }\n"], 1,
    "m.yaml:2:1: error: "),
  Case("several documents", ["m.yaml": ad + "---\nservers: [{ id: s }]\n"], 0, "0 errors"),
  Case(
    "aliases without end", ["m.yaml": "services: &a [*a]\n"], 1, "m.yaml:1:15: error: "),
  Case("an unknown alias", ["m.yaml": "services: *nobody\n"], 1, "m.yaml:1:11: error: "),
  Case(
    "a foreign tag", ["m.yaml": "services: !!python/object:os.system [x]\n"], 1,
    "m.yaml:1:11: error: "),
  Case(
    "brackets, 20,000 deep",
    [
      "m.yaml": "name: " + String(repeating: "[", count: 20_000)
        + String(repeating: "]", count: 20_000)
    ],
    1, "error: lists and keys stand inside each other more than 100 deep", "1 error, 0 warnings"),
  Case(
    "braces, 20,000 deep and open", ["m.yaml": "name: " + String(repeating: "{a: ", count: 20_000)],
    1,
    "m.yaml:1:", "1 error, 0 warnings"),
  Case(
    "dashes, 20,000 deep", ["m.yaml": String(repeating: "- ", count: 20_000) + "x\n"], 1,
    "m.yaml:1:", "error: "),
  Case("an alias bomb", ["m.yaml": bomb], 1, "error: ", "alias"),
  Case(
    "a NUL in YAML", bytes: ["m.yaml": Data(ad.utf8) + [0x61, 0, 0x0A]], 1, ["m.yaml:2:2: error: "]),
  Case(
    "a NUL in CSV", bytes: ["nodes.csv": Data("kind,id\nserver,a".utf8) + [0, 0x0A]], 1,
    ["nodes.csv:2:9: error: "]),
  Case(
    "UTF-16", bytes: ["m.yaml": ad.data(using: .utf16LittleEndian) ?? Data()], 1,
    ["m.yaml: error: ", "UTF-16"]),
  Case(
    "Windows-1252",
    bytes: ["nodes.csv": Data("kind;id;name\nserver;s;H".utf8) + [0xF4] + Data("pital\n".utf8)], 0,
    ["nodes.csv: warning: ", "Windows-1252"]),
  Case(
    "a picture",
    bytes: ["m.yaml": Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])],
    1, ["m.yaml"]),
  Case(
    "random bytes", bytes: ["nodes.csv": Data((1...255).map { UInt8($0) } + (1...255).reversed())],
    1,
    ["nodes.csv"]),
]

/// Nine levels of nine: 387 million values.
private let bomb =
  "a: &a [x,x,x,x,x,x,x,x,x]\n"
  + (1..<9).map { level in
    let (name, inner) = (
      "abcdefghi".dropFirst(level).prefix(1), "abcdefghi".dropFirst(level - 1).prefix(1)
    )
    let aliases = Array(repeating: "*\(inner)", count: 9).joined(separator: ",")
    return "\(name): &\(name) [\(aliases)]\n"
  }.joined()

@Suite struct `Hostile files` {
  @Test(arguments: cases) fileprivate func `are told, or read`(file: Case) async throws {
    let model = try TemporaryFolder()
    for (path, data) in file.files { try model.write(path, data) }
    try await expectChecked(model, status: file.status, saying: file.messages)
  }
}

@Suite struct `Hostile folders` {
  private let files = FileManager.default

  @Test func `whose links go round are read once`() async throws {
    let model = try TemporaryFolder(["a/m.yaml": ad])
    for link in ["a/up", "self"] {
      try files.createSymbolicLink(atPath: model.path + "/" + link, withDestinationPath: model.path)
    }
    try files.createSymbolicLink(atPath: model.path + "/b.yaml", withDestinationPath: "a/m.yaml")
    try await expectChecked(model, status: 0, saying: ["0 errors, 1 warning"])
  }

  @Test func `with links to nothing or to themselves are told`() async throws {
    let model = try TemporaryFolder(["m.yaml": ad])
    try files.createSymbolicLink(atPath: model.path + "/me.yaml", withDestinationPath: "me.yaml")
    try files.createSymbolicLink(atPath: model.path + "/no.yaml", withDestinationPath: "nothing")
    try await expectChecked(
      model, status: 1, saying: ["/me.yaml: error: ", "/no.yaml: error: ", "2 errors, "])
  }

  @Test func `named like files are folders still`() async throws {
    let model = try TemporaryFolder(["nodes.csv/model.yaml/m.yaml": ad])
    try await expectChecked(model, status: 0, saying: ["0 errors"])
  }

  @Test func `that are files are told`() async throws {
    let model = try TemporaryFolder(["m.yaml": ad])
    let run = try await Ricochet.run(["check", "--model", model.path + "/m.yaml"])
    #expect(run.status == 1)
    #expect(run.output.contains("/m.yaml: error: "))
  }

  @Test(.enabled(if: getuid() != 0, "everything is readable to root"))
  func `that may not be read are told`() async throws {
    let model = try TemporaryFolder(["m.yaml": ad, "closed/n.yaml": ad, "secret.yaml": ad])
    for name in ["closed", "secret.yaml"] {
      try files.setAttributes([.posixPermissions: 0], ofItemAtPath: model.path + "/" + name)
    }
    try await expectChecked(
      model, status: 1, saying: ["/closed: error: ", "/secret.yaml: error: ", "2 errors"])
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: model.path + "/closed")
  }

  @Test func `with pipes for files do not make it wait`() async throws {
    let model = try TemporaryFolder(["m.yaml": ad])
    #expect(mkfifo(model.path + "/pipe.yaml", 0o600) == 0)
    try await expectChecked(model, status: 1, saying: ["/pipe.yaml: error: ", "1 error, "])
  }

  @Test func `with strange names are told in plain characters`() async throws {
    let name = "\u{1B}[31m\u{202E}lmay.🚑 \"'<script>.yaml"
    let model = try TemporaryFolder([name: "services: [{ id: ad, needs: x }]\n"])
    try await expectChecked(
      model, status: 1,
      saying: ["/\\u{1B}[31m\\u{202E}lmay.🚑 \"'<script>.yaml:1:29: error: unknown id 'x'"])
  }
}
