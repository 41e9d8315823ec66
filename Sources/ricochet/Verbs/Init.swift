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
        let file = try FileDescriptor.open(
          folder.appending(StarterModel.fileName(speaking)), .writeOnly,
          options: [.create, .exclusiveCreate],
          permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        _ = try file.closeAfter { try file.writeAll(StarterModel.text(speaking).utf8) }
      }
      Console.print(phrases.created(folder.visible()) + "\n")
    }
  }
}
