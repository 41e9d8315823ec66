// The folder of a dossier: made whole or not at all; one of before is replaced only where nobody touched it.

import Continuity
import Diagrams
import Formats
import Foundation
import Reports
import SystemPackage

/// A folder to hold a dossier.
struct DossierFolder {
  private let path: FilePath
  private let phrases: any Phrases

  init(_ path: String, phrases: any Phrases) {
    self.path = FilePath(path)
    self.phrases = phrases
  }

  private var words: any DossierPhrases { phrases.language.dossier }

  /// Refuses a folder that holds anything but a dossier as it was written, before anything long begins.
  func check() throws {
    // The folder takes the place of what is there: it needs a name, and a place that is there.
    guard let last = path.lastComponent, last.kind == .regular else {
      throw UserError(phrases: phrases) { _ in words.nameless(path.string) }
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: path.string)
    guard unsafe access(path.string, F_OK) == 0, names?.isEmpty != true else { return }
    guard let names, names.contains(Dossier.hashes) else { throw refusal(nil) }
    if let file = try stranger() { throw refusal(file) }
  }

  private func refusal(_ file: String?) -> UserError {
    UserError(phrases: phrases) { phrases in
      file.map { words.notOurs(path.string, file: $0) } ?? phrases.folderExists(path.string)
    }
  }

  /// A file of the folder that is not as a dossier left it: changed, added or gone; `nil` where there is none.
  private func stranger() throws -> String? {
    var expected: [String: String] = [:]
    let list = (try? SourceFile.bytes(of: path.appending(Dossier.hashes))) ?? []
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[1].hasPrefix(" ") else { return Dossier.hashes }
      expected[String(parts[1].dropFirst())] = String(parts[0])
    }
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: path.string)) ?? []
    for name in found.sorted() where name != Dossier.hashes {
      var isFolder: ObjCBool = false
      let place = path.pushing(FilePath(name))
      if unsafe FileManager.default.fileExists(atPath: place.string, isDirectory: &isFolder),
        isFolder.boolValue
      {
        continue
      }
      guard let hash = expected.removeValue(forKey: name),
        let bytes = try? SourceFile.bytes(of: place), SHA256.digest(of: bytes) == hash
      else { return name }
    }
    return expected.keys.min()
  }

  /// Writes every file beside the place, then gives the folder its name. Where that fails, or Ctrl-C ends it, what
  /// was there before is as it was.
  func write(
    _ dossier: Dossier, watchedBy undertaking: Undertaking, identify: (inout Identity) -> Void
  ) async throws {
    let isThere = (try? FileManager.default.contentsOfDirectory(atPath: path.string))?.isEmpty
    // A folder of before steps aside once the new one is whole.
    let target =
      isThere == false
      ? path.removingLastComponent().appending(
        ".\(path.lastComponent?.string ?? "").new.\(getpid())") : path
    defer { if target != path { try? FileManager.default.removeItem(atPath: target.string) } }
    let made = try await make(dossier, watchedBy: undertaking, identify: identify)
    try NewFolder(target.string, shownAs: path.string, phrases: phrases).fill { folder in
      var hashes = ""
      for (position, file) in dossier.files.enumerated() {
        if undertaking.isInterrupted { throw Errno.interrupted }
        var bytes = made[position]
        // Evidence may be large: one file of it at a time.
        if file.isEvidence, case .done(let copy) = try making(of: file, identify) { bytes = copy }
        try write(bytes, to: file.path, in: folder)
        hashes += "\(SHA256.digest(of: bytes))  \(file.path)\n"
      }
      try write(Array(hashes.utf8), to: Dossier.hashes, in: folder)
      if undertaking.isInterrupted { throw Errno.interrupted }
    }
    if target != path { try exchange(with: target) }
  }

  /// What was written.
  func summary(of dossier: Dossier) -> String {
    words.written(
      path.string, objectives: dossier.objectiveCount, files: dossier.files.count + 1,
      evidence: dossier.files.count(where: \.isEvidence)) + "\n"
  }

  /// How many other programs run at once: a hospital's machine may have no more than two processors.
  private static let mostPrograms = 2

  /// Makes every file but copies of evidence; ends early, with what there is, where Ctrl-C was pressed.
  private func make(
    _ dossier: Dossier, watchedBy undertaking: Undertaking, identify: (inout Identity) -> Void
  ) async throws -> [[UInt8]] {
    var made = [[UInt8]](repeating: [], count: dossier.files.count)
    // Tasks of their own, in the order in which they began: a group's closure crashed in release builds.
    var running: [(position: Int, task: Task<Result<[UInt8], RenderingFailure>, Never>)] = []
    defer { for one in running { one.task.cancel() } }
    for (position, file) in dossier.files.enumerated() where !file.isEvidence {
      if undertaking.isInterrupted { break }
      let stage = words.stage(position + 1, of: dossier.files.count)
      let ready: Making = try undertaking.stage(stage) { _ in try making(of: file, identify) }
      if case .done(let bytes) = ready {
        made[position] = bytes
        continue
      }
      if running.count == Self.mostPrograms {
        let first = running.removeFirst()
        made[first.position] = try told(await first.task.value)
      }
      let task = Task { () async -> Result<[UInt8], RenderingFailure> in
        do throws(RenderingFailure) {
          return .success(try await ready.file())
        } catch {
          return .failure(error)
        }
      }
      running.append((position, task))
    }
    for one in running { made[one.position] = try told(await one.task.value) }
    return made
  }

  private func told(_ result: Result<[UInt8], RenderingFailure>) throws -> [UInt8] {
    try told { () throws(RenderingFailure) in try result.get() }
  }

  private func making(
    of file: Dossier.File, _ identify: (inout Identity) -> Void
  ) throws -> Making {
    try told { () throws(RenderingFailure) in try file.making(identify) }
  }

  /// What cannot be made is told, and ends the command.
  private func told<Value>(_ body: () throws(RenderingFailure) -> Value) throws -> Value {
    do throws(RenderingFailure) {
      return try body()
    } catch {
      throw UserError(phrases: phrases, status: AnswerOptions.status(of: error)) {
        $0.cannotWrite(path.string, reason: $0.language.files.reason(error))
      }
    }
  }

  private func write(_ bytes: [UInt8], to name: String, in folder: FilePath) throws {
    let place = folder.pushing(FilePath(name))
    try FileManager.default.createDirectory(
      atPath: place.removingLastComponent().string, withIntermediateDirectories: true)
    let descriptor = try FileDescriptor.open(
      place, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: [.ownerReadWrite, .groupRead, .otherRead])
    _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
  }

  /// Puts the new folder in the place of that of before, which then goes.
  private func exchange(with new: FilePath) throws {
    let old = FilePath(new.string + ".old")
    func move(_ one: FilePath, _ other: FilePath) throws {
      guard unsafe rename(one.string, other.string) == 0 else { throw Errno(rawValue: errno) }
    }
    do {
      try move(path, old)
      do {
        try move(new, path)
      } catch {
        try move(old, path)
        throw error
      }
    } catch {
      let errno = Errno(of: error)
      throw UserError(phrases: phrases, status: Console.status(of: errno)) {
        $0.cannotWrite(path.string, reason: $0.reason(errno))
      }
    }
    try? FileManager.default.removeItem(atPath: old.string)
  }
}

extension SHA256 {
  fileprivate static func digest(of bytes: [UInt8]) -> String {
    var sum = SHA256()
    sum.update(bytes)
    return sum.digest()
  }
}
