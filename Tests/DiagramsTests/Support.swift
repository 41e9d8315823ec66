// Models written in the test, as files in a folder of their own.

import Continuity
import Foundation
import SystemPackage
import TestSupport

@testable import Diagrams

/// The model that a YAML text says.
func model(_ yaml: String) throws -> Model { try model(inFolder: ["model.yaml": yaml]) }

extension View {
  /// Everything, under a title block that says next to nothing.
  init(language: Language) {
    self.init(Identity(model: "essai", language: language, version: "9.9"))
  }
}

extension Drawing {
  /// Every text that can be read in it.
  var texts: [String] { marks.flatMap { $0.text.map(\.text) } }
}

/// A model of `count` nodes that need one another at random, within two establishments.
func randomModel(_ count: Int, seed: Int) throws -> Model {
  var random = RandomSource(seed: seed)
  var lists: [Kind: [String]] = [:]
  var ids: [String] = []
  for index in 0..<count {
    // Buildings are apart: what is `in` a place must not be above it.
    let kinds = Kind.allCases.filter { $0 != .building && $0 != .role }
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
    var fields = ["id: n\(index)", "establishment: e\(index % 2)"]
    if !ids.isEmpty {
      let picks = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        ids[Int.random(in: 0..<ids.count, using: &random)]
      }
      let needs = Set(picks).sorted()
      if needs.count == 3 {
        fields.append("needs: [{ at-least: 2, of: [\(needs.joined(separator: ", "))] }]")
      } else if !needs.isEmpty {
        fields.append("needs: [\(needs.joined(separator: ", "))]")
      }
    }
    if index.isMultiple(of: 3) { fields.append("in: room\(index % 4)") }
    ids.append("n\(index)")
    lists[kind, default: []].append("  - { \(fields.joined(separator: ", ")) }")
  }
  var yaml = "establishments: [{ id: e0 }, { id: e1 }]\nbuildings:\n"
  for room in 0..<4 { yaml += "  - { id: room\(room) }\n" }
  for kind in Kind.allCases {
    guard let list = lists[kind] else { continue }
    yaml += "\(kind.plural):\n" + list.joined(separator: "\n") + "\n"
  }
  return try model(yaml)
}
