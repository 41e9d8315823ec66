// Answers that go to files: the ending chooses the form, a file is whole or untouched, programs are not trusted.

import Foundation
import TestSupport
import Testing

@Suite struct `Answers in files` {
  private static let path = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "fr_FR.UTF-8"]

  private func run(
    _ arguments: String, in folder: TemporaryFolder, path: String? = nil,
    model: String = "ch-littoral"
  ) async throws -> Run {
    var environment = Self.path
    if let path { environment["PATH"] = path }
    return try await Ricochet.run(
      arguments.split(separator: " ").map(String.init) + [
        "--model", Ricochet.models.appending(path: model).path,
      ], environment: environment, folder: folder.url)
  }

  private func bytes(_ name: String, in folder: TemporaryFolder) throws -> Data {
    try Data(contentsOf: folder.url.appending(path: name))
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: [
    ("txt", "Leçon 1"), ("html", "<!DOCTYPE html>"), ("md", "# Leçon 1"), ("docx", "PK"),
    ("pdf", "%PDF-"), ("xlsx", "PK"), ("csv", "id,kind,name"), ("json", "{\n"),
    ("HTML", "<!DOCTYPE html>"),
  ]) func `have the form that the ending asks for`(ending: String, start: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await run("what-if ad -o a.\(ending)", in: folder, model: "lessons/01-chaine")
    #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty, "\(run.error)")
    #expect(try names(in: folder) == ["a.\(ending)"])
    #expect(try bytes("a.\(ending)", in: folder).starts(with: Data(start.utf8)))
  }

  @Test func `are the same as on standard output where programs read them`() async throws {
    let folder = try TemporaryFolder()
    for form in ["json", "csv"] {
      let shown = try await run("sweep --format \(form)", in: folder)
      _ = try await run("sweep -o s.\(form)", in: folder)
      #expect(try bytes("s.\(form)", in: folder) == shown.rawOutput)
    }
  }

  @Test(arguments: [
    "what-if ad", "what-if --all", "why urgences --fail ad", "sweep",
    "sweep --pairs --among network",
    "cuts urgences --order 1", "bia", "backups", "isolate", "check", "list processes",
    "list", "isolate --scenario rancongiciel",
  ]) func `are written by every verb that answers`(verb: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await run(
      "\(verb) -o a.html --marking Confidentiel --date 2027-03-31", in: folder)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.error)")
    let html = String(decoding: try bytes("a.html", in: folder), as: UTF8.self)
      .replacing("\u{A0}", with: " ")
    // The title block: who may read it, the model and its files, the date as French writes it.
    for words in ["Confidentiel", "CH du Littoral", "Empreinte du modèle", "31 mars 2027"] {
      #expect(html.contains(words), "\(words)")
    }
    #expect(html.components(separatedBy: "<h1>").count == 2)
    #expect(!html.contains("http://") || html.contains("xmlns"))
    #expect(!html.contains("<script"))
  }

  @Test func `are named by their endings, else nothing is computed or written`() async throws {
    let folder = try TemporaryFolder()
    for name in ["a.doc", "a", "pdf", "a.xls"] {
      let run = try await run("what-if ad -o \(name)", in: folder)
      #expect(run.status == 2)
      #expect(run.error.contains("«\u{A0}\(name)\u{A0}»") && run.error.contains(".docx, .pdf"))
    }
    let date = try await run("what-if ad -o a.html --date 2027-02-30", in: folder)
    #expect(date.status == 2 && date.error.contains("2027-02-30"))
    #expect(try names(in: folder).isEmpty)
  }

  @Test(arguments: [("pdf", "weasyprint"), ("docx", "pandoc")])
  func `name the Debian package of a program that is missing`(
    ending: String, package: String
  ) async throws {
    let folder = try TemporaryFolder(["a.\(ending)": "old"])
    let run = try await run("what-if ad -o a.\(ending)", in: folder, path: "/nonexistent")
    #expect(run.status == 69)
    #expect(run.error.contains("apt install \(package)"), "\(run.error)")
    #expect(try bytes("a.\(ending)", in: folder) == Data("old".utf8))
    #expect(try names(in: folder) == ["a.\(ending)"])
  }

  @Test(arguments: [
    ("weasyprint", "pdf", "cat > /dev/null; echo '%PDF-1.7'; echo 'une police manque' >&2"),
    ("pandoc", "docx", "cat > /dev/null; echo PK; exit 3"),
    ("weasyprint", "pdf", "exec 0<&-; exit 1"),
  ]) func `are not believed where the program warned or failed`(
    program: String, ending: String, script: String
  ) async throws {
    let folder = try TemporaryFolder([
      "a.\(ending)": "old", "bin/\(program)": "#!/bin/sh\n\(script)\n",
    ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/\(program)")
    let run = try await run(
      "what-if ad -o a.\(ending)", in: folder, path: "\(folder.path)/bin:/usr/bin:/bin")
    #expect(run.status == 70, "\(run.error)")
    #expect(run.error.contains(program))
    #expect(try bytes("a.\(ending)", in: folder) == Data("old".utf8))
    #expect(try names(in: folder) == ["a.\(ending)", "bin"])
  }

  @Test func `leave an old file as it is where the new one cannot be written`() async throws {
    let folder = try TemporaryFolder()
    let full = try await run("what-if ad -o /dev/full", in: folder)
    #expect(full.status == 2)
    let nowhere = try await run("what-if ad -o nowhere/a.html", in: folder)
    #expect(nowhere.status == 2 && nowhere.error.contains("nowhere/a.html"))
    #expect(try names(in: folder).isEmpty)
    let limited = try await Ricochet.run(
      ["what-if", "ad", "-o", "a.html", "--model", Ricochet.models.path + "/ch-littoral"],
      environment: Self.path, folder: folder.url,
      through: #"printf old > a.html; ulimit -f 1; "$0" "$@""#)
    #expect(limited.status == 74, "\(limited.error)")
    #expect(try bytes("a.html", in: folder) == Data("old".utf8))
    #expect(try names(in: folder) == ["a.html"])
  }

  @Test func `tell the day and hour beside every instant where it is known when it begins`()
    async throws
  {
    let folder = try TemporaryFolder()
    let run = try await run(
      "what-if ad --for 4h --starts 2026-12-24T22:00", in: folder, model: "lessons/01-chaine")
    let text = run.output.replacing("\u{A0}", with: " ")
    #expect(text.contains("Début (H+0) : 24 décembre 2026 à 22:00."))
    #expect(text.contains("H+5 h 30 (25/12 03:30)"))
    let wrong = try await self.run("what-if ad --starts demain", in: folder)
    #expect(wrong.status == 2 && wrong.error.contains("2026-12-24T03:10"))
  }

  @Test func `take the start of the scenario, and of the command line before it`() async throws {
    let model = try TemporaryFolder([
      "m.yaml": """
      language: fr
      processes: [{ id: p, mtpd: 4h, needs: [a] }]
      applications: [{ id: a, restart: 10m }]
      scenarios: [{ id: s, fail: [{ node: a, repair: 10m }], starts: 2026-12-24T22:00 }]
      """
    ])
    #expect(try await model.run("what-if", "--scenario", "s").output.contains("22:20"))
    let other = try await model.run(
      "why", "p", "--scenario", "s", "--starts", "2027-01-01T00:00")
    #expect(other.output.contains("00:20") && !other.output.contains("22:20"))
    let wrong = try TemporaryFolder([
      "m.yaml": """
      language: fr
      applications: [{ id: a, restart: 10m }]
      scenarios: [{ id: s, fail: a, starts: 24/12/2026 }]
      """
    ])
    let checked = try await wrong.run("check")
    #expect(checked.status == 1 && checked.output.contains("m.yaml:3:"))
    #expect(checked.output.contains("2026-12-24T22:00"))
  }
}
