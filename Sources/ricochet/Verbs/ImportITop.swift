// `ricochet import itop`: exports of iTop.

import ArgumentParser
import Connectors
import SystemPackage

struct ImportITop: ExportImport {
  static let configuration = CommandConfiguration(
    commandName: "itop",
    abstract: "Import exports of iTop: XML, CSV, Excel, or answers of rest.php.",
    discussion: """
      CSV files and sheets hold one class each and are named after it; they need the column 'id', and \
      codes instead of labels (no_localize=1).

      EXAMPLES
        ricochet import itop export.xml -o mon-ch
        ricochet import itop exports/ -o mon-ch --update --date 2026-11-22
      """)

  @Argument(help: "XML, CSV, .xlsx or JSON files, or a folder of them.")
  var files: [String]

  @OptionGroup var common: ImportArguments

  func inventory() throws(ImportFailure) -> Inventory {
    try ITopConnector(files: files.map { FilePath($0) })
      .inventory(establishment: common.establishment)
  }
}
