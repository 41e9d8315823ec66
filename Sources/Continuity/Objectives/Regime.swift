// What an assessor asks, as data: one file per regime, in both languages, with the query each line rests on.

import Formats
public import SystemPackage

/// What one regime asks: CaRE D2, NIS2 …
///
/// The shipped ones stand in `Regimes/*.yaml` and are built into the program. A file of the same form takes
/// the place of one: wording, marks and dates are data to edit.
public struct Regime: Sendable {
  /// One thing that it asks for.
  public struct Objective: Sendable {
    /// The identifier: `D2.O1.C`.
    public let id: String
    /// The objective in a few words.
    public let title: Bilingual
    /// The objective in a sentence, in this tool's words.
    public let asks: Bilingual
    /// How well that is known.
    public let mark: SourceMark
    /// What the answer rests on; empty where the tool has none.
    public let queries: [Query]
    /// Whether it asks for a trajectory, beside the state.
    public let asksForTrajectory: Bool
    /// What was done before this day does not count.
    public let from: CalendarDate?
    /// What is to be known of its figures, such as a day that is inferred; empty where there is nothing.
    public let note: Bilingual
    /// The share of the activity that must be covered, in percent.
    public let share: Int?
  }

  /// A text in both languages.
  public struct Bilingual: Hashable, Sendable {
    var french = ""
    var english = ""

    /// The text in one of them, with its spaces and apostrophes.
    public subscript(_ language: Language) -> String {
      language.typeset(language == .french ? french : english)
    }
  }

  /// The identifier: `care-d2`.
  public let id: String
  /// Its name.
  public let title: Bilingual
  /// Where it comes from, and what it does not hold.
  public let note: Bilingual
  /// What it asks for, in the order of the file.
  public let objectives: [Objective]

  /// Only the objectives that rest on some queries.
  package func resting(on queries: Set<Query>) -> Regime {
    Regime(
      id: id, title: title, note: note,
      objectives: objectives.filter { !queries.isDisjoint(with: $0.queries) })
  }

  /// The objective with this identifier, where the letter O is often typed as a zero.
  public func objective(_ id: String) -> Objective? {
    let id = Milestone.objective(id)
    return objectives.first { $0.id == id }
  }
}

extension Regime {
  /// The identifiers of the regimes that are built in, the first by default.
  public static let shippedIDs = ["care-d2", "nis2", "recyf", "iso22301"]

  /// The one that somebody meant, perhaps.
  public static func nearest(to name: String) -> String? {
    Continuity.nearest(to: name, in: shippedIDs)
  }

  /// CaRE domain 2.
  public static let careD2 =
    shipped("care-d2")
    ?? Regime(id: "care-d2", title: Bilingual(), note: Bilingual(), objectives: [])

  /// A regime that is built in.
  public static func shipped(_ id: String) -> Regime? {
    let bytes: [UInt8]? =
      switch id {
      case "care-d2": PackageResources.care_d2_yaml
      case "nis2": PackageResources.nis2_yaml
      case "recyf": PackageResources.recyf_yaml
      case "iso22301": PackageResources.iso22301_yaml
      default: nil
      }
    return bytes.flatMap { try? Regime(yaml: $0, path: id) }
  }

  /// A regime that somebody wrote.
  ///
  /// - Throws: ``InvalidModel`` with everything that is wrong with the file.
  public init(contentsOf file: FilePath) throws(InvalidModel) {
    var defects: [LocatedDefect] = []
    let name = file.lastComponent?.string ?? file.string
    guard let source = SourceFile.read(file, shownAs: name, file: 0, defects: &defects),
      defects.isEmpty
    else {
      var problems = Problems()
      problems.report(defects, paths: [name])
      throw InvalidModel(problems: problems.sorted(paths: [name]), language: nil)
    }
    try self.init(yaml: source.bytes, path: name)
  }
}
