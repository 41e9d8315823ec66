// `ricochet import itop`: exports of iTop.

import ArgumentParser
import Connectors
import Reports
import SystemPackage

struct ImportITop: TypedImport {
  static let origin = ITopConnector.origin
  static let configuration = CommandConfiguration(
    commandName: "itop",
    abstract: "Import exports of iTop: XML, CSV, Excel, or answers of rest.php.",
    discussion: """
      CSV files and sheets hold one class each and are named after it; they need the column 'id', and \
      better with codes than with labels (no_localize=1). Classes of your own data model become what \
      '--type' says.

      EXAMPLES
        ricochet import itop export.xml -o mon-ch
        ricochet import itop exports/ -o mon-ch --update --date 2026-11-22
        ricochet import itop export.xml -o mon-ch --type 'MedicalDevice=equipment'
      """)

  @Argument(help: "XML, CSV, .xlsx or JSON files, or a folder of them.", completion: .file())
  var files: [String]

  @OptionGroup var given: TypeOption

  @OptionGroup var common: ImportArguments

  func inventory(kinds: GivenKinds) throws(ImportFailure) -> Inventory {
    try ITopConnector(files: files.map { FilePath($0) })
      .inventory(establishment: common.establishment, kinds: kinds)
  }
}
