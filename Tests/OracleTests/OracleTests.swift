// ricochet's JSON against an oracle that knows only what the answers mean, on random hospitals.

import Foundation
import RandomRuns
import Testing

@Suite struct `JSON of what-if` {
  @Test func `says what the oracle says`() throws {
    for seed in 0..<runs(1500) {
      let (model, tabled, horizon) = RandomHospital.model(seed: seed)
      let prediction = Prediction(of: model, horizon: horizon)
      let differences: [String]
      do {
        let asked = try Asked(model.files(tabled: tabled), horizon: horizon)
        let answered = try asked.answer()
        differences =
          Comparison(of: answered, with: prediction).differences
          + (try Chains(of: answered, in: asked, with: prediction).differences)
      } catch {
        Issue.record("seed \(seed): \(error)\n\(model.text)")
        return
      }
      if !differences.isEmpty {
        Issue.record(
          "seed \(seed), horizon \(horizon):\n\(differences.joined(separator: "\n"))\n\(model.text)"
        )
      }
    }
  }
}
