// Every wrong input, named after its defect, gives exactly the messages beside it.

import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Continuity

@Suite struct `Wrong models` {
  /// The folders below `Fixtures`; a folder without expectations fails, it is not passed over.
  static let defects: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: fixtures.path)) ?? []).sorted()

  @Test func `there are many of them`() { #expect(Self.defects.count >= 50) }

  @Test(arguments: defects) func `say what is wrong`(defect: String) throws {
    let folder = fixtures.appendingPathComponent(defect)
    let lines = try expectation("expected.txt", in: folder)
    #expect(!lines.isEmpty)
    #expect(problems(in: folder).map { $0.line(in: .english) } == lines)
  }

  @Test(arguments: defects) func `sort what is wrong by place, each thing once`(defect: String) {
    let found = problems(in: fixtures.appendingPathComponent(defect))
    #expect(found.map(\.location) == found.map(\.location).sorted())
    #expect(Set(found).count == found.count)
  }

  @Test(
    arguments: defects.filter {
      FileManager.default.fileExists(
        atPath: fixtures.appendingPathComponent("\($0)/expected.fr.txt").path)
    })
  func `say it in French`(defect: String) throws {
    let folder = fixtures.appendingPathComponent(defect)
    let lines = try expectation("expected.fr.txt", in: folder)
    #expect(problems(in: folder).map { $0.line(in: .french) } == lines)
  }

  @Test func `a folder without files is no model`() throws {
    let folder = try TemporaryFolder()
    let lines = problems(in: folder.url).map { $0.line(in: .english, folder: "vide") }
    #expect(
      lines == [
        """
        vide: error: this folder holds no model: no *.yaml, *.yml or *.csv file; name another \
        folder with '--model DIR', or begin a model with 'ricochet init'
        """
      ])
  }

  @Test func `a folder that is not there is no model`() {
    let folder = fixtures.appendingPathComponent("no such folder")
    let found = problems(in: folder)
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.path == folder.path)
  }

  private func problems(in folder: URL) -> [Problem] {
    do throws(InvalidModel) {
      return try Model(contentsOf: FilePath(folder.path)).warnings
    } catch {
      return error.problems
    }
  }

  private func expectation(_ name: String, in folder: URL) throws -> [String] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }
}
