// What an import did, as text: what was read, used and not used, what changed, what is missing.

package import Connectors
package import Continuity

/// The report of an import, to be told in one form or another.
package struct ImportAnswer: Report {
  let report: ImportReport
  let folder: String
  let language: Language

  package init(report: ImportReport, folder: String, language: Language) {
    self.report = report
    self.folder = folder
    self.language = language
  }

  private var phrases: any ImportPhrases { language.importPhrases }

  /// How many findings of one reason the text shows.
  private static let shownFindings = 5
  /// How many names of one gap, and how many changes of one sort.
  private static let shownNames = 10

  package func text(for terminal: Terminal) -> String {
    var text = phrases.title(origin: report.origin.visible(), folder: folder.visible()) + "\n"
    text += section(
      phrases.readHeading,
      report.rowsRead.map {
        // The thirty tables of one dump need not name it thirty times.
        let namesFile = !$0.place.isTable || Set(report.rowsRead.map(\.place.file)).count > 1
        return phrases.rows(
          $0.count, of: $0.place.text(in: language, namesFile: namesFile))
      })
    text += section(phrases.usedHeading, usedLines)
    text += findings
    text += section(phrases.changesHeading, changeLines)
    text += section(
      phrases.filesHeading, report.files.isEmpty ? [phrases.noFiles] : report.files)
    text += section(phrases.missingHeading, missingLines)
    return text
  }

  private func section(_ heading: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n\(heading)\n" + lines.map { "  \($0)\n" }.joined()
  }

  private var usedLines: [String] {
    var lines = Kind.allCases.compactMap { kind in
      report.usedKinds[kind].map { language.count($0, of: kind) }
    }
    lines.append(
      phrases.used(
        links: report.used.links, copies: report.used.copies, controls: report.used.controls))
    return lines
  }

  private var findings: String {
    var text = ""
    let namesFile = Set(report.rowsRead.map(\.place.file)).count != 1
    for effect in Finding.Effect.allCases {
      let found = report.findings.filter { $0.effect == effect }
      guard !found.isEmpty else { continue }
      var lines: [String] = []
      for (code, group) in ImportAnswer.grouped(found) {
        guard let first = group.first, !code.isEmpty else { continue }
        lines.append("\(language.number(group.count)) – \(first.reason.summary(in: language))")
        lines += group.prefix(Self.shownFindings).map {
          "  " + $0.line(in: language, namesFile: namesFile)
        }
        if group.count > Self.shownFindings {
          lines.append(
            "  \(phrases.more(group.count - Self.shownFindings)) \(phrases.allInCSV)")
        }
      }
      text += section(phrases.heading(effect, count: found.count), lines)
    }
    if !report.findings.contains(where: \.tellsLoss) {
      text += "\n" + phrases.nothingLost + "\n"
    }
    return text
  }

  /// Findings by reason, in the order in which reasons first appear.
  static func grouped(_ findings: [Finding]) -> [(code: String, findings: [Finding])] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      let code = finding.reason.code
      if groups[code] == nil { order.append(code) }
      groups[code, default: []].append(finding)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  private func shown(_ cell: String) -> String {
    cell.isEmpty ? phrases.empty : language.quoted(cell)
  }

  private var changeLines: [String] {
    let changes = report.changes
    var lines: [String] = []
    // Of a hundred thousand rows, only those shown are put into words.
    func add<Element>(
      _ elements: [Element], count: Int? = nil, _ heading: (Int) -> String,
      _ name: ((Element) -> String)?
    ) {
      let count = count ?? elements.count
      guard count > 0 else { return }
      lines.append(heading(count))
      guard let name else { return }
      lines += elements.prefix(Self.shownNames).map { "  " + name($0) }
      if elements.count > Self.shownNames {
        lines.append("  " + phrases.more(elements.count - Self.shownNames))
      }
    }
    let title = { (row: Changes.Row) in row.title.visible() }
    // A first import adds everything: its names say nothing.
    let isFirst = changes.added.count >= report.used.items
    add(
      isFirst ? [] : changes.added, count: changes.added.count, phrases.added, title)
    add(changes.changed, phrases.changed) {
      phrases.cell(
        $0.row.title.visible(), column: $0.column.visible(), old: shown($0.old),
        new: shown($0.new))
    }
    add(changes.keptByHand, phrases.keptByHand, nil)
    add(changes.conflicts, phrases.conflicts) {
      phrases.conflict(
        $0.row.title.visible(), column: $0.column.visible(), mine: shown($0.old),
        theirs: shown($0.new))
    }
    add(changes.removedByHand, phrases.removedByHand, title)
    add(changes.gone, phrases.gone, title)
    add(changes.back, phrases.back, title)
    if changes.isEmpty { lines.insert(phrases.noChanges, at: 0) }
    return lines
  }

  private var missingLines: [String] {
    let gaps = Completeness(of: report.model).gaps
    guard !gaps.isEmpty else { return [phrases.nothingMissing] }
    var lines: [String] = []
    for (gap, assets) in gaps {
      lines.append(phrases.name(of: gap, count: assets.count))
      var names = assets.prefix(Self.shownNames).map { shown(report.model.assets[$0]) }
      if assets.count > Self.shownNames {
        names.append(phrases.more(assets.count - Self.shownNames))
      }
      lines.append("  " + names.joined(separator: ", "))
    }
    return lines
  }

  /// By name: who works through the list knows no numbers of a database. Names may be alike, identifiers not.
  private func shown(_ asset: Asset) -> String {
    let id = asset.id.visible(limit: 60)
    return asset.name.lowercased() == asset.id.lowercased()
      ? id : "\(asset.name.visible(limit: 60)) (\(id))"
  }
}
