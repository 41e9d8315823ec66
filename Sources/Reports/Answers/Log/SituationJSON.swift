// What a log adds to a plan as JSON.

import Continuity
import DependencyGraph
import Formats

/// Writes a situation; the keys are part of the product and do not change.
struct SituationJSON {
  let situation: Situation
  let filter: Filter

  private var model: Model { situation.plan.model }

  private func shows(_ asset: Index<Asset>) -> Bool { filter.shows(model.assets[asset]) }

  /// The field `log`: what was read, what differs, what comes next, what does not hold as written.
  func write(to writer: inout JSONWriter) {
    writer.breakLine()
    writer.key("log")
    writer.object { writer in
      writer.field("now", self.situation.now)
      writer.field("read", self.situation.log.entries.count)
      writer.field("later", self.situation.log.later)
      writer.key("differs")
      writer.array(self.situation.differences.filter { self.shows($0.asset) }) { writer, found in
        writer.object { writer in
          writer.field("node", self.model.assets[found.asset].id)
          writer.field("now", found.now.rawValue)
          writer.field("forecast", found.forecast.rawValue)
          writer.field("returns", found.returns)
          writer.field("forecastReturns", found.forecastReturns)
          writer.field("stops", found.stops)
          writer.field("forecastStops", found.forecastStops)
        }
      }
      writer.key("next")
      writer.array(self.situation.coming(within: 1_440, self.shows)) { writer, coming in
        writer.object { writer in
          writer.field("at", coming.minute)
          writer.field("node", self.model.assets[coming.asset].id)
          writer.field("event", coming.event.rawValue)
        }
      }
      writer.key("deadlines")
      writer.array(self.situation.deadlines(self.shows)) { writer, deadline in
        writer.object { writer in
          writer.field("node", self.model.assets[deadline.asset].id)
          writer.field("by", deadline.minute)
        }
      }
      writer.key("notAsWritten")
      writer.array(self.situation.loose.filter { self.shows($0.asset) }) { writer, loose in
        writer.object { writer in
          writer.field("node", self.model.assets[loose.asset].id)
          writer.field("relation", loose.relation.key)
          writer.key("members")
          writer.array(loose.members) { $0.value(self.model.assets[$1].id) }
          writer.field("from", loose.from)
          writer.field("to", loose.to)
        }
      }
      writer.key("notSeenBack")
      writer.array(self.situation.unseen.filter(self.shows)) {
        $0.value(self.model.assets[$1].id)
      }
    }
  }
}
