// Evidence: whether its files are still there, and still what they were.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Continuity

@Suite struct EvidenceFiles {
  /// The SHA-256 of "hello\n".
  static let hello = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"

  @Test func `what is gone or changed is told where it is named`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "preuves/dossier.pdf"), withIntermediateDirectories: true)
    func write(_ text: String, _ name: String) throws { try folder.write(name, text) }
    try write("hello\n", "preuves/a.pdf")
    try write("hello\n", "preuves/b.pdf")
    try write("services: [{ id: ad, restart: 1h }]\n", "m.yaml")
    try write(
      """
      id,file,hash
      ok,preuves/a.pdf,\(Self.hello.uppercased())
      changed,preuves/b.pdf,\(String(repeating: "0", count: 64))
      gone,preuves/c.pdf,
      folder,preuves/dossier.pdf,
      free,preuves/a.pdf,
      """, "evidence.csv")
    let path = folder.filePath
    let model = try Model(contentsOf: path)
    let states = Dictionary(
      uniqueKeysWithValues: model.registers.evidence.map { ($0.id, $0.state(in: path)) })
    #expect(states["ok"] == .unchanged)
    #expect(states["changed"] == .changed(Self.hello))
    #expect(states["gone"] == .gone)
    #expect(states["folder"] == .gone)
    #expect(states["free"] == .unhashed)
    let lines = model.warnings(withEvidenceIn: path).map { $0.line(in: .english) }
      .filter { $0.hasPrefix("evidence.csv") }
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        "evidence.csv:3:9: warning: the evidence 'preuves/b.pdf' is not what it was"))
    #expect(lines[0].contains(Self.hello))
    #expect(lines[1].hasPrefix("evidence.csv:4:6: warning: "))
    // Only those who ask read the files.
    #expect(model.warnings.allSatisfy { $0.path != "evidence.csv" })
  }
}
