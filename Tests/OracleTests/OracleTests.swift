// ricochet's JSON against an oracle that knows only what the answers mean, on random hospitals.

import Foundation
import TestSupport
import Testing

@Suite struct `JSON of what-if` {
  @Test func `says what the oracle says`() throws {
    var reached: Set<String> = []
    for seed in 0..<runs(300) {
      let (model, tabled, horizon) = RandomHospital.model(seed: seed)
      let prediction = Prediction(of: model, horizon: horizon)
      let differences: [String]
      do {
        let asked = try Asked(model.files(tabled: tabled), horizon: horizon)
        let answered = try asked.answer()
        answered.nodes.forEach { reached.formUnion($0.traits) }
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
    // A random hospital that never does some of this tests nothing of it; the rarest take all the cases.
    guard runs(300) == 300 else { return }
    #expect(reached.isSuperset(of: Answered.Node.allTraits), "\(reached.sorted())")
  }
}

extension Answered.Node {
  fileprivate static let allTraits: Set = [
    "at", "unknown", "never", "degraded", "hindered", "reserve", "level?",
    "lost≥", "catch-up", "restored", "everything", "loss≥", "kept", "missed", "missed≥",
    "unknown verdict", "deadline", "three steps",
  ]

  /// What this answer has that few have.
  fileprivate var traits: Set<String> {
    var traits: Set = [self.return]
    func add(_ trait: String, if holds: Bool) { if holds { traits.insert(trait) } }
    add("degraded", if: !degraded.isEmpty)
    add("hindered", if: !hindered.isEmpty)
    add("reserve", if: reserve.count > 1)
    add("level?", if: levels.contains { $0.level == nil })
    add("lost≥", if: lostAtLeast)
    add("catch-up", if: (normalAgain ?? 0) > (returns ?? .max))
    add("restored", if: restoredFrom != nil)
    add("everything", if: dataLoss?.everything ?? false)
    add("loss≥", if: dataLoss?.lowerBound ?? false)
    for verdict in verdicts {
      add(verdict.verdict == "unknown" ? "unknown verdict" : verdict.verdict, if: true)
      add("missed≥", if: verdict.verdict == "missed" && verdict.atLeast)
      add("deadline", if: verdict.causeMustEndBy != nil)
    }
    add("three steps", if: steps.count > 2)
    return traits
  }
}
