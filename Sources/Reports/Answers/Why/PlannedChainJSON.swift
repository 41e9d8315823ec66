// The chain of a return in a plan as JSON and CSV: what each work waited for, with people.

import Continuity
import DependencyGraph
import Formats

extension PlanJSON {
  /// The chain to the return of an asset: steps as elsewhere, those of works with what is done and by whom, those
  /// of waits with whom they wait for.
  func writeChain(to asset: Index<Asset>, to writer: inout JSONWriter) {
    let model = plan.model
    writer.array(plan.chain(to: asset), lines: true) { writer, link in
      writer.object { writer in
        writer.field("id", model.assets[link.asset].id)
        writer.key("steps")
        writer.array(link.steps) { writer, step in
          writer.object { self.write(step, to: &$0) }
        }
      }
    }
  }

  private func write(_ planned: PlannedStep, to writer: inout JSONWriter) {
    let model = plan.model
    writer.field("step", planned.step.kind.word)
    writer.field("from", planned.step.from)
    writer.field("to", planned.step.to)
    guard let act = planned.act else { return }
    writer.key("work")
    writer.object { writer in
      if let unit = act.unit { writer.field("unit", unit) }
      writer.field("step", act.step)
      writer.field("name", act.recovery?.name)
      writer.field("kind", act.word)
      write(planned.crew, to: &writer)
    }
    guard planned.step.kind == .crew else { return }
    writer.key("waits")
    writer.array(planned.waits.flatMap(\.single)) { writer, wait in
      writer.object { writer in
        switch wait {
        case .held(let until, let asset):
          writer.field("held", true)
          writer.field("until", until)
          writer.field("keptFor", asset.map { model.assets[$0].id })
        case .absent(let team, let present, let needed):
          writer.field("absent", model.assets[team.asset].id)
          if team.isStreams { writer.field("streams", true) }
          writer.field("present", present)
          writer.field("needed", needed)
        case .busy(let team, let works):
          guard let work = works.first else { return }
          writer.field("team", model.assets[team.asset].id)
          if team.isStreams { writer.field("streams", true) }
          writer.field("busyWith", model.assets[work.act.asset].id)
          writer.field("step", work.act.step)
          writer.field("until", work.until)
        }
      }
    }
  }
}

/// The chain of a return in a plan as CSV.
struct WhyPlanCSV {
  let plan: RecoveryPlan

  private var model: Model { plan.model }

  func write(_ asset: Index<Asset>, to csv: inout CSVWriter) {
    csv.row(["id", "step", "from", "to", "name", "crew", "waits"])
    for link in plan.chain(to: asset) {
      for planned in link.steps {
        let step = planned.step
        csv.row([
          id(link.asset), step.kind.word, "\(step.from)", step.to.map(String.init) ?? "",
          planned.act?.recovery?.name ?? "", model.text(of: planned.people),
          planned.waits.flatMap(\.single).map(text).joined(separator: ", "),
        ])
      }
    }
    if let waiting = plan.whoNeverComes(for: asset) {
      let people = waiting.teams.map { id($0.asset) }.joined(separator: " ")
      csv.row([id(waiting.asset), "crew", "", "", "", people, ""])
    } else if let (type, assets) = plan.outcome.whyNever(asset)?.told {
      for asset in assets { csv.row([id(asset), type, "", "", "", "", ""]) }
    }
  }

  private func text(_ wait: PlannedStep.Wait) -> String {
    switch wait {
    case .held(let until, let asset): "held until \(until)" + (asset.map { " for \(id($0))" } ?? "")
    case .absent(let team, let present, let needed): "\(id(team.asset)) \(present)/\(needed)"
    case .busy(let team, let works):
      works.map { work in
        "\(id(team.asset)) busy with \(id(work.act.asset))"
          + (work.until.map { " until \($0)" } ?? "")
      }.joined(separator: ", ")
    }
  }

  private func id(_ asset: Index<Asset>) -> String { model.assets[asset].id }
}

extension PlannedAct {
  /// What it is, for programs.
  var word: String { recovery?.kind.rawValue ?? (isRebuild ? "rebuild" : "restart") }
}

extension PlannedStep.Wait {
  /// One for each work that is waited for.
  fileprivate var single: [PlannedStep.Wait] {
    guard case .busy(let team, let works) = self else { return [self] }
    return works.map { .busy(team, with: [$0]) }
  }
}

extension NeverBecause {
  /// The type, and what it is explained with.
  var told: (type: String, assets: [Index<Asset>]) {
    switch self {
    case .loop(let path, let loop): ("loop", path + loop)
    case .cause(let path): ("cause", path)
    case .unstable(let path): ("unstable", path)
    }
  }
}
