// Trees: the cause and what it touches, and what is near a thing.

import Continuity
import DependencyGraph
import TestSupport
import Testing

@testable import Diagrams

@Suite struct TreeTests {
  private func position(_ id: String, in model: Model) throws -> Index<Asset> {
    try #require(model.assets.firstIndex { $0.id == id })
  }

  private func tree(_ model: Model, failing ids: String...) throws -> ImpactTree {
    let failed = try ids.map { try position($0, in: model) }
    let outcome = Outcome(of: Scenario(failing: failed.sorted()), in: model)
    return ImpactTree(of: outcome, showing: Set(model.assets.indices))
  }

  /// `child<parent+rest` of all that is drawn.
  private func text(_ tree: ImpactTree, in model: Model) -> [String] {
    tree.drawn.map { touched in
      model.assets[touched.asset].id
        + (touched.parent.map { (touched.isDirect ? "<" : "<<") + model.assets[$0].id } ?? "")
        + (touched.rest > 0 ? "+\(touched.rest)" : "")
    }.sorted()
  }

  @Test func `processes hang on what leads to them, and the rest is counted where it hangs`() throws
  {
    let model = try model(
      """
      processes: [{ id: p, needs: [dpi] }, { id: q, needs: [{ node: ad, tolerance: 8h }] }]
      applications: [{ id: dpi, needs: [ad] }, { id: mail, needs: [ad] }, { id: web, needs: [mail] }]
      services: [{ id: ad }, { id: other }]
      """)
    let tree = try tree(model, failing: "ad")
    #expect(text(tree, in: model) == ["ad+2", "dpi<ad", "p<dpi", "q<ad"])
    #expect(tree.count == 6)
  }

  @Test func `a choice hangs on the loss that was one too many`() throws {
    let model = try model(
      """
      processes: [{ id: p, needs: [{ any: [a, b] }] }]
      servers: [{ id: a, needs: [{ node: x, tolerance: 1h }] }, { id: b, needs: [{ node: y, tolerance: 2h }] }]
      services: [{ id: x }, { id: y }]
      """)
    #expect(text(try tree(model, failing: "x", "y"), in: model) == ["b<y", "p<b", "x+1", "y"])
  }

  @Test func `loops end, and a fire hangs what it destroys on the place`() throws {
    let loop = try model(
      "processes: [{ id: p, needs: [a] }]\nservices: [{ id: a, needs: [b, x] }, { id: b, needs: [a] }, { id: x }]"
    )
    #expect(text(try tree(loop, failing: "x"), in: loop) == ["a<x+1", "p<a", "x"])
    let fire = try model(
      """
      buildings: [{ id: room }]
      servers: [{ id: s, in: room }, { id: t, in: room }]
      processes: [{ id: p, needs: [s] }]
      scenarios: [{ id: f, destroy: [room] }]
      """)
    let outcome = Outcome(of: try #require(fire.scenario("f")), in: fire)
    let burnt = ImpactTree(of: outcome, showing: Set(fire.assets.indices))
    #expect(text(burnt, in: fire) == ["p<s", "room+1", "s<room"])
  }

  @Test func `states are told apart by a sign, a word and an outline`() throws {
    let model = try model(
      """
      processes:
        - { id: down, needs: [ad] }
        - { id: paper, needs: [ad], degraded-mode: { lasts: unlimited }  }
        - { id: reserve, needs: [{ node: ad, tolerance: 30d }] }
        - { id: hindered, needs: [{ node: ad, tolerance: unlimited }] }
      services: [{ id: ad, restart: 10m }]
      """)
    let outcome = Outcome(
      of: Scenario(failing: [try position("ad", in: model)], for: .minutes(240)), in: model)
    let drawn = ImpactTree(of: outcome, showing: Set(model.assets.indices)).drawn
    let fates = Dictionary(uniqueKeysWithValues: drawn.map { (model.assets[$0.asset].id, $0.fate) })
    #expect(
      fates == [
        "ad": .failed, "down": .stopped, "paper": .degraded, "reserve": .reserve,
        "hindered": .hindered,
      ])
    func ink(_ look: Look) -> String { "\(look.stroke) \(look.width)" }
    let touched = Fate.allCases.filter { $0 != .holds }
    #expect(Set(touched.map { ink($0.look) + ($0 == .failed ? "black" : "") }).count == 5)
    #expect(Set(touched.map(\.symbol)).count == 5)
    let texts = Figure.impact(of: outcome, view: View(language: .french)).drawing().texts
    for words in ["sur réserve jusqu’à", "papier à H+0", "gêné à H+0", "arrêté à H+0"] {
      #expect(texts.contains { $0.contains(words) }, "\(words): \(texts)")
    }
  }

