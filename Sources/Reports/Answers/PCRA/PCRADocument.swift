// Plans for continuity and recovery in the order in which they are read: what is to be verified first, what is
// missing last.

import Continuity
import Diagrams
import Formats

/// Says the plans of some processes.
struct PCRADocument {
  let plans: [PCRA]
  let model: Model
  let filter: Filter
  let phrases: any Phrases
  private let names: Names

  init(plans: [PCRA], of model: Model, filter: Filter, phrases: any Phrases) {
    (self.plans, self.model, self.filter, self.phrases) = (plans, model, filter, phrases)
    names = Names(of: model, phrases: phrases)
  }

  private var words: any PCRAPhrases { phrases.language.pcra }

  func document() -> Document {
    let only = plans.count == 1 ? plans.first.map { names.shown($0.process) } : nil
    var document = Document(
      "\(model.name.visible(limit: 60)) — \(words.title(only))",
      subtitle: phrases.day(of: model).map { [Line($0)] } ?? [],
      identity: Identity(
        of: model, in: phrases.language, showing: filter, about: plans.map(\.process)))
    for plan in plans {
      document.sections += sections(of: plan, isOnly: plans.count == 1)
    }
    if plans.isEmpty {
      let marks = GapTelling(of: model, phrases: phrases, names: names)
      document.sections = [Document.Section([marks.block(noProcess)])]
    }
    document.signature = words.approval
    return document
  }

  /// Without a process there is nothing to plan for.
  var noProcess: Gap {
    Gap(
      PCRAMatter.process.key, words.gap(.process),
      ask: model.respondent(.management, establishment: filter.establishment))
  }

  private func sections(of plan: PCRA, isOnly: Bool) -> [Document.Section] {
    let telling = PCRATelling(plan: plan, phrases: phrases, names: names)
    let parts = telling.parts()
    let gaps = parts.flatMap(\.gaps) + telling.questions()
    var head = Document.Section(isOnly ? nil : names.shown(plan.process), telling.head(gaps))
    head.startsSheet = !isOnly
    let level = isOnly ? 2 : 3
    var sections = [head] + parts.filter { !$0.blocks.isEmpty }.map { $0.section(level: level) }
    if !gaps.isEmpty {
      sections.append(
        Document.Section(
          words.heading(.gaps), level: level, [.table(telling.marks.table(gaps))]))
    }
    return sections
  }
}

extension PCRATelling {
  /// Every section but the head and the list of what is missing.
  func parts() -> [PCRASection] {
    [objectives(), rests(), answers(), mode(), calls(), returns(), catchUp(), tests()]
  }

  /// Everything that is missing, in the order of the plan.
  func allGaps() -> [Gap] { parts().flatMap(\.gaps) + questions() }

  /// What is to be verified, how the process fares in all, how much is missing.
  fileprivate func head(_ gaps: [Gap]) -> [Block] {
    let objectives = ObjectiveTelling(of: model, phrases: phrases)
    var lines = plan.stale.map { stale in
      let what = "\(objectives.words.kind(stale.kind)) \(phrases.quoted(stale.name))"
      return Line(
        words.toVerify(what, because: objectives.why(stale)), .doubtful, sign: .unknown)
    }
    let cases = plan.cases
    lines.append(
      Line(
        model.scenarios.isEmpty
          ? words.noScenario
          : words.summary(
            stopped: cases.count { !$0.answer.outages.isEmpty },
            missed: cases.count { $0.answer.missesObjective }, lost: plan.lost.count,
            of: model.scenarios.count), .strong))
    if !gaps.isEmpty {
      lines.append(Line(words.toComplete(Set(gaps).count), .doubtful, sign: .toDo))
    }
    return lines.map { .sentence($0) } + [.note(words.scope)]
  }

  /// What the register asks and nobody answered yet.
  func questions() -> [Gap] {
    plan.questions.map { position in
      let question = model.registers.assumptions[position]
      let what = question.what.visible(limit: 160)
      let matter: PCRAMatter = question.state == .assumption ? .assumption(what) : .question(what)
      return Gap(
        matter.key, words.gap(matter),
        about: question.about.first, ask: model.respondent(toQuestion: position))
    }
  }
}
