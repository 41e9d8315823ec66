// The criticality of a process in a cell of nodes.csv.

import Continuity
import Testing

@Suite struct CriticalityCells {
  @Test func aCellSaysWhatYAMLSays() throws {
    let yaml = try model(["a.yaml": "processes: [{ id: p, criticality: { 4h: 2, 1d: 4 } }]"])
    for cell in ["1d: 4, 4h: 2", "240:2|1440:4", "\"4h : 2;24h : 4\""] {
      let csv = try model([
        "nodes.csv": "kind,id,criticité\nprocess,p,\"\(cell.replacing("\"", with: ""))\""
      ])
      #expect(
        BIA(of: csv).entries[0].criticality.map { "\($0)" }
          == BIA(of: yaml).entries[0].criticality.map { "\($0)" })
    }
  }

  @Test func aWrongEntryIsSaidWithItsPlace() {
    for (cell, words) in [
      ("4h", "'' is not a number for 'criticality'"), ("soon: 2", "'soon' is not a duration"),
      ("4h: high", "'high' is not a number for 'criticality'"),
    ] {
      do {
        _ = try model(["nodes.csv": "kind,id,criticality\nprocess,p,\(cell)"])
        Issue.record("\(cell) is not criticality")
      } catch let problems as InvalidModel {
        let lines = problems.problems.map { $0.line(in: .english) }
        #expect(lines.contains { $0.contains(words) && $0.hasPrefix("nodes.csv:2:11") }, "\(lines)")
      } catch {
        Issue.record("\(error)")
      }
    }
  }
}
