// The page on the model format says what is implemented: its examples are read, its tables compared.

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
      Relation.allCases.map(\.key) + Key.allCases.map(\.rawValue)
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
