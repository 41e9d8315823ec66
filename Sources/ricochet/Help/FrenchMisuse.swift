// Wrong usage, in French.

import Continuity
import Reports

extension Misuse {
  var french: Sentence {
    switch self {
    case .unknownVerb(let verb, nil, let known):
      "verbe inconnu \(verb) ; choisissez parmi : \(plain: known.joined(separator: ", "))"
    case .unknownVerb(let verb, let nearest?, _):
      "verbe inconnu \(verb) : vouliez-vous dire \(nearest) ?"
    case .unknownOption(let option, nil): "option inconnue \(option)"
    case .unknownOption(let option, let nearest?):
      "option inconnue \(option) : vouliez-vous dire \(nearest) ?"
    case .unknownOptions(let options, let option):
      "option inconnue \(options), à moins que ce ne soit \(option), qui attend une valeur"
    case .invalidOption(let option): "\(option) ne peut pas être une option"
    case .missingValue(let option): "\(option) attend une valeur"
    case .takesNoValue(let option, let value):
      "\(option) ne prend pas de valeur, or vous lui donnez \(value)"
    case .unexpected(let words) where words.count == 1: "argument inattendu \(words[0])"
    case .unexpected(let words): "arguments inattendus \(allOf: words)"
    case .missing(let arguments) where arguments.count == 1: "il manque \(shown(arguments[0]))"
    case .missing(let arguments): "il manque l'un de ceux-ci : \(oneOf: arguments.map(shown))"
    case .invalid(let value, let argument, [], _):
      "\(value) ne convient pas pour \(shown(argument))"
    case .invalid(let value, let argument, let known, nil):
      "\(value) ne convient pas pour \(shown(argument)) : choisissez \(oneOf: known)"
    case .invalid(let value, let argument, _, let nearest?):
      "\(value) ne convient pas pour \(shown(argument)) : vouliez-vous dire \(nearest) ?"
    case .exclusive(let options): "\(allOf: options) s'excluent"
    case .unknownShell(let shell?):
      "pas de complétion pour le shell \(shell) ; choisissez \(oneOf: Misuse.shells)"
    case .unknownShell(nil):
      "pour quel shell ? Écrivez --generate-completion-script avec \(oneOf: Misuse.shells)"
    case .notOne(let arguments):
      "indiquez l'un des choix suivants, et un seul : \(oneOf: arguments.map(shown))"
    case .together(let one, let other): "\(one) ne va pas avec \(other)"
    case .without(let one, let other): "\(one) ne va qu'avec \(other)"
    case .tooLittle(let option, let least): "\(option) vaut \(least) ou plus"
    case .outside(let option, let range):
      "\(option) est un nombre de \(range.lowerBound) à \(range.upperBound)"
    case .endless(let option): "\(option) attend une durée limitée : 4h, 1j"
    case .unknownKind(let kind, nil):
      "type d'élément inconnu \(kind) ; choisissez parmi : \(plain: Misuse.kinds)"
    case .unknownKind(let kind, let nearest?):
      "type d'élément inconnu \(kind) : vouliez-vous dire \(nearest) ?"
    case .unknownPictureFormat:
      "indiquez \("--format"), ou un nom de fichier qui finit par .svg, .pdf, .png, .dot ou .gv"
    case .oneModelOnOneDay: "indiquez un second dossier, ou \("--at") avec une date"
    }
  }

  /// `<names>` as the help in French shows it.
  private func shown(_ argument: String) -> String {
    guard argument.hasPrefix("<"), argument.hasSuffix(">") else { return argument }
    return "<\(Language.french.help(String(argument.dropFirst().dropLast())))>"
  }
}
