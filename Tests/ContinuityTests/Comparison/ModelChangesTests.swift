// Each kind of thing that a model says is compared: a change of it, and only it, is told.

import Testing

@testable import Continuity

/// A model that says something of everything.
private let base = """
  establishments: [{ id: nord, name: Nord, activity: 4 }, { id: sud, name: Sud }]
  processes:
    - id: urgences
      name: Urgences
      establishment: nord
      scope: care
      mtpd: 4h
      rto: 2h
      rpo: 1h
      criticality: { 4h: 2, 1d: 4 }
      impacts: [soins, image]
      materials: [lits]
      owner: Chef
      tags: [vital]
      note: rien
      needs: [dpi, { any: [tel-1, tel-2] }, { node: imprimante, tolerance: unlimited }]
      staffed-by: [{ at-least: 2, of: [ide] }]
      degraded-mode: { lasts: 8h, procedure: P1, catch-up: 1h, needs: [secours] }
  applications:
    - id: dpi
      restart: 30m
      repair: 4h
      rebuild: 8h
      zone: serveurs
      runs-on: srv
      signs-in-with: ad
      administered-from: [bastion]
      maintained-by: editeur
      restored-with: [veeam]
      copies: [{ holder: veeam, every: 1d, lag: 1h, retention: 30d, restore: 2h, medium: disk }]
  services:
    - { id: ad, restart: 1h, repair: 2h, ads-level: 3, signs-in-with: [] }
  servers: [{ id: srv, restart: 5m, in: salle }, { id: bastion }]
  equipment: [{ id: tel-1 }, { id: tel-2 }, { id: imprimante }, { id: secours }]
  backups: [{ id: veeam, zone: sauvegarde }]
  roles: [{ id: ide, headcount: 6 }]
  buildings: [{ id: salle }]
  suppliers: [{ id: editeur }]
  zones: [{ id: serveurs, trust: 2 }, { id: sauvegarde, backup: true }]
  devices: [{ id: fw, acts: [editeur], how: couper, takes: 10m }]
  flows: [{ id: f1, from: serveurs, to: sauvegarde, port: tcp/443, through: [fw] }]
  scenarios:
    - { id: panne, name: Panne, category: digital, fail: [{ node: ad, repair: 3h, at: 10m }], recovery-starts-after: 1h }
    - { id: grippe, absent: { ide: 2 }, for: 7d }
    - { id: attaque, compromise: [ad], dwell: 7d }
    - { id: feu, destroy: [salle] }
  milestones:
    - { id: m1, on: 2027-01-01, name: Jalon, objective: D2.O3.A, changes: [{ node: ad, restart: 10m }] }
  """

/// One edit of the base, and the line it is told by.
struct Edit: Sendable, CustomTestStringConvertible {
  let from: String
  let to: String
  let line: String
  var testDescription: String { line }

  init(_ from: String, _ to: String, _ line: String) {
    (self.from, self.to, self.line) = (from, to, line)
  }
}

