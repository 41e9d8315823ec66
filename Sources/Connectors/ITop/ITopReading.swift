// What has been read of iTop so far: which objects are nodes, which are left out, and who is who.

import Continuity
import Formats

/// Classes and how many objects they have, in the order met, with the place of the first.
struct ITopCount {
  private(set) var classes: [(name: String, count: Int, place: Place)] = []
  private var positions: [String: Int] = [:]

  mutating func add(_ object: ITopObject) {
    if let position = positions[object.className] {
      classes[position].count += 1
    } else {
      positions[object.className] = classes.count
      classes.append((object.className, 1, object.place))
    }
  }
}

/// Objects of iTop that become an inventory.
struct ITopReading {
  var inventory = Inventory(origin: ITopConnector.origin)
  var impacts: [ITopAnswer.Impact] = []

  /// The objects that become nodes, and the rows that tie them, in the order read.
  private(set) var nodes: [ITopObject] = []
  private(set) var links: [ITopObject] = []
  /// Nodes by class and number, and by number alone.
  private var byKey: [String: Int] = [:]
  private var byID: [String: [Int]] = [:]
  /// Links by class and number, alone and with their ends: a link stands in the lists of both its ends, and a
  /// number may serve two.
  private var linksByKey: Set<String> = []
  private(set) var organizations: [String: String] = [:]
  /// Contracts with providers, by number.
  var contracts: [String: ITopObject] = [:]
  private var unused = ITopCount()
  /// Objects that stand in lists of others, in the order met.
  private var listed: [ITopObject] = []

  let establishment: String?
  /// What whoever imports says of classes of their own.
  private var kinds: GivenKinds
  /// Classes that a kind was given to, with it; of others, `nil`.
  private var given: [String: Kind?] = [:]
  /// Classes that nobody knows.
  private var unknown = ITopCount()

  init(establishment: String?, kinds: GivenKinds) {
    (self.establishment, self.kinds) = (establishment, kinds)
  }

  // MARK: - Classes

  /// What the objects of a class are; `nil` where they become nothing.
  func kind(of className: String) -> Kind? {
    // An organization is an establishment; one that becomes a node provides something.
    (given[className] ?? nil)
      ?? (className == "Organization" ? .supplier : ITopClasses.kinds[className])
  }

  /// Whether a class is one that only whoever imports knows.
  func isGiven(_ className: String) -> Bool {
    ITopClasses.kinds[className] == nil && (given[className] ?? nil) != nil
  }

  private mutating func use(of className: String) -> ITopClasses.Use {
    if className == "Organization" { return .establishment }
    if !kinds.names.isEmpty, given[className] == nil {
      given[className] = .some(kinds.take(className))
    }
    return kind(of: className).map { .node($0) } ?? ITopClasses.use(of: className)
  }

  // MARK: - Objects

  /// What there was of each class that means something, in the order met.
  private var read: [(name: String, rows: Int, present: Set<String>, filled: Set<String>)] = []
  private var readPlaces: [String: Int] = [:]

  /// Notes that an export has a class, with these fields.
  mutating func note(_ className: String, rows: Int, fields: [(field: ITopField, value: String)]) {
    switch use(of: className) {
    case .node, .link, .establishment: break
    case .unused, .unknown: if className != "ProviderContract" { return }
    }
    let place = readPlaces[className] ?? read.count
    if place == read.count {
      readPlaces[className] = place
      read.append((className, 0, [], []))
    }
    read[place].rows += rows
    for (field, value) in fields {
      read[place].present.insert(field.rawValue)
      if !value.isEmpty, value != "0" { read[place].filled.insert(field.rawValue) }
    }
  }

  /// The classes that there were, and whether impacts.
  private var tables: [ReadTable] {
    var tables = read.map { one in
      var table = ReadTable(name: one.name, rows: one.rows, columns: one.filled.sorted())
      table.present = one.present.sorted()
      return table
    }
    if !impacts.isEmpty { tables.append(ReadTable(name: "impacts", rows: impacts.count)) }
    return tables
  }

  /// Takes in one object.
  mutating func take(_ object: ITopObject) {
    let isListed = object.isNested && !object.className.hasPrefix("lnk")
    if !isListed {
      note(resolved(object.className, object[.finalClass]), rows: 1, fields: object.fields)
    }
    if object.className == "ProviderContract" { return takeContract(object) }
    switch use(of: resolved(object.className, object[.finalClass])) {
    case .node:
      var object = object
      object.className = resolved(object.className, object[.finalClass])
      takeNode(object)
    case .link: takeLink(object)
    case .establishment:
      guard !object.isNested, !object.id.isEmpty else { return }
      let name = object[.name] ?? object[.friendlyName] ?? ""
      if !name.isEmpty { organizations[object.id] = name }
    case .unused:
      guard !object.isNested else { return }
      unused.add(object)
    case .unknown:
      guard !object.isNested else { return }
      inventory.find(
        object.className.isEmpty ? .noIdentity : .unknownType(object.className), at: object.place)
      if !object.className.isEmpty { unknown.add(object) }
    }
  }

  /// The class of an object that an export shows as its general one, such as `FunctionalCI`.
  private func resolved(_ name: String, _ finalClass: String?) -> String {
    guard let finalClass, finalClass != name, ITopClasses.kinds[name] == nil,
      ITopClasses.kinds[finalClass] != nil || kinds[finalClass] != nil
    else { return name }
    return finalClass
  }

