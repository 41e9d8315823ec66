// Assets become nodes, parents become needs, and what a BIA says of them is added.

import Continuity
import DependencyGraph
import Formats

/// Assets of CISO Assistant that become an inventory.
struct CISOReading {
  var inventory = Inventory(origin: CISOAssistantConnector.origin)
  private var index = ReferenceIndex()
  private var byUUID: [String: Int] = [:]
  private var byID: [String: Int] = [:]
  private var bySource: [String: Int] = [:]
  private var declared: Set<String> = []
  /// The establishments that domains are.
  private var homes: [String: String] = [:]
  /// Parents to be looked up once all assets are known.
  private var waiting: [(item: Int, parents: CISOList, place: Place)] = []
  /// Names with commas in them, folded: lists have commas between names.
  private var namesWithCommas: Set<String> = []
  private var tied: Set<TiedPair> = []
  private let establishment: String?

  init(establishment: String?) { self.establishment = establishment }

  // MARK: - Assets

  /// Takes in one asset.
  mutating func take(_ asset: CISOAsset) {
    var local = asset.reference.isEmpty ? asset.uuid : asset.reference
    if local.isEmpty { local = Inventory.slug(asset.name) }
    guard !local.isEmpty else {
      inventory.find(.noIdentity, at: asset.place)
      return
    }
    let domain = asset.domain.isEmpty ? establishment ?? "" : asset.domain
    let home = homes[domain] ?? Inventory.slug(domain)
    homes[domain] = home
    let id = home.isEmpty ? local : "\(home)/\(local)"
    // The same reference in two domains is two assets, whether or not the other is there.
    let source = "ciso-assistant:" + Inventory.identity(of: local, in: home)
    if let earlier = bySource[source] ?? byID[id] {
      inventory.find(
        .duplicateIdentity(local, first: inventory.items[earlier].place), at: asset.place)
      return
    }
    if asset.reference.isEmpty, asset.uuid.isEmpty {
      inventory.find(.keyFromName, at: asset.place)
    }
    let item = inventory.items.count
    bySource[source] = item
    byID[id] = item
    if !asset.uuid.isEmpty { byUUID[asset.uuid] = item }
    if !home.isEmpty, declared.insert(home).inserted {
      inventory.establishments.append(Inventory.Establishment(id: home, name: domain))
    }
    let kind = kind(of: asset)
    if asset.name.utf8.contains(UInt8(ascii: ",")) {
      namesWithCommas.insert(asset.name.foldedName)
    }
    var node = Inventory.Item(
      id: id, kind: kind, name: asset.name.isEmpty ? local : asset.name,
      establishment: home.isEmpty ? nil : home, source: source, fields: fields(of: asset),
      place: asset.place)
    if source != "ciso-assistant:" + local { node.former = ["ciso-assistant:" + local] }
    inventory.items.append(node)
    index.add(
      id: id, local: local, name: asset.name, kind: kind,
      establishment: home.isEmpty ? nil : home, isOwn: true)
    if !asset.parents.isEmpty { waiting.append((item, asset.parents, asset.place)) }
  }

  private mutating func kind(of asset: CISOAsset) -> Kind {
    guard let isPrimary = asset.isPrimary else {
      inventory.find(
        .particular(CISOReason.unknownAssetType(asset.type)), at: asset.place.at(column: "type"))
      return asset.isBusinessFunction ? .process : .application
    }
    if isPrimary || asset.isBusinessFunction { return .process }
    return CISOClasses.kind(of: asset.assetClass) ?? .application
  }

  private mutating func fields(of asset: CISOAsset) -> Fields {
    var fields = Fields()
    if !asset.note.isEmpty { fields[.note] = asset.note }
    if !asset.owner.isEmpty { fields[.owner] = asset.owner }
    let place = asset.place.at(column: "disaster_recovery_objectives")
    for objective in asset.objectives {
      guard let field = objective.field else {
        if case .unreadable(let text) = objective.value {
          inventory.find(.unreadableValue(text), at: place)
        }
        continue
      }
      if case .written(let text) = objective.value {
        fields[field] = text
        continue
      }
      let at = Place(
        file: place.file, sheet: place.sheet, line: place.line,
        column: "\(place.column ?? "")/\(field.rawValue)")
      switch objective.value {
      case .written: break
      case .zero: inventory.find(.zeroMeansNotSet, at: at)
      case .null: inventory.find(.saidUnknown("null"), at: at)
      case .numberWithoutUnit(let text):
        inventory.find(.particular(CISOReason.withoutUnit(text)), at: at)
      case .unreadable(let text): inventory.find(.unreadableValue(text), at: at)
      }
    }
    return fields
  }

  // MARK: - Who needs whom

  /// Looks up parents: each needs the asset that names it.
  mutating func addParents() {
    for (item, parents, place) in waiting {
      let at = place.at(column: "parent_assets")
      for text in texts(of: parents) {
        guard let parent = find(text, near: item, at: at) else { continue }
        // The row that says so is the child's.
        link(parent, item, source: inventory.items[item].source, at: at)
      }
    }
    waiting = []
  }

