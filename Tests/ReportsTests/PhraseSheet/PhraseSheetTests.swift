// What a proof-reader would catch without understanding a word.

import Continuity
import Formats
import Foundation
import Reports
import Testing

@Suite("The phrases of both languages") struct PhraseSheetTests {
  private let sheet: PhraseSheet

  init() throws { sheet = try PhraseSheet() }

  @Test("are all in the sheet, which is kept for a proof-reader where RICOCHET_KEEP names a folder")
  func complete() throws {
    if let folder = ProcessInfo.processInfo.environment["RICOCHET_KEEP"] {
      let file = URL(fileURLWithPath: folder).appending(path: "phrases")
      try Data(sheet.document.html().utf8).write(to: file.appendingPathExtension("html"))
      try Data(sheet.document.csv().utf8).write(to: file.appendingPathExtension("csv"))
    }
    let declared = try PhraseSheet.declared()
    #expect(Set(declared.keys) == Set(sheet.topics.flatMap(\.protocols)))
    for topic in sheet.topics {
      var members: [String: Int] = [:]
      for name in topic.protocols { members.merge(declared[name] ?? [:], uniquingKeysWith: +) }
      let forgotten = members.filter { topic.french.asked[$0.key, default: 0] < $0.value }
      #expect(forgotten.isEmpty, "\(topic.name)")
      #expect(topic.french.all.map(\.member) == topic.english.all.map(\.member), "\(topic.name)")
    }
  }

  @Test("differ from one language to the other")
  func translated() {
    let same = sheet.phrases.filter {
      $0.french == $0.english && $0.french.contains(/\p{L}{3}/) && !alike.contains($0.french)
    }
    #expect(same.isEmpty, "\(same.map { "\($0.topic), \($0.member): \($0.french)" })")
  }

  @Test("hold nothing that a proof-reader would strike out", arguments: Language.allCases)
  func typography(_ language: Language) {
    for phrase in sheet.phrases {
      let text = withoutOddNames(phrase.text(in: language))
      for rule in rules where rule.language == nil || rule.language == language {
        #expect(
          !rule.isBroken(by: text), "\(phrase.topic), \(phrase.member): \(rule.fault): \(text)")
      }
    }
  }

  @Test("count in the singular and in the plural", arguments: Language.allCases)
  func plurals(_ language: Language) {
    for phrase in sheet.phrases {
      let text = withoutOddNames(phrase.text(in: language))
      for (number, word) in counted(in: text) where !uncounted.contains(word) {
        let isOne = language == .french ? number == "0" || number == "1" : number == "1"
        let isPlural = word.hasSuffix("s") && !word.hasSuffix("ss") || word.hasSuffix("x")
        #expect(
          isOne != isPlural || invariable.contains(word) || !isOne && word.hasSuffix("nt"),
          "\(phrase.topic), \(phrase.member): \(number) \(word) in: \(text)")
      }
    }
  }

  /// A name from a file may hold anything, and is checked elsewhere.
  private func withoutOddNames(_ text: String) -> String {
    oddNames.reduce(text) { text, name in
      [60, .max].reduce(text) { $0.replacing(name.visible(limit: $1), with: "X") }
    }
  }

  /// The numbers of things, each with the word that follows.
  private func counted(in text: String) -> [(number: String, word: String)] {
    // In "2 process stops" the stops are counted.
    text.replacing("process stop", with: "stop").matches(
      of: /(?:^|[ («:])(0|1|2|12[\u{A0},]345)[ ](\p{L}+)/
    ).map {
      (String($0.output.1), String($0.output.2).lowercased())
    }
  }
}

/// A fault that needs no understanding.
private struct Rule {
  let language: Language?
  let fault: String
  let pattern: String
  /// What looks like it and is right: a literal of a file, or of the command line.
  var exceptions: [String] = []

  func isBroken(by text: String) -> Bool {
    exceptions.reduce(text) { $0.replacing($1, with: "") }
      .range(of: pattern, options: .regularExpression) != nil
  }
}

/// What is written as a file or a command line writes it.
private let literals = [
  "control: false", "backup: true", "copies: []", "--type 'Automate=équipement'",
  "subject: backup",
]

private let rules = [
  Rule(language: .french, fault: "a straight apostrophe", pattern: "'", exceptions: literals),
  Rule(
    language: .french, fault: "no no-break space before a sign",
    pattern: "[^\u{A0}](?:[;?!»]|:(?![0-9]))",
    exceptions: literals + [", ? non tranché", ": ? non établi", "  ? état"]),
  Rule(language: .french, fault: "no no-break space after «", pattern: "«[^\u{A0}]"),
  Rule(language: .french, fault: "a count of one", pattern: "Aucun des [01]\\b|[Ll]es 1 "),
  Rule(
    language: .english, fault: "a space before a sign",
    pattern: "[ \u{A0}][:;!»]|[a-z0-9)] \\?"),
  Rule(language: .english, fault: "a sign of French", pattern: "[«»]"),
  Rule(language: .english, fault: "a count of one", pattern: "[Aa]ll 1\\b|[Nn]one of the [01]\\b"),
  Rule(language: .english, fault: "a plural in ys", pattern: "[^aeiou]ys\\b"),
  Rule(language: nil, fault: "nothing", pattern: "^\\s*$"),
  Rule(language: nil, fault: "a number without groups", pattern: "(?<![\\w-])[0-9]{5,}"),
  // Before a sign they set columns apart; below a sentence they indent a command.
  Rule(language: nil, fault: "two spaces", pattern: "(?<!\n)[ \u{A0}]{2}(?![✓✗?·])"),
  Rule(language: nil, fault: "a space at an end", pattern: "^ | $"),
  Rule(language: nil, fault: "two full stops", pattern: "[^.]\\.\\.(?:[^.]|$)|[?!]\\."),
  Rule(language: nil, fault: "what the compiler should have filled in", pattern: #"\\\(|Optional"#),
  Rule(language: nil, fault: "a control character", pattern: "[\\p{Cc}&&[^\n]]"),
]

/// Words that follow a number and are not what it counts.
private let uncounted: Set = [
  "sur", "parmi", "de", "des", "ne", "n", "d", "s", "h", "min", "j", "et", "a", "a’", "l", "au",
  "of", "or", "in", "and", "not", "can", "is", "are", "has", "have", "stop", "stops", "miss", "go",
  "goes", "get", "gets", "keep", "keeps", "survive", "survives", "change", "changes", "continue",
  "more", "most", "other", "worst", "at", "gone", "tried", "changed", "shown", "asked", "critical",
  "undecided", "destroyed", "open", "numbered", "direct", "single", "technical", "backup",
  "control",
  "à", "aussitôt", "avant", "before", "ide",
  "with", "to", "covered", "down", "failed", "hindered", "on", "only", "do", "does", "dès", "from",
  "pers", "people",
  "met", "unknown", "closed", "sans",
  "non", "en", "running", "there", "respecte", "survit", "reste", "est",
]

/// Words that are the same, one or several.
private let invariable: Set = ["processus", "flux", "box"]

/// What both languages write alike.
private let alike: Set = [
  "RTO", "FINESS", "Date", "Signature", "Protection", "Copies", "Impacts", "Administration",
  "Proc.", "6 IDE", "Applications", "1\u{A0}proc.", "2\u{A0}proc.",
  "Service", "Applications ×\u{A0}12", "2 copies", "2 zones", "1 pause", "2 pauses",
  "document", "plan", "test", "D2.O1.C", "Plan", "DMARD", "Clause", "production", "✓ plan",
  "✓ clause", "Document", "Documents", "Version",
]
