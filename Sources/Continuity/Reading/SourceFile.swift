// One file of the model, read whole and in UTF-8, whatever it was written in.

import SystemPackage

/// The content of one file.
struct SourceFile: Sendable {
  enum Encoding: Sendable { case utf8, windows1252 }

  /// The path to show, relative to the model's folder.
  let path: String
  /// The content in UTF-8, without byte-order mark, and without NUL.
  let bytes: [UInt8]
  /// What the file is written in; anything but UTF-8 deserves a warning.
  let encoding: Encoding

  /// Reads a file; nil, with a defect, if it cannot be read or is not text.
  static func read(
    _ path: FilePath, shownAs shown: String, file: UInt32, defects: inout [LocatedDefect]
  ) -> SourceFile? {
    nil
  }
}
