// A question about nodes in words, in both languages: for answers and pictures alike.

import Formats

extension Language {
  /// The nodes that a question means: `all servers tagged windows in 'Room A'`.
  package func nodes(where selection: Selection, in model: Model) -> String {
    let kinds = selection.conditions.filter { $0.key == .kind }.flatMap(\.values)
      .compactMap { Kind(named: $0.text { _ in "" }) }
    let isFeminine = !kinds.isEmpty && kinds.allSatisfy(\.isFeminineInFrench)
    let parts = selection.conditions.filter { $0.key != .kind }.map { condition in
      let values = condition.values.map { value in
        switch (value, condition.key) {
        case (.word(let word), .tag): word.visible(limit: 40)
        case (.word(let word), .establishment):
          quoted(model.establishments.first { $0.id == word }?.name ?? word)
        case (.word(let word), _): quoted(word)
        case (.asset(let asset), _): quoted(model.assets[asset].name)
        }
      }
      let shown = Array(values.prefix(4)) + (values.count > 4 ? ["…"] : [])
      let words =
        self == .french
        ? french(condition.key, ending: isFeminine ? "es" : "s") : english(condition.key)
      return "\(typeset(words)) \(alternatives(shown))"
    }
    return ([all(kinds)] + parts).joined(separator: " ")
  }

  /// What a scenario does to the nodes of a question, and how many they are.
  package func asked(_ question: Scenario.Question, in model: Model) -> String {
    let nodes = nodes(where: question.selection, in: model)
    let count = number(question.assets.count)
    switch (self, question.act) {
    case (.french, .fail): return "En panne\u{A0}: \(nodes) (\(count))."
    case (.french, .destroy): return "Détruits\u{A0}: \(nodes) (\(count))."
    case (.french, .compromise): return "Aux mains de l’attaquant\u{A0}: \(nodes) (\(count))."
    case (.english, .fail): return "Failing: \(nodes) (\(count))."
    case (.english, .destroy): return "Destroyed: \(nodes) (\(count))."
    case (.english, .compromise): return "Held by the attacker: \(nodes) (\(count))."
    }
  }

  private func all(_ kinds: [Kind]) -> String {
    guard !kinds.isEmpty else { return self == .french ? "tous les éléments" : "all nodes" }
    return list(
      of: kinds.map { kind in
        guard self == .french else { return "all \(name(of: kind, count: 2))" }
        if kind == .utility { return "toutes les énergies et tous les fluides" }
        return "\(kind.isFeminineInFrench ? "toutes" : "tous") les \(name(of: kind, count: 2))"
      })
  }

  private func english(_ key: Selection.Key) -> String {
    switch key {
    case .kind: ""
    case .tag: "tagged"
    case .establishment: "of"
    case .scope: "of the scope"
    case .zone: "of the zone"
    case .owner: "owned by"
    case .supplier: "that rest on the supplier"
    case .isIn: "in"
    case .needs: "that need"
    case .runsOn: "that run on"
    case .storedOn: "stored on"
    case .hostedBy: "hosted by"
    case .signsInWith: "that sign in with"
    case .staffedBy: "staffed by"
    case .maintainedBy: "maintained by"
    case .restoredWith: "restored with"
    case .administeredFrom: "administered from"
    case .writableFrom: "writable from"
    }
  }

  /// - Parameter ending: of a participle in the plural: `s`, or `es` for feminine nouns.
  private func french(_ key: Selection.Key, ending: String) -> String {
    switch key {
    case .kind: ""
    case .tag: "étiqueté\(ending)"
    case .establishment: "de l'établissement"
    case .scope: "du périmètre"
    case .zone: "de la zone"
    case .owner: "dont répond"
    case .supplier: "qui dépendent du fournisseur"
    case .isIn: "dans"
    case .needs: "qui ont besoin de"
    case .runsOn: "qui tournent sur"
    case .storedOn: "dont les données sont sur"
    case .hostedBy: "hébergé\(ending) par"
    case .signsInWith: "qui s'authentifient avec"
    case .staffedBy: "tenu\(ending) par"
    case .maintainedBy: "maintenu\(ending) par"
    case .restoredWith: "restauré\(ending) avec"
    case .administeredFrom: "administré\(ending) depuis"
    case .writableFrom: "modifiables depuis"
    }
  }
}

extension Kind {
  /// Whether the French noun is feminine.
  fileprivate var isFeminineInFrench: Bool { self == .application }
}
