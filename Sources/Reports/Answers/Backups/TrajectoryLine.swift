// Where the milestones lead, as a line of an answer and as JSON.

import Continuity
import Formats

extension Phrases {
  /// The verdict on a trajectory: `✓ trajectory met: on 31 March 2027 (milestone …).`
  func line(_ trajectory: Trajectory, in model: Model, level: Int? = nil) -> Line {
    let names = trajectory.milestones.map {
      quoted(model.milestones[$0].name ?? model.milestones[$0].id)
    }
    let sentence = language.trajectory(
      trajectory.compliance, on: trajectory.day.map { language.day($0) }, with: names,
      isPlanned: model.milestones.contains { !$0.isDone })
    let compliance = trajectory.compliance
    return Line(sentence, compliance.tone, sign: compliance.sign, level: level)
  }
}

extension JSONWriter {
  mutating func value(_ trajectory: Trajectory, in model: Model) {
    object { writer in
      writer.field("verdict", trajectory.compliance.rawValue)
      writer.field("on", trajectory.day?.text)
      writer.key("milestones")
      writer.array(trajectory.milestones) { $0.value(model.milestones[$1].id) }
    }
  }
}
