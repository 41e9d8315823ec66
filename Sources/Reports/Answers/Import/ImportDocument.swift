// What an import did, in words: what was read, used and not used, what changed, what is missing.

import Connectors
import Continuity
import Diagrams
import Formats

struct ImportDocument {
  let answer: ImportAnswer

  private var report: ImportReport { answer.report }
  private var language: Language { answer.language }
  private var phrases: any ImportPhrases { language.importPhrases }

  /// How many findings of one reason are shown where room is short.
  private static let shownFindings = 5
  /// How many names of one gap, and how many changes of one sort.
  private static let shownNames = 10

  func document() -> Document {
    let title = phrases.title(origin: report.origin.visible(), folder: answer.folder.visible())
    var document = Document(title, identity: Identity(of: report.model, in: language))
    document.sections = [
      Document.Section(phrases.readHeading, [list(readLines)]),
      Document.Section(phrases.usedHeading, [list(usedLines)]),
    ]
    document.sections += findings
    document.sections += [
      Document.Section(phrases.changesHeading, changes),
      Document.Section(
        phrases.filesHeading, [list(report.files.isEmpty ? [phrases.noFiles] : report.files)]),
      Document.Section(phrases.missingHeading, missing),
    ]
    document.sections.removeAll { $0.heading != nil && $0.isEmpty }
    return document
  }

  /// A line that stays one: it begins with a place, or names one.
  private func line(_ text: String, level: Int? = nil) -> Line {
    var line = Line(text, level: level)
    line.isUnbroken = true
    return line
  }

  private func list(_ texts: [String]) -> Block { .list(List(texts.map { line($0) })) }

  // MARK: - Read and used

  private var readLines: [String] {
    // The thirty tables of one dump need not name it thirty times.
    let hasSeveralFiles = Set(report.rowsRead.map(\.place.file)).count > 1
    return report.rowsRead.map { place, count in
      phrases.rows(
        count, of: place.text(in: language, namesFile: !place.isTable || hasSeveralFiles))
    }
  }

  private var usedLines: [String] {
    Kind.allCases.compactMap { kind in report.usedKinds[kind].map { language.count($0, of: kind) } }
      + [
        phrases.used(
          links: report.used.links, copies: report.used.copies, controls: report.used.controls)
      ]
  }

  // MARK: - Findings

  private var findings: [Document.Section] {
    let namesFile = Set(report.rowsRead.map(\.place.file)).count != 1
    var sections: [Document.Section] = []
    for effect in Finding.Effect.allCases {
      let found = report.findings.filter { $0.effect == effect }
      guard !found.isEmpty else { continue }
      var section = Document.Section(phrases.heading(effect, count: found.count))
      for (code, group) in Self.grouped(found) {
        guard let first = group.first, !code.isEmpty else { continue }
        let count = language.number(group.count)
        section.blocks += [
          .sentence(line("\(count) – \(first.reason.summary(in: language))", level: 1)),
          .list(
            List(
              of: group, level: 2, limit: Self.shownFindings,
              more: { [phrases] in "\(phrases.more($0)) \(phrases.allInCSV)" }
            ) { [line($0.line(in: language, namesFile: namesFile))] }),
        ]
      }
      sections.append(section)
    }
    if !report.findings.contains(where: \.tellsLoss) {
      sections.append(Document.Section(nil, [.sentence(line(phrases.nothingLost))]))
    }
    return sections
  }

  /// Findings by reason, in the order in which reasons first appear.
  private static func grouped(_ findings: [Finding]) -> [(code: String, findings: [Finding])] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      let code = finding.reason.code
      if groups[code] == nil { order.append(code) }
      groups[code, default: []].append(finding)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  // MARK: - Changes

  private var changes: [Block] {
    let changes = report.changes
    let title = { (row: Changes.Row) in row.title.visible() }
    // A first import adds everything: its names say nothing.
    let isFirst = changes.added.count >= report.used.items
    return (changes.isEmpty ? [list([phrases.noChanges])] : [])
      + told(isFirst ? [] : changes.added, count: changes.added.count, phrases.added, title)
      + told(changes.changed, phrases.changed) {
        phrases.cell(
          $0.row.title.visible(), column: $0.column.visible(), old: shown($0.old),
          new: shown($0.new))
      }
      + told([Changes.Cell](), count: changes.keptByHand.count, phrases.keptByHand) { _ in "" }
      + told(changes.conflicts, phrases.conflicts) {
        phrases.conflict(
          $0.row.title.visible(), column: $0.column.visible(), mine: shown($0.old),
          theirs: shown($0.new))
      } + told(changes.removedByHand, phrases.removedByHand, title)
      + told(changes.gone, phrases.gone, title) + told(changes.back, phrases.back, title)
  }

  /// How many changes of a sort there are, and the first of those that are named.
  private func told<Element>(
    _ elements: [Element], count: Int? = nil, _ heading: (Int) -> String,
    _ name: (Element) -> String
  ) -> [Block] {
    let count = count ?? elements.count
    guard count > 0 else { return [] }
    let names = List(
      of: elements, level: 2, limit: Self.shownNames, more: { [phrases] in phrases.more($0) },
      beyond: phrases.allInCSV
    ) { [line(name($0))] }
    return [.sentence(line(heading(count), level: 1))]
      + (elements.isEmpty ? [] : [.list(names)])
  }

  private func shown(_ cell: String) -> String {
    cell.isEmpty ? phrases.empty : language.quoted(cell)
  }

  // MARK: - What is missing

  private var missing: [Block] {
    let gaps = Completeness(of: report.model).gaps
    guard !gaps.isEmpty else { return [list([phrases.nothingMissing])] }
    return gaps.flatMap { gap, assets -> [Block] in
      var names = List(
        of: assets, level: 2, limit: Self.shownNames, more: { [phrases] in phrases.more($0) },
        beyond: phrases.allInCSV
      ) { [line(shown(report.model.assets[$0]))] }
      names.isRunning = true
      return [
        .sentence(line(phrases.name(of: gap, count: assets.count), level: 1)), .list(names),
      ]
    }
  }

  /// By name: who works through the list knows no numbers of a database. Names may be alike, identifiers not.
  private func shown(_ asset: Asset) -> String {
    let id = asset.id.visible(limit: 60)
    return asset.name.lowercased() == asset.id.lowercased()
      ? id : "\(asset.name.visible(limit: 60)) (\(id))"
  }
}

extension Document.Section {
  /// Whether nothing stands under the heading.
  fileprivate var isEmpty: Bool {
    blocks.allSatisfy { block in
      if case .list(let list) = block { list.items.isEmpty } else { false }
    }
  }
}
