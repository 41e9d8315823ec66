// Which imports `import --adopt` took a model's files for, whichever way it leaves.

package import Continuity
import Diagrams
package import Formats

/// The imports whose trace is there again.
package struct AdoptionReport: Report {
  /// What they go by.
  let origins: [String]
  let folder: String
  let language: Language

  package init(origins: [String], folder: String, language: Language) {
    self.origins = origins
    self.folder = folder
    self.language = language
  }

  package func document() -> Document {
    let phrases = language.importPhrases
    return Document(
      origins.isEmpty ? phrases.nothingAdopted : phrases.adopted,
      subtitle: origins.map { Line($0.visible(), level: 1) },
      identity: Identity(ofFolder: folder, in: language))
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("folder", folder)
      writer.key("adopted")
      writer.array(origins) { $0.value($1) }
    }
  }

  package func write(to writer: inout CSVWriter) {
    writer.row(["origin"])
    for origin in origins { writer.row([origin]) }
  }
}
