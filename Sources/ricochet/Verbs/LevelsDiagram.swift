// `ricochet diagram levels`: how much of each process is done over time.

import ArgumentParser
import Continuity
import Diagrams
import Reports

extension Diagram {
  struct LevelsDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "levels",
      abstract: "How much of each process is done over time, and how many fare how.")

    @Argument(help: "What fails.", completion: .nodes)
    var names: [String] = []

    @OptionGroup var course: CourseOptions

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp("What fails.", valueName: "names"), completion: .nodes)
    var fail: [String] = []

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        "Processes whose activity is added up as a curve; their volumes must count the same.",
        valueName: "processes"), completion: .nodes)
    var sum: [String] = []

    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func validate() throws {
      try course.check(names + fail)
    }

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        var view = View(try target.identity(of: model, options, phrases, filter))
        view.establishment = filter.establishment
        let summed = try processes(in: model, phrases)
        let outcome = try course.outcome(failing: names + fail, in: model, phrases)
        try target.write(.levels(of: outcome, summing: summed, view: view), phrases)
      }
    }

    /// The processes to add up, all of which count the same.
    private func processes(in model: Model, _ phrases: any Phrases) throws -> [Index<Asset>] {
      var found: [Index<Asset>] = []
      for name in sum {
        let asset = try ricochet.found(model.findAsset(name), name, phrases) { $0.asset }
        if !found.contains(asset) { found.append(asset) }
      }
      guard let defect = Summation(of: found, in: model).defect else { return found }
      throw UserError(phrases: phrases) { phrases in
        let words = phrases.language.levelPhrases
        func name(_ asset: Index<Asset>) -> String { phrases.quoted(model.assets[asset].name) }
        func unit(_ asset: Index<Asset>) -> String? { model.details[asset]?.volume?.unit }
        switch defect {
        case .withoutVolume(let asset): return words.withoutVolume(name(asset))
        case .unlike(let one, let other):
          return words.unlikeVolumes(name(one), unit(one), name(other), unit(other))
        }
      }
    }
  }
}
