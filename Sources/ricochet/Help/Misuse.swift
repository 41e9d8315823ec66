// What can be wrong with how a command is typed, whoever finds it: argument-parser or a verb.

import ArgumentParser
import Continuity
import Reports

/// Wrong usage. Arguments are named as they are typed (`--for`) or shown (`<names>`).
enum Misuse: Error, Equatable {
  // Found before parsing.
  case unknownVerb(String, nearest: String?, known: [String])
  // Found by argument-parser.
  case unknownOption(String, nearest: String?)
  case unknownOptions(String, orMissingValue: String)
  case invalidOption(String)
  case missingValue(String)
  case takesNoValue(String, given: String)
  case unexpected([String])
  case missing([String])
  case invalid(String, argument: String, known: [String], nearest: String?)
  case exclusive([String])
  case unknownShell(String?)
  // Found by verbs.
  case notOne(of: [String])
  case together(String, String)
  /// An option that goes only with another one.
  case without(String, String)
  case tooLittle(String, least: Int)
  case outside(String, ClosedRange<Int>)
  case endless(String)
  case unknownKind(String, nearest: String?)
  case unknownPictureFormat
  case oneModelOnOneDay

  func text(in language: Language) -> String {
    switch language {
    case .french: french.text(in: .french)
    case .english: english.text(in: .english)
    }
  }

  /// The shells that completions can be made for.
  static let shells = CompletionShell.allCases.map(\.rawValue)
}

extension ValidationError {
  /// What a verb refuses, in the language of the line.
  init(_ misuse: Misuse) { self.init(misuse.text(in: .ofLine)) }
}
