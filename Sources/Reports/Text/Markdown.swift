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

  /// The letters of a line on a page of A4.
  private static let pageWidth = 100

  var text: String {
    var parts = ["# \(document.title.markdown)"]
    parts += document.subtitle.map { words(of: $0) }
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
    if let signature = document.signature { parts.append(text(of: .signature(signature))) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func text(of block: Block) -> String {
    switch block {
    case .sentence(let line): return words(of: line)
    case .list(let list):
      // An item stands one deeper than the one it belongs to, whatever their levels: deeper would be code.
      var above: [Int] = []
      return list.items.map { item in
        let level = item.level ?? list.level
        while let last = above.last, last >= level { above.removeLast() }
        let margin = String(repeating: "    ", count: above.count)
        above.append(level)
        return margin + "- " + words(of: item)
      }.joined(separator: "\n")
    case .table(let table): return text(of: table)
    case .steps(let steps):
      return steps.enumerated().map { position, step in
        let details = step.details.map { text(ofDetail: $0) }.joined(separator: "\n\n")
          .split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        return
          (["\(position + 1). " + words(of: step.line)]
          + (details.isEmpty ? [] : [""] + details)).joined(separator: "\n")
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

  /// Labels and values within a step are a list: a table would stand beside its margin in Word.
  private func text(ofDetail block: Block) -> String {
    guard case .table(let table) = block, !table.hasHeadings, table.headings.count == 2 else {
      return text(of: block)
    }
    return table.rows.map { row in
      let (label, value) = (row[0].text, row[1].text)
      return label.isEmpty
        ? "    - " + value.markdown
        : "- " + document.language.label("**\(label.markdown)**", value.markdown)
    }.joined(separator: "\n")
  }

  private func words(of line: Line) -> String {
    let text = (line.sign.map { $0.rawValue + " " } ?? "") + line.text
    let isStrong = line.tone == .strong || line.tone == .bad
    return isStrong && !text.isEmpty ? "**\(text.markdown)**" : text.markdown
  }

  private func text(of table: Table) -> String {
    guard !table.rows.isEmpty else { return "" }
    // The dashes say how wide a column is beside the others, with what stands around its words.
    let widths = table.fittingWidths(of: table.rows.count, in: Self.pageWidth)
    let dashes = widths.enumerated().map { column, width in
      String(repeating: "-", count: max(width, 2) + 1)
        + (table.numeric.contains(column) ? ":" : "-")
    }
    var lines = [row(table.headings), "|\(dashes.joined(separator: "|"))|"]
    for (position, cells) in table.rows.enumerated() {
      lines.append(row(cells.map(\.text)))
      for note in table.notes[position] ?? [] {
        lines.append(row(["", note] + Array(repeating: "", count: max(cells.count - 2, 0))))
      }
    }
    let caption = table.title.isEmpty ? "" : "\n\n: \(table.title.markdown)"
    let note = table.spareNote.map { "\n\n" + text(of: .note($0)) } ?? ""
    let head = table.head.map { "**\($0.markdown)**\n\n" }.joined()
    return head + lines.joined(separator: "\n") + caption + note
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
