// A folder that a command makes: whole or not at all, and never over something that is there.

import ArgumentParser
import Continuity
import Formats
import Foundation
import Reports
import SystemPackage

/// A folder to be made.
struct NewFolder {
  private let path: FilePath
  /// Its name in messages.
  private let shown: String
  private let phrases: any Phrases

  init(_ path: String, shownAs shown: String? = nil, phrases: any Phrases) {
    self.path = FilePath(path)
    self.shown = shown ?? path
    self.phrases = phrases
  }

  /// Fills a folder beside the one wanted, then gives it its name. Where that fails, or Ctrl-C ends it, nothing is
  /// left of it, nor of the folders made to hold it.
  ///
  /// - Parameter write: fills the folder; throws ``Errno/interrupted`` where Ctrl-C ended it.
  func fill(_ write: (_ folder: FilePath) throws -> Void) throws {
    let isThere = unsafe access(path.string, F_OK) == 0
    if isThere, (try? FileManager.default.contentsOfDirectory(atPath: path.string))?.isEmpty != true
    {
      throw UserError(phrases: phrases) { $0.folderExists(shown) }
    }
    let parent = path.removingLastComponent()
    let draft = parent.appending(".\(path.lastComponent?.string ?? "").\(getpid())")
    var made: [FilePath] = []
    do {
      guard path.lastComponent != nil else { throw Errno.noSuchFileOrDirectory }
      try make(parent, noting: &made)
      try make(draft, noting: &made)
      try write(draft)
      // Takes the place of an empty folder, and of nothing else.
      guard unsafe rename(draft.string, path.string) == 0 else { throw Errno(rawValue: errno) }
    } catch {
      try? FileManager.default.removeItem(atPath: draft.string)
      for folder in made.reversed() { unsafe rmdir(folder.string) }
      // Told already.
      if error is UserError { throw error }
      let errno = Errno(of: error)
      if errno == .interrupted {
        Console.error("ricochet: \(phrases.nothingWritten)\n")
        throw ExitCode(Undertaking.interrupted)
      }
      throw UserError(phrases: phrases, status: Console.status(of: errno)) {
        $0.cannotWrite(shown, reason: $0.reason(errno))
      }
    }
  }

  /// Makes a folder, and first those that hold it.
  private func make(_ folder: FilePath, noting made: inout [FilePath]) throws {
    guard folder.lastComponent != nil, unsafe access(folder.string, F_OK) != 0 else { return }
    try make(folder.removingLastComponent(), noting: &made)
    guard unsafe mkdir(folder.string, 0o777) == 0 else { throw Errno(rawValue: errno) }
    made.append(folder)
  }
}
