// The work on a destroyed node, step by step: as the files write it, and as it is played.

internal import DependencyGraph
import Formats

/// One step of the work that brings a destroyed node back.
package struct RecoveryStep: Hashable, Sendable {
  /// What is done in it.
  package enum Kind: String, CaseIterable, Sendable {
    case work
    case control
    case reconnection
    case acceptance

    /// Whether the system is back before it: only the service waits for it.
    package var isCheck: Bool { self == .control || self == .acceptance }

    static let names: [String: Kind] = [
      "work": .work, "travail": .work, "travaux": .work, "control": .control, "controle": .control,
      "reconnection": .reconnection, "reconnexion": .reconnection, "raccordement": .reconnection,
      "acceptance": .acceptance, "recette": .acceptance,
    ]
  }

  /// How long it takes.
  package enum Length: Hashable, Sendable {
    case minutes(Int)
    /// As long as the restore of the copy that the node comes back from.
    case copy
    /// Nobody said.
    case unknown
  }

  /// Its name; `nil` for the restore that is added where no step takes the copy.
  package let name: String?
  /// How long it takes.
  package let length: Length
  /// Who does it; empty where it occupies nobody.
  package let crew: [CrewMember]
  /// The procedure it follows.
  package let procedure: String?
  /// What is done in it.
  package let kind: Kind
  /// When it is done.
  package let doneWhen: String?
  /// Who says so, and that what waits for it may begin.
  package let goAhead: Device.Actor?

  /// The restore that is added where no step takes the copy.
  static func restore(crew: [CrewMember]) -> RecoveryStep {
    RecoveryStep(
      name: nil, length: .copy, crew: crew, procedure: nil, kind: .work, doneWhen: nil,
      goAhead: nil)
  }
}

/// One step as written, and whose.
struct StepRecord: Sendable {
  var node: Reference
  var name = ""
  var length = RecoveryStep.Length.unknown
  var crew: [CrewMemberRecord] = []
  var procedure: String?
  var kind = RecoveryStep.Kind.work
  var doneWhen: String?
  var goAhead: Reference?
  var location: Location
}

/// A key of one step, and a column of steps.csv.
enum StepKey: String, CaseIterable {
  case node
  case step
  case takes
  case crew
  case kind
  case procedure
  case doneWhen = "done-when"
  case goAhead = "go-ahead"
}

extension Records {
  /// The list under `recovery` of a node.
  mutating func readRecovery(_ value: YAMLValue, of node: Reference) {
    for item in list(value, key: "recovery") {
      guard let entries = mapping(item, key: "recovery") else { continue }
      let errorsBefore = problems.errorCount
      var step = StepRecord(node: node, location: item.location)
      var seen: Set<String> = []
      for entry in entries {
        guard let key = key(entry.key, as: StepKey.self, at: entry.keyLocation),
          isFirst(key.rawValue, in: &seen, at: entry.keyLocation)
        else { continue }
        switch (key, entry.value.content) {
        case (.node, _):
          problems.report(.unknownKey(entry.key, suggestion: nil), at: entry.keyLocation)
        case (.crew, _): step.crew = crew(entry.value, key: key.rawValue)
        case (.takes, .mapping):
          if let minutes = duration(entry.value, key: "takes").minutes.value {
            step.length = .minutes(minutes)
          }
        default:
          if let text = text(entry.value, key: key.rawValue) {
            set(key, to: Written(text: text, location: entry.value.location), of: &step)
          }
        }
      }
      add(step, errorsBefore)
    }
  }

  mutating func readSteps(_ reader: inout CSVReader) {
    readRows(&reader, as: StepKey.self, required: [.node, .step], isList: { _ in false }) {
      records, place, cells in
      let errorsBefore = records.problems.errorCount
      var step = StepRecord(node: Reference(symbol: .max, location: place), location: place)
      for (key, values) in cells {
        guard let value = values.first else { continue }
        if key == .node {
          step.node = records.reference(value.text, at: value.location)
        } else {
          records.set(key, to: value, of: &step)
        }
      }
      guard step.node.symbol != .max else {
        return records.problems.report(.missing(key: "node"), at: place)
      }
      records.add(step, errorsBefore)
    }
  }

  private mutating func set(_ key: StepKey, to value: Written, of step: inout StepRecord) {
    switch key {
    case .node: break
    case .step: (step.name, step.location) = (value.text, value.location)
    case .takes:
      if ["copy", "copie"].contains(folded(value.text)) {
        step.length = .copy
      } else if let minutes = duration(
        Array(value.text.utf8), key: "takes", at: value.location)?.value
      {
        step.length = .minutes(minutes)
      }
    case .crew: step.crew = crew(value.text, at: value.location)
    case .kind:
      step.kind =
        choice(
          value.text, key: "kind", among: RecoveryStep.Kind.names,
          shown: RecoveryStep.Kind.allCases.map(\.rawValue), at: value.location) ?? .work
    case .procedure: step.procedure = value.text
    case .doneWhen: step.doneWhen = value.text
    case .goAhead:
      if !value.text.isEmpty { step.goAhead = reference(value.text, at: value.location) }
    }
  }

  /// Keeps a step that has a name, unless it has a problem of its own.
  private mutating func add(_ step: StepRecord, _ errorsBefore: Int) {
    guard problems.errorCount == errorsBefore else { return }
    guard !step.name.isEmpty else {
      return problems.report(.missing(key: "step"), at: step.location)
    }
    steps.append(step)
  }
}

extension Resolver {
  /// The steps of each node that says them, in the order written, by asset.
  mutating func resolveSteps(
    copies: [Index<Asset>: [Copy]], limits: CrewLimits
  ) -> [Index<Asset>: [RecoveryStep]] {
    var found: [Index<Asset>: [RecoveryStep]] = [:]
    var firstFile: [Index<Asset>: UInt32] = [:]
    for record in records.steps.sorted(by: { $0.location < $1.location }) {
      guard let node = resolve(record.node, in: nil) else { continue }
      // Between files there is no order, and steps are done in theirs.
      guard firstFile[node, default: record.location.file] == record.location.file else {
        records.problems.report(.doubleKey("recovery"), at: record.location)
        continue
      }
      firstFile[node] = record.location.file
      if record.length == .copy {
        if copies[node] == nil {
          records.problems.report(.copyStepWithoutCopies(id(of: node)), at: record.location)
        } else if found[node, default: []].contains(where: { $0.length == .copy }) {
          records.problems.report(.secondCopyStep(id(of: node)), at: record.location)
        }
      }
      found[node, default: []].append(
        RecoveryStep(
          name: record.name, length: record.length,
          crew: resolve(record.crew, of: node, in: establishmentSymbols[node], limits: limits),
          procedure: record.procedure, kind: record.kind, doneWhen: record.doneWhen,
          goAhead: record.goAhead.map { actor($0, in: establishmentSymbols[node]) }))
    }
    return found
  }
}