  /// Adds what the assessments of a BIA say.
  mutating func add(_ assessments: [CISOTables.Assessment]) {
    for assessment in assessments {
      guard let item = item(assessment.reference, assessment.asset, at: assessment.place) else {
        continue
      }
      let at = assessment.place.at(column: "dependencies")
      for text in texts(of: assessment.dependencies) {
        guard let member = find(text, near: item, at: at),
          !tied.contains(TiedPair(node: item, member: member))
        else { continue }
        let name = inventory.items[item].source.split(separator: ":", maxSplits: 1).last ?? ""
        link(item, member, source: "ciso-assistant:\(assessment.sheet)/\(name)", at: at)
      }
    }
  }

  private mutating func link(_ node: Int, _ member: Int, source: String, at place: Place) {
    tied.insert(TiedPair(node: node, member: member))
    let runsOn =
      inventory.items[node].kind != .process && inventory.items[member].kind == .server
    inventory.links.append(
      Inventory.Link(
        node: inventory.items[node].id, relation: runsOn ? .runsOn : .needs,
        member: inventory.items[member].id, source: source, place: place))
  }

  // MARK: - Criticality

  /// Turns thresholds into degrees by elapsed time.
  mutating func add(_ thresholds: [CISOTables.Threshold]) {
    var degrees: [Int: [Int: Int]] = [:]
    var order: [Int] = []
    for threshold in thresholds {
      guard let item = item(threshold.reference, threshold.asset, at: threshold.place) else {
        continue
      }
      let at = threshold.place.at(column: "point_in_time")
      guard let minutes = minutes(of: threshold.time, at: at),
        let degree = degree(of: threshold.degree, at: threshold.place.at(column: "quali_impact"))
      else { continue }
      if degrees[item] == nil { order.append(item) }
      let known = degrees[item]?[minutes]
      if let known, known != degree {
        inventory.find(
          .particular(
            CISOReason.degreesDiffer(
              asset: inventory.items[item].name, after: TypedValue.text(minutes: minutes))),
          at: threshold.place)
      }
      degrees[item, default: [:]][minutes] = max(known ?? 0, degree)
    }
    for item in order {
      let entries = (degrees[item] ?? [:]).sorted { $0.key < $1.key }
      inventory.items[item].fields[.criticality] =
        entries
        .map { "\(TypedValue.text(minutes: $0.key)): \($0.value)" }.joined(separator: ", ")
    }
  }

  private mutating func minutes(of text: String, at place: Place) -> Int? {
    if text.isEmpty {
      inventory.find(.noIdentity, at: place)
      return nil
    }
    if let seconds = Int(text) {
      // The database counts seconds; what is no whole minute was typed as something else.
      guard seconds >= 0, seconds % 60 == 0, seconds / 60 <= 1_000_000_000 else {
        inventory.find(.particular(CISOReason.notInSeconds(text)), at: place)
        return nil
      }
      return seconds / 60
    }
    guard case .written(let written) = CISOObjective.Value(cell: text),
      case .minutes(let minutes)? = Limit(written: written)
    else {
      inventory.find(.unreadableValue(text), at: place)
      return nil
    }
    return minutes
  }

  private mutating func degree(of text: String, at place: Place) -> Int? {
    if text.isEmpty { return nil }
    if text == "-1" || text == "'-1" || TypedValue.saysUnknown(text) {
      inventory.find(.saidUnknown(text), at: place)
      return nil
    }
    guard let degree = Int(text), (0...1_000).contains(degree) else {
      inventory.find(.unreadableValue(text), at: place)
      return nil
    }
    return degree
  }

  // MARK: - Who is who

  /// The item of a row that names an asset by reference, else by name.
  private mutating func item(_ reference: String, _ name: String, at place: Place) -> Int? {
    let text = reference.isEmpty ? name : reference
    guard !text.isEmpty else {
      inventory.find(.noIdentity, at: place)
      return nil
    }
    return find(
      text, near: nil, at: place.at(column: reference.isEmpty ? "asset" : "asset_ref_id"))
  }

  /// The assets in a list, those with commas in their names in one piece.
  private func texts(of list: CISOList) -> [String] {
    list.texts { namesWithCommas.contains($0.foldedName) }
  }

  private mutating func find(_ text: String, near item: Int?, at place: Place) -> Int? {
    if let item = byUUID[text] { return item }
    let home = item.flatMap { inventory.items[$0].establishment }
    switch index.meaning(of: text, kind: nil, relation: nil, in: home) {
    case .found(let id), .foundLoosely(let id, _): return byID[id]
    case .ambiguous(let candidates):
      inventory.find(.ambiguousReference(text, candidates: candidates), at: place)
    case .unknown(let suggestion):
      inventory.find(.unknownReference(text, suggestion: suggestion), at: place)
    }
    return nil
  }
}
