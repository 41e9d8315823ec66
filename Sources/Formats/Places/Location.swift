// A place in the model's files: every value read keeps one, so that every problem can name its place.

/// Where something stands in the model's files.
public struct Location: Hashable, Comparable, Sendable {
  /// The index of the file in the list of files, which is ascending by path.
  public var file: UInt32

  /// The line, from 1; 0 where the whole file is meant.
  public var line: UInt32

  /// The column, from 1, counted in Unicode scalars; 0 where the whole file or line is meant.
  public var column: UInt32

  /// Makes the location of one character.
  @inlinable public init(file: UInt32, line: UInt32, column: UInt32) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The location that stands for a whole file.
  @inlinable public static func whole(file: UInt32) -> Location {
    Location(file: file, line: 0, column: 0)
  }

  /// Orders by file, then line, then column.
  @inlinable public static func < (a: Location, b: Location) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
