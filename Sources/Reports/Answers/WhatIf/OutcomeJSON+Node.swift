// The answer for one node as JSON.

import Continuity
import DependencyGraph
import Formats

extension OutcomeJSON {
  func write(_ answer: Answer, to writer: inout JSONWriter) {
    let asset = model.assets[answer.asset]
    writer.object { writer in
      writer.field("id", asset.id)
      writer.field("kind", asset.kind.singular)
      writer.field("name", asset.name)
      writer.field("establishment", asset.establishment.map { model.establishments[$0].id })
      writer.key("outages")
      intervals(answer.outages, to: &writer)
      writer.key("degraded")
      intervals(answer.degraded, to: &writer)
      writer.key("hindered")
      intervals(answer.hindered, to: &writer)
      writer.key("reserve")
      writer.array(answer.reserves) { writer, reserve in
        writer.object { writer in
          writer.field("from", reserve.interval.from)
          writer.field("to", reserve.interval.to)
          writer.field("until", reserve.until)
          writer.key("of")
          ids(reserve.of, to: &writer)
        }
      }
      writeUnits(of: answer, to: &writer)
      writer.key("levels")
      writer.array(answer.levels) { writer, level in
        writer.object { writer in
          writer.field("from", level.interval.from)
          writer.field("to", level.interval.to)
          writer.field("level", level.percent)
        }
      }
      writer.field("lost", answer.lost.minutes)
      writer.field("lostAtLeast", answer.lost.isAtLeast)
      writer.field("volume", model.details[answer.asset]?.volume?.text)
      writer.field("lostVolume", answer.lost.volume)
      writer.key("cause")
      cause(answer.cause, to: &writer)
      writer.field("awaits", answer.awaits.map { model.assets[$0].id })
      writer.key("steps")
      steps(answer.steps, to: &writer)
      writer.field("returns", answer.returns)
      plan?.writeBound(of: answer.asset, to: &writer)
      writer.field("return", answer.ending?.word ?? "at")
      writer.field("afterCause", answer.afterCause)
      writer.field("normalAgain", answer.normalAgain)
      writer.field("lowerBound", answer.isLowerBound)
      writer.field("destroyed", answer.isDestroyed)
      writer.key("compromised")
      compromise(answer.asset, to: &writer)
      writer.key("copies")
      copies(answer.copies, to: &writer)
      writer.field(
        "restoredFrom",
        answer.restoringCopy.map { model.assets[answer.copies[$0].copy.holder].id })
      writer.key("dataLoss")
      writer.value(answer.dataLoss)
      writer.key("verdicts")
      writer.array(answer.verdicts) { writer, verdict in
        writer.object { writer in
          writer.field("objective", verdict.objective.rawValue)
          writer.field("limit", verdict.limit)
          writer.field("value", verdict.value)
          writer.field("verdict", verdict.result.rawValue)
          writer.field("by", verdict.by)
          writer.field("atLeast", verdict.isAtLeast)
          writer.field("causeMustEndBy", verdict.causeMustEndBy)
          if !verdict.shortOf.isEmpty {
            writer.key("shortOf")
            ids(verdict.shortOf, to: &writer)
          }
        }
      }
      writer.key("unknown")
      writer.array(answer.missing) { writer, figure in
        writer.object { writer in
          writer.field("node", model.assets[figure.asset].id)
          writer.field("key", figure.key)
        }
      }
      writeMode(of: answer, to: &writer)
    }
  }

  /// When how many units are up; nothing of a node that says nothing of units.
  private func writeUnits(of answer: Answer, to writer: inout JSONWriter) {
    guard model.hasUnits, let count = model.count(of: answer.asset) else { return }
    writer.field("count", count)
    writer.key("units")
    writer.array(answer.units) { writer, units in
      writer.object { writer in
        writer.field("from", units.interval.from)
        writer.field("to", units.interval.to)
        writer.field("up", units.up)
      }
    }
  }

  private func intervals(_ intervals: [Interval], to writer: inout JSONWriter) {
    writer.array(intervals) { writer, interval in
      writer.object { writer in
        writer.field("from", interval.from)
        writer.field("to", interval.to)
      }
    }
  }

  /// Who holds it, wave after wave from the seeds, which are wave 0.
  private func compromise(_ asset: Index<Asset>, to writer: inout JSONWriter) {
    guard let held = compromised[asset] else { return writer.null() }
    writer.object { writer in
      writer.field("wave", held.wave)
      writer.field("by", held.by.map { model.assets[$0].id })
      if held.at > 0 { writer.field("at", held.at) }
    }
  }

  private func copies(_ fates: [CopyFate], to writer: inout JSONWriter) {
    writer.array(fates) { writer, fate in
      writer.object { writer in
        writer.field("holder", model.assets[fate.copy.holder].id)
        writer.field("survives", fate.survives)
        writer.field("because", fate.reason.rawValue)
        writer.field("age", fate.isAgeKnown ? fate.age : nil as Int?)
      }
    }
  }

  private func cause(_ cause: StopCause?, to writer: inout JSONWriter) {
    guard let cause else { return writer.null() }
    writer.object { writer in
      writer.field("type", cause.word)
      writer.key("members")
      if case .requirement(_, let members, _) = cause {
        ids(members, to: &writer)
      } else {
        ids([], to: &writer)
      }
    }
  }

  func steps(_ steps: [Step], to writer: inout JSONWriter) {
    writer.array(steps) { writer, step in
      writer.object { writer in
        writer.field("step", step.kind.word)
        writer.field("from", step.from)
        writer.field("to", step.to)
      }
    }
  }
}

extension JSONWriter {
  /// The data lost: minutes, `null` where everything is, and for the whole where nothing is destroyed.
  mutating func value(_ loss: DataLoss?) {
    guard let loss else { return null() }
    object { writer in
      writer.field("own", loss.own.minutes)
      writer.field("chain", loss.chain.minutes)
      writer.field("everything", loss.chain == .everything)
      writer.field("lowerBound", loss.isLowerBound)
    }
  }
}

extension StopCause {
  var word: String {
    switch self {
    case .failed: "failed"
    case .destroyed: "destroyed"
    case .requirement: "requirement"
    }
  }
}

extension Step.Kind {
  var word: String {
    switch self {
    case .before: "before"
    case .cause: "cause"
    case .recovery: "recovery"
    case .requirement: "requirement"
    case .crew: "crew"
    case .work: "work"
    }
  }
}

extension Return {
  var word: String {
    switch self {
    case .at: "at"
    case .afterHorizon: "horizon"
    case .unknown: "unknown"
    case .never: "never"
    case .unstable: "unstable"
    }
  }
}
