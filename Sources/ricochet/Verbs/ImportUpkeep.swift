// `ricochet import --purge` and `--adopt`: keeping a model's tables in order, without an export.

import ArgumentParser
import Connectors
import Continuity
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
    let phrases = speaking.importPhrases
    Output.speak(speaking)
    try reportingErrors {
      let folder = FilePath(output)
      if adopt {
        let origins = try ImportArguments.reportingFailure(speaking) { () throws(ImportFailure) in
          try ModelAdoption.run(in: folder)
        }
        if format == .text || !purge { Output.print(text(of: origins, phrases)) }
      }
      guard purge else { return }
      let report = try ImportArguments.reportingFailure(speaking) { () throws(ImportFailure) in
        try ModelPurge.run(in: folder)
      }
      switch format {
      case .text: Output.print(text(of: report, phrases))
      case .json: writeJSON(report)
      case .csv: writeCSV(report)
      }
    }
  }

  private func text(of origins: [String], _ phrases: any ImportPhrases) -> String {
    origins.isEmpty
      ? phrases.nothingAdopted + "\n"
      : phrases.adopted + "\n" + origins.map { "  \($0.visible())\n" }.joined()
  }

  private func text(of report: ModelPurge.Report, _ phrases: any ImportPhrases) -> String {
    guard !report.files.isEmpty else { return phrases.nothingPurged + "\n" }
    var text = phrases.purged(report.removed.reduce(0) { $0 + $1.rows.count }) + "\n"
    for (file, rows) in report.removed {
      text += "\n\(file.visible())\n" + rows.map { "  \($0.title.visible())\n" }.joined()
    }
    text += "\n\(phrases.filesHeading)\n" + report.files.map { "  \($0.visible())\n" }.joined()
    return text
  }

  private func writeJSON(_ report: ModelPurge.Report) {
    var writer = JSONWriter(to: Output())
    writer.object { writer in
      writer.field("folder", output)
      writer.key("removed")
      writer.array(report.removed.flatMap { one in one.rows.map { (one.file, $0) } }) {
        writer, removed in
        writer.object { writer in
          writer.field("file", removed.0)
          writer.field("table", removed.1.table)
          writer.field("row", removed.1.title)
          writer.field("source", removed.1.source)
        }
      }
      writer.key("files")
      writer.array(report.files) { $0.value($1) }
    }
    writer.finish()
  }

  private func writeCSV(_ report: ModelPurge.Report) {
    var writer = CSVWriter()
    writer.row(["file", "table", "row", "source"])
    for (file, rows) in report.removed {
      for row in rows { writer.row([file, row.table, row.title, row.source]) }
    }
    writer.finish()
  }
}
