// A sweep of pairs, whichever way it leaves.

import Continuity
package import Formats

/// The pairs that stop together what neither stops alone.
package struct SweepPairsReport: Report {
  let answer: SweepPairsAnswer
  let phrases: any Phrases

  package init(answer: SweepPairsAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
  }

  package func document() -> Document {
    SweepPairsDocument(answer: answer, phrases: phrases).document()
  }

  package func write(to json: inout JSONWriter) { SweepPairsJSON(answer: answer).write(to: &json) }

  package func write(to csv: inout CSVWriter) { SweepPairsCSV(answer: answer).write(to: &csv) }
}
