// Programs that tests start: whole outputs, bounded time, nothing left running.

import TestSupport
import Foundation
import Testing

@Suite struct `A program that a test starts` {
  @Test func `is heard to the end on both outputs, and with its status`() async throws {
    let child = try await Child.run(
      "/bin/sh", ["-c", "seq 200000; seq 300000 >&2; exit 7"], environment: [:])
    #expect(child.status == 7)
    #expect(child.output.count == 1_288_895 && child.error.count == 1_988_895)
  }

  @Test func `is killed with all that it started where it hangs`() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: Child.Failure.self) {
      try await Child.run(
        "/bin/sh", ["-c", "(sleep 3; touch late) & sleep 600"], folder: folder.path,
        patience: .milliseconds(500))
    }
    try await Task.sleep(for: .seconds(4))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `does not pass for one that ended where it crashed or is not there`() async throws {
    await #expect(throws: Child.Failure.self) {
      try await Child.run("/bin/sh", ["-c", "kill -SEGV $$"])
    }
    await #expect(throws: (any Error).self) { try await Child.run("/nowhere/at/all", []) }
  }

  @Test func `holds nobody up though many are started at once`() async throws {
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...100 {
        group.addTask {
          let child = try await Child.run("/bin/sh", ["-c", "echo \(number)"], environment: [:])
          return Int(String(decoding: child.output.dropLast(), as: UTF8.self)) ?? 0
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == 5050)
  }
}
