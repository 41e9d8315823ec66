// An invented group of hospitals of any size, to measure with: the same bytes for the same seed.

import Formats
public import SystemPackage

/// A GHT-like inventory: establishments with their rooms, power, hypervisors, stores, networks,
/// servers, applications, equipment, roles, suppliers and processes, under one directory, `ad`.
///
/// About five members per node, a tenth of the requirements k-of-n groups, a few loops. More than nine
/// nodes of ten need `ad`, directly or not. Every duration that a failure of `ad` asks for is given.
/// Written as CSV, establishment by establishment, so that memory does not grow with it.
public struct SyntheticGroup: Sendable {
  /// How many nodes it has.
  public let nodes: Int
  /// The seed: what it looks like.
  public let seed: UInt64

  /// The nodes that the group has beside those of its establishments.
  static let shared = 4
  /// The smallest group: two establishments that have one of everything.
  public static let fewest = 300

  /// A group of so many nodes, ``fewest`` at least.
  public init(nodes: Int, seed: UInt64) {
    self.nodes = max(nodes, SyntheticGroup.fewest)
    self.seed = seed
  }

  /// Writes the group's files into a folder, which must exist.
  ///
  /// - Parameter isInterrupted: whether to stop, asked at each establishment.
  /// - Throws: an `Errno` where a file cannot be written, `Errno.interrupted` where it was stopped.
  /// - Complexity: O(nodes) time, O(nodes of an establishment) memory
  public func write(
    to folder: FilePath, until isInterrupted: () -> Bool = { false }
  ) throws(Errno) {
    var files = try SyntheticFiles(in: folder)
    var random = SplitMix64(seed: seed)
    let establishments = max(2, nodes / 1_000)
    try writeModel(establishments: establishments, to: folder)
    files.node("service", "ad", name: "Active Directory", restart: 60, repair: 240, rebuild: 720)
    files.node("service", "dns", name: "DNS", restart: 10, repair: 60, rebuild: 120)
    files.node("supplier", "hebergeur", name: "Hébergeur", restart: 0, repair: 1_440, rebuild: 0)
    files.node(
      "backup", "coffre", name: "Coffre de sauvegarde", restart: 30, repair: 480, rebuild: 1_440)
    files.need("dns", "ad", relation: "needs", tolerance: 1_440)
    var left = nodes - SyntheticGroup.shared
    for index in 0..<establishments {
      if isInterrupted() { throw .interrupted }
      let share = left / (establishments - index)
      left -= share
      var site = SyntheticEstablishment(
        index: index, nodes: share, random: SplitMix64(seed: random.next()))
      try site.write(to: &files)
    }
    try files.finish()
  }

  /// What only YAML says: the establishments and a few scenarios.
  private func writeModel(establishments: Int, to folder: FilePath) throws(Errno) {
    let file = try SyntheticFile(folder.appending("modele.yaml"))
    var text = file.output
    text.write("language: fr\nname: Groupement de \(nodes) éléments (graine \(seed))\n\n")
    text.write("establishments:\n")
    for index in 0..<establishments {
      let id = SyntheticEstablishment.id(index)
      text.write(
        "  - { id: \(id), name: Établissement \(id), activity: \(100 + index % 7 * 50) }\n")
    }
    let first = SyntheticEstablishment.id(0)
    text.write(
      """

      scenarios:
        - { id: panne-ad, name: Panne de l'annuaire, category: digital, fail: [ad] }
        - { id: coupure, name: Coupure de courant, category: building, fail: [{ node: \(first)/edf, repair: 3h }] }
        - { id: incendie, name: Incendie d'une salle, category: building, destroy: [\(first)/salle-1], for: 7d }
        - { id: grippe, name: Épidémie, category: staff, absent: { \(first)/equipe-1: 40% }, for: 15d }
        - { id: hebergeur, name: Hébergeur en panne, category: supplier, fail: [hebergeur] }
        - { id: rancongiciel, name: Rançongiciel, category: digital, compromise: [ad], dwell: 7d, recovery-starts-after: 24h }

      """)
    text.flush()
    try file.close()
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195): the same
/// numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 to `bound` − 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
