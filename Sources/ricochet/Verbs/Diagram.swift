// `ricochet diagram`: pictures of a model and of what a scenario does to it.

public import ArgumentParser
import Continuity
import DependencyGraph
public import Diagrams
import Formats
import Foundation
import Reports
import SystemPackage

struct Diagram: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a model, or what a scenario does to it, as SVG, PDF, PNG or DOT.",
    discussion: """
      EXAMPLES
        ricochet diagram architecture -o archi.pdf
        ricochet diagram architecture --process urgences -o urgences.png
        ricochet diagram architecture --focus dpi --depth 1 -o dpi.png
        ricochet diagram impact --fail ad -o ad.pdf
        ricochet diagram chain urgences --fail ad -o chain.png
        ricochet diagram timeline --scenario incendie-salle-a -o frise.svg
        ricochet diagram levels ad --for 8h -o niveaux.pdf
        ricochet diagram plan --scenario rancongiciel-noel --at 2027-12-24 -o gantt.pdf
        ricochet diagram people --scenario si-indisponible -o personnel.pdf
        ricochet diagram compromise --from ad -o attaque.svg
        ricochet diagram isolation -o isolation.pdf
        ricochet diagram sweep --top 20 -o classement.svg
        ricochet diagram trajectory -o trajectoire.pdf
        ricochet diagram timeline --fail ad --paper a4 -o frise.pdf
      """,
    subcommands: [
      Architecture.self, ImpactDiagram.self, ChainDiagram.self, TimelineDiagram.self,
      LevelsDiagram.self, PlanDiagram.self, PeopleDiagram.self, CompromiseDiagram.self,
      IsolationDiagram.self,
      SweepDiagram.self, TrajectoryDiagram.self,
    ])

  struct Architecture: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The architecture as a book: what the processes share, then a page for each.")

    @Option(
      help: ArgumentHelp(
        "Only the page of this process. May be repeated.", valueName: "node"), completion: .nodes)
    var process: [String] = []

    @OptionGroup var target: PictureTarget
    @OptionGroup var narrowing: Narrowing
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let identity = try target.identity(of: model, options, phrases, filter)
        let view = try narrowing.view(of: model, phrases, filter, identity)
        if let focus = view.focus {
          return try target.write(.nearby(focus, in: model, view: view), phrases)
        }
        let chosen = try process.map { try found(model.findAsset($0), $0, phrases) { $0.asset } }
        let book = Book(of: model, view: view)
        let pages =
          if target.form == .pdf {
            book.pages(of: chosen.isEmpty ? nil : chosen, on: target.paper ?? .a3)
          } else if let paper = target.paper {
            chosen.isEmpty ? book.matrixPages(on: paper) : book.pages(of: chosen, on: paper)
          } else {
            chosen.isEmpty ? [book.matrix()] : book.pictures(of: chosen)
          }
        // That a book has pages need not be told.
        try target.write(pages, on: target.paper, phrases)
      }
    }
  }

  struct ImpactDiagram: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "impact",
      abstract: "The cause and what it touches, as a tree; the rest is counted.")

    @OptionGroup var failure: FailureOptions
    @OptionGroup var target: PictureTarget
    @OptionGroup var narrowing: Narrowing
    @OptionGroup var options: ModelOptions

    func run() throws {
      try reportingErrors {
        let (model, phrases, filter) = try options.load()
        let identity = try target.identity(of: model, options, phrases, filter)
        let view = try narrowing.view(of: model, phrases, filter, identity)
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
        let view = View(try target.identity(of: model, options, phrases))
        let outcome = try failure.outcome(in: model, phrases)
        try target.write(.chain(to: asset, in: outcome, view: view), phrases)
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
    of model: Model, _ phrases: any Phrases, _ filter: Filter, _ identity: Identity
  ) throws -> View {
    var view = View(identity)
    view.focus = try focus.map { try found(model.findAsset($0), $0, phrases) { $0.asset } }
    view.depth = depth
    view.kinds = Set(kind.compactMap { Kind(named: $0) })
    view.establishment = filter.establishment
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

  @Option(
    help:
      "Sheets to set it on, with text of at least 7 points: a4 or a3; on several where one does not hold it."
  )
  var paper: Paper?

  @Option(
    help: ArgumentHelp(
      "The date in the title block (default: the model's).", valueName: "year-month-day"))
  var date: String?

  @Option(help: "Who may see it, as 'Internal: crisis team', at the top and in the title block.")
  var marking: String?

  func validate() throws {
    if output != "-", format == nil, PictureFormat(fileName: output) == nil {
      throw ValidationError(.unknownPictureFormat)
    }
  }

  /// What the title block says, but for the question.
  func identity(
    of model: Model, _ options: ModelOptions, _ phrases: any Phrases, _ filter: Filter? = nil
  ) throws -> Identity {
    var identity = Identity(
      of: model, for: filter?.establishment, language: phrases.language,
      version: Release.version)
    identity.fingerprint = Fingerprint(ofModelIn: FilePath(try options.folder()))?.text
    if let day = try options.date() { identity.day = day }
    if let date {
      guard let day = CalendarDate(date) else {
        throw UserError(phrases: phrases) { $0.notADate(date) }
      }
      identity.date = day
    }
    if let marking, marking.contains(where: { !$0.isWhitespace }) {
      identity.marking = marking.visible(limit: 200)
    }
    return identity
  }

  /// The form that is asked for.
  var form: PictureFormat { format ?? PictureFormat(fileName: output) ?? .svg }

  func write(_ figure: Figure, _ phrases: any Phrases) throws {
    try write(figure.drawings(on: paper), on: paper ?? figure.usualPaper, phrases)
  }

  func write(_ pages: [Drawing], on paper: Paper?, _ phrases: any Phrases) throws {
    let format = form
    do {
      let files =
        try format == .pdf ? [Drawing.pdf(of: pages)] : pages.map { try $0.picture(format) }
      let isStream = output == "-" || WholeFile.isStream(FilePath(output))
      if files.count > 1, isStream, output != "-" || format != .dot {
        throw UserError(phrases: phrases) { $0.language.needsFile(pages: files.count, format) }
      }
      if output == "-" {
        var standardOutput = Console.output()
        for bytes in files { standardOutput.write(bytes) }
        standardOutput.flush()
      } else {
        let names = PictureTarget.names(output, count: files.count)
        try WholeFile.write(zip(files, names).map { ($0, FilePath($1)) })
        tell(pages, on: paper, names, phrases)
      }
    } catch let error as UserError {
      throw error
    } catch {
      let status = (error as? Errno).map(Console.status) ?? 2
      throw UserError(phrases: phrases, status: status) {
        let reason = (error as? Errno).map($0.reason) ?? String(describing: error)
        return $0.cannotWrite(output, reason: reason.visible(limit: 300))
      }
    }
  }

  /// `name.svg`, or `name-1.svg`, `name-2.svg` … for several pages.
  private static func names(_ output: String, count: Int) -> [String] {
    guard count > 1 else { return [output] }
    let path = FilePath(output)
    let stem = path.stem ?? output
    let ending = path.extension.map { ".\($0)" } ?? ""
    return (1...count).map {
      path.removingLastComponent().appending("\(stem)-\($0)\(ending)").string
    }
  }

  /// What the user did not ask for: that there are several pages.
  private func tell(
    _ pages: [Drawing], on paper: Paper?, _ names: [String], _ phrases: any Phrases
  ) {
    guard pages.count > 1, let paper else { return }
    let least = pages.map(\.leastText).min() ?? Paper.leastText
    let files = names.map { $0.visible(limit: 200) }
    Console.error(
      "ricochet: "
        + phrases.language.pages(pages.count, on: paper, leastText: least, files: files) + "\n")
  }
}

extension PictureFormat: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
