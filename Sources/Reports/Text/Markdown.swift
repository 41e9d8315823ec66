// A document as Markdown, as pandoc reads it: the road to Word.

import Continuity
import Diagrams
import Foundation

extension Document {
  /// The document as Markdown. Tables are those of pipes; pictures are told by their captions.
  package func markdown() -> String {
    MarkdownRenderer(document: self) { picture in "*\(picture.caption.markdown)*\n" }.text
  }
}

/// Puts a document into Markdown.
struct MarkdownRenderer {
  let document: Document
  /// Whether pandoc makes a Word file of it: with styles, sheets on their side and a list of headings.
  var isForWord = false
  /// What stands where a picture does.
  let picture: (Picture) -> String

  /// The letters of a line on a page of A4.
  private static let pageWidth = 100

  var text: String {
    var parts = isForWord ? wordHead : head
    let pages = isForWord ? document.wordPages : []
    var page = pages.first ?? .upright
    var headings = 0
    for (position, section) in document.sections.enumerated() {
      if isForWord, pages[position] != page {
        parts.append(Self.raw(page.end))
        page = pages[position]
      } else if isForWord, section.startsSheet {
        parts.append(Self.raw(Self.pageBreak))
      }
      if let heading = section.heading {
        headings += 1
        // Word has the title beside its headings, not above them.
        let marks = String(repeating: "#", count: max(section.level - (isForWord ? 1 : 0), 1))
        let anchor = isForWord ? Self.bookmark(headings) : ""
        parts.append("\(marks) \(anchor)\(toned(heading, isForWord ? section.tone : .plain))")
      }
      let width = isForWord ? page.letters : Self.pageWidth
      parts += section.blocks.map { text(of: $0, width: width) }.filter { !$0.isEmpty }
    }
    if let signature = document.signature { parts.append(text(of: .signature(signature))) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    var parts = ["# \(document.title.markdown)"]
    parts += document.subtitle.map { words(of: $0) }
    if let marking = document.identity.marking { parts.append("**\(marking.markdown)**") }
    parts.append(
      document.identity.lines
        .map { "- \(document.language.label($0.label, $0.value).markdown)" }.joined(separator: "\n")
    )
    return parts
  }

  func text(of block: Block, width: Int = MarkdownRenderer.pageWidth) -> String {
    switch block {
    case .sentence(let line): return words(of: line)
    case .list(let list):
      // An item stands one deeper than the one it belongs to, whatever their levels: deeper would be code.
      var above: [Int] = []
      // In Word a sign is the mark of its item: a bullet before it would be another.
      let hasSigns = isForWord && list.items.contains { $0.sign != nil }
      return list.items.map { item in
        let level = item.level ?? list.level
        while let last = above.last, last >= level { above.removeLast() }
        let margin = String(repeating: "    ", count: above.count)
        above.append(level)
        return hasSigns
          ? Self.styled("Item\(min(above.count, 4))", words(of: item))
          : margin + "- " + words(of: item)
      }.joined(separator: hasSigns ? "\n\n" : "\n")
    case .table(let table): return text(of: table, width: width)
    case .steps(let steps):
      return steps.enumerated().map { position, step in
        let details = step.details.map { text(ofDetail: $0) }.joined(separator: "\n\n")
          .split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        return
          (["\(position + 1). " + words(of: step.line)]
          + (details.isEmpty ? [] : [""] + details)).joined(separator: "\n")
      }.joined(separator: "\n")
    case .picture(let figure): return picture(figure)
    case .note(let words):
      return isForWord ? Self.styled("Note", words.markdown) : "*\(words.markdown)*"
    case .signature(let signature):
      return isForWord
        ? Self.raw(Self.box(of: signature))
        : (["**\(signature.role.markdown)**"]
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

  func words(of line: Line) -> String {
    let text = (line.sign.map { $0.rawValue + (isForWord ? "\u{A0}" : " ") } ?? "") + line.text
    return toned(text, line.tone)
  }

  /// What Markdown can say of a tone: that it weighs. Word has a style for each.
  private func toned(_ text: String, _ tone: Tone) -> String {
    guard !text.isEmpty, text.contains(where: { !$0.isWhitespace }) else { return text.markdown }
    switch tone {
    case .plain: return text.markdown
    case .strong: return "**\(text.markdown)**"
    case .bad where !isForWord: return "**\(text.markdown)**"
    case .bad, .doubtful, .good, .faint:
      return isForWord
        ? "[\(text.markdown)]{custom-style=\"\(tone.rawValue.capitalized)\"}" : text.markdown
    }
  }

  private func text(of table: Table, width: Int) -> String {
    guard !table.rows.isEmpty else { return "" }
    // The dashes say how wide a column is beside the others, with what stands around its words.
    let widths = table.fittingWidths(of: table.rows.count, in: width)
    let dashes = widths.enumerated().map { column, width in
      String(repeating: "-", count: max(width, 2) + (isForWord ? 3 : 1))
        + (table.numeric.contains(column) ? ":" : "-")
    }
    var lines = [row(table.headings.map(\.markdown)), "|\(dashes.joined(separator: "|"))|"]
    for (position, cells) in table.rows.enumerated() {
      // A row says what it means by its words and signs; a tone in a file that is read as it is would be noise.
      lines.append(row(cells.map { toned($0.text, isForWord ? $0.tone : .plain) }))
      for note in table.notes[position] ?? [] {
        lines.append(
          row(["", note.markdown] + Array(repeating: "", count: max(cells.count - 2, 0))))
      }
    }
    let caption = table.title.isEmpty ? "" : "\n\n: \(table.title.markdown)"
    let note = table.spareNote.map { "\n\n" + text(of: .note($0)) } ?? ""
    let head = table.head.map { "**\($0.markdown)**\n\n" }.joined()
    return head + lines.joined(separator: "\n") + caption
      + (isForWord ? "\n\n" + Self.raw(Self.gap) : "") + note
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
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
