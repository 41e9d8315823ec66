// The schema of isolation, from the answer of `isolate`.

public import Continuity

extension Figure {
  /// How the backups are cut off: the technical and functional schema that D2.O3.B asks for, on one
  /// page of A3 or several of A4. `nil` where the model has no zone or no flow.
  ///
  /// - Parameter isolation: the answer that is drawn, with its scenario.
  /// - Complexity: O(n), and of what is drawn
  public static func isolation(_ isolation: Isolation, view: View) -> Figure? {
    let partition = isolation.model.partition
    guard !partition.zones.isEmpty, !partition.flows.isEmpty else { return nil }
    let labels = wording(in: view.language)
    let plan = IsolationPlan(of: isolation, labels: labels)
    return IsolationSheet(plan: plan, view: view, labels: labels).figure()
  }
}
