// Which failures are tried, and what of them is asked: for `sweep` and its picture.

import ArgumentParser
import Continuity
import DependencyGraph
import Reports

/// The question of a sweep.
struct SweepOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Only what stops this node: its single points of failure.", valueName: "node"),
    completion: .nodes)
  var target: String?

  @Option(
    help: ArgumentHelp(
      "Only these kinds fail: server,network … (default: everything).", valueName: "kinds"),
    completion: .kinds)
  var among: String?

  @Option(
    help: ArgumentHelp(
      "A process is critical with an MTPD of this at most.", valueName: "duration"))
  var criticalWithin = DurationOption(minutes: SweepQuestion.fourHours)

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "What has failed before: the next failure that would stop most.", valueName: "names"),
    completion: .nodes)
  var after: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only what stops a process, or the node asked about, within so long: 4h.",
      valueName: "duration"))
  var within: DurationOption?

  func validate() throws {
    if within?.limit == .unlimited { throw ValidationError(.endless("--within")) }
    if criticalWithin.limit == .unlimited {
      throw ValidationError(.endless("--critical-within"))
    }
  }

  /// The question, in the words of a model.
  func question(about model: Model, _ phrases: any Phrases) throws -> SweepQuestion {
    let kinds = try among.map { try KindList.kinds(in: $0, phrases) }
    let position = try target.map { name in
      try found(model.findAsset(name), name, phrases) { $0.asset }
    }
    guard case .minutes(let minutes) = criticalWithin.limit else { return SweepQuestion() }
    var question = SweepQuestion(among: kinds, for: position, criticalWithin: minutes)
    question.within = within?.minutes
    for name in after {
      let asset = try found(model.findAsset(name), name, phrases) { $0.asset }
      if !question.after.contains(asset) { question.after.append(asset) }
    }
    question.after.sort()
    return question
  }
}

/// Kinds separated by commas.
enum KindList {
  /// The kinds of a list, by any of their names, or an error that says what could have been meant.
  static func kinds(in text: String, _ phrases: any Phrases) throws -> Set<Kind> {
    var kinds: Set<Kind> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      kinds.insert(try kind(named: String(part.drop { $0 == " " }), phrases))
    }
    return kinds
  }

  /// The kind that goes by a name, or an error that says what could have been meant.
  static func kind(named name: String, _ phrases: any Phrases) throws -> Kind {
    if let kind = Kind(named: name) { return kind }
    let words = phrases.language.sweepPhrases
    throw UserError(phrases: phrases) { phrases in
      guard let nearest = Kind.nearest(to: name) else {
        return words.unknownKind(name, known: Kind.allCases.map(\.singular))
      }
      return phrases.unknown(name, what: words.kind, suggestion: nearest)
    }
  }
}

extension DurationOption: CustomStringConvertible {
  init(minutes: Int) { limit = .minutes(minutes) }

  /// As it is written.
  var description: String {
    guard case .minutes(let minutes) = limit else { return "unlimited" }
    return minutes.isMultiple(of: 60) ? "\(minutes / 60)h" : "\(minutes)m"
  }
}
