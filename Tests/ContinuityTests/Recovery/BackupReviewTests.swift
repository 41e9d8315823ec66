// The review of the backups: infrastructure, paths of control, 3-2-1 and circles, by hand.

import DependencyGraph
import Testing

@testable import Continuity

@Suite struct `The review of the backups` {
  private func review(_ yaml: String) throws -> BackupReview { BackupReview(of: try model(yaml)) }

  private let joined = """
    applications: [{ id: dpi, signs-in-with: ad, copies: [{ holder: veeam, every: 1d }] }]
    services: [{ id: ad }]
    equipment: [{ id: poste, signs-in-with: ad }]
    servers: [{ id: srv-sauvegarde }, { id: hv, administered-from: poste }]
    backups: [{ id: veeam, runs-on: srv-sauvegarde, administered-from: poste }]
    """

  @Test func `a path from the production directory is found whole, from its beginning`() throws {
    let found = try review(joined)
    #expect(found.model.ids(found.control.assets) == ["srv-sauvegarde", "veeam"])
    #expect(found.control.paths.map { found.model.ids($0) } == [["ad", "poste", "veeam"]])
    #expect(found.compliance(with: .a) == .notMet)
  }

  @Test func `local accounts are said by an empty list, and a silence is unknown`() throws {
    func compliance(_ backup: String) throws -> Compliance {
      try review(
        """
        applications: [{ id: dpi, signs-in-with: ad, copies: [{ holder: veeam, every: 1d }] }]
        services: [{ id: ad }]
        backups: [{ id: veeam\(backup) }]
        """
      ).compliance(with: .a)
    }
    #expect(try compliance("") == .unknown)
    #expect(try compliance(", signs-in-with: []") == .met)
    #expect(try compliance(", signs-in-with: ad") == .notMet)
    #expect(try compliance(", signs-in-with: { node: ad, control: false }") == .met)
  }

  @Test func `a directory of its own needs its level`() throws {
    func compliance(_ level: String) throws -> Compliance {
      try review(
        """
        stores: [{ id: base, copies: [{ holder: veeam, every: 1d }] }]
        services: [{ id: ad-sauvegarde\(level) }]
        backups: [{ id: veeam, signs-in-with: ad-sauvegarde }]
        """
      ).compliance(with: .a)
    }
    #expect(try compliance("") == .unknown)
    #expect(try compliance(", ads-level: 2") == .notMet)
    #expect(try compliance(", ads-level: 3") == .met)
  }

  private func count(_ copies: String) throws -> CopyCount {
    let found = try review(
      """
      applications: [{ id: a, runs-on: hv, copies: [\(copies)] }]
      servers: [{ id: hv, in: salle }]
      backups: [{ id: v, in: salle }, { id: w, in: annexe }, { id: x }]
      buildings: [{ id: salle, in: site }, { id: site }, { id: coffre, in: annexe }, { id: annexe }]
      """)
    return try #require(found.counts.first)
  }

  @Test func `3-2-1 counts production as a copy on disk`() throws {
    let good = try count("{ holder: v, medium: Disque }, { holder: w, medium: bande LTO }")
    #expect((good.count, good.media, good.isOffSite) == (3, ["disk", "tape"], [false, true]))
    #expect(good.is321 == .met)
    #expect(good.hasOneHeld == .notMet)
    #expect(good.is32110 == .notMet)
    #expect(try count("{ holder: v, medium: disk }").is321 == .notMet)
    #expect(try count("{ holder: v, medium: disk }, { holder: v, medium: tape }").is321 == .notMet)
    // The site of the copy, not of its holder; a place nobody gave is unknown.
    #expect(
      try count("{ holder: v, medium: disk }, { holder: v, medium: tape, site: coffre }").is321
        == .met)
    #expect(try count("{ holder: v, medium: disk }, { holder: x, medium: tape }").is321 == .unknown)
    #expect(try count("{ holder: v }, { holder: w }").is321 == .unknown)
  }

  @Test func `a lock counts by its technology and its time, else it is a promise`() throws {
    let proven = try count("{ holder: v, immutable: { for: 14d, by: object lock } }")
    #expect((proven.held, proven.promised, proven.hasOneHeld) == (1, 0, .met))
    let promise = try count("{ holder: v, immutable: 14d }")
    #expect((promise.held, promise.promised, promise.hasOneHeld) == (0, 1, .unknown))
    let offline = try count("{ holder: v, offline: true, immutable: true }")
    #expect((offline.held, offline.promised) == (1, 0))
  }

  @Test func `a circle of restoring is found without any scenario, and where data is unsaid`()
    throws
  {
    let found = try review(
      """
      applications:
        - { id: coffre, stored-on: baie, restart: 0m, rebuild: 1h, copies: [{ holder: veeam, every: 1d, restore: 1h }] }
        - { id: muette, restart: 0m }
        - { id: sur-base, restart: 0m, needs: base }
      stores: [{ id: base, copies: [] }, { id: baie }]
      backups: [{ id: veeam, restart: 0m, rebuild: 1h, restored-with: coffre }]
      """)
    #expect(found.circles.map { found.model.ids($0) } == [["coffre", "veeam"]])
    #expect(found.model.ids(found.unsaid) == ["muette"])
    #expect(
      found.totalLoss.remedies().found.map(\.change)
        == [
          .independence(
            owner: found.model.asset("veeam"), member: found.model.asset("coffre"), .restoredWith)
        ])
  }
}
