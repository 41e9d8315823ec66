// What the tests share: a seeded source of chance, and a short way to show a defect.

import Formats

/// "2:5 duplicateKey(…)": a defect as the tests write it.
func shown(_ defect: LocatedDefect) -> String {
  "\(defect.location.line):\(defect.location.column) \(defect.defect)"
}
