// The Swift of the documentation's pages: it stands here too, where the compiler reads it, and some of it runs.

import Connectors
import Continuity
import DependencyGraph
import Diagrams
import Formats
import Foundation
import Reports
import SystemPackage
import TestSupport
import Testing

protocol RolePhrases: Wording {
  var title: String { get }
  var headings: [String] { get }
  func more(_ count: Int) -> String
}

struct EnglishRolePhrases: RolePhrases {
  let language = Language.english
  let title = "Who is there"
  let headings = ["Role", "Present"]
  func more(_ count: Int) -> String { "… and \(plural(count, "role")) more" }
}

struct RolesReport: Report {
  let model: Model
  let words: any RolePhrases

  private var roles: [Asset] { model.assets.filter { $0.kind == .role } }

  func document() -> Document {
    var table = Table(words.headings, title: words.title, numeric: [1])
    table.rows = roles.map { role in
      let present = role.headcount.map { Table.Cell(words.number($0)) }
      return [Table.Cell(role.name.visible(limit: 60)), present ?? Table.Cell("?", .doubtful)]
    }
    table.limit = 20
    table.more = { [words] in words.more($0) }
    return Document(
      words.title, identity: Identity(of: model, in: words.language),
      sections: [Document.Section([.table(table)])])
  }

  func write(to json: inout JSONWriter) {
    json.array(roles, lines: true) { json, role in
      json.object { json in
        json.field("id", role.id)
        json.field("headcount", role.headcount)
      }
    }
  }

  func write(to csv: inout CSVWriter) {
    csv.row(["id", "headcount"])
    for role in roles { csv.row([role.id, role.headcount.map(String.init) ?? ""]) }
  }
}

extension Document {
  /// The headings of the document, each below what it is part of.
  func outline() -> String {
    ([title]
      + sections.compactMap { section in
        section.heading.map { String(repeating: "  ", count: section.level - 1) + $0 }
      }).joined(separator: "\n") + "\n"
  }
}

/// The page on the engine.
private func engine(classes: ContiguousArray<UInt8>, arcs: [LabelNetwork.Arc]) {
  var builder = Graph.Builder()
  let ad = builder.addNode(restart: 60)
  let record = builder.addNode(restart: 30)
  let emergency = builder.addNode()
  builder.require(.all, of: [ad], for: record)
  builder.require(.all, of: [record], for: emergency)
  let graph = builder.build()

  var propagation = Propagation(over: graph)
  _ = propagation.impact(of: [ad]).stopped  // ad, record, emergency

  let timeline = Timeline(of: graph, failures: [Failure(of: ad, cause: .minutes(240), work: 60)])
  _ = timeline.outages(of: emergency)  // from 0 to 330
  _ = timeline.chain(to: emergency)  // ad, record, emergency: who waited for whom

  let sweep = Sweep(of: graph, failing: Candidates(eachNodeOf: graph), counting: classes)
  _ = sweep.tallies(on: 2)  // what each stops alone
  _ = sweep.pairs(keeping: 20, on: 2)  // the pairs that stop together what neither stops alone

  let network = LabelNetwork(places: 3, arcs: arcs, costs: [30, 10, nil])
  _ = LabelCut(of: network, keeping: [Separation(from: [0], to: [2])]).labels
}

/// The same page, on plans.
private func plans(of graph: Graph, failures: [Failure], resources: Resources, emergency: Node) {
  let project = Project(of: graph, failures: failures, resources: resources)
  let plan = project.search(for: Goals([Goal(emergency, limit: 240, weight: 4)]))
  _ = plan.timeline.outages(of: emergency)  // the answers of a timeline, with people
  _ = plan.works  // who works on what, from when to when
  _ = project.bounds(of: [emergency])  // what no order and no holds can beat
}

/// The page on models and answers, and the README.
private func continuity() throws {
  let model = try Model(contentsOf: "Models/ch-littoral")
  for scenario in model.scenarios {
    let outcome = Outcome(of: scenario, in: model)
    for asset in outcome.affected {
      let answer = outcome.answer(for: asset)
      print(model.assets[asset].id, answer.outages, answer.verdicts)
    }
  }
}

/// The page on pictures.
private func diagrams(of model: Model, _ outcome: Outcome) throws {
  let identity = Identity(of: model, language: .french, version: "1.0")
  let figure = Figure.timeline(of: outcome, view: View(identity))
  let svg = try figure.drawing().picture(.svg)
  let pdf = try Drawing.pdf(of: figure.pages(on: .a4))
  #expect(svg != pdf)
}

/// The page on imports.
private func connectors() throws -> ImportReport {
  let mapping = try TableMapping(contentsOf: "correspondance.yaml")
  let workbook = try Workbook(files: ["inventaire.xlsx"])
  let inventory = try TableConnector(workbook, mapping: mapping).inventory(beside: "mon-ch")
  let report = try ModelImport(of: inventory).write(to: "mon-ch")
  return report
}

private func page(_ module: String) -> String { "Sources/\(module)/\(module).docc/\(module).md" }

@Suite struct `The Swift of the pages` {
  /// Lines without their margins, `_ =` and what is no code of the example's own.
  private func code(_ lines: some Sequence<Substring>) -> [String] {
    lines.map { $0.trimmingCharacters(in: .whitespaces) }
      .map { $0.hasPrefix("_ = ") ? String($0.dropFirst(4)) : $0 }
      .map { $0.replacing(#/\s+// /#, with: " // ") }
      .filter { !$0.isEmpty && !$0.hasPrefix("import ") }
  }

  @Test(arguments: [
    ("README.md", 1), (page("Reports"), 3), (page("Continuity"), 1), (page("Diagrams"), 1),
    (page("Connectors"), 1), (page("DependencyGraph"), 6),
  ])
  func `compiles: it is this file's`(path: String, count: Int) throws {
    let text = try String(contentsOf: repository.appending(path: path), encoding: .utf8)
    let own = code(try String(contentsOfFile: #filePath, encoding: .utf8).split(separator: "\n"))
    let blocks = text.split(separator: "```swift\n").dropFirst()
      .compactMap { $0.split(separator: "```").first }.map { code($0.split(separator: "\n")) }
    #expect(blocks.count == count)
    for block in blocks { #expect(own.contains(block), "\(block.joined(separator: "\n"))") }
  }

  @Test func `says what the page on answers says`() async throws {
    let model = try shipped("lessons/10-roles")
    let report = RolesReport(model: model, words: EnglishRolePhrases())
    #expect(
      report.text(for: Terminal(width: 80, hasColor: false)) == """
        Who is there

        Role                     Present
        ───────────────────────  ───────
        Infirmiers des urgences        7

        """)
    let csv = try await report.bytes(as: .csv) { _ in }
    #expect(String(decoding: csv, as: UTF8.self) == "id,headcount\r\nide-urgences,7\r\n")
    let json = Data(try await report.bytes(as: .json) { _ in })
    let rows = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    #expect(rows.count == 1 && rows[0]["id"] as? String == "ide-urgences")
    #expect(rows[0]["headcount"] as? Int == 7)
    #expect(Document.sample.outline() == "Et si l’annuaire tombe\u{A0}?\n  Ce qu’il faut faire\n")
  }
}
