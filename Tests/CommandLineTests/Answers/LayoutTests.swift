// How answers look: as wide as allowed, in color only for people, the same every time.

import TestSupport
import Foundation
import Testing

/// How many columns a line takes: combining marks none, wide letters and emoji two.
private func columns(_ line: String) -> Int {
  line.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return width
    default: break
    }
    let isWide =
      scalar.properties.isEmojiPresentation || (0x1100...0x115F).contains(scalar.value)
      || (0x2E80...0xA4CF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value)
      || (0xFF00...0xFF60).contains(scalar.value)
    return width + (isWide ? 2 : 1)
  }
}

private enum LayoutTools {
  /// Part of every Debian.
  static let script = "/usr/bin/script"
}

@Suite struct `The layout of answers` {
  @Test(
    arguments: [
      "what-if ad", "what-if --scenario incendie-salle-a", "what-if --scenario rancongiciel",
      "what-if --scenario coupure-electrique-longue", "what-if --all", "why urgences --fail ad",
      "why bloc --scenario incendie-salle-a", "list processes", "list applications",
    ], [80, 100])
  func `fits the columns there are`(arguments: String, width: Int) async throws {
    let words = arguments.split(separator: " ").map(String.init)
    for language in width == 80 ? ["fr", "en"] : ["fr"] {
      let run = try await Ricochet.run(
        words + ["--language", language, "--model", "ch-littoral"],
        environment: ["COLUMNS": "\(width)"], folder: Ricochet.models)
      #expect(run.lines.count > 10)
      #expect(run.lines.filter { columns($0) > width } == [])
    }
  }

  @Test(arguments: [80, 100])
  func `fits with names that are long, wide or without spaces`(width: Int) async throws {
    let names = [
      String(repeating: "long", count: 60), String(repeating: "病院", count: 40),
      String(repeating: "🚑 ", count: 50), String(repeating: "e\u{301}", count: 90),
    ]
    let processes = names.enumerated().map {
      "  - { id: p\($0), name: \"\($1)\", mtpd: 1h, rto: 1h, restart: 0m, needs: ad }\n"
    }
    let model = try TemporaryFolder([
      "m.yaml": "processes:\n" + processes.joined()
        + "services: [{ id: ad, name: \"\(names[1])\", restart: 1h }]\n"
        + "scenarios: [{ id: s, name: \"\(names[0])\", fail: ad }]\n"
    ])
    for arguments in [["what-if", "ad"], ["what-if", "--all"], ["why", "p1", "--fail", "ad"]] {
      let run = try await Ricochet.run(
        arguments + ["--model", model.path], environment: ["COLUMNS": "\(width)"])
      #expect(run.status == 0)
      #expect(run.lines.filter { columns($0) > width } == [])
    }
  }

  @Test(arguments: ["what-if ad --for 4h", "why urgences --fail ad", "what-if --all", "list"])
  func `has no color in a file`(arguments: String) async throws {
    let run = try await Ricochet.run(arguments, on: "lessons/01-chaine")
    #expect(!run.rawOutput.contains(0x1B))
    #expect(!run.output.isEmpty)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: LayoutTools.script)),
    arguments: [
      ([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false),
    ])
  func `has color on a terminal, unless refused`(
    environment: [String: String], hasColor: Bool
  ) async throws {
    let output = try await onTerminal(
      ["list", "--model", Ricochet.models.path + "/lessons/01-chaine"], environment)
    #expect(output.contains("Processus"))
    #expect(output.contains("\u{1B}[1m") == hasColor)
  }

  /// What a run says to a terminal, which `script` plays.
  private func onTerminal(
    _ arguments: [String], _ environment: [String: String]
  ) async throws -> String {
    let command = try #require(Ricochet.executable)
    let words = [command.path] + arguments
    let child = try await Child.run(
      LayoutTools.script,
      ["-qec", words.map { "'\($0)'" }.joined(separator: " "), "/dev/null"],
      environment: environment)
    #expect(child.status == 0)
    return String(decoding: child.output, as: UTF8.self)
  }
}

@Suite struct `The same question` {
  @Test(arguments: ["text", "json", "csv"]) func `has the same answer, byte for byte`(
    format: String
  ) async throws {
    // The same files under other names, in other folders: another order of reading.
    let shipped = Ricochet.models.appending(path: "ch-littoral")
    let names = try FileManager.default.contentsOfDirectory(atPath: shipped.path)
      .filter { $0.hasSuffix(".yaml") && $0 != "expected.yaml" }.sorted()
    let renamed = try TemporaryFolder()
    for (index, name) in names.enumerated() {
      let data = try Data(contentsOf: shipped.appending(path: name))
      try renamed.write("\(index % 3)/\(100 - index).yml", data)
    }
    for question in [["what-if", "ad"], ["what-if", "--all"]] {
      let arguments = question + ["--format", format, "--model"]
      let first = try await Ricochet.run(arguments + [shipped.path])
      let second = try await Ricochet.run(arguments + [shipped.path])
      let third = try await Ricochet.run(arguments + [renamed.path])
      #expect(first.status == 0 && first.rawOutput.count > 1000)
      #expect(first.rawOutput == second.rawOutput)
      #expect(first.rawOutput == third.rawOutput)
    }
  }

  @Test func `has the same answer whatever the order of nodes and needs`() async throws {
    let lines = [
      "processes: [{ id: p, mtpd: 1h, restart: 0m, needs: [b, a] }]",
      "applications: [{ id: b, restart: 1m, needs: s }, { id: a, restart: 2m, needs: s }]",
      "services: [{ id: s, restart: 5m, repair: 1h }]",
    ]
    let other = [
      "services: [{ id: s, restart: 5m, repair: 1h }]",
      "applications: [{ id: a, restart: 2m, needs: s }, { id: b, restart: 1m, needs: s }]",
      "processes: [{ id: p, mtpd: 1h, restart: 0m, needs: [a, b] }]",
    ]
    var answers: [Data] = []
    for text in [lines, other] {
      let model = try TemporaryFolder(["m.yaml": text.joined(separator: "\n") + "\nname: N\n"])
      answers.append(try await model.run("what-if", "s", "--format", "json").rawOutput)
    }
    #expect(answers[0] == answers[1])
    #expect(answers[0].count > 500)
  }
}
