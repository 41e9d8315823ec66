// People asked for, degraded modes in use and signs as JSON.

import Continuity
import DependencyGraph
import Formats

extension OutcomeJSON {
  /// The roles whose demand or presence changes, or that fall short.
  func writePeople(to writer: inout JSONWriter, where isShown: (Asset) -> Bool) {
    writer.key("people")
    let roles = outcome.peopleAsked.filter { isShown(model.assets[$0.role]) }
    writer.array(roles, lines: true) { writer, role in
      writer.object { writer in
        writer.field("id", self.model.assets[role.role].id)
        writer.key("asked")
        writer.array(role.stretches) { writer, stretch in
          writer.object { writer in
            writer.field("from", stretch.interval.from)
            writer.field("to", stretch.interval.to)
            writer.field("asked", stretch.asked)
            writer.field("present", stretch.present)
          }
        }
        writer.key("short")
        guard let first = role.shortage else { return writer.null() }
        writer.object { writer in
          writer.field("at", first.interval.from)
          writer.field("asked", first.asked)
          writer.field("present", first.present)
          writer.field("callBack", first.missing)
        }
      }
    }
  }

  /// How its degraded mode is used and how it shows that it is gone; nothing where neither is known.
  func writeMode(of answer: Answer, to writer: inout JSONWriter) {
    let details = model.details[answer.asset]
    if let mode = answer.mode {
      writer.key("degradedMode")
      writer.object { writer in
        writer.field("from", mode.from)
        switch mode.holdsUntil {
        case .minutes(let minute): writer.field("until", minute)
        case .unlimited: writer.field("until", "unlimited")
        }
        writer.field("procedure", details?.procedure)
        writer.key("materials")
        writer.array(details?.materials ?? []) { $0.value($1) }
        writer.key("staff")
        writer.array(mode.people) { writer, people in
          writer.object { writer in
            writer.field("role", self.model.assets[people.role].id)
            writer.field("people", people.count)
            writer.field("callBack", people.missing)
          }
        }
        writer.field("decidedBy", details?.decidedBy.map { self.model.text(of: $0) })
        writer.field("trigger", details?.trigger)
        writer.field("endedBy", details?.endedBy.map { self.model.text(of: $0) })
      }
    }
    if let sign = details?.sign { writer.field("sign", sign) }
  }
}
