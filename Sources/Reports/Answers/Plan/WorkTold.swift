// A step of a chain in a plan, in words: what is done and by whom, or for whom it waits.

import Continuity
import DependencyGraph
import Formats

/// How works and waits for people are told.
struct WorkTold {
  let phrases: any Phrases
  let names: Names
  /// A minute in words, as the chain tells it.
  let moment: (Int) -> String
  /// What a rebuild in one piece is made of, where its minutes say.
  let rebuilding: (Step, Index<Asset>) -> String?

  private var words: any PlanPhrases { phrases.language.planPhrases }

  /// What a step was spent on; `nil` where it is neither work nor a wait for people.
  func text(of planned: PlannedStep) -> String? {
    guard let act = planned.act, let to = planned.step.to else { return nil }
    if planned.step.kind == .work {
      let people = planned.people.map { named($0.people, heads: $0.heads) }
      let parts =
        act.isRebuild && act.recovery == nil ? rebuilding(planned.step, act.asset) : nil
      let what = words.act(act.recovery, isRebuild: act.isRebuild)
      return words.worked(
        parts ?? what, for: parts == nil ? to - planned.step.from : nil, by: people)
    }
    guard !planned.waits.isEmpty else { return nil }
    let next = act.recovery.map { words.act($0, isRebuild: true) }
    let waits = planned.waits.map { text(of: $0, until: to) }
    return words.waiting(waits, for: to - planned.step.from, before: next)
  }

  private func text(of wait: PlannedStep.Wait, until end: Int) -> String {
    switch wait {
    case .held(let until, let asset):
      return words.isHeld(until: moment(until), for: asset.map { names.shown($0) })
    case .absent(let team, let present, let needed):
      return words.lacks(name(of: team), present: present, needed: needed, until: moment(end))
    case .busy(let team, let works):
      let last = works.map { $0.until ?? .max }.max() ?? end
      var told = works.prefix(3).map { name(of: $0.act) }
      if works.count > told.count { told.append(phrases.more(works.count - told.count)) }
      return words.isBusy(name(of: team), with: told, until: moment(min(last, end)))
    }
  }

  private func name(of team: Team) -> String {
    let name = names.shown(team.asset)
    return team.isStreams ? words.stream(of: name) : name
  }

  /// `DPI (Restaurer la base)`
  private func name(of act: PlannedAct) -> String {
    let name = names.shown(act.asset) + (act.unit.map { " (\($0))" } ?? "")
    return act.recovery.map { "\(name) (\(words.act($0, isRebuild: true)))" } ?? name
  }

  private func named(_ people: Index<Asset>, heads: Int) -> String {
    heads > 1 ? "\(heads) × \(names.shown(people))" : names.shown(people)
  }
}

extension PlannedLink {
  /// A link of a chain in which everything ready is worked on.
  init(_ link: ChainLink) {
    self.init(
      asset: link.asset,
      steps: link.steps.map { PlannedStep(step: $0, act: nil, crew: [], waits: []) })
  }
}

extension PlanPhrases {
  /// What a work is called: its step, a restore, a rebuild or a restart.
  func act(_ step: RecoveryStep?, isRebuild: Bool) -> String {
    guard let step else { return isRebuild ? rebuild : restart }
    return step.name?.visible(limit: 60) ?? restore
  }
}
