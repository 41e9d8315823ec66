// Resolving registers: names become nodes, establishments, scenarios, evidence; rows are put in order.

internal import DependencyGraph
import Formats

/// What the rows of registers may name, beside nodes and establishments.
struct RegisterNames {
  var scenarios: List<Scenario> = []
  var milestonePositions = NameTable<Milestone>([])
  var scenarioPositions = NameTable<Scenario>([])
  var copies: [Index<Asset>: [Copy]] = [:]
  /// What each supplier hosts, ascending.
  var hosted: [Index<Asset>: [Index<Asset>]] = [:]
  var entities: List<CountedEntity> = []
  var planPositions = NameTable<ContinuityPlan>([])
  /// The legal entities that costs named so far, by what they wrote.
  var entityOfName: [String: Index<CountedEntity>?] = [:]
  /// The register of evidence, which grows by the files that other rows name without more words.
  var evidence: List<Evidence> = []
  var evidencePositions: [String: Index<Evidence>] = [:]
  /// The rows that are read so far, as they are written.
  var rows: [Register: [Registers.Row]] = [:]
}

/// Positions by name.
struct NameTable<Of> {
  let names: [String]
  private var positions: [String: Index<Of>] = [:]

  init(_ names: [String]) {
    self.names = names
    for (position, name) in names.enumerated() where positions[canonicalName(name)] == nil {
      positions[canonicalName(name)] = Index(position)
    }
  }

  subscript(name: String) -> Index<Of>? { positions[canonicalName(name)] }
}

extension Resolver {
  mutating func resolveRegisters(
    _ needs: ResolvedNeeds, scenarios: List<Scenario>, milestones: List<Milestone>,
    copies: [Index<Asset>: [Copy]]
  ) -> Registers {
    guard !records.registers.isEmpty else { return Registers() }
    names.scenarios = scenarios
    names.scenarioPositions = NameTable(scenarios.map { $0.id ?? "" })
    names.milestonePositions = NameTable(milestones.map(\.id))
    names.copies = copies
    names.hosted = hosted(needs)
    names.entities = establishments.legalEntities
    var registers = Registers()
    names.evidence = List(entries(of: .evidence))
    for (position, evidence) in zip(names.evidence.indices, names.evidence) {
      names.evidencePositions[canonicalName(evidence.id)] = position
    }
    // A path means the entry that declares it, with its hash.
    for (position, evidence) in zip(names.evidence.indices, names.evidence) {
      let file = canonicalName(evidence.file)
      if names.evidencePositions[file] == nil { names.evidencePositions[file] = position }
    }
    registers.continuityPlans = List(entries(of: .continuityPlans))
    names.planPositions = NameTable(registers.continuityPlans.map(\.id))
    registers.restoreTests = entries(of: .restoreTests)
    registers.governance = entries(of: .governance)
    registers.crisisProcedures = entries(of: .crisisProcedures)
    registers.training = entries(of: .training)
    registers.policies = entries(of: .policies)
    registers.assumptions = entries(of: .assumptions)
    registers.exercises = entries(of: .exercises)
    registers.supervision = entries(of: .supervision)
    registers.backupAccess = entries(of: .backupAccess)
    registers.clauses = entries(of: .clauses)
    registers.costs = entries(of: .costs)
    registers.evidence = names.evidence
    registers.rows = names.rows
    return registers
  }

  /// The entries of a register, ascending by their columns; identifiers and whole rows stand once.
  private mutating func entries<Entry: RegisterEntry>(of register: Register) -> [Entry] {
    let columns = Entry.Column.allCases.map(\.rawValue)
    func key(_ record: RegisterRecord) -> [String] {
      columns.map { column in
        record.cells.first { $0.column == column }?.values.map { canonicalName($0.text) }
          .joined(separator: "\n") ?? ""
      }
    }
    let rows = records.registers.filter { $0.register == register }.map { ($0, key($0)) }
      .sorted { a, b in
        if a.1 != b.1 {
          return a.1.lexicographicallyPrecedes(b.1) { $0.utf8Order < $1.utf8Order }
        }
        return a.0.location < b.0.location
      }
    var found: [Entry] = []
    var last: (record: RegisterRecord, key: [String])?
    for (record, key) in rows {
      if let last, isDouble(key, last.key, columns) {
        let first = shown(min(last.record.location, record.location))
        let place = max(last.record.location, record.location)
        let id = record.cells.first { $0.column == "id" }?.values.first
        if columns.first == "id", let id {
          records.problems.report(.doubleID(id.text, first: first), at: place)
        } else {
          report(.rowTwice(first: first), at: place)
        }
        continue
      }
      last = (record, key)
      let row = RegisterRow<Entry.Column>(record, home: home(of: record))
      if let entry = Entry(row, &self) { found.append(entry) }
      let label = Entry.Column.required.compactMap { row.text($0) }.joined(separator: " ")
      names.rows[register, default: []].append(Registers.Row(label: label, cells: key))
    }
    return found
  }

