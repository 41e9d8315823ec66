// Over how long it is told what is not done: a day or a week.

/// The time over which activity that is not done is told, the same for every process of an answer.
package enum ActivityWindow {
  /// A day where all is as on any day by then, else a week; never beyond the horizon.
  package static func minutes(of processes: [[Spell]], horizon: Int) -> Int {
    let isOverInADay = processes.allSatisfy { $0.settles.map { $0 <= 1_440 } ?? false }
    return min(isOverInADay ? 1_440 : 10_080, horizon)
  }
}
