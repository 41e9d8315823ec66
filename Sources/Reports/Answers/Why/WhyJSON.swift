// `ricochet why` as JSON: one answer with its chain, and why it never returns.

package import Continuity
import DependencyGraph
package import Formats

/// One answer as JSON, with its chain and why it never returns.
package struct WhyJSON {
  let outcome: Outcome
  /// The plan, where people bring it back.
  let plan: RecoveryPlan?

  package func write(_ asset: Index<Asset>, to writer: inout JSONWriter) {
    let model = outcome.model
    let filter = Filter(establishment: nil)
    let planned = plan.map { PlanJSON(plan: $0, filter: filter) }
    let json = OutcomeJSON(outcome: outcome, filter: filter, plan: planned)
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.field("horizon", outcome.horizon)
      json.writeLateEvents(to: &writer)
      if let planned {
        writer.breakLine()
        planned.writeStart(to: &writer)
      }
      writer.breakLine()
      writer.key("node")
      json.write(outcome.answer(for: asset), to: &writer)
      writer.breakLine()
      writer.key("chain")
      if let planned {
        planned.writeChain(to: asset, to: &writer)
      } else {
        writer.array(outcome.chain(to: asset), lines: true) { writer, link in
          writer.object { writer in
            writer.field("id", model.assets[link.asset].id)
            writer.key("steps")
            json.steps(link.steps, to: &writer)
          }
        }
      }
      writer.breakLine()
      writer.key("never")
      never(asset, to: &writer)
    }
  }

  private func never(_ asset: Index<Asset>, to writer: inout JSONWriter) {
    let model = outcome.model
    func write(
      _ type: String, _ path: [Index<Asset>], _ loop: [Index<Asset>], for teams: [Team]? = nil
    ) {
      writer.object { writer in
        writer.field("type", type)
        writer.key("path")
        writer.array(path) { $0.value(model.assets[$1].id) }
        writer.key("loop")
        writer.array(loop) { $0.value(model.assets[$1].id) }
        guard let teams else { return }
        writer.key("for")
        writer.array(teams) { $0.value(model.assets[$1.asset].id) }
      }
    }
    switch outcome.whyNever(asset) {
    case nil: writer.null()
    case .loop(let path, let loop): write("loop", path, loop)
    case .cause(let path):
      let teams = plan?.whoNeverComes(for: asset)?.teams
      write(teams == nil ? "cause" : "crew", path, [], for: teams)
    case .unstable(let path): write("unstable", path, [])
    }
  }
}
