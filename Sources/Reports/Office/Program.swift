// Programs that turn a document into a form that people sign: found on the PATH, bounded in time, and believed
// only where they say nothing.

import Continuity
import Foundation
import Subprocess
import SystemPackage

/// A program that reads a document on its standard input and writes it in another form on its standard output.
struct Program {
  let name: String
  /// The Debian package that brings it.
  let package: String
  var arguments: [String]

  /// The most time it may take. A document of a hundred pages with pictures takes some ten seconds.
  static let seconds = 120
  /// The most it may write.
  private static let limit = 512 << 20

  /// Runs the program.
  ///
  /// - Parameter date: the date that it stamps, which makes the same document the same bytes.
  /// - Throws: ``RenderingFailure``: it is not there, failed, warned of something, or did not end in time.
  func output(of input: [UInt8], date: CalendarDate?) async throws(RenderingFailure) -> [UInt8] {
    // From a file, and not through a pipe: a program that stops reading would end this one.
    let file = try TemporaryFile(input, ending: ".in")
    defer { withExtendedLifetime(file) {} }
    let path = FilePath(file.path)
    let name = self.name
    let arguments = self.arguments
    let epoch = date.map { $0.secondsSince1970 } ?? 0
    enum Result: Sendable {
      case bytes([UInt8])
      case failure(RenderingFailure)
    }
    let missing = RenderingFailure.missingProgram(name, package: package)
    let result = await withTaskGroup(of: Result.self) { group in
      group.addTask {
        do {
          let source = try FileDescriptor.open(path, .readOnly)
          let run = try await Subprocess.run(
            .name(name), arguments: Arguments(arguments),
            environment: .inherit.updating(["SOURCE_DATE_EPOCH": "\(epoch)", "LC_ALL": "C.UTF-8"]),
            input: .fileDescriptor(source, closeAfterSpawningProcess: true),
            output: .bytes(limit: Self.limit), error: .string(limit: 1 << 20))
          let message = run.standardError.trimmingCharacters(in: .whitespacesAndNewlines)
          guard run.terminationStatus.isSuccess, message.isEmpty else {
            return .failure(
              .program(name, message: message.isEmpty ? "\(run.terminationStatus)" : message))
          }
          return .bytes(run.standardOutput)
        } catch let error as SubprocessError where error.code == .executableNotFound {
          return .failure(missing)
        } catch {
          return .failure(.program(name, message: "\(error)"))
        }
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(Self.seconds))
        return .failure(.timeout(name, seconds: Self.seconds))
      }
      let first = await group.next() ?? .failure(missing)
      group.cancelAll()
      return first
    }
    switch result {
    case .bytes(let bytes): return bytes
    case .failure(let failure): throw failure
    }
  }
}
