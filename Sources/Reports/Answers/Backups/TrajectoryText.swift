// Where the milestones lead, as a line of text and as JSON.

package import Continuity

package struct TrajectoryText {
  private let trajectory: Trajectory
  private let model: Model
  private let phrases: any Phrases

  package init(_ trajectory: Trajectory, in model: Model, phrases: any Phrases) {
    self.trajectory = trajectory
    self.model = model
    self.phrases = phrases
  }

  func lines(for terminal: Terminal, indent: Int = 0) -> [String] {
    let (mark, tone): (String, Tone) =
      switch trajectory.compliance {
      case .met: ("✓", .good)
      case .notMet: ("✗", .bad)
      case .unknown: ("?", .doubtful)
      }
    let names = trajectory.milestones.map {
      phrases.quoted(model.milestones[$0].name ?? model.milestones[$0].id)
    }
    let sentence = phrases.language.trajectory(
      trajectory.compliance, on: trajectory.day.map { phrases.language.day($0) }, with: names,
      isPlanned: model.milestones.contains { !$0.isDone })
    return "\(String(repeating: " ", count: indent))\(mark) \(sentence)".wrapped(
      to: terminal.width
    ).map { terminal.paint($0, tone) }
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
