// What every database comes down to: links between its things, one establishment for all, tables left over.

import Continuity
import Formats

/// A link between things of a database, by the order in which they were read.
struct RelationalTie {
  var node: Int
  var member: Int
  var relation: Relation
  var group = ""
  var source: String
  var place: Place
}

/// Two things of which one is tied to the other, by the order in which they were read.
struct TiedPair: Hashable {
  var node: Int
  var member: Int
}

/// Links between things of a database, of every pair the first.
struct RelationalTies {
  private(set) var all: [RelationalTie] = []
  private var pairs: Set<TiedPair> = []

  /// Adds a link.
  ///
  /// - Returns: why it is none, where it is not added.
  mutating func add(_ tie: RelationalTie) -> Finding.Reason? {
    if tie.node == tie.member { return .linkToItself }
    let isNew = pairs.insert(TiedPair(node: tie.node, member: tie.member)).inserted
    guard isNew else { return .particular(RelationalReason.saidTwice) }
    all.append(tie)
    return nil
  }
}

extension Inventory {
  /// Adds the establishment that is given for everything, where one is.
  ///
  /// - Returns: its identifier.
  mutating func addEstablishment(named name: String?) -> String? {
    guard let name else { return nil }
    let id = Inventory.slug(name)
    establishments.append(Inventory.Establishment(id: id, name: name))
    return id
  }

  /// Adds the links between things that became nodes.
  ///
  /// - Parameter ids: by thing, its identifier, if it did.
  mutating func add(_ ties: [RelationalTie], ids: [String?]) {
    for tie in ties {
      guard let node = ids[tie.node], let member = ids[tie.member] else { continue }
      links.append(
        Inventory.Link(
          node: node, relation: tie.relation, member: member, group: tie.group, source: tie.source,
          place: tie.place))
    }
  }

  /// Says of each file which of its tables are none that is read.
  mutating func noteOtherTables(of tables: Tables) {
    var names: [Int: [String]] = [:]
    for (name, file) in tables.unused { names[file, default: []].append(name) }
    for file in tables.files.indices {
      guard let names = names[file] else { continue }
      find(.particular(RelationalReason.otherTables(names)), at: Place(file: tables.files[file]))
    }
  }
}

extension Tables {
  /// What deserves to be said of the files themselves.
  var findings: [Finding] {
    westernFiles.map { Finding(.particular(RelationalReason.westernText), at: $0) }
  }

  /// The tables that are there, in the order given; of those with rows, the columns that say something.
  func read(_ order: [String]) -> [ReadTable] {
    order.compactMap { name in
      guard let table = tables[name] else { return nil }
      let present = table.shape.columns.filter { table.has($0) }
      let columns = present.filter { name in
        table.rows.contains { !($0[name] ?? "").isEmpty }
      }
      var read = ReadTable(name: name, rows: table.rows.count, columns: columns)
      read.present = present
      return read
    }
  }
}
