// Registers: what YAML and CSV say of them, and what is wrong with rows that people write in a hurry.

import Foundation
import TestSupport
import Testing

@testable import Continuity

/// A model that registers can name things of.
let registersModel = """
  likelihoods: [rare, possible, probable]
  establishments:
    - { id: nord, legal-entity: CH Nord, finess-ej: "990000009" }
    - { id: sud, legal-entity: CH Sud }
  processes:
    - { id: urgences, establishment: nord, scope: care, mtpd: 4h, needs: [dpi, poste] }
  applications:
    - { id: dpi, restart: 30m, rebuild: 1h, hosted-by: heb, copies: [{ holder: veeam, every: 24h, restore: 6h }] }
  equipment: [{ id: poste, restart: 5m }]
  backups: [{ id: veeam, restart: 10m }]
  suppliers: [{ id: heb, restart: 0m }]
  scenarios: [{ id: panne, category: digital, likelihood: Probable, fail: [dpi] }]
  milestones: [{ id: j1, on: 2027-01-01, changes: [{ node: veeam, restart: 5m }] }]

  """

@Suite struct RegisterReading {
  private func read(_ files: [String: String]) throws -> Registers {
    try model(files.merging(["m.yaml": registersModel]) { one, _ in one }).registers
  }

  private func wrong(_ files: [String: String]) -> [String] {
    problems(of: files.merging(["m.yaml": registersModel]) { one, _ in one })
      .filter { !$0.hasPrefix("m.yaml") || $0.contains("error") }
  }