private let edits = [
  // What a node says.
  Edit("name: Urgences", "name: Urg", "node changed urgences name Urgences→Urg"),
  Edit("establishment: nord", "establishment: sud", "node changed urgences establishment nord→sud"),
  Edit("scope: care", "scope: administrative", "node changed urgences scope care→administrative"),
  Edit("    restart: 30m\n", "    restart: 45m\n", "node changed dpi restart 30m→45m"),
  Edit("    restart: 30m\n", "", "node changed dpi restart 30m→-"),
  Edit("repair: 4h", "repair: unlimited", "node changed dpi repair 240m→unlimited"),
  Edit("rebuild: 8h", "rebuild: 0", "node changed dpi rebuild 480m→0m"),
  Edit("headcount: 6", "headcount: 7", "node changed ide headcount 6→7"),
  Edit("lasts: 8h", "lasts: unlimited", "node changed urgences degraded-mode 480m→unlimited"),
  Edit("catch-up: 1h", "catch-up: 2h", "node changed urgences catch-up 60m→120m"),
  Edit("catch-up: 1h, ", "catch-up: 1h, level: 40%, ", "node changed urgences level -→40%"),
  Edit("    rto: 2h", "    volume: 12/d\n    rto: 2h", "node changed urgences volume -→12/d"),
  Edit("    rto: 2h", "    mbco: 50%\n    rto: 2h", "node changed urgences mbco -→50%"),
  Edit("procedure: P1", "procedure: P2", "node changed urgences procedure P1→P2"),
  Edit("1d: 4", "1d: 3", "node changed urgences criticality 1440m: 4+240m: 2→1440m: 3+240m: 2"),
  Edit("[soins, image]", "[soins]", "node changed urgences impacts image+soins→soins"),
  Edit("materials: [lits]", "materials: []", "node changed urgences materials lits→-"),
  Edit("owner: Chef", "owner: Cheffe", "node changed urgences owner Chef→Cheffe"),
  Edit("tags: [vital]", "tags: [vital, h24]", "node changed urgences tags vital→h24+vital"),
  Edit("note: rien", "note: tout", "node changed urgences note rien→tout"),
  Edit("ads-level: 3", "ads-level: 4", "node changed ad ads-level 3→4"),
  Edit("zone: serveurs", "zone: sauvegarde", "node changed dpi zone serveurs→sauvegarde"),
  Edit("id: bastion", "id: bastion, gone: oui", "node changed bastion gone false→true"),
  Edit(", signs-in-with: [] }", " }", "node changed ad no-control true→false"),
  Edit(
    "repair: 2h,", "repair: { value: 2h, source: measured }, ",
    "node changed ad sources -→repair measured"),
  // Objectives.
  Edit("mtpd: 4h", "mtpd: 5h", "mtpd urgences 240→300"),
  Edit("rto: 2h", "rto: 1h", "rto urgences 120→60"),
  Edit("    rpo: 1h\n", "", "rpo urgences 60→-"),
  // Requirements.
  Edit(
    "{ any: [tel-1, tel-2] }", "{ all: [tel-1, tel-2], tolerance: 1h }",
    "urgences: needs 1 of tel-1+tel-2 → needs tel-1+tel-2 60m"),
  Edit(
    "{ any: [tel-1, tel-2] }", "{ any: [tel-1, tel-2], tolerance: 15m }",
    "urgences: needs 1 of tel-1+tel-2 → needs 1 of tel-1+tel-2 15m"),
  Edit(
    "{ any: [tel-1, tel-2] }", "{ any: [tel-1, tel-2], level: share }",
    "urgences: needs 1 of tel-1+tel-2 → needs 1 of tel-1+tel-2 at share"),
  Edit(
    "tolerance: unlimited }", "tolerance: unlimited, level: 90% }",
    "urgences: needs imprimante unlimited → needs imprimante unlimited at 90%"),
  Edit(
    "{ any: [tel-1, tel-2] }", "{ any: [tel-1, tel-2, secours] }",
    "urgences: needs 1 of tel-1+tel-2 → needs 1 of secours+tel-1+tel-2"),
  Edit("{ any: [tel-1, tel-2] }", "tel-1", "urgences: needs 1 of tel-1+tel-2 → needs tel-1"),
  Edit(
    "tolerance: unlimited }", "tolerance: 1d }",
    "urgences: needs imprimante unlimited → needs imprimante 1440m"),
  Edit("[dpi, ", "[", "urgences: needs dpi → -"),
  Edit("[dpi, ", "[dpi, srv, ", "urgences: - → needs srv"),
  Edit("at-least: 2", "at-least: 3", "urgences: staffed-by ide×2 → staffed-by ide×3"),
  Edit("needs: [secours]", "needs: [imprimante]", "urgences: needs (fallback) secours → -"),
  Edit("runs-on: srv", "stored-on: srv", "dpi: runs-on srv → stored-on srv"),
  Edit("in: salle", "needs: [salle]", "srv: in salle → needs salle"),
  Edit("maintained-by: editeur", "maintained-by: ide", "dpi: maintained-by (repair) editeur → -"),
  Edit(
    "restored-with: [veeam]", "restored-with: [veeam, ad]", "dpi: - → restored-with (restore) ad"),
  // Control links; those of a requirement that comes or goes are told with it.
  Edit(
    "signs-in-with: ad", "signs-in-with: { node: ad, control: false }",
    "ad controls dpi: directory→refused"),
  Edit(
    "administered-from: [bastion]", "administered-from: []", "bastion controls dpi: administration→"
  ),
  Edit("[bastion]", "[bastion, srv]", "srv controls dpi: host→administration+host"),
  // Copies.
  Edit("every: 1d", "every: 12h", "copy changed dpi on veeam every 1440m→720m"),
  Edit("lag: 1h", "lag: 2h", "copy changed dpi on veeam lag 60m→120m"),
  Edit("retention: 30d", "retention: 7d", "copy changed dpi on veeam retention 43200m→10080m"),
  Edit("restore: 2h", "restore: 4h", "copy changed dpi on veeam restore 120m→240m"),
  Edit("medium: disk", "medium: tape", "copy changed dpi on veeam medium disk→tape"),
  Edit(
    "medium: disk", "medium: disk, offline: true", "copy changed dpi on veeam offline false→true"),
  Edit("medium: disk", "medium: disk, site: salle", "copy changed dpi on veeam site -→salle"),
  Edit(
    "medium: disk", "medium: disk, immutable: { for: 7d, by: WORM }",
    "copy changed dpi on veeam immutable false→true immutable-for -→10080m immutable-by -→WORM"),
  Edit(
    "copies: [{ holder: veeam, every: 1d, lag: 1h, retention: 30d, restore: 2h, medium: disk }]",
    "copies: []", "copy gone dpi on veeam"),
  Edit("medium: disk }]", "medium: disk }, { holder: srv }]", "copy added dpi on srv"),
  // The network.
  Edit("trust: 2", "trust: 3", "zone changed serveurs trust 2→3"),
  Edit("backup: true", "backup: false", "zone changed sauvegarde backup true→false"),
  Edit("how: couper", "how: débrancher", "device changed fw how couper→débrancher"),
  Edit("takes: 10m", "takes: 1h", "device changed fw takes 10m→60m"),
  Edit("acts: [editeur]", "acts: [Paul]", "device changed fw acts editeur→Paul"),
  Edit("tcp/443", "tcp/22", "flow changed f1 port tcp/443→tcp/22"),
  Edit(", through: [fw]", "", "flow changed f1 through fw→-"),
  Edit("from: serveurs,", "from: srv,", "flow changed f1 from serveurs→srv"),
  // Scenarios.
  Edit("name: Panne", "name: Grande panne", "scenario changed panne name Panne→Grande panne"),
  Edit(
    "category: digital", "category: supplier", "scenario changed panne category digital→supplier"),
  Edit("at: 10m", "at: 20m", "scenario changed panne fail ad@10→ad@20"),
  Edit("{ ide: 2 }", "{ ide: 3 }", "scenario changed grippe absent ide×2→ide×3"),
  Edit("for: 7d", "for: 8d", "scenario changed grippe for 10080m→11520m"),
  Edit("compromise: [ad]", "compromise: [srv]", "scenario changed attaque compromise ad→srv"),
  Edit("dwell: 7d", "dwell: 1d", "scenario changed attaque dwell 10080m→1440m"),
  Edit(
    "recovery-starts-after: 1h", "recovery-starts-after: 2h",
    "scenario changed panne recovery-starts-after 60m→120m"),
  Edit("destroy: [salle]", "destroy: [srv]", "scenario changed feu destroy salle→srv"),
  Edit("  - { id: feu, destroy: [salle] }\n", "", "scenario gone feu"),
  // The rest.
  Edit("activity: 4", "activity: 5", "establishment changed nord activity 4→5"),
  Edit("on: 2027-01-01", "on: 2027-02-01", "milestone changed m1 on 2027-01-01→2027-02-01"),
  Edit("D2.O3.A", "D2.O3.B", "milestone changed m1 objective D2.O3.A→D2.O3.B"),
  Edit(
    "{ node: ad, restart: 10m }", "{ node: ad, repair: 10m }",
    "milestone changed m1 changes ad: restart→ad: repair"),
]

