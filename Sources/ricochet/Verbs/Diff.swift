// `ricochet diff`: what changed from one model to another, and what it changed in the answers.

import ArgumentParser
import Continuity
import Diagrams
import Reports
import SystemPackage

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two models, and what it changed in the answers.",
    discussion: """
      Exit status 1 if an answer got worse, 0 otherwise, 2 if a model is wrong.

      EXAMPLES
        ricochet diff Models/octobre Models/novembre
        ricochet diff Models/octobre Models/novembre --format json
        ricochet diff Models/octobre Models/novembre --establishment ch-nord
        ricochet diff Models/ch-littoral --from today --at 2027-03-31
      """)

  @Argument(help: "The folder of the model before.", completion: .directory)
  var old: String

  @Argument(
    help: "The folder of the model after (default: the same, on another day).",
    completion: .directory)
  var new: String?

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var options: DiffOptions

  func validate() throws {
    if new == nil, options.from == nil, options.at == nil {
      throw ValidationError(.oneModelOnOneDay)
    }
  }

  func run() async throws {
    try await reportingErrors {
      let isOneModel = new == nil
      let new = new ?? old
      let (before, after) = try options.load(old, new, isOneModel: isOneModel)
      let phrases = options.speaking(after.language ?? before.language).phrases
      Console.speak(phrases.language)
      try answer.check(phrases)
      var comparison = ModelComparison(from: before, to: after)
      let establishment = try options.establishment(in: before, after, phrases)
      if let establishment { comparison = comparison.limited(to: establishment) }
      let report = DiffReport(
        comparison: comparison,
        milestones: isOneModel ? try options.milestones(from: before, to: after, in: old) : nil,
        folders: (old, new), establishment: establishment,
        phrases: phrases)
      try await answer.tell(report, in: phrases.language, onModelIn: new)
      if comparison.gotWorse { throw ExitCode(1) }
    }
  }
}

/// What the other verbs ask of one model, for two.
struct DiffOptions: ParsableArguments {
  @Option(help: "Show only what belongs to this establishment.", completion: .establishments)
  var establishment: String?

  @Option(
    help:
      "The language of answers and errors: fr or en (default: the new model's, else the system's).")
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "Both models as they will be on this day, with the milestones done by then; with --from the new one.",
      valueName: "year-month-day"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "The old model as it will be on this day; 'today' is its state without any milestone.",
      valueName: "year-month-day"))
  var from: String?

  func speaking(_ modelLanguage: Language?) -> Language {
    language ?? modelLanguage ?? Language.ofEnvironment
  }

  /// Both models, or everything that is wrong with either.
  ///
  /// - Parameter isOneModel: whether both are one model on two days: the old one is today's then, where
  ///   nothing else is said.
  func load(
    _ old: String, _ new: String, isOneModel: Bool
  ) throws -> (old: Model, new: Model) {
    let (from, at) = (try from.map(day), try at.map(day))
    let before = read(old, at: from ?? (isOneModel ? nil : at ?? nil))
    // What is wrong with the one model is told once.
    guard before != nil || !isOneModel else { throw ExitCode(2) }
    let after = read(new, at: at ?? nil)
    guard let before, let after else { throw ExitCode(2) }
    return (before, after)
  }

  /// What each milestone between two states of the model in a folder changes.
  func milestones(from old: Model, to new: Model, in folder: String) throws -> MilestoneEffects {
    do throws(InvalidModel) {
      return try MilestoneEffects(
        from: old, to: new, in: FilePath(folder), establishment: establishment)
    } catch {
      error.problems.report(in: speaking(error.language), folder: folder)
      throw ExitCode(2)
    }
  }

  /// A day, or `nil` for today's state.
  private func day(_ text: String) throws -> CalendarDate? {
    if ["today", "aujourd'hui", "aujourd’hui"].contains(text.lowercased()) { return nil }
    guard let date = CalendarDate(text) else {
      throw UserError(phrases: speaking(nil).phrases) { $0.notADate(text) }
    }
    return date
  }

  /// A model; its problems are printed where there are errors.
  private func read(_ folder: String, at date: CalendarDate?) -> Model? {
    do throws(InvalidModel) {
      return try Model(contentsOf: FilePath(folder), at: date)
    } catch {
      error.problems.report(in: speaking(error.language), folder: folder)
      return nil
    }
  }

  /// The identifier of the establishment to show, looked up in the new model, then in the old one.
  func establishment(
    in old: Model, _ new: Model, _ phrases: any Phrases
  ) throws -> String? {
    guard let name = establishment else { return nil }
    if case .found(let position) = new.findEstablishment(name) {
      return new.establishments[position].id
    }
    if case .found(let position) = old.findEstablishment(name) {
      return old.establishments[position].id
    }
    return new.establishments[
      try found(new.findEstablishment(name), name, phrases) { $0.establishment }
    ].id
  }
}