  private mutating func takeNode(_ object: ITopObject) {
    guard !object.isNested else {
      listed.append(object)
      return
    }
    guard !object.id.isEmpty, object.id != "0" else {
      inventory.find(.noIdentity, at: object.place)
      return
    }
    if let earlier = byKey[object.key] {
      merge(object, into: earlier)
      return
    }
    add(object)
  }

  /// Adds a node, if there is none of its class and number.
  mutating func add(_ node: ITopObject) {
    guard byKey[node.key] == nil else { return }
    byKey[node.key] = nodes.count
    byID[node.id, default: []].append(nodes.count)
    nodes.append(node)
  }

  /// Two exports may show one object, each with its own fields; two objects under one key are a mistake.
  private mutating func merge(_ object: ITopObject, into earlier: Int) {
    let first = nodes[earlier]
    let isSame = object.fields.allSatisfy { field, value in
      first.fields.first { $0.field == field }.map { $0.value == value } ?? true
    }
    guard isSame else {
      inventory.find(.duplicateIdentity(object.key, first: first.place), at: object.place)
      return
    }
    for (field, value) in object.fields where !first.fields.contains(where: { $0.field == field }) {
      nodes[earlier].fields.append((field, value))
    }
  }

  private mutating func takeLink(_ link: ITopObject) {
    // The other end lists it too, or another export has it.
    if !link.id.isEmpty {
      let fields = ITopClasses.links[link.className].map { [$0.0, $0.1] } ?? []
      let ends = fields.compactMap { link[$0] }
      let isNew = linksByKey.insert(link.key).inserted
      if !isNew, ends.count < fields.count { return }
      guard linksByKey.insert(link.key + "/" + ends.joined(separator: "/")).inserted else { return }
    }
    links.append(link)
  }

  // MARK: - The whole

  /// The inventory of all that was taken in.
  ///
  /// - Complexity: O(objects)
  consuming func finish() -> Inventory {
    tellUnused()
    addProviders()
    leaveOut()
    let homes = takeEstablishments()
    for (index, node) in nodes.enumerated() where isUsed[index] {
      inventory.items.append(item(of: node, home: homes[index]))
    }
    var edges = ITopEdges(self, homes: homes)
    edges.add()
    inventory.links = edges.links
    inventory.findings += edges.findings
    inventory.findings += edges.missing.findings { ITopReason.missingClass($0, rows: $1) }
    inventory.tables = tables
    return inventory
  }

  private(set) var isUsed: [Bool] = []

  private mutating func tellUnused() {
    for (name, count, place) in unused.classes {
      inventory.find(
        .particular(ITopReason.unusedClass(name, count: count)), at: Place(file: place.file))
    }
    var seen: Set<String> = []
    var missing = ITopCount()
    for object in listed where byKey[object.key] == nil && seen.insert(object.key).inserted {
      missing.add(object)
    }
    for (name, count, place) in missing.classes {
      inventory.find(.particular(ITopReason.notExported(className: name, count: count)), at: place)
    }
    for (name, count, place) in unknown.classes {
      inventory.find(
        .particular(GivenKindReason.ownType(name, count: count)), at: Place(file: place.file))
    }
    kinds.noteUnused(
      among: unknown.classes.map(\.name) + ITopClasses.kinds.keys.sorted(), in: &inventory,
      at: Place(file: nodes.first?.place.file ?? unknown.classes.first?.place.file ?? ""))
  }

  /// Leaves out what is not in production.
  private mutating func leaveOut() {
    isUsed = [Bool](repeating: true, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if let status = node.reasonToLeaveOut {
        isUsed[index] = false
        inventory.find(.notProduction(status: status), at: node.place)
      }
    }
  }

  // MARK: - Who is who

  /// What a field of an object names: one node, none, or several.
  func nodes(named field: ITopField, by object: ITopObject) -> [Int] {
    guard let target = field.target, let id = object[field] else { return [] }
    let all = byID[id] ?? []
    var candidates = all.filter { ITopClasses.isA(nodes[$0].className, target) }
    // A class of one's own may be a special case of any; numbers are one's alone among configuration items.
    if candidates.isEmpty, target != "Location" {
      candidates = all.filter { isGiven(nodes[$0].className) }
    }
    guard candidates.count > 1, let classField = field.classField, let name = object[classField]
    else { return candidates }
    let exact = candidates.filter { nodes[$0].className == name }
    return exact.isEmpty ? candidates : exact
  }

  /// Whether any node is of a class.
  func has(_ className: String) -> Bool {
    nodes.contains { ITopClasses.isA($0.className, className) }
  }

  /// The node with a class and number.
  func node(_ key: String) -> Int? { byKey[key] }
}

extension ITopObject {
  /// What the object itself says that it is not in use; `nil` where it is.
  var reasonToLeaveOut: String? {
    for field in [ITopField.isObsolete, .isArchived] {
      if let flag = self[field], ["yes", "oui", "1", "true"].contains(flag.lowercased()) {
        return field.rawValue
      }
    }
    guard let status = self[.status],
      !["production", "en-production", "active", "actif", "actif/ve"].contains(folded(status))
    else { return nil }
    return status
  }
}
