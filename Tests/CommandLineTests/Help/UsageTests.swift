// Wrong usage: what is wrong, in both languages, with the nearest word, for every way of typing it wrong.

import Continuity
import Foundation
import TestSupport
import Testing

@testable import ricochet

@Suite struct `Wrong usage` {
  /// A line, and what is said of it in French and in English.
  private static let lines: [(String, String, String)] = [
    (
      "whatif ad", "verbe inconnu «~whatif~»~: vouliez-vous dire «~what-if~»~?",
      "unknown verb 'whatif': did you mean 'what-if'?"
    ),
    (
      "help swep", "verbe inconnu «~swep~»~: vouliez-vous dire «~sweep~»~?",
      "unknown verb 'swep': did you mean 'sweep'?"
    ),
    (
      "glpi base.sql", "verbe inconnu «~glpi~»~: vouliez-vous dire «~import glpi~»~?",
      "unknown verb 'glpi': did you mean 'import glpi'?"
    ),
    (
      "diagram impct --fail ad", "verbe inconnu «~impct~»~: vouliez-vous dire «~impact~»~?",
      "unknown verb 'impct': did you mean 'impact'?"
    ),
    (
      "import quelque",
      "verbe inconnu «~quelque~»~; choisissez parmi~: table, glpi, mercator, itop, ciso-assistant, bia",
      "unknown verb 'quelque'; choose from: table, glpi, mercator, itop, ciso-assistant, bia"
    ),
    (
      "what-if ad --scenaro x",
      "option inconnue «~--scenaro~»~: vouliez-vous dire «~--scenario~»~?",
      "unknown option '--scenaro': did you mean '--scenario'?"
    ),
    (
      "import --purg -o m", "option inconnue «~--purg~»~: vouliez-vous dire «~--purge~»~?",
      "unknown option '--purg': did you mean '--purge'?"
    ),
    ("what-if ad --absurdity", "option inconnue «~--absurdity~»", "unknown option '--absurdity'"),
    ("check -x", "option inconnue «~-x~»", "unknown option '-x'"),
    (
      "diagram architecture -oa",
      "option inconnue «~-oa~», à moins que ce ne soit «~-o~», qui attend une valeur",
      "unknown option '-oa', unless '-o' is meant, which needs a value"
    ),
    ("what-if ad --for", "«~--for~» attend une valeur", "'--for' needs a value"),
    (
      "what-if --all=oui", "«~--all~» ne prend pas de valeur, or vous lui donnez «~oui~»",
      "'--all' takes no value, but got 'oui'"
    ),
    ("check tout", "argument inattendu «~tout~»", "unexpected argument 'tout'"),
    (
      "check tout de suite", "arguments inattendus «~tout~», «~de~» et «~suite~»",
      "unexpected arguments 'tout', 'de' and 'suite'"
    ),
    ("why --fail ad", "il manque «~<nom>~»", "'<name>' is missing"),
    ("import glpi -o m", "il manque «~<fichiers>~»", "'<files>' is missing"),
    ("diagram isolation", "il manque «~--output~»", "'--output' is missing"),
    (
      "what-if ad --format jsn",
      "«~jsn~» ne convient pas pour «~--format~»~: vouliez-vous dire «~json~»~?",
      "'jsn' is no value for '--format': did you mean 'json'?"
    ),
    (
      "diagram isolation -o a.pdf --paper a5",
      "«~a5~» ne convient pas pour «~--paper~»~: vouliez-vous dire «~a3~»~?",
      "'a5' is no value for '--paper': did you mean 'a3'?"
    ),
    (
      "what-if ad --format excel",
      "«~excel~» ne convient pas pour «~--format~»~: choisissez «~text~», «~json~» ou «~csv~»",
      "'excel' is no value for '--format': choose 'text', 'json' or 'csv'"
    ),
    (
      "what-if ad --for demain", "«~demain~» ne convient pas pour «~--for~»",
      "'demain' is no value for '--for'"
    ),
    (
      "--generate-completion-script tcsh",
      "pas de complétion pour le shell «~tcsh~»~; choisissez «~zsh~», «~bash~» ou «~fish~»",
      "no completions for the shell 'tcsh'; choose 'zsh', 'bash' or 'fish'"
    ),
    // What verbs refuse themselves.
    (
      "what-if",
      "indiquez l’un des choix suivants, et un seul~: «~<noms>~», «~--where~», «~--scenario~» ou «~--all~»",
      "give one of these, and only one: '<names>', '--where', '--scenario' or '--all'"
    ),
    (
      "why urgences",
      "indiquez l’un des choix suivants, et un seul~: «~--fail~», «~--where~» ou «~--scenario~»",
      "give one of these, and only one: '--fail', '--where' or '--scenario'"
    ),
    (
      "what-if --all --for 4h", "«~--for~» ne va pas avec «~--all~»",
      "'--for' does not go with '--all'"
    ),
    (
      "what-if --all --starts 2026-12-24T03:10", "«~--starts~» ne va pas avec «~--all~»",
      "'--starts' does not go with '--all'"
    ),
    ("cuts urgences --order 0", "«~--order~» vaut 1 ou plus", "'--order' is 1 or more"),
    (
      "generate --nodes 3 -o g", "«~--nodes~» est un nombre de 300 à 10~000~000",
      "'--nodes' is a number from 300 to 10,000,000"
    ),
    (
      "sweep --critical-within unlimited",
      "«~--critical-within~» attend une durée limitée~: 4h, 1j",
      "'--critical-within' takes a duration that ends: 4h, 1d"
    ),
    (
      "diagram architecture -o a.svg --kind servr",
      "type d’élément inconnu «~servr~»~: vouliez-vous dire «~server~»~?",
      "unknown kind 'servr': did you mean 'server'?"
    ),
    (
      "diagram architecture -o a.txt",
      "indiquez «~--format~», ou un nom de fichier qui finit par .svg, .pdf, .png, .dot ou .gv",
      "give '--format', or a file name that ends in .svg, .pdf, .png, .dot or .gv"
    ),
    (
      "diff avant", "indiquez un second dossier, ou «~--at~» avec une date",
      "give a second folder, or '--at' with a day"
    ),
    ("import --adopt", "il manque «~--output~»", "'--output' is missing"),
  ]

