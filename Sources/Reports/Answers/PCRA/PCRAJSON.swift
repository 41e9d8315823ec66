// Plans for continuity and recovery as data: no word of it is the document's, and no number that reaches anybody.

import Continuity
import DependencyGraph
import Formats

/// Writes plans; what a scenario does to a process is written as `what-if` writes it.
struct PCRAJSON {
  let plans: [PCRA]
  let model: Model
  let filter: Filter
  let phrases: any Phrases
  private let names: Names

  init(plans: [PCRA], of model: Model, filter: Filter, phrases: any Phrases) {
    (self.plans, self.model, self.filter, self.phrases) = (plans, model, filter, phrases)
    names = Names(of: model, phrases: phrases)
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.field("horizon", PCRA.horizon)
      writer.breakLine()
      writer.key("gaps")
      let document = PCRADocument(plans: plans, of: model, filter: filter, phrases: phrases)
      GapTelling(of: model, phrases: phrases, names: names)
        .write(plans.isEmpty ? [document.noProcess] : [], to: &writer)
      writer.breakLine()
      writer.key("plans")
      writer.array(plans, lines: !plans.isEmpty) { self.plan($1, to: &$0) }
    }
  }

  private func plan(_ plan: PCRA, to writer: inout JSONWriter) {
    let asset = model.assets[plan.process]
    let registers = model.registers
    writer.object { writer in
      writer.field("id", asset.id)
      writer.field("name", asset.name)
      writer.field("establishment", asset.establishment.map { model.establishments[$0].id })
      writer.field("mtpd", asset.mtpd)
      writer.field("rto", asset.rto)
      writer.field("rpo", asset.rpo)
      writer.field("mbco", model.details[plan.process]?.minimumLevel)
      writer.key("plans")
      writer.array(plan.plans) { $0.value(registers.continuityPlans[$1].id) }
      writer.key("rests")
      writer.array(plan.rests) { self.rest($1, to: &$0) }
      writer.key("categories")
      writer.array(plan.parts) { self.part($1, to: &$0) }
      writer.key("uncategorised")
      writer.array(plan.others) { self.one($1, to: &$0) }
      writer.field("onPaper", plan.onPaper.map(id))
      writer.field("returning", plan.returning.map(id))
      writer.key("calls")
      writer.array(plan.calls) { writer, call in
        writer.object { writer in
          writer.field("who", self.model.text(of: call.who))
          writer.key("for")
          writer.array(call.parts) { $0.value($1.word) }
        }
      }
      writer.key("exercises")
      writer.array(plan.exercises) { $0.value(registers.exercises[$1].id) }
      writer.key("restoreTests")
      writer.array(plan.restoreTests) { writer, position in
        let test = registers.restoreTests[position]
        writer.object { writer in
          writer.field("node", self.model.assets[test.node].id)
          writer.field("on", test.day.text)
          writer.field("dmard", test.dmard)
          writer.field("result", test.result?.rawValue)
        }
      }
      writer.key("stale")
      writer.array(plan.stale) { writer, stale in
        writer.object { writer in
          writer.field("kind", stale.kind.rawValue)
          writer.field("name", stale.name)
        }
      }
      writer.key("gaps")
      let telling = PCRATelling(plan: plan, phrases: phrases, names: names)
      telling.marks.write(telling.allGaps(), to: &writer)
    }
  }

  private func rest(_ rest: PCRARest, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("id", model.assets[rest.asset].id)
      writer.field("kind", model.assets[rest.asset].kind.singular)
      writer.field("direct", rest.isDirect)
      writer.field("people", rest.people)
      writer.field("single", rest.isSingle)
      writer.key("alsoStops")
      writer.array(rest.alsoStops) { $0.value(self.model.assets[$1].id) }
    }
  }

  private func part(_ part: PCRAPart, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("category", part.category.name)
      writer.key("played")
      writer.array(part.played) { $0.value(self.model.scenarios[$1].id ?? "") }
      writer.key("plans")
      writer.array(part.plans) { $0.value(self.model.registers.continuityPlans[$1].id) }
      writer.key("cases")
      writer.array(part.cases) { self.one($1, to: &$0) }
    }
  }

  private func one(_ one: PCRACase, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("scenario", id(one))
      writer.key("answer")
      OutcomeJSON(outcome: one.outcome, filter: filter).write(one.answer, to: &writer)
    }
  }

  private func id(_ one: PCRACase) -> String { model.scenarios[one.scenario].id ?? "" }
}

/// A row for each scenario that touches a process.
struct PCRACSV {
  let plans: [PCRA]
  let model: Model

  init(plans: [PCRA], of model: Model) { (self.plans, self.model) = (plans, model) }

  func write(to writer: inout CSVWriter) {
    writer.row([
      "process", "category", "scenario", "paper", "stops", "return", "returns", "normal", "mtpd",
      "rto", "rpo", "plans",
    ])
    for plan in plans {
      for part in plan.parts {
        let plans = part.plans.map { model.registers.continuityPlans[$0].id }
          .joined(separator: " ")
        for one in part.cases { row(one, of: plan, part.category.name, plans, to: &writer) }
      }
      for one in plan.others { row(one, of: plan, "", "", to: &writer) }
    }
  }

  private func row(
    _ one: PCRACase, of plan: PCRA, _ category: String, _ plans: String,
    to writer: inout CSVWriter
  ) {
    let answer = one.answer
    func minutes(_ minute: Int?) -> String { minute.map(String.init) ?? "" }
    func verdict(_ objective: Objective) -> String {
      answer.verdicts.first { $0.objective == objective }?.result.rawValue ?? ""
    }
    writer.row([
      model.assets[plan.process].id, category, model.scenarios[one.scenario].id ?? "",
      minutes(answer.paperAt), minutes(answer.stopsAt), answer.ending?.word ?? "",
      minutes(answer.returns), minutes(answer.normalAgain), verdict(.mtpd), verdict(.rto),
      verdict(.rpo), plans,
    ])
  }
}

extension PCRACall.Part {
  /// As programs read it.
  var word: String {
    switch self {
    case .decides: "decides"
    case .ends: "ends"
    case .owner: "owner"
    case .crisis: "crisis"
    case .leads: "leads"
    case .staff: "staff"
    case .referent: "referent"
    case .repairs: "repairs"
    case .supplies: "supplies"
    }
  }
}
