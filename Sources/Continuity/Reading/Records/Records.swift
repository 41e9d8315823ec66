// What the files say, record by record, with places, before anyone asks whether it makes sense.

internal import DependencyGraph
import Formats

/// The located records of a model: what all its files say together.
struct Records: Sendable {
  /// Every id that any file mentions.
  var symbols = Interner()
  var problems = Problems()
  var words = CellWords()

  var title = Title()
  var establishments: [EstablishmentRecord] = []
  var assets: ContiguousArray<AssetRecord> = []
  /// Where establishments are named.
  var establishmentReferences: [Reference] = []
  /// What few assets say, by position in `assets`.
  var details = DetailsByPosition<AssetRecord>()
  /// Whether any of them says who decides on its degraded mode.
  var namesDeciders = false
  var needs: ContiguousArray<NeedRecord> = []
  var members: ContiguousArray<MemberRecord> = []
  /// Requirements that rows of CSV files build together, by node and group.
  var groups: [UInt64: Group] = [:]
  var copies: [CopyRecord] = []
  var controls: [ControlRecord] = []
  var scenarios: [ScenarioRecord] = []
  var zones: [ZoneRecord] = []
  var memberships: [MembershipRecord] = []
  var devices: [DeviceRecord] = []
  var flows: [FlowRecord] = []
  var milestones: [MilestoneRecord] = []
  var presence: [PresenceRecord] = []
  var crews: [CrewRecord] = []
  var steps: [StepRecord] = []
  var defaults: [DefaultRecord] = []
  var registers: [RegisterRecord] = []
  /// Days that count as Sundays.
  var closed: Set<CalendarDate> = []
  /// Nodes that an import no longer finds in its source.
  var goneNodes: [GoneRecord] = []
  /// Whether any node says how many like units it stands for.
  var saysUnits = false
  /// By file, how many rows that tie nodes together are left out, because their source no longer has them.
  var goneRows: [UInt32: Int] = [:]

  /// How names are written whose canonical form has other bytes, by symbol: where they are defined …
  private var definedSpellings: [UInt32: String] = [:]
  /// … and where they are first named.
  private var namedSpellings: [UInt32: String] = [:]

  /// The symbol of a name, the same for all that people cannot tell apart: see ``canonicalName(_:)``.
  mutating func symbol(_ text: String) -> UInt32 {
    let bytes = text.utf8.span
    return CanonicalName.isWritten(in: bytes) ? symbols.intern(bytes) : rareSymbol(text)
  }

  @inline(never)
  private mutating func rareSymbol(_ text: String) -> UInt32 {
    let symbol = symbols.intern(CanonicalName.text(text))
    if namedSpellings[symbol] == nil { namedSpellings[symbol] = text }
    return symbol
  }

  /// The symbol of a name's definition, which is shown as it is written there.
  mutating func definedSymbol(_ text: String) -> UInt32 {
    let symbol = symbol(text)
    if hasOtherSpellings, definedSpellings[symbol] == nil { definedSpellings[symbol] = text }
    return symbol
  }

  /// Whether any name is written in other bytes than those of its canonical form.
  var hasOtherSpellings: Bool { !namedSpellings.isEmpty }

  /// The identifier of a symbol as its definition writes it.
  func id(of symbol: UInt32) -> String {
    definedSpellings[symbol] ?? symbols.string(of: symbol)
  }

  /// The name of a symbol as it is first written, for what is not defined.
  func name(of symbol: UInt32) -> String {
    namedSpellings[symbol] ?? symbols.string(of: symbol)
  }

  /// Takes over how another reader found names written.
  mutating func absorbSpellings(_ other: Records, symbols: ContiguousArray<UInt32>) {
    for (symbol, text) in other.namedSpellings where namedSpellings[symbols[Int(symbol)]] == nil {
      namedSpellings[symbols[Int(symbol)]] = text
    }
  }

  mutating func reference(_ text: String, at location: Location) -> Reference {
    Reference(symbol: symbol(text), location: location)
  }
}

/// A name that should be that of a node, and where it stands.
struct Reference: Sendable {
  var symbol: UInt32
  var location: Location
}

/// What a model says of itself.
struct Title: Sendable {
  var name: (value: String, location: Location)?
  var language: (value: Language, location: Location)?
  var date: (value: String, location: Location)?
  /// The scale of likelihoods, the least likely first.
  var likelihoods: [Written] = []
}

struct EstablishmentRecord: Sendable {
  var id: String
  var name: String?
  var finess: String?
  var activity: Int?
  var legalEntity: Written?
  var finessEJ: Written?
  var finessEG: String?
  /// Scopes that it says not to have, with where it says so.
  var noneHere: [(scope: Scope, location: Location)] = []
  var location: Location
}

