// Whole answers, byte for byte: each file of `Fixtures` is a command, what it prints, its status.

import Foundation
import TestSupport
import Testing

/// A session: `$ ricochet …`, standard output as it is, `[status]`.
private struct Session: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let output: String
  let status: Int32

  var testDescription: String { name }

  static let folder = repository.appending(path: "Tests/CommandLineTests/Fixtures")

  static let all: [Session] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().compactMap(Session.init)
  }()

  init?(named name: String) {
    self.name = name
    guard
      let text = try? String(contentsOf: Session.folder.appending(path: name), encoding: .utf8)
    else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.popLast() == "", let last = lines.popLast(), last.hasPrefix("["),
      let status = Int32(last.dropFirst().dropLast()), let first = lines.first,
      first.hasPrefix("$ ricochet ")
    else { return nil }
    self.status = status
    arguments = first.split(separator: " ").dropFirst(2).map(String.init)
    output = lines.dropFirst().map { $0 + "\n" }.joined()
  }
}

@Suite struct `Literal answers` {
  @Test(arguments: Session.all) fileprivate func `are byte for byte`(session: Session) async throws
  {
    let run = try await Ricochet.run(session.arguments, folder: Ricochet.models)
    #expect(run.output == session.output)
    #expect(run.error == "")
    #expect(run.status == session.status)
  }

  @Test func `are all read`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Session.folder.path)
    // What sessions read stands beside them.
    #expect(Session.all.count == names.count { !$0.hasSuffix(".csv") })
    #expect(Session.all.count >= 12)
  }
}
