// `ricochet import glpi`: a database of GLPI, as a dump or as CSV files.

import ArgumentParser
import Connectors
import SystemPackage

struct ImportGLPI: ExportImport {
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

  func inventory() throws(ImportFailure) -> Inventory {
    try GLPIConnector(files: files.map { FilePath($0) })
      .inventory(establishment: common.establishment)
  }
}
