// Reading a model: files → records → model, each arrow a function of its own.
//
// `ModelFiles` walks the folder, `Records` holds what the files say with the place of each word, and `Resolver` asks
// whether it makes sense.

import Formats
import Foundation
public import SystemPackage

extension Model {
  /// Reads every file of a folder.
  ///
  /// - Parameter date: the day to read it for, with the milestones done by then; `nil` for today's state,
  ///   in which none is done.
  /// - Throws: ``InvalidModel`` with every error and warning at once, sorted by place.
  /// - Complexity: O(s + n log n) for s bytes and n nodes, and O(n log n) more for each day with milestones
  public init(
    contentsOf folder: FilePath, at date: CalendarDate? = nil
  ) throws(InvalidModel) {
    try self.init(contentsOf: folder, with: [:], at: date)
  }

  /// Reads every file of a folder as if it also held others, or held them otherwise; the folder need not
  /// be there.
  ///
  /// - Parameters:
  ///   - others: the bytes of files by their path in the folder.
  ///   - milestones: the identifiers of those to do, whatever their days; `nil` for those of `date`.
  package init(
    contentsOf folder: FilePath, with others: [String: [UInt8]], at date: CalendarDate? = nil,
    milestones: Set<String>? = nil
  ) throws(InvalidModel) {
    let files = ModelFiles(in: folder, with: others.keys.sorted())
    self = try Model.resolve(
      Records(reading: files, with: others), of: files, fallbackName: Model.name(of: folder),
      at: date,
      milestones: milestones)
  }

  /// Resolves what was read: names become nodes, and everything wrong is found at once.
  private static func resolve(
    _ records: consuming Records, of files: ModelFiles, fallbackName: String,
    at date: CalendarDate?,
    milestones: Set<String>?
  ) throws(InvalidModel) -> Model {
    try Resolver(records, paths: files.entries.map(\.path)).model(
      fallbackName: fallbackName, at: date, milestones: milestones)
  }

  /// `.` and `..` are no names: the one of the folder they stand for is.
  private static func name(of folder: FilePath) -> String {
    if let last = folder.lastComponent, last.kind == .regular { return last.string }
    let path = URL(fileURLWithPath: folder.string, isDirectory: true).standardizedFileURL.path
    return FilePath(path).lastComponent?.string ?? folder.string
  }
}
