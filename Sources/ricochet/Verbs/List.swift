// `ricochet list`: what is in the model.

import ArgumentParser
import Continuity

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is in the model.",
    discussion: """
      EXAMPLES
        ricochet list
        ricochet list processes
        ricochet list scenarios --format csv
      """)

  @Argument(
    help: "A kind (processes, applications, …), scenarios or establishments.",
    completion: .list(List.known))
  var what: String?

  @Option(help: "The form of the list.")
  var format = Format.text

  @OptionGroup var options: ModelOptions

  func run() throws {
    try reportingErrors {
      let (model, phrases, filter) = try options.load(for: format == .text ? nil : .csv)
      let rows = try rows(of: model, phrases, filter)
      switch format {
      case .text:
        var table = Table(rows.headings)
        table.rows = rows.cells.map { $0.map { Table.Cell($0.visible(limit: 60)) } }
        let day = phrases.dayLines(of: model, .current).map { $0 + "\n" }.joined()
        Output.print((day.isEmpty ? "" : day + "\n") + table.text(for: .current))
      case .csv:
        var writer = CSVWriter()
        writer.row(rows.keys)
        for row in rows.cells { writer.row(row) }
        writer.finish()
      case .json:
        var writer = JSONWriter(to: Output())
        writer.array(rows.cells, lines: true) { writer, row in
          writer.object { writer in
            for (key, cell) in zip(rows.keys, row) {
              writer.key(named: key)
              if let number = Int(cell), List.numbers.contains(key) {
                writer.value(number)
              } else {
                writer.value(cell.isEmpty ? nil : cell)
              }
            }
          }
        }
        writer.finish()
      }
    }
  }

  /// Keys whose values are numbers in JSON; an id of digits stays a text.
  private static let numbers: Set<String> = ["count", "activity", "mtpd", "rto", "rpo"]

  /// Rows under headings for people and keys for programs.
  private typealias Rows = (headings: [String], keys: [String], cells: [[String]])

  private func rows(of model: Model, _ phrases: any Phrases, _ filter: Filter) throws -> Rows {
    guard let what else { return overview(of: model, phrases, filter) }
    if let kind = Kind(named: what) { return nodes(kind, of: model, phrases, filter) }
    switch folded(what) {
    case "scenario", "scenarios":
      return (
        phrases.scenarioHeadings, ["id", "name", "category"],
        model.scenarios.map {
          [$0.id ?? "", $0.name ?? "", category($0, phrases)]
        }
      )
    case "establishment", "establishments", "etablissement", "etablissements":
      return (
        phrases.establishmentHeadings, ["id", "name", "finess", "activity"],
        model.establishments.map {
          [$0.id, $0.name, $0.finess ?? "", $0.activity.map(String.init) ?? ""]
        }
      )
    default:
      let near = nearest(to: what, in: List.known) ?? Kind.nearest(to: what)
      throw UserError(phrases: phrases) {
        guard let near else { return $0.unknownList(what, known: List.known) }
        return $0.unknown(what, what: $0.language.sweepPhrases.kind, suggestion: near)
      }
    }
  }

  private static let known = Kind.allCases.map(\.plural) + ["scenarios", "establishments"]

  /// What a program reads is the word of the files; what people read is theirs.
  private func category(_ scenario: Scenario, _ phrases: any Phrases) -> String {
    guard let category = scenario.category else { return "" }
    return format == .text ? phrases.name(of: category) : category.name
  }

  private func overview(of model: Model, _ phrases: any Phrases, _ filter: Filter) -> Rows {
    var cells = Kind.allCases.compactMap { kind -> [String]? in
      let count = model.assets.count { $0.kind == kind && filter.shows($0) }
      guard count > 0 else { return nil }
      let name = format == .text ? phrases.language.heading(of: kind) : kind.plural
      return [name, String(count)]
    }
    let isText = format == .text
    cells.append([isText ? phrases.scenariosWord : "scenarios", "\(model.scenarios.count)"])
    cells.append([
      isText ? phrases.establishmentsWord : "establishments", "\(model.establishments.count)",
    ])
    return (phrases.overviewHeadings, ["list", "count"], cells)
  }

  private func nodes(
    _ kind: Kind, of model: Model, _ phrases: any Phrases, _ filter: Filter
  ) -> Rows {
    let nodes = model.assets.filter { $0.kind == kind && filter.shows($0) }
    let hasObjectives = nodes.contains { $0.hasObjectives }
    func shown(_ minutes: Int?) -> String {
      guard let minutes else { return "" }
      return format == .text ? phrases.duration(minutes) : String(minutes)
    }
    return (
      phrases.listHeadings(objectives: hasObjectives),
      ["id", "name", "establishment"] + (hasObjectives ? ["mtpd", "rto", "rpo"] : []),
      nodes.map { node in
        [node.id, node.name, node.establishment.map { model.establishments[$0].id } ?? ""]
          + (hasObjectives ? [shown(node.mtpd), shown(node.rto), shown(node.rpo)] : [])
      }
    )
  }
}
