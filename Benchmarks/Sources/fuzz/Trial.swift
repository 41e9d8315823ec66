// One input: made, written, read as the command would, and all that is said of it said.

import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage

/// What is read.
enum Format: String, CaseIterable {
  case model, table, workbook, glpi, mercator, itop, ciso
}

/// One input.
struct Trial {
  let format: Format
  private var files: [(name: String, bytes: [UInt8])]
  /// Whether the establishment is given, and whether what was read is written into a model.
  private let asks: (establishment: Bool, writes: Bool)

  init(seed: UInt64, number: Int, format asked: Format?) {
    var dice = Dice(seed: seed, number: number)
    let format = asked ?? dice.pick(Format.allCases)
    self.format = format
    let seeds = Seeds.of(format)
    files = dice.pick(seeds)
    asks = (dice.roll(2) == 0, dice.roll(8) == 0)
    let other = dice.pick(dice.pick(seeds))
    guard !files.isEmpty else { return }
    for _ in 0...dice.roll(3) / 2 {
      let place = dice.roll(files.count)
      Mutation.change(&files[place].bytes, with: other.bytes, &dice)
    }
    if dice.roll(40) == 0 { files.remove(at: dice.roll(files.count)) }
    guard format == .workbook else { return }
    let parts = files.filter { $0.name != "map.yaml" }
    files = files.filter { $0.name == "map.yaml" } + [("inventaire.xlsx", Zip.archive(parts))]
    // Now and then the archive itself is not right.
    if dice.roll(10) == 0 {
      Mutation.change(&files[files.count - 1].bytes, with: other.bytes, &dice)
    }
  }

  /// Reads the input.
  ///
  /// - Parameter says: whether to tell what came of it.
  func run(in folder: FilePath, says: Bool) throws {
    let manager = FileManager.default
    try? manager.removeItem(atPath: folder.string)
    try manager.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    for file in files {
      let path = folder.appending(file.name.replacing("/", with: "_"))
      let descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite])
      _ = try descriptor.closeAfter { try descriptor.writeAll(file.bytes) }
    }
    guard format != .model else { return play(folder, says: says) }
    do throws(ImportFailure) {
      let inventory = try read(folder)
      var lines = 0
      for finding in inventory.findings {
        for language in Language.allCases where !finding.line(in: language).isEmpty { lines += 1 }
      }
      if says { print("\(inventory.items.count) items, \(lines / 2) findings") }
      guard asks.writes || says else { return }
      let target = folder.appending("model")
      let report = try ModelImport(of: inventory).write(to: target)
      if says { print("\(report.files)") }
    } catch {
      let lines = Language.allCases.flatMap { error.lines(in: $0) }
      precondition(!lines.isEmpty && lines.allSatisfy { !$0.isEmpty }, "A refusal says why")
      if says { for line in lines { print(line) } }
    }
  }

  private func read(_ folder: FilePath) throws(ImportFailure) -> Inventory {
    let establishment = asks.establishment ? "ch" : nil
    let paths = files.map { folder.appending($0.name.replacing("/", with: "_")) }
    switch format {
    case .model, .table, .workbook:
      let workbook: Workbook
      do throws(FormatFailure) {
        workbook = try Workbook(files: paths.filter { $0.extension != "yaml" })
      } catch {
        throw ImportFailure(error)
      }
      let text = try MappingSuggestion(for: workbook).text(in: .french)
      var map = folder.appending("map.yaml")
      if !files.contains(where: { $0.name == "map.yaml" }) {
        map = folder.appending("suggested.yaml")
        try? Data(text.utf8).write(to: URL(fileURLWithPath: map.string))
      }
      return try TableConnector(workbook, mapping: TableMapping(contentsOf: map))
        .inventory(establishment: establishment)
    case .glpi: return try GLPIConnector(files: paths).inventory(establishment: establishment)
    case .mercator:
      return try MercatorConnector(files: paths).inventory(
        establishment: establishment, usesFlows: true)
    case .itop: return try ITopConnector(files: paths).inventory(establishment: establishment)
    case .ciso:
      return try CISOAssistantConnector(files: paths).inventory(establishment: establishment)
    }
  }

  /// Reads a model and plays its first scenarios.
  private func play(_ folder: FilePath, says: Bool) {
    do throws(InvalidModel) {
      let model = try Model(contentsOf: folder)
      for problem in model.warnings { _ = problem.line(in: .french, folder: "m") }
      let scenarios = Array(model.scenarios.prefix(4)) + [Scenario(failing: [Index(0)])]
      for scenario in scenarios where !model.assets.isEmpty {
        let outcome = Outcome(of: scenario, in: model)
        for asset in outcome.affected.prefix(10) { _ = outcome.answer(for: asset) }
      }
      if model.assets.count < 200 { _ = BIA(of: model) }
      _ = BackupReview(of: model)
      _ = Isolation(of: model)
      if says { print("\(model.assets.count) assets, \(model.warnings.count) warnings") }
    } catch {
      precondition(!error.problems.isEmpty, "A refusal says why")
      for problem in error.problems {
        let line = problem.line(in: .french, folder: "m")
        if says { print(line) }
      }
    }
  }
}
