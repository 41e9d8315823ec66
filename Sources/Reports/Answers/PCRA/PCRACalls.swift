// Whom to call, what for and how: numbers stand on paper and in files, and on no terminal.

import Continuity
import Formats

extension PCRATelling {
  func calls() -> PCRASection {
    var section = PCRASection(.calls, self)
    var table = Table(words.headings(.calls))
    // How people are reached is told on no terminal, however wide.
    table.spare = ([2], .max)
    var unreachable: [String] = []
    for call in plan.calls {
      let contact = call.contact(in: model)
      if contact == nil, !call.isOnlyStaff { unreachable.append(shown(call.who)) }
      guard contact != nil || !call.isOnlySupply else { continue }
      table.rows.append([
        Table.Cell(shown(call.who)),
        Table.Cell(call.parts.map(told).joined(separator: semicolon)),
        Table.Cell(
          contact?.texts.map { $0.visible(limit: 80) }.joined(separator: ", ")
            ?? (call.isOnlyStaff ? "–" : "☐")),
      ])
    }
    if plan.calls.isEmpty { section.mark(planGap(.calls)) }
    section.add(table)
    if !unreachable.isEmpty {
      var shown = Array(unreachable.prefix(Self.mostUnreachable))
      if unreachable.count > shown.count {
        shown.append(phrases.more(unreachable.count - shown.count))
      }
      section.mark(planGap(.contacts(shown)))
    }
    return section
  }

  private static let mostUnreachable = 6

  private func told(_ part: PCRACall.Part) -> String {
    switch part {
    case .crisis(let position):
      let procedure = model.registers.crisisProcedures[position]
      return words.part(part, [(procedure.name ?? procedure.id).visible(limit: 80)])
    case .referent(let assets), .repairs(let assets):
      return words.part(part, names.some(assets, atMost: 3))
    case .decides, .ends, .owner, .leads, .staff, .supplies: return words.part(part, [])
    }
  }
}

extension PCRACall {
  /// Whether they only work in the process: they are called back by the ward's own list.
  var isOnlyStaff: Bool { parts.allSatisfy { $0 == .staff } }

  /// Whether they only work on something below it, or supply it.
  var isOnlySupply: Bool {
    parts.allSatisfy { part in
      switch part {
      case .repairs, .supplies: true
      default: false
      }
    }
  }
}
