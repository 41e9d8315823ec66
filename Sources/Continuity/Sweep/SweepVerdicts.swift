// The verdicts of the timeline for one failure of a sweep.

internal import DependencyGraph

/// How the processes fare with their objectives when one node fails and is repaired as the model says.
package struct SweepVerdicts: Sendable {
  /// The processes with an objective missed, those that bear it least first.
  package let missed: [Index<Asset>]
  /// Those with none missed, and one unknown.
  package let unknown: [Index<Asset>]
  /// How many keep all their objectives although they stop or are degraded.
  package let kept: Int
  /// Where the failure has no known length: by when it must end, and for which process's objective; of
  /// several, the one that allows least.
  package let deadline: Deadline?

  /// When a cause must have ended.
  package struct Deadline: Hashable, Sendable {
    /// The process that bears it least, as a position in ``Model/assets``.
    package let process: Index<Asset>
    /// The objective that is missed afterwards.
    package let objective: Objective
    /// The minute.
    package let minute: Int
  }

  /// Plays the failure of a node, as `what-if` does.
  ///
  /// - Complexity: that of an ``Outcome``
  package init(ofFailing asset: Index<Asset>, in model: Model) {
    let outcome = Outcome(of: Scenario(failing: [asset]), in: model)
    var missed: [Index<Asset>] = []
    var unknown: [Index<Asset>] = []
    var kept = 0
    var deadline: Deadline?
    var shortest = Int.max
    for process in outcome.affected where model.assets[process].kind == .process {
      let verdicts = outcome.verdicts(for: process)
      guard !verdicts.isEmpty else { continue }
      if verdicts.contains(where: { $0.result == .missed }) {
        missed.append(process)
      } else if verdicts.contains(where: { $0.result == .unknown }) {
        unknown.append(process)
      } else {
        kept += 1
      }
      for verdict in verdicts {
        guard let minute = verdict.causeMustEndBy,
          (minute, verdict.limit) < (deadline?.minute ?? .max, shortest)
        else { continue }
        shortest = verdict.limit
        deadline = Deadline(process: process, objective: verdict.objective, minute: minute)
      }
    }
    func byMTPD(_ processes: [Index<Asset>]) -> [Index<Asset>] {
      processes.sorted {
        (model.assets[$0].mtpd ?? .max, $0) < (model.assets[$1].mtpd ?? .max, $1)
      }
    }
    (self.missed, self.unknown, self.kept) = (byMTPD(missed), byMTPD(unknown), kept)
    self.deadline = deadline
  }
}
