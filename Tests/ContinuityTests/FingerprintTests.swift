// What tells one state of a model's files from another.

import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@Suite("Fingerprints") struct FingerprintTests {
  @Test(
    "are those of SHA-256, whatever the pieces",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func published(text: String, digest: String) {
    var whole = SHA256()
    whole.update(Array(text.utf8))
    #expect(whole.digest() == digest)
    var pieces = SHA256()
    var rest = Array(text.utf8)[...]
    var size = 1
    while !rest.isEmpty {
      pieces.update(rest.prefix(size))
      rest = rest.dropFirst(size)
      size = size % 130 + 7
    }
    #expect(pieces.digest() == digest)
  }

  @Test("change with every byte and every name of the model's files, and with nothing else")
  func model() throws {
    let folder = try TemporaryFolder()
    func print() -> String? { Fingerprint(ofModelIn: folder.filePath)?.text }
    try folder.write("a.yaml", "applications:\n  - { id: dpi }\n")
    let first = print()
    #expect(first?.count == 12)
    try folder.write("notes.txt", "notes")
    #expect(print() == first)
    try folder.write("a.yaml", "applications:\n  - { id: dpj }\n")
    #expect(print() != first)
    try folder.write("a.yaml", "applications:\n  - { id: dpi }\n")
    #expect(print() == first)
    try FileManager.default.moveItem(
      at: folder.url.appending(path: "a.yaml"), to: folder.url.appending(path: "b.yaml"))
    #expect(print() != first)
  }

  @Test("of the map are the same whatever stands in the registers, in either language")
  func map() throws {
    let folder = try TemporaryFolder(["a.yaml": "applications:\n  - { id: dpi }\n"])
    func print() -> String? { Fingerprint(ofMapIn: folder.filePath)?.text }
    let first = print()
    #expect(first?.count == 12)
    for text in [
      "langue: fr\nexercices:\n  - { id: nuit }\n",
      "\u{FEFF}---\nlanguage: fr\n# rien\ncosts: []\n",
    ] {
      try folder.write("registres.yaml", text)
      #expect(print() == first, "\(text)")
    }
    try folder.write("costs.csv", "item\nCoffre\n")
    #expect(print() == first)
    try folder.write("a.yaml", "applications:\n  - { id: dpi }\nexercises:\n- { id: nuit }\n")
    #expect(print() == first)
    try folder.write("b.yaml", "langue: fr\nservers: [{ id: s }]\n")
    #expect(print() != first)
  }
}
