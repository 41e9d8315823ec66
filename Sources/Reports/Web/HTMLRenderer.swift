// A document as one HTML file that needs nothing else: no script, no reference outside.

import Continuity
import Diagrams

extension Document {
  /// The document as a page.
  ///
  /// One self-contained file: styles within, pictures inline with a text alternative, headings in order, header
  /// cells with their scope. Lists and tables are shown whole.
  ///
  /// - Complexity: O(what is said)
  package func html() throws(RenderingFailure) -> String {
    try HTMLRenderer(document: self, medium: .screen).page()
  }
}

/// What a page is for: pictures stand in it differently.
enum Medium: Sendable {
  /// A browser, which may also print.
  case screen
  /// A program that sets pages and cuts what does not fit in silence: pictures are given the size of the page.
  case paper
}

struct HTMLRenderer {
  let document: Document
  let medium: Medium

  private var language: Language { document.language }

  func page() throws(RenderingFailure) -> String {
    var body = ""
    if let marking = document.identity.marking {
      body += "<p class=\"marking\">\(marking.html)</p>\n"
    }
    body += "<header>\n<h1>\(document.title.html)</h1>\n\(identity)</header>\n<main>\n"
    var picture = 0
    for section in document.sections { body += try html(of: section, &picture) }
    body += "</main>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="ricochet \(document.identity.version.html)">
      <title>\(document.title.html)</title>
      <style>
      \(StyleSheet.text(for: document.identity))
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private var identity: String {
    var html = "<dl class=\"identity\">\n"
    for (label, value) in document.identity.lines {
      html += "<div><dt>\(label.html)</dt><dd>\(value.html)</dd></div>\n"
    }
    return html + "</dl>\n"
  }

  private func html(
    of section: Document.Section, _ picture: inout Int
  ) throws(RenderingFailure) -> String {
    var html = "<section>\n"
    if let heading = section.heading {
      let level = min(max(section.level, 2), 6)
      html += "<h\(level)>\(heading.html)</h\(level)>\n"
    }
    for block in section.blocks { html += try self.html(of: block, &picture) }
    return html + "</section>\n"
  }

  private func html(of block: Block, _ picture: inout Int) throws(RenderingFailure) -> String {
    switch block {
    case .sentence(let line): return "<p\(classes(line.tone))>\(words(of: line))</p>\n"
    case .list(let list):
      guard !list.items.isEmpty else { return "" }
      let items = list.shown(all: true).items
        .map { "<li\(classes($0.tone))>\(words(of: $0))</li>\n" }
      let kind = list.items.contains { $0.sign != nil } ? " class=\"signs\"" : ""
      return "<ul\(kind)>\n\(items.joined())</ul>\n"
    case .table(let table): return html(of: table)
    case .steps(let steps):
      let items = steps.map { step in
        let details =
          step.details.isEmpty
          ? "" : "<ul>\(step.details.map { "<li>\($0.html)</li>" }.joined())</ul>"
        return "<li\(classes(step.line.tone))>\(words(of: step.line))\(details)</li>\n"
      }
      return "<ol>\n\(items.joined())</ol>\n"
    case .picture(let figure):
      picture += 1
      return try html(of: figure, number: picture)
    case .note(let words): return "<p class=\"note\">\(words.html)</p>\n"
    case .signature(let signature):
      let lines = signature.captions.map {
        "<div><dt>\($0.html)</dt><dd class=\"blank\"></dd></div>\n"
      }
      return """
        <div class="signature"><p>\(signature.role.html)</p>
        <dl>
        \(lines.joined())</dl></div>

        """
    }
  }

  private func classes(_ tone: Tone) -> String {
    tone == .plain ? "" : " class=\"\(tone.rawValue)\""
  }

  /// The words of a line, its sign before them; a screen reader is told the words alone.
  private func words(of line: Line) -> String {
    let sign = line.sign.map { "<span class=\"sign\" aria-hidden=\"true\">\($0.rawValue)</span> " }
    return (sign ?? "") + line.text.html
  }

  private func html(of table: Table) -> String {
    guard !table.rows.isEmpty else { return "" }
    var html = "<div class=\"table\"><table>\n"
    if !table.title.isEmpty { html += "<caption>\(table.title.html)</caption>\n" }
    if table.hasHeadings {
      let cells = table.headings.enumerated().map { column, heading in
        "<th scope=\"col\"\(numbers(column, in: table))>\(heading.html)</th>"
      }
      html += "<thead><tr>\(cells.joined())</tr></thead>\n"
    }
    html += "<tbody>\n"
    for (position, row) in table.rows.enumerated() {
      let cells = row.enumerated().map { column, cell in
        let tone = [cell.tone == .plain ? nil : cell.tone.rawValue, numberClass(column, in: table)]
          .compactMap { $0 }.joined(separator: " ")
        let attribute = tone.isEmpty ? "" : " class=\"\(tone)\""
        return column == 0 && table.hasHeadings
          ? "<th scope=\"row\"\(attribute)>\(cell.text.html)</th>"
          : "<td\(attribute)>\(cell.text.html)</td>"
      }
      html += "<tr>\(cells.joined())</tr>\n"
      for note in table.notes[position] ?? [] {
        html +=
          "<tr class=\"note\"><td></td><td colspan=\"\(max(row.count - 1, 1))\">\(note.html)</td></tr>\n"
      }
    }
    return html + "</tbody>\n</table></div>\n"
  }

  private func numberClass(_ column: Int, in table: Table) -> String? {
    table.numeric.contains(column) ? "number" : nil
  }

  private func numbers(_ column: Int, in table: Table) -> String {
    numberClass(column, in: table).map { " class=\"\($0)\"" } ?? ""
  }

  private func html(of picture: Picture, number: Int) throws(RenderingFailure) -> String {
    let svg = try PictureText(picture, number: number)
    let image =
      switch medium {
      case .screen: svg.inline
      case .paper: svg.onPaper
      }
    return """
      <figure>
      \(image)
      <figcaption>\(picture.caption.html)</figcaption>
      </figure>

      """
  }
}
