// Lists of objects as tables: what a REST interface answers, saved in files.

package import SystemPackage

/// A file with one list of objects, or with one object of such lists.
package struct JSONTables {
  private let path: FilePath

  package init(_ path: FilePath) { self.path = path }

  /// Reads the lists that are asked for.
  ///
  /// - Returns: the keys of the object that the lists stand in.
  /// - Complexity: O(bytes); the file is held, of its values one object
  package func read(into tables: inout Tables) throws(FormatFailure) -> [String] {
    let place = Place(file: path.string)
    let raw = try ExportFile.bytes(of: path)
    guard !raw.isEmpty else { throw FormatFailure(.empty, at: place) }
    var defects: [LocatedDefect] = []
    guard let file = SourceFile(raw, shownAs: path.string, file: 0, defects: &defects) else {
      throw FormatFailure(.binary, at: place)
    }
    var reader = JSONReader(file.bytes, shown: path.string)
    var keys: [String] = []
    let stem = path.stem ?? path.string
    if reader.peek() == UInt8(ascii: "[") {
      let number = tables.add(file: path.string, as: .single)
      try rows(&reader, named: tables.name(ofFile: stem), file: number, &tables)
    } else {
      let number = tables.add(file: path.string, as: .database)
      var result = tables
      try reader.object { (reader, key) throws(FormatFailure) in
        keys.append(key)
        guard reader.peek() == UInt8(ascii: "[") else {
          _ = try reader.value()
          return
        }
        let name = key == "data" ? result.name(ofFile: stem) : key
        try rows(&reader, named: name, file: number, &result)
      }
      tables = result
    }
    try reader.expectEnd()
    return keys
  }

  private func rows(
    _ reader: inout JSONReader, named name: String, file: Int, _ tables: inout Tables
  ) throws(FormatFailure) {
    let canonical = tables.canonical(file: name)
    if canonical == nil { tables.note(unused: name, file: file) }
    let shape = canonical.map { tables[$0].shape }
    // By key; `nil` where nobody asks for it.
    var slots: [String: Int?] = [:]
    var rows: [Tables.ReadRow] = []
    try reader.list { (reader) throws(FormatFailure) in
      _ = reader.peek()
      let line = reader.line
      let value = try reader.value()
      guard let shape, value.isObject else { return }
      var values = [String?](repeating: nil, count: shape.columns.count)
      for member in value.members {
        let slot = slots[member.key] ?? shape.slot(of: member.key)
        slots[member.key] = .some(slot)
        if let slot { values[slot] = JSONTables.text(of: member.value) }
      }
      rows.append((line, values))
    }
    guard let canonical else { return }
    tables.open(canonical, shown: name, slots: Array(slots.values))
    try tables.append(rows, of: file, to: canonical)
  }

  /// A value as a table holds it: lists as the numbers of what they name.
  private static func text(of value: JSONValue) -> String? {
    switch value.form {
    case .null: nil
    case .truth(let truth): truth ? "1" : "0"
    case .number(let text), .text(let text): text
    case .list(let values): values.compactMap { text(of: $0) }.joined(separator: ",")
    case .object: value["id"].flatMap { text(of: $0) }
    }
  }
}
