// A folder that a command makes: whole or not at all, and never over something that is there.

import Foundation

/// A folder to be made.
struct NewFolder {
  private let path: String
  private let phrases: any Phrases

  init(_ path: String, phrases: any Phrases) {
    self.path = path
    self.phrases = phrases
  }

  /// Fills a folder beside the one wanted, then gives it its name.
  func fill(_ write: (_ folder: String) throws -> Void) throws {
    let files = FileManager.default
    let isThere = files.fileExists(atPath: path)
    if isThere, (try? files.contentsOfDirectory(atPath: path))?.isEmpty != true {
      throw UserError(phrases: phrases) { $0.folderExists(path) }
    }
    let target = URL(fileURLWithPath: path)
    let draft = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(getpid())")
    do {
      try files.createDirectory(at: draft, withIntermediateDirectories: true)
      try write(draft.path)
      if isThere { try files.removeItem(at: target) }
      try files.moveItem(at: draft, to: target)
    } catch {
      try? files.removeItem(at: draft)
      let reason = (error as? any LocalizedError)?.errorDescription ?? "\(error)"
      throw UserError(phrases: phrases) { $0.cannotWrite(path, reason: reason) }
    }
  }
}
