// What objects of iTop need of each other, from their fields, the rows between them, and impacts.

import Continuity
import Formats

/// The links of an inventory.
struct ITopEdges {
  let reading: ITopReading
  private let homes: [String?]
  private(set) var links: [Inventory.Link] = []
  private(set) var findings: [Finding] = []
  /// Classes that fields name, and of which nothing is there.
  var missing = AbsentTables()
  private var present: [String: Bool] = [:]

  /// Who already needs whom.
  var pairs: Set<TiedPair> = []

  /// A member of a group to be.
  struct Member {
    var node: Int
    var source: String
    var place: Place
  }

  init(_ reading: borrowing ITopReading, homes: [String?]) {
    self.reading = copy reading
    self.homes = homes
  }

  /// Adds all links, in the order of the objects and then of the rows between them.
  mutating func add() {
    var farms: [Int: [Member]] = [:]
    for (index, node) in reading.nodes.enumerated() where reading.isUsed[index] {
      addFields(of: index, node, farms: &farms)
    }
    var solutions: [Int: [Member]] = [:]
    for link in reading.links { addRow(link, solutions: &solutions) }
    let waiting = takeImpacts(farms: &farms, solutions: &solutions)
    for (index, node) in reading.nodes.enumerated() where reading.isUsed[index] {
      if ["Farm", "ContainerCluster"].contains(node.className) {
        addFarm(index, node, farms[index] ?? [])
      }
      if let members = solutions[index] { addSolution(index, node, members) }
    }
    for impact in waiting { addImpact(impact) }
  }

  // MARK: - Fields

  private mutating func addFields(
    of index: Int, _ node: ITopObject, farms: inout [Int: [Member]]
  ) {
    let hosts: [ITopField]
    switch node.className {
    case "Hypervisor":
      hosts = [.server]
      join(.farm, index, node, farms: &farms)
    case "ContainerHost":
      hosts = [.system]
      join(.containerCluster, index, node, farms: &farms)
    case "Cloud":
      hosts = []
      if let provider = node[.provider].flatMap({ reading.node("Organization#" + $0) }) {
        add(index, .hostedBy, provider, source: "itop:" + node.key, at: node.place, .provider)
      }
    case "ContainerApplication": hosts = [.containerVirtualHost]
    case "ContainerImage":
      hosts = []
      if let application = target(of: .containerApplication, of: node) {
        add(
          application, .needs, index, source: "itop:" + node.key, at: node.place,
          .containerApplication)
      }
    case "VirtualMachine": hosts = [.virtualHost]
    case "DatabaseSchema": hosts = [.dbServer]
    case "WebApplication": hosts = [.webServer]
    case "MiddlewareInstance": hosts = [.middleware]
    case "LogicalVolume": hosts = [.storageSystem]
    case "NASFileSystem": hosts = [.nas]
    case "DBServer", "WebServer", "Middleware", "PCSoftware", "OtherSoftware": hosts = [.system]
    default: hosts = reading.isGiven(node.className) ? ITopField.hosts : []
    }
    for field in hosts {
      if let member = target(of: field, of: node) {
        add(index, .runsOn, member, source: "itop:" + node.key, at: node.place, field)
      }
    }
    addPower(of: index, node)
    addPlaces(of: index, node)
  }

  /// A hypervisor is a member of its farm, a host of containers of its cluster.
  private mutating func join(
    _ field: ITopField, _ index: Int, _ node: ITopObject, farms: inout [Int: [Member]]
  ) {
    guard let farm = target(of: field, of: node) else { return }
    farms[farm, default: []].append(
      Member(
        node: index, source: "itop:" + node.key, place: node.place.at(column: field.rawValue)))
    pairs.insert(TiedPair(node: farm, member: index))
  }

  private mutating func addPower(of index: Int, _ node: ITopObject) {
    if let start = target(of: .powerStart, of: node) {
      add(index, .needs, start, source: "itop:" + node.key, at: node.place, .powerStart)
    }
    let a = target(of: .powerA, of: node)
    let b = target(of: .powerB, of: node)
    let isPair = a != nil && b != nil && a != b && isOneFeedEnough(for: node)
    for (field, member) in [(ITopField.powerA, a), (.powerB, a == b ? nil : b)] {
      guard let member else { continue }
      add(
        index, .needs, member, group: isPair ? "power" : "", count: isPair ? .any : .all,
        source: "itop:" + node.key, at: node.place, field)
    }
  }

  /// iTop's own model always says so; one's own may not.
  private func isOneFeedEnough(for node: ITopObject) -> Bool {
    guard let redundancy = node[.redundancy].flatMap({ ITopRedundancy($0) }) else { return true }
    return redundancy.count(of: 2) < 2
  }

  /// The nearest place, and of the others those that it is not in.
  private mutating func addPlaces(of index: Int, _ node: ITopObject) {
    let found = fieldsOfPlace(of: node).compactMap { field in
      target(of: field, of: node).map { (field, $0) }
    }
    var around: Set<Int> = []
    for (field, place) in found where !around.contains(place) {
      around.formUnion(reach(of: place))
      add(index, .isIn, place, source: "itop:" + node.key, at: node.place, field)
    }
  }

