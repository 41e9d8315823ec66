// A sheet whose rows are links: from what to what, and what its types of links mean.

import Continuity

extension MappingSuggestion.Sheet {
  /// The columns of the two ends, where its rows are links.
  var ends: (from: MappingSuggestion.Column, to: MappingSuggestion.Column)? {
    guard let from = end(Self.origins), let to = end(Self.targets) else { return nil }
    return (from, to)
  }

  /// Of several columns that name an end, the one with the shortest heading.
  private func end(_ words: Set<String>) -> MappingSuggestion.Column? {
    columns.filter { column in
      if case .field? = column.guess { return false }
      let key = column.heading.foldedName.split { !$0.isLetter }.map(String.init)
      if key.count > 1, key.contains(where: Self.others.contains) { return false }
      return words.contains(key.joined(separator: "-"))
        || key.contains { words.contains($0) && !Self.small.contains($0) }
    }.min { $0.heading.count < $1.heading.count }
  }

  private static let origins: Set<String> = [
    "source", "origine", "from", "de", "depuis", "parent", "amont", "emetteur", "emettrice",
    "sender", "upstream", "appelant",
  ]
  private static let targets: Set<String> = [
    "cible", "target", "dest", "destination", "to", "vers", "child", "enfant", "fils", "aval",
    "recepteur", "receptrice", "destinataire", "receiver", "downstream", "appele",
  ]
  /// Words that name an end only alone: "Nom de l'application" is none.
  private static let small: Set<String> = ["de", "to", "from", "fils"]
  /// What is said of an end besides what it is.
  private static let others: Set<String> = [
    "ip", "adresse", "address", "port", "ports", "vlan", "zone", "type", "date", "sauvegarde",
    "backup",
  ]

  /// Whether data flows along its links: who receives needs who sends.
  var isOfFlows: Bool {
    let words = ([name] + columns.map(\.heading)).flatMap {
      $0.foldedName.split { !$0.isLetter }.map(String.init)
    }
    return words.contains {
      [
        "flux", "flow", "flows", "interface", "interfaces", "protocole", "protocol", "emetteur",
        "recepteur",
      ].contains($0)
    }
  }

  /// What a type of links mostly means in the tools that have it.
  static func meaning(ofType text: String) -> (relation: Relation, isReversed: Bool)? {
    var key = text.foldedName.filter { $0.isLetter || $0 == ":" }
    if key.hasSuffix("relationship") { key = String(key.dropLast(12)) }
    return meanings[key]
  }

  /// Of ServiceNow, with what its two ends say, and of ArchiMate.
  private static let meanings: [String: (relation: Relation, isReversed: Bool)] = wordTable([
    (.runsOn, false):
      "runson::runs runson hostedon::hosts hostedon virtualizedby::virtualizes tournesur "
      + "hebergesur hebergepar installesur",
    (.runsOn, true): "hosts instantiates::instantiatedby heberge",
    (.needs, false):
      "dependson::usedby dependson uses::usedby uses consumes::consumedby "
      + "receivesdatafrom::sendsdatato poweredby::powers dependde utilise abesoinde alimentepar "
      + "access composition aggregation",
    (.needs, true):
      "usedby provides::providedby feeds::fedby sendsdatato::receivesdatafrom utilisepar "
      + "alimente serving usedbyrelation realization assignment flow triggering",
    (.isIn, false): "locatedin::houses locatedin situedans",
  ])
}

extension MappingSuggestion {
  /// What stands under `links`.
  func links(
    of sheet: Sheet, from: Column, to: Column, _ words: any SuggestionWording
  ) -> String {
    var text = "    links:\n"
    text += "      from: \(Self.quoted(from.heading))\n      to: \(Self.quoted(to.heading))\n"
    let known = sheet.linkType?.values.contains { Sheet.meaning(ofType: $0) != nil } ?? false
    if let type = sheet.linkType, known || !sheet.isOfFlows {
      text += "      by-type:\n        column: \(Self.quoted(type.heading))\n        values:\n"
      for value in type.values {
        if let (relation, isReversed) = Sheet.meaning(ofType: value) {
          text += "          \(Self.quoted(value)): "
          text +=
            isReversed
            ? "{ relation: \(relation.key), direction: to-needs-from }\n" : "\(relation.key)\n"
        } else {
          text += "          #\(Self.quoted(value)): …   \(words.chooseRelation)\n"
        }
      }
    } else {
      let direction = sheet.isOfFlows ? "to-needs-from" : "from-needs-to"
      text += "      relation: needs\n"
      text += "      direction: \(direction)   \(words.direction(isFlow: sheet.isOfFlows))\n"
    }
    return text
  }
}
