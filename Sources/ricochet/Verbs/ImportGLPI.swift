// `ricochet import glpi`: a database of GLPI, as a dump or as CSV files.

import ArgumentParser
import Connectors
import SystemPackage

struct ImportGLPI: TypedImport {
  static let origin = GLPIConnector.origin
  static let configuration = CommandConfiguration(
    commandName: "glpi",
    abstract: "Import a GLPI database: a MySQL or MariaDB dump, or one CSV file per table.",
    discussion: """
      Entities become establishments, unless '--establishment' names one for all. Assets of your own \
      (GLPI 11) and types of plugins become what '--type' says.

      EXAMPLES
        mysqldump --result-file=glpi.sql glpi
        ricochet import glpi glpi.sql -o mon-ch
        ricochet import glpi exports/ -o mon-ch --update
        ricochet import glpi glpi.sql -o mon-ch --type 'Automate=equipment'
      """)

  @Argument(
    help: "Dumps (.sql), CSV files named after their tables, or a folder of them.",
    completion: .file())
  var files: [String]

  @OptionGroup var given: TypeOption

  @OptionGroup var common: ImportArguments

  func inventory(kinds: GivenKinds) throws(ImportFailure) -> Inventory {
    try GLPIConnector(files: files.map { FilePath($0) })
      .inventory(establishment: common.establishment, kinds: kinds)
  }
}
