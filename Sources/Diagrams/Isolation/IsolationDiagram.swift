// The schema of isolation, from the answer of `isolate`.

public import Continuity

extension Drawing {
  /// How the backups are cut off: the technical and functional schema that D2.O3.B asks for, on one
  /// page. `nil` where the model has no zone or no flow.
  ///
  /// - Parameters:
  ///   - isolation: the answer that is drawn, with its scenario.
  ///   - paper: the sheet that a PDF is made for.
  /// - Complexity: O(n), and of what is drawn
  public static func isolation(
    _ isolation: Isolation, view: View, on paper: Paper
  ) -> Drawing? {
    let partition = isolation.model.partition
    guard !partition.zones.isEmpty, !partition.flows.isEmpty else { return nil }
    let labels = wording(in: view.language)
    let plan = IsolationPlan(of: isolation, labels: labels)
    return IsolationSheet(plan: plan, view: view, labels: labels).draw(on: paper)
  }
}