  @Test func `rows that give an identifier without a value are told as twice the same`() {
    for empty in ["", "[]", "{}"] {
      let row = "{ id: \(empty), file: a/b }"
      let lines = wrong(["e.yaml": "evidence: [\(row), \(row)]\n"])
      #expect(
        lines.contains { $0.hasPrefix("e.yaml:1:") && $0.contains("says the same") }, "\(lines)")
    }
  }

  @Test func `blanks name nobody: what every row fills in is missing, what it may is not said`()
    throws
  {
    for blank in ["\"\"", "\"  \""] {
      let lines = wrong([
        "g.yaml":
          "governance:\n  - { role: decides, who: \(blank) }\npolicies:\n  - { id: \(blank), subject: security }\n"
      ])
      #expect(lines.count == 2, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("g.yaml:2:5: error: 'who'") }, "\(lines)")
      #expect(lines.contains { $0.hasPrefix("g.yaml:4:5: error: 'id'") }, "\(lines)")
      let registers = try read([
        "p.yaml":
          "policies: [{ id: p, subject: security, validated: 2026-01-01, validated-by: \(blank) }]\n"
      ])
      #expect(registers.policies.count == 1 && registers.policies[0].validatedBy == nil)
    }
  }

  @Test func `an establishment of a cost that there is not is told`() {
    let lines = wrong(["costs.csv": "item,establishment\nCoffre,nor\n"])
    #expect(lines.count == 1 && lines[0].hasPrefix("costs.csv:2:"), "\(lines)")
    #expect(lines[0].contains("'nor'") && lines[0].contains("'nord'"), "\(lines)")
  }

  @Test func `a model without registers has none`() throws {
    let registers = try read([:])
    #expect(registers.isEmpty)
    #expect(Register.allCases.allSatisfy { registers.count(of: $0) == 0 })
  }

  @Test func `CSV and YAML, English and French say the same`() throws {
    let english = try read([
      "restore-tests.csv": """
      node,copy,asked,restored,duration,result,into,referent,data-age
      dpi,veeam,2026-03-12T08:30,2026-03-12T14:45,6h,success,production,Dr X,20h
      """
    ])
    let french = try read([
      "r.yaml": """
      tests-de-restauration:
        - { noeud: dpi, copie: veeam, demande: 2026-03-12T08:30, restaure: "2026-03-12 14:45", duree: 6h, résultat: Réussi, vers: en production, référent: Dr X, age: 20h }
      """
    ])
    for registers in [english, french] {
      let test = try #require(registers.restoreTests.first)
      #expect(registers.restoreTests.count == 1)
      #expect(test.dmard == 375)
      #expect(test.duration == 360)
      #expect(test.dataAge == 1_200)
      #expect(test.result == .success)
      #expect(test.target == .production)
      #expect(test.referent == .other("Dr X"))
    }
  }

  @Test func `every register is read in its own columns`() throws {
    let registers = try read([
      "r.yaml": """
      governance: [{ role: rpcra, who: RSSI, body: CODIR, on: 2026-01-10, covers: dpi }]
      crisis-procedures: [{ id: cellule, subject: cellule de crise, plans: [Plan blanc], within: 1h, scenarios: panne }]
      training: [{ who: cadres, what: PCRA, on: 2026-02-01, expires: 2028-02-01, count: 12 }]
      policies: [{ id: pssi, subject: PSSI, validated: 2024-05-02, validated-by: directeur, reviewed: 2026-01-05 }]
      continuity-plans: [{ id: p1, processes: urgences, establishments: [nord, sud], categories: [digital, staff], identical: non }]
      evidence: [{ id: pv, file: preuves/pv.pdf, proves: la restauration, objectives: [D2.04] }]
      assumptions: [{ id: h1, what: Le groupe tient 48 h, ask: services techniques, about: dpi, evidence: [pv, autre/note.txt] }]
      exercises: [{ id: e1, form: terrain, done: 2026-03-01, processes: urgences, scenario: panne, plans: p1, review: 2026-03-20 }]
      supervision: [{ holder: veeam, who: exploitation, every: 24h, central: oui }]
      backup-access: [{ node: veeam, role: operator, account: comptes locaux, second-factor: oui, least: oui }]
      clauses: [{ supplier: heb, subject: backup, clause: CCTP art. 12 }, { supplier: heb, subject: restore, clause: aucune }]
      costs: [{ item: Coffre, objective: D2.03.C, nature: matériel, amount: "48 000,50 €", quote: D-12, engaged: 2026-01-10, legal-entity: "990000009", milestone: j1 }]
      """
    ])
    #expect(registers.governance[0].role == .leads)
    #expect(registers.crisisProcedures[0].isTiedToPlanBlanc)
    #expect(registers.crisisProcedures[0].scenarios == [0])
    #expect(registers.training[0].people == 12)
    #expect(registers.policies[0].subject == .security)
    #expect(registers.policies[0].lastReview?.text == "2026-01-05")
    #expect(registers.continuityPlans[0].isShared)
    #expect(registers.continuityPlans[0].isIdentical == false)
    // Two entries: one is declared, one only named by a path.
    #expect(registers.evidence.map(\.id) == ["pv", "autre/note.txt"])
    #expect(registers.evidence[0].objectives == ["D2.O4"])
    #expect(registers.assumptions[0].evidence == [0, 1])
    #expect(registers.assumptions[0].isOpen)
    #expect(registers.exercises[0].establishments == [0])
    #expect(registers.exercises[0].categories == [.digital])
    #expect(registers.exercises[0].plans == [0])
    #expect(registers.supervision[0].isCentral == true)
    #expect(registers.backupAccess[0].account == .local)
    #expect(registers.backupAccess[0].secondFactor == .yes)
    #expect(registers.clauses.map(\.clause) == ["CCTP art. 12", nil])
    #expect(registers.clauses[0].hosts.count == 1)
    #expect(registers.costs[0].amount == Amount(cents: 4_800_050))
    #expect(registers.costs[0].objective == "D2.O3.C")
    #expect(registers.costs[0].legalEntity == 0)
    #expect(registers.costs[0].milestone == 0)
  }

  @Test func `files and rows in another order say the same`() throws {
    let one = try read([
      "a.costs.csv": "item,amount\nb,2\na,1\n", "b.costs.csv": "item,amount\nc,3\n",
    ])
    let other = try read([
      "a.costs.csv": "amount,item\n3,c\n1,a\n", "b.costs.csv": "item,amount\nb,2\n",
    ])
    #expect(one.costs.map(\.item) == ["a", "b", "c"])
    #expect(one.costs.map(\.amount) == other.costs.map(\.amount))
  }

  @Test(arguments: [
    ("restore-tests.csv", "node,asked\ndpi,2026-02-30\n", "2:5", "'2026-02-30' is not a day"),
    ("restore-tests.csv", "node,asked\ndpi,2026-02-03T25:00\n", "2:5", "is not a day"),
    ("restore-tests.csv", "node,asked\ndp,2026-02-03\n", "2:1", "did you mean 'dpi'?"),
    (
      "restore-tests.csv", "node,asked,copy\ndpi,2026-02-03,heb\n", "2:16",
      "its copies are on 'veeam'"
    ),
    (
      "restore-tests.csv", "node,asked,restored\ndpi,2026-02-03,2026-02-02\n", "2:16",
      "before 'asked'"
    ),
    (
      "restore-tests.csv",
      "node,asked,restored,duration\ndpi,2026-02-03T08:00,2026-02-03T09:00,2h\n", "2:39",
      "there are only"
    ),
    ("restore-tests.csv", "node,asked,duration\ndpi,2026-02-03,-2h\n", "2:16", "is negative"),
    ("restore-tests.csv", "node\ndpi\n", "1:1", "column 'asked' is missing"),
    (
      "restore-tests.csv", "node,asked,evidence\ndpi,2026-02-03,pv\n", "2:16",
      "unknown evidence 'pv'"
    ),
    ("costs.csv", "item,amount\na,-1\n", "2:3", "not a sum"),
    ("costs.csv", "item,amount\na,\"12,500\"\n", "2:3", "not a sum"),
    ("costs.csv", "item,amount\na,1000000000.01\n", "2:3", "not a sum"),
    ("costs.csv", "item,amount\na,99999999999999999999\n", "2:3", "not a sum"),
    ("costs.csv", "item,amount\na,1e5\n", "2:3", "not a sum"),
    ("costs.csv", "item,days\na,lots\n", "2:3", "not a number of days"),
    ("costs.csv", "item,legal-entity\na,CH Nor\n", "2:3", "did you mean 'CH Nord'?"),
    ("costs.csv", "item,establishment,legal-entity\na,sud,CH Nord\n", "2:3", "does not belong"),
    ("costs.csv", "item,milestone\na,j2\n", "2:3", "did you mean 'j1'?"),
    ("costs.csv", "item,amount,other-funding\na,10,20\n", "2:6", "the amount is '10'"),
    ("costs.csv", "item,other-funding\na,ARS\n", "2:3", "under 'funder'"),
    ("costs.csv", "item,objective\na,D2.O9\n", "2:3", "warning: unknown objective 'D2.O9'"),
    ("costs.csv", "item,amount\na,1\na,1\n", "3:1", "another one, at costs.csv:2:1"),
    ("exercises.csv", "id,form,planned\ne,terain,2027-01-14\n", "2:3", "did you mean 'terrain'?"),
    ("exercises.csv", "id,form\ne,field\n", "2:1", "'planned' is missing"),
    (
      "exercises.csv", "id,form,done,review\ne,field,2026-03-01,2026-02-01\n", "2:20",
      "before 'done'"
    ),
    (
      "exercises.csv", "id,form,done,processes\ne,field,2026-03-01,dpi\n", "2:20",
      "listed under 'applications'"
    ),
    ("exercises.csv", "id,form,done,scenario\ne,field,2026-03-01,pane\n", "2:20", "mean 'panne'?"),
    ("policies.csv", "id,subject\np,pssi\np,backup\n", "3:1", "'p' is already taken"),
    ("evidence.csv", "file,hash\na/b.pdf,12\n", "2:9", "64 hexadecimal digits"),
    ("evidence.csv", "file\n../secret\n", "2:1", "not the path of a file in the model's folder"),
    ("evidence.csv", "file\n/etc/passwd\n", "2:1", "not the path"),
    ("clauses.csv", "supplier\ndpi\n", "2:1", "listed under 'suppliers'"),
    ("training.csv", "who,what,establishments\nx,y,nor\n", "2:5", "did you mean 'nord'?"),
    ("supervision.csv", "holder,fingerprint\nveeam,x\n", "1:8", "unknown column 'fingerprint'"),
  ])
  func `what is wrong is told with its place`(
    _ file: String, _ text: String, _ at: String, _ says: String
  ) {
    let found = wrong([file: text])
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("\(file):\(at): ") == true, "\(found)")
    #expect(found.first?.contains(says) == true, "\(found)")
  }

  @Test func `everything wrong in one row is told at once`() {
    let row = "dp,2026-13-01,maybe,no-such-file,zz\n"
    let found = wrong(["restore-tests.csv": "node,asked,result,evidence,fingerprint\n" + row])
    #expect(found.count == 5, "\(found)")
  }

  @Test func `a supplier may say its clause itself`() throws {
    let own = registersModel.replacing(
      "{ id: heb, restart: 0m }",
      with:
        "{ id: heb, restart: 0m, clause: [art. 12, { subject: incident, clause: art. 20, hosts: dpi }] }"
    )
    let clauses = try model(["m.yaml": own]).registers.clauses
    #expect(clauses.map(\.clause) == ["art. 12", "art. 20"])
    #expect(clauses.map(\.subject) == [.backup, .incident])
    #expect(clauses.allSatisfy { $0.hosts.count == 1 })
    let csv = try model([
      "m.yaml": registersModel.replacing("suppliers: [{ id: heb, restart: 0m }]\n", with: ""),
      "nodes.csv": "kind,id,restart,clause\nsupplier,heb,0m,art. 12\n",
    ]).registers.clauses
    #expect(csv.map(\.clause) == ["art. 12"] && csv[0].subject == .backup)
    let other = registersModel.replacing(
      "{ id: poste, restart: 5m }", with: "{ id: poste, restart: 5m, clause: x }")
    #expect(problems(of: ["m.yaml": other]).contains { $0.contains("listed under 'suppliers'") })
  }

  @Test func `the path of a declared file means its entry`() throws {
    let registers = try read([
      "r.yaml": """
      evidence: [{ id: pv, file: preuves/pv.pdf }]
      training: [{ who: x, what: y, evidence: preuves/pv.pdf }]
      """
    ])
    #expect(registers.evidence.count == 1)
    #expect(registers.training[0].evidence == [0])
  }

  @Test func `a likelihood is on the scale, or a number where there is none`() throws {
    let scaled = try model(["m.yaml": registersModel])
    #expect(scaled.scenarios[0].likelihood == Likelihood(text: "probable", rank: 3))
    let wrong = problems(of: [
      "m.yaml": registersModel.replacing("likelihood: Probable", with: "likelihood: probabl")
    ])
    #expect(wrong.contains { $0.contains("did you mean 'probable'?") })
    let bare = registersModel.replacing("likelihoods: [rare, possible, probable]\n", with: "")
    #expect(problems(of: ["m.yaml": bare]).contains { $0.contains("from 1 to 10") })
    let numbered = try model(["m.yaml": bare.replacing("Probable", with: "4")])
    #expect(numbered.scenarios[0].likelihood?.rank == 4)
  }

  @Test func `a milestone may say its cost and who answers for it`() throws {
    let text = registersModel.replacing(
      "on: 2027-01-01", with: "on: 2027-01-01, cost: 1 200 €, owner: DSI")
    let milestone = try #require(try model(["m.yaml": text]).milestones.first)
    #expect(milestone.cost == Amount(cents: 120_000))
    #expect(milestone.owner == "DSI")
    let wrong = problems(of: ["m.yaml": text.replacing("1 200 €", with: "beaucoup")])
    #expect(wrong.contains { $0.contains("not a sum in euros for 'cost'") })
  }

  @Test func `the last test that succeeded measures the restore time`() throws {
    let rows = """
      node,copy,asked,duration,result
      dpi,veeam,2026-01-01,9h,success
      dpi,veeam,2026-03-01,8h,success
      dpi,veeam,2026-04-01,1h,failure
      dpi,,2026-05-01,2h,success
      """
    func copy(_ files: [String: String], at day: String? = nil) throws -> Copy {
      var files = files
      files["m.yaml"] = registersModel
      let found = try model(inFolder: files, at: day.flatMap { CalendarDate($0) })
      return try #require(found.copies.values.first?.first)
    }
    #expect(try copy([:]).restore == 360)
    #expect(try copy([:]).restoreMeasured == nil)
    let measured = try copy(["restore-tests.csv": rows])
    #expect(measured.restore == 480)
    #expect(measured.restoreMeasured?.text == "2026-03-01")
    // On an earlier day the later test is not known.
    #expect(try copy(["restore-tests.csv": rows], at: "2026-02-01").restore == 540)
  }
}
