// What can be wrong with a file before anyone asks what it means: data only, worded elsewhere.

/// Something wrong with the form of a file.
///
/// No case carries a sentence: the wording exists once per language, elsewhere. The exceptions are
/// the texts of the operating system and of the YAML parser, kept for want of anything better.
public enum ReadingDefect: Hashable, Sendable {
  // MARK: Files

  /// The file or folder cannot be read; `text` is what the operating system says about `errno`.
  case unreadable(errno: Int32, text: String)

  /// A device, a pipe or a socket under the name of a model file.
  case notARegularFile

  /// The model is not a folder.
  case notAFolder

  /// An import stopped while it moved its files into place: some are new, some are not.
  case interruptedImport

  /// The file is larger than a reader can address.
  case fileTooLarge(bytes: Int64, limit: Int64)

  /// The name of the file is not UTF-8, so it can be neither shown nor opened.
  case fileNameNotUTF8

  /// A NUL byte, which no text has.
  case nulByte

  /// NUL bytes at every other place: the file is UTF-16, to be saved again as UTF-8.
  case looksLikeUTF16

  // MARK: CSV and YAML

  /// A quote that is never closed; the location is that of the opening quote.
  case unclosedQuote

  // MARK: CSV

  /// Text between a closing quote and the next delimiter.
  case textAfterQuote(String)

  /// A row with more cells than the header; the location is that of the first one too many.
  case tooManyCells(found: Int, expected: Int)

  /// A row with fewer cells than the header.
  case tooFewCells(found: Int, expected: Int)

  // MARK: YAML, what a document says

  /// A key that stands twice in one mapping; the location is that of the later one.
  case duplicateKey(String, first: Location)

  /// A mapping entry without a key.
  case emptyKey

  /// A key that is a list, a mapping or an alias.
  case keyIsNotText

  /// `<<`: merging is not supported, the keys must be written out.
  case mergeKey

  /// An alias of an anchor that does not stand before it.
  case unknownAlias(String)

  /// An alias inside the very value it stands for.
  case recursiveAlias(String)

  /// A `*` that begins a value but is followed by no name an alias could have.
  case malformedAlias(String)

  /// Aliases that together stand for more than `limit` values.
  case tooManyAliasedValues(limit: Int)

  /// Lists and mappings inside each other, more than `limit` deep.
  case nestedTooDeep(limit: Int)

  /// A tag other than those of text, list and mapping.
  case unsupportedTag(String)

  // MARK: YAML, how a document is written

  /// A character that text may not hold, by its Unicode number.
  case controlCharacter(UInt32)

  /// A character of Unicode's plane 15, or U+10FFFD: no standard says what it looks like.
  case privateCharacter(UInt32)

  /// A tab where YAML wants spaces.
  case tabIndentation

  /// A character that cannot begin a value, such as `@`, `%` or a backquote.
  case unexpectedCharacter(String)

  /// A `[` or `{` that is not closed, or a missing comma inside; `opened` is where it stands.
  case unclosedBracket(String, opened: Location)

  /// A line where a key was expected, but no `:` follows.
  case missingColon

  /// A second `:` on a line, or one after a value: the value wants quotes, or its own line.
  case misplacedColon

  /// A `-` where no list can begin.
  case misplacedDash

  /// A line that is indented neither as its neighbors nor as something inside them.
  case inconsistentIndentation

  /// Text after a value that was complete, such as `"a" b`.
  case textAfterValue(String)

  /// A bracket that closes nothing, or anything else where a value was expected.
  case missingValue

  /// A backslash sequence in double quotes that YAML does not know.
  case unknownEscape

  /// Anything else, as the YAML parser words it.
  case otherSyntax(String)
}

/// A defect and the place to report it at.
public struct LocatedDefect: Hashable, Sendable {
  /// The place to report the defect at.
  public var location: Location

  /// What is wrong there.
  public var defect: ReadingDefect

  /// Pairs a defect with its place.
  public init(_ defect: ReadingDefect, at location: Location) {
    self.defect = defect
    self.location = location
  }
}