@Suite struct `What changed in a model` {
  @Test(arguments: edits) func `is told`(edit: Edit) throws {
    let occurs = base.contains(edit.from)
    #expect(occurs, "the edit changes something")
    let changed = base.replacing(edit.from, with: edit.to, maxReplacements: 1)
    let forth = try comparison(base, changed)
    #expect(forth.modelLines.contains(edit.line), "\(forth.modelLines)")
    #expect(!forth.isEmpty)
    // An edit of one thing is told in one line, or two where one requirement becomes another.
    #expect(forth.modelLines.count <= 3, "\(forth.modelLines)")
    // Back again, as many things differ.
    let back = try comparison(changed, base)
    #expect(back.modelLines.count == forth.modelLines.count)
  }

  @Test func `is nothing where nothing changed`() throws {
    let same = try comparison(base, base)
    #expect(same.modelLines == [])
    #expect(same.answerLines == [])
    #expect(same.isEmpty)
    #expect(!same.gotWorse)
  }

  @Test func `tells nodes that were added, are gone, or are of another kind`() throws {
    let changes = try comparison(
      "servers: [{ id: a }, { id: b }]", "servers: [{ id: b }, { id: c }]\nstores: [{ id: d }]")
    #expect(changes.modelLines == ["node gone a", "node added c", "node added d"])
    let other = try comparison("servers: [{ id: a }]", "stores: [{ id: a }]")
    #expect(other.modelLines == ["node changed a kind server→store"])
  }

