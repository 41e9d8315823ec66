// What shells offer: the names in the model of the line, in silence whatever that model is like.

import Foundation
import TestSupport
import Testing

@Suite struct `Completions` {
  private static let hospital = """
    establishments: [{ id: ch-nord, name: CH Nord }, { id: ch-sud, name: CH Sud }]
    services: [{ id: ad, establishment: ch-nord }, { id: dns, establishment: ch-sud }]
    processes: [{ id: urgences, needs: [ad] }]
    scenarios: [{ id: panne-ad, fail: [ad] }, { id: crue, fail: [dns] }]

    """

  private func completed(
    _ verb: String, _ argument: String, _ words: String..., environment: [String: String] = [:],
    folder: URL? = nil
  ) async throws -> [String] {
    let run = try await Ricochet.run(
      ["---completion"] + verb.split(separator: " ").map(String.init)
        + ["--", argument, "\(words.count)", "0", "ricochet"] + words + [""],
      environment: environment, folder: folder)
    #expect(run.status == 0 && run.error == "", "\(run.error)")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("what-if", "positional@0", "ad dns urgences"), ("what-if", "--scenario", "panne-ad crue"),
    ("what-if", "--establishment", "ch-nord ch-sud"), ("why", "--fail", "ad dns urgences"),
    ("why", "positional@0", "ad dns urgences"), ("sweep", "--for", "ad dns urgences"),
    ("cuts", "positional@0", "ad dns urgences"), ("isolate", "--scenario", "panne-ad crue"),
    ("diagram architecture", "--focus", "ad dns urgences"),
    ("diagram chain", "positional@0", "ad dns urgences"),
    ("diagram compromise", "--from", "ad dns urgences"),
    ("diagram sweep", "--for", "ad dns urgences"),
    ("diagram timeline", "--scenario", "panne-ad crue"),
  ])
  func `are the names of the model`(verb: String, argument: String, names: String) async throws {
    let model = try TemporaryFolder(["m.yaml": Self.hospital])
    let offered = try await completed(verb, argument, "what-if", "--model", model.path)
    #expect(offered == names.split(separator: " ").map(String.init))
  }

  @Test func `are those of the model that the line would read`() async throws {
    let model = try TemporaryFolder(["un dossier/m.yaml": Self.hospital])
    let path = model.path + "/un dossier"
    let scenarios = ["panne-ad", "crue"]
    for words in ["--model='\(path)'", "--model=\(path.replacing(" ", with: "\\ "))"] {
      #expect(try await completed("what-if", "--scenario", "what-if", words) == scenarios)
    }
    let environment = try await completed(
      "what-if", "--scenario", environment: ["RICOCHET_MODEL": path])
    #expect(environment == scenarios)
    let here = try await completed("what-if", "--scenario", folder: URL(filePath: path))
    #expect(here == scenarios)
    #expect(
      try await completed("diff", "--establishment", "diff", "'\(path)'") == ["ch-nord", "ch-sud"])
  }

  @Test func `say nothing where the model has errors, or is none`() async throws {
    let broken = try TemporaryFolder(["m.yaml": Self.hospital.replacing("[ad]", with: "[nobody]")])
    #expect(
      try await completed("what-if", "--scenario", "--model", broken.path) == ["panne-ad", "crue"])
    let unreadable = try TemporaryFolder(["m.yaml": "services: [{ id: ad", "n.csv": "\u{0}"])
    #expect(try await completed("what-if", "positional@0", "--model", unreadable.path) == [])
    #expect(try await completed("what-if", "positional@0", "--model", "/nonexistent") == [])
    #expect(try await completed("what-if", "positional@0") == [])
  }

  @Test(arguments: [
    ("ricochet wh", "what-if why"), ("ricochet diagram is", "isolation"),
    ("ricochet what-if --model ch-littoral adm", "admissions"),
    ("ricochet what-if --model ch-littoral --scenario incendie-s", "incendie-salle-a"),
    ("ricochet list --model ch-littoral proc", "processes"),
    ("ricochet sweep --model ch-littoral --among serv", "service server"),
    ("ricochet what-if ad --format j", "json"), ("ricochet what-if ad --mod", "--model"),
  ])
  func `work in bash`(line: String, offered: String) async throws {
    let bash = #"""
      exec bash -c '
        PATH=$(dirname "$0"):$PATH
        source <(ricochet --generate-completion-script bash)
        COMP_LINE=$1 COMP_POINT=${#1}
        read -ra COMP_WORDS <<< "$1"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _ricochet ricochet "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[@]}"
      ' "$0" "$1"
      """#
    let run = try await Ricochet.run(
      [line], environment: ["PATH": "/usr/bin:/bin"], folder: Ricochet.models, through: bash)
    #expect(run.output == offered + "\n")
    #expect(run.status == 0 && run.error == "")
  }
}
