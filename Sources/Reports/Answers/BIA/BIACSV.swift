// The BIA as CSV: a row per process, minutes as numbers, ids between spaces, texts between semicolons.

import Continuity
import DependencyGraph
package import Formats

package struct BIACSV {
  let bia: BIA

  private var model: Model { bia.model }

  /// One column for everything of a kind that a process rests on.
  static let columns =
    [
      "id", "name", "establishment", "scope", "owner", "criticality", "impacts", "mtpd", "rto",
      "rpo", "materials", "staff", "needs", "degraded-mode", "procedure", "catch-up",
      "degraded-staff", "degraded-needs",
    ] + Kind.allCases.map(\.plural) + [
      "useful-only", "worst-scenario", "achieved-rto", "return", "after-cause", "lower-bound",
      "mtpd-verdict", "rto-verdict", "complete", "missing", "worst-data-loss-scenario", "data-loss",
      "rpo-verdict", "staff-short", "volume", "mbco", "degraded-level", "paper-at", "lost",
      "lost-at-least", "lost-volume",
    ]

  package func write(to writer: inout CSVWriter) {
    writer.row(BIACSV.columns)
    for entry in bia.entries { writer.row(row(entry)) }
  }

  private func row(_ entry: BIAEntry) -> [String] {
    let asset = model.assets[entry.asset]
    let details = model.details[entry.asset]
    let supports = bia.supports(of: entry)
    var cells = [
      asset.id, asset.name, asset.establishment.map { model.establishments[$0].id } ?? "",
      asset.scope?.name ?? "", details?.owner ?? "",
      entry.criticality.map { "\($0.after):\($0.degree)" }.joined(separator: " "),
      entry.impacts.joined(separator: "; "), text(asset.mtpd), text(asset.rto), text(asset.rpo),
      entry.materials.joined(separator: "; "), text(entry.staff), text(entry.needs),
      text(asset.degradedMode), details?.procedure ?? "", text(asset.catchUp),
      text(entry.degradedStaff), text(entry.degradedNeeds),
    ]
    for kind in Kind.allCases {
      cells.append(
        supports.filter { model.assets[$0.asset].kind == kind }.map(text).joined(separator: " "))
    }
    cells.append(
      supports.filter { !$0.isVital }.map { model.assets[$0.asset].id }.joined(separator: " "))
    return cells + worst(entry) + [
      entry.isComplete ? "true" : "false", entry.gaps.map(\.rawValue).joined(separator: " "),
      entry.worst.lossScenario.flatMap { model.scenarios[$0].id } ?? "",
      entry.worst.lossAnswer?.dataLossCell ?? "", bia.verdict(.rpo, of: entry)?.rawValue ?? "",
      staffShort(entry), details?.volume?.text ?? "",
      details?.minimumLevel.map { "\($0)%" } ?? "", details?.modeLevels.text ?? "",
    ] + lost(entry)
  }

  /// From when it is on paper in its worst scenario, and what it does not do.
  private func lost(_ entry: BIAEntry) -> [String] {
    guard let answer = entry.worst.answer else { return ["", "", "", ""] }
    return [
      text(answer.paperAt), String(answer.lost.minutes), answer.lost.isAtLeast ? "true" : "false",
      text(answer.lost.volume),
    ]
  }

  private func worst(_ entry: BIAEntry) -> [String] {
    guard let answer = entry.worst.answer else { return Array(repeating: "", count: 7) }
    return [
      entry.worst.scenario.flatMap { model.scenarios[$0].id } ?? "", text(answer.longestOutage),
      answer.ending?.word ?? "at", text(answer.afterCause),
      bia.isLowerBound(entry) ? "true" : "false",
      bia.verdict(.mtpd, of: entry)?.rawValue ?? "", bia.verdict(.rto, of: entry)?.rawValue ?? "",
    ]
  }

  /// `nurses 7 of 5`: the roles it asks for of which more are asked for in all than there are.
  private func staffShort(_ entry: BIAEntry) -> String {
    bia.shortDays.filter { day in day.demands.contains { $0.asset == entry.asset } }
      .map { "\(model.assets[$0.role].id) \($0.asked) of \($0.headcount ?? 0)" }
      .joined(separator: "; ")
  }

  private func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

  private func text(_ limit: Limit?) -> String {
    switch limit {
    case .minutes(let minutes): String(minutes)
    case .unlimited: "unlimited"
    case nil: ""
    }
  }

  /// `nurses×3`: a role with how many of it.
  private func text(_ support: Support) -> String {
    model.assets[support.asset].id
      + ((support.people ?? model.count(of: support.asset)).map { "×\($0)" } ?? "")
  }

  /// `dpi; 1 of ip-phones old-phones tolerance 15`, requirements between semicolons.
  private func text(_ needs: [Need]) -> String {
    needs.map { need in
      let ids = need.members.map { asset in
        model.assets[asset].id
          + (model.assets[asset].kind == .role ? "×\(need.people ?? 1)" : "")
          + (model.count(of: asset).map { "×\($0)" } ?? "")
      }
      var text = need.needed < need.units ? "\(need.needed) of " : ""
      text += ids.joined(separator: " ")
      if need.phase == .operate, need.tolerance != .minutes(0) {
        text += " tolerance \(self.text(need.tolerance))"
      }
      return text
    }.joined(separator: "; ")
  }
}
