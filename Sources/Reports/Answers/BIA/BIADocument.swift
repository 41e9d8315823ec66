// The BIA in the order in which it is read and signed: the verdicts, the table, then a sheet per process.

import Continuity
import DependencyGraph
import Diagrams
import Formats

/// Says a BIA.
struct BIADocument {
  let bia: BIA
  let phrases: any Phrases
  let names: Names

  init(bia: BIA, phrases: any Phrases) {
    self.bia = bia
    self.phrases = phrases
    names = Names(of: bia.model, phrases: phrases)
  }

  var model: Model { bia.model }
  var words: any BIAPhrases { phrases.language.biaPhrases }

  func document() -> Document {
    let identity = Identity(
      of: model, in: phrases.language, showing: Filter(establishment: bia.establishment))
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title)", identity: identity,
      sections: [question, facts, perimeter, coverage])
    if let ordinaryDay { document.sections.append(ordinaryDay) }
    if !bia.entries.isEmpty {
      document.sections.append(overview)
      let sheet = BIASheet(of: self)
      document.sections += ordered.map(sheet.section)
      document.sections.append(Document.Section([.note(words.fullListNote)]))
    }
    document.signature = words.approval
    return document
  }

  /// The entries by establishment, then scope, then the most urgent first.
  private var ordered: [BIAEntry] {
    func rank(_ entry: BIAEntry) -> (Int, Int, Int, Int, Index<Asset>) {
      let asset = model.assets[entry.asset]
      return (
        asset.establishment?.position ?? .max, asset.scope.map { Int($0.rawValue) } ?? .max,
        asset.mtpd ?? .max, asset.rto ?? .max, entry.asset
      )
    }
    return bia.entries.sorted { rank($0) < rank($1) }
  }

  // MARK: - Verdicts

  private var question: Document.Section {
    let language = phrases.language
    let items = zip(["i", "ii", "iii", "iv", "v"], BIAItem.allCases).map { number, item in
      "(\(number))\u{A0}\(ObjectiveD2O1C.wording(of: item, in: language))"
    }
    return Document.Section(
      [
        .note(words.asks(ObjectiveD2O1C.wording(in: language), items: items)),
        .note(words.inSubstance),
      ])
  }

  private var facts: Document.Section {
    var facts = [
      words.count(
        processes: bia.entries.count, complete: bia.entries.count { $0.isComplete })
    ]
    if let establishment = bia.establishment {
      let name = model.establishments[establishment].name.visible(limit: 60)
      facts.append(words.onlyEstablishment(name))
    }
    if let day = phrases.day(of: model) { facts.insert(day, at: 0) }
    return Document.Section(facts.map { .sentence(Line($0)) })
  }

  private var perimeter: Document.Section {
    let shares = bia.perimeters
    var section: Document.Section
    if shares.isEmpty {
      section = self.section(words.perimeterHeading, bia.perimeter.compliance)
      section.blocks.append(.table(parts(of: bia.perimeter, level: 1)))
    } else {
      // No entity speaks for another: each has its verdict.
      section = Document.Section(
        words.perimeterHeading(
          met: shares.count { $0.perimeter.compliance == .met }, of: shares.count))
      for share in shares {
        let compliance = share.perimeter.compliance
        section.blocks += [
          .sentence(
            Line(
              name(of: share.entity), compliance.tone, sign: compliance.sign, level: 1)),
          .table(parts(of: share.perimeter, level: 2)),
        ]
      }
    }
    section.blocks += [.note(words.perimeterRule), .note(words.perimeterNote)]
    return section
  }

  private func parts(of perimeter: BIAPerimeter, level: Int) -> Table {
    var table = Table(columns: 3)
    table.level = level
    table.rows = perimeter.parts.map { part in
      [Table.Cell(part.compliance), Table.Cell(words.part(part.scope)), Table.Cell(why(part))]
    }
    return table
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

  private var coverage: Document.Section {
    let coverage = bia.coverage
    var section = section(words.coverageHeading, coverage.compliance)
    section.blocks.append(.sentence(Line(share(coverage))))
    if !coverage.shares.isEmpty {
      var table = Table(columns: 4)
      table.level = 1
      table.rows = coverage.shares.map { share in
        let isSure = share.perimeter.compliance == .met
        return [
          Table.Cell(share.isCovered ? Compliance.met : .notMet),
          Table.Cell(name(of: share.entity)),
          Table.Cell(words.activity(share.activity)),
          Table.Cell(
            share.perimeter.isDeclaredEmpty
              ? words.declaredEmpty : words.lacking(share.lacking, isSure: isSure)),
        ]
      }
      section.blocks.append(.table(table))
    }
    if coverage.homeless > 0 {
      section.blocks.append(.sentence(Line(words.homeless(coverage.homeless))))
    }
    section.blocks.append(
      .note(words.coverageRule(ofLegalEntities: coverage.countsLegalEntities)))
    return section
  }

  /// The share of the activity, or why there is none.
  private func share(_ coverage: BIACoverage) -> String {
    if coverage.shares.isEmpty { return words.noEstablishment }
    if coverage.shares.contains(where: { $0.activity == nil }) {
      return words.activityUnknown(covered: coverage.covered, total: coverage.total)
    }
    if coverage.total == 0 { return words.noActivity }
    return words.share(
      covered: coverage.covered, total: coverage.total, threshold: BIACoverage.threshold)
  }

  /// A section that its verdict heads.
  private func section(_ heading: String, _ compliance: Compliance) -> Document.Section {
    let verdict = "\(compliance.sign.rawValue)\u{A0}\(words.word(compliance))"
    var section = Document.Section("\(heading) — \(verdict)\(words.byToolsRule)")
    section.tone = compliance.tone
    return section
  }

  // MARK: - People

  /// Where more people are asked for than there are on an ordinary day; `nil` where there are enough.
  private var ordinaryDay: Document.Section? {
    var told: [String] = bia.shortDays.map { day in
      let by = day.demands.map { "\(names.shown($0.asset))\u{A0}\($0.people)" }
      return words.short(
        names.shown(day.role), asked: day.asked, headcount: day.headcount ?? 0, by: by)
    }
    let shown = Set(bia.entries.map(\.asset))
    told += model.demandsBeyondHeadcount.filter { shown.contains($0.asset) }
      .map { phrases.beyondHeadcount($0, in: model, names) }
    guard !told.isEmpty else { return nil }
    let lines = told.map { Line($0, .bad, sign: .missed, level: 0) }
    return Document.Section(words.ordinaryDayHeading, [.list(List(lines))])
  }

  // MARK: - Overview

  private var overview: Document.Section {
    let buckets = bia.buckets
    var table = Table(
      [words.processHeading] + buckets.map { phrases.duration($0) } + words.objectiveHeadings())
    if !buckets.isEmpty {
      // Where there is no room for the buckets, the sheets have them.
      table.spare = (Set(1...buckets.count), 75 + 5 * buckets.count)
      table.spareNote = words.bucketsNote
    }
    table.rows = ordered.map { row(of: $0, buckets) }
    var blocks: [Block] = [.table(table), .note(words.overviewNote)]
    if bia.entries.contains(where: { !$0.has(.criticality) }) {
      let proposed = BIA.proposedBuckets.map { phrases.duration($0) }
      blocks.append(.note(words.proposed(buckets: proposed)))
    }
    return Document.Section(words.overviewHeading, blocks)
  }

  private func row(of entry: BIAEntry, _ buckets: [Int]) -> [Table.Cell] {
    let asset = model.assets[entry.asset]
    let degrees = buckets.map { bucket in
      entry.criticality.first { $0.after == bucket }.map { "\($0.degree)" } ?? "–"
    }
    let durations = [asset.mtpd, asset.rto, asset.rpo].map {
      $0.map { phrases.duration($0) } ?? "–"
    }
    let worst = BIAWorst(bia: bia, phrases: phrases)
    let lacking = entry.gaps.filter { $0.item != nil }.map(words.name(of:))
    return [Table.Cell(names.shown(entry.asset))] + (degrees + durations).map { Table.Cell($0) }
      + [
        worst.cell(entry), worst.lossCell(entry),
        lacking.isEmpty ? "–" : Table.Cell(lacking.joined(separator: ", "), .bad),
      ]
  }
}
