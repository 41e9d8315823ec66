// `ricochet dossier`: a folder that is whole or not there, checked by a program of another's, replaced only where
// nobody touched it.

import Foundation
import TestSupport
import Testing

@Suite struct `The dossier` {
  private static let path = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "fr_FR.UTF-8"]

  private func model() throws -> TemporaryFolder {
    try TemporaryFolder([
      "m/m.yaml": """
      language: fr
      name: CH
      date: 2026-11-30
      processes: [{ id: soins, name: Soins, scope: care, mtpd: 4h, needs: [dpi] }]
      applications: [{ id: dpi, name: Dossier, copies: [{ holder: nas, every: 1d, retention: 30d }] }]
      backups: [{ id: nas, name: Baie de copies }]
      evidence: [{ id: pv, file: preuves/PV été.txt, objectives: [D2.O4] }]
      """,
      "m/preuves/PV été.txt": "vu",
    ])
  }

  private func run(
    _ arguments: String..., in folder: TemporaryFolder, through script: String? = nil
  ) async throws -> Run {
    try await Ricochet.run(
      ["dossier", "--model", "m"] + arguments, environment: Self.path, folder: folder.url,
      through: script)
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  private func shell(_ script: String, in folder: TemporaryFolder) async throws -> Int32 {
    try await Child.run(
      "/bin/sh", ["-c", script], environment: Self.path, folder: folder.path
    ).status
  }

  // One dossier serves all: each takes pandoc some forty documents.
  @Test func `is checked by sha256sum, the same twice, and replaced where nobody touched it`()
    async throws
  {
    let folder = try model()
    let first = try await run("-o", "a/d", "--marking", "Cellule", in: folder)
    #expect(first.status == 0 && first.error.isEmpty, "\(first.error)")
    #expect(first.output.contains("13\u{A0}objectifs") || first.output.contains("13 objectifs"))
    #expect(
      try await shell("cd a/d && sha256sum -c --strict --quiet empreintes.sha256", in: folder) == 0)
    let index = try folder.text("a/d/00-sommaire.html")
    #expect(index.contains("Cellule"))
    // What it links to is there.
    for link in index.matches(of: /href="([^"#]*)"/) {
      let path = folder.path + "/a/d/" + link.output.1
      #expect(FileManager.default.fileExists(atPath: path), "\(link.output.1)")
    }
    #expect(try folder.text("a/d/13-D2.O4-tests-de-restauration/preuves/01-PV-ete.txt") == "vu")

    // What somebody touched stays.
    _ = try await shell("cp -a a/d kept", in: folder)
    for (file, text) in [
      ("01-D2.P1-politique-de-securite/00-fiche-D2.P1.docx", "signé"), ("note.txt", "à moi"),
      ("empreintes.sha256", "rien"),
    ] {
      try folder.write("a/d/\(file)", text)
      let before = try folder.contents()
      let again = try await run("-o", "a/d", in: folder)
      #expect(again.status == 2)
      #expect(again.error.contains("rien n’est remplacé") && again.error.contains(file))
      #expect(try folder.contents() == before)
      _ = try await shell("rm -r a/d && cp -a kept a/d", in: folder)
    }

    // So does that of before where the disk is full.
    let before = try folder.contents()
    let full = try await run(
      "-o", "a/d", in: folder, through: #"(ulimit -f 1; "$0" "$@" 2>&1; echo " status $?") | cat"#)
    #expect(full.output.contains(" status 74"), "\(full.output)")
    #expect(try folder.contents() == before)

    // The same is the same; another date is another.
    _ = try await run("-o", "a/d", "--marking", "Cellule", in: folder)
    #expect(try await shell("diff -r a/d kept", in: folder) == 0)
    let names = try names(in: folder)
    let again = try await run("-o", "a/d", "--date", "2027-01-31", in: folder)
    #expect(again.status == 0, "\(again.error)")
    #expect(try self.names(in: folder) == names)
    #expect(try folder.text("a/d/00-sommaire.html").contains("31\u{A0}janvier\u{A0}2027"))
  }

  @Test func `is not written over a folder of something else, nor a file`() async throws {
    let folder = try model()
    try folder.write("d/lettre.txt", "chère")
    try folder.write("f", "un fichier")
    let before = try folder.contents()
    for name in ["d", "f", "m"] {
      let run = try await run("-o", name, in: folder)
      #expect(run.status == 2 && run.error.contains("«\u{A0}\(name)\u{A0}»"), "\(run.error)")
    }
    #expect(try folder.contents() == before)
  }

  @Test func `needs a name of its own`() async throws {
    let folder = try model()
    for name in [".", "m/..", "/"] {
      let run = try await run("-o", name, in: folder)
      #expect(run.status == 2 && run.error.contains("n’est pas un nom de dossier"), "\(run.error)")
    }
  }

  @Test func `to its end, because of Ctrl-C, is told and goes`() async throws {
    let folder = try TemporaryFolder()
    let run = try await Ricochet.run(
      ["dossier", "--model", Ricochet.models.appending(path: "ch-littoral").path, "-o", "a/d"],
      environment: Self.path, folder: folder.url,
      through: #"""
        # The first program that it waits for presses Ctrl-C.
        mkdir bin; printf '#!/bin/sh\nkill -INT %s\nexec /usr/bin/pandoc "$@"\n' $$ > bin/pandoc
        chmod +x bin/pandoc; PATH=$PWD/bin:$PATH
        # Whoever runs the tests may have blocked the signal, and programs inherit that.
        exec env --default-signal=INT "$0" "$@"
        """#)
    #expect(run.status == 130)
    #expect(run.error.contains("interrompu\u{A0}: rien n’a été écrit"), "\(run.error)")
    #expect(try names(in: folder) == ["bin", "bin/pandoc"])
  }
}
