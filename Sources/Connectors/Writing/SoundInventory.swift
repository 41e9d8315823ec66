// What of an inventory a model can hold: the rest becomes findings, so that what is written always reads.

import Continuity
import DependencyGraph

extension Inventory {
  /// The inventory without what no model could hold: identities that stand twice, links to nothing, values
  /// that are none, places in themselves. Each is a finding.
  ///
  /// - Parameter known: nodes of the model besides those of this import.
  /// - Complexity: O(n) for n rows
  func sound(beside known: [KnownNames.Node]) -> Inventory {
    var sound = Inventory(origin: origin)
    sound.findings = findings
    sound.rowsRead = rowsRead
    var kinds: [String: Kind] = [:]
    for node in known { kinds[node.id] = node.kind }
    sound.take(items, kinds: &kinds)
    sound.takeEstablishments(establishments)
    sound.take(links, kinds: kinds)
    sound.dropPlacesInThemselves()
    sound.take(copies, kinds: kinds)
    sound.take(controls, kinds: kinds)
    return sound
  }

  /// A source as a cell holds it; never empty, since a row without one is people's own.
  private func origin(of source: String, node: String) -> String {
    let text = source.asCell
    return text.isEmpty ? "\(origin):\(node)" : text
  }

  private mutating func take(_ items: [Item], kinds: inout [String: Kind]) {
    var bySource: [String: Int] = [:]
    var byID: [String: Int] = [:]
    bySource.reserveCapacity(items.count)
    byID.reserveCapacity(items.count)
    for var item in items {
      item.id = item.id.asCell
      item.name = item.name.asCell
      item.source = item.source.asCell
      guard !item.id.isEmpty, !item.source.isEmpty else {
        find(.noIdentity, at: item.place)
        continue
      }
      if let first = bySource[item.source] ?? byID[item.id] {
        find(.duplicateIdentity(item.id, first: self.items[first].place), at: item.place)
        continue
      }
      bySource[item.source] = self.items.count
      byID[item.id] = self.items.count
      kinds[item.id] = item.kind
      check(&item)
      self.items.append(item)
    }
  }

  /// Takes values away that are not what their column holds.
  private mutating func check(_ item: inout Item) {
    for (field, value) in item.fields.pairs {
      let text = value.asCell
      if text != value { item.fields[field] = text.isEmpty ? nil : text }
      guard !field.form.holds(text) else { continue }
      item.fields[field] = nil
      if !text.isEmpty { find(.unreadableValue(text), at: item.place.at(column: field.rawValue)) }
    }
    if let rto = item.fields[.rto], let mtpd = item.fields[.mtpd],
      case .minutes(let first)? = Limit(written: rto),
      case .minutes(let second)? = Limit(written: mtpd), first > second
    {
      item.fields[.rto] = nil
      find(.rtoAboveMTPD(rto: rto, mtpd: mtpd), at: item.place)
    }
  }

