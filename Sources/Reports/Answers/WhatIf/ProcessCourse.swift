// How one process fares in a line: hindered, on paper with whom and with what, stopped.

import Continuity
import DependencyGraph
import Diagrams

/// Tells the first minutes at which the state of a process changes.
struct ProcessCourse {
  let model: Model
  let phrases: any Phrases
  let names: Names

  private var words: any PeoplePhrases { phrases.language.people }

  /// `hindered H+1, paper at H+8 (PD-URG-03, 6 nurses: 2 to call back), stopped H+80`
  func sentence(_ answer: Answer) -> String {
    var parts: [(minute: Int, text: String)] = []
    let others = [answer.mode?.from, answer.stopsAt].compactMap(\.self)
    if let hindered = answer.hindered.first?.from, hindered < others.min() ?? .max {
      parts.append((hindered, words.hindered(at: phrases.instant(hindered))))
    }
    if let mode = answer.mode {
      parts.append((mode.from, paper(mode, of: answer)))
      if let holds = holds(mode, of: answer) { parts.append((mode.from, holds)) }
    }
    if let stops = answer.stopsAt {
      parts.append((stops, words.stopped(at: phrases.instant(stops))))
    }
    // Sorting keeps the order of what begins in one minute.
    return parts.enumerated().sorted {
      ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset)
    }
    .map(\.element.text).joined(separator: ", ")
  }

  private func paper(_ mode: ModeUse, of answer: Answer) -> String {
    var details: [String] = []
    if let procedure = model.details[answer.asset]?.procedure {
      details.append(procedure.visible(limit: 60))
    }
    details += mode.people.map {
      words.people(
        $0.count, names.shown($0.role), missing: $0.missing, isShared: $0.isShared)
    }
    return words.paper(at: phrases.instant(mode.from), with: details)
  }

  /// Until when the mode would hold, where it does not stop before or then.
  private func holds(_ mode: ModeUse, of answer: Answer) -> String? {
    switch mode.holdsUntil {
    case .unlimited: return words.holds(until: nil)
    case .minutes(let minute):
      let stops = answer.outages.first { $0.from > mode.from }?.from
      return stops.map { $0 <= minute } ?? false
        ? nil : words.holds(until: phrases.instant(minute))
    }
  }

  /// Who decides on its degraded mode and on what, and the material that it takes; empty where nothing is said.
  func decisions(_ asset: Int, withMaterials: Bool = true) -> String {
    guard let details = model.details[asset] else { return "" }
    var parts: [String] = []
    if let actor = details.decidedBy { parts.append(words.decides(shown(actor))) }
    if let trigger = details.trigger { parts.append(words.trigger(trigger.visible(limit: 120))) }
    if let actor = details.endedBy { parts.append(words.ends(shown(actor))) }
    if withMaterials, !details.materials.isEmpty {
      parts.append(words.materials(details.materials.map { $0.visible(limit: 60) }))
    }
    return parts.joined(separator: phrases.language == .french ? "\u{A0}; " : "; ")
  }

  /// The processes that use their degraded mode, each with who decides it.
  func section(_ processes: [Answer]) -> Document.Section? {
    let onPaper = processes.filter { $0.mode != nil }
      .sorted { ($0.mode?.from ?? 0, $0.asset) < ($1.mode?.from ?? 0, $1.asset) }
    guard !onPaper.isEmpty else { return nil }
    let lines = onPaper.flatMap { answer -> [Line] in
      let decisions = decisions(answer.asset)
      let line = phrases.language.label(names.shown(answer.asset), sentence(answer))
      return [Line(line)] + (decisions.isEmpty ? [] : [Line(decisions, level: 2)])
    }
    let phrases = phrases
    return Document.Section(
      words.modesHeading, [.list(List(lines, limit: 12) { phrases.more($0) })])
  }

  private func shown(_ actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): names.shown(asset)
    case .other(let text): text.visible(limit: 80)
    }
  }
}
