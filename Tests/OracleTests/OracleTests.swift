// ricochet's JSON against an oracle that knows only what the answers mean, on random hospitals.

import Foundation
import RandomRuns
import Testing

@Suite struct `JSON of what-if` {
  @Test func `says what the oracle says`() throws {
    for seed in 0..<runs(1500) {
      let (model, tabled, horizon) = RandomHospital.model(seed: seed)
      let answered: Answered
      do {
        answered = try Asked(model.files(tabled: tabled), horizon: horizon).answer()
      } catch {
        Issue.record("seed \(seed): \(error)\n\(model.text)")
        return
      }
      let differences = Comparison(of: answered, with: Prediction(of: model, horizon: horizon))
        .differences
      if !differences.isEmpty {
        Issue.record(
          "seed \(seed), horizon \(horizon):\n\(differences.joined(separator: "\n"))\n\(model.text)"
        )
      }
    }
  }
}
