// What changed between two models as JSON; keys are part of the product. Nothing is left out.

import Continuity
import DependencyGraph
package import Formats

package struct DiffJSON {
  let comparison: ModelComparison
  var milestones: MilestoneEffects?

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      model("old", comparison.old, &writer)
      writer.breakLine()
      model("new", comparison.new, &writer)
      writer.breakLine()
      writer.field("identical", comparison.isEmpty)
      writer.breakLine()
      writer.field("horizon", comparison.horizon)
      writer.breakLine()
      summary(&writer)
      list("answers", comparison.answers, &writer) { self.answer(&$0, $1) }
      if let milestones {
        writer.breakLine()
        writer.key("milestones")
        milestones.write(to: &writer)
      }
      list("firstMisses", comparison.firstMisses, &writer) { firstMiss(&$0, $1) }
      list("alone", comparison.reaches, &writer) { reach(&$0, $1) }
      writer.breakLine()
      writer.field("untriedAlone", comparison.untriedReaches)
      list("elements", comparison.elements, &writer) { element(&$0, $1) }
      list("objectives", comparison.objectives, &writer) { writer, change in
        writer.field("id", id(change.node))
        writer.field("objective", change.objective.rawValue)
        writer.field("old", change.old)
        writer.field("new", change.new)
      }
      list("requirements", comparison.requirements, &writer) { writer, change in
        writer.field("id", id(change.owner))
        writer.field("change", change.nature.rawValue)
        requirement("old", change.old, &writer)
        requirement("new", change.new, &writer)
      }
      list("controls", comparison.controls, &writer) { writer, change in
        writer.field("controller", id(change.controller))
        writer.field("controlled", id(change.controlled))
        writer.field("change", change.nature.rawValue)
        writer.key("old")
        writer.array(change.old) { $0.value($1.rawValue) }
        writer.key("new")
        writer.array(change.new) { $0.value($1.rawValue) }
      }
      list("copies", comparison.copies, &writer) { writer, change in
        writer.field("id", id(change.node))
        writer.field("holder", id(change.holder))
        writer.field("change", change.nature.rawValue)
        fields(change.fields, &writer)
      }
    }
  }

  func id(_ node: Int) -> String { comparison.nodes[node].id }

  func ids(_ nodes: [Int], _ writer: inout JSONWriter) {
    writer.array(nodes) { $0.value(id($1)) }
  }

  /// A list of objects, each on its line.
  private func list<Item>(
    _ key: StaticString, _ items: [Item], _ writer: inout JSONWriter,
    _ content: (inout JSONWriter, Item) -> Void
  ) {
    writer.breakLine()
    writer.key(key)
    writer.array(items, lines: !items.isEmpty) { writer, item in
      writer.object { content(&$0, item) }
    }
  }

  private func model(_ key: StaticString, _ model: Model, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.field("name", model.name)
      writer.field("date", model.date)
      writer.field("at", model.day?.text)
      writer.field("nodes", model.assets.count)
    }
  }

  private func summary(_ writer: inout JSONWriter) {
    let counts = DiffCounts(of: comparison)
    writer.key("summary")
    writer.object { writer in
      writer.field("worse", counts.worse)
      writer.field("better", counts.better)
      writer.field("neutral", counts.neutral)
      writer.field("added", counts.added)
      writer.field("gone", counts.gone)
      writer.field("changed", counts.changed)
      writer.field("others", counts.others)
    }
  }

  // MARK: - Answers

  private func answer(_ writer: inout JSONWriter, _ answer: AnswerChange) {
    writer.field("direction", answer.direction.rawValue)
    writer.field("scenario", answer.scenario)
    writer.field("id", id(answer.node))
    writer.key("changes")
    writer.array(answer.aspects) { writer, part in
      writer.object { writer in
        writer.field("type", part.aspect.word)
        writer.field("direction", part.direction.rawValue)
        aspect(&writer, part.aspect)
      }
    }
    writer.key("chain")
    writer.array(answer.chain) { writer, link in
      writer.object { writer in
        writer.field("id", id(link.node))
        writer.field("old", link.old)
        writer.field("new", link.new)
      }
    }
    writer.key("missing")
    writer.array(answer.missing) { writer, figure in
      writer.object { writer in
        writer.field("node", id(figure.node))
        writer.field("key", figure.key)
      }
    }
    writer.key("neverBecause")
    ids(answer.never, &writer)
  }

  private func aspect(_ writer: inout JSONWriter, _ aspect: AnswerAspect) {
    switch aspect {
    case .verdict(_, let old, let new):
      verdict("old", old, &writer)
      verdict("new", new, &writer)
    case .stops(let recovery, let isAtLeast): self.recovery("new", recovery, isAtLeast, &writer)
    case .stopsNoMore: break
    case .stopsAt(let old, let new):
      writer.field("old", old)
      writer.field("new", new)
    case .recovery(let old, let oldIsAtLeast, let new, let newIsAtLeast):
      recovery("old", old, oldIsAtLeast, &writer)
      recovery("new", new, newIsAtLeast, &writer)
    case .degraded(let isNow), .hindered(let isNow): writer.field("new", isNow)
    case .paperAt(let old, let new):
      writer.field("old", old)
      writer.field("new", new)
    case .reserve(let old, let new), .level(let old, let new):
      writer.field("old", old)
      writer.field("new", new)
    case .lost(let old, let new):
      for (key, lost): (StaticString, Lost) in [("old", old), ("new", new)] {
        writer.key(key)
        writer.object { writer in
          writer.field("minutes", lost.minutes)
          writer.field("atLeast", lost.isAtLeast)
          writer.field("volume", lost.volume)
        }
      }
    case .dataLoss(let old, let new):
      loss("old", old, &writer)
      loss("new", new, &writer)
    }
  }

  private func verdict(_ key: StaticString, _ verdict: Verdict?, _ writer: inout JSONWriter) {
    writer.key(key)
    guard let verdict else { return writer.null() }
    writer.object { writer in
      writer.field("limit", verdict.limit)
      writer.field("verdict", verdict.result.rawValue)
      writer.field("by", verdict.by)
      writer.field("atLeast", verdict.isAtLeast)
      writer.field("causeMustEndBy", verdict.causeMustEndBy)
    }
  }

  private func recovery(
    _ key: StaticString, _ recovery: Recovery, _ isAtLeast: Bool, _ writer: inout JSONWriter
  ) {
    writer.key(key)
    writer.object { writer in
      writer.field("return", recovery.word)
      writer.field("minutes", recovery.minutes)
      writer.field("lowerBound", isAtLeast)
    }
  }

  private func loss(_ key: StaticString, _ loss: DataLoss?, _ writer: inout JSONWriter) {
    writer.key(key)
    guard let loss else { return writer.null() }
    writer.object { writer in
      writer.field("minutes", loss.chain.minutes)
      writer.field("everything", loss.chain == .everything)
      writer.field("lowerBound", loss.isLowerBound)
    }
  }

  private func firstMiss(_ writer: inout JSONWriter, _ miss: FirstMiss) {
    writer.field("scenario", miss.scenario)
    writer.field("id", id(miss.node))
    writer.key("verdicts")
    writer.array(miss.verdicts) { writer, verdict in
      writer.object { writer in
        writer.field("objective", verdict.objective.rawValue)
        writer.field("limit", verdict.limit)
        writer.field("by", verdict.by)
      }
    }
  }

  private func reach(_ writer: inout JSONWriter, _ reach: ReachChange) {
    writer.field("direction", reach.direction.rawValue)
    writer.field("id", id(reach.node))
    writer.field("old", reach.old)
    writer.field("new", reach.new)
    writer.field("more", reach.moreCount)
    writer.field("moreProcesses", reach.moreProcesses)
    writer.key("moreIds")
    ids(reach.more, &writer)
    writer.field("less", reach.lessCount)
    writer.field("lessProcesses", reach.lessProcesses)
    writer.key("lessIds")
    ids(reach.less, &writer)
  }
}
