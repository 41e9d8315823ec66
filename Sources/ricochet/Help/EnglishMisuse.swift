// Wrong usage, in English.

import Continuity
import Reports

extension Misuse {
  var english: Sentence {
    switch self {
    case .unknownVerb(let verb, nil, let known):
      "unknown verb \(verb); choose from: \(plain: known.joined(separator: ", "))"
    case .unknownVerb(let verb, let nearest?, _): "unknown verb \(verb): did you mean \(nearest)?"
    case .unknownOption(let option, nil): "unknown option \(option)"
    case .unknownOption(let option, let nearest?):
      "unknown option \(option): did you mean \(nearest)?"
    case .unknownOptions(let options, let option):
      "unknown option \(options), unless \(option) is meant, which needs a value"
    case .invalidOption(let option): "\(option) cannot be an option"
    case .missingValue(let option): "\(option) needs a value"
    case .takesNoValue(let option, let value): "\(option) takes no value, but got \(value)"
    case .unexpected(let words) where words.count == 1: "unexpected argument \(words[0])"
    case .unexpected(let words): "unexpected arguments \(allOf: words)"
    case .missing(let arguments) where arguments.count == 1: "\(arguments[0]) is missing"
    case .missing(let arguments): "one of them is missing: \(oneOf: arguments)"
    case .invalid(let value, let argument, [], _): "\(value) is no value for \(argument)"
    case .invalid(let value, let argument, let known, nil):
      "\(value) is no value for \(argument): choose \(oneOf: known)"
    case .invalid(let value, let argument, _, let nearest?):
      "\(value) is no value for \(argument): did you mean \(nearest)?"
    case .exclusive(let options): "\(allOf: options) exclude each other"
    case .unknownShell(let shell?):
      "no completions for the shell \(shell); choose \(oneOf: Misuse.shells)"
    case .unknownShell(nil):
      "which shell? Write --generate-completion-script with \(oneOf: Misuse.shells)"
    case .notOne(let arguments): "give one of these, and only one: \(oneOf: arguments)"
    case .together(let one, let other): "\(one) does not go with \(other)"
    case .without(let one, let other): "\(one) goes with \(other) only"
    case .tooLittle(let option, let least): "\(option) is \(least) or more"
    case .outside(let option, let range):
      "\(option) is a number from \(range.lowerBound) to \(range.upperBound)"
    case .endless(let option): "\(option) takes a duration that ends: 4h, 1d"
    case .unknownKind(let kind, nil):
      "unknown kind \(kind); choose from: \(plain: Misuse.kinds)"
    case .unknownKind(let kind, let nearest?): "unknown kind \(kind): did you mean \(nearest)?"
    case .unknownPictureFormat:
      "give \("--format"), or a file name that ends in .svg, .pdf, .png, .dot or .gv"
    case .oneModelOnOneDay: "give a second folder, or \("--at") with a day"
    }
  }

  static let kinds = Kind.allCases.map(\.singular).joined(separator: ", ")
}
