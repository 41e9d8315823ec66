// `ricochet import`: from the inventories hospitals have to the files of a model; what all sources share.

import ArgumentParser
import Connectors
import Continuity
import Reports
import SystemPackage

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make model files from an inventory, and keep them in step with it.",
    discussion: """
      Exports only: ricochet opens no connection. Every row that is not used is listed with its reason.
      What people write beside an import is never touched; what they change in its files is kept by the \
      next one.

        ricochet import --purge -o mon-ch  removes the nodes that imports marked 'gone', with every row \
      of the tables that names them
        ricochet import --adopt -o mon-ch  takes the model's files for what the last imports wrote, where \
      their trace is lost
      """,
    subcommands: [
      ImportTable.self, ImportGLPI.self, ImportMercator.self, ImportITop.self,
      ImportCISOAssistant.self, ImportBIA.self, ImportUpkeep.self,
    ], defaultSubcommand: ImportUpkeep.self)
}

/// What every import is told, whatever its source.
struct ImportArguments: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The model's folder; made if it is not there.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Bring an earlier import up to date: what was added, changed, gone.")
  var update = false

  @Option(
    name: .customLong("without"),
    help: ArgumentHelp(
      """
      A table, sheet, class or column ('TABLE/COLUMN') that is missing because what it said is no \
      more; repeatable.
      """, valueName: "name"))
  var without: [String] = []

  @Option(
    name: .customLong("keep"),
    help: ArgumentHelp(
      "One that is missing in this export only: what it said stays as it is; repeatable.",
      valueName: "name"))
  var kept: [String] = []

  @Flag(help: "It is the same source, although nothing in the export says so.")
  var sameOrigin = false

  @Flag(help: "Take the model's files for what the last import wrote, where its trace is lost.")
  var adopt = false

  @Flag(help: "Rows not used and warnings are errors: nothing is written.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The day of the import, which marks what the source no longer has.",
      valueName: "year-month-day"))
  var date: String?

  @Option(help: "The establishment of rows that say none.")
  var establishment: String?

  @Option(help: "The form of the report.")
  var format = Format.text

  @Option(help: "The language of the report and of new files: fr or en (default: the system's).")
  var language: Language?

  var speaking: Language { language ?? .ofEnvironment }

  /// Makes an inventory, writes it into the model's folder, and tells what came of it.
  ///
  /// - Parameters:
  ///   - origin: what the inventory will go by.
  ///   - read: makes it, for a folder.
  func run(
    _ origin: String, _ read: (_ folder: FilePath) throws(ImportFailure) -> Inventory
  ) throws {
    let phrases = speaking.phrases
    Console.speak(speaking)
    guard let output else { throw ValidationError(.missing(["--output"])) }
    var options = ImportOptions()
    options.isUpdate = update || adopt
    options.adopts = adopt
    options.isSameOrigin = sameOrigin
    (options.without, options.kept) = (without, kept)
    options.isStrict = strict
    options.language = speaking
    if let date {
      guard let day = CalendarDate(date) else {
        throw UserError(phrases: phrases) { $0.notADate(date) }
      }
      options.date = day
    }
    try reportingFailure { () throws(ImportFailure) in
      let folder = FilePath(output)
      let report = try ModelImport.write(origin, to: folder, options: options) {
        () throws(ImportFailure) in try read(folder)
      }
      let answer = ImportAnswer(report: report, folder: output, language: speaking)
      Console.tell(answer, as: format)
      // What it holds need not be taken apart piece by piece, which takes as long as writing it.
      withExtendedLifetime(answer) { Import.exit() }
    }
  }

  /// Runs `body`; what stands against an import is told line by line, with status 2.
  func reportingFailure<Answer>(_ body: () throws(ImportFailure) -> Answer) throws -> Answer {
    try Self.reportingFailure(speaking, body)
  }

  static func reportingFailure<Answer>(
    _ speaking: Language, _ body: () throws(ImportFailure) -> Answer
  ) throws -> Answer {
    do throws(ImportFailure) {
      return try body()
    } catch {
      let phrases = speaking.phrases
      let lines = error.lines(in: speaking)
      let shown = lines.count > 100 ? Array(lines.prefix(98) + [lines[lines.count - 1]]) : lines
      var text = ""
      for line in shown { text += "ricochet: \(phrases.error): \(line)\n" }
      if shown.count < lines.count {
        text += speaking.importPhrases.more(lines.count - shown.count) + "\n"
      }
      Console.error(text)
      throw ExitCode(error.isOfDisk ? Console.cannotWrite : 2)
    }
  }
}

/// An import of a tool's exports, which need no mapping.
protocol ExportImport: ParsableCommand {
  var common: ImportArguments { get }
  /// What inventories made of the exports go by.
  static var origin: String { get }
  /// What the exports hold.
  func inventory() throws(ImportFailure) -> Inventory
}

extension ExportImport {
  func validate() throws {
    guard common.output != nil else {
      throw ValidationError(.missing(["--output"]))
    }
  }

  func run() throws {
    try reportingErrors {
      try common.run(Self.origin) { (_) throws(ImportFailure) in try inventory() }
    }
  }
}

/// An import of a tool that has types of the hospital's own.
protocol TypedImport: ExportImport {
  var given: TypeOption { get }
  /// What the exports hold.
  func inventory(kinds: GivenKinds) throws(ImportFailure) -> Inventory
}

extension TypedImport {
  func inventory() throws(ImportFailure) -> Inventory { try inventory(kinds: [:]) }

  func run() throws {
    try reportingErrors {
      let kinds = try given.kinds(common.speaking)
      try common.run(Self.origin) { (_) throws(ImportFailure) in try inventory(kinds: kinds) }
    }
  }
}
