// `ricochet init`: a small commented model to start from.

import ArgumentParser
import Continuity
import Foundation

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a small commented model to start from.",
    discussion: """
      EXAMPLE
        ricochet init mon-hopital
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: "The language of the comments: fr or en (default: the system's).")
  var language: Language?

  func run() throws {
    try reportingErrors {
      let speaking = language ?? .ofEnvironment
      let phrases: any Phrases = speaking == .french ? FrenchPhrases() : EnglishPhrases()
      let files = FileManager.default
      if files.fileExists(atPath: folder),
        (try? files.contentsOfDirectory(atPath: folder))?.isEmpty != true
      {
        throw UserError(phrases: phrases) { $0.folderExists(folder) }
      }
      let path = (folder as NSString).appendingPathComponent("\(StarterModel.fileName(speaking))")
      do {
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(StarterModel.text(speaking).utf8).write(
          to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        let reason = (error as NSError).localizedDescription
        throw UserError(phrases: phrases) { $0.cannotWrite(path, reason: reason) }
      }
      Output.print(phrases.created(folder.visible()) + "\n")
    }
  }
}
