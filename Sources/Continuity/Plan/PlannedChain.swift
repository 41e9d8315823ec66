// Why something is back so late in a plan: its chain, with whom each step waited for.

package import DependencyGraph

/// One link of the chain of a return in a plan.
package struct PlannedLink: Sendable {
  /// The asset, as a position in ``Model/assets``.
  package let asset: Index<Asset>
  /// Where its time goes; empty where it returns at once.
  package let steps: [PlannedStep]

  /// A link of these steps.
  package init(asset: Index<Asset>, steps: [PlannedStep]) {
    (self.asset, self.steps) = (asset, steps)
  }
}

/// One step of a link: a ``DependencyGraph/Step`` that knows its people.
package struct PlannedStep: Sendable {
  /// Whom or what a work waits for.
  package enum Wait: Hashable, Sendable {
    /// People who are there, and busy with other works.
    case busy(Team, with: [Busy])
    /// People of whom so many are there, fewer than it takes.
    case absent(Team, present: Int, needed: Int)
    /// The end of a hold, and what that keeps people for.
    case held(until: Int, for: Index<Asset>?)
  }

  /// A work that others wait for, and when it gives its people back.
  package struct Busy: Hashable, Sendable {
    /// What is done.
    package let act: PlannedAct
    /// The minute it ends, or pauses.
    package let until: Int?
  }

  /// What the time was spent on, and its minutes.
  package let step: Step
  /// The work that it is, or that waits; `nil` where it is neither.
  package let act: PlannedAct?
  /// Who does that work.
  package let crew: [(team: Team, heads: Int)]
  /// What it waits for, all at once; empty where it is worked on.
  package let waits: [Wait]

  package init(step: Step, act: PlannedAct?, crew: [(team: Team, heads: Int)], waits: [Wait]) {
    (self.step, self.act, self.crew, self.waits) = (step, act, crew, waits)
  }

  /// The people of its crew, without the restores of a holder.
  package var people: [CrewMember] { crew.people }
}

extension RecoveryPlan {
  /// The chain from minute 0 to the end of the last outage of `asset`: that of ``Outcome/chain(to:)``, whose
  /// waits for people say for whom, and whose works say what and by whom.
  ///
  /// - Complexity: as ``DependencyGraph/Plan/stretches(of:)``
  package func chain(to asset: Index<Asset>) -> [PlannedLink] {
    told(plan.timeline.chain(to: model.node(of: asset)))
  }

  /// The same of the longest outage, which the verdicts judge, where it is not the last.
  package func chainOfLongest(to asset: Index<Asset>) -> [PlannedLink]? {
    outcome.longestBeforeLast(of: asset).map {
      told(plan.timeline.chain(to: model.node(of: asset), outageFrom: $0.from))
    }
  }

  /// Whom an asset waits for, who never are there in number, where that is why it never returns.
  package func whoNeverComes(for asset: Index<Asset>) -> (asset: Index<Asset>, teams: [Team])? {
    guard case .cause(let path)? = outcome.whyNever(asset), let last = path.last else { return nil }
    return forEver.first { $0.asset == last }
  }

  private func told(_ links: [Link]) -> [PlannedLink] {
    let acts = PlannedActs(of: plan.timeline, outcome.failures, in: model)
    var found: [PlannedLink] = []
    for (link, stretches) in zip(links, plan.stretches(of: links)) {
      let others = link.steps.filter { stretches.isEmpty || ($0.kind != .crew && $0.kind != .work) }
      let steps =
        others.map { PlannedStep(step: $0, act: nil, crew: [], waits: []) }
        + stretches.map { told($0, on: link.node, acts) }
      let asset = model.asset(of: link.node)
      if let last = found.last, last.asset == asset {
        found[found.count - 1] = PlannedLink(asset: asset, steps: last.steps + steps)
      } else {
        found.append(PlannedLink(asset: asset, steps: steps))
      }
    }
    return found
  }

  private func told(
    _ stretch: WorkStretch, on node: Node, _ acts: PlannedActs
  ) -> PlannedStep {
    let act = acts.act(on: node, step: stretch.step, readySince: stretch.readySince)
    let crew = stage.resources.members(of: stretch.crew)
    let (from, to) = (stretch.interval.from, stretch.interval.to)
    let waits = stretch.obstacles.map { obstacle -> PlannedStep.Wait in
      switch obstacle {
      case .hold:
        let hold = hold(on: act)
        return .held(until: hold?.until ?? to ?? from, for: hold?.keptFor)
      case .absent(let resource, let present):
        let team = stage.resources.teams[resource.index]
        let needed = crew.first { $0.team == team }?.heads ?? 1
        return .absent(team, present: present, needed: needed)
      case .busy(let resource, let works):
        let busy = works.map { work in
          PlannedStep.Busy(
            act: acts.act(on: work.node, step: work.step, readySince: work.readySince),
            until: work.spans.first { $0.from <= from && from < $0.to ?? .max }?.to)
        }
        return .busy(stage.resources.teams[resource.index], with: busy)
      }
    }
    return PlannedStep(
      step: Step(stretch.isWork ? .work : .crew, from: from, to: to), act: act, crew: crew,
      waits: waits)
  }
}
