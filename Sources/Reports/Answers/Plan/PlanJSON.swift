// A recovery plan as JSON: the answers of `what-if` with people in them, and order, holds, works and teams.

import Continuity
import DependencyGraph
import Formats

/// Writes a plan; the keys are part of the product and do not change.
struct PlanJSON {
  let plan: RecoveryPlan
  var advice: [PlanAdvice]?
  let filter: Filter
  /// What a log made of it, where it is played with one.
  var situation: SituationJSON?

  private var model: Model { plan.model }

  func write(to writer: inout JSONWriter) {
    OutcomeJSON(outcome: plan.outcome, filter: filter, plan: self).write(to: &writer)
  }

  /// What a plan adds to an outcome: everything needed to play it again.
  func writeFields(to writer: inout JSONWriter) {
    writer.breakLine()
    writer.key("order")
    writer.array(plan.order) { $0.value(self.model.assets[$1].id) }
    writer.breakLine()
    if plan.turns.contains(where: { $0.unit != nil }) {
      // Units take their turns one by one, and others may come between them.
      writer.key("turns")
      writer.array(plan.turns) { writer, turn in
        writer.object { writer in
          writer.field("node", self.model.assets[turn.asset].id)
          if let unit = turn.unit { writer.field("unit", unit) }
        }
      }
      writer.breakLine()
    }
    writeStart(to: &writer)
    writer.breakLine()
    writer.key("holds")
    writer.array(plan.holds) { writer, hold in
      writer.object { writer in
        writer.field("node", self.model.assets[hold.asset].id)
        if let unit = hold.unit { writer.field("unit", unit) }
        writer.field("step", hold.step)
        writer.field("until", hold.until)
        writer.field("keptFor", hold.keptFor.map { self.model.assets[$0].id })
      }
    }
    writer.breakLine()
    writer.key("works")
    writer.lines { writer in
      for work in self.plan.works {
        writer.breakLine()
        self.write(work, to: &writer)
      }
    }
    writer.breakLine()
    writer.key("teams")
    writer.array(plan.teams) { writer, team in
      writer.object { writer in
        writer.field("id", self.model.assets[team.team.asset].id)
        if team.isStreams { writer.field("streams", true) }
        writer.field("busy", team.busy)
        writer.field("idle", team.idle)
        writer.field("waits", team.waits)
      }
    }
    if let advice {
      writer.breakLine()
      writer.key("advice")
      writer.array(advice) { self.write($1, to: &$0) }
    }
    writer.breakLine()
    writer.key("waitsForEver")
    writer.array(plan.forEver) { writer, waiting in
      writer.object { writer in
        writer.field("node", self.model.assets[waiting.asset].id)
        writer.key("for")
        writer.array(waiting.teams) { $0.value(self.model.assets[$1.asset].id) }
      }
    }
    writer.breakLine()
    writer.key("unstaffed")
    writer.array(plan.unstaffed) { $0.value(self.model.assets[$1].id) }
    situation?.write(to: &writer)
  }

  /// When minute 0 is.
  func writeStart(to writer: inout JSONWriter) {
    switch plan.clock {
    case .unsaid: writer.field("starts", nil as String?)
    case .start(let start): writer.field("starts", start.text)
    case .hour(let hour):
      writer.field("starts", nil as String?)
      writer.field("worstStart", PlanJSON.text(hour: hour))
      writer.field("bestStart", plan.bestHour.map(PlanJSON.text(hour:)))
    }
  }

  /// Who does a work: `crew`, heads by id, and `streamOf`, whose restore stream it takes.
  func write(_ crew: [(team: Team, heads: Int)], to writer: inout JSONWriter) {
    writer.key("crew")
    writer.object { writer in
      for member in crew where !member.team.isStreams {
        writer.key(named: model.assets[member.team.asset].id)
        writer.value(member.heads)
      }
    }
    writer.field(
      "streamOf", crew.first { $0.team.isStreams }.map { model.assets[$0.team.asset].id })
  }

  /// The bound of a node, beside its answer.
  func writeBound(of asset: Index<Asset>, to writer: inout JSONWriter) {
    let bound = plan.bounds[asset]
    writer.field("bound", bound?.minute)
    writer.field("boundTeam", bound?.team.map { model.assets[$0.asset].id })
    writer.field("provedShortest", bound?.isProved ?? false)
    writer.field("unlimited", plan.unlimited.returns(of: asset))
    if let system = plan.systemReturn(of: asset) { writer.field("systemReturns", system) }
  }

  private func write(_ work: PlannedWork, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("node", model.assets[work.asset].id)
      if let unit = work.unit { writer.field("unit", unit) }
      writer.field("step", work.step)
      writer.field("name", work.recovery?.name)
      writer.field("kind", work.act.word)
      writer.field("procedure", work.recovery?.procedure)
      writer.field("doneWhen", work.recovery?.doneWhen)
      writer.field("goAhead", work.goAhead(in: model).map { model.text(of: $0) })
      write(work.crew, to: &writer)
      writer.field("minutes", work.minutes)
      writer.field("ready", work.readySince)
      writer.key("spans")
      writer.array(work.spans) { writer, span in
        writer.array([span.from, span.to]) { $0.value($1) }
      }
      writer.field("lost", work.isLost)
      writer.key("waits")
      writer.array(work.waits) { writer, wait in
        writer.object { writer in
          switch wait {
          case .busy(let other):
            writer.field("busyWith", model.assets[plan.works[other].asset].id)
            writer.field("step", plan.works[other].step)
          case .absent(let team): writer.field("absent", model.assets[team.asset].id)
          case .held: writer.field("held", true)
          }
        }
      }
    }
  }

  private func write(_ advice: PlanAdvice, to writer: inout JSONWriter) {
    writer.object { writer in
      switch advice.means {
      case .heads(let people, let by, let from):
        writer.field("means", "heads")
        writer.field("id", model.assets[people].id)
        writer.field("by", by)
        writer.field("from", from)
      case .roundTheClock(let people):
        writer.field("means", "roundTheClock")
        writer.field("id", model.assets[people].id)
      case .stream(let holder):
        writer.field("means", "stream")
        writer.field("id", model.assets[holder].id)
      }
      writer.key("spared")
      writer.object { writer in
        for spared in advice.spared {
          writer.key(named: model.assets[spared.asset].id)
          writer.value(spared.minutes)
        }
      }
      writer.field("mtpdKept", advice.kept.mtpd)
      writer.field("rtoKept", advice.kept.rto)
    }
  }

  private static func text(hour: Int) -> String {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return "\(days[hour / 24 % 7]) \(hour % 24 < 10 ? "0" : "")\(hour % 24):00"
  }
}
