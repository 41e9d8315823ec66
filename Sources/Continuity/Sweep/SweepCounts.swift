// What a sweep says in numbers: how many processes are critical, and how many failures stop one.

/// The numbers in front of a ranking.
package struct SweepCounts: Hashable, Sendable {
  /// The processes of the model.
  package let processes: Int
  /// Those of a known MTPD that is short enough to be critical.
  package let critical: Int
  /// Those of unknown MTPD: they cannot count as critical, and may be.
  package let withoutMTPD: Int
  /// How many failures stop a process other than the node that failed.
  package let stoppingProcesses: Int
  /// How many failures stop a critical process other than the node that failed.
  package let stoppingCritical: Int
}

extension FailureSweep {
  /// Counts what the failures of this sweep stop. A process that takes down nothing but itself is not
  /// counted as stopping one.
  ///
  /// - Parameter failures: `nil` where only the processes of the model are to be counted.
  /// - Complexity: O(assets + failures)
  package func counts(of failures: SweptFailures?) -> SweepCounts {
    var processes = 0
    var critical = 0
    var withoutMTPD = 0
    for asset in model.assets where asset.kind == .process {
      processes += 1
      if asset.mtpd == nil { withoutMTPD += 1 }
      if isCritical(asset) { critical += 1 }
    }
    var stoppingProcesses = 0
    var stoppingCritical = 0
    for failure in failures?.ranked ?? [] {
      let asset = model.assets[failure.asset]
      let own = asset.kind == .process ? 1 : 0
      if failure.stopped.processes > own { stoppingProcesses += 1 }
      if failure.stopped.critical > (isCritical(asset) ? 1 : 0) { stoppingCritical += 1 }
    }
    return SweepCounts(
      processes: processes, critical: critical, withoutMTPD: withoutMTPD,
      stoppingProcesses: stoppingProcesses, stoppingCritical: stoppingCritical)
  }

  /// Whether it is a process that this sweep counts as critical.
  private func isCritical(_ asset: Asset) -> Bool {
    guard asset.kind == .process, let mtpd = asset.mtpd else { return false }
    return mtpd <= question.criticalWithin
  }
}
