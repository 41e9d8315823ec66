// `ricochet diagram`: where pictures go, and that what was there before is never harmed.

import Foundation
import TestSupport
import Testing

@Suite struct `Diagrams` {
  private static let model = Ricochet.models.path + "/lessons/03-deux-sur-trois"
  private static let old = "what was there before"

  private func architecture(
    to output: String, format: String? = nil, model: String = Diagrams.model,
    language: String = "en", through script: String? = nil
  ) async throws -> Run {
    let form = format.map { ["--format", $0] } ?? []
    return try await Ricochet.run(
      ["diagram", "architecture", "-o", output, "--model", model, "--language", language] + form,
      through: script)
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: ["svg", "pdf", "png", "dot"])
  func `are written in the form that the name asks for`(ending: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await architecture(to: folder.path + "/a." + ending)
    #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty)
    #expect(try names(in: folder) == ["a." + ending])
    let piped = try await architecture(to: "-", format: ending)
    #expect(piped.status == 0)
    #expect(piped.rawOutput == (try Data(contentsOf: folder.url.appending(path: "a." + ending))))
  }

  @Test func `on a full disk are an error that names it`() async throws {
    let run = try await architecture(to: "/dev/full", format: "svg")
    #expect(run.status == 74)
    #expect(run.error.contains("/dev/full"))
    #expect(run.error.contains("No space left on device"))
    let french = try await architecture(to: "/dev/full", format: "svg", language: "fr")
    #expect(french.status == 74)
    #expect(french.error.contains("plus de place sur le disque"))
  }

  @Test(arguments: [
    ("missing/a.svg", "ce dossier n’existe pas"),
    ("kept.txt/a.svg", "le chemin passe par un fichier"),
  ])
  func `into a folder that is none are an error`(output: String, reason: String) async throws {
    let folder = try TemporaryFolder(["kept.txt": Diagrams.old])
    let run = try await architecture(to: folder.path + "/" + output, language: "fr")
    #expect(run.status == 2)
    #expect(run.error.contains(reason), "\(run.error)")
    #expect(try names(in: folder) == ["kept.txt"])
  }

  @Test func `into a folder that takes no files are an error`() async throws {
    // Nobody, not even the superuser, makes a file there.
    let run = try await architecture(to: "/proc/a.svg")
    #expect(run.status == 2)
    #expect(run.error.contains("/proc/a.svg"))
  }

