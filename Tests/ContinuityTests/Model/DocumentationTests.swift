// The page on the model format says what is implemented: its examples are read, its tables compared.

import DependencyGraph
import Foundation
import TestSupport
import Testing

@testable import Continuity

@Suite struct `The page on the model format` {
  private let page: [String]

  init() throws {
    let file = repository.appending(path: "Sources/Continuity/Continuity.docc/ModelFormat.md")
    page = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The examples as files: CSV under the name in bold before it, YAML under a number.
  private var examples: [String: String] {
    var files: [String: String] = [:]
    var open: String?
    var name = ""
    for line in page {
      if let file = open {
        if line == "```" { open = nil } else { files[file, default: ""] += line + "\n" }
      } else if line == "```yaml" {
        open = "\(files.count).yaml"
      } else if line == "```csv" {
        open = name
      } else if line.hasPrefix("**"), line.hasSuffix(".csv**") {
        name = String(line.dropFirst(2).dropLast(2))
      }
    }
    return files
  }

  @Test func `has examples that are together a model without an error or a warning`() throws {
    let files = examples
    #expect(files.count == 18)
    #expect(problems(of: files) == [])
    let found = try model(files)
    #expect(found.assets.count > 30 && found.scenarios.count == 9)
    #expect(found.requirements.contains("pharmacie needs fax (fallback)"))
    #expect(found.requirements.contains("circuit-medicament runs-on 1 of hv-3 srv-pharma"))
    for scenario in found.scenarios {
      #expect(!Outcome(of: scenario, in: found).affected.isEmpty)
    }
  }

  @Test func `lists every synonym`() {
    for (term, names) in Synonyms.table where !names.isEmpty {
      let row = "| `\(term)` | " + names.map { "`\($0)`" }.joined(separator: ", ") + " |"
      #expect(page.contains(row), "\(row)")
    }
  }

  @Test func `lists every kind, relation and key`() {
    for kind in Kind.allCases {
      #expect(page.contains { $0.hasPrefix("| `\(kind.singular)` | `\(kind.plural)` |") })
    }
    let words =
      Relation.allCases.map(\.key) + NodeKey.allCases.map(\.rawValue)
      + ScenarioKey.allCases.map(\.rawValue) + CopyKey.allCases.map(\.rawValue)
      + ItemKey.allCases.map(\.rawValue) + ZoneKey.allCases.map(\.rawValue)
      + DeviceKey.allCases.map(\.rawValue) + FlowKey.allCases.map(\.rawValue)
      + MilestoneKey.allCases.map(\.rawValue) + PresenceKey.allCases.map(\.rawValue)
      + StepKey.allCases.map(\.rawValue)
      + FailureKey.allCases.map(\.rawValue)
      + TopKey.allCases.map(\.rawValue) + Register.allCases.map(\.rawValue)
    let text = page.joined(separator: "\n")
    for word in words where !["kind", "holder", "node"].contains(word) {
      #expect(text.contains("`\(word)") || text.contains("\(word):"), "\(word)")
    }
    for table in CSVTable.allCases {
      #expect(page.contains { $0.hasPrefix("| `\(table.rawValue)` |") })
    }
  }

  /// The rows of the tables under a heading, cell by cell.
  private func rows(under heading: String) -> [[String]] {
    page.drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("## ") }
      .filter { $0.hasPrefix("| `") }.map { line in
        line.split(separator: "|").map { String($0.trimmingPrefix(" ")) }
      }
  }

  @Test func `says of every key of a node what its value is and which nodes may have it`() throws {
    let rows = rows(under: "## Keys of a node")
    for key in NodeKey.allCases where key != .kind && !NodeKey.ofMode.contains(key) {
      let row = try #require(rows.first { $0[0].contains("`\(key.rawValue)`") }, "\(key)")
      let value: String? =
        switch key.facts.form {
        case .duration: "duration "
        case .limit: key == .degradedMode ? "keys" : "duration or `unlimited`"
        case .text: "text"
        case .list: "text or list"
        case .number: "whole number "
        case .units: "whole number from 1 to \(Records.unitLimit)"
        case .level, .levels: "percentage"
        case .degrees: "durations with whole numbers"
        case .decider: "id or text"
        case .own(.truth) where key != .copies: "true or false"
        case .own(.number): "whole number "
        case .own(.crew): "crew"
        case .volume, .own: nil
        }
      #expect(row[1].hasPrefix(value ?? ""), "\(row)")
      #expect(key.facts.bearers != .processes || row[2].hasPrefix("of a process: "), "\(row)")
    }
    let mode = page.joined(separator: "\n").split(separator: "### Degraded mode")[1]
      .split(separator: "###")[0]
    for key in NodeKey.ofMode { #expect(mode.contains("`\(key.rawValue)`"), "\(key)") }
  }

  @Test func `has the columns of nodes.csv and copies.csv`() throws {
    func columns(of table: CSVTable) throws -> Set<String> {
      let row = try #require(rows(under: "## CSV").first { $0[0].hasPrefix("`\(table.rawValue)`") })
      return Set(
        row[1].replacing("**", with: "").replacing(" (or ", with: ", ").replacing(")", with: "")
          .split(separator: ",").map { String($0.trimmingPrefix(" ")).trimmingSuffix(" ") })
    }
    #expect(
      try columns(of: .nodes)
        == Set(NodeKey.ofCells.map(\.rawValue) + ["and every relation"]))
    #expect(try columns(of: .copies) == Set(CopyKey.allCases.map(\.rawValue)))
  }

  @Test func `says of every relation when it counts, what it carries and who controls whom`() throws
  {
    let rows = rows(under: "## Relations")
    for relation in Relation.allCases {
      let row = try #require(rows.first { $0[0].contains("`\(relation.key)`") }, "\(relation)")
      let counts: String =
        switch relation.phase {
        case .operate: "to operate"
        case .repair: "to repair"
        case .restore: "to restore"
        case .fallback: "in degraded mode"
        case nil: "never"
        }
      let destruction: String =
        switch relation.facts.destroys {
        case .never: "–"
        case .any: "yes, from any place named"
        case .whole: "yes"
        case .wholeUnlessStored: "where nothing is `stored-on`"
        }
      #expect(row[1].trimmingSuffix(" ") == counts, "\(row)")
      #expect(row[2].trimmingSuffix(" ") == destruction, "\(row)")
      #expect(row[3].hasSuffix("→ node ") == relation.isControl, "\(row)")
    }
  }

  @Test func `lists every register with its columns`() {
    func row<Entry: RegisterEntry>(_ entry: Entry.Type, of register: Register) -> String {
      let names = Entry.Column.allCases.map {
        Entry.Column.required.contains($0) ? "**\($0.rawValue)**" : $0.rawValue
      }
      return " | " + names.joined(separator: ", ") + " |"
    }
    for register in Register.allCases {
      let columns = row(register.entry, of: register)
      #expect(
        page.contains { $0.hasPrefix("| `\(register.rawValue)` |") && $0.hasSuffix(columns) },
        "\(register) \(columns)")
    }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate func trimmingSuffix(_ blank: Character) -> String {
    String(reversed().drop { $0 == blank }.reversed())
  }
}
