// `check` for programs: each problem with its place, in JSON and CSV.

import Foundation
import TestSupport
import Testing

@Suite struct `Checks for programs` {
  private func model() throws -> TemporaryFolder {
    try TemporaryFolder([
      "m.yaml": "processes:\n  - { id: p }\n  - { id: q, mtpd: x }\n", "vide.csv": "",
    ])
  }

  @Test func `count problems and place each`() async throws {
    let run = try await model().run("check", "--format", "json", "--language", "en")
    #expect(run.status == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.rawOutput) as? [String: Any])
    let problems = try #require(json["problems"] as? [[String: Any]])
    #expect(json["errors"] as? Int == problems.count { $0["severity"] as? String == "error" })
    #expect(json["warnings"] as? Int == problems.count { $0["severity"] as? String == "warning" })
    #expect(json["model"] is NSNull && json["at"] is NSNull)
    let duration = try #require(problems.first { $0["line"] as? Int == 3 })
    #expect(duration["severity"] as? String == "error")
    #expect((duration["file"] as? String)?.hasSuffix("/m.yaml") == true)
    #expect(duration["column"] as? Int == 20)
    #expect((duration["message"] as? String)?.contains("'x'") == true)
  }

  @Test func `say the same as CSV, without a line where the whole file is meant`() async throws {
    let folder = try model()
    let run = try await folder.run("check", "--format", "csv", "--language", "en")
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("severity,file,line,column,message\r\nerror,"))
    #expect(run.output.contains("/m.yaml,3,20,"))
    #expect(run.output.contains("/vide.csv,,,"))
    let text = try await folder.run("check", "--language", "en")
    #expect(run.output.split(separator: "\r\n").count == text.lines.count, "a row a problem")
  }

  @Test func `are written to a file, whatever is wrong`() async throws {
    let folder = try model()
    let file = folder.url.appending(path: "controle.html")
    let run = try await folder.run("check", "-o", file.path, "--language", "fr")
    #expect(run.status == 1)
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains("<h1>Contrôle du modèle</h1>") && page.contains("m.yaml:3:20: erreur"))
  }
}