  @Test(arguments: [
    ["diagram", "architecture", "--focus", "nobody"], ["diagram", "impact", "--fail", "nobody"],
    ["diagram", "chain", "nobody", "--fail", "nobody"],
    ["diagram", "timeline", "--scenario", "nobody"],
    ["diagram", "architecture", "--model", "/nonexistent"],
    ["diagram", "compromise", "--from", "nobody"],
    ["diagram", "compromise", "--scenario", "nobody"],
    ["diagram", "isolation"], ["diagram", "isolation", "--at", "2027-02-30"],
  ])
  func `that cannot be made leave the file that was there`(arguments: [String]) async throws {
    let folder = try TemporaryFolder(["a.svg": Diagrams.old])
    let model = arguments.contains("--model") ? [] : ["--model", Diagrams.model]
    let run = try await Ricochet.run(arguments + model + ["-o", folder.path + "/a.svg"])
    #expect(run.status == 2)
    #expect(!run.error.isEmpty && run.output.isEmpty)
    #expect(try names(in: folder) == ["a.svg"])
    #expect(
      try String(contentsOf: folder.url.appending(path: "a.svg"), encoding: .utf8) == Diagrams.old)
  }

  @Test func `that run out of room leave the file that was there`() async throws {
    let folder = try TemporaryFolder(["a.svg": Diagrams.old])
    // No file may grow beyond a few thousand bytes, and the command is told so by an error.
    let run = try await architecture(
      to: folder.path + "/a.svg", through: "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"")
    #expect(run.status == 74)
    #expect(run.error.contains("File too large"))
    #expect(try names(in: folder) == ["a.svg"])
    #expect(
      try String(contentsOf: folder.url.appending(path: "a.svg"), encoding: .utf8) == Diagrams.old)
  }

  @Test(arguments: ["TERM", "KILL"], ["0.02", "0.1", "0.3"])
  func `that are interrupted leave the old file or a whole new one`(
    signal: String, after: String
  ) async throws {
    let folder = try TemporaryFolder(["a.svg": Diagrams.old])
    _ = try await architecture(
      to: folder.path + "/a.svg", model: Ricochet.models.path + "/ch-littoral",
      through: "timeout -s \(signal) \(after) \"$0\" \"$@\"; exit 0")
    let content = try String(contentsOf: folder.url.appending(path: "a.svg"), encoding: .utf8)
    #expect(content == Diagrams.old || content.hasSuffix("</svg>\n"))
  }

  @Test(arguments: [
    "diagram architecture", "diagram architecture -o a.txt",
    "diagram architecture -o a.svg --depth -1",
    "diagram architecture -o a.svg --kind nonsense", "diagram impact -o a.svg",
    "diagram impact --fail ad --scenario s -o a.svg", "diagram chain --fail ad -o a.svg",
    "diagram timeline -o a.svg", "diagram architecture -o a.svg --format bmp",
    "diagram compromise -o a.svg", "diagram compromise --from ad --scenario s -o a.svg",
    "diagram isolation -o a.pdf --paper a5",
  ])
  func `asked for wrongly are wrong usage`(arguments: String) async throws {
    let run = try await Ricochet.run(arguments, on: "lessons/01-chaine")
    #expect(run.status == 64, "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["fr", "en"])
  func `of isolation need zones and flows, of an attack an attacker`(language: String) async throws
  {
    let folder = try TemporaryFolder()
    let output = ["-o", folder.path + "/a.svg", "--language", language]
    let none = try await Ricochet.run(
      ["diagram", "isolation", "--model", Diagrams.model] + output)
    #expect(none.status == 2)
    #expect(none.error.contains(language == "fr" ? "cloisonné" : "partitioned"))
    let harmless = try await Ricochet.run(
      ["diagram", "compromise", "--scenario", "panne-dpi"] + output + [
        "--model", Ricochet.models.path + "/ch-littoral",
      ])
    #expect(harmless.status == 2)
    #expect(harmless.error.contains(language == "fr" ? "ne compromet rien" : "compromises nothing"))
    #expect(try names(in: folder).isEmpty)
  }

  private func onPaper(
    _ picture: String, to output: String, _ more: [String] = [], language: String = "fr"
  ) async throws -> Run {
    try await Ricochet.run(
      ["diagram"] + picture.split(separator: " ").map(String.init) + [
        "-o", output, "--model", Ricochet.models.path + "/ch-littoral", "--language", language,
      ] + more)
  }

  @Test func `of several pages are a file each, which is told, or one PDF`() async throws {
    let folder = try TemporaryFolder()
    let svg = try await onPaper(
      "timeline --fail ad", to: folder.path + "/f.svg", ["--paper", "a4"])
    #expect(svg.status == 0 && svg.output.isEmpty)
    #expect(try names(in: folder) == ["f-1.svg", "f-2.svg", "f-3.svg"])
    #expect(svg.error.contains("3\u{A0}pages A4") && svg.error.contains("f-3.svg"))
    #expect(svg.error.contains("7,") && svg.error.contains("points"))
    let pdf = try await onPaper(
      "timeline --fail ad", to: folder.path + "/f.pdf", ["--paper", "a4"])
    #expect(pdf.status == 0)
    #expect(try names(in: folder) == ["f-1.svg", "f-2.svg", "f-3.svg", "f.pdf"])
    let bytes = try Data(contentsOf: folder.url.appending(path: "f.pdf"))
    #expect(String(decoding: bytes, as: UTF8.self).contains("/Count 3"))
    let group = try await Ricochet.run([
      "diagram", "isolation", "--model", Ricochet.models.path + "/ght-littoral", "--language", "en",
      "-o", folder.path + "/i.svg",
    ])
    #expect(group.status == 0 && group.error.contains("3 pages of A3"), "\(group.error)")
    #expect(try names(in: folder).contains("i-3.svg"))
    let one = try await onPaper(
      "timeline --fail ad", to: folder.path + "/g.svg", ["--paper", "a3"])
    #expect(one.status == 0 && one.error.isEmpty)
    #expect(try names(in: folder).contains("g.svg"))
  }

  @Test(arguments: [("fr", "3\u{A0}pages", "--format pdf"), ("en", "3 pages", "--format pdf")])
  func `of several pages are no one SVG on standard output`(
    language: String, count: String, way: String
  ) async throws {
    let run = try await onPaper(
      "timeline --fail ad", to: "-", ["--paper", "a4"], language: language)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.error.contains(count) && run.error.contains(way))
    let device = try await onPaper(
      "timeline --fail ad", to: "/dev/full", ["--paper", "a4", "--format", "png"])
    #expect(device.status == 2 && !FileManager.default.fileExists(atPath: "/dev/full-1"))
    let pdf = try await onPaper(
      "timeline --fail ad", to: "-", ["--paper", "a4", "--format", "pdf"])
    #expect(pdf.status == 0 && pdf.rawOutput.starts(with: Data("%PDF".utf8)))
  }

  @Test func `bear the date asked for, as the language writes it, and the marking`() async throws {
    let run = try await onPaper(
      "chain ad --fail ad", to: "-",
      ["--date", "2027-05-01", "--marking", "Diffusion restreinte : cellule de crise <b>"])
    #expect(run.status == 0)
    let svg = run.output.replacing("\u{A0}", with: " ").replacing("&#160;", with: " ")
    #expect(svg.contains("1er mai 2027"))
    #expect(svg.split(separator: "cellule de crise &lt;b&gt;").count == 3)
    #expect(svg.contains("Empreinte du modèle") && svg.contains("ricochet 0."))
  }

  @Test(arguments: ["2027-02-30", "demain", ""])
  func `with a date that is none are an error with an example`(date: String) async throws {
    let folder = try TemporaryFolder(["a.svg": Diagrams.old])
    let run = try await onPaper("isolation", to: folder.path + "/a.svg", ["--date", date])
    #expect(run.status == 2)
    #expect(run.error.contains("«\u{A0}\(date)\u{A0}»") && run.error.contains("2027-03-31"))
    #expect(
      try String(contentsOf: folder.url.appending(path: "a.svg"), encoding: .utf8) == Diagrams.old)
  }

  @Test func `of several pages that run out of room leave every file that was there`() async throws
  {
    let folder = try TemporaryFolder(["f-1.svg": Diagrams.old])
    let run = try await Ricochet.run(
      [
        "diagram", "timeline", "--fail", "ad", "-o", folder.path + "/f.svg", "--paper", "a4",
        "--model", Ricochet.models.path + "/ch-littoral",
      ], through: "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"")
    #expect(run.status == 74)
    #expect(try names(in: folder) == ["f-1.svg"])
    #expect(
      try String(contentsOf: folder.url.appending(path: "f-1.svg"), encoding: .utf8)
        == Diagrams.old)
  }

  @Test(arguments: ["isolation", "isolation --scenario rancongiciel", "compromise --from ad"])
  func `of security are the same bytes twice`(picture: String) async throws {
    let arguments =
      ["diagram"] + picture.split(separator: " ").map(String.init) + [
        "-o", "-", "--format", "svg", "--model", Ricochet.models.path + "/ch-littoral",
      ]
    let (first, second) = (try await Ricochet.run(arguments), try await Ricochet.run(arguments))
    #expect(first.status == 0 && first.error.isEmpty)
    #expect(first.rawOutput == second.rawOutput && !first.rawOutput.isEmpty)
  }
}
