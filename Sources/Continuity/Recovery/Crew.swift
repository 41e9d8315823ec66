// Who does a work together: so many heads of roles and suppliers, as the files write them.

import Formats

/// So many heads of one role or supplier in a crew.
package struct CrewMember: Hashable, Sendable {
  /// The role or supplier, as a position in ``Model/assets``.
  package let people: Index<Asset>
  /// How many of them.
  package let heads: Int
}

/// One line of a crew as written.
struct CrewMemberRecord: Sendable {
  var people: Reference
  var heads: Int
}

/// The crew that a node names under a key.
struct CrewRecord: Sendable {
  var owner: Reference
  var key: NodeKey
  var members: [CrewMemberRecord]
  var location: Location
}

extension Records {
  /// `{ equipe-systeme: 2, rssi: 1 }`, one name, a list of names, or a text `equipe-systeme:2 rssi:1`.
  mutating func crew(_ value: YAMLValue, key: String) -> [CrewMemberRecord] {
    switch value.content {
    case .null: return []
    case .scalar(let text, _): return crew(text, at: value.location)
    case .sequence(let values): return values.flatMap { crew($0, key: key) }
    case .mapping(let entries):
      return entries.compactMap { entry in
        let place = entry.value.location
        var heads = 1
        switch entry.value.content {
        case .null: break
        case .scalar(let text, _):
          guard let number = self.heads(text, at: place) else { return nil }
          heads = number
        default:
          problems.report(.wrongShape(key: entry.key, expected: .count), at: place)
          return nil
        }
        return CrewMemberRecord(people: reference(entry.key, at: entry.keyLocation), heads: heads)
      }
    }
  }

  /// `equipe-systeme:2 rssi:1`, as cells write it; a name alone is one head.
  mutating func crew(_ text: String, at place: Location) -> [CrewMemberRecord] {
    let parts = text.split { $0.isWhitespace || ",;|".contains($0) }
    return parts.compactMap { part in
      guard let colon = part.lastIndex(of: ":"),
        part[part.index(after: colon)...].utf8.allSatisfy({ $0 &- 0x30 < 10 })
      else {
        return CrewMemberRecord(people: reference(String(part), at: place), heads: 1)
      }
      guard let heads = heads(String(part[part.index(after: colon)...]), at: place) else {
        return nil
      }
      return CrewMemberRecord(people: reference(String(part[..<colon]), at: place), heads: heads)
    }
  }

  private mutating func heads(_ text: String, at place: Location) -> Int? {
    guard let number = number(text, key: "crew", at: place) else { return nil }
    guard number > 0 else {
      problems.report(.nothingNeeded, at: place)
      return nil
    }
    return number
  }
}

extension Resolver {
  /// The members of a crew; what cannot be is told, and left out.
  ///
  /// - Parameters:
  ///   - owner: the node that is worked on; `nil` for several.
  ///   - limits: how many heads of whom there can ever be.
  mutating func resolve(
    _ members: [CrewMemberRecord], of owner: Index<Asset>?, in home: UInt32?, limits: CrewLimits
  ) -> [CrewMember] {
    var crew: [CrewMember] = []
    for member in members {
      guard let people = resolve(member.people, in: home) else { continue }
      let name = id(of: people)
      isNeeded[people] = true
      if !kind(of: people).isPeople {
        records.problems.report(.notPeople(name), at: member.people.location)
      } else if people == owner {
        records.problems.report(.crewOfItself(name), at: member.people.location)
      } else if crew.contains(where: { $0.people == people }) {
        records.problems.report(.memberTwice(name), at: member.people.location)
      } else if let most = limits.most(people), member.heads > most {
        records.problems.report(
          .crewBeyondHeads(role: name, count: member.heads, most: most), at: member.people.location)
      } else {
        crew.append(CrewMember(people: people, heads: member.heads))
      }
    }
    if let place = members.first?.people.location, !limits.areEverTogether(crew) {
      records.problems.report(.crewNeverTogether(crew.map { id(of: $0.people) }), at: place)
    }
    return crew
  }
}
