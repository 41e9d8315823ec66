// `init`: a model to start from that is sound and answers at once.

import Foundation
import TestSupport
import Testing

@Suite struct `A new model` {
  @Test(arguments: ["fr", "en"])
  func `is sound and answers in its language`(language: String) async throws {
    let place = try TemporaryFolder()
    let made = try await Ricochet.run(
      ["init", "mon hôpital", "--language", language], folder: place.url)
    #expect(made.status == 0)
    #expect(made.error == "")
    let model = place.url.appendingPathComponent("mon hôpital").path
    let check = try await Ricochet.run(["check", "--model", model])
    #expect(check.status == 0)
    let isFrench = language == "fr"
    #expect(check.output.contains(isFrench ? " 0 erreur, 0 avert" : " 0 errors, 0 warnings"))
    let answer = try await Ricochet.run(["what-if", "ad", "--model", model])
    #expect(answer.status == 0)
    #expect(answer.output.contains(isFrench ? "et si " : "what if "))
    let all = try await Ricochet.run(["what-if", "--all", "--format", "csv", "--model", model])
    #expect(all.output.split(separator: "\r\n").count == 5)
  }

  @Test(arguments: [(["LC_ALL": "fr_FR.UTF-8"], "modele.yaml"), ([:], "model.yaml")])
  func `is in the language of the environment`(
    environment: [String: String], file: String
  ) async throws {
    let place = try TemporaryFolder()
    let made = try await Ricochet.run(["init", "m"], environment: environment, folder: place.url)
    #expect(made.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/m")
    #expect(names == [file])
  }

  @Test func `may go into an empty folder, and into folders to make`() async throws {
    let place = try TemporaryFolder()
    let empty = place.url.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    #expect(try await Ricochet.run(["init", empty.path]).status == 0)
    #expect(try await Ricochet.run(["init", place.path + "/a/b"]).status == 0)
    #expect(try await Ricochet.run(["check", "--model", place.path + "/a/b"]).status == 0)
  }

  @Test(arguments: ["kept/note.txt", "kept"])
  func `never touches what is there`(existing: String) async throws {
    let place = try TemporaryFolder([existing: "mine"])
    let run = try await Ricochet.run(["init", place.path + "/kept"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains("exists"))
    let text = try String(contentsOfFile: place.path + "/" + existing, encoding: .utf8)
    #expect(text == "mine")
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
    #expect(names.sorted() == (existing == "kept" ? ["kept"] : ["kept", "kept/note.txt"]))
  }

  @Test func `needs the name of its folder`() async throws {
    #expect(try await Ricochet.run(["init"]).status == 64)
    #expect(try await Ricochet.run(["init", ""]).status == 2)
  }
}
