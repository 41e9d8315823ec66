// What can be wrong with a file of another program, and the one error of every reader: data only, worded elsewhere.

/// What stands against reading a file.
public enum FormatDefect: Sendable {
  // Files
  case unreadable(String)
  case notAFile
  case noTables
  case empty
  case tooLarge(limit: Int)
  case foreign(ForeignFormat)
  case notText
  /// Not text either, told by a NUL byte.
  case binary

  // Spreadsheets
  case legacyExcel
  case openDocument
  case notASpreadsheet
  case encrypted
  case damagedArchive(String)
  case missingPart(String)
  case archiveTooBig(limit: Int)
  case suspiciousRatio(Int)
  case tooManyEntries(limit: Int)
  case tooManyCells(limit: Int)
  case cellTooLong(limit: Int)
  case tooManyColumns(limit: Int)
  /// A row or a cell of a workbook, as it is written there.
  case noSuchRow(String, limit: Int)
  case sameSheetTwice(String)
  case unclosedQuote

  // XML and JSON
  case brokenXML(String)
  case entitiesRefused
  case nestedTooDeep(limit: Int)
  case brokenJSON(JSONDefect)
  case nestedTooDeepInJSON(limit: Int)

  // Tables of a database
  case dump(DumpDefect)
  case missingColumn(String, table: String)
  case tooManyRows(limit: Int)
}

/// What can be wrong with the writing of JSON.
public enum JSONDefect: Sendable {
  case somethingFollows
  case expected(Character)
  case noKey
  case noValue(String)
  case unknownEscape
  case controlInText
  case endsTooEarly
}

/// What can be wrong with a dump of a database.
public enum DumpDefect: Sendable {
  case notADump(String)
  case compressed(String)
  case utf16
  /// A dump of PostgreSQL that is not text.
  case postgreSQLArchive
  case truncated(table: String?, begun: Int)
  /// The dump begins as mysqldump's or pg_dump's do, and has not their last line: the next tables may be missing, and
  /// an update would take what they hold for gone.
  case noLastLine(String)
  case unreadableStatement(table: String)
  case unreadableCopy(table: String)
  case noColumns(table: String)
  case wrongCount(values: Int, columns: Int, table: String)
  case unreadableValue(String, column: String)
  case valueTooLong(limit: Int, column: String)
  case nameTooLong(limit: Int)
  case tooManyTableColumns(limit: Int)
}

/// Files that cannot be read, with everything that stands against them.
public struct FormatFailure: Error, Sendable {
  /// One thing that stands against reading.
  public struct Obstacle: Sendable {
    /// What.
    public var defect: FormatDefect
    /// Where.
    public var place: Place
  }

  /// Everything that stands against it, at least one.
  public var obstacles: [Obstacle]

  init(_ obstacles: [Obstacle]) { self.obstacles = obstacles }

  package init(_ defect: FormatDefect, at place: Place) {
    obstacles = [Obstacle(defect: defect, place: place)]
  }

  init(_ defect: DumpDefect, at place: Place) { self.init(.dump(defect), at: place) }
}

/// An error of whoever makes something of what is read: a failure of a reader is one of its own.
public protocol ReaderFailure: Error {
  /// The error that a failure of a reader is.
  init(_ failure: FormatFailure)
}

extension FormatFailure: ReaderFailure {
  /// The failure itself.
  public init(_ failure: FormatFailure) { self = failure }
}

extension ReaderFailure {
  /// Does what a reader may fail at.
  package static func reading<Result>(
    _ body: @autoclosure () throws(FormatFailure) -> Result
  ) throws(Self) -> Result {
    do throws(FormatFailure) { return try body() } catch { throw Self(error) }
  }
}
