// Which model answers: the one that is named, or none — never one that nobody meant.

import Foundation
import TestSupport
import Testing

@Suite struct `The model` {
  private let here = ["m.yaml": "name: Here\nlanguage: en\nservices: [{ id: ad, restart: 0m }]\n"]
  private let there = ["m.yaml": "name: There\nlanguage: en\nservices: [{ id: ad, restart: 0m }]\n"]
  private let ask = ["what-if", "ad", "--format", "json"]

  @Test func `is the one after --model, whatever else there is`() async throws {
    let (a, b) = (try TemporaryFolder(here), try TemporaryFolder(there))
    let run = try await Ricochet.run(
      ask + ["--model", a.path], environment: ["RICOCHET_MODEL": b.path], folder: b.url)
    #expect(run.output.contains("\"model\": \"Here\""))
  }

  @Test func `else is the one in RICOCHET_MODEL`() async throws {
    let (a, b) = (try TemporaryFolder(here), try TemporaryFolder(there))
    let run = try await Ricochet.run(
      ask, environment: ["RICOCHET_MODEL": a.path], folder: b.url)
    #expect(run.output.contains("\"model\": \"Here\""))
  }

  @Test(arguments: [[:], ["RICOCHET_MODEL": ""]])
  func `else is the current folder`(environment: [String: String]) async throws {
    let a = try TemporaryFolder(here)
    let run = try await Ricochet.run(ask, environment: environment, folder: a.url)
    #expect(run.output.contains("\"model\": \"Here\""))
    #expect(run.status == 0)
  }

  @Test(arguments: [[], ["--model", "."], ["--model", "../hôpital"], ["--model", "a/.."]])
  func `goes by the name of its folder, whichever way it is named`(way: [String]) async throws {
    let folder = try TemporaryFolder([
      "hôpital/m.yaml": "services: [{ id: ad }]\n",
      "hôpital/a/n.yaml": "services: [{ id: dns }]\n",
    ])
    let run = try await Ricochet.run(
      ["what-if", "ad", "--format", "json"] + way, folder: folder.url.appending(path: "hôpital"))
    #expect(run.output.contains("\"model\": \"hôpital\""), "\(run.output) \(run.error)")
  }

  @Test(arguments: ["what-if ad", "what-if --all", "why ad --fail ad", "check", "list"])
  func `is asked for where there is none`(arguments: String) async throws {
    let words = arguments.split(separator: " ").map(String.init)
    // A model further down is not the one that was meant.
    let folder = try TemporaryFolder(["deeper/m.yaml": "services: [{ id: ad }]\n", "notes.txt": ""])
    let run = try await Ricochet.run(words, folder: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.error == """
        ricochet: error: no model here; name its folder with --model DIR or the variable \
        RICOCHET_MODEL, go to that folder, or make one with 'ricochet init my-hospital'\n
        """)
  }

  @Test(arguments: ["--model", "RICOCHET_MODEL"])
  func `that does not exist is named`(way: String) async throws {
    let missing = "/nonexistent/hôpital"
    let run =
      way == "--model"
      ? try await Ricochet.run(["what-if", "ad", "--model", missing])
      : try await Ricochet.run(["what-if", "ad"], environment: [way: missing])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains(missing))
    #expect(run.error.hasSuffix("1 error, 0 warnings\n"))
  }

  @Test func `may be a folder without a model, which is said`() async throws {
    let folder = try TemporaryFolder(["notes.txt": "nothing"])
    let run = try await folder.run("what-if", "ad")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains(folder.path))
  }
}