  private func fieldsOfPlace(of node: ITopObject) -> [ITopField] {
    switch node.className {
    case "Location": [.parent]
    case "Rack": [.location]
    default: [.enclosure, .rack, .location]
    }
  }

  /// A place and every place that it is in.
  private func reach(of place: Int) -> Set<Int> {
    var reached: Set<Int> = [place]
    var waiting = [place]
    while let next = waiting.popLast() {
      let node = reading.nodes[next]
      for field in fieldsOfPlace(of: node) {
        for upper in reading.nodes(named: field, by: node) where reached.insert(upper).inserted {
          waiting.append(upper)
        }
      }
    }
    return reached
  }

  // MARK: - Rows between objects

  private mutating func addRow(_ link: ITopObject, solutions: inout [Int: [Member]]) {
    guard let (first, second) = ITopClasses.links[link.className] else { return }
    if link.className == "lnkConnectableCIToNetworkDevice" {
      let type = folded(link[.connectionType] ?? "")
      if ["uplink", "lien-montant", "montant"].contains(type) {
        find(.particular(ITopReason.uplink), at: link.place)
        return
      }
      guard ["downlink", "lien-descendant", "descendant"].contains(type) else {
        find(.unreadableValue(type), at: link.place.at(column: ITopField.connectionType.rawValue))
        return
      }
    }
    if link[first] == nil || link[second] == nil {
      find(.noIdentity, at: link.place)
      return
    }
    guard let node = target(of: first, of: link),
      let member = second == .providerContract
        ? provider(of: link) : target(of: second, of: link)
    else { return }
    // A row in a list of the answers of rest.php has no number: it belongs to its first end.
    let source = "itop:" + (link.id.isEmpty ? reading.nodes[node].key : link.key)
    guard pairs.insert(TiedPair(node: node, member: member)).inserted else {
      if !link.isNested { find(.duplicateLink, at: link.place) }
      return
    }
    switch link.className {
    case "lnkApplicationSolutionToFunctionalCI":
      solutions[node, default: []].append(
        Member(node: member, source: source, place: link.place))
    case "lnkServerToVolume", "lnkVirtualDeviceToVolume":
      append(node, .storedOn, member, source: source, at: link.place)
    case "lnkFunctionalCIToProviderContract":
      append(node, .maintainedBy, member, source: source, at: link.place)
    default: append(node, .needs, member, source: source, at: link.place)
    }
  }

  /// The supplier that the contract of a row is with.
  private mutating func provider(of link: ITopObject) -> Int? {
    guard let id = link[.providerContract] else { return nil }
    let place = link.place.at(column: ITopField.providerContract.rawValue)
    guard let contract = reading.contracts[id] else {
      find(.danglingLink(to: "ProviderContract#" + id), at: place)
      return nil
    }
    guard let index = contract[.provider].flatMap({ reading.node("Organization#" + $0) }) else {
      find(.danglingLink(to: "Organization#" + (contract[.provider] ?? "?")), at: place)
      return nil
    }
    return index
  }

  // MARK: - Links

  /// The one used node that a field names; a finding where it names none or several.
  private mutating func target(of field: ITopField, of object: ITopObject) -> Int? {
    guard let id = object[field], let target = field.target else { return nil }
    let place = object.place.at(column: field.rawValue)
    let found = reading.nodes(named: field, by: object)
    if found.count > 1 {
      find(
        .ambiguousReference(
          "\(target)#\(id)", candidates: found.map { reading.nodes[$0].key }.sorted()), at: place)
      return nil
    }
    guard let index = found.first, reading.isUsed[index] else {
      let known = found.first.map { reading.nodes[$0].key }
      let isThere = known != nil || present[target] ?? reading.has(target)
      if known == nil { present[target] = isThere }
      missing.note(
        target, isThere: isThere,
        Finding(.danglingLink(to: known ?? "\(target)#\(id)"), at: place), in: &findings)
      return nil
    }
    return index
  }

  private mutating func add(
    _ node: Int, _ relation: Relation, _ member: Int, group: String = "",
    count: Inventory.Link.Count = .all, source: String, at place: Place, _ field: ITopField
  ) {
    pairs.insert(TiedPair(node: node, member: member))
    append(
      node, relation, member, group: group, count: count, source: source,
      at: place.at(column: field.rawValue))
  }

  mutating func append(
    _ node: Int, _ relation: Relation, _ member: Int, group: String = "",
    count: Inventory.Link.Count = .all, source: String, at place: Place
  ) {
    links.append(
      Inventory.Link(
        node: ITopReading.id(of: reading.nodes[node], home: homes[node]), relation: relation,
        member: ITopReading.id(of: reading.nodes[member], home: homes[member]), group: group,
        count: count, source: source, place: place))
  }

  mutating func find(_ reason: Finding.Reason, at place: Place) {
    findings.append(Finding(reason, at: place))
  }
}
