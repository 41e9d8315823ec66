// The pages that people copy commands from: each command is one that ricochet has, those of help too, and what a page
// shows of a session is what the command prints.

import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import ricochet

/// A page for people, such as the README.
private struct Page: Sendable, CustomTestStringConvertible {
  let path: String
  let lines: [String]

  var testDescription: String { path }

  static let root = repository

  /// Every page of the package, but those on measuring, which run other programs.
  static let all: [Page] = {
    let folders = ["Sources", "Models"].flatMap { folder in
      let paths = try? FileManager.default.subpathsOfDirectory(
        atPath: root.appending(path: folder).path)
      return (paths ?? []).filter { $0.hasSuffix(".md") }.map { "\(folder)/\($0)" }.sorted()
    }
    return (["README.md"] + folders).compactMap { path in
      let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
      return text.map { Page(path: path, lines: $0.components(separatedBy: "\n")) }
    }
  }()

  /// The examples that help gives, of every verb.
  static let help: Page = {
    func samples(_ command: CommandTree) -> [String] {
      Discussion(command.discussion ?? "").lines.compactMap { line in
        if case .sample(let text, _) = line { text } else { nil }
      } + (command.subcommands ?? []).flatMap(samples)
    }
    return Page(path: "help", lines: CommandTree(of: ricochet.Ricochet.self).map(samples) ?? [])
  }()

  /// A session that a page shows: a command and what it prints, both ways out.
  struct Session: Sendable, CustomTestStringConvertible {
    let command: String
    var output = ""

    var testDescription: String { command }
  }

  static let sessions: [Session] = all.flatMap { page in
    var sessions: [Session] = []
    var isOpen = false
    for line in page.lines {
      if line == "```console" {
        isOpen = true
      } else if line == "```" {
        isOpen = false
      } else if isOpen, line.hasPrefix("$ ") {
        sessions.append(Session(command: String(line.dropFirst(2))))
      } else if isOpen, !sessions.isEmpty {
        sessions[sessions.count - 1].output += line + "\n"
      }
    }
    return sessions
  }

  /// The words of each command that stands on a line of its own, in code within a sentence, or in the README's table
  /// of commands; not those of sessions, which run, nor those that only name a verb.
  var commands: [[String]] {
    var commands: [[String]] = []
    for line in lines {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("ricochet "), !line.hasPrefix("ricochet  ") {
        commands.append(Page.words(line))
        continue
      }
      let isRow = path == "README.md" && line.hasPrefix("| `")
      guard isRow || line.contains("`ricochet ") else { continue }
      for span in line.matches(of: /`([^`]+)`/) {
        let words = Page.words(String(span.output.1))
        if words.first == "ricochet", words.count > 2 { commands.append(words) }
        if isRow, words.first != "ricochet", words.first?.hasPrefix(".") == false, words.count > 1 {
          commands.append(["ricochet"] + words)
        }
      }
    }
    return commands
  }

  /// The words of a line as a shell takes them, without what it does with the output, and without a comment.
  private static func words(_ line: String) -> [String] {
    let words = line.matches(of: /'([^']*)'|"([^"]*)"|(\S+)/).map { match in
      String(match.output.1 ?? match.output.2 ?? match.output.3 ?? "")
    }
    return Array(words.prefix { ![">", "||", "|", "&&", "#"].contains($0) })
  }
}

@Suite struct `Pages` {
  @Test func `hold commands that there are`() {
    let commands = Page.all.flatMap(\.commands)
    #expect(Page.all.count >= 30 && commands.count >= 140)
    #expect(Page.help.commands.count >= 40)
    for command in Set(commands + Page.help.commands) {
      let line = Line(Array(command.dropFirst()))
      #expect(line.misuse == nil, "\(command)")
      if line.asksForHelp { continue }
      do {
        // A verb alone is read in half the time that all of them take.
        if line.command.configuration.subcommands.isEmpty {
          _ = try line.command.parse(Array(line.words.dropFirst(line.verbs.count)))
        } else {
          _ = try ricochet.Ricochet.parseAsRoot(line.words)
        }
      } catch {
        // Help and the like end the parsing too.
        let isFine = ricochet.Ricochet.exitCode(for: error) == .success
        #expect(isFine, "\(command): \(ricochet.Ricochet.message(for: error))")
      }
    }
  }

  @Test(arguments: Page.sessions)
  fileprivate func `show what commands print`(session: Page.Session) async throws {
    // What a session writes stays in a folder of its own.
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Models"), withDestinationURL: Ricochet.models)
    let run = try await Ricochet.run(
      [session.command], folder: folder.url,
      through: #"command=$0; ricochet() { "$command" "$@"; }; eval "$1""#)
    #expect(run.output + run.error == session.output)
  }

  @Test func `show sessions`() {
    #expect(Page.sessions.count >= 8)
  }
}
