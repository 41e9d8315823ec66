// The BIA as text, laid out for reading and printing: the verdicts, the table, then a sheet per process.

package import Continuity
import DependencyGraph

/// Tells a BIA in words.
package struct BIAText {
  let bia: BIA
  let phrases: any Phrases
  let terminal: Terminal
  let names: Names

  package init(bia: BIA, phrases: any Phrases, terminal: Terminal) {
    self.bia = bia
    self.phrases = phrases
    self.terminal = terminal
    names = Names(of: bia.model, phrases: phrases)
  }

  var model: Model { bia.model }
  var words: any BIAPhrases { phrases.language.biaPhrases }

  /// The whole document.
  package func text() -> String {
    var sections = [head(), perimeter(), coverage()] + ordinaryDay()
    if !bia.entries.isEmpty {
      sections.append(overview())
      let sheets = BIASheetText(text: self)
      for entry in ordered { sections.append(sheets.sheet(of: entry)) }
      sections.append(notes([words.fullListNote]))
    }
    return sections.joined(separator: "\n")
  }

  /// The entries by establishment, then scope, then the most urgent first.
  var ordered: [BIAEntry] {
    func rank(_ entry: BIAEntry) -> (Int, Int, Int, Int, Int) {
      let asset = model.assets[entry.asset]
      return (
        asset.establishment ?? .max, asset.scope.map { Int($0.rawValue) } ?? .max,
        asset.mtpd ?? .max, asset.rto ?? .max, entry.asset
      )
    }
    return bia.entries.sorted { rank($0) < rank($1) }
  }

  func mark(_ compliance: Compliance) -> Table.Cell {
    switch compliance {
    case .met: Table.Cell("✓", .good)
    case .notMet: Table.Cell("✗", .bad)
    case .unknown: Table.Cell("?", .doubtful)
    }
  }

  func lines(_ texts: [String]) -> String {
    texts.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
  }

  private func notes(_ texts: [String]) -> String {
    texts.flatMap { $0.wrapped(to: terminal.width) }
      .map { terminal.paint($0, .faint) }.joined(separator: "\n") + "\n"
  }

  // MARK: - Verdicts

  private func head() -> String {
    let language = phrases.language
    let items = zip(["i", "ii", "iii", "iv", "v"], BIAItem.allCases).map { number, item in
      "(\(number))\u{A0}\(ObjectiveD2O1C.wording(of: item, in: language))"
    }
    var text =
      title("\(model.name.visible(limit: 60)) — \(words.title)") + "\n"
    text += notes([
      words.asks(ObjectiveD2O1C.wording(in: language), items: items), words.inSubstance,
    ])
    var facts = [
      words.count(
        processes: bia.entries.count, complete: bia.entries.count { $0.isComplete })
    ]
    if let establishment = bia.establishment {
      let name = model.establishments[establishment].name.visible(limit: 60)
      facts.append(words.onlyEstablishment(name))
    }
    if let day = phrases.day(of: model) { facts.insert(day, at: 0) }
    return text + "\n" + lines(facts)
  }

  private func perimeter() -> String {
    let shares = bia.perimeters
    var text: String
    if shares.isEmpty {
      text = heading(words.perimeterHeading, bia.perimeter.compliance) + parts(bia.perimeter)
    } else {
      // No entity speaks for another: each has its verdict.
      text = title(
        words.perimeterHeading(
          met: shares.count { $0.perimeter.compliance == .met }, of: shares.count))
      for share in shares {
        let mark = mark(share.perimeter.compliance)
        text +=
          "  \(mark.text) \(name(of: share.entity))".wrapped(to: terminal.width)
          .map { terminal.paint($0, mark.tone) }.joined(separator: "\n") + "\n"
        text += parts(share.perimeter, indent: 4)
      }
    }
    return text + notes([words.perimeterRule, words.perimeterNote])
  }

  private func parts(_ perimeter: BIAPerimeter, indent: Int = 2) -> String {
    var table = Table(columns: 3)
    for part in perimeter.parts {
      table.rows.append([
        mark(part.compliance), Table.Cell(words.part(part.scope)), Table.Cell(why(part)),
      ])
    }
    return table.text(for: terminal, indent: indent)
  }

  /// A legal entity, with its establishments where it has several; or an establishment.
  private func name(of entity: CountedEntity) -> String {
    let names = entity.establishments.map { model.establishments[$0].name.visible(limit: 60) }
    guard let name = entity.legalEntity?.visible(limit: 60) else { return names[0] }
    return names.count > 1 ? "\(name) (\(phrases.language.list(of: names)))" : name
  }

  private func why(_ part: BIAPerimeter.Part) -> String {
    if part.isDeclaredAbsent { return words.declaredAbsent }
    let text = facts(of: part)
    return part.isProposed ? "\(text) — \(words.proposal)" : text
  }

  private func facts(of part: BIAPerimeter.Part) -> String {
    if let nearest = part.nearest {
      let gaps = bia.entries.first { $0.asset == nearest }?.gaps ?? []
      return words.notServed(
        nearest: names.quoted(nearest),
        lacking: gaps.filter { $0.item != nil })
    }
    guard !part.serving.isEmpty else { return words.noProcess(part.scope) }
    let shown = part.serving.prefix(6).map { names.shown($0) }
    let more = part.serving.count - shown.count
    let served = more > 0 ? words.some(shown, more: more) : phrases.language.list(of: shown)
    guard part.compliance == .unknown else { return served }
    let doubt =
      part.scope == .technicalPlatform
      ? words.platformUnknown : words.unranked(part.unranked.map { names.shown($0) })
    return "\(served) (\(doubt))"
  }

  private func coverage() -> String {
    let coverage = bia.coverage
    var text = heading(words.coverageHeading, coverage.compliance)
    if coverage.shares.isEmpty {
      text += lines([words.noEstablishment])
    } else {
      let hasUnknown = coverage.shares.contains { $0.activity == nil }
      text += lines([
        hasUnknown
          ? words.activityUnknown(covered: coverage.covered, total: coverage.total)
          : coverage.total == 0
            ? words.noActivity
            : words.share(
              covered: coverage.covered, total: coverage.total,
              threshold: BIACoverage.threshold)
      ])
      var table = Table(columns: 4)
      for share in coverage.shares {
        table.rows.append([
          mark(share.isCovered ? .met : .notMet),
          Table.Cell(name(of: share.entity)), Table.Cell(words.activity(share.activity)),
          Table.Cell(
            share.perimeter.isDeclaredEmpty
              ? words.declaredEmpty
              : words.lacking(share.lacking, isSure: share.perimeter.compliance == .met)),
        ])
      }
      text += table.text(for: terminal, indent: 2)
    }
    if coverage.homeless > 0 { text += lines([words.homeless(coverage.homeless)]) }
    return text + notes([words.coverageRule(ofLegalEntities: coverage.countsLegalEntities)])
  }

  private func heading(_ text: String, _ compliance: Compliance) -> String {
    let mark = mark(compliance)
    let verdict = "\(mark.text)\u{A0}\(words.word(compliance))"
    return title("\(text) — \(verdict)\(words.byToolsRule)")
      .replacing(verdict, with: terminal.paint(verdict, mark.tone))
  }

  /// A title on as many lines as it needs.
  func title(_ text: String) -> String {
    text.wrapped(to: terminal.width).map { terminal.paint($0, .strong) }.joined(separator: "\n")
      + "\n"
  }

  // MARK: - People

  /// Where more people are asked for than there are on an ordinary day; nothing where there are enough.
  private func ordinaryDay() -> [String] {
    var told: [String] = bia.shortDays.map { day in
      let by = day.demands.map { "\(names.shown($0.asset))\u{A0}\($0.people)" }
      return "✗ "
        + words.short(
          names.shown(day.role), asked: day.asked, headcount: day.headcount ?? 0, by: by)
    }
    let shown = Set(bia.entries.map(\.asset))
    told += model.demandsBeyondHeadcount.filter { shown.contains($0.asset) }
      .map { "✗ " + phrases.beyondHeadcount($0, in: model, names) }
    guard !told.isEmpty else { return [] }
    return [title(words.ordinaryDayHeading) + lines(told)]
  }

  // MARK: - Overview

  private func overview() -> String {
    // Where the page is too narrow for the buckets, the sheets have them.
    let buckets = 5 * bia.buckets.count <= terminal.width - 75 ? bia.buckets : []
    var table = Table(
      [words.processHeading] + buckets.map { phrases.duration($0) } + words.objectiveHeadings())
    for entry in ordered {
      let asset = model.assets[entry.asset]
      let degrees = buckets.map { bucket in
        entry.criticality.first { $0.after == bucket }.map { "\($0.degree)" } ?? "–"
      }
      let durations = [asset.mtpd, asset.rto, asset.rpo].map {
        $0.map { phrases.duration($0) } ?? "–"
      }
      let lacking = entry.gaps.filter { $0.item != nil }
      table.rows.append(
        [Table.Cell(names.shown(entry.asset))] + (degrees + durations).map { Table.Cell($0) } + [
          AchievedText(bia: bia, phrases: phrases).cell(entry),
          AchievedText(bia: bia, phrases: phrases).lossCell(entry),
          lacking.isEmpty
            ? Table.Cell("–")
            : Table.Cell(lacking.map(words.name(of:)).joined(separator: ", "), .bad),
        ])
    }
    var remarks = (buckets.isEmpty ? [] : [words.bucketsNote]) + [words.overviewNote]
    if bia.entries.contains(where: { !$0.has(.criticality) }) {
      remarks.append(words.proposed(buckets: BIA.proposedBuckets.map { phrases.duration($0) }))
    }
    return terminal.paint(words.overviewHeading, .strong) + "\n" + table.text(for: terminal)
      + notes(remarks)
  }
}