  /// The establishments declared, and those that items name all the same.
  private mutating func takeEstablishments(_ declared: [Establishment]) {
    var seen: Set<String> = []
    var all = declared
    all += items.compactMap { $0.establishment.map { Establishment(id: $0, name: $0) } }
    for establishment in all where seen.insert(establishment.id).inserted {
      establishments.append(establishment)
    }
    establishments.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private mutating func take(_ links: [Link], kinds: [String: Kind]) {
    struct Key: Hashable {
      var node, member, group: String
      var relation: Relation
    }
    var seen: Set<Key> = []
    seen.reserveCapacity(links.count)
    for var link in links {
      link.node = link.node.asCell
      link.member = link.member.asCell
      link.source = origin(of: link.source, node: link.node)
      guard kinds[link.node] != nil else {
        find(.danglingLink(to: link.node), at: link.place)
        continue
      }
      guard let kind = kinds[link.member] else {
        find(.danglingLink(to: link.member), at: link.place)
        continue
      }
      guard link.node != link.member else {
        find(.linkToItself, at: link.place)
        continue
      }
      if link.relation == .staffedBy, kind != .role {
        find(.notARole(link.member), at: link.place)
        continue
      }
      link.group = link.group.asCell
      let key = Key(
        node: link.node, member: link.member, group: link.group, relation: link.relation)
      guard seen.insert(key).inserted else {
        find(.duplicateLink, at: link.place)
        continue
      }
      if let tolerance = link.tolerance {
        if !link.relation.isOperate {
          link.tolerance = nil
          find(.toleranceNotAllowed(link.relation), at: link.place)
        } else if Limit(written: tolerance) == nil {
          link.tolerance = nil
          find(.unreadableValue(tolerance), at: link.place)
        }
      }
      self.links.append(link)
    }
    agreeOnCounts(kinds: kinds)
  }

  /// Makes the links of a group say the same, and no more than it has members.
  private mutating func agreeOnCounts(kinds: [String: Kind]) {
    struct Key: Hashable {
      var node, group: String
      var relation: Relation
    }
    var groups: [Key: [Int]] = [:]
    var order: [Key] = []
    for (index, link) in links.enumerated() {
      if link.group.isEmpty {
        if case .atLeast(let count) = link.count, count != 1 || kinds[link.member] == .role {
          if kinds[link.member] == .role, count > 0 { continue }
          links[index].count = .all
          find(.moreNeededThanNamed(needed: count, named: 1), at: link.place)
        }
        continue
      }
      let key = Key(node: link.node, group: link.group, relation: link.relation)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    var names: Set<[String]> = []
    for key in order {
      guard let members = groups[key], let first = members.first else { continue }
      // A group is known by its node and name alone: one that two relations share becomes two.
      let isShared = !names.insert([key.node, key.group]).inserted
      var count = links[first].count
      if case .atLeast(let needed) = count {
        if needed > members.count || needed < 1 {
          find(
            .moreNeededThanNamed(needed: needed, named: members.count), at: links[first].place)
          count = .all
        } else if needed == members.count {
          count = .all
        }
      }
      for index in members {
        if isShared { links[index].group += "-" + key.relation.key }
        links[index].count = count
        links[index].tolerance = links[first].tolerance
        links[index].control = links[first].control
      }
    }
  }

  /// Drops the links that would close a loop of places.
  private mutating func dropPlacesInThemselves() {
    var upper: [String: [(link: Int, place: String)]] = [:]
    for (index, link) in links.enumerated() where link.relation == .isIn {
      upper[link.node, default: []].append((index, link.member))
    }
    var isDone: Set<String> = []
    var dropped: Set<Int> = []
    for start in links where start.relation == .isIn && !isDone.contains(start.node) {
      var path = [start.node]
      var onPath: Set<String> = [start.node]
      var next = [0]
      while let place = path.last {
        let step = next[next.count - 1]
        let above = upper[place] ?? []
        guard step < above.count else {
          isDone.insert(place)
          onPath.remove(place)
          path.removeLast()
          next.removeLast()
          continue
        }
        next[next.count - 1] += 1
        let (link, target) = above[step]
        if onPath.contains(target) {
          dropped.insert(link)
          let loop = path[(path.firstIndex(of: target) ?? 0)...] + [target]
          find(.placeInItself(Array(loop)), at: links[link].place)
        } else if !isDone.contains(target) {
          path.append(target)
          onPath.insert(target)
          next.append(0)
        }
      }
    }
    if !dropped.isEmpty {
      links = links.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }
  }

  private mutating func take(_ copies: [Copy], kinds: [String: Kind]) {
    struct Key: Hashable { var node, holder, source: String }
    var seen: Set<Key> = []
    for var copy in copies {
      copy.node = copy.node.asCell
      copy.source = origin(of: copy.source, node: copy.node)
      copy.holder = copy.holder.asCell
      let missing = [copy.node, copy.holder].first { kinds[$0] == nil }
      if let missing {
        find(.danglingLink(to: missing), at: copy.place)
      } else if copy.node == copy.holder {
        find(.linkToItself, at: copy.place)
      } else if !seen.insert(Key(node: copy.node, holder: copy.holder, source: copy.source))
        .inserted
      {
        find(.duplicateLink, at: copy.place)
      } else {
        for field in CopyField.allCases {
          guard let value = copy.values[field] else { continue }
          let text = value.asCell
          let isGood = field == .site ? kinds[text] != nil : field.form.holds(text)
          copy.values[field] = isGood ? text : nil
          if !isGood, !text.isEmpty {
            find(.unreadableValue(text), at: copy.place.at(column: field.rawValue))
          }
        }
        self.copies.append(copy)
      }
    }
  }

  private mutating func take(_ controls: [Control], kinds: [String: Kind]) {
    var seen: Set<[String]> = []
    for var control in controls {
      control.controller = control.controller.asCell
      control.controlled = control.controlled.asCell
      control.source = origin(of: control.source, node: control.controlled)
      let missing = [control.controller, control.controlled].first { kinds[$0] == nil }
      if let missing {
        find(.danglingLink(to: missing), at: control.place)
      } else if control.controller == control.controlled {
        find(.linkToItself, at: control.place)
      } else if !seen.insert([control.controller, control.controlled]).inserted {
        find(.duplicateLink, at: control.place)
      } else {
        self.controls.append(control)
      }
    }
  }
}

extension Relation {
  /// Whether it counts while its owner runs: only then may it be missing for a while.
  var isOperate: Bool {
    switch self {
    case .needs, .runsOn, .storedOn, .hostedBy, .signsInWith, .staffedBy, .isIn: true
    case .maintainedBy, .restoredWith, .administeredFrom, .writableFrom: false
    }
  }
}

extension ItemField.Form {
  /// Whether a text is a value of this form.
  func holds(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    switch self {
    case .text, .list, .reference: return true
    case .duration: return Limit(written: text).map { $0 != .unlimited } ?? false
    case .limit: return Limit(written: text) != nil
    case .number:
      return text.utf8.allSatisfy { $0 &- 0x30 < 10 } && (Int(text) ?? .max) <= 1_000_000_000
    case .truth: return Synonyms.truths[folded(text)] != nil
    case .degrees: return CriticalityText.holds(text)
    case .scope: return Synonyms.scopes[folded(text)] != nil
    case .immutability:
      return Synonyms.truths[folded(text)] != nil
        || Limit(written: text).map { $0 != .unlimited } ?? false
    }
  }
}

extension String {
  /// The text as a cell of a model holds it: on one line, blanks single and none around it, without
  /// controls, and nothing that a spreadsheet would run as a formula.
  var asCell: String {
    var isPlain = true
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      if byte < 0x20 || byte >= 0x7F || (byte == 0x20 && last == 0x20) { isPlain = false }
      last = byte
    }
    let beginsFormula = utf8.first.map { [0x3D, 0x2B, 0x40].contains($0) } ?? false
    if isPlain, last != 0x20 || isEmpty, !beginsFormula, utf8.first != 0x2D { return self }
    var result = ""
    var isBlank = true
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        // A no-break space inside a name is how French writes; around it, it is a slip.
        if !isBlank { result.unicodeScalars.append(scalar == "\u{A0}" ? scalar : " ") }
        isBlank = true
      case .format, .surrogate, .privateUse, .unassigned: continue
      default:
        result.unicodeScalars.append(scalar)
        isBlank = false
      }
    }
    while let scalar = result.unicodeScalars.last, scalar == " " || scalar == "\u{A0}" {
      result.unicodeScalars.removeLast()
    }
    if let first = result.utf8.first, [0x3D, 0x2B, 0x40, 0x2D].contains(first), Int(result) == nil {
      result = "'" + result
    }
    return result
  }
}
