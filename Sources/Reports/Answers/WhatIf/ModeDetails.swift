// A degraded mode in use: with which procedure and whom, until when it holds, who decides on it.

import Continuity
import DependencyGraph
import Formats

/// What is told of the degraded mode of one process.
struct ModeDetails {
  let outcome: Outcome
  let phrases: any Phrases
  let names: Names

  private var model: Model { outcome.model }
  private var words: any PeoplePhrases { phrases.language.people }

  /// ` (PD-URG-03, 6 nurses: 2 to call back)`, behind the minute at which it begins; empty where nothing is said.
  func inParentheses(_ asset: Index<Asset>) -> String {
    var parts: [String] = []
    if let procedure = model.details[asset]?.procedure {
      parts.append(procedure.visible(limit: 60))
    }
    for people in outcome.modeUse(of: asset)?.people ?? [] {
      parts.append(
        words.people(
          people.count, names.shown(people.role), missing: people.missing,
          isShared: people.isShared))
    }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  /// Until when it holds, who decides on it and on what, the material that it takes; nothing where it is not in use.
  func decisions(_ asset: Index<Asset>) -> [String] {
    guard let mode = outcome.modeUse(of: asset) else { return [] }
    let materials = model.details[asset]?.materials ?? []
    return [holds(mode)] + deciders(asset)
      + (materials.isEmpty ? [] : [words.materials(materials.map { $0.visible(limit: 60) })])
  }

  private func holds(_ mode: ModeUse) -> String {
    switch mode.holdsUntil {
    case .unlimited: words.holds(until: nil)
    case .minutes(let minute): words.holds(until: phrases.instant(minute))
    }
  }

  private func deciders(_ asset: Index<Asset>) -> [String] {
    ModeDeciders(model: model, phrases: phrases, names: names).parts(asset)
  }
}

/// Who decides on the degraded mode of a process, in use or not.
struct ModeDeciders {
  let model: Model
  let phrases: any Phrases
  let names: Names

  private var words: any PeoplePhrases { phrases.language.people }

  /// Who decides on it, on what, and who ends it; empty where nobody says.
  func parts(_ asset: Index<Asset>) -> [String] {
    guard let details = model.details[asset] else { return [] }
    var parts: [String] = []
    if let actor = details.decidedBy { parts.append(words.decides(shown(actor))) }
    if let trigger = details.trigger { parts.append(words.trigger(trigger.visible(limit: 120))) }
    if let actor = details.endedBy { parts.append(words.ends(shown(actor))) }
    return parts
  }

  private func shown(_ actor: Device.Actor) -> String {
    switch actor {
    case .asset(let asset): names.shown(asset)
    case .other(let text): text.visible(limit: 80)
    }
  }
}
