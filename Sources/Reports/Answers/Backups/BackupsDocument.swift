// The review of the backups: the three objectives first, then the facts each rests on.

import Continuity
import Diagrams
import Formats

/// Says what D2.O3 asks of the backups, and what is missing.
struct BackupsDocument {
  let review: BackupReview
  let filter: Filter
  let date: CalendarDate?
  let phrases: any Phrases
  private let names: Names

  init(review: BackupReview, filter: Filter, date: CalendarDate?, phrases: any Phrases) {
    self.review = review
    self.filter = filter
    self.date = date
    self.phrases = phrases
    names = Names(of: review.model, phrases: phrases)
  }

  private var model: Model { review.model }
  private var words: any BackupPhrases { phrases.language.backups }

  func document() -> Document {
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title)",
      subtitle: date.map { [Line(words.date(phrases.language.day($0)))] } ?? [],
      identity: Identity(of: model, in: phrases.language, showing: filter),
      sections: [objectives, control] + copies)
    // Without data there is nothing to restore.
    if !review.counts.isEmpty { document.sections.append(circles) }
    document.sections.append(milestones)
    if !model.warnings.isEmpty {
      let warnings = phrases.warningsInModel(model.warnings.count)
      document.sections.append(Document.Section([.sentence(Line(warnings))]))
    }
    return document
  }

  private var objectives: Document.Section {
    var lines: [Line] = []
    for objective in ObjectiveD2O3.allCases {
      let compliance = review.compliance(with: objective)
      lines.append(Line(words.objective(objective, compliance), compliance.tone))
      if let trajectory = review.trajectories[objective] {
        // Below the words of its objective, not below its name.
        lines.append(phrases.line(trajectory, in: model, level: 4))
      }
    }
    return Document.Section(lines.map { .sentence($0) })
  }

  // MARK: - D2.O3.A

  private var control: Document.Section {
    let infrastructure = review.control
    guard !infrastructure.assets.isEmpty else {
      return section(.a, [fact(words.noInfrastructure)])
    }
    var blocks = [
      fact(words.infrastructure(names.some(infrastructure.assets, atMost: 12))),
      list(infrastructure.paths, limit: 12) { Line(words.path($0.map { names.shown($0) })) },
    ]
    if infrastructure.paths.isEmpty { blocks.append(fact(words.noPath)) }
    if !infrastructure.unsaid.isEmpty {
      blocks.append(
        fact(words.unsaidControl(names.some(infrastructure.unsaid, atMost: 8))))
    }
    blocks.append(
      list(infrastructure.directories) { directory, level in
        Line(words.directory(names.shown(directory), level: level))
      })
    return section(.a, blocks)
  }

  // MARK: - D2.O3.C

  private var copies: [Document.Section] {
    guard !review.counts.isEmpty else { return [section(.c, [fact(words.nothing)])] }
    let rule = section(
      .c,
      [
        fact(words.rule),
        fact(
          words.totals(
            met: review.counts.count { $0.is321 == .met }, of: review.counts.count,
            held: review.counts.count { $0.hasOneHeld == .met })),
      ])
    var blocks: [Block] = [.table(counts)]
    let promised = review.counts.filter { $0.promised > 0 }.map(\.asset)
    if !promised.isEmpty {
      blocks.append(fact(words.promise(names.some(promised, atMost: 8))))
    }
    if !review.unsaid.isEmpty {
      blocks.append(fact(words.unsaidData(names.some(review.unsaid, atMost: 8))))
    }
    blocks.append(fact(words.restoreTests))
    return [rule, Document.Section(blocks)]
  }

  private var counts: Table {
    var table = Table(words.headings, title: words.countsTitle)
    table.rows = review.counts.map { count in
      let media = count.media.map { words.medium($0.visible(limit: 20)) }
      return [
        Table.Cell(names.shown(count.asset)),
        Table.Cell(count.hasThreeCopies, of: "\(count.count)"),
        Table.Cell(count.hasTwoMedia, of: media.joined(separator: ", ")),
        Table.Cell(count.hasOneOffSite, of: "\(count.isOffSite.count { $0 == true })"),
        Table.Cell(count.hasOneHeld, of: "\(count.held)"),
        Table.Cell(count.is321),
      ]
    }
    return table
  }

  // MARK: - Circles and milestones

  private var circles: Document.Section {
    let circles = review.circles
    var section = Document.Section(words.circlesHeading, [fact(words.circlesMeaning)])
    guard !circles.isEmpty else {
      section.blocks.append(fact(words.noCircle))
      return section
    }
    section.blocks.append(
      list(circles, limit: 6) { Line(words.circle($0.map { names.shown($0) }), .bad) })
    section.blocks += remedies
    return section
  }

  /// What would let everything come back, a heading first.
  private var remedies: [Block] {
    let section = Restoration(outcome: review.totalLoss, phrases: phrases, names: names).remedies()
    return (section.heading.map { [.sentence(Line($0, .strong))] } ?? []) + section.blocks
  }

  private var milestones: Document.Section {
    guard !model.milestones.isEmpty else {
      return Document.Section(words.milestonesHeading, [fact(words.noMilestones)])
    }
    let milestones = list(Array(model.milestones)) { milestone in
      Line(
        words.milestone(
          milestone.date.text, (milestone.name ?? milestone.id).visible(limit: 80),
          objective: milestone.objective?.visible(limit: 20), isDone: milestone.isDone))
    }
    return Document.Section(words.milestonesHeading, [milestones])
  }

  // MARK: - Parts

  private func section(_ objective: ObjectiveD2O3, _ blocks: [Block]) -> Document.Section {
    Document.Section(objective.rawValue, blocks)
  }

  /// A fact below its heading.
  private func fact(_ words: String) -> Block { .list(List([Line(words)])) }

  private func list<Item>(
    _ items: [Item], limit: Int? = nil, _ line: (Item) -> Line
  ) -> Block {
    .list(List(items.map(line), limit: limit) { [phrases] in phrases.more($0) })
  }
}
