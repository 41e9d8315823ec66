// From the bytes of a YAML file to its documents.

enum YAMLReader {
  /// The documents of a file, one value each; none for an empty file.
  static func read(
    _ bytes: [UInt8], file: UInt32, defects: inout [LocatedDefect]
  ) -> [YAMLValue] {
    []
  }
}
