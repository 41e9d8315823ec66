// Problems in English: a file that cannot be read, or is not well written.

import Formats

extension EnglishProblems {
  func sentence(_ defect: ReadingDefect) -> Sentence {
    switch defect {
    // MARK: Files

    case .unreadable(_, let text):
      return "this cannot be read: \(plain: text)"
    case .notARegularFile:
      return "this is not an ordinary file, but a device, a pipe or a socket; remove or rename it"
    case .notAFolder:
      return "this is not a folder; a model is a folder of files"
    case .interruptedImport:
      return """
        an import stopped while it was writing: some files of this folder are new, some are not; run the \
        same import again, it first finishes what was begun
        """
    case .fileTooLarge(let bytes, let limit):
      return "the file is too large: \(bytes) bytes, and at most \(limit) can be read; split it"
    case .fileNameNotUTF8:
      return "the name of this file is not UTF-8, so it cannot be opened; rename it"
    case .nulByte:
      return "the file is not text: it holds a zero byte; export or save it again as text"
    case .looksLikeUTF16:
      return "the file seems to be UTF-16; save it again as UTF-8 ('CSV UTF-8' in Excel)"

    // MARK: CSV

    case .unclosedQuote:
      return "the quote that opens here is never closed"
    case .textAfterQuote(let text):
      return """
        \(text) follows a closing quote; put the whole cell in quotes, \
        and double every quote inside it
        """
    case .tooManyCells(let found, let expected):
      return """
        this row has \(found) \(words: cells(found)), but the first line names \
        \(expected) \(words: columns(expected)); \
        put a cell that contains a separator in double quotes
        """
    case .tooFewCells(let found, let expected):
      return """
        this row has \(found) \(words: cells(found)), but the first line names \
        \(expected) \(words: columns(expected)); \
        leave cells empty, but keep their separators
        """

    // MARK: YAML, what a document says

    case .duplicateKey(let key, let first):
      return "the key \(key) stands twice, first on line \(digits: first.line); keep one of the two"
    case .emptyKey:
      return "a key is missing before ':', as in 'name: CH Nord'"
    case .keyIsNotText:
      return "a key must be a simple word, not a list and not keys of its own"
    case .mergeKey:
      return "'<<' is not supported; write out the keys that it stands for"
    case .unknownAlias(let name):
      return "the alias \(name) stands for nothing: no anchor before it has this name"
    case .recursiveAlias(let name):
      return "the alias \(name) stands inside the very value it stands for; write the value out"
    case .malformedAlias(let text):
      return "a value that begins with '*' must be in quotes: \(text)"
    case .tooManyAliasedValues(let limit):
      return "the aliases of this file stand for more than \(limit) values; write fewer of them"
    case .nestedTooDeep(let limit):
      return "lists and keys stand inside each other more than \(limit) deep"
    case .unsupportedTag(let tag):
      return "the tag \(tag) is not supported; remove it"

    // MARK: YAML, how a document is written

    case .privateCharacter(let number):
      return "the character \(plain: unicodeName(of: number)) has no agreed meaning; remove it"
    case .controlCharacter(let number):
      return """
        an invisible character that text may not hold stands here \
        (\(plain: unicodeName(of: number))); remove it
        """
    case .tabIndentation:
      return "a tab stands where only spaces may; indent with spaces"
    case .unexpectedCharacter(let character):
      return "a value cannot begin with \(character); put the value in quotes"
    case .unclosedBracket(let bracket, let opened):
      return """
        \(bracket), opened on line \(digits: opened.line), is not closed, \
        or a comma is missing after it
        """
    case .missingColon:
      return "':' is missing after the key, as in 'name: CH Nord'"
    case .misplacedColon:
      return "':' cannot stand here; put the value in quotes, or the key on a line of its own"
    case .misplacedDash:
      return "'-' cannot begin a list here; put it on a line of its own below the key"
    case .inconsistentIndentation:
      return "this line is not indented like those around it; align it with the keys beside it"
    case .textAfterValue(let text):
      return "\(text) stands after a complete value; put the whole value in quotes"
    case .missingValue:
      return "a value is expected here"
    case .unknownEscape:
      return "this use of '\\' is unknown in double quotes; double it, or use single quotes"
    case .otherSyntax(let text):
      return "this is not valid YAML: \(plain: text)"
    }
  }

  private func cells(_ count: Int) -> Sentence { count == 1 ? "cell" : "cells" }

  private func columns(_ count: Int) -> Sentence { count == 1 ? "column" : "columns" }
}

/// The usual name of a character by its number, such as `U+0007`.
func unicodeName(of number: UInt32) -> String {
  let digits = String(number, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
