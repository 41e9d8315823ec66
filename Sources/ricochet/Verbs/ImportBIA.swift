// `ricochet import bia`: the forms of a BIA, filled in by heads of department.

import ArgumentParser
import Connectors
import Continuity
import Reports
import SystemPackage

struct ImportBIA: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bia",
    abstract: "Read the forms of 'bia -o bia.xlsx' back, once they are filled in.",
    discussion: """
      Answers go where the process itself is written. Where the model was changed since the form was sent \
      and says otherwise, it stays as it is, and both are listed. What is left blank is unknown: nothing \
      is deleted but by 'not applicable'.

      EXAMPLES
        ricochet import bia bia.xlsx -o mon-ch
        ricochet import bia bia/*.xlsx -o mon-ch --dry-run
      """)

  @Argument(
    help: "Workbooks (.xlsx) that 'bia' wrote, or folders of them.",
    completion: .file(extensions: ["xlsx"]))
  var files: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The model's folder.", valueName: "folder"), completion: .directory)
  var output: String

  @Flag(help: "Tell what would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Contradictions and answers that are not taken are errors: nothing is written.")
  var strict = false

  @Option(help: "The form of the report.")
  var format = Format.text

  @Option(help: "The language of the report: fr or en (default: the system's).")
  var language: Language?

  func run() throws {
    let speaking = language ?? .ofEnvironment
    Console.speak(speaking)
    var options = BIAImport.Options()
    (options.isDryRun, options.isStrict) = (dryRun, strict)
    let report = try ImportArguments.reportingFailure(speaking) { () throws(ImportFailure) in
      try BIAImport.run(files.map { FilePath($0) }, into: FilePath(output), options: options)
    }
    Console.tell(BIAImportAnswer(report: report, language: speaking), as: format)
  }
}
