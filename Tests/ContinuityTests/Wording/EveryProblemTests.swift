// What holds for the message of every problem, whatever the file holds.

import Formats
import Testing

@testable import Continuity

@Suite struct EveryProblemTests {
  private func message(_ issue: Continuity.Issue, _ language: Language) -> String {
    language.wording.message(issue)
  }

  @Test(arguments: Language.allCases)
  func `every problem has a message without a final stop`(_ language: Language) {
    for issue in EveryProblem.issues(with: "adx") {
      let text = message(issue, language)
      #expect(text.count > 15)
      #expect(!text.hasSuffix("."))
      #expect(!text.contains("  "))
      #expect(text.first?.isUppercase == false, "\(text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no problem lets a value of a file steer the terminal`(_ language: Language) {
    for issue in EveryProblem.issues(with: EveryProblem.hostile) {
      let unsafe = message(issue, language).unicodeScalars.filter {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains(
          $0.properties.generalCategory)
      }
      #expect(unsafe.isEmpty, "\(issue)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no problem repeats a long value in full`(_ language: Language) {
    for issue in EveryProblem.issues(with: String(repeating: "x", count: 5_000)) {
      #expect(message(issue, language).count < 700, "\(issue)")
    }
  }

  @Test func `every value is in the quotes of the language`() {
    for issue in EveryProblem.issues(with: "adx") where !Self.showsWithoutQuotes(issue) {
      for (language, quoted) in [(Language.english, "'adx"), (.french, "«\u{A0}adx")] {
        let text = message(issue, language)
        #expect(text.count("adx") == text.count(quoted), "\(text)")
      }
    }
  }

  /// Places, loops, hashes, and what the system or the parser says.
  private static func showsWithoutQuotes(_ issue: Continuity.Issue) -> Bool {
    switch issue {
    case .doubleID, .placeInItself, .loop, .reading(.unreadable, _), .reading(.otherSyntax, _),
      .register(.rowTwice), .register(.evidenceChanged):
      true
    default: false
    }
  }

  @Test func `French is set with no-break spaces, guillemets and curly apostrophes`() {
    for issue in EveryProblem.issues(with: "adx") {
      let text = message(issue, .french)
      for sign in [" :", " ;", " ?", " !", " »", "« ", "'", "\""] {
        #expect(!text.contains(sign), "\(sign) in: \(text)")
      }
      #expect(text.count("«\u{A0}") == text.count("\u{A0}»"), "\(text)")
      #expect(text.count("«") == text.count("«\u{A0}"), "\(text)")
      for (sign, before) in Self.signs(in: Self.outsideGuillemets(text)) {
        #expect(before == "\u{A0}", "'\(sign)' in: \(text)")
      }
    }
  }

  @Test func `French has no English in it`() {
    let english = [
      "error", "unknown", "missing", "write", "the", "is", "not", "did", "you", "mean", "and",
      "or", "cannot", "this", "needs", "here", "with",
    ]
    for issue in EveryProblem.issues(with: "adx") {
      let words = Self.outsideGuillemets(message(issue, .french)).split { !$0.isLetter }
      for word in english { #expect(!words.contains(Substring(word)), "\(word): \(issue)") }
    }
  }

  @Test func `a message follows its place and its severity`() {
    let place = Location(file: 0, line: 3, column: 12)
    let problem = Problem(
      issue: .unknownNode("adx", suggestion: "ad"), path: "infra.yaml", location: place)
    #expect(
      problem.line(in: .english, folder: "chu")
        == "chu/infra.yaml:3:12: error: unknown id 'adx': did you mean 'ad'?")
    #expect(
      problem.line(in: .french).plain
        == "infra.yaml:3:12: erreur: identifiant inconnu « adx » : vouliez-vous dire « ad » ?")
    let warning = Problem(issue: .windows1252, path: "nodes.csv", location: .whole(file: 0))
    #expect(warning.line(in: .french).hasPrefix("nodes.csv: avertissement: ce fichier"))
    #expect(warning.line(in: .english).hasPrefix("nodes.csv: warning: the file is not UTF-8"))
  }

  /// A text without what stands in guillemets: samples and values may hold anything.
  private static func outsideGuillemets(_ text: String) -> String {
    var depth = 0
    return String(
      text.filter { character in
        if character == "«" { depth += 1 }
        defer { if character == "»" { depth -= 1 } }
        return depth == 0
      })
  }

  /// The signs that want a space before them, each with what stands before it; not the colon of a clock.
  private static func signs(in text: String) -> [(sign: Character, before: Character?)] {
    let text = text.replacing(/[0-9]{2}:[0-9]{2}/, with: "")
    return zip(text, text.dropFirst()).filter { ":;?!".contains($0.1) }.map { ($0.1, $0.0) }
  }
}

extension String {
  /// The text with plain spaces and apostrophes, to be compared with what one can type.
  var plain: String {
    String(map { $0 == "\u{A0}" ? " " : $0 == "’" ? "'" : $0 })
  }

  fileprivate func count(_ part: String) -> Int { ranges(of: part).count }
}
