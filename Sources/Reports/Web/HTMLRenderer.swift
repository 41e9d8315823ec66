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
    body += "<header>\n<h1>\(document.title.html)</h1>\n\(subtitle)\(identity)</header>\n<main>\n"
    if medium == .paper { body += contents }
    var pictures = Pictures()
    for section in document.sections { body += try html(of: section, &pictures) }
    if let signature = document.signature { body += html(of: signature) }
    body += "\(pictures.sheets)</main>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="ricochet \(document.identity.version.html)">
      <title>\(document.title.html)</title>
      <style>
      \(StyleSheet.text(
        for: document.identity, title: document.title, isLargePrint: document.isLargePrint))
      </style>
      </head>
      <body\(medium == .paper && document.isNumbered ? " class=\"numbered\"" : "")>
      \(body)</body>
      </html>

      """
  }

  /// The headings of a long document with the pages they stand on, which only paper has.
  private var contents: String {
    guard document.hasContents else { return "" }
    let items = document.numberedHeadings.map { entry in
      """
      <li class="level\(entry.level)"><a href="#\(entry.anchor)">\(entry.number)\u{A0}\u{A0}\
      \(entry.heading.html)</a></li>

      """
    }
    let heading = PaperWords(language).contents.html
    return "<nav class=\"contents\">\n<h2>\(heading)</h2>\n<ul>\n\(items.joined())</ul>\n</nav>\n"
  }

  private var subtitle: String {
    document.subtitle.map { line in
      let tone = line.tone == .plain ? "" : " \(line.tone.rawValue)"
      return "<p class=\"subtitle\(tone)\">\(words(of: line))</p>\n"
    }.joined()
  }

  private var identity: String {
    var html = "<dl class=\"identity\">\n"
    for (label, value) in document.identity.lines {
      html += "<div><dt>\(label.html)</dt><dd>\(value.html)</dd></div>\n"
    }
    return html + "</dl>\n"
  }

  private func html(
    of section: Document.Section, _ pictures: inout Pictures
  ) throws(RenderingFailure) -> String {
    let kinds = [section.width, section.startsSheet ? "own-sheet" : nil].compactMap(\.self)
    let attribute = kinds.isEmpty ? "" : " class=\"\(kinds.joined(separator: " "))\""
    var html = "<section\(attribute)>\n"
    if let heading = section.heading {
      let level = min(max(section.level, 2), 6)
      pictures.headings += 1
      let anchor =
        medium == .paper ? " id=\"\(Document.anchor(pictures.headings))\"" : ""
      html += "<h\(level)\(anchor)\(classes(section.tone))>\(heading.html)</h\(level)>\n"
    }
    for block in section.blocks { html += try self.html(of: block, &pictures) }
    return html + "</section>\n"
  }

  private func html(of block: Block, _ pictures: inout Pictures) throws(RenderingFailure) -> String
  {
    switch block {
    case .sentence(let line):
      return "<p\(classes(line.tone, level: line.level ?? 0))>\(words(of: line))</p>\n"
    case .list(let list):
      guard !list.items.isEmpty else { return "" }
      let items = list.items.map {
        "<li\(classes($0.tone, level: ($0.level ?? list.level) - 1))>\(words(of: $0))</li>\n"
      }
      let kind = list.items.contains { $0.sign != nil } ? " class=\"signs\"" : ""
      return "<ul\(kind)>\n\(items.joined())</ul>\n"
    case .table(let table): return html(of: table)
    case .steps(let steps):
      var items = ""
      for step in steps {
        items += "<li\(classes(step.line.tone))>\(words(of: step.line))"
        for detail in step.details { items += try html(of: detail, &pictures) }
        items += "</li>\n"
      }
      return "<ol>\n\(items)</ol>\n"
    case .picture(let figure):
      return try html(of: figure, &pictures)
    case .note(let words): return "<p class=\"note\">\(words.html)</p>\n"
    case .signature(let signature): return html(of: signature)
    }
  }

  private func html(of signature: Signature) -> String {
    let lines = signature.captions.map {
      "<div><dt>\($0.html)</dt><dd class=\"blank\"></dd></div>\n"
    }
    return """
      <div class="signature"><p>\(signature.role.html)</p>
      <dl>
      \(lines.joined())</dl></div>

      """
  }

  private func classes(_ tone: Tone, level: Int = 0) -> String {
    let names =
      (tone == .plain ? [] : [tone.rawValue]) + (level > 0 ? ["level\(min(level, 4))"] : [])
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }

  /// The words of a line, its sign before them; a screen reader is told the words alone.
  private func words(of line: Line) -> String {
    let sign = line.sign.map { "<span class=\"sign\" aria-hidden=\"true\">\($0.rawValue)</span> " }
    let text =
      line.link.map { "<a href=\"\($0.html)\">\(line.text.html)</a>" } ?? line.text.html
    return (sign ?? "") + text
  }

  private func html(of table: Table) -> String {
    guard !table.rows.isEmpty else { return "" }
    let kind =
      table.hasHeadings ? "" : " class=\"\(table.headings.count == 2 ? "labels" : "bare")\""
    var html = table.head.map { "<p class=\"strong\">\($0.html)</p>\n" }.joined()
    html += "<div class=\"table\"><table\(kind)>\n"
    if !table.title.isEmpty { html += "<caption>\(table.title.html)</caption>\n" }
    if table.hasHeadings {
      let cells = table.headings.enumerated().map { column, heading in
        "<th scope=\"col\"\(numbers(column, in: table))>\(heading.html)</th>"
      }
      html += "<thead><tr>\(cells.joined())</tr></thead>\n"
    }
    // A row and its notes are a group, which no page breaks.
    let group = table.notes.isEmpty ? "<tbody>\n" : "<tbody class=\"kept\">\n"
    html += group
    for (position, row) in table.rows.enumerated() {
      if position > 0, !table.notes.isEmpty { html += "</tbody>\n" + group }
      let cells = row.enumerated().map { column, cell in
        let tone = [cell.tone == .plain ? nil : cell.tone.rawValue, numberClass(column, in: table)]
          .compactMap { $0 }.joined(separator: " ")
        let attribute = tone.isEmpty ? "" : " class=\"\(tone)\""
        return column == table.nameColumn && table.namesRow(position)
          ? "<th scope=\"row\"\(attribute)>\(cell.text.html)</th>"
          : "<td\(attribute)>\(cell.text.html)</td>"
      }
      html += "<tr>\(cells.joined())</tr>\n"
      if let notes = table.notes[position], !notes.isEmpty {
        let lines = notes.map(\.html).joined(separator: "<br>")
        html +=
          "<tr class=\"note\"><td></td><td colspan=\"\(max(row.count - 1, 1))\">\(lines)</td></tr>\n"
      }
    }
    html += "</tbody>\n</table></div>\n"
    return html + (table.spareNote.map { "<p class=\"note\">\($0.html)</p>\n" } ?? "")
  }

  private func numberClass(_ column: Int, in table: Table) -> String? {
    table.numeric.contains(column) ? "number" : nil
  }

  private func numbers(_ column: Int, in table: Table) -> String {
    numberClass(column, in: table).map { " class=\"\($0)\"" } ?? ""
  }

  /// What was shown so far.
  private struct Pictures {
    var headings = 0
    var count = 0
    /// Those that take sheets of their own, which follow the text.
    var sheets = ""
  }

  private func html(
    of picture: Picture, _ pictures: inout Pictures
  ) throws(RenderingFailure) -> String {
    let (drawings, areSheets) =
      medium == .screen
      ? (picture.onScreen(document.identity), false) : picture.onPaper(document.identity)
    var html = ""
    for drawing in drawings {
      pictures.count += 1
      let svg = try PictureText(drawing, of: picture, number: pictures.count)
      if areSheets {
        let kind = svg.isLandscape ? "sheet-wide" : "sheet"
        pictures.sheets += "<figure class=\"\(kind)\">\(svg.asSheet)</figure>\n"
      } else {
        html += """
          <figure>
          \(medium == .screen ? svg.inline : svg.onPaper)
          <figcaption>\(picture.caption.html)</figcaption>
          </figure>

          """
      }
    }
    guard areSheets, !drawings.isEmpty else { return html }
    let place = language.label(picture.caption, PaperWords(language).atTheEnd)
    return "<p class=\"note\">\(place.html)</p>\n"
  }
}

extension Document.Section {
  /// The kind of sheet that its widest table takes; `nil` where a portrait of A4 holds it.
  fileprivate var width: String? { page() == .upright ? nil : page().rawValue }
}

extension Table {
  /// Whether the first cell of a row names it: below headings, and in a list of labels and values.
  fileprivate func namesRow(_ position: Int) -> Bool {
    hasHeadings || (headings.count == 2 && rows[position][0].text.contains { !$0.isWhitespace })
  }
}
