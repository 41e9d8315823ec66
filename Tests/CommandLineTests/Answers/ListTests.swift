// `list`: every kind, by its English and its French name, with what the model holds of it.

import TestSupport
import Testing

@Suite struct `Lists` {
  /// Every kind with one node of it, its key in the files, and its French name where it has one.
  private static let kinds = [
    "processes", "applications", "services", "servers", "networks", "stores", "backups",
    "equipment", "utilities", "roles", "buildings", "suppliers",
  ]

  private func model() throws -> TemporaryFolder {
    let nodes = Lists.kinds.map { "\($0): [{ id: one-of-\($0), establishment: e }]\n" }
    return try TemporaryFolder([
      "m.yaml": nodes.joined() + """
        establishments: [{ id: e, name: Etablissement, finess: "590000001", activity: 412 }]
        scenarios: [{ id: s, name: Panne, category: digital, fail: one-of-services }]
        """
    ])
  }

  @Test(arguments: kinds) func `show every kind`(kind: String) async throws {
    let run = try await model().run("list", kind, "--format", "csv")
    #expect(run.status == 0)
    #expect(
      run.output == "id,name,establishment\r\none-of-\(kind),one-of-\(kind),e\r\n")
    let text = try await model().run("list", kind)
    #expect(text.lines.count == 3)
    #expect(text.lines.last == "one-of-\(kind)  one-of-\(kind)  e")
  }

  @Test(arguments: [
    ("processus", "one-of-processes"), ("serveurs", "one-of-servers"), ("server", "one-of-servers"),
    ("Bâtiments", "one-of-buildings"), ("fournisseurs", "one-of-suppliers"),
  ])
  func `know French names, singular ones, and no case or accent`(
    name: String, found: String
  ) async throws {
    let run = try await model().run("list", name, "--format", "csv")
    #expect(run.output == "id,name,establishment\r\n\(found),\(found),e\r\n")
  }

  @Test func `show scenarios and establishments`() async throws {
    let scenarios = try await model().run("list", "scenarios", "--format", "csv")
    #expect(scenarios.output == "id,name,category\r\ns,Panne,digital\r\n")
    let establishments = try await model().run("list", "établissements", "--format", "csv")
    #expect(
      establishments.output
        == "id,name,finess,activity\r\ne,Etablissement,590000001,412\r\n")
  }

  @Test func `count everything where no kind is named`() async throws {
    let run = try await model().run("list", "--format", "csv")
    #expect(
      run.output
        == (["list,count"] + Lists.kinds.map { "\($0),1" }
        + ["scenarios,1", "establishments,1", ""]).joined(separator: "\r\n"))
  }

  @Test func `say what can be listed`() async throws {
    let run = try await model().run("list", "chats")
    #expect(
      run.error == "ricochet: error: nothing to list under the name 'chats'; choose from "
        + Lists.kinds.joined(separator: ", ") + ", scenarios, establishments\n")
    #expect(run.status == 2)
  }
}
