// Minimal cut sets, whichever way they leave.

import Continuity

/// The smallest combinations of failures that stop a node.
package struct CutsReport: Report {
  let answer: CutsAnswer
  let phrases: any Phrases

  package init(answer: CutsAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
  }

  package func text(for terminal: Terminal) -> String {
    CutsText(answer: answer, phrases: phrases, terminal: terminal).text()
  }

  package func write(to json: inout JSONWriter) { CutsJSON(answer: answer).write(to: &json) }

  package func write(to csv: inout CSVWriter) { CutsCSV(answer: answer).write(to: &csv) }
}
