// In which language it speaks: the one asked for, else the model's, else the environment's.

import TestSupport
import Testing

@Suite struct `The language` {
  private let silent = "services: [{ id: ad, restart: 1h }]\n"

  /// What `check` ends with in each language.
  private func language(of run: Run) -> String? {
    if run.output.contains("Modèle sans erreur.") { return "fr" }
    return run.output.contains("The model has no errors.") ? "en" : nil
  }

  @Test func `is the one asked for, whatever the model and the environment say`() async throws {
    let model = try TemporaryFolder(["m.yaml": "language: fr\n" + silent])
    let run = try await model.run("check", "--language", "en", environment: ["LC_ALL": "fr_FR"])
    #expect(language(of: run) == "en")
  }

  @Test func `else is the model's`() async throws {
    let model = try TemporaryFolder(["m.yaml": "language: fr\n" + silent])
    let run = try await model.run("check", environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(language(of: run) == "fr")
  }

  @Test(arguments: [
    (["LC_ALL": "fr_FR.UTF-8"], "fr"), (["LANG": "fr_CA"], "fr"), (["LANG": "en_GB.UTF-8"], "en"),
    (["LC_ALL": "en_US", "LANG": "fr_FR"], "en"), (["LC_MESSAGES": "fr", "LANG": "en_US"], "fr"),
    (["LC_ALL": "", "LANG": "fr_FR"], "fr"), (["LC_ALL": "C"], "en"), (["LANG": "de_DE"], "en"),
    ([:], "en"),
  ])
  func `else is the environment's, else English`(
    environment: [String: String], expected: String
  ) async throws {
    let model = try TemporaryFolder(["m.yaml": silent])
    let run = try await model.run("check", environment: environment)
    #expect(language(of: run) == expected)
  }

  @Test func `is also that of errors`() async throws {
    let french = try await Ricochet.run(["check"], environment: ["LC_ALL": "fr_FR"])
    #expect(french.error.hasPrefix("ricochet: erreur"))
    let broken = try TemporaryFolder(["m.yaml": "language: fr\nservices: [{ id: ad, needs: x }]\n"])
    let run = try await broken.run("what-if", "ad")
    #expect(run.error.contains("m.yaml:2:29: erreur: "))
    #expect(run.error.hasSuffix("1 erreur, 1 avertissement\n"))
    let name = try await TemporaryFolder(["m.yaml": "language: fr\n" + silent]).run("what-if", "x")
    #expect(name.error.hasPrefix("ricochet: erreur"))
  }
}
