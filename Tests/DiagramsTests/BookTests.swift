// The architecture schema as a book: what each page says, and where it says it.

import Continuity
import TestSupport
import Testing

@testable import Diagrams

@Suite struct BookTests {
  private func book(_ model: Model, _ change: (inout View) -> Void = { _ in }) -> Book {
    var view = View(language: .french)
    change(&view)
    return Book(of: model, view: view)
  }

  private func position(_ id: String, in model: Model) throws -> Index<Asset> {
    try #require(model.assets.firstIndex { $0.id == id })
  }

  // MARK: - What it says

  @Test func `a hospital is one matrix on one sheet, then a sheet for each process`() throws {
    let model = try shipped("ch-littoral")
    let pages = book(model).pages()
    let processes = model.assets.filter { $0.kind == .process }
    #expect(pages.count == 2 + processes.count)
    let first = pages[0].texts
    for process in processes {
      #expect(first.contains { $0.hasPrefix(process.name) }, "\(process.name)")
      #expect(pages.count { $0.title == process.name } == 1, "\(process.name)")
    }
    for name in [
      "Salle serveurs A", "Tableau général secouru", "Active Directory", "Baie de disques B",
    ] {
      #expect(first.contains(name), "\(name)")
    }
  }

  @Test func `a page names its rooms, people and partners, and nothing by its kind alone`() throws {
    let model = try shipped("ch-littoral")
    let process = try position("urgences", in: model)
    let texts = book(model).pages(of: [process])[0].texts
    for name in [
      "Service des urgences", "Salle serveurs A", "Salle serveurs B", "Infirmiers des urgences",
      "Médecins urgentistes", "Établissement français du sang", "Dossier patient informatisé",
      "Oxygène médical", "Biologie médicale", "Hyperviseur 1 et Hyperviseur 2",
    ] {
      #expect(texts.contains(name), "\(name)")
    }
    #expect(!texts.contains { $0.contains("×\u{A0}: ") })
  }

  @Test func `signs say what a loss does, and when`() throws {
    let model = try model(
      """
      processes:
        - { id: p, needs: [{ node: ad, tolerance: 8h }, { any: [a, b] }, { node: nice, tolerance: unlimited }] }
        - { id: q, needs: [ad, a, b, nice] }
      services: [{ id: ad }, { id: nice }]
      servers: [{ id: a }, { id: b }]
      """)
    let maker = ChapterMaker(
      model: model, view: View(language: .french), labels: bookWording(in: .french))
    let matrix = maker.whole().matrix
    let rows = matrix.sections.flatMap(\.rows)
    func signs(_ name: String) -> [MatrixSign?]? { rows.first { $0.name == name }?.signs }
    #expect(matrix.columns.map(\.name) == ["p", "q"])
    #expect(signs("ad") == [.vital("8\u{A0}h"), .vital("")])
    #expect(signs("nice") == [.useful, .vital("")])
    #expect(signs("a et b") == [.spare, .vital("")])
  }

  @Test func `only machines with the same users and hosts share a row`() throws {
    let model = try model(
      """
      processes:
        - { id: p, needs: [phone, table, { any: [h1, h2, h3] }], staffed-by: { nurse: 1, doctor: 1 } }
        - { id: q, needs: [phone, table, { any: [h1, h2, h3] }], staffed-by: { nurse: 1, doctor: 1 } }
      equipment: [{ id: phone, needs: [lan] }, { id: table, needs: [power] }]
      networks: [{ id: lan }]
      utilities: [{ id: power }]
      buildings: [{ id: x }, { id: y }]
      servers: [{ id: h1, in: x }, { id: h2, in: x }, { id: h3, in: y }]
      roles: [{ id: nurse, headcount: 1 }, { id: doctor, headcount: 1 }]
      """)
    let twins = Twins(of: Array(model.assets.indices), in: model).all
    let shared = twins.filter { $0.count > 1 }.map { $0.map { model.assets[$0].id } }
    #expect(shared == [["h1", "h2"]])
  }

  @Test func `a group begins with its establishments, and one of them has its own book`() throws {
    let model = try shipped("ght-littoral")
    let first = book(model).pages()[0]
    #expect(first.title == FrenchBookLabels().groupTitle)
    for establishment in model.establishments {
      #expect(first.texts.contains { $0.hasPrefix(establishment.name) }, "\(establishment.name)")
    }
    let own = book(model) { $0.establishment = 0 }.pages()
    #expect(!own.contains { $0.title == FrenchBookLabels().groupTitle })
    let others = model.assets.filter { $0.kind == .process && ($0.establishment ?? 0) != 0 }
    #expect(!own.contains { page in others.contains { $0.name == page.title } })
  }

  @Test func `a model without processes is told of what nothing needs`() throws {
    let model = try model(
      "applications: [{ id: a, needs: [s] }, { id: b, needs: [s] }]\nservers: [{ id: s }]")
    let pages = book(model).pages()
    #expect(pages.map(\.title).contains("a"))
    #expect(pages[0].texts.contains("s"))
    let bare = try DiagramsTests.model("servers: [{ id: s }]")
    #expect(!book(bare).pages().isEmpty)
  }

  // MARK: - Where it says it

  @Test(arguments: [("ch-littoral", Paper.a3), ("ch-littoral", .a4), ("ght-littoral", .a3)])
  func `nothing overlaps, leaves the page or is too small`(name: String, paper: Paper) throws {
    let pages = book(try shipped(name)).pages(on: paper)
    for (index, page) in pages.enumerated() {
      let problems = Geometry(drawing: page).problems()
      #expect(problems.isEmpty, "page \(index + 1), \(page.title): \(problems)")
      #expect(page.texts.contains("\(index + 1)/\(pages.count)"))
    }
  }

  @Test(arguments: 0..<4)
  func `nor in one establishment of a group`(establishment: Index<Establishment>) throws {
    for page in book(try shipped("ght-littoral"), { $0.establishment = establishment }).pages() {
      let problems = Geometry(drawing: page).problems()
      #expect(problems.isEmpty, "\(page.title): \(problems)")
    }
  }

  @Test(arguments: [3, 7]) func `nor at random`(seed: Int) throws {
    for page in book(try randomModel(240, seed: seed)).pages(on: .a4) {
      let problems = Geometry(drawing: page).problems()
      #expect(problems.isEmpty, "\(page.title): \(problems)")
    }
  }

  @Test func `three hundred processes go over several sheets, each with its place on a map`() throws
  {
    let processes = (100..<400).map { index in
      "  - { id: p\(index), name: \"Processus de soins numéro \(index)\", needs: [s\(index % 90), s\(index % 89)] }"
    }
    let model = try model(
      "processes:\n" + processes.joined(separator: "\n") + "\nservers:\n"
        + (0..<90).map { "  - { id: s\($0), needs: [lan] }" }.joined(separator: "\n")
        + "\nnetworks: [{ id: lan }]")
    let pages = book(model).matrixPages(on: .a3)
    #expect((4...24).contains(pages.count), "\(pages.count) pages")
    let texts = pages.flatMap(\.texts)
    for index in 100..<400 {
      #expect(texts.contains { $0.hasPrefix("Processus de soins numéro \(index)") }, "\(index)")
    }
    for page in pages {
      #expect(Geometry(drawing: page).problems().isEmpty)
      #expect(page.texts.contains("lan") || page.texts.contains { $0.hasPrefix("s") })
    }
  }
}
