// The headings of a document as paper shows them: numbered, and listed at its beginning where it is long.

import Diagrams

extension Document {
  /// A heading with its number.
  struct NumberedHeading {
    /// `2.1`
    let number: String
    /// 1 for a part, 2 for a part of a part.
    let level: Int
    let heading: String
    /// What leads to it within the file.
    let anchor: String
  }

  /// Whether paper numbers its headings: a page or two need no numbers.
  var isNumbered: Bool { !isShort && sections.count { $0.heading != nil } > 2 }

  /// Whether it begins with a list of its headings.
  var hasContents: Bool { isNumbered && sections.count { $0.heading != nil } > 7 }

  /// Its headings, in order.
  var numberedHeadings: [NumberedHeading] {
    var counts = [0, 0]
    var count = 0
    return sections.compactMap { section in
      guard let heading = section.heading else { return nil }
      count += 1
      let level = min(max(section.level - 1, 1), 2)
      counts[level - 1] += 1
      if level == 1 { counts[1] = 0 }
      let number = level == 1 ? "\(counts[0])." : "\(max(counts[0], 1)).\(counts[1])."
      return NumberedHeading(
        number: number, level: level, heading: heading, anchor: Document.anchor(count))
    }
  }

  /// The sheets of each section in Word, whose letters are narrower than those of pages: what holds no table stands
  /// with what is above it, or at the beginning with what is below.
  var wordPages: [WordPage] {
    var pages = sections.map { section in
      section.hasTable ? section.page(wide: 104, widest: 158) : nil
    }
    var last = pages.compactMap(\.self).first ?? .upright
    for position in pages.indices {
      // A heading that begins a sheet may choose its own.
      if pages[position] == nil, sections[position].startsSheet { last = .upright }
      last = pages[position] ?? last
      pages[position] = last
    }
    return pages.compactMap(\.self)
  }

  /// The name of the heading at a place in the order.
  static func anchor(_ position: Int) -> String { "s\(position)" }
}

extension Document.Section {
  fileprivate var hasTable: Bool {
    blocks.contains { if case .table(let table) = $0 { !table.rows.isEmpty } else { false } }
  }

  /// The sheets that its widest table takes.
  ///
  /// A table is at least as wide as its longest words side by side; what goes beyond the sheet is cut.
  ///
  /// - Parameters wide, widest: the letters that the next smaller sheet holds.
  func page(wide: Int = 88, widest: Int = 132) -> WordPage {
    let letters =
      blocks.map { block in
        if case .table(let table) = block { table.leastWidth } else { 0 }
      }.max() ?? 0
    return letters > widest ? .widest : letters > wide ? .wide : .upright
  }
}

extension Table {
  /// In letters, with what stands between columns.
  fileprivate var leastWidth: Int {
    headings.indices.reduce(0) { width, column in
      let words = rows.map { $0[column].text.longestWord } + [headings[column].longestWord]
      return width + (words.max() ?? 0) + 2
    }
  }
}
