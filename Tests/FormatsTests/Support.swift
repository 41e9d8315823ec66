// What the tests of the readers share: short ways to show.

import Formats

/// "2:5 duplicateKey(…)": a defect as the tests write it.
func shown(_ defect: LocatedDefect) -> String {
  "\(defect.location.line):\(defect.location.column) \(defect.defect)"
}
