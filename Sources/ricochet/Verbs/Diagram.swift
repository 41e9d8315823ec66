// `ricochet diagram`: pictures of a model and of what a scenario does to it.

public import ArgumentParser
import Continuity
import DependencyGraph
public import Diagrams
import Foundation
import Reports
import SystemPackage

struct Diagram: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a model, or what a scenario does to it, as SVG, PDF, PNG or DOT.",
    discussion: """
      EXAMPLES
        ricochet diagram architecture -o schema.svg
        ricochet diagram architecture --focus dpi --depth 1 -o dpi.png
        ricochet diagram impact --fail ad -o ad.pdf
        ricochet diagram chain urgences --fail ad -o chain.png
        ricochet diagram timeline --scenario incendie-salle-a -o frise.svg
        ricochet diagram compromise --from ad -o attaque.svg
        ricochet diagram isolation -o isolation.pdf
        ricochet diagram sweep --top 20 -o classement.svg
      """,
    subcommands: [
      Architecture.self, ImpactDiagram.self, ChainDiagram.self, TimelineDiagram.self,
      CompromiseDiagram.self, IsolationDiagram.self, SweepDiagram.self,
    ])

  struct Architecture: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The architecture, in layers from the processes down to the buildings.")

    @OptionGroup var target: PictureTarget
    @OptionGroup var narrowing: Narrowing
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let view = try narrowing.view(of: model, phrases, filter, date: target.date)
        try target.write(.architecture(of: model, view: view), phrases)
      }
    }
  }

  struct ImpactDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "impact",
      abstract: "The architecture colored by what stops, is degraded or holds.")

    @OptionGroup var failure: FailureOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var narrowing: Narrowing
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let view = try narrowing.view(of: model, phrases, filter, date: target.date)
        let outcome = try failure.outcome(in: model, phrases)
        try target.write(.impact(of: outcome, view: view), phrases)
      }
    }
  }
}

extension Diagram {
  struct ChainDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "chain", abstract: "What the return of one node waits for, step by step.")

    @Argument(help: "The node whose return is explained.", completion: .nodes)
    var name: String

    @OptionGroup var failure: FailureOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, _) = try options.load()
        let asset = try found(model.findAsset(name), name, phrases) { $0.asset }
        var view = View(language: phrases.language)
        view.date = target.date
        let outcome = try failure.outcome(in: model, phrases)
        try target.write(.chain(to: asset, in: outcome, view: view), phrases)
      }
    }
  }

  struct TimelineDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "timeline", abstract: "Who is down when: bars over time, processes first.")

    @OptionGroup var failure: FailureOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var narrowing: Narrowing
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let view = try narrowing.view(of: model, phrases, filter, date: target.date)
        let outcome = try failure.outcome(in: model, phrases)
        try target.write(.timeline(of: outcome, view: view), phrases)
      }
    }
  }
}

/// What of a model is drawn.
struct Narrowing: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only what is near this node.", valueName: "node"), completion: .nodes)
  var focus: String?

  @Option(help: "How many needs away is near.")
  var depth = 2

  @Option(
    help: "Only this kind: process, application, server … May be repeated.", completion: .kinds)
  var kind: [String] = []

  func validate() throws {
    if depth < 0 { throw ValidationError(.tooLittle("--depth", least: 0)) }
    for name in kind where Kind(named: name) == nil {
      throw ValidationError(.unknownKind(name, nearest: Kind.nearest(to: name)))
    }
  }

  func view(
    of model: Model, _ phrases: any Phrases, _ filter: Filter, date: String?
  ) throws -> View {
    var view = View(language: phrases.language)
    view.focus = try focus.map { try found(model.findAsset($0), $0, phrases) { $0.asset } }
    view.depth = depth
    view.kinds = Set(kind.compactMap { Kind(named: $0) })
    view.establishment = filter.establishment
    view.date = date
    return view
  }
}

/// Where a picture goes, and in which form.
struct PictureTarget: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "The file to write; '-' is standard output.", completion: .file())
  var output: String

  @Option(help: "svg, pdf, png or dot (default: by the ending of the file's name, else svg).")
  var format: PictureFormat?

  @Option(help: "The date in the title block (default: the model's).")
  var date: String?

  func validate() throws {
    if output != "-", format == nil, PictureFormat(fileName: output) == nil {
      throw ValidationError(.unknownPictureFormat)
    }
  }

  func write(_ drawing: Drawing, _ phrases: any Phrases) throws {
    let format = format ?? PictureFormat(fileName: output) ?? .svg
    do {
      let bytes = try drawing.picture(format)
      if output == "-" {
        var standardOutput = Console.output()
        standardOutput.write(bytes)
        standardOutput.flush()
      } else {
        try PictureFile.write(bytes, to: FilePath(output))
      }
    } catch {
      let status = (error as? Errno).map(Console.status) ?? 2
      throw UserError(phrases: phrases, status: status) {
        let reason = (error as? Errno).map($0.reason) ?? String(describing: error)
        return $0.cannotWrite(output, reason: reason.visible(limit: 300))
      }
    }
  }
}

extension PictureFormat: ExpressibleByArgument {}
