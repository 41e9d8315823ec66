// The picture of an attack: who is held, from whom, what stayed clean, and how it folds.

import Continuity
import Foundation
import TestSupport
import Testing

@testable import Diagrams

@Suite struct AttackTests {
  private static let small = """
    name: Petit
    services: [{ id: ad, name: Active Directory }]
    applications:
      - { id: dpi, name: Dossier patient, signs-in-with: ad, copies: [{ holder: veeam, every: 1h }, { holder: bandes, every: 1d, offline: true }] }
      - { id: saas, name: Paie hébergée, signs-in-with: { node: ad, control: false } }
      - { id: nas, name: Partage, writable-from: dpi }
    equipment: [{ id: paw, name: Poste d'administration, signs-in-with: ad }]
    backups:
      - { id: veeam, name: Sauvegarde sur disque, administered-from: paw }
      - { id: bandes, name: Robot de bandes }
    """

  private func outcome(of model: Model, from ids: String...) -> Outcome {
    var scenario = Scenario()
    scenario.compromised = model.assets.indices.filter { ids.contains(model.assets[$0].id) }
    return Outcome(of: scenario, in: model)
  }

  private func text(_ drawing: Drawing) -> String {
    drawing.marks.flatMap(\.text).map(\.text).joined(separator: " ")
      .replacingOccurrences(of: "\u{A0}", with: " ")
  }

  @Test func `Each wave says who is held, and by which link`() throws {
    let outcome = outcome(of: try model(AttackTests.small), from: "ad")
    let drawing = Figure.compromise(of: outcome, view: View(language: .french)).drawing()
    let text = text(drawing)
    for words in [
      "Départ : 1", "Vague 1 : 2", "Vague 2 : 2", "★ DÉPART · ANNUAIRE", "SAUVEGARDE",
      "s’authentifient avec Active Directory", "accepte les écritures de", "est administré depuis",
      "non contrôlé par Active Directory", "✓ Robot de bandes", "aucun lien de contrôle n’y mène",
      "2 éléments ne déclarent aucun lien", "Attaque partie de : Active Directory",
      "5 éléments tenus par l’attaquant sur 7",
    ] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    let ids = drawing.marks.map(\.id)
    for id in ["held-ad", "held-veeam", "held-nas", "clean-saas", "clean-bandes"] {
      #expect(ids.contains(id), "\(id)")
    }
    #expect(!ids.contains("held-saas") && !ids.contains("held-bandes"))
  }

  @Test func `It speaks English too`() throws {
    let outcome = outcome(of: try model(AttackTests.small), from: "ad")
    let text = text(Figure.compromise(of: outcome, view: View(language: .english)).drawing())
    for words in ["Start: 1", "Wave 2: 2", "sign in with Active Directory", "can be written from"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `Waves stand from left to right, and no box covers another`() throws {
    for name in ["ch-littoral", "ght-littoral"] {
      let outcome = outcome(of: try shipped(name), from: "ad", "ch-cotier/ad", "ad-ght")
      let boxes = Figure.compromise(of: outcome, view: View(language: .french)).drawing().marks
        .filter { $0.id.hasPrefix("held-") || $0.id.hasPrefix("clean-") }.map(\.rectangle)
      #expect(boxes.count > 3, "\(name)")
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] {
          let isApart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top
            || other.bottom <= box.top
          #expect(isApart, "\(name)")
        }
      }
    }
  }

  @Test func `Above sixty boxes alike ones are one box, notable ones stand alone`() throws {
    var yaml = AttackTests.small + "\nservers:\n"
    for index in 0..<90 { yaml += "  - { id: s\(index), signs-in-with: ad }\n" }
    let outcome = outcome(of: try model(yaml), from: "ad")
    let tree = AttackTree(of: outcome)
    #expect(tree.boxes.count <= AttackTree.most)
    #expect(tree.boxes.reduce(0) { $0 + $1.members.count } == outcome.compromised.count)
    let drawing = Figure.compromise(of: outcome, view: View(language: .french)).drawing()
    #expect(text(drawing).contains("Serveurs × 90"))
    #expect(drawing.marks.contains { $0.id == "held-veeam" })
  }

  @Test func `Any number of nodes at any depth fits, and folding loses nobody`() throws {
    var random = RandomSource(seed: 7)
    for count in [1, 2, 70, 400] {
      var yaml = "servers:\n  - { id: n0 }\n"
      for index in 1..<max(count, 2) {
        yaml += "  - { id: n\(index), runs-on: n\(Int.random(in: 0..<index, using: &random)) }\n"
      }
      let outcome = outcome(of: try model(yaml), from: "n0")
      let tree = AttackTree(of: outcome)
      #expect(
        tree.boxes.flatMap(\.members).sorted() == outcome.compromised.map(\.asset).sorted())
      for box in tree.boxes {
        #expect(box.by.map { tree.boxes[$0].wave } == (box.wave == 0 ? nil : box.wave - 1))
      }
      #expect(tree.boxes.count <= AttackTree.most)
    }
  }
}
