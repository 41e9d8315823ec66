// Minimal cut sets, whichever way they leave.

import Continuity
package import Formats

/// The smallest combinations of failures that stop a node.
package struct CutsReport: Report {
  let answer: CutsAnswer
  let phrases: any Phrases

  package init(answer: CutsAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
  }

  package func document() -> Document { CutsDocument(answer: answer, phrases: phrases).document() }

  package func write(to json: inout JSONWriter) { CutsJSON(answer: answer).write(to: &json) }

  package func write(to csv: inout CSVWriter) { CutsCSV(answer: answer).write(to: &csv) }
}
