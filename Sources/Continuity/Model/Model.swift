// The model: everything the files of a folder say together, checked, with its graph.

public import DependencyGraph
import Formats
import Foundation
public import SystemPackage

/// A hospital's model: what there is, what each thing needs, and what may go wrong.
///
/// ```swift
/// let model = try Model(contentsOf: "Models/ch-littoral")
/// model.assets.count
/// ```
public struct Model: Sendable {
  /// The name it gives itself, or that of its folder.
  public let name: String
  /// The language it is written in, where it says so.
  public let language: Language?
  /// The date it gives itself, year-month-day.
  public let date: String?
  /// The scale of likelihoods of its scenarios, the least likely first; empty where it declares none.
  public let likelihoods: [String]
  /// The establishments, ascending by identifier.
  public let establishments: [Establishment]
  /// The nodes, ascending by the UTF-8 bytes of their identifiers.
  public let assets: [Asset]
  /// What few nodes say and only reports show, by position in ``assets``.
  public let details: DetailsByPosition
  /// The scenarios, ascending by identifier.
  public let scenarios: [Scenario]
  /// What the engine plays scenarios on.
  public let graph: Graph
  /// What deserves a look, sorted by place; a model with errors is not made.
  public let warnings: [Problem]

  /// Why each requirement of the graph exists.
  let relations: ContiguousArray<Relation>
  /// Whether the loss of data climbs through each requirement of the graph.
  let carriesLoss: ContiguousArray<Bool>
  /// What few requirements say of levels.
  let levels: [Requirement: NeedLevel]
  /// The requirements whose owner's level follows that of their members, ascending.
  let followers: [Requirement]
  /// The assets whose level may be below full though all they need is met, ascending.
  let proportional: [Int]
  let staffing: Staffing
  /// Copies of the data of a node, as they were written, by position in ``assets``.
  let copies: [Int: [Copy]]
  /// Whom each node controls, ascending.
  let controls: ControlLinks
  /// The zones, what flows between them, and what can cut it.
  public let partition: Partition
  /// What is planned, ascending by date, then identifier.
  public let milestones: [Milestone]
  /// The day it was read for, with the milestones done by then; `nil` for today's state.
  public let day: CalendarDate?
  /// What nodes ask of roles, to run and for their degraded modes, ascending by who asks.
  public let staffingDemands: [StaffingDemand]
  /// Whether any of them asks for more people than there are.
  let asksBeyondHeadcount: Bool
  /// Who can work on what.
  public let workforce: Workforce
  /// What the hospital keeps beside its map: tests, decisions, documents, costs.
  public let registers: Registers

  /// Reads every file of a folder.
  ///
  /// - Parameter date: the day to read it for, with the milestones done by then; `nil` for today's state,
  ///   in which none is done.
  /// - Throws: ``InvalidModel`` with every error and warning at once, sorted by place.
  /// - Complexity: O(s + n log n) for s bytes and n nodes, and O(n log n) more for each day with milestones
  public init(
    contentsOf folder: FilePath, at date: CalendarDate? = nil
  ) throws(InvalidModel) {
    try self.init(contentsOf: folder, with: [:], at: date)
  }

  /// Reads every file of a folder as if it also held others, or held them otherwise; the folder need not
  /// be there.
  ///
  /// - Parameters:
  ///   - others: the bytes of files by their path in the folder.
  ///   - milestones: the identifiers of those to do, whatever their days; `nil` for those of `date`.
  package init(
    contentsOf folder: FilePath, with others: [String: [UInt8]], at date: CalendarDate? = nil,
    milestones: Set<String>? = nil
  ) throws(InvalidModel) {
    let files = ModelFiles(in: folder, with: others.keys.sorted())
    let paths = files.entries.map(\.path)
    var records = Records(of: files, paths: paths, with: others)
    if files.entries.isEmpty && files.defects.isEmpty {
      records.problems.report(.noModel, at: .whole(file: 0))
    }
    self = try Resolver(consume records, paths: paths).model(
      fallbackName: Model.name(of: folder), at: date, milestones: milestones)
  }

  /// `.` and `..` are no names: the one of the folder they stand for is.
  private static func name(of folder: FilePath) -> String {
    if let last = folder.lastComponent, last.kind == .regular { return last.string }
    let path = URL(fileURLWithPath: folder.string, isDirectory: true).standardizedFileURL.path
    return FilePath(path).lastComponent?.string ?? folder.string
  }

