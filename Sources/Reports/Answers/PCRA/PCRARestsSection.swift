// What the process rests on, kind by kind: alone or with a spare, and what others share.

import Continuity
import DependencyGraph
import Formats

extension PCRATelling {
  /// So many names of a kind stand in a cell, and so many shared points in their table.
  private static let mostNames = 6
  private static let mostShared = 5

  func rests() -> PCRASection {
    var section = PCRASection(.rests, self)
    guard !plan.rests.isEmpty else {
      section.mark(gap(.supports))
      return section
    }
    var table = Table(words.headings(.rests))
    for kind in Kind.allCases {
      // What the process names itself comes first.
      let ofKind = plan.rests.filter { model.assets[$0.asset].kind == kind }
        .sorted { ($0.isDirect ? 0 : 1, $0.asset) < ($1.isDirect ? 0 : 1, $1.asset) }
      guard !ofKind.isEmpty else { continue }
      table.rows.append([
        Table.Cell(phrases.language.heading(of: kind)), cell(ofKind.filter(\.isSingle)),
        cell(ofKind.filter { !$0.isSingle }),
      ])
    }
    section.add(table)
    section.add(.note(words.singles("ricochet cuts \(asset.id.visible(limit: 60)) --order 1")))
    section.add(shared())
    if !plan.rests.contains(where: \.isSingle) { section.add(words.noSingle) }
    let useful = plan.entry.needs.filter { $0.tolerance == .unlimited }.flatMap(\.members)
    if !useful.isEmpty {
      section.add(words.useful(names.some(useful, atMost: Self.mostNames)))
    }
    return section
  }

  private func cell(_ rests: [PCRARest]) -> Table.Cell {
    guard !rests.isEmpty else { return Table.Cell("–") }
    var told = rests.prefix(Self.mostNames).map { rest in
      let name = model.named(rest.asset, names.shown(rest.asset), in: phrases.language)
      return rest.people.map { phrases.language.biaPhrases.people($0, name) } ?? name
    }
    if rests.count > told.count { told.append(phrases.more(rests.count - told.count)) }
    return Table.Cell(told.joined(separator: ", "))
  }

  /// The single points that stop most other processes too.
  private func shared() -> Table {
    var table = Table(words.headings(.shared))
    let points = plan.rests.filter { !$0.alsoStops.isEmpty }
      .sorted { ($1.alsoStops.count, $0.asset) < ($0.alsoStops.count, $1.asset) }
    table.rows = points.prefix(Self.mostShared).map { rest in
      [
        Table.Cell(names.shown(rest.asset)),
        Table.Cell(
          words.stopsAlso(names.some(rest.alsoStops, atMost: 2), count: rest.alsoStops.count)),
      ]
    }
    return table
  }
}