  private func isDouble(_ key: [String], _ last: [String], _ columns: [String]) -> Bool {
    if columns.first == "id", let id = key.first, !id.isEmpty { return id == last.first }
    return key == last
  }

  /// The establishment that a row is about, where it is one.
  private mutating func home(of record: RegisterRecord) -> UInt32? {
    let named =
      record.cells.first { $0.column == "establishments" || $0.column == "establishment" }
    guard let named, named.values.count == 1 else { return nil }
    let symbol = records.symbol(named.values[0].text)
    return establishmentOf[symbol] == nil ? nil : symbol
  }

  /// What each supplier hosts, ascending.
  private func hosted(_ needs: ResolvedNeeds) -> [Index<Asset>: [Index<Asset>]] {
    var hosted: [Index<Asset>: Set<Index<Asset>>] = [:]
    for need in needs.needs where need.relation == .hostedBy {
      for member in needs.members[need.memberRange] {
        hosted[member, default: []].insert(need.owner)
      }
    }
    return hosted.mapValues { $0.sorted() }
  }

  // MARK: - Names

  mutating func report(_ issue: RegisterIssue, at location: Location) {
    records.problems.report(.register(issue), at: location)
  }

  /// The file of the model that a place is in.
  func path(of location: Location) -> String {
    paths.indices.contains(Int(location.file)) ? paths[Int(location.file)] : ""
  }

  /// The node of a name, which must be of a kind where one is asked for.
  mutating func node(_ cell: Written, of kind: Kind?, home: UInt32?) -> Index<Asset>? {
    let reference = records.reference(cell.text, at: cell.location)
    guard let asset = resolve(reference, in: home) else { return nil }
    if let kind, self.kind(of: asset) != kind {
      report(.wrongKind(id(of: asset), self.kind(of: asset), expected: kind), at: cell.location)
      return nil
    }
    return asset
  }

  mutating func establishment(_ cell: Written) -> Index<Establishment>? {
    establishmentOf[records.symbol(cell.text)]
  }

  func establishment(ofNode asset: Index<Asset>) -> Index<Establishment>? {
    establishmentOf[establishmentSymbols[asset]]
  }

  /// The position of the scenario that a cell names, or a problem.
  mutating func scenario(_ cell: Written) -> Index<Scenario>? {
    position(of: cell, among: names.scenarioPositions) {
      .unknownScenario($0, suggestion: $1)
    }
  }

  func category(ofScenario scenario: Index<Scenario>?) -> [Category] {
    scenario.flatMap { names.scenarios[$0].category }.map { [$0] } ?? []
  }

  /// The position of a name among others, or a problem.
  mutating func position<Of>(
    of cell: Written, among known: NameTable<Of>, _ issue: (String, String?) -> RegisterIssue
  ) -> Index<Of>? {
    if let position = known[cell.text] { return position }
    let suggestion = records.problems.suggestion(for: cell.text, in: known.names)
    report(issue(cell.text, suggestion), at: cell.location)
    return nil
  }

  /// The entry of the register of evidence that a cell names, or a new one for the file that it names.
  mutating func evidence(_ cell: Written) -> Index<Evidence>? {
    let name = canonicalName(cell.text)
    if let position = names.evidencePositions[name] { return position }
    guard cell.text.contains(where: { "./".contains($0) }) else {
      let suggestion = records.problems.suggestion(for: cell.text, in: names.evidence.map(\.id))
      report(.unknownEvidence(cell.text, suggestion: suggestion), at: cell.location)
      return nil
    }
    guard isPath(cell) else { return nil }
    names.evidencePositions[name] = names.evidence.endIndex
    names.evidence.append(
      Evidence(
        id: cell.text, file: cell.text, hash: nil, date: nil, proves: nil, objectives: [],
        location: cell.location, path: path(of: cell.location)))
    return names.evidence.endIndex.advanced(by: -1)
  }

  /// Whether a text is a path that stays below the model's folder, or a problem.
  mutating func isPath(_ cell: Written) -> Bool {
    let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false)
    if !cell.text.hasPrefix("/"), !cell.text.unicodeScalars.contains("\0"),
      parts.allSatisfy({ $0 != ".." && !$0.isEmpty })
    {
      return true
    }
    report(.badPath(cell.text), at: cell.location)
    return false
  }

  /// An objective in its usual spelling; one of the programme that does not exist is worth a look.
  mutating func objective(_ cell: Written) -> String {
    let id = Milestone.objective(cell.text)
    if id.hasPrefix("D2"), Regime.careD2.objective(id) == nil {
      let known = Regime.careD2.objectives.map(\.id)
      report(
        .unknownObjective(cell.text, suggestion: nearest(to: id, in: known)), at: cell.location)
    }
    return id
  }
}
