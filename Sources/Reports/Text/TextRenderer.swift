// A document on a terminal: sections with a blank line between them, headings in bold.

import Continuity
import Diagrams

extension Document {
  /// The document as text in at most `terminal.width` columns, its title first.
  ///
  /// Lists and tables keep to their limits. Pictures are not shown: what they show is told. Nor is there a place
  /// to sign.
  package func text(for terminal: Terminal) -> String {
    let renderer = TextRenderer(terminal: terminal, language: language)
    var parts: [String] = []
    let title = isUntitledOnTerminal || title.isEmpty ? [] : [Line(title, .strong)]
    let head = (title + subtitle).map { renderer.lines($0, 0) }.joined()
    if !head.isEmpty { parts.append(head) }
    for section in sections {
      let text = renderer.text(of: section)
      if !text.isEmpty { parts.append(text) }
    }
    return parts.joined(separator: "\n")
  }
}

extension Document {
  /// The document as a file of plain text, with its title block and the place to sign.
  func textFile() -> String {
    let terminal = Terminal(width: 100, hasColor: false)
    var identified = self
    identified.isUntitledOnTerminal = false
    if let marking = identity.marking { identified.subtitle.insert(Line(marking), at: 0) }
    let lines = identity.lines.map { Line(language.label($0.label, $0.value)) }
    identified.sections.insert(Section([.list(List(lines))]), at: 0)
    if let signature { identified.sections.append(Section([.signature(signature)])) }
    return identified.text(for: terminal)
  }
}

/// How blocks stand on a terminal. Margins are counted in columns.
private struct TextRenderer {
  let terminal: Terminal
  let language: Language

  /// How far a level stands in.
  private static let step = 2

  func text(of section: Document.Section) -> String {
    let tone = section.tone == .plain ? .strong : section.tone
    let heading = section.heading.map { lines(Line($0, tone), 0) } ?? ""
    return heading + section.blocks.map { text(of: $0, 0) }.joined()
  }

  private func text(of block: Block, _ margin: Int) -> String {
    switch block {
    case .sentence(let line): return lines(line, margin)
    case .list(let list):
      let (items, left) = list.shown(all: false)
      let rest = left > 0 ? [Line(list.more(left))] : []
      if list.isRunning {
        return lines(
          Line((items + rest).map(\.text).joined(separator: ", ")), margin, level: list.level)
      }
      return (items + rest).map { lines($0, margin, level: list.level) }.joined()
    case .table(let table):
      return table.text(for: terminal, indent: margin + Self.step * table.level)
    case .steps(let steps):
      return steps.enumerated().map { position, step in
        var line = step.line
        line.text = "\(position + 1). \(line.text)"
        return lines(line, margin, level: 1)
          + step.details.map { text(of: $0, margin + Self.step + 3) }.joined()
      }.joined()
    case .picture: return ""
    case .note(let words): return lines(Line(words, .faint), margin)
    case .signature(let signature):
      let blanks = signature.captions.map { language.label($0, "____________________") }
      return ([signature.role] + blanks).map { lines(Line($0), margin) }.joined()
    }
  }

  /// A line wrapped, then painted: what paints takes no columns. Where a sign stands before it, the sign alone
  /// has the tone.
  func lines(_ line: Line, _ margin: Int, level: Int = 0) -> String {
    let margin = String(repeating: " ", count: margin + Self.step * (line.level ?? level))
    if line.isAligned {
      return line.text.wrapped(to: terminal.width - margin.count)
        .map { margin + terminal.paint($0, line.tone) + "\n" }.joined()
    }
    let width = line.isUnbroken ? Int.max : terminal.width
    guard let sign = line.sign else {
      return (margin + line.text).wrapped(to: width)
        .map { terminal.paint($0, line.tone) + "\n" }.joined()
    }
    var lines = (margin + sign.rawValue + " " + line.text).wrapped(to: width)
    if let first = lines.first, first.hasPrefix(margin + sign.rawValue) {
      lines[0] =
        margin + terminal.paint(sign.rawValue, line.tone)
        + first.dropFirst(margin.count + sign.rawValue.count)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
