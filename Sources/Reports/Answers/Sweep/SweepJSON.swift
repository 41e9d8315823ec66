// A sweep as JSON: stable keys, worst first, written as it comes.

import Continuity
import DependencyGraph
package import Formats

/// Writes the failures tried alone.
package struct SweepJSON {
  let answer: SweepAnswer

  private var model: Model { answer.model }

  package func write(to writer: inout JSONWriter) {
    let counts = answer.sweep.counts(of: answer.failures)
    writer.object { writer in
      writer.sweepHead(of: answer.sweep)
      writer.breakLine()
      writer.field("swept", answer.failures.tried)
      writer.field("total", answer.failures.total)
      writer.field("complete", answer.failures.isComplete)
      writer.breakLine()
      writer.field("criticalProcesses", counts.critical)
      writer.field("processesWithoutMtpd", counts.withoutMTPD)
      writer.breakLine()
      writer.key("results")
      writer.array(answer.shown.indices, lines: true) { writer, position in
        write(position, to: &writer)
      }
      if answer.shown.count < answer.found {
        writer.breakLine()
        writer.field("truncated", true)
      }
      writer.breakLine()
      writer.key("recommendations")
      if let redundancies = answer.redundancies {
        writer.array(redundancies.everywhere + redundancies.single, lines: true) { writer, one in
          writer.object { writer in
            writer.field("id", model.assets[one.asset].id)
            writer.field("owner", one.owner.map { model.assets[$0].id })
            writer.field("requirements", one.requirements)
            writer.field("processStops", one.processStops)
            writer.field("criticalStops", one.criticalStops)
          }
        }
        writer.breakLine()
        writer.field("recommendationsTried", redundancies.tried)
        writer.field("recommendationsTotal", redundancies.total)
      } else {
        writer.null()
      }
    }
  }

  private func write(_ position: Int, to writer: inout JSONWriter) {
    let failure = answer.shown[position].failure
    writer.object { writer in
      writer.field("id", model.assets[failure.asset].id)
      writer.field("stopped", failure.stopped.nodes)
      writer.field("processes", failure.stopped.processes)
      writer.field("critical", failure.stopped.critical)
      let worst = answer.worst(at: position)
      writer.field("worst", worst.map { model.assets[$0.process].id })
      writer.field("worstStopsAt", worst?.at)
      guard answer.verdicts != nil else { return }
      writer.key("verdicts")
      guard let verdicts = answer.verdicts(at: position) else { return writer.null() }
      writer.object { writer in
        writer.key("missed")
        writer.array(verdicts.missed) { $0.value(model.assets[$1].id) }
        writer.key("unknown")
        writer.array(verdicts.unknown) { $0.value(model.assets[$1].id) }
        writer.field("kept", verdicts.kept)
        writer.key("deadline")
        guard let deadline = verdicts.deadline else { return writer.null() }
        writer.object { writer in
          writer.field("process", model.assets[deadline.process].id)
          writer.field("objective", deadline.objective.rawValue)
          writer.field("minute", deadline.minute)
        }
      }
    }
  }
}

/// Writes the pairs.
package struct SweepPairsJSON {
  let answer: SweepPairsAnswer

  package func write(to writer: inout JSONWriter) {
    let model = answer.model
    writer.object { writer in
      writer.sweepHead(of: answer.sweep)
      writer.breakLine()
      writer.field("count", String(answer.pairs.count))
      writer.field("complete", answer.pairs.isComplete)
      if answer.isTruncated { writer.field("truncated", true) }
      writer.breakLine()
      writer.key("pairs")
      writer.array(answer.shown, lines: true) { writer, shown in
        writer.object { writer in
          writer.key("ids")
          writer.array(shown.pair.assets) { $0.value(model.assets[$1].id) }
          writer.field("stopped", shown.pair.stopped)
          writer.field("together", shown.pair.together.nodes)
          writer.field("processes", shown.pair.together.processes)
          writer.field("critical", shown.pair.together.critical)
        }
      }
    }
  }
}

extension JSONWriter {
  /// What was asked.
  fileprivate mutating func sweepHead(of sweep: FailureSweep) {
    let (model, question) = (sweep.model, sweep.question)
    breakLine()
    field("model", model.name)
    field("at", model.day?.text)
    breakLine()
    field("for", question.target.map { model.assets[$0].id })
    key("among")
    if let kinds = question.kinds {
      array(Kind.allCases.filter { kinds.contains($0) }) { $0.value($1.singular) }
    } else {
      null()
    }
    field("criticalWithin", question.criticalWithin)
    if let within = question.within { field("within", within) }
    guard !question.after.isEmpty else { return }
    key("after")
    array(question.after) { $0.value(model.assets[$1].id) }
  }
}
