// Entries by the names they go by: many have one to themselves, and some share it.

import Continuity

/// Entries by a key, several to one.
struct KeyChains {
  private(set) var keys = Interner()
  /// By symbol of a key, its last link.
  private(set) var heads: ContiguousArray<Int32> = []
  private var links: ContiguousArray<(entry: Int32, next: Int32)> = []

  mutating func add(_ key: [UInt8], _ entry: Int) {
    guard !key.isEmpty else { return }
    let symbol = Int(keys.intern(key.span))
    if symbol == heads.count { heads.append(-1) }
    links.append((Int32(entry), heads[symbol]))
    heads[symbol] = Int32(links.count - 1)
  }

  /// The last link of a key; negative where it has none.
  func head(_ key: [UInt8]) -> Int32 {
    keys.lookup(key.span).map { heads[Int($0)] } ?? -1
  }

  /// The one entry of a link that is the last, if no other is behind it.
  func only(_ head: Int32) -> Int? {
    let link = links[Int(head)]
    return link.next < 0 ? Int(link.entry) : nil
  }

  /// The entries of a key, in the order in which they came.
  func entries(of key: [UInt8]) -> [Int] { entries(head(key)) }

  /// The entries from a link on, in the order in which they came.
  func entries(_ head: Int32) -> [Int] {
    var found: [Int] = []
    var link = head
    while link >= 0 {
      found.append(Int(links[Int(link)].entry))
      link = links[Int(link)].next
    }
    return found.reversed()
  }
}
