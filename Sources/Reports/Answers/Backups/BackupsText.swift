// The review of the backups as text: the three objectives first, then the facts each rests on.

package import Continuity

package struct BackupsText {
  let review: BackupReview
  let at: CalendarDate?
  let phrases: any Phrases
  let terminal: Terminal
  let names: Names

  package init(
    review: BackupReview, at date: CalendarDate?, phrases: any Phrases, terminal: Terminal
  ) {
    self.review = review
    at = date
    self.phrases = phrases
    self.terminal = terminal
    names = Names(of: review.model, phrases: phrases)
  }

  private var model: Model { review.model }
  private var words: any BackupPhrases { phrases.language.backups }

  package func text() -> String {
    var sections = [head(), control(), copies(), circles(), milestones()]
    if !model.warnings.isEmpty {
      sections.append([phrases.warningsInModel(model.warnings.count)])
    }
    return sections.map { lines in
      lines.flatMap { $0.wrapped(to: terminal.width) }.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func head() -> [String] {
    var lines = [terminal.paint("\(model.name.visible(limit: 60)) — \(words.title)", .strong)]
    if let at { lines.append(words.date(phrases.language.day(at))) }
    lines.append("")
    for objective in ObjectiveD2O3.allCases {
      let compliance = review.compliance(with: objective)
      let tone: [Compliance: Tone] = [.met: .good, .notMet: .bad, .unknown: .doubtful]
      lines += words.objective(objective, compliance).wrapped(to: terminal.width)
        .map { terminal.paint($0, tone[compliance] ?? .plain) }
      if let trajectory = review.trajectories[objective] {
        lines += TrajectoryText(trajectory, in: model, phrases: phrases).lines(
          for: terminal, indent: 8)
      }
    }
    return lines
  }

  // MARK: - D2.O3.A

  private func control() -> [String] {
    var lines = heading(.a)
    let infrastructure = review.control
    guard !infrastructure.assets.isEmpty else { return lines + ["  " + words.noInfrastructure] }
    lines.append("  " + words.infrastructure(names.some(infrastructure.assets, atMost: 12)))
    for path in infrastructure.paths.prefix(12) {
      lines.append("  " + words.path(path.map { names.shown($0) }))
    }
    if infrastructure.paths.count > 12 {
      lines.append("  " + phrases.more(infrastructure.paths.count - 12))
    }
    if infrastructure.paths.isEmpty { lines.append("  " + words.noPath) }
    if !infrastructure.unsaid.isEmpty {
      lines.append("  " + words.unsaidControl(names.some(infrastructure.unsaid, atMost: 8)))
    }
    for (directory, level) in infrastructure.directories {
      lines.append("  " + words.directory(names.shown(directory), level: level))
    }
    return lines
  }

  // MARK: - D2.O3.C

  private func copies() -> [String] {
    var lines = heading(.c)
    guard !review.counts.isEmpty else { return lines + ["  " + words.nothing] }
    lines.append("  " + words.rule)
    lines.append(
      "  "
        + words.totals(
          met: review.counts.count { $0.is321 == .met }, of: review.counts.count,
          held: review.counts.count { $0.hasOneHeld == .met }))
    lines.append("")
    var table = Table(words.headings)
    for count in review.counts {
      table.rows.append([
        Table.Cell(names.shown(count.asset)),
        cell("\(count.count)", count.hasThreeCopies),
        cell(
          count.media.map { words.medium($0.visible(limit: 20)) }.joined(separator: ", "),
          count.hasTwoMedia),
        cell("\(count.isOffSite.count { $0 == true })", count.hasOneOffSite),
        cell("\(count.held)", count.hasOneHeld),
        cell("", count.is321),
      ])
    }
    lines += table.text(for: terminal).split(separator: "\n").map(String.init)
    let promised = review.counts.filter { $0.promised > 0 }.map(\.asset)
    if !promised.isEmpty { lines.append("  " + words.promise(names.some(promised, atMost: 8))) }
    if !review.unsaid.isEmpty {
      lines.append("  " + words.unsaidData(names.some(review.unsaid, atMost: 8)))
    }
    lines.append("  " + words.restoreTests)
    return lines
  }

  private func cell(_ text: String, _ compliance: Compliance) -> Table.Cell {
    let mark: (sign: String, tone: Tone) =
      switch compliance {
      case .met: ("✓", .good)
      case .notMet: ("✗", .bad)
      case .unknown: ("?", .doubtful)
      }
    return Table.Cell(text.isEmpty ? mark.sign : "\(text) \(mark.sign)", mark.tone)
  }

  // MARK: - Circles and milestones

  private func circles() -> [String] {
    guard !review.counts.isEmpty else { return [] }
    var lines = [terminal.paint(words.circlesHeading, .strong), "  " + words.circlesMeaning]
    let circles = review.circles
    for circle in circles.prefix(6) {
      lines.append("  " + terminal.paint(words.circle(circle.map { names.shown($0) }), .bad))
    }
    if circles.isEmpty { lines.append("  " + words.noCircle) }
    if !circles.isEmpty {
      let section = Restoration(outcome: review.totalLoss, phrases: phrases, names: names)
        .remedies()
      var part = Document("", identity: Identity(of: model, in: phrases.language))
      part.sections = [section]
      lines += part.text(for: terminal).split(separator: "\n").map(String.init)
    }
    return lines
  }

  private func milestones() -> [String] {
    var lines = [terminal.paint(words.milestonesHeading, .strong)]
    for milestone in model.milestones {
      lines.append(
        "  "
          + words.milestone(
            milestone.date.text, (milestone.name ?? milestone.id).visible(limit: 80),
            objective: milestone.objective?.visible(limit: 20), isDone: milestone.isDone))
    }
    if model.milestones.isEmpty { lines.append("  " + words.noMilestones) }
    return lines
  }

  private func heading(_ objective: ObjectiveD2O3) -> [String] {
    [terminal.paint(objective.rawValue, .strong)]
  }
}
