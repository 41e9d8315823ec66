// `ricochet init`: a small commented model to start from.

import ArgumentParser
import Continuity
import Formats
import Reports
import SystemPackage

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a small commented model to start from.",
    discussion: """
      EXAMPLE
        ricochet init mon-hopital
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: "The language of the comments: fr or en (default: the system's).")
  var language: Language?

  func run() throws {
    try reportingErrors {
      let speaking = language ?? .ofEnvironment
      let phrases = speaking.phrases
      Console.speak(speaking)
      try NewFolder(folder, phrases: phrases).fill { folder in
        try WholeFile.write(
          Array(StarterModel.text(speaking).utf8),
          to: folder.appending(StarterModel.fileName(speaking)))
      }
      Console.print(phrases.created(folder.visible()) + "\n")
    }
  }
}
