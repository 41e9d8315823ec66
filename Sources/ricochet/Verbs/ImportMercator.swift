// `ricochet import mercator`: a cartography, as a dump, as JSON or as lists in Excel.

import ArgumentParser
import Connectors
import Reports
import SystemPackage

struct ImportMercator: ExportImport {
  static let origin = MercatorConnector.origin
  static let configuration = CommandConfiguration(
    commandName: "mercator",
    abstract: "Import a Mercator cartography: a database dump, JSON lists or Excel lists.",
    discussion: """
      Dumps are those of mysqldump and pg_dump. JSON and CSV files are named after their objects, as \
      the API names them.

      EXAMPLES
        mysqldump --result-file=mercator.sql mercator
        pg_dump --file=mercator.sql mercator
        ricochet import mercator mercator.sql -o mon-ch --establishment 'CH Nord'
        curl -H "Authorization: Bearer $TOKEN" \\
          https://mercator/api/logical-servers > exports/logical-servers.json
        ricochet import mercator exports/ -o mon-ch --update
      """)

  @Argument(
    help: "Dumps (.sql), JSON, Excel or CSV files, or a folder of them.", completion: .file())
  var files: [String]

  @Flag(
    help: """
      Flows between applications are needs: who receives needs who sends, and an application its \
      database.
      """)
  var flows = false

  @OptionGroup var common: ImportArguments

  func inventory() throws(ImportFailure) -> Inventory {
    try MercatorConnector(files: files.map { FilePath($0) })
      .inventory(establishment: common.establishment, usesFlows: flows)
  }
}
