// The options every verb that reads a model has: which model, which establishment, which language.

public import ArgumentParser
public import Continuity
import Foundation
import Reports
import SystemPackage

/// Which model to read, and in which language to speak.
struct ModelOptions: ParsableArguments {
  @Option(
    help: "The model's folder (default: RICOCHET_MODEL, else the current folder).",
    completion: .directory)
  var model: String?

  @Option(help: "Show only what belongs to this establishment.", completion: .establishments)
  var establishment: String?

  @Option(
    help: "The language of answers and errors: fr or en (default: the model's, else the system's).")
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "The model as it will be on this day, with the milestones done by then.",
      valueName: "year-month-day"))
  var at: String?

  /// The day to read the model for; `nil` for its state without any milestone.
  func date() throws -> CalendarDate? {
    guard let at else { return nil }
    guard let date = CalendarDate(at) else {
      throw UserError(phrases: phrases(for: nil)) { $0.notADate(at) }
    }
    return date
  }

  /// The folder, as the user would name it.
  func folder() throws -> String {
    guard let folder = ModelOptions.folder(named: model) else {
      throw UserError(phrases: phrases(for: nil)) { $0.noModelHere }
    }
    return folder
  }

  /// The folder that a line names, else the environment, else the current one if it holds a model.
  static func folder(named model: String?) -> String? {
    if let model { return model }
    if let model = ProcessInfo.processInfo.environment["RICOCHET_MODEL"], !model.isEmpty {
      return model
    }
    return currentFolderHoldsModel ? "." : nil
  }

  /// Whether a file of a model lies right in the current folder: a search further down could read half
  /// a disk, and find a model that nobody meant.
  private static var currentFolderHoldsModel: Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: ".")) ?? []
    return names.contains { name in
      !name.hasPrefix(".")
        && [".yaml", ".yml", ".csv"].contains { name.lowercased().hasSuffix($0) }
    }
  }

  /// The model, and what to say things with.
  ///
  /// - Parameter answer: where the answer goes: a table for programs has no room to say for which day
  ///   it is, so that is told beside it.
  func load(for answer: AnswerOptions? = nil) throws -> (
    model: Model, phrases: any Phrases, filter: Filter
  ) {
    let folder = try folder()
    let date = try date()
    let model: Model
    do throws(InvalidModel) {
      model = try Model(contentsOf: FilePath(folder), at: date)
    } catch {
      Console.speak(speaking(error.language))
      error.problems.report(in: speaking(error.language), folder: folder)
      throw ExitCode(2)
    }
    let phrases = phrases(for: model.language)
    Console.speak(phrases.language)
    try answer?.check(phrases)
    if answer?.form == .csv, let day = phrases.day(of: model) {
      Console.error("ricochet: \(day)\n")
    }
    return (model, phrases, try filter(in: model, phrases: phrases))
  }

  /// The model on each later day with milestones: what trajectories are judged by.
  func later(than model: Model) throws -> [LaterModel] {
    let folder = try folder()
    do throws(InvalidModel) {
      return try model.later(in: FilePath(folder))
    } catch {
      error.problems.report(in: speaking(error.language), folder: folder)
      throw ExitCode(2)
    }
  }

  /// Only what belongs to the chosen establishment, or everything.
  private func filter(in model: Model, phrases: any Phrases) throws -> Filter {
    guard let establishment else { return Filter(establishment: nil) }
    let position = try found(model.findEstablishment(establishment), establishment, phrases) {
      $0.establishment
    }
    return Filter(establishment: position)
  }

  /// The language to speak, where a model says `language` of itself.
  func speaking(_ modelLanguage: Language?) -> Language {
    language ?? modelLanguage ?? Language.ofEnvironment
  }

  func phrases(for modelLanguage: Language?) -> any Phrases {
    speaking(modelLanguage).phrases
  }
}

extension [Problem] {
  /// Prints problems to standard error, then how many there are.
  func report(in language: Language, folder: String) {
    var text = ""
    for problem in errorsFirst { text += problem.line(in: language, folder: folder) + "\n" }
    let errors = count { $0.severity == .error }
    text += language.phrases.count(errors: errors, warnings: count - errors) + "\n"
    Console.error(text)
  }
}

extension Language: ExpressibleByArgument {
  /// What the locale of the environment speaks; English where it says nothing we know.
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return Language(locale: value) ?? .english
    }
    return .english
  }
}

/// What a name means, or an error that says what it could have meant.
func found<Value>(
  _ lookup: Lookup<Value>, _ name: String, _ phrases: any Phrases,
  what: (any Phrases) -> String
) throws -> Value {
  switch lookup {
  case .found(let value): return value
  case .ambiguous(let candidates):
    throw UserError(phrases: phrases) {
      $0.ambiguous(name, what: what($0), candidates: candidates)
    }
  case .unknown(let suggestion):
    throw UserError(phrases: phrases) {
      $0.unknown(name, what: what($0), suggestion: suggestion)
    }
  }
}
