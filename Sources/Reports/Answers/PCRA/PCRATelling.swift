// What every section of a plan tells with: names, gaps, tables of labels.

import Continuity
import Formats

/// Says things of one process.
struct PCRATelling {
  let plan: PCRA
  let phrases: any Phrases
  let names: Names

  var model: Model { plan.model }
  var words: any PCRAPhrases { phrases.language.pcra }
  var asset: Asset { model.assets[plan.process] }
  var details: AssetDetails? { model.details[plan.process] }
  var marks: GapTelling { GapTelling(of: model, phrases: phrases, names: names) }

  /// What is missing of the process, or of something else.
  func gap(_ matter: PCRAMatter, about other: Index<Asset>? = nil, ask: Respondent? = nil) -> Gap {
    let about = other ?? plan.process
    return Gap(
      matter.key, words.gap(matter), about: about, ask: ask ?? model.respondent(for: about))
  }

  /// The same missing of several nodes, once for everybody who is to be asked.
  func gaps(_ assets: [Index<Asset>], _ matter: ([String]) -> PCRAMatter) -> [Gap] {
    var asked: [(ask: Respondent, assets: [Index<Asset>])] = []
    for asset in assets {
      let ask = model.respondent(for: asset)
      if let known = asked.firstIndex(where: { $0.ask == ask }) {
        asked[known].assets.append(asset)
      } else {
        asked.append((ask, [asset]))
      }
    }
    return asked.map { ask, assets in
      let matter = matter(names.someQuoted(assets, atMost: 6))
      return Gap(
        matter.key, words.gap(matter), about: assets.count == 1 ? assets[0] : nil, ask: ask)
    }
  }

  /// What is missing of the plan itself, and so asked of whoever leads it.
  func planGap(_ matter: PCRAMatter) -> Gap {
    gap(matter, ask: model.respondent(.planLead, establishment: asset.establishment))
  }

  func shown(_ actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): names.shown(asset)
    case .other(let text): text.visible(limit: 80)
    }
  }

  func name(ofScenario position: Index<Scenario>) -> String {
    let scenario = model.scenarios[position]
    return (scenario.name ?? scenario.id ?? "").visible(limit: 80)
  }

  func quoted(scenario position: Index<Scenario>) -> String {
    let scenario = model.scenarios[position]
    return phrases.quoted(scenario.name ?? scenario.id ?? "")
  }

  func day(_ date: CalendarDate?) -> String { date.map { phrases.language.day($0) } ?? "–" }

  var semicolon: String { phrases.language.biaPhrases.semicolon }
}

/// A section of a plan as it grows, with what it lacks.
struct PCRASection {
  let telling: PCRATelling
  let heading: PCRAHeading?
  private(set) var blocks: [Block] = []
  private(set) var gaps: [Gap] = []

  init(_ heading: PCRAHeading?, _ telling: PCRATelling) {
    (self.heading, self.telling) = (heading, telling)
  }

  mutating func add(_ block: Block) { blocks.append(block) }

  mutating func add(_ sentence: String, _ tone: Tone = .plain) {
    blocks.append(.sentence(Line(sentence, tone)))
  }

  /// A table, unless it has no rows.
  mutating func add(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  /// Marks something missing at its place.
  mutating func mark(_ gap: Gap) {
    blocks.append(telling.marks.block(gap))
    gaps.append(gap)
  }

  /// Something missing that is marked in a cell, or only in the list at the end.
  mutating func note(_ gaps: [Gap]) { self.gaps += gaps }

  mutating func add(_ labels: PCRALabels) {
    add(labels.table)
    gaps += labels.gaps
  }

  func section(level: Int) -> Document.Section {
    Document.Section(heading.map(telling.words.heading), level: level, blocks)
  }
}

/// Labels with their values; where there is none, with what is missing.
struct PCRALabels {
  let telling: PCRATelling
  private(set) var table = Table(columns: 2)
  private(set) var gaps: [Gap] = []

  init(_ telling: PCRATelling) { self.telling = telling }

  mutating func row(_ label: PCRALabel, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    table.rows.append([cell(label), Table.Cell(value)])
  }

  mutating func row(_ label: PCRALabel, _ value: String?, else matter: PCRAMatter) {
    row(label, value, else: telling.gap(matter))
  }

  mutating func row(_ label: PCRALabel, _ value: String?, else gap: Gap) {
    guard let value, !value.isEmpty else {
      table.rows.append([cell(label), telling.marks.cell(gap, isLabeled: true)])
      return gaps.append(gap)
    }
    row(label, value)
  }

  private func cell(_ label: PCRALabel) -> Table.Cell {
    Table.Cell(telling.words.label(label), .faint)
  }
}
