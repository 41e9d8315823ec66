// From located records to a model: names become nodes, and everything wrong is found at once.

internal import DependencyGraph
import Formats

/// What a resolution knows so far.
struct Resolver {
  var records: Records
  let paths: [String]

  /// Positions in `records.assets`, ascending by identifier: the order of the model's assets.
  private(set) var order: Indexed<Asset, Int> = []
  /// What is asked of assets again and again, by asset: a record takes two cache lines for a byte.
  private var kinds: Indexed<Asset, Kind> = []
  private(set) var establishmentSymbols: Indexed<Asset, UInt32> = []
  /// The asset of each symbol that is one's identifier.
  private var assetOf: ContiguousArray<UInt32> = []
  /// Establishments in order, and the position of each by symbol.
  private(set) var establishments: List<Establishment> = []
  private(set) var establishmentOf: [UInt32: Index<Establishment>] = [:]
  /// The assets that an import marked: their source no longer has them.
  private(set) var goneAssets: Set<Index<Asset>> = []
  /// How many like units the assets stand for that say so.
  var unitCounts: [Index<Asset>: Int] = [:]
  /// Whether anything points at an asset.
  var isNeeded: Indexed<Asset, Bool> = []
  /// Whether an asset says who it signs in with or is administered from, in rows of its own.
  var saysControl: Indexed<Asset, Bool> = []

  /// What the rows of registers may name.
  var names = RegisterNames()

  private static let nobody = UInt32.max

  init(_ records: consuming Records, paths: [String]) {
    self.records = records
    self.paths = paths
  }

  /// The model, or everything that is wrong with it.
  consuming func model(
    fallbackName: String, at date: CalendarDate? = nil, milestones chosen: Set<String>? = nil
  ) throws(InvalidModel) -> Model {
    let milestones = List(applyMilestones(until: date, only: chosen))
    orderEstablishments()
    orderAssets()
    let needs = resolveNeeds()
    let declared = resolveCopies()
    let links = resolveControls(needs)
    let workforce = resolveWorkforce(needs, copies: declared)
    let scenarios = resolveScenarios(needs, crewLimits(workforce.presence))
    let partition = resolvePartition()
    checkPlaces(needs)
    checkLegalEntities()
    checkScopes()
    let registers = resolveRegisters(
      needs, scenarios: scenarios, milestones: milestones, copies: declared)
    let copies = registers.measuring(declared, until: date)
    let demands = staffingDemands(needs)
    checkSharedPeople(demands)
    resolveDeciders()
    checkSense()
    guard !records.problems.hasErrors else {
      let problems = records.problems.sorted(paths: paths)
      throw InvalidModel(problems: problems, language: records.title.language?.value)
    }
    let resolver = self
    let ((layout, loops), assets) = atOnce {
      let layout = resolver.buildGraph(needs)
      return (layout, resolver.loops(of: layout.graph, layout.staffing))
    } _: {
      resolver.assets.map { resolver.asset($0, holdsCopies: copies[$0] != nil) }
    }
    checkLoops(loops)
    let problems = records.problems.sorted(paths: paths)
    var details = DetailsByPosition<Asset>()
    details.reserveCapacity(order.count)
    for asset in order.indices { details[asset] = records.details[Index(order[asset])] }
    return Model(
      title: records.title, fallbackName: fallbackName, establishments: establishments,
      assets: List(assets), details: details,
      scenarios: scenarios,
      layout: layout, warnings: problems, copies: copies,
      controls: ControlLinks(
        assets: order.count, links: links.declared, refused: links.refused),
      partition: partition, milestones: milestones, staffingDemands: demands,
      workforce: workforce, registers: registers, day: date)
  }

  var assetCount: Int { order.count }

  /// The assets, in their order.
  var assets: Range<Index<Asset>> { order.indices }

  func record(of asset: Index<Asset>) -> AssetRecord { records.assets[order[asset]] }

  /// What an asset is.
  func kind(of asset: Index<Asset>) -> Kind { kinds[asset] }

  func id(of asset: Index<Asset>) -> String { records.id(of: record(of: asset).id) }

  // MARK: - Names

  mutating func orderEstablishments() {
    let sorted = records.establishments.sorted {
      ($0.id.canonicalOrder, $0.location) < ($1.id.canonicalOrder, $1.location)
    }
    var firstPlace: [String: Location] = [:]
    for record in sorted {
      let name = canonicalName(record.id)
      if let first = firstPlace[name] {
        records.problems.report(.doubleID(record.id, first: shown(first)), at: record.location)
        continue
      }
      firstPlace[name] = record.location
      declare(record)
    }
    resolveEstablishmentReferences(isAnyDeclared: !sorted.isEmpty)
  }

  private mutating func declare(_ record: EstablishmentRecord) {
    establishmentOf[records.symbol(record.id)] = establishments.endIndex
    establishments.append(
      Establishment(
        id: record.id, name: record.name ?? record.id, finess: record.finess,
        activity: record.activity, legalEntity: record.legalEntity?.text,
        finessEJ: record.finessEJ?.text, finessEG: record.finessEG,
        noneHere: Scope.allCases.filter { scope in
          record.noneHere.contains { $0.scope == scope }
        }))
  }