/// A duration as the tables hold it: minutes, ``unlimited`` or ``absent``.
struct Minutes: Hashable, Sendable {
  var code: Int32
  static let absent = Minutes(code: -1)
  /// Given, but no duration: it has its own message, and counts as absent otherwise.
  static let wrong = Minutes(code: -2)
  static let unlimited = Minutes(code: .max)

  init(code: Int32) { self.code = code }

  init(_ limit: Limit) {
    switch limit {
    case .minutes(let minutes): code = Int32(minutes)
    case .unlimited: code = .max
    }
  }

  var isAbsent: Bool { code < 0 }

  /// The duration, if it is given and has an end.
  var value: Int? { code < 0 || code == .max ? nil : Int(code) }

  var limit: Limit? { code < 0 ? nil : code == .max ? .unlimited : .minutes(Int(code)) }
}

struct AssetRecord: Sendable {
  var kind: Kind
  var id: UInt32
  var name = ""
  /// A symbol, or ``none``.
  var establishment = AssetRecord.none
  var location: Location
  var restart = Minutes.absent
  var repair = Minutes.absent
  var rebuild = Minutes.absent
  var mtpd = Minutes.absent
  var rto = Minutes.absent
  var rpo = Minutes.absent
  /// How long the degraded mode lasts.
  var mode = Minutes.absent
  var catchUp = Minutes.absent
  /// −1 where nobody said, −2 where what was said is no number.
  var headcount: Int32 = -1
  var scope: Scope?
  /// `copies` was written, be it an empty list.
  var declaresCopies = false
  /// Who it signs in with or is administered from was written, be it an empty list.
  var declaresControl = false

  static let none = UInt32.max
}

/// A requirement, or a pure control link, without its members.
struct NeedRecord: Sendable {
  var owner: Reference
  var relation: Relation
  /// `nil`: a control link only.
  var phase: Phase?
  var count = Count.all
  var tolerance = Minutes.absent
  var level: NeedLevel?
  /// `control:` and `data:` where written.
  var control: Bool?
  var data: Bool?
  var location: Location
  /// Where the count stands, for messages about it.
  var countLocation: Location

  enum Count: Hashable, Sendable {
    case all
    case any
    case atLeast(Int32)
    /// So many hundredths of the units that it names, rounded up.
    case percent(Int32)
  }
}

/// One member of a requirement.
struct MemberRecord: Sendable {
  /// A position in ``Records/needs``.
  var need: UInt32
  var reference: Reference
}

struct CopyRecord: Sendable {
  var node: Reference
  var holder: Reference
  var every = Minutes.absent
  var lag = Minutes.absent
  var retention = Minutes.absent
  var restore = Minutes.absent
  var medium: String?
  var site: Reference?
  var isOffline = false
  var immutable: Immutability?
  var location: Location
}

/// That the source of a node no longer has it.
struct GoneRecord: Sendable {
  var node: Reference
  /// Since when, where that is known.
  var date: String?
}

struct ControlRecord: Sendable {
  var controller: Reference
  var controlled: Reference
}

struct ScenarioRecord: Sendable {
  var id = ""
  var name: String?
  var category: Category?
  var likelihood: Written?
  var establishment: Reference?
  var failures: [FailureRecord] = []
  var destructions: [FailureRecord] = []
  var compromised: [FailureRecord] = []
  var absences: [AbsenceRecord] = []
  var lasts = Minutes.absent
  var starts: StartTime?
  var reinforcements: [ReinforcementRecord] = []
  var dwell = Minutes.absent
  var recoveryStartsAfter = Minutes.absent
  var location: Location
}

struct FailureRecord: Sendable {
  /// What fails; a node by its name, or …
  var node: Reference?
  /// … a question.
  var selection: SelectionRecord?
  var repair = Minutes.absent
  var restart = Minutes.absent
  /// How many of its units, and where that is written; all where nobody says.
  var share: (AbsenceRecord.Share, location: Location)?
  var at = Minutes.absent
  var recoveryStartsAfter = Minutes.absent
  /// Who decided it, where it is an act and no failure.
  var decidedBy: Reference?
  /// Hands-on work in place of the restart …
  var work = Minutes.absent
  /// … and who does it.
  var crew: [CrewMemberRecord]?
}

/// A question about nodes: `where: { kind: server, tag: windows }`.
struct SelectionRecord: Sendable {
  var conditions: [(key: Selection.Key, values: [Written])] = []
  var location: Location
}

struct AbsenceRecord: Sendable {
  var role: Reference
  var share: Share

  enum Share: Sendable {
    /// So many people.
    case people(Int)
    /// So many hundredths of the headcount, rounded up.
    case percent(Int)
  }
}
