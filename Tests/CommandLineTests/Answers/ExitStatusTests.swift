// What the command tells scripts: 0 answered, 1 found wanting, 2 model or name wrong, 64 wrong usage.

import TestSupport
import Testing

@Suite struct `Exit statuses` {
  @Test(arguments: [
    ("what-if ad", 0), ("what-if ad --strict", 0), ("what-if ad --for 4h", 0),
    ("what-if ad --for 4h --strict", 1), ("what-if ad --for 4h --strict --format json", 1),
    ("what-if ad --for 4h --strict --format csv", 1), ("what-if ad --for 2h --strict", 0),
    ("what-if --scenario panne-ad-4h", 0), ("what-if --scenario panne-ad-4h --strict", 1),
    ("what-if --all", 0), ("what-if --all --strict", 1), ("what-if nobody", 2),
    ("what-if --scenario nobody", 2), ("what-if ad --establishment nobody", 2),
    ("what-if", 64), ("what-if ad --all", 64), ("what-if ad --scenario panne-ad-4h", 64),
    ("what-if --all --for 4h", 64), ("what-if ad --format xml", 64), ("what-if ad --nonsense", 64),
    ("what-if ad --language de", 64), ("why urgences --fail ad", 0),
    ("why urgences --scenario panne-ad-4h", 0), ("why nobody --fail ad", 2),
    ("why urgences --fail nobody", 2), ("why urgences --scenario nobody", 2), ("why urgences", 64),
    ("why --fail ad", 64), ("why urgences --fail ad --scenario panne-ad-4h", 64),
    ("why urgences --fail ad --format csv", 0), ("check", 0), ("check extra", 64), ("list", 0),
    ("list processes", 0), ("list nonsense", 2), ("list --format xml", 64), ("nonsense", 64),
    ("isolate", 0), ("isolate --strict", 0), ("isolate --scenario nobody", 2),
    ("isolate --at 2027-02-30", 2), ("isolate --format xml", 64), ("isolate urgences", 64),
    ("check --at demain", 2), ("what-if ad --at 2027-02-28", 0), ("list --at 2027-3-1", 2),
  ])
  func `of a sound model`(arguments: String, status: Int32) async throws {
    let run = try await Ricochet.run(arguments, on: "lessons/01-chaine")
    #expect(run.status == status, "\(arguments): \(run.error)")
    // Who is told that something is wrong is told what, and gets no answer.
    #expect(run.error.isEmpty == (status < 2))
    #expect(run.output.isEmpty == (status >= 2))
  }

  @Test(arguments: [
    ("check", 1), ("what-if ad", 2), ("what-if --all", 2), ("why ad --fail ad", 2), ("list", 2),
  ])
  func `of a model with an error`(arguments: String, status: Int32) async throws {
    let model = try TemporaryFolder([
      "a.yaml":
        "processes:\n  - { id: p, mtpd: 1h, restart: 0m, needs: adr }\nservices: [{ id: ad }]\n"
    ])
    let words = arguments.split(separator: " ").map(String.init)
    let run = try await Ricochet.run(words + ["--model", model.path])
    #expect(run.status == status)
    #expect((status == 1 ? run.error : run.output).isEmpty)
    let told = status == 1 ? run.output : run.error
    #expect(
      told.hasPrefix("\(model.path)/a.yaml:2:44: error: unknown id 'adr': did you mean 'ad'?"))
    #expect(told.hasSuffix("1 error, 1 warning\n"))
  }

  @Test(arguments: [
    ("ch-littoral", "isolate --strict", 1), ("ch-littoral", "isolate", 0),
    ("ch-littoral", "isolate --strict --format json", 1),
    ("ch-littoral", "isolate --strict --format csv", 1),
    ("ch-littoral", "isolate --strict --at 2027-03-31", 0),
    ("lessons/14-coupure-d-isolement", "isolate --strict --scenario rancongiciel", 0),
  ])
  func `of isolating the backups`(model: String, arguments: String, status: Int32) async throws {
    #expect(try await Ricochet.run(arguments, on: model).status == status)
  }

  @Test func `of warnings alone is 0`() async throws {
    let model = try TemporaryFolder(["a.yaml": "processes: [{ id: p, restart: 0m }]\n"])
    let run = try await model.run("check")
    #expect(run.status == 0)
    #expect(run.output.contains("a.yaml:1:19: warning: "))
    #expect(run.output.hasSuffix("The model has no errors. 0 errors, 1 warning\n"))
  }

  @Test(arguments: [
    "--help", "what-if --help", "why --help", "check --help", "list --help",
    "isolate --help",
  ])
  func `of help is 0`(arguments: String) async throws {
    let run = try await Ricochet.run(arguments.split(separator: " ").map(String.init))
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLE"))
  }
}
