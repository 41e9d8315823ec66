// The governance scheme (D2.O1.A): who decides, signs and leads, as a document with its picture.

package import Continuity
import Diagrams
package import Formats

/// The register of governance as the scheme to validate and sign, with what it lacks.
package struct GovernanceReport: Report {
  let model: Model
  let filter: Filter
  let phrases: any Phrases
  private let review: ObjectivesReview
  private let telling: ObjectiveTelling

  package init(of model: Model, filter: Filter, phrases: any Phrases) {
    (self.model, self.filter, self.phrases) = (model, filter, phrases)
    review = ObjectivesReview(
      of: model, for: Regime.careD2.resting(on: [.governance, .projectOrganisation]),
      establishment: filter.establishment)
    telling = ObjectiveTelling(of: model, phrases: phrases)
  }

  private var language: Language { phrases.language }
  private var words: any GovernancePhrases { language.governance }

  package var basis: Basis? {
    Basis(model, phrases, queries: [.governance, .projectOrganisation])
  }

  /// The parts to tell, as positions in the register.
  private var duties: [Int] {
    let all = model.registers.governance
    return GovernanceDuty.Role.allCases.flatMap { role in
      all.indices.filter { all[$0].role == role && concerns(all[$0].establishments) }
    }
  }

  private var documents: [Policy] {
    model.registers.policies.filter {
      [.governance, .project, .security].contains($0.subject) && concerns($0.establishments)
    }
  }

  private var plans: [ContinuityPlan] {
    model.registers.continuityPlans.filter { concerns($0.establishments) }
  }

  private func concerns(_ establishments: [Int]) -> Bool {
    filter.establishment.map { establishments.isEmpty || establishments.contains($0) } ?? true
  }

  // MARK: - Words

  package func document() -> Document {
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title)",
      subtitle: review.day.map { [Line(telling.words.date(language.day($0)))] } ?? [],
      identity: Identity(of: model, in: language, showing: filter), sections: [head])
    let (duties, documents, plans) = (table(of: duties), table(of: documents), table(of: plans))
    for (heading, table) in [
      (words.dutiesHeading, duties), (words.documentsHeading, documents),
      (words.plansHeading, plans),
    ] where !table.rows.isEmpty {
      document.sections.append(Document.Section(heading, [.table(table)]))
    }
    document.signature = words.approval
    return document
  }

  /// How the objectives stand, what is missing, the picture.
  private var head: Document.Section {
    var blocks = review.answers.flatMap { answer -> [Block] in
      let state = answer.state
      let verdict =
        "\(answer.objective.id) — \(answer.objective.title[language])\(language.colon)\(telling.words.state(state))"
      return [
        .sentence(Line(verdict, state.tone, sign: state.sign)),
        .list(List(answer.gaps.map(telling.line))),
      ]
    }
    if duties.isEmpty {
      blocks.append(.sentence(Line(words.nobody, .bad, sign: .missed)))
    }
    let (duties, model) = (duties, model)
    var picture = Picture(
      alternative: words.pictureAlternative, caption: words.pictureCaption
    ) { .governance(duties, of: model, view: View($0)) }
    picture.isInWorkbook = true
    return Document.Section(blocks + [.picture(picture)])
  }

  private func table(of duties: [Int]) -> Table {
    var table = Table(words.dutyHeadings)
    table.nameColumn = 1
    table.grouped = [0]
    table.rows = duties.map { position in
      let duty = model.registers.governance[position]
      let who = [name(of: duty.who), duty.function?.visible(limit: 80)].compactMap(\.self)
      let covers = telling.names.some(duty.covers, atMost: 8)
      // What somebody speaks for belongs to an establishment anyway.
      let places =
        covers.isEmpty || !duty.establishments.isEmpty ? [names(of: duty.establishments)] : []
      return [
        Table.Cell(words.role(duty.role)), Table.Cell(who.joined(separator: ", ")),
        Table.Cell(duty.body?.visible(limit: 80) ?? ""),
        Table.Cell(duty.on.map { language.day($0) } ?? ""),
        Table.Cell((places + covers).joined(separator: ", ")),
      ]
    }
    return table
  }

  private func table(of documents: [Policy]) -> Table {
    var table = Table(words.documentHeadings)
    table.rows = documents.map { policy in
      [
        Table.Cell((policy.name ?? policy.id).visible(limit: 80)),
        Table.Cell(policy.version?.visible(limit: 40) ?? ""),
        done(policy.validated, policy.validatedBy), done(policy.signed, policy.signedBy),
        done(policy.reviewed, nil),
      ]
    }
    return table
  }

  private func table(of plans: [ContinuityPlan]) -> Table {
    var table = Table(words.documentHeadings.enumerated().filter { $0.offset != 3 }.map(\.element))
    table.rows = plans.map { plan in
      [
        Table.Cell((plan.name ?? plan.id).visible(limit: 80)),
        Table.Cell(plan.version?.visible(limit: 40) ?? ""),
        done(plan.validated, plan.validatedBy), done(plan.reviewed, nil),
      ]
    }
    return table
  }

  private func done(_ day: CalendarDate?, _ actor: Device.Actor?) -> Table.Cell {
    Table.Cell(
      words.done(on: day.map { language.day($0) }, by: actor.map(name)),
      day == nil ? .doubtful : .plain)
  }

  private func name(of actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): telling.names.shown(asset)
    case .other(let text): text.visible(limit: 80)
    }
  }

  private func names(of establishments: [Int]) -> String {
    establishments.isEmpty
      ? words.all
      : establishments.map { model.establishments[$0].name.visible(limit: 60) }
        .joined(separator: ", ")
  }

  // MARK: - Data

  package func write(to json: inout JSONWriter) {
    json.object { writer in
      writer.breakLine()
      writer.key("objectives")
      writer.array(review.answers) { writer, answer in
        writer.object { writer in
          writer.field("id", answer.objective.id)
          writer.field("state", answer.state.rawValue)
          writer.key("gaps")
          writer.array(answer.gaps) { $0.value(telling.sentence($1)) }
        }
      }
      writer.breakLine()
      writer.key("governance")
      writer.array(duties, lines: !duties.isEmpty) { writer, position in
        let duty = model.registers.governance[position]
        writer.object { writer in
          writer.field("role", duty.role.rawValue)
          writer.field("who", text(of: duty.who))
          writer.field("function", duty.function)
          writer.field("body", duty.body)
          writer.field("on", duty.on?.text)
          writer.key("establishments")
          writer.array(duty.establishments) { $0.value(model.establishments[$1].id) }
          writer.key("covers")
          writer.array(duty.covers) { $0.value(model.assets[$1].id) }
        }
      }
      writer.breakLine()
      writer.key("documents")
      writer.array(documents, lines: !documents.isEmpty) { writer, policy in
        writer.object { writer in
          writer.field("id", policy.id)
          writer.field("subject", policy.subject.rawValue)
          writer.field("version", policy.version)
          writer.field("validated", policy.validated?.text)
          writer.field("validatedBy", policy.validatedBy.map(text))
          writer.field("signed", policy.signed?.text)
          writer.field("signedBy", policy.signedBy.map(text))
          writer.field("reviewed", policy.reviewed?.text)
        }
      }
      writer.breakLine()
      writer.key("plans")
      writer.array(plans, lines: !plans.isEmpty) { writer, plan in
        writer.object { writer in
          writer.field("id", plan.id)
          writer.field("version", plan.version)
          writer.field("validated", plan.validated?.text)
          writer.field("validatedBy", plan.validatedBy.map(text))
          writer.field("reviewed", plan.reviewed?.text)
        }
      }
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row(["role", "who", "function", "body", "on", "establishments", "covers"])
    for position in duties {
      let duty = model.registers.governance[position]
      csv.row([
        duty.role.rawValue, text(of: duty.who), duty.function ?? "", duty.body ?? "",
        duty.on?.text ?? "",
        duty.establishments.map { model.establishments[$0].id }.joined(separator: " "),
        duty.covers.map { model.assets[$0].id }.joined(separator: " "),
      ])
    }
  }

  /// A node by its identifier, anybody else as they are written.
  private func text(of actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): model.assets[asset].id
    case .other(let text): text
    }
  }
}
