// The scenario of an outcome as JSON: what was asked, by names and by questions, and when each part comes.

import Continuity
import DependencyGraph
import Formats

extension OutcomeJSON {
  func writeScenario(_ writer: inout JSONWriter) {
    let scenario = outcome.scenario
    writer.object { writer in
      writer.field("id", scenario.id)
      writer.field("name", scenario.name)
      writer.field("category", scenario.category?.name)
      writer.key("fail")
      ids(scenario.failures.map(\.asset), to: &writer)
      writer.key("destroy")
      ids(scenario.destructions.map(\.asset), to: &writer)
      writer.key("compromise")
      ids(scenario.compromised, to: &writer)
      writer.key("absent")
      writer.object { writer in
        for absence in scenario.absences {
          writer.key(named: model.assets[absence.role].id)
          writer.value(absence.people)
        }
      }
      writer.field("recoveryStartsAfter", scenario.recoveryStartsAfter)
      if !scenario.held.isEmpty {
        writer.key("held")
        writer.array(scenario.held) { writer, held in
          writer.object { writer in
            writer.field("node", self.model.assets[held.asset].id)
            writer.field("until", held.until)
          }
        }
      }
      if let start = scenario.starts { writer.field("starts", start.text) }
      writeTimes(&writer)
      writeShares(&writer)
      writeQuestions(&writer)
      writeWork(&writer)
      guard !scenario.decisions.isEmpty else { return }
      writer.key("decisions")
      writer.array(scenario.decisions) { writer, item in
        writer.object { writer in
          writer.field("node", model.assets[item.asset].id)
          writer.field("by", item.decidedBy.map { model.text(of: $0) })
        }
      }
    }
  }

  /// Who comes to help, and hands-on work; nothing where there is none.
  private func writeWork(_ writer: inout JSONWriter) {
    let scenario = outcome.scenario
    if !scenario.reinforcements.isEmpty {
      writer.key("reinforce")
      writer.array(scenario.reinforcements) { writer, reinforcement in
        writer.object { writer in
          writer.field("who", self.model.assets[reinforcement.people].id)
          writer.field("by", reinforcement.by)
          writer.field("from", reinforcement.from)
          writer.field("until", reinforcement.until)
        }
      }
    }
    let items = scenario.failures.filter { $0.work != nil || $0.crew != nil }
    guard !items.isEmpty else { return }
    writer.key("work")
    writer.array(items) { writer, item in
      writer.object { writer in
        writer.field("node", self.model.assets[item.asset].id)
        writer.field("minutes", item.work)
        writer.key("crew")
        writer.object { writer in
          for member in item.crew ?? [] {
            writer.key(named: self.model.assets[member.people].id)
            writer.value(member.heads)
          }
        }
      }
    }
  }

  /// When something fails later than the start; nothing where all begins then.
  private func writeTimes(_ writer: inout JSONWriter) {
    let late = (outcome.scenario.failures + outcome.scenario.destructions).filter { $0.at > 0 }
    guard !late.isEmpty else { return }
    writer.key("later")
    writer.array(late) { writer, item in
      writer.object { writer in
        writer.field("node", self.model.assets[item.asset].id)
        writer.field("at", item.at)
      }
    }
  }

  /// How many units are struck; nothing where all of each node are.
  private func writeShares(_ writer: inout JSONWriter) {
    let shares = (outcome.scenario.failures + outcome.scenario.destructions).filter {
      $0.units != nil
    }
    guard !shares.isEmpty else { return }
    writer.key("share")
    writer.array(shares) { writer, item in
      writer.object { writer in
        writer.field("node", self.model.assets[item.asset].id)
        writer.field("units", item.units)
        writer.field("of", self.model.unitCount(of: item.asset))
      }
    }
  }

  /// What was asked for by questions, with the nodes they came to; nothing where all is named.
  private func writeQuestions(_ writer: inout JSONWriter) {
    guard !outcome.scenario.questions.isEmpty else { return }
    writer.key("where")
    writer.array(outcome.scenario.questions) { writer, question in
      writer.object { writer in
        writer.field("act", question.act.rawValue)
        writer.key("conditions")
        writer.object { writer in
          for condition in question.selection.conditions {
            writer.key(named: condition.key.rawValue)
            writer.array(condition.values) { writer, value in
              writer.value(value.text { self.model.assets[$0].id })
            }
          }
        }
        writer.key("nodes")
        self.ids(question.assets, to: &writer)
      }
    }
  }
}
