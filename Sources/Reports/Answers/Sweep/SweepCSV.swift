// A sweep as CSV: a row per failure or pair, worst first, the columns of the JSON and the names.

import Continuity
import DependencyGraph
package import Formats

/// Writes the failures tried alone.
package struct SweepCSV {
  let answer: SweepAnswer

  package func write(to writer: inout CSVWriter) {
    let model = answer.model
    var columns = [
      "id", "stopped", "processes", "critical", "kind", "name", "worst", "worstStopsAt",
    ]
    if answer.verdicts != nil { columns += ["missed", "unknown", "kept", "deadline"] }
    writer.row(columns)
    for (position, shown) in answer.shown.enumerated() {
      let asset = model.assets[shown.failure.asset]
      let stopped = shown.failure.stopped
      var row = [
        asset.id, String(stopped.nodes), String(stopped.processes), String(stopped.critical),
        asset.kind.singular, asset.name,
      ]
      let worst = answer.worst(at: position)
      row += [worst.map { model.assets[$0.process].id } ?? "", worst.map { String($0.at) } ?? ""]
      if answer.verdicts != nil { row += verdicts(at: position) }
      writer.row(row)
    }
  }

  /// Ids between spaces, and `urgences mtpd 645`; all empty where they were not played.
  private func verdicts(at position: Int) -> [String] {
    guard let verdicts = answer.verdicts(at: position) else { return ["", "", "", ""] }
    let model = answer.model
    func ids(_ assets: [Index<Asset>]) -> String {
      assets.map { model.assets[$0].id }.joined(separator: " ")
    }
    let deadline = verdicts.deadline.map {
      "\(model.assets[$0.process].id) \($0.objective.rawValue) \($0.minute)"
    }
    return [ids(verdicts.missed), ids(verdicts.unknown), String(verdicts.kept), deadline ?? ""]
  }
}

/// Writes the pairs.
package struct SweepPairsCSV {
  let answer: SweepPairsAnswer

  package func write(to writer: inout CSVWriter) {
    let model = answer.model
    writer.row(["ids", "stopped", "together", "processes", "critical", "names"])
    for (_, pair) in answer.shown {
      writer.row([
        pair.assets.map { model.assets[$0].id }.joined(separator: " "), String(pair.stopped),
        String(pair.together.nodes), String(pair.together.processes),
        String(pair.together.critical),
        pair.assets.map { model.assets[$0].name }.joined(separator: " + "),
      ])
    }
  }
}