  @Test(arguments: lines)
  func `is told in both languages`(line: String, french: String, english: String) async throws {
    let words = line.split(separator: " ").map(String.init)
    for (locale, message, usage) in [
      ("fr_FR.UTF-8", "erreur: " + french.replacing("~", with: "\u{A0}"), "Utilisation\u{A0}: "),
      ("en_GB.UTF-8", "error: " + english, "Usage: "),
    ] {
      let run = try await Ricochet.run(words, environment: ["LC_ALL": locale])
      #expect(run.status == 64 && run.output == "")
      #expect(run.error.hasPrefix("ricochet: \(message)\n"), "\(run.error)")
      #expect(run.error.contains("\n\(usage)ricochet "))
      #expect(run.error.split(separator: "\n").last?.contains(" --help") == true)
    }
  }

  @Test func `explains the options concerned`() async throws {
    let run = try await Ricochet.run(["what-if", "ad", "--for", "--language", "fr"])
    #expect(
      run.error.contains(
        "\n  --for <durée>           Combien de temps cela dure, quoi que dise le modèle\u{A0}: "))
    let own = try await Ricochet.run(["import", "glpi", "x.sql"])
    #expect(own.error.contains("\n  -o, --output <folder>   The model's folder; made if it is not"))
  }

  @Test func `is told in the language of the line before that of the environment`() async throws {
    let environment = ["LC_ALL": "en_US"]
    let asked = try await Ricochet.run(["lst", "--language=fr"], environment: environment)
    #expect(asked.error.hasPrefix("ricochet: erreur: verbe inconnu"))
    let model = try TemporaryFolder(["m.yaml": "language: fr\nservices: [{ id: ad }]\n"])
    let named = try await model.run("what-if", environment: environment)
    #expect(named.error.hasPrefix("ricochet: erreur: indiquez"))
    let both = try await model.run("what-if", "--language", "en", environment: ["LANG": "fr_FR"])
    #expect(both.error.hasPrefix("ricochet: error: give"))
  }

  @Test(arguments: [
    ("processs", "processes"), ("serveurz", "serve"), ("scenarii", "scenarios"),
    ("etablisements", "establishments"),
  ])
  func `of a list suggests the nearest, with status 2`(name: String, nearest: String) async throws {
    let run = try await Ricochet.run("list \(name) --language fr", on: "lessons/01-chaine")
    #expect(run.status == 2)
    #expect(run.error.contains("vouliez-vous dire «\u{A0}\(nearest)"), "\(run.error)")
  }

  @Test func `is nowhere told in one language only`() throws {
    let sources = repository.appending(path: "Sources/ricochet")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    let files = paths.filter { $0.hasSuffix(".swift") }
    #expect(files.count > 30)
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      #expect(!text.contains("ValidationError(\""), "\(file)")
    }
  }

  // MARK: Shapes that no line of ours provokes

  private static let check = CommandTree(of: Check.self)

  @Test func `is read from messages that our options do not provoke today`() throws {
    let check = try #require(Self.check)
    func read(_ message: String) -> Misuse? { Misuse(message, of: check) }
    #expect(
      read("Value to be set with flag '--b' had already been set with flag '--a'")
        == .exclusive(["--b", "--a"]))
    #expect(read("Missing one of: '--a', '--b <b>'") == .missing(["--a", "--b"]))
    #expect(read("Invalid option: -%") == .invalidOption("-%"))
    #expect(read("Can't autodetect a supported shell.\nPlease use …") == .unknownShell(nil))
    #expect(
      read("The value 'a\n' b' is invalid for '<name>'")
        == .invalid("a\n' b", argument: "<name>", known: [], nearest: nil))
    #expect(
      read(
        "The value 'x' is invalid for '--language <language>'. Please provide one of 'fr' and 'en'."
      )
        == .invalid("x", argument: "--language", known: ["fr", "en"], nearest: nil))
    for misuse: Misuse in [
      .exclusive(["--b", "--a"]), .missing(["--a", "<name>"]), .invalidOption("-%"),
      .unknownShell(nil), .unknownKind("x", nearest: nil),
    ] {
      let (french, english) = (misuse.text(in: .french), misuse.text(in: .english))
      #expect(french != english && french.contains("\u{A0}") && !english.contains("\u{A0}"))
    }
  }

  @Test func `of an unknown shape goes out as it is`() throws {
    let check = try #require(Self.check)
    for message in [
      "Internal error. Invalid state.", "", "Unknown option", "Unexpected argument 'a",
    ] {
      #expect(Misuse(message, of: check) == nil, "\(message)")
    }
    let guidance = try #require(
      Guidance(for: Line(["check"]), in: .french, width: 100)?.error("Something new."))
    #expect(
      guidance.hasPrefix("ricochet: erreur: Something new.\nUtilisation\u{A0}: ricochet check"))
  }
}
