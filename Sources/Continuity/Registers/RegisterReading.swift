// Reading registers: a list of a YAML file each, and a CSV table each.

import Formats

extension Register {
  /// The register that a file is a table of, from its path.
  init?(csv path: String) {
    let path = path.lowercased()
    guard let register = Register.allCases.first(where: { path.hasSuffix($0.fileName) }) else {
      return nil
    }
    self = register
  }

  /// The name of its table.
  var fileName: String { rawValue + ".csv" }

  /// What it lists.
  var entry: any RegisterEntry.Type {
    switch self {
    case .restoreTests: RestoreTest.self
    case .governance: GovernanceDuty.self
    case .crisisProcedures: CrisisProcedure.self
    case .training: Training.self
    case .policies: Policy.self
    case .continuityPlans: ContinuityPlan.self
    case .evidence: Evidence.self
    case .assumptions: Assumption.self
    case .exercises: Exercise.self
    case .supervision: BackupSupervision.self
    case .backupAccess: BackupAccess.self
    case .clauses: SupplierClause.self
    case .costs: Cost.self
    }
  }
}

extension Records {
  mutating func read(_ register: Register, _ value: YAMLValue) {
    read(register.entry, of: register, value)
  }

  mutating func read(_ register: Register, _ reader: inout CSVReader) {
    read(register.entry, of: register, &reader)
  }

  private mutating func read<Entry: RegisterEntry>(
    _ entry: Entry.Type, of register: Register, _ value: YAMLValue
  ) {
    for item in list(value, key: register.rawValue) {
      var record = RegisterRecord(register: register, cells: [], location: item.location)
      let isRead = readKeys(
        of: item, in: register.rawValue, as: Entry.Column.self, isList: \.isList
      ) { _, column, values in record.cells.append((column.rawValue, values)) }
      if isRead { add(record, Entry.Column.self) }
    }
  }

  private mutating func read<Entry: RegisterEntry>(
    _ entry: Entry.Type, of register: Register, _ reader: inout CSVReader
  ) {
    readRows(
      &reader, as: Entry.Column.self, required: Entry.Column.required, isList: \.isList
    ) { records, place, cells in
      let cells = cells.map { (column: $0.key.rawValue, values: $0.values) }
      records.add(
        RegisterRecord(register: register, cells: cells, location: place), Entry.Column.self)
    }
  }

  /// Keeps a row that fills in what every row does. Blanks fill in nothing: nobody is named by them.
  private mutating func add<Column: RegisterColumn>(_ record: RegisterRecord, _: Column.Type) {
    var record = record
    for cell in record.cells.indices {
      record.cells[cell].values.removeAll { $0.text.allSatisfy(\.isWhitespace) }
    }
    let filled = Set(record.cells.filter { !$0.values.isEmpty }.map(\.column))
    let missing = Column.required.filter { !filled.contains($0.rawValue) }
    for column in missing {
      problems.report(.missing(key: column.rawValue), at: record.location)
    }
    guard missing.isEmpty else { return }
    for cell in record.cells where ["establishment", "establishments"].contains(cell.column) {
      for value in cell.values {
        establishmentReferences.append(reference(value.text, at: value.location))
      }
    }
    registers.append(record)
  }
}
