// `ricochet import glpi`: a database of GLPI, as a dump or as CSV files.

import ArgumentParser
import Connectors
import SystemPackage

struct ImportGLPI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glpi",
    abstract: "Import a GLPI database: a MySQL or MariaDB dump, or one CSV file per table.",
    discussion: """
      Entities become establishments, unless '--establishment' names one for all.

      EXAMPLES
        mysqldump --result-file=glpi.sql glpi
        ricochet import glpi glpi.sql -o mon-ch
        ricochet import glpi exports/ -o mon-ch --update
      """)

  @Argument(help: "Dumps (.sql), CSV files named after their tables, or a folder of them.")
  var files: [String]

  @OptionGroup var common: ImportArguments

  func validate() throws {
    guard common.output != nil else {
      throw ValidationError("Please give '--output' with the model's folder.")
    }
  }

  func run() throws {
    try reportingErrors {
      try common.run { (_) throws(ImportFailure) in
        try GLPIConnector(files: files.map { FilePath($0) })
          .inventory(establishment: common.establishment)
      }
    }
  }
}
