// Findings, stale things and milestones in words: what the document, the workbook and JSON share.

import Continuity
import Formats

/// Says what was found in a model.
struct ObjectiveTelling {
  let model: Model
  let phrases: any Phrases
  let names: Names
  /// How many names a sentence has.
  private static let mostNames = 8

  init(of model: Model, phrases: any Phrases) {
    self.model = model
    self.phrases = phrases
    names = Names(of: model, phrases: phrases)
  }

  var words: any ObjectivePhrases { phrases.language.objectivePhrases }

  /// A finding in a sentence.
  func sentence(_ finding: ObjectiveFinding) -> String {
    let bia = phrases.language.biaPhrases
    let isOfEntity = finding.matter == .entityLacking || finding.matter == .entityWithoutPlan
    var texts = finding.texts.prefix(Self.mostNames).map { phrases.quoted($0) }
    if finding.texts.count > texts.count {
      texts.append(phrases.more(finding.texts.count - texts.count))
    }
    // The subject of a document is a word of ours, and no name.
    if finding.matter == .documentUnsaid || finding.matter == .documentMissing {
      texts = finding.texts
    }
    return words.finding(
      finding.matter,
      Told(
        nodes: names.someQuoted(finding.assets, atMost: Self.mostNames), texts: texts,
        numbers: finding.numbers, days: finding.days.map { phrases.language.day($0) },
        scopes: finding.scopes.map { isOfEntity ? bia.name(of: $0) : bia.part($0) }))
  }

  /// A finding with what it means.
  func line(_ finding: ObjectiveFinding) -> Line {
    switch finding.sense {
    case .met: Line(sentence(finding), .good, sign: .kept)
    case .notMet: Line(sentence(finding), .bad, sign: .missed)
    case .unknown: Line(sentence(finding), .doubtful, sign: .unknown)
    case .fact: Line(sentence(finding))
    case .advice: Line(sentence(finding), sign: .toDo)
    }
  }

  func names(of milestones: [Int]) -> [String] {
    milestones.map { phrases.quoted(model.milestones[$0].name ?? model.milestones[$0].id) }
  }

  func exercises(_ exercises: [Int]) -> [String] {
    exercises.map { position in
      let exercise = model.registers.exercises[position]
      let day = exercise.planned.map { " (\(phrases.language.day($0)))" } ?? ""
      return phrases.quoted(exercise.name ?? exercise.id) + day
    }
  }

  /// Something that is to be verified, and why.
  func line(_ stale: Stale) -> Line {
    let day = stale.date.map { " (\(phrases.language.day($0)))" } ?? ""
    let name = "\(words.kind(stale.kind)) \(phrases.quoted(stale.name))\(day)"
    return Line("\(name)\(phrases.language.colon)\(why(stale))", .doubtful, sign: .unknown)
  }

  /// Why something is to be verified.
  func why(_ stale: Stale) -> String {
    stale.reasons.map { reason in
      switch reason {
      case .fingerprint(let text): words.otherState(text.visible(limit: 20))
      case .milestones(let milestones): words.since(names(of: milestones))
      case .fileGone: words.fileGone
      case .fileChanged: words.fileChanged
      case .changes(let ids): words.changedSince(ids.map { phrases.quoted($0) })
      }
    }.joined(separator: phrases.language.biaPhrases.semicolon)
  }
}
