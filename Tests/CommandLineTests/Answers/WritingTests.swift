// What cannot be written: one sentence in the user's language, status 74 where it is the disk, and no trace.

import Foundation
import TestSupport
import Testing

@Suite struct `What cannot be written` {
  private static let french = ["LC_ALL": "fr_FR.UTF-8"]

  /// Everything below a folder.
  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  private func table() throws -> TemporaryFolder {
    try TemporaryFolder([
      "apps.csv": "Code;Nom\nA1;Dossier\nA2;Paie\n",
      "map.yaml": "sheets: [{ sheet: apps, kind: application, id: Code, name: Nom }]\n",
    ])
  }

  @Test(arguments: [
    "what-if ad", "what-if ad --format json", "what-if --all --format csv",
    "why urgences --fail ad",
    "check", "list", "list processes --format json", "bia", "bia --format csv", "backups",
    "isolate", "sweep --format csv", "cuts urgences", "diagram architecture --output -",
    "diagram architecture --format svg --output /dev/full", "--help", "what-if --help", "--version",
  ])
  func `is told by every verb that answers`(arguments: String) async throws {
    let model = ["--model", Ricochet.models.appending(path: "lessons/01-chaine").path]
    let words = arguments.split(separator: " ").map(String.init)
    let run = try await Ricochet.run(
      words + (words.contains { $0.hasPrefix("--help") || $0 == "--version" } ? [] : model),
      environment: Self.french, through: #""$0" "$@" > /dev/full"#)
    #expect(run.status == 74)
    #expect(run.error.contains("plus de place sur le disque"), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    "init new", "init a/b/new", "generate --nodes 300 -o new",
    "import table apps.csv --map map.yaml -o new",
    "import table apps.csv --map map.yaml -o a/b/new",
    "diagram architecture --model m -o new.svg",
  ])
  func `leaves no trace`(arguments: String) async throws {
    let folder = try table()
    try FileManager.default.copyItem(
      at: Ricochet.models.appending(path: "lessons/01-chaine"),
      to: folder.url.appending(path: "m"))
    let before = try names(in: folder)
    // No file may grow beyond nothing: a full disk for everybody, whatever the machine.
    let run = try await Ricochet.run(
      arguments.split(separator: " ").map(String.init), environment: Self.french,
      folder: folder.url, through: #"(ulimit -f 0; "$0" "$@" 2>&1; echo " status $?") | cat"#)
    #expect(run.output.contains("fichier trop grand"), "\(run.output)")
    #expect(run.output.contains(" status 74"))
    #expect(try names(in: folder) == before)
  }

  @Test func `leaves an import of before as it was`() async throws {
    let folder = try table()
    let import_ = ["import", "table", "apps.csv", "--map", "map.yaml", "-o", "m"]
    #expect(try await Ricochet.run(import_, folder: folder.url).status == 0)
    let before = try names(in: folder)
    let nodes = try Data(contentsOf: folder.url.appending(path: "m/apps.nodes.csv"))
    try folder.write("apps.csv", Data("Code;Nom\nA1;Dossier\nA3;Repas\n".utf8))
    let run = try await Ricochet.run(
      import_ + ["--update"], folder: folder.url,
      through: #"(ulimit -f 0; "$0" "$@" 2>&1; echo " status $?") | cat"#)
    #expect(run.output.contains(" status 74"), "\(run.output)")
    #expect(try names(in: folder) == before)
    #expect(try Data(contentsOf: folder.url.appending(path: "m/apps.nodes.csv")) == nodes)
  }

  @Test(arguments: [
    (["init", "/proc/x"], "ce dossier n’existe pas"),
    (["init", "/dev/null/x/y"], "le chemin passe par un fichier"),
    (["generate", "-o", "/dev/null/x"], "le chemin passe par un fichier"),
    (
      ["import", "table", "apps.csv", "--map", "map.yaml", "-o", "/proc/x/m"],
      "ce dossier n’existe pas"
    ),
  ])
  func `for its place is a wrong name`(arguments: [String], reason: String) async throws {
    let folder = try table()
    let run = try await Ricochet.run(arguments, environment: Self.french, folder: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains(reason), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    #""$0" init "$name""#, #""$0" check --model "$name""#, #"RICOCHET_MODEL=$name "$0" check"#,
    #""$0" diagram architecture -o "$name/a.svg""#, #""$0" generate -o "$name""#,
  ])
  func `or read by a name that is not UTF-8 is told`(script: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Ricochet.run(
      [], environment: Self.french, folder: folder.url,
      through: #"name=$(printf 'h\364pital'); "# + script)
    #expect(run.status == 2)
    #expect(run.error.contains("n’est pas en UTF-8"), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(try names(in: folder) == [])
  }

  @Test func `is written in a folder whose own name is not UTF-8`() async throws {
    let folder = try TemporaryFolder()
    let run = try await Ricochet.run(
      [], folder: folder.url,
      through: #"""
        name=$(printf 'h\364pital'); mkdir "$name"; cd "$name"
        "$0" init m && "$0" check --model m && "$0" generate --nodes 300 -o g && ls
        """#)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasSuffix("g\nm\n"), "\(run.output)")
  }

  @Test func `to its end, because of Ctrl-C, is told and goes`() async throws {
    let folder = try TemporaryFolder()
    let run = try await Ricochet.run(
      ["generate", "--nodes", "10000000", "-o", "a/big"], environment: Self.french,
      folder: folder.url,
      through: #"""
        (
          for try in $(seq 600); do [ -s a/.big.$$/nodes.csv ] && break; sleep 0.1; done
          kill -INT $$
        ) > /dev/null 2>&1 &
        # Whoever runs the tests may have blocked the signal, and programs inherit that.
        exec env --default-signal=INT "$0" "$@"
        """#)
    #expect(run.status == 130)
    #expect(run.error.contains("interrompu\u{A0}: rien n’a été écrit"), "\(run.error)")
    #expect(try names(in: folder) == [])
  }
}
