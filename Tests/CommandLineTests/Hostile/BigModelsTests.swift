// Inputs so large that anything quadratic would not come back: one after the other, not all at once.

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct `Big models` {
  @Test func `may be ten megabytes on one line of YAML`() async throws {
    let text = String(repeating: "x", count: 10_000_000)
    let model = try TemporaryFolder(["m.yaml": "name: \(text)\nservices: [{ id: ad }]\n"])
    let run = try await model.run("check")
    #expect(run.status == 0)
    #expect(run.output.contains("m.yaml:2:18: warning: "))
  }

  @Test func `may be one line of twenty thousand nodes`() async throws {
    let nodes = (0..<20_000).map { "{ id: s\($0) }" }.joined(separator: ", ")
    let model = try TemporaryFolder(["m.yaml": "services: [\(nodes)]\n"])
    let run = try await model.run("list", "--format", "csv")
    #expect(run.output.hasPrefix("list,count\r\nservices,20000\r\n"))
  }

  @Test func `may be ten megabytes in one cell of CSV`() async throws {
    let text = String(repeating: "x", count: 10_000_000)
    let model = try TemporaryFolder(["nodes.csv": "kind,id\nserver,\(text)\nserver,s,t\n"])
    let run = try await model.run("check")
    #expect(run.status == 1)
    #expect(run.output.contains("nodes.csv:3:10: error: "))
    #expect(run.output.utf8.count < 2000)
  }

  @Test func `may have a hundred thousand columns`() async throws {
    let header = "kind,id" + String(repeating: ",", count: 100_000)
    let model = try TemporaryFolder(["nodes.csv": header + "\nserver,s\n"])
    let run = try await model.run("check")
    #expect(run.status == 1)
    #expect(run.output.contains("nodes.csv:2:"))
    #expect(run.output.utf8.count < 2000)
  }

  @Test func `may have ten thousand errors, all told`() async throws {
    let ids = 0..<10_000
    let model = try TemporaryFolder([
      "nodes.csv": "kind,id\n" + ids.map { "server,s\($0)\n" }.joined(),
      "needs.csv": "node,member\n" + ids.map { "s\($0),z\($0)\n" }.joined(),
    ])
    let run = try await model.run("check")
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("\n10,000 errors, 10,000 warnings\n"))
    #expect(run.lines.count == 20_001)
    #expect(run.output.contains("needs.csv:10001:7: error: unknown id 'z9999'"))
  }

  @Test func `may need one another in a line of a hundred thousand`() async throws {
    let ids = 0..<100_000
    let model = try TemporaryFolder([
      "nodes.csv": "kind,id,restart,repair\n"
        + ids.map { "server,s\($0 + 100_000),1m,1m\n" }.joined(),
      "needs.csv": "node,member\n"
        + ids.dropFirst().map { "s\($0 + 100_000),s\($0 + 99_999)\n" }.joined(),
    ])
    let run = try await model.run(
      "why", "s199999", "--fail", "s100000", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains("\"returns\": 100001, \"return\": \"at\""))
    #expect(run.lines.count > 100_000)
  }

  @Test func `may have places one inside the other, fifty thousand deep and round`() async throws {
    let ids = 0..<50_000
    let model = try TemporaryFolder([
      "nodes.csv": "kind,id,in\n"
        + ids.map { "building,b\($0),b\(($0 + 1) % 50_000)\n" }.joined()
    ])
    let run = try await model.run("check")
    #expect(run.status == 1)
    #expect(run.output.contains("nodes.csv:2:10: error: place 'b0' is in itself: b0 -> b1 -> "))
    #expect(run.output.utf8.count < 2000)
  }
}