  @Test(arguments: ["ch-littoral", "ght-littoral"])
  func `pictures of every scenario are drawn where they can be read`(name: String) throws {
    let model = try shipped(name)
    for scenario in model.scenarios {
      let outcome = Outcome(of: scenario, in: model)
      let tree = ImpactTree(of: outcome, showing: Set(model.assets.indices))
      let processes = outcome.affected.filter { model.assets[$0].kind == .process }
      #expect(Set(tree.drawn.map(\.asset)).isSuperset(of: processes))
      let figure = Figure.impact(of: outcome, view: View(language: .french))
      for page in figure.pages(on: .a3) {
        let problems = Geometry(drawing: page).problems()
        #expect(problems.isEmpty, "\(scenario.id ?? ""): \(problems)")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4]) func `so are those of random models`(seed: Int) throws {
    let model = try randomModel(120, seed: seed)
    let outcome = Outcome(of: Scenario(failing: [0, 1, 2]), in: model)
    let figures = [
      Figure.impact(of: outcome, view: View(language: .english)),
      .nearby(Index(seed * 7), in: model, view: View(language: .english)),
    ]
    for figure in figures {
      for page in figure.pages(on: .a4) {
        let problems = Geometry(drawing: page).problems()
        #expect(problems.isEmpty, "\(problems)")
      }
    }
  }

  @Test func `a very long way to a process is a short one on paper`() throws {
    let chain = (1..<300).map { "{ id: s\($0), needs: [s\($0 - 1)] }" }.joined(separator: ", ")
    let model = try model(
      "processes: [{ id: p, needs: [s299] }]\nservices: [{ id: s0 }, \(chain)]")
    let tree = try tree(model, failing: "s0")
    #expect(tree.drawn.count < 12)
    #expect(tree.count == 301)
    let rest = tree.drawn.reduce(0) { $0 + $1.rest }
    #expect(rest + tree.drawn.count == tree.count)
  }

  @Test func `what is near is drawn with every need, once whole and then by name`() throws {
    let model = try model(
      """
      processes: [{ id: p, needs: [app] }]
      applications: [{ id: app, needs: [{ node: db, tolerance: 2h }, { any: [h1, h2] }] }]
      stores: [{ id: db, needs: [h1] }]
      servers: [{ id: h1 }, { id: h2 }]
      """)
    var view = View(language: .french)
    view.focus = try position("app", in: model)
    let texts = Figure.nearby(try position("app", in: model), in: model, view: view).drawing().texts
    for words in [
      "app", "p", "db", "h1", "h2", "↺ h1", "tient 2\u{A0}h", "1\u{A0}sur\u{A0}2",
    ] {
      #expect(texts.contains(words), "\(words): \(texts)")
    }
    #expect(texts.count { $0 == "app" } == 1)
  }

  @Test func `a view is narrowed to what is near, of a kind, of an establishment`() throws {
    let model = try model(
      """
      establishments: [{ id: a }, { id: b }]
      processes: [{ id: p, establishment: a, needs: [x] }]
      applications:
        - { id: x, establishment: a, needs: [s] }
        - { id: y, establishment: b, needs: [s] }
      servers: [{ id: s }]
      """)
    func ids(_ change: (inout View) -> Void) -> [String] {
      var view = View(language: .english)
      change(&view)
      return view.assets(of: model).map { model.assets[$0].id }
    }
    #expect(ids { _ in } == ["p", "s", "x", "y"])
    #expect(ids { ($0.focus, $0.depth) = (2, 0) } == ["x"])
    #expect(ids { ($0.focus, $0.depth) = (2, 1) } == ["p", "s", "x"])
    #expect(ids { ($0.focus, $0.depth) = (0, 2) } == ["p", "s", "x"])
    #expect(ids { $0.kinds = [.application] } == ["x", "y"])
    #expect(ids { $0.establishment = 1 } == ["s", "y"])
  }
}
