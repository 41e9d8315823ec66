// What the tests of the readers share: a seeded source of chance, and short ways to write and show.

@testable import Continuity

/// "2:5 duplicateKey(…)": a defect as the tests write it.
func shown(_ defect: LocatedDefect) -> String {
  "\(defect.location.line):\(defect.location.column) \(defect.defect)"
}
