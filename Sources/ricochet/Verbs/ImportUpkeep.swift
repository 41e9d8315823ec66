// `ricochet import --purge` and `--adopt`: keeping a model's tables in order, without an export.

import ArgumentParser
import Connectors
import Continuity
import Reports
import SystemPackage

/// What `ricochet import` does where it is not told what to import.
struct ImportUpkeep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upkeep",
    abstract: "Remove what is gone, or take the model for what its last imports wrote.",
    discussion: """
      EXAMPLES
        ricochet import --purge -o mon-ch
        ricochet import --adopt -o mon-ch
      """, shouldDisplay: false)

  @Flag(help: "Remove the nodes marked 'gone', with every row of the tables that names them.")
  var purge = false

  @Flag(help: "Take the model's files for what the last imports wrote, where their trace is lost.")
  var adopt = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The model's folder.", valueName: "folder"), completion: .directory)
  var output: String?

  @Option(help: "The form of the report.")
  var format = Format.text

  @Option(help: "The language of the report: fr or en (default: the system's).")
  var language: Language?

  func run() throws {
    guard purge || adopt else { throw CleanExit.helpRequest(Import.self) }
    guard let output else { throw ValidationError(.missing(["--output"])) }
    let speaking = language ?? .ofEnvironment
    Console.speak(speaking)
    try reportingErrors {
      let folder = FilePath(output)
      if adopt {
        let origins = try ImportArguments.reportingFailure(speaking) { () throws(ImportFailure) in
          try ModelAdoption.run(in: folder)
        }
        // One table for programs at a time.
        if format == .text || !purge {
          Console.tell(
            AdoptionReport(origins: origins, folder: output, language: speaking), as: format)
        }
      }
      guard purge else { return }
      let report = try ImportArguments.reportingFailure(speaking) { () throws(ImportFailure) in
        try ModelPurge.run(in: folder)
      }
      Console.tell(PurgeReport(report: report, folder: output, language: speaking), as: format)
    }
  }
}
