// `ricochet import table`: any Excel workbook or CSV files, with a mapping that people can read.

import ArgumentParser
import Connectors
import Continuity
import Formats
import Reports
import SystemPackage

struct ImportTable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Import Excel workbooks and CSV files, with a mapping.",
    discussion: """
      EXAMPLES
        ricochet import table inventaire.xlsx --suggest > correspondance.yaml
        ricochet import table inventaire.xlsx --map correspondance.yaml -o mon-ch
        ricochet import table exports/ --map correspondance.yaml -o mon-ch --update
      """)

  @Argument(help: "Workbooks (.xlsx), CSV files, or a folder of CSV files.", completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The mapping: which sheet and column means what.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Option(help: "The name of the import, before what the mapping says and the file is called.")
  var name: String?

  @Flag(help: "Print a first mapping, made from the headers, instead of importing.")
  var suggest = false

  @OptionGroup var common: ImportArguments

  func validate() throws {
    guard suggest != (map != nil) else {
      throw ValidationError(.notOne(of: ["--map", "--suggest"]))
    }
    guard suggest || common.output != nil else {
      throw ValidationError(.missing(["--output"]))
    }
  }

  func run() throws {
    try reportingErrors {
      let paths = files.map { FilePath($0) }
      guard let map else {
        return try common.reportingFailure { () throws(ImportFailure) in
          let suggestion = try MappingSuggestion(for: ImportFailure.reading(Workbook(files: paths)))
          Console.print(suggestion.text(in: common.speaking))
        }
      }
      let connector = try common.reportingFailure { () throws(ImportFailure) in
        var mapping = try TableMapping(contentsOf: FilePath(map))
        if let name { mapping.name = name }
        return try TableConnector(
          ImportFailure.reading(Workbook(files: paths)), mapping: mapping)
      }
      try common.run(connector.origin) { (folder) throws(ImportFailure) in
        try connector.inventory(establishment: common.establishment, beside: folder)
      }
    }
  }
}
