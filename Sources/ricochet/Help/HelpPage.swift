// The help of one verb, laid out: what it does, how it is typed, its arguments, its options, its verbs.

import Continuity
import Reports

/// What `--help` shows of a command, in any language and width.
struct HelpPage {
  let command: CommandTree
  /// The verbs that lead to it.
  let verbs: [String]
  let language: Language
  let width: Int

  /// Where explanations begin.
  private static let column = 26

  func text() -> String {
    var sections = [overview, usage("USAGE")]
    sections.append(section("ARGUMENTS", own.filter { $0.kind == .positional }.map(row)))
    // What every verb has comes last; only the first command is told of it.
    let common = [
      ("--version", words("Show the version.")), ("-h, --help", words("Show help information.")),
    ]
    sections.append(section("OPTIONS", own.filter { $0.kind != .positional }.map(row) + common))
    sections.append(
      section("SUBCOMMANDS", command.verbs.map { ($0.commandName, words($0.abstract ?? "")) }))
    if !command.verbs.isEmpty {
      let typed = ["ricochet help"] + verbs + ["<\(words("subcommand"))>"]
      let quoted = language.quoted(typed.joined(separator: " "))
      sections.append(paragraph("  \(words("For details:")) \(quoted)"))
    }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// As it is typed, without arguments.
  var typed: String { (["ricochet"] + verbs).joined(separator: " ") }

  /// How it is typed.
  func usage(_ title: String) -> String {
    let isLong = own.count > 12
    let shown = isLong ? own.filter { $0.kind == .positional || !$0.isOptional } : own
    var pieces = [typed]
    if isLong { pieces.append("[<\(words("options"))>]") }
    pieces += shown.map(synopsis)
    if !command.verbs.isEmpty { pieces.append("<\(words("subcommand"))>") }
    return filled(pieces, after: heading(title) + " ")
  }

  /// One argument with what is said of it.
  func row(of argument: CommandTree.Argument) -> String { rows([row(argument)], at: Self.column) }

  // MARK: Parts

  /// The arguments that not every command has.
  private var own: [CommandTree.Argument] {
    (command.arguments ?? []).filter {
      !["version", "help"].contains($0.preferredName?.name ?? "")
    }
  }

  private func words(_ english: String) -> String { language.help(english) }

  private func heading(_ title: String) -> String {
    language.typeset(words(title) + (language == .french ? " :" : ":"))
  }

  private var overview: String {
    var text = paragraph("\(heading("OVERVIEW")) \(words(command.abstract ?? ""))")
    guard let discussion = command.discussion else { return text }
    text += "\n"
    var samples: [(String, String)] = []
    func finishSamples() {
      let longest = samples.filter { !$0.1.isEmpty }.map { $0.0.displayWidth }.max() ?? 0
      text += rows(samples, at: min(longest + 4, max(Self.column, width - 32)))
      samples = []
    }
    for line in Discussion(discussion).lines {
      switch line {
      case .sample(let sample, let note): samples.append((sample, words(note ?? "")))
      case .words(let english):
        finishSamples()
        text += paragraph(words(english))
      }
    }
    finishSamples()
    return text
  }

  private func section(_ title: String, _ entries: [(String, String)]) -> String {
    entries.isEmpty ? "" : heading(title) + "\n" + rows(entries, at: Self.column)
  }

  private func row(_ argument: CommandTree.Argument) -> (String, String) {
    // Short names first.
    let names = (argument.names ?? []).map(\.typed)
    var label = (names.filter { $0.count == 2 } + names.filter { $0.count > 2 })
      .joined(separator: ", ")
    if argument.kind != .flag {
      label += (label.isEmpty ? "" : " ") + "<\(words(argument.valueName ?? ""))>"
    }
    var notes: [String] = []
    if let values = argument.allValues {
      notes.append("\(words("values:")) \(values.joined(separator: ", "))")
    }
    if let value = argument.defaultValue { notes.append("\(words("default:")) \(value)") }
    let explanation = words(argument.abstract ?? "")
    guard !notes.isEmpty else { return (label, explanation) }
    let separator = language == .french ? "\u{A0}; " : "; "
    return (label, explanation + " (\(notes.joined(separator: separator)))")
  }

  private func synopsis(_ argument: CommandTree.Argument) -> String {
    var text = argument.preferredName?.typed ?? ""
    if argument.kind != .flag {
      text += (text.isEmpty ? "" : " ") + "<\(words(argument.valueName ?? ""))>"
    }
    if argument.isRepeating { text += " ..." }
    return argument.isOptional ? "[\(text)]" : text
  }

  // MARK: Layout

  private func paragraph(_ text: String) -> String {
    text.wrapped(to: width).map { $0 + "\n" }.joined()
  }

  /// Labels, and from `column` on what is said of each; below a label that is too long for that.
  private func rows(_ entries: [(String, String)], at column: Int) -> String {
    var text = ""
    for (label, explanation) in entries {
      guard !explanation.isEmpty else {
        text += paragraph("  " + label)
        continue
      }
      let margin = String(repeating: " ", count: column)
      let lines = explanation.wrapped(to: width - column).map { margin + $0 }
      let room = column - 2 - label.displayWidth
      if room > 1 {
        text += "  " + label + lines.joined(separator: "\n").dropFirst(column - room) + "\n"
      } else {
        text += paragraph("  " + label) + lines.joined(separator: "\n") + "\n"
      }
    }
    return text
  }

  /// Pieces that are not broken, on as many lines as they need; those after the first stand below the first
  /// piece.
  private func filled(_ pieces: [String], after lead: String) -> String {
    let margin = String(repeating: " ", count: lead.displayWidth)
    var lines = [lead + (pieces.first ?? "")]
    for piece in pieces.dropFirst() {
      let line = lines[lines.count - 1] + " " + piece
      if line.displayWidth <= width {
        lines[lines.count - 1] = line
      } else {
        lines.append(margin + piece)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
