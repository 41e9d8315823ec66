// The management review: one page to look at together and to sign.

package import Continuity
import Diagrams
package import Formats

/// Verdicts that changed, what is late, what is to be verified, what is next.
package struct ManagementReviewReport: Report {
  let review: ManagementReview
  /// The folder of the earlier model, as typed.
  let since: String?
  let filter: Filter
  let phrases: any Phrases
  private let telling: ObjectiveTelling

  package init(
    review: ManagementReview, since: String?, filter: Filter, phrases: any Phrases
  ) {
    (self.review, self.since, self.filter, self.phrases) = (review, since, filter, phrases)
    telling = ObjectiveTelling(of: review.review.model, phrases: phrases)
  }

  private var model: Model { review.review.model }
  private var language: Language { phrases.language }
  private var words: any ObjectivePhrases { language.objectivePhrases }
  /// How many lines of a sort fit on the page.
  private static let most = 6

  package func document() -> Document {
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.reviewTitle)",
      subtitle: subtitle, identity: Identity(of: model, in: language, showing: filter),
      sections: [verdicts, changed, overdue, stale, next])
    document.signature = words.approval
    return document
  }

  private var subtitle: [Line] {
    [
      review.review.day.map { words.date(language.day($0)) },
      since.map { words.since(phrases.quoted($0)) },
    ]
    .compactMap { $0.map { Line($0) } }
  }

  private var verdicts: Document.Section {
    let answers = review.review.answers
    func count(_ state: Compliance) -> Int { answers.count { $0.state == state } }
    let summary = words.summary(met: count(.met), notMet: count(.notMet), unknown: count(.unknown))
    var lines: [Line] = []
    for state in [Compliance.notMet, .unknown, .met] {
      let ids = answers.filter { $0.state == state }.map { $0.objective.id.visible(limit: 40) }
      guard !ids.isEmpty else { continue }
      lines.append(
        Line(
          "\(words.state(state))\(language.colon)\(ids.joined(separator: ", "))", state.tone,
          sign: state.sign))
    }
    return Document.Section([
      .sentence(
        Line("\(review.review.regime.title[language])\(language.colon)\(summary)", .strong)),
      .list(List(lines)),
    ])
  }

  private var changed: Document.Section {
    guard let changes = review.changes else {
      return section(words.changedHeading, [], none: since == nil ? words.noPrevious : words.noPast)
    }
    let lines = changes.map { change in
      Line(
        words.changed(change.id, from: change.old, to: change.new), change.new.tone,
        sign: change.new.sign)
    }
    return section(words.changedHeading, lines, none: words.nothingChanged)
  }

  private var overdue: Document.Section {
    let lines = review.overdue.map { due in
      Line(words.overdue(phrases.quoted(due.name), due: language.day(due.day)), .bad, sign: .missed)
    }
    return section(
      words.overdueHeading, lines, none: review.isUndated ? words.undated : words.nothingOverdue)
  }

  private var stale: Document.Section {
    section(words.staleHeading, review.review.stale.map(telling.line), none: words.nothingStale)
  }

  private var next: Document.Section {
    let lines = review.next.map {
      Line(words.next(phrases.quoted($0.name), on: language.day($0.day)), sign: .toDo)
    }
    return section(words.nextHeading, lines, none: words.nothingNext)
  }

  /// The first lines, on every form: more would not fit on the page.
  private func section(_ heading: String, _ lines: [Line], none: String) -> Document.Section {
    var shown = Array(lines.prefix(Self.most))
    if lines.count > shown.count { shown.append(Line(phrases.more(lines.count - shown.count))) }
    return Document.Section(
      heading, [lines.isEmpty ? .sentence(Line(none)) : .list(List(shown))])
  }

  package func write(to json: inout JSONWriter) {
    let stale = StaleRows(
      stale: review.review.stale, regime: review.review.regime, telling: telling)
    json.object { writer in
      writer.breakLine()
      writer.field("regime", review.review.regime.id)
      writer.breakLine()
      writer.field("at", review.review.day?.text)
      writer.breakLine()
      writer.key("changed")
      if let changes = review.changes {
        writer.array(changes) { writer, change in
          writer.object { writer in
            writer.field("id", change.id)
            writer.field("from", change.old.rawValue)
            writer.field("to", change.new.rawValue)
          }
        }
      } else {
        writer.null()
      }
      writer.breakLine()
      writer.key("overdue")
      writer.array(review.overdue) { due(&$0, $1) }
      writer.breakLine()
      writer.key("stale")
      stale.write(to: &writer)
      writer.breakLine()
      writer.key("next")
      writer.array(review.next) { due(&$0, $1) }
    }
  }

  private func due(_ writer: inout JSONWriter, _ due: ManagementReview.Due) {
    writer.object { writer in
      writer.field("name", due.name)
      writer.field("on", due.day.text)
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row(["row", "name", "on", "what"])
    for change in review.changes ?? [] {
      csv.row(["changed", change.id, "", "\(change.old.rawValue) → \(change.new.rawValue)"])
    }
    for due in review.overdue { csv.row(["overdue", due.name, due.day.text, ""]) }
    for stale in review.review.stale {
      csv.row(["stale", stale.name, stale.date?.text ?? "", telling.why(stale)])
    }
    for due in review.next { csv.row(["next", due.name, due.day.text, ""]) }
  }
}
