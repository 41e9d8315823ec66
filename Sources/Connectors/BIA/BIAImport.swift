// The whole of an import of forms: all answers of all workbooks go into the model's own files, or nothing does.

import Continuity
import DependencyGraph
import Formats
import Foundation
public import SystemPackage

/// Brings the answers of heads of department into a model.
///
/// Each workbook says what it was sent with, and the model what it says now: an answer is written where the model
/// still says what was sent, listed as a contradiction where both changed, and never where the cell was left blank.
/// It is written where the process itself is, with all that people wrote around it.
public enum BIAImport {
  /// How answers are to be written.
  public struct Options: Sendable {
    /// Whether nothing is written.
    public var isDryRun = false
    /// Whether contradictions and answers that are not taken are errors: nothing is written.
    public var isStrict = false

    /// The usual way.
    public init() {}
  }

  /// Reads workbooks and writes their answers into a model's folder.
  ///
  /// - Parameter paths: workbooks, or folders of them.
  /// - Throws: ``ImportFailure``; the folder is as it was.
  public static func run(
    _ paths: [FilePath], into folder: FilePath, options: Options = Options()
  ) throws(ImportFailure) -> BIAImportReport {
    let returns = try BIAReturn.read(BIAReturn.files(at: paths))
    guard FileManager.default.fileExists(atPath: folder.string) else {
      throw ImportFailure(.cannotWrite(.noSuchFileOrDirectory), at: Place(file: folder.string))
    }
    let lock = try ImportFailure.changing(folder, FolderLock(folder))
    defer { withExtendedLifetime(lock) {} }
    try ImportFailure.changing(folder, FileExchange.finish(in: folder))
    let model = try read(folder, [:])
    var answers = try BIAAnswers(of: returns, for: model)
    var draft = BIADraft(of: model, in: folder)
    try draft.write(&answers)
    let now = try read(folder, draft.files)
    if let astray = answers.astray(in: now) {
      throw ImportFailure(
        astray.isEmpty
          ? [BIADefect.notInPlace.obstacle(at: Place(file: folder.string))]
          : astray.map { write in
            BIADefect.astray(key: write.key.question.key, value: write.target ?? "–")
              .obstacle(at: write.place)
          })
    }
    if options.isStrict {
      // An answer that is not taken, and one that the model contradicts.
      let refused = answers.findings.filter { $0.failsStrict || $0.reason.effect == .value }
      let conflicts = answers.changes.filter { $0.outcome == .conflict }
      if !refused.isEmpty || !conflicts.isEmpty {
        var obstacles = refused.map { ImportFailure.Obstacle(.finding($0.reason), at: $0.place) }
        obstacles += conflicts.map { BIADefect.contradicted($0).obstacle(at: $0.place) }
        let count = refused.count + conflicts.count
        obstacles.append(
          ImportFailure.Obstacle(.strict(findings: count), at: Place(file: folder.string)))
        throw ImportFailure(obstacles)
      }
    }
    if !options.isDryRun {
      try ImportFailure.changing(folder, FileExchange(in: folder, draft.files).run())
      // Goes only where nothing is in it: forms leave no trace there.
      _ = unsafe rmdir(folder.appending(".ricochet").string)
    }
    return BIAImportReport(
      workbooks: returns.map(\.file), changes: answers.changes, findings: answers.findings,
      files: draft.files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      isDryRun: options.isDryRun, model: now)
  }

  private static func read(
    _ folder: FilePath, _ files: [String: [UInt8]]
  ) throws(ImportFailure) -> Model {
    do throws(InvalidModel) {
      return try Model(contentsOf: folder, with: files)
    } catch {
      throw ImportFailure(
        error.problems.filter { $0.severity == .error }.map {
          ImportFailure.Obstacle(.wouldNotRead($0), at: Place(file: folder.string))
        })
    }
  }
}
