// Whether what a run printed is harmless to whoever reads it in a terminal.

import TestSupport
import Testing

extension Run {
  /// The characters printed that could steer a terminal or turn a line around.
  var harmful: [String] {
    (output + error).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
        0x2066...0x2069, 0xFEFF:
        true
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }
}

/// Expects `check` to end with `status` and to say all of `messages`, and questions to be refused or
/// answered accordingly; nothing harmful is printed.
func expectChecked(
  _ model: TemporaryFolder, status: Int32, saying messages: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) async throws {
  let check = try await model.run("check")
  #expect(check.status == status, sourceLocation: sourceLocation)
  #expect(check.error == "", sourceLocation: sourceLocation)
  #expect(check.harmful == [], sourceLocation: sourceLocation)
  for message in messages {
    #expect(
      check.output.contains(message), "\(check.output.prefix(1000))",
      sourceLocation: sourceLocation)
  }
  // A sound model answers; a wrong one never does, and says the same on standard error.
  let list = try await model.run("list", "--format", "json")
  #expect(list.status == (status == 0 ? 0 : 2), sourceLocation: sourceLocation)
  #expect(list.output.isEmpty == (status != 0), sourceLocation: sourceLocation)
  if status != 0 { #expect(list.error == check.output, sourceLocation: sourceLocation) }
}
