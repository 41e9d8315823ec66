// An outcome as JSON: everything, with stable keys, sorted by id, written as it comes.

package import Continuity
import DependencyGraph
package import Formats

/// Writes answers; the keys are part of the product and do not change.
package final class OutcomeJSON: Sendable {
  let outcome: Outcome
  let model: Model
  private let filter: Filter
  let compromised: [Index<Asset>: Compromised]
  /// The plan whose outcome it is, if it is one's.
  let plan: PlanJSON?

  package convenience init(outcome: Outcome, filter: Filter) {
    self.init(outcome: outcome, filter: filter, plan: nil)
  }

  init(outcome: Outcome, filter: Filter, plan: PlanJSON?) {
    self.plan = plan
    self.outcome = outcome
    self.filter = filter
    model = outcome.model
    compromised = Dictionary(
      outcome.compromised.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func write(to writer: inout JSONWriter) {
    let shown = outcome.affected.filter { filter.shows(model.assets[$0]) }
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model.name)
      writer.breakLine()
      writer.field("at", model.day?.text)
      writer.breakLine()
      writer.key("scenario")
      writeScenario(&writer)
      writer.breakLine()
      writer.field("horizon", outcome.horizon)
      writeLateEvents(to: &writer)
      writer.breakLine()
      writer.key("notComputed")
      writer.array([String]()) { $0.value($1) }
      writer.breakLine()
      writer.key("summary")
      let summary = Summary(of: shown, in: outcome)
      writer.object { writer in
        writer.field("stopped", summary.stopped)
        writer.field("degraded", summary.degraded)
        writer.field("hindered", summary.hindered)
        if outcome.model.hasUnits { writer.field("short", summary.short) }
        writer.field("missed", summary.missed)
        writer.field("missedProcesses", summary.missedProcesses)
        writer.field("never", summary.never)
        writer.field("unknown", summary.unknown)
      }
      writer.breakLine()
      writer.key("neededByNothing")
      self.ids(self.outcome.neededByNothing, to: &writer)
      writer.breakLine()
      self.writeSpares(&writer)
      writer.breakLine()
      writer.key("staffingBeyondHeadcount")
      let demands = self.model.demandsBeyondHeadcount.filter {
        self.filter.shows(self.model.assets[$0.asset])
      }
      writer.array(demands) { $0.value($1, in: self.model) }
      writer.breakLine()
      self.writePeople(to: &writer) { self.filter.shows($0) }
      if !outcome.compromised.isEmpty {
        writer.breakLine()
        writer.key("cleanEdges")
        writer.array(outcome.cleanEdges) { writer, edge in
          writer.object { writer in
            writer.field("held", self.model.assets[edge.held].id)
            writer.field("clean", self.model.assets[edge.clean].id)
          }
        }
        writer.breakLine()
        writer.key("withoutControlLink")
        self.ids(self.model.assetsWithoutControlLink, to: &writer)
      }
      writeDefaults(to: &writer)
      plan?.writeFields(to: &writer)
      writer.breakLine()
      writer.key("nodes")
      writer.lines { self.writeAnswers(for: shown, to: &$0) }
    }
  }

  /// The answers, a piece of them after the other, two pieces at once: all answers of a large group
  /// would take more room than its model.
  private func writeAnswers(for assets: [Index<Asset>], to writer: inout JSONWriter) {
    let size = 2_048
    for start in stride(from: 0, to: assets.count, by: 2 * size) {
      let middle = min(start + size, assets.count)
      let end = min(middle + size, assets.count)
      guard middle < end else {
        writer.elements(piece(of: assets[start..<middle]))
        break
      }
      let (first, second) = atOnce {
        piece(of: assets[start..<middle])
      } _: {
        self.piece(of: assets[middle..<end])
      }
      writer.elements(first)
      writer.elements(second)
    }
  }

  private func piece(of assets: ArraySlice<Index<Asset>>) -> [UInt8] {
    var writer = JSONWriter(pieceAt: 2, isFirst: assets.startIndex == 0)
    for asset in assets {
      writer.breakLine()
      write(outcome.answer(for: asset), to: &writer)
    }
    return writer.piece()
  }

  /// What is left without a spare, and the next failure that would stop most.
  private func writeSpares(_ writer: inout JSONWriter) {
    let spares = outcome.withoutSpare().filter { filter.shows(model.assets[$0.asset]) }
    writer.key("withoutSpare")
    writer.array(spares) { writer, spare in
      writer.object { writer in
        writer.field("id", self.model.assets[spare.asset].id)
        writer.field("relation", spare.relation.key)
        writer.field("needed", spare.needed)
        writer.key("left")
        self.ids(spare.left, to: &writer)
        writer.key("lost")
        self.ids(spare.lost, to: &writer)
      }
    }
    writer.breakLine()
    writer.key("nextFailure")
    guard let next = outcome.nextFailure(after: spares) else { return writer.null() }
    writer.object { writer in
      writer.field("id", self.model.assets[next.asset].id)
      writer.field("processes", next.processes)
      writer.key("stops")
      self.ids(next.stops, to: &writer)
    }
  }

  /// The figures and crews that what is affected has by `defaults`; nothing where there are none.
  private func writeDefaults(to writer: inout JSONWriter) {
    let taken = outcome.defaultsTaken { self.filter.shows(self.model.assets[$0]) }
    guard !taken.isEmpty else { return }
    writer.breakLine()
    writer.key("defaults")
    writer.array(taken) { writer, taken in
      writer.object { writer in
        writer.field("key", taken.key)
        writer.key("nodes")
        self.ids(taken.assets, to: &writer)
      }
    }
  }

  /// What the scenario does after the horizon, which no answer tells; nothing where it does nothing then.
  func writeLateEvents(to writer: inout JSONWriter) {
    let late = outcome.scenario.events(after: outcome.horizon)
    guard !late.isEmpty else { return }
    writer.breakLine()
    writer.key("afterHorizon")
    writer.array(late) { writer, event in
      writer.object { writer in
        writer.field("node", self.model.assets[event.asset].id)
        writer.field("at", event.at)
      }
    }
  }

  func ids(_ assets: some Sequence<Index<Asset>>, to writer: inout JSONWriter) {
    writer.array(assets) { $0.value(self.model.assets[$1].id) }
  }
}
