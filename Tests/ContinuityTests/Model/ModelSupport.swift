// What the tests of models share: models written in the test, and answers shown as short text.

import DependencyGraph
import Formats
import Foundation
import SystemPackage
import TestSupport

@testable import Continuity

/// The folder of the wrong inputs.
let fixtures = repository.appending(path: "Tests/ContinuityTests/Fixtures")

/// A model of files written in the test, by path, as if they lay in a folder.
func model(_ files: [String: String]) throws -> Model {
  let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  var records = Records()
  for (index, path) in paths.enumerated() {
    let bytes = Array((files[path] ?? "").utf8)
    if path.hasSuffix(".csv") {
      records.read(csv: bytes, file: UInt32(index), path: path, paths: paths)
    } else {
      var defects: [LocatedDefect] = []
      for document in YAMLReader.read(bytes, file: UInt32(index), defects: &defects) {
        records.read(document: document)
      }
      records.problems.report(defects, paths: paths)
    }
  }
  return try Resolver(consume records, paths: paths).model(fallbackName: "test")
}

/// A model of one YAML file.
func model(_ yaml: String) throws -> Model { try model(["model.yaml": yaml]) }

/// The problems of a model that should be wrong; none if it is not.
func problems(of files: [String: String]) -> [String] {
  do {
    return try model(files).warnings.map { $0.line(in: .english) }
  } catch let error as InvalidModel {
    return error.problems.map { $0.line(in: .english) }
  } catch {
    return ["\(error)"]
  }
}

extension Model {
  /// The position of the asset with this identifier; traps where there is none, as a test may.
  func asset(_ id: String) -> Index<Asset> {
    guard let position = assets.firstIndex(where: { $0.id == id }) else {
      fatalError("No asset has the id '\(id)'")
    }
    return position
  }

  func ids(_ assets: some Sequence<Index<Asset>>) -> [String] { assets.map { self.assets[$0].id } }

  /// The outcome of one of the model's scenarios.
  func outcome(of scenario: String) -> Outcome {
    guard let scenario = self.scenario(scenario) else { fatalError("No scenario '\(scenario)'") }
    return Outcome(of: scenario, in: self)
  }

  /// The outcome of these failing.
  func outcome(failing ids: String..., lasting: Limit? = nil) -> Outcome {
    Outcome(of: Scenario(failing: ids.map { asset($0) }, for: lasting), in: self)
  }

  /// Every requirement as text, in the order of the graph: `dpi runs-on 2 of hv-1 hv-2`.
  var requirements: [String] {
    graph.requirements.map { requirement in
      let members = graph.members(of: requirement).map(shown)
      var text = "\(shown(graph.owner(of: requirement))) \(relations[requirement.index].key)"
      if graph.needed(by: requirement) < members.count {
        text += " \(graph.needed(by: requirement)) of"
      }
      text += " " + members.joined(separator: " ")
      let phase = graph.phase(of: requirement)
      if phase != .operate { text += " (\(phase))" }
      switch graph.tolerance(of: requirement) {
      case .unlimited: text += " tolerance unlimited"
      case .minutes(0): break
      case .minutes(let minutes): text += " tolerance \(minutes)"
      }
      return text
    }
  }

  /// `ide`, and for "at least three of them" `ide×3`.
  private func shown(_ node: Node) -> String {
    let asset = asset(of: node)
    var heads = 1
    staffing.forEachNode(of: asset) { if $0 == node { heads = $1 } }
    return assets[asset].id + (heads > 1 ? "×\(heads)" : "")
  }
}

extension Outcome {
  /// The answer for the asset with this identifier.
  func answer(_ id: String) -> Answer { answer(for: model.asset(id)) }

  /// Every interval down, as `0–330`, `600–` where it has no end.
  func outages(_ id: String) -> String { shown(answer(id).outages) }

  /// Every interval hindered, written as outages are.
  func hindered(_ id: String) -> String { shown(answer(id).hindered) }

  /// Every interval on the degraded mode, written as outages are.
  func degraded(_ id: String) -> String { shown(answer(id).degraded) }

  private func shown(_ intervals: [Interval]) -> String {
    intervals.map { "\($0.from)–\($0.to.map(String.init) ?? "")" }.joined(separator: " ")
  }

  /// Everything that is answered, a line for each asset that is affected.
  var everything: [String] {
    affected.map { asset in
      let id = model.assets[asset].id
      let answer = answer(for: asset)
      let verdicts = answer.verdicts.map { "\($0.objective) \($0.result) \($0.by ?? 0)" }
      let ending = answer.ending.map { "\($0)" } ?? "-"
      let awaits = answer.awaits.map { model.assets[$0].id } ?? "-"
      return "\(id) \(outages(id)) | \(degraded(id)) | \(ending) | \(awaits) | \(verdicts)"
    }
  }
}
