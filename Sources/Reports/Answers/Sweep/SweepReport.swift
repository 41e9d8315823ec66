// A sweep, whichever way it leaves.

import Continuity
package import Formats

/// Every failure tried alone, ranked by what it takes down.
package struct SweepReport: Report {
  let answer: SweepAnswer
  let phrases: any Phrases

  package init(answer: SweepAnswer, phrases: any Phrases) {
    self.answer = answer
    self.phrases = phrases
  }

  package func document() -> Document {
    SweepDocument(answer: answer, phrases: phrases).document()
  }

  package func write(to json: inout JSONWriter) { SweepJSON(answer: answer).write(to: &json) }

  package func write(to csv: inout CSVWriter) { SweepCSV(answer: answer).write(to: &csv) }
}
