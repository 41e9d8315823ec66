// What each milestone changes between two days, in its turn and alone.

import Continuity
import DependencyGraph
import Formats

/// The part of a comparison that names what each milestone turns.
struct DiffMilestones {
  let effects: MilestoneEffects
  let phrases: any Phrases

  private var words: any DiffPhrases { phrases.language.diff }
  private var objectiveWords: any ObjectivePhrases { phrases.language.objectivePhrases }

  /// How many verdicts, and how many gaps, of one milestone are told where room is short.
  private static let most = 8
  private static let detail = 3

  func section() -> Document.Section? {
    guard !effects.effects.isEmpty else { return nil }
    let blocks = effects.effects.map { effect -> Block in
      let milestone = effect.milestone
      let head = words.milestone(
        phrases.quoted(milestone.name ?? milestone.id), on: phrases.language.day(milestone.date),
        for: milestone.objective)
      return .list(List([Line(head, .strong)] + inTurn(effect) + alone(effect)))
    }
    return Document.Section(words.milestonesHeading, blocks + [.note(words.milestonesNote)])
  }

  private func inTurn(_ effect: MilestoneEffects.Effect) -> [Line] {
    let lines = told(effect.inTurn)
    return lines.isEmpty ? [Line(words.turnsNothing, level: Self.detail)] : lines
  }

  private func alone(_ effect: MilestoneEffects.Effect) -> [Line] {
    guard let alone = effect.alone else {
      return [Line(words.aloneSenseless, .doubtful, level: Self.detail)]
    }
    if alone.turnsTheSame(as: effect.inTurn) {
      return alone.isEmpty ? [] : [Line(words.aloneTheSame, level: Self.detail)]
    }
    let lines = told(alone)
    return lines.isEmpty
      ? [Line(words.aloneNothing, level: Self.detail)]
      : [Line(words.aloneHeading, level: Self.detail)] + lines
  }

  /// Objectives first, then gaps, then verdicts; what got worse before the rest.
  private func told(_ change: MilestoneEffects.Change) -> [Line] {
    let objectives = change.objectives.map { turn in
      Line(
        objectiveWords.changed(turn.id, from: turn.old, to: turn.new), turn.new.tone,
        sign: turn.new.sign, level: Self.detail)
    }
    let opened = gaps(change.opened, in: change.after) { words.opens($0) }
      .map { Line($0, .bad, sign: .missed, level: Self.detail) }
    let closed = gaps(change.closed, in: change.before) { words.closes($0) }
      .map { Line($0, .good, sign: .kept, level: Self.detail) }
    return objectives + short(opened) + short(closed) + short(verdicts(change))
  }

  private func gaps(
    _ gaps: [MilestoneEffects.Gap], in model: Model, _ told: (String) -> String
  ) -> [String] {
    let telling = ObjectiveTelling(of: model, phrases: phrases)
    return gaps.map { gap in
      told("\(gap.objective)\(phrases.language.colon)\(telling.sentence(gap.finding))")
    }
  }

  private func verdicts(_ change: MilestoneEffects.Change) -> [Line] {
    let names = Names(of: change.after, phrases: phrases)
    let sorted =
      change.verdicts.filter { $0.new != .kept } + change.verdicts.filter { $0.new == .kept }
    return sorted.map { turn in
      let scenario = change.after.scenarios[turn.scenario]
      let name = phrases.quoted(scenario.name ?? scenario.id ?? "")
      let (sign, tone): (Sign, Tone) =
        switch turn.new {
        case .kept: (.kept, .good)
        case .missed: (.missed, .bad)
        case .unknown: (.unknown, .doubtful)
        }
      return Line(
        words.turns(
          names.shown(turn.asset), in: words.scenario(name, isChanged: false), turn),
        tone, sign: sign, level: Self.detail)
    }
  }

  private func short(_ lines: [Line]) -> [Line] {
    guard lines.count > Self.most else { return lines }
    return lines.prefix(Self.most) + [
      Line(phrases.more(lines.count - Self.most), level: Self.detail)
    ]
  }
}

// MARK: - Data

extension MilestoneEffects {
  /// Every effect as an object of a list.
  func write(to writer: inout JSONWriter) {
    writer.array(effects, lines: !effects.isEmpty) { writer, effect in
      writer.object { writer in
        writer.field("id", effect.milestone.id)
        writer.field("on", effect.milestone.date.text)
        writer.key("inTurn")
        effect.inTurn.write(to: &writer)
        writer.key("alone")
        if let alone = effect.alone { alone.write(to: &writer) } else { writer.null() }
      }
    }
  }

  /// Rows as ``DiffCSV`` has them; the milestone stands under `name`.
  var rows: [[String]] {
    effects.flatMap { effect in
      effect.inTurn.rows(of: effect.milestone, "in-turn")
        + (effect.alone?.rows(of: effect.milestone, "alone") ?? [])
    }
  }
}

extension MilestoneEffects.Change {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("objectives")
      writer.array(objectives) { writer, turn in
        writer.object { writer in
          writer.field("id", turn.id)
          writer.field("old", turn.old.rawValue)
          writer.field("new", turn.new.rawValue)
        }
      }
      for (key, gaps, model) in [
        ("closed" as StaticString, closed, before), ("opened", opened, after),
      ] {
        writer.key(key)
        writer.array(gaps) { writer, gap in
          writer.object { writer in
            writer.field("objective", gap.objective)
            writer.field("id", gap.finding.matter.rawValue)
            writer.key("nodes")
            writer.array(gap.finding.assets) { $0.value(model.assets[$1].id) }
          }
        }
      }
      writer.key("verdicts")
      writer.array(verdicts) { writer, turn in
        writer.object { writer in
          writer.field("scenario", after.scenarios[turn.scenario].id)
          writer.field("id", after.assets[turn.asset].id)
          writer.field("objective", turn.objective.rawValue)
          writer.field("old", turn.old.rawValue)
          writer.field("new", turn.new.rawValue)
        }
      }
    }
  }

  fileprivate func rows(of milestone: Milestone, _ way: String) -> [[String]] {
    func nodes(_ gap: MilestoneEffects.Gap, _ model: Model) -> String {
      ([gap.finding.matter.rawValue] + gap.finding.assets.map { model.assets[$0].id })
        .joined(separator: " ")
    }
    let objectives = objectives.map {
      [
        "milestone-objective", way, "", $0.id, milestone.id, "state", $0.old.rawValue,
        $0.new.rawValue,
      ]
    }
    let gaps =
      closed.map {
        ["milestone-gap", way, "", $0.objective, milestone.id, "closed", nodes($0, before), ""]
      }
      + opened.map {
        ["milestone-gap", way, "", $0.objective, milestone.id, "opened", "", nodes($0, after)]
      }
    let verdicts = verdicts.map {
      [
        "milestone-verdict", way, after.scenarios[$0.scenario].id ?? "",
        after.assets[$0.asset].id, milestone.id, $0.objective.rawValue, $0.old.rawValue,
        $0.new.rawValue,
      ]
    }
    return objectives + gaps + verdicts
  }
}
