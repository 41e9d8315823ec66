// What an import did not use, and what deserves a look: each with its reason and its place.

public import Continuity
public import Formats

/// Something an import says of a row, a value or a sheet.
public struct Finding: Sendable {
  /// What became of it.
  public enum Effect: Int, CaseIterable, Sendable {
    /// The row is not used.
    case row
    /// The row is used, but not this value of it.
    case value
    /// All is used, but a person should look.
    case warning
    /// Left out because whoever imports asked for it.
    case asked
    /// Worth knowing; nothing is wrong.
    case told
  }

  /// What findings of one reason have in common.
  public struct Sort: Sendable {
    /// A name for machines, by which findings are counted, such as `dangling-link`.
    public let code: String
    /// What became of the row or value.
    public let effect: Effect
    private let english: String
    private let french: String

    /// - Parameters:
    ///   - english: the heading of a list of them, in English.
    ///   - french: the same in French, typed plainly.
    public init(_ code: String, _ effect: Effect, _ english: String, _ french: String) {
      (self.code, self.effect, self.english, self.french) = (code, effect, english, french)
    }

    /// What to say of many, without what differs between them.
    public func summary(in language: Language) -> String {
      language.typeset(language == .french ? french : english)
    }
  }

  /// Why.
  public enum Reason: Sendable {
    // Rows not used
    /// A link to or from something the source does not have, or that is itself not used.
    case danglingLink(to: String)
    /// A row that the source itself calls deleted.
    case deleted
    /// A template, not a thing.
    case template
    /// Out of use, in the words of the source.
    case notProduction(status: String)
    /// A type that no kind of node stands for.
    case unknownType(String)
    /// A kind that nobody knows.
    case unknownKind(String, suggestion: String?)
    /// Nothing to know the row by.
    case noIdentity
    /// A row with the identity of an earlier one.
    case duplicateIdentity(String, first: Place)
    /// An identifier that Excel has turned into a date.
    case dateForIdentity(String)
    /// A link that says the same as another.
    case duplicateLink
    /// A node that needs or controls itself, or keeps its own copy.
    case linkToItself
    /// A place that would be in itself.
    case placeInItself([String])
    /// People asked of what is not a role.
    case notARole(String)

    // Values not used
    /// A reference to nothing known.
    case unknownReference(String, suggestion: String?)
    /// A reference that several things answer to.
    case ambiguousReference(String, candidates: [String])
    /// A value that is not what its column holds.
    case unreadableValue(String)
    /// A text that people write for "I do not know": kept as unknown.
    case saidUnknown(String)
    /// A number that may be minutes, hours or days.
    case numberWithoutUnit(String)
    /// A zero that the source writes where nobody set anything.
    case zeroMeansNotSet
    /// A restart objective longer than the longest outage allowed.
    case rtoAboveMTPD(rto: String, mtpd: String)
    /// A bare zero that somebody typed: no wait allowed, or nothing known.
    case bareZero
    /// A tolerance on what is not needed to run.
    case toleranceNotAllowed(Relation)
    /// An error of the spreadsheet, such as #REF!.
    case spreadsheetError(String)
    /// Cells with something in them under no heading: to the right of the last one mostly because of a
    /// separator inside a text.
    case underNoHeading(cells: Int)

    // Warnings
    /// A cluster that does not say how many members it needs: taken to need all.
    case clusterWithoutNeed(String, members: Int)
    /// More members asked for than there are: taken to need all.
    case moreNeededThanNamed(needed: Int, named: Int)
    /// Keys made from names change when a name does.
    case keyFromName
    /// One identifier in two sheets or tables: the kind is put before it.
    case sharedIdentity(String, becomes: String)
    /// A name in a cell that differs from that of a node by its blanks and hyphens alone.
    case readAs(String, name: String)
    /// A node that the mapping allowed to be made from a mere name.
    case created(Kind, String)

    // Asked
    /// Left out as the mapping says.
    case skipped(String)

    // Told
    /// A row that Excel hides.
    case hiddenRow
    /// A title between rows.
    case titleRow(String)
    /// A row that sums up others.
    case totalRow(String)
    /// A sheet that Excel hides.
    case hiddenSheet(String)
    /// A sheet or table that nobody asked for.
    case unusedSheet(String, rows: Int)
    /// A column that nobody asked for.
    case unusedColumn(String)
    /// A sheet that has another name than last time, known by its codes.
    case renamedSheet(String, now: String)

    /// A reason that only one connector knows.
    case particular(any ConnectorReason)
  }

  /// Why.
  public var reason: Reason
  /// Where.
  public var place: Place

  /// Makes a finding.
  public init(_ reason: Reason, at place: Place) {
    self.reason = reason
    self.place = place
  }

  /// What became of the row or value.
  public var effect: Effect { reason.effect }

  /// Whether it says that something of the source is not in the model.
  public var tellsLoss: Bool {
    switch reason {
    case .created, .hiddenRow, .hiddenSheet: false
    case .particular(RelationalReason.westernText): false
    default: effect != .warning
    }
  }

  /// Whether `--strict` refuses an import that has it: unused rows and warnings.
  public var failsStrict: Bool { effect == .row || effect == .warning }
}

/// A reason that one connector has for itself, with its words.
public protocol ConnectorReason: Sendable {
  /// What findings of this reason have in common.
  var sort: Finding.Sort { get }
  /// What to say of one such row, in a language.
  func message(in language: Language) -> String
}

extension ConnectorReason {
  typealias Sort = Finding.Sort
}

extension Finding.Reason {
  /// What became of the row or value.
  public var effect: Finding.Effect { sort.effect }

  /// A name for machines, by which findings are counted.
  public var code: String { sort.code }
}
