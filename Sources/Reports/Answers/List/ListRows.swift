// The rows of a list: what a program reads is the word of the files; what people read is theirs.

import Continuity

/// Rows under headings for people and keys for programs.
struct ListRows {
  let headings: [String]
  let keys: [String]
  let cells: [[String]]

  /// Keys whose values are numbers in JSON; an id of digits stays a text.
  static let numbers: Set<String> = ["count", "activity", "mtpd", "rto", "rpo"]

  private init(_ headings: [String], keys: [String], cells: [[String]]) {
    self.headings = headings
    self.keys = keys
    self.cells = cells
  }

  init(of report: ListReport, forPeople isForPeople: Bool) {
    let (model, phrases) = (report.model, report.phrases)
    switch report.subject {
    case .overview:
      self = ListRows.overview(
        of: model, report.filter, isForPeople: isForPeople, phrases)
    case .nodes(let kind):
      let nodes = model.assets.indices.filter {
        model.assets[$0].kind == kind && report.filter.shows(model.assets[$0])
      }
      self = ListRows.nodes(nodes, of: model, isForPeople: isForPeople, phrases)
    case .scenarios:
      self.init(
        phrases.scenarioHeadings, keys: ["id", "name", "category"],
        cells: model.scenarios.map {
          let category = $0.category.map { isForPeople ? phrases.name(of: $0) : $0.name }
          return [$0.id ?? "", $0.name ?? "", category ?? ""]
        })
    case .establishments:
      self.init(
        phrases.establishmentHeadings, keys: ["id", "name", "finess", "activity"],
        cells: model.establishments.map {
          [$0.id, $0.name, $0.finess ?? "", $0.activity.map(String.init) ?? ""]
        })
    }
  }

  private static func overview(
    of model: Model, _ filter: Filter, isForPeople: Bool, _ phrases: any Phrases
  ) -> ListRows {
    var cells = Kind.allCases.compactMap { kind -> [String]? in
      let count = model.assets.count { $0.kind == kind && filter.shows($0) }
      guard count > 0 else { return nil }
      return [isForPeople ? phrases.language.heading(of: kind) : kind.plural, String(count)]
    }
    cells += [
      [isForPeople ? phrases.scenariosWord : "scenarios", String(model.scenarios.count)],
      [
        isForPeople ? phrases.establishmentsWord : "establishments",
        String(model.establishments.count),
      ],
    ]
    return ListRows(phrases.overviewHeadings, keys: ["list", "count"], cells: cells)
  }

  private static func nodes(
    _ nodes: [Index<Asset>], of model: Model, isForPeople: Bool, _ phrases: any Phrases
  ) -> ListRows {
    let hasObjectives = nodes.contains { model.assets[$0].hasObjectives }
    func shown(_ minutes: Int?) -> String {
      guard let minutes else { return "" }
      return isForPeople ? phrases.duration(minutes) : String(minutes)
    }
    let hasUnits = nodes.contains { model.count(of: $0) != nil }
    return ListRows(
      phrases.listHeadings(objectives: hasObjectives)
        + (hasUnits ? [phrases.language.unitsColumn] : []),
      keys: ["id", "name", "establishment"] + (hasObjectives ? ["mtpd", "rto", "rpo"] : [])
        + (hasUnits ? ["count"] : []),
      cells: nodes.map { position in
        let node = model.assets[position]
        return [node.id, node.name, node.establishment.map { model.establishments[$0].id } ?? ""]
          + (hasObjectives ? [shown(node.mtpd), shown(node.rto), shown(node.rpo)] : [])
          + (hasUnits ? [model.count(of: position).map(String.init) ?? ""] : [])
      })
  }
}