  @Test func `tells a copy that is said to be none`() throws {
    let changes = try comparison("stores: [{ id: a }]", "stores: [{ id: a, copies: [] }]")
    #expect(changes.modelLines == ["node changed a no-copies false→true"])
  }

  @Test func `tells a redundancy that is gone as one change`() throws {
    func needs(_ text: String) -> String {
      "processes: [{ id: p, mtpd: 1h, needs: [\(text)] }]\nservers: [{ id: a }, { id: b }, { id: c }]"
    }
    let changes = try comparison(needs("{ any: [a, b] }, c"), needs("a, b, c"))
    #expect(changes.modelLines == ["p: needs 1 of a+b → needs a+b"])
    let back = try comparison(needs("a, b, c"), needs("{ any: [a, b] }, c"))
    #expect(back.modelLines == ["p: needs a+b → needs 1 of a+b"])
  }

  @Test func `is limited to an establishment, in either model`() throws {
    let changes = try comparison(
      """
      establishments: [{ id: nord }, { id: sud }]
      servers: [{ id: a, establishment: nord }, { id: b, establishment: sud }, { id: c, establishment: nord }]
      """,
      """
      establishments: [{ id: nord }, { id: sud }]
      servers: [{ id: a, establishment: nord, restart: 1h }, { id: b, establishment: sud, restart: 1h }, { id: c, establishment: sud }]
      """)
    #expect(
      changes.limited(to: "nord").modelLines == [
        "node changed a restart -→60m", "node changed c establishment nord→sud",
      ])
    #expect(
      changes.limited(to: "sud").modelLines == [
        "node changed b restart -→60m", "node changed c establishment nord→sud",
      ])
  }
}
