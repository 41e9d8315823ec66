// Help in both languages: nothing without French, nothing wider than the terminal, the language that is asked for.

import Continuity
import Foundation
import TestSupport
import Testing

@testable import ricochet

@Suite struct `Help` {
  /// Every command but argument-parser's own.
  private static let commands: [CommandTree] = {
    func all(_ command: CommandTree) -> [CommandTree] {
      [command] + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap(all)
    }
    return CommandTree(of: ricochet.Ricochet.self).map(all) ?? []
  }()

  private static let texts = Set(commands.flatMap(\.wordsOfItsOwn))

  @Test func `has French for every text, and nothing else`() {
    #expect(Self.commands.count >= 28)
    #expect(Self.texts.filter { FrenchHelp.texts[$0] == nil }.sorted() == [])
    let known = Self.texts.union(FrenchHelp.headings.keys)
    #expect(FrenchHelp.texts.keys.filter { !known.contains($0) }.sorted() == [])
    // No text has French twice.
    let parts = [
      FrenchHelp.headings, FrenchHelp.valueNames, FrenchHelp.abstracts, FrenchHelp.discussions,
      FrenchHelp.arguments,
    ]
    #expect(parts.map(\.count).reduce(0, +) == FrenchHelp.texts.count)
  }

  @Test func `is set as French is`() {
    for (english, french) in FrenchHelp.texts {
      let text = Language.french.help(english)
      #expect(!text.contains { "'\n".contains($0) }, "\(text)")
      #expect(text.firstMatch(of: /\ [:;?!»]|«\ |\ $|^\ |\ \ /) == nil, "\(text)")
      // A quotation that is opened is closed.
      #expect(text.count { $0 == "«" } == text.count { $0 == "»" }, "\(text)")
      #expect(english.hasSuffix(".") == french.hasSuffix("."), "\(english)")
      if english.contains(" ") { #expect(french != english) }
    }
  }

  @Test(arguments: Language.allCases, [60, 80])
  func `fits the columns there are`(language: Language, width: Int) {
    for command in Self.commands {
      let page = HelpPage(command: command, verbs: ["import"], language: language, width: width)
      let lines = page.text().split(separator: "\n")
      #expect(lines.count > 5)
      #expect(lines.filter { $0.count > width } == [], "\(command.commandName)")
    }
  }

  @Test(arguments: [
    ("--help", "<sous-commande>"), ("-h", "<sous-commande>"), ("help", "<sous-commande>"),
    ("", "<sous-commande>"), ("help check", "check [--format"), ("check --help", "check [--format"),
    ("check -h extra", "check [--format"),
    ("help import glpi", "import glpi [<options>] <fichiers> ..."),
    ("import", "import <sous-commande>"), ("import table --help", "import table"),
    ("diagram", "diagram <sous-commande>"), ("diagram --help", "diagram <sous-commande>"),
    ("help diagram sweep", "diagram sweep [<options>]"), ("help help", "<sous-commande>"),
    ("help --language fr check", "check [--format"), ("import --language=fr", "import <sous"),
  ])
  func `is that of the verb, in the language asked for`(line: String, usage: String) async throws {
    let words = line.split(separator: " ").map(String.init)
    for words in [words + ["--language", "fr"], ["--language=fr"] + words] {
      let french = try await Ricochet.run(words)
      #expect(french.status == 0 && french.error == "")
      #expect(french.output.contains("UTILISATION\u{A0}: ricochet \(usage)"), "\(french.output)")
      #expect(french.output.hasPrefix("OBJET\u{A0}: "))
    }
    let english = try await Ricochet.run(words.filter { !$0.contains("language") && $0 != "fr" })
    #expect(english.status == 0 && english.error == "")
    #expect(english.output.contains("\nUSAGE: ricochet "))
    #expect(english.output.hasPrefix("OVERVIEW: "))
  }

  @Test func `is in the language of the model it names, else of the environment`() async throws {
    let english = ["LC_ALL": "en_US.UTF-8"]
    let model = try TemporaryFolder([
      "sub/m.yaml": "# first\r\nname: x\r\nlanguage: fr # second\r\n"
    ])
    #expect(
      try await model.run("what-if", "--help", environment: english).output.hasPrefix("OBJET"))
    let named = english.merging(["RICOCHET_MODEL": model.path]) { $1 }
    #expect(try await Ricochet.run(["--help"], environment: named).output.hasPrefix("OBJET"))
    let asked = try await model.run("what-if", "--help", "--language", "en")
    #expect(asked.output.hasPrefix("OVERVIEW"))
    let french = ["LC_ALL": "fr_FR.UTF-8"]
    #expect(try await Ricochet.run(["--help"], environment: french).output.hasPrefix("OBJET"))
    let unknown = try await Ricochet.run(
      ["--help", "--model", "/nonexistent"], environment: french)
    #expect(unknown.output.hasPrefix("OBJET"))
  }

  @Test func `leaves the version alone`() async throws {
    let version = try await Ricochet.run(["--version", "--language", "fr"])
    #expect(version.status == 0 && version.lines.count == 1)
  }

  @Test(arguments: [
    ("bash", [String]()),
    (
      "zsh",
      [
        "[Le dossier du modèle (par défaut\u{A0}\\: RICOCHET_MODEL, sinon le dossier courant).]",
        "'list:Ce que contient le modèle.'",
        "[Le fichier à écrire\u{A0}; «\u{A0}-\u{A0}» est la sortie standard.]",
      ]
    ),
    ("fish", ["-d 'Ce que contient le modèle.'", "-d 'Ce qui tombe en panne.'"]),
  ])
  func `is in French in scripts for shells too`(shell: String, french: [String]) async throws {
    let words = ["--generate-completion-script", shell]
    let english = try await Ricochet.run(words)
    let run = try await Ricochet.run(words, environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(run.status == 0 && run.error == "" && run.lines.count == english.lines.count)
    for text in french { #expect(run.output.contains(text), "\(text)") }
    // Descriptions are the only sentences: none is left in English.
    for text in FrenchHelp.abstracts.keys {
      #expect(!run.output.contains(text.prefix { $0 != ":" && $0 != "'" }), "\(text)")
    }
    #expect((run.output == english.output) == french.isEmpty)
  }
}
