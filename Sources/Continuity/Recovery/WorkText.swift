// Crews, steps and reinforcements as short texts of the file format: to compare two models, and for lists.

internal import DependencyGraph

extension Model {
  /// A crew as a cell writes it: `equipe-systeme:2 rssi:1`.
  package func text(of crew: [CrewMember]) -> String { texts(of: crew).joined(separator: " ") }

  func texts(of crew: [CrewMember]?) -> [String] {
    (crew ?? []).map { "\(assets[$0.people].id):\($0.heads)" }
  }

  func text(of step: RecoveryStep) -> String {
    let length =
      switch step.length {
      case .minutes(let minutes): "\(minutes)m"
      case .copy: "copy"
      case .unknown: "-"
      }
    let kind = step.kind == .work ? nil : step.kind.rawValue
    return
      ([
        step.name, length, text(of: step.crew), kind, step.procedure, step.doneWhen,
        step.goAhead.map { text(of: $0) },
      ].compactMap(\.self).filter { !$0.isEmpty }).joined(separator: " ")
  }

  func text(of reinforcement: Scenario.Reinforcement) -> String {
    let until = reinforcement.until.map { "-\($0)m" } ?? ""
    return
      "\(assets[reinforcement.people].id) +\(reinforcement.by) \(reinforcement.from)m\(until)"
  }
}
