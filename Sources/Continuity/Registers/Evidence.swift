// The register of evidence: files that prove something, and what they were when they were filed.

package import Formats

/// One file that proves something (`evidence`).
package struct Evidence: Sendable {
  /// The identifier; the file's path where it is only named by others.
  package let id: String
  /// Its path in the model's folder.
  package let file: String
  /// The SHA-256 of its bytes, 64 hexadecimal digits in lower case.
  package let hash: String?
  /// When it was made.
  package let date: CalendarDate?
  /// What it proves.
  package let proves: String?
  /// The objectives it serves, as their usual spelling has them: `D2.O4`.
  package let objectives: [String]
  /// Where it stands.
  package let location: Location
  /// The file of the model that it stands in.
  let path: String
}

extension Evidence: RegisterEntry {
  enum Column: String, RegisterColumn {
    case id
    case file
    case hash
    case date
    case proves
    case objectives
    case note

    static let required: [Column] = [.file]
    var isList: Bool { self == .objectives }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    guard let file = row.written(.file) else { return nil }
    self.file = file.text
    id = row.text(.id) ?? file.text
    hash = row.digits(.hash, count: 64, &resolver)
    date = row.date(.date, &resolver)
    proves = row.text(.proves)
    objectives = row.objectives(.objectives, &resolver)
    location = file.location
    path = resolver.path(of: file.location)
    guard resolver.isPath(file) else { return nil }
  }
}