  init(
    title: Title, fallbackName: String, establishments: [Establishment], assets: [Asset],
    details: DetailsByPosition, scenarios: [Scenario], layout: Resolver.Layout,
    warnings: [Problem], copies: [Int: [Copy]], controls: ControlLinks, partition: Partition,
    milestones: [Milestone], staffingDemands: [StaffingDemand], workforce: Workforce,
    registers: Registers, day: CalendarDate?
  ) {
    name = title.name?.value ?? fallbackName
    language = title.language?.value
    date = title.date?.value
    likelihoods = title.likelihoods.map(\.text)
    self.establishments = establishments
    self.assets = assets
    self.details = details
    self.scenarios = scenarios
    graph = layout.graph
    relations = layout.relations
    carriesLoss = layout.carriesLoss
    levels = layout.levels
    followers = layout.levels.filter { $0.value == .follow }.keys.sorted()
    staffing = layout.staffing
    proportional = Set(
      layout.levels.compactMap { requirement, level in
        if case .percent = level { return nil }
        return layout.staffing.asset(of: layout.graph.owner(of: requirement))
      }
    ).sorted()
    self.warnings = warnings
    self.copies = copies
    self.controls = controls
    self.partition = partition
    self.milestones = milestones
    self.staffingDemands = staffingDemands
    self.workforce = workforce
    self.registers = registers
    self.day = day
    asksBeyondHeadcount = staffingDemands.contains { demand in
      assets[demand.role].headcount.map { demand.people > $0 } ?? false
    }
  }

  /// The least level at which an asset counts as rendered, in percent.
  func minimumLevel(of asset: Int) -> Int? { details[asset]?.minimumLevel }

  /// Whether any requirement says a level.
  var hasLevels: Bool { !levels.isEmpty }

  /// What a requirement says of the level of its owner.
  func level(of requirement: Requirement) -> NeedLevel? {
    levels.isEmpty ? nil : levels[requirement]
  }

  /// The node of the graph that stands for an asset; for a role, "at least one is present".
  public func node(of asset: Int) -> Node { staffing.node(of: asset, heads: 1) }

  /// The asset that a node of the graph stands for.
  public func asset(of node: Node) -> Int { staffing.asset(of: node) }

  /// The scenario with this identifier.
  public func scenario(_ id: String) -> Scenario? {
    scenarios.first { isSameName($0.id ?? "", id) }
  }
}

extension Records {
  /// Reads the files of a model: the tables of requirements, which are half of the work in a large one,
  /// while the rest is read.
  ///
  /// - Parameters:
  ///   - others: what files are taken to hold, by path; the rest hold what they do.
  ///   - skipped: tables that are not read.
  ///   - unread: paths that are not read.
  init(
    of files: ModelFiles, paths: [String], with others: [String: [UInt8]] = [:],
    without skipped: Set<CSVTable> = [], skipping unread: Set<String> = []
  ) {
    let (rest, needs) = atOnce {
      Records(of: files, paths: paths, with: others) { table, path in
        table != .needs && !(table.map { skipped.contains($0) } ?? false)
          && !unread.contains(path)
      }
    } _: {
      Records(of: files, paths: paths, with: others) { table, path in
        table == .needs && !skipped.contains(.needs) && !unread.contains(path)
      }
    }
    self = rest
    problems.report(files.defects, paths: paths)
    absorbNeeds(needs)
  }

  /// Reads the files that are wanted, by the table that each is, or `nil`, and its path.
  private init(
    of files: ModelFiles, paths: [String], with others: [String: [UInt8]],
    where isWanted: (CSVTable?, String) -> Bool
  ) {
    self.init()
    for (index, entry) in files.entries.enumerated()
    where entry.isReadable && isWanted(CSVTable(path: entry.path), entry.path) {
      read(
        entry, file: UInt32(truncatingIfNeeded: index), paths: paths, bytes: others[entry.path])
    }
  }

  /// Reads one file of the model.
  private mutating func read(
    _ entry: ModelFiles.Entry, file: UInt32, paths: [String], bytes: [UInt8]?
  ) {
    guard let source = open(entry, file: file, paths: paths, bytes: bytes) else { return }
    if entry.path.lowercased().hasSuffix(".csv") {
      read(csv: source.bytes, file: file, path: entry.path, paths: paths)
    } else {
      var defects: [LocatedDefect] = []
      for document in YAMLReader.read(source.bytes, file: file, defects: &defects) {
        read(document: document)
      }
      problems.report(defects, paths: paths)
    }
  }

  /// The text of one file of the model; `nil` where there is none to read.
  ///
  /// - Parameter bytes: what the file is taken to hold; `nil` for what it does hold.
  private mutating func open(
    _ entry: ModelFiles.Entry, file: UInt32, paths: [String], bytes: [UInt8]?
  ) -> SourceFile? {
    var defects: [LocatedDefect] = []
    let source =
      bytes.map { SourceFile($0, shownAs: entry.path, file: file, defects: &defects) }
      ?? SourceFile.read(entry.fullPath, shownAs: entry.path, file: file, defects: &defects)
    problems.report(defects, paths: paths)
    if source?.encoding == .windows1252 { problems.report(.windows1252, at: .whole(file: file)) }
    return source
  }
}
