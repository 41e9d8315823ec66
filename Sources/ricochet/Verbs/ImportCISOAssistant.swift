// `ricochet import ciso-assistant`: assets and impact analyses of CISO Assistant.

import ArgumentParser
import Connectors
import SystemPackage

struct ImportCISOAssistant: ExportImport {
  static let origin = CISOAssistantConnector.origin
  static let configuration = CommandConfiguration(
    commandName: "ciso-assistant",
    abstract: "Import assets of CISO Assistant, and the criticality of its BIAs.",
    discussion: """
      A BIA's thresholds are told in seconds, as CISO Assistant keeps them.

      EXAMPLES
        ricochet import ciso-assistant assets.csv -o mon-ch
        ricochet import ciso-assistant assets.xlsx bia.xlsx -o mon-ch --update
      """)

  @Argument(help: "Assets (.csv, .xlsx, .json) and workbooks of BIAs.", completion: .file())
  var files: [String]

  @OptionGroup var common: ImportArguments

  func inventory() throws(ImportFailure) -> Inventory {
    try CISOAssistantConnector(files: files.map { FilePath($0) })
      .inventory(establishment: common.establishment)
  }
}
