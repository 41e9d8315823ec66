// A document as Markdown, as pandoc reads it: the road to Word.

import Continuity
import Diagrams

extension Document {
  /// The document as Markdown. Tables are those of pipes; pictures are told by their captions.
  package func markdown() -> String {
    MarkdownRenderer(document: self) { picture in "*\(picture.caption.markdown)*\n" }.text
  }
}

/// - Parameter picture: what stands where a picture does.
struct MarkdownRenderer {
  let document: Document
  let picture: (Picture) -> String

  var text: String {
    var parts = ["# \(document.title.markdown)"]
    if let marking = document.identity.marking { parts.append("**\(marking.markdown)**") }
    parts.append(
      document.identity.lines
        .map { "- \(document.language.label($0.label, $0.value).markdown)" }.joined(separator: "\n")
    )
    for section in document.sections {
      if let heading = section.heading {
        parts.append(String(repeating: "#", count: section.level) + " " + heading.markdown)
      }
      parts += section.blocks.map(text(of:)).filter { !$0.isEmpty }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(of block: Block) -> String {
    switch block {
    case .sentence(let line): return words(of: line)
    case .list(let list):
      return list.shown(all: true).items.map { "- " + words(of: $0) }.joined(separator: "\n")
    case .table(let table): return text(of: table)
    case .steps(let steps):
      return steps.enumerated().map { position, step in
        (["\(position + 1). " + words(of: step.line)] + step.details.map { "    - " + $0.markdown })
          .joined(separator: "\n")
      }.joined(separator: "\n")
    case .picture(let figure): return picture(figure)
    case .note(let words): return "*\(words.markdown)*"
    case .signature(let signature):
      return
        (["**\(signature.role.markdown)**"]
        + signature.captions.map {
          document.language.label($0, "").markdown + String(repeating: "\\_", count: 30)
        }).joined(separator: "\n\n")
    }
  }

  private func words(of line: Line) -> String {
    let text = (line.sign.map { $0.rawValue + " " } ?? "") + line.text
    let isStrong = line.tone == .strong || line.tone == .bad
    return isStrong && !text.isEmpty ? "**\(text.markdown)**" : text.markdown
  }

  private func text(of table: Table) -> String {
    guard !table.rows.isEmpty else { return "" }
    // The dashes say how wide a column is beside the others.
    let dashes = table.headings.indices.map { column in
      let widest = table.rows.map { column < $0.count ? $0[column].text.count : 0 }.max() ?? 0
      let width = min(max(3, widest, table.headings[column].count), 60)
      return String(repeating: "-", count: width) + (table.numeric.contains(column) ? ":" : "-")
    }
    var lines = [row(table.headings), "|\(dashes.joined(separator: "|"))|"]
    for (position, cells) in table.rows.enumerated() {
      lines.append(row(cells.map(\.text)))
      for note in table.notes[position] ?? [] {
        lines.append(row(["", note] + Array(repeating: "", count: max(cells.count - 2, 0))))
      }
    }
    let caption = table.title.isEmpty ? "" : "\n\n: \(table.title.markdown)"
    return lines.joined(separator: "\n") + caption
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map(\.markdown).joined(separator: " | ") + " |"
  }
}

extension String {
  /// The text with every sign that Markdown would take for its own set as a sign, on one line.
  var markdown: String {
    var result = ""
    for character in self {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "^", "$", "@", "&", "#":
        result.append("\\")
        result.append(character)
      case "\n", "\r", "\r\n", "\t": result.append(" ")
      default: result.append(character)
      }
    }
    // What begins a list, a quotation or a rule at the head of a line only.
    if let first = result.first, "-+=:%".contains(first) { return "\\" + result }
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let next = result.dropFirst(digits.count).first, next == "." || next == ")"
    {
      return digits + "\\" + result.dropFirst(digits.count)
    }
    return result
  }
}