  /// Where no file lists establishments, those that nodes name are taken as they are.
  private mutating func resolveEstablishmentReferences(isAnyDeclared: Bool) {
    var unknown: [UInt32: Location] = [:]
    for reference in records.establishmentReferences
    where establishmentOf[reference.symbol] == nil {
      if isAnyDeclared {
        let name = records.name(of: reference.symbol)
        let suggestion = records.problems.suggestion(for: name, in: establishments.map(\.id))
        records.problems.report(
          .unknownEstablishment(name, suggestion: suggestion), at: reference.location)
      } else {
        unknown[reference.symbol] =
          unknown[reference.symbol].map { min($0, reference.location) }
          ?? reference.location
      }
    }
    let named = unknown.map { (records.name(of: $0.key), $0.value) }
    for (name, location) in named.sorted(by: { $0.0.canonicalOrder < $1.0.canonicalOrder }) {
      records.problems.report(.undeclaredEstablishment(name), at: location)
      declare(EstablishmentRecord(id: name, location: location))
    }
  }

  /// Puts the assets in the order of their identifiers, each identifier once.
  mutating func orderAssets() {
    assetOf = ContiguousArray(repeating: Resolver.nobody, count: records.symbols.count)
    order.reserveCapacity(records.assets.count)
    for position in sortedByIdentifier() {
      let id = records.assets[position].id
      let known = assetOf[Int(id)]
      if known != Resolver.nobody {
        records.problems.report(
          .doubleID(
            records.id(of: id), first: shown(record(of: Index(Int(known))).location)),
          at: records.assets[position].location)
        continue
      }
      assetOf[Int(id)] = UInt32(order.count)
      order.append(position)
      kinds.append(records.assets[position].kind)
      establishmentSymbols.append(records.assets[position].establishment)
    }
    countUnits()
    goneAssets = Set(records.goneNodes.compactMap { asset(symbol: $0.node.symbol, in: nil) })
    isNeeded = Indexed(repeating: false, count: order.count)
    saysControl = isNeeded
  }

  /// The positions of the records, ascending by the bytes of their identifiers, then by place.
  private func sortedByIdentifier() -> [Int] {
    // Most comparisons end within the first sixteen bytes, which two numbers hold.
    let keys = records.assets.indices.map { position in
      let (head, next) = records.symbols.prefix(of: records.assets[position].id)
      return (head: head, next: next, position: UInt32(position))
    }
    let (assets, symbols) = (records.assets, records.symbols)
    return keys.sorted { a, b in
      if a.head != b.head { return a.head < b.head }
      if a.next != b.next { return a.next < b.next }
      let (first, second) = (Int(a.position), Int(b.position))
      if assets[first].id == assets[second].id {
        return assets[first].location < assets[second].location
      }
      return symbols.bytes(of: assets[first].id)
        .lexicographicallyPrecedes(symbols.bytes(of: assets[second].id))
    }.map { Int($0.position) }
  }

  /// The asset that a reference means: as written, else within the establishment of who makes it.
  mutating func resolve(_ reference: Reference, in establishment: UInt32?) -> Index<Asset>? {
    if let asset = asset(symbol: reference.symbol, in: establishment) { return asset }
    let name = records.name(of: reference.symbol)
    var suggestion: String?
    if records.problems.canSuggest {
      let ids = order.map { records.id(of: records.assets[$0].id) }
      suggestion = records.problems.suggestion(for: name, in: ids)
    }
    records.problems.report(.unknownNode(name, suggestion: suggestion), at: reference.location)
    return nil
  }

  // A call would copy all that is known so far, for each name of each row.
  @inline(__always)
  func asset(symbol: UInt32, in establishment: UInt32?) -> Index<Asset>? {
    // Symbols made after the assets were put in order are nobody's identifier.
    if symbol < assetOf.count, assetOf[Int(symbol)] != Resolver.nobody {
      return Index(Int(assetOf[Int(symbol)]))
    }
    guard let establishment, establishment != AssetRecord.none else { return nil }
    guard let local = records.symbols.lookup(establishment, slash: symbol), local < assetOf.count,
      assetOf[Int(local)] != Resolver.nobody
    else { return nil }
    return Index(Int(assetOf[Int(local)]))
  }

  /// A place as messages show it.
  func shown(_ location: Location) -> String {
    let path = Int(location.file) < paths.count ? paths[Int(location.file)] : ""
    return "\(path):\(location.line):\(location.column)"
  }

  private func asset(_ position: Index<Asset>, holdsCopies: Bool) -> Asset {
    let record = record(of: position)
    let id = records.id(of: record.id)
    return Asset(
      id: id, name: record.name.isEmpty ? id : record.name, kind: record.kind,
      establishment: establishmentOf[record.establishment], scope: record.scope,
      restart: record.restart.value, repair: record.repair.limit, rebuild: record.rebuild.value,
      mtpd: record.mtpd.value, rto: record.rto.value, rpo: record.rpo.value,
      headcount: record.headcount < 0 ? nil : Int(record.headcount),
      degradedMode: record.mode.limit, catchUp: record.catchUp.value,
      declaresCopies: record.declaresCopies || holdsCopies,
      declaresControl: record.declaresControl || saysControl[position], location: record.location)
  }
}

extension String {
  /// Compares as UTF-8 bytes, which no locale or Unicode version changes.
  var utf8Order: UTF8Order { UTF8Order(text: self) }

  /// Compares as the bytes of the canonical name.
  var canonicalOrder: UTF8Order { UTF8Order(text: canonicalName(self)) }
}

/// A text that compares by its UTF-8 bytes.
struct UTF8Order: Comparable {
  let text: String

  static func < (a: UTF8Order, b: UTF8Order) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  static func == (a: UTF8Order, b: UTF8Order) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
}
