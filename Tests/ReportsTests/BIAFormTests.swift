// The forms of a BIA: what stands in them, what comes back, and what is refused.

import Connectors
import Continuity
import Formats
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Reports

@Suite("The form of a BIA") struct BIAFormTests {
  /// Written by hand, with comments, and values missing.
  private static let processes = """
    # Les processus de l'hôpital.
    processes:
      - id: urgences
        name: Urgences
        establishment: nord
        owner: Dr Le Goff
        scope: care
        mtpd: 4h            # décidé en CODIR
        criticality: { 4h: 2, 24h: 4 }
        impacts: [patient-safety]
        materials: [chariot]
        staffed-by: { ide: 3 }
        needs:
          - dpi             # tout y est
          - { node: imagerie, tolerance: 1h }
          - any: [toip, mobiles]
        degraded-mode:
          lasts: 72h
          level: { 0h: 80%, 24h: 65% }
      - { id: paie, name: Paie, establishment: nord, owner: DRH, scope: administrative }
    """

  private static let rest = """
    language: fr
    establishments: [{ id: nord, name: CH Nord }]
    applications: [{ id: dpi, name: Dossier patient }, { id: gap, name: Gestion des malades }]
    equipment: [{ id: imagerie, name: Imagerie }, { id: toip, name: Téléphones }, { id: mobiles, name: Mobiles }]
    roles: [{ id: ide, name: Infirmiers, headcount: 8 }, { id: medecins, name: Médecins, headcount: 4 }]
    """

  private static let files = ["processus.yaml": processes, "reste.yaml": rest]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Self.files) }

  private var model: Model {
    get throws { try Model(contentsOf: folder.filePath) }
  }

  private func form(_ ids: [String] = ["paie", "urgences"], blank: Bool = false) throws
    -> FilledForm
  {
    let model = try model
    let processes = model.assets.indices.filter { ids.contains(model.assets[$0].id) }
    let workbook = BIAFormWorkbook(
      of: model, processes: processes, proposals: blank ? BIAProposal.missing(in: model) : [],
      establishment: nil, fingerprint: "f", phrases: Language.french.phrases)
    return try FilledForm(workbook.bytes())
  }

  private func write(_ forms: [FilledForm]) throws -> (TemporaryFolder, [FilePath]) {
    let folder = try TemporaryFolder()
    let paths = try forms.enumerated().map { try folder.write("f\($0).xlsx", $1.bytes()) }
    return (folder, paths)
  }

  @discardableResult
  private func bring(
    _ forms: FilledForm..., options: BIAImport.Options = .init()
  ) throws -> BIAImportReport {
    let (kept, paths) = try write(forms)
    return try withExtendedLifetime(kept) {
      try BIAImport.run(paths, into: folder.filePath, options: options)
    }
  }

  /// What stands against an import, in French; it changes nothing.
  private func refused(_ forms: FilledForm...) throws -> String {
    let before = try folder.contents()
    let (kept, paths) = try write(forms)
    let error = #expect(throws: ImportFailure.self) {
      try BIAImport.run(paths, into: folder.filePath)
    }
    withExtendedLifetime(kept) {}
    #expect(try folder.contents() == before)
    return (error?.lines(in: .french) ?? []).joined(separator: "\n")
      .replacing("\u{A0}", with: " ")
  }

  // MARK: - Out

  @Test("holds every figure of the BIA's JSON, and reads back as it")
  func figures() throws {
    let model = try shipped("ch-littoral")
    let processes = model.assets.indices.filter { model.assets[$0].kind == .process }
    let form = try FilledForm(
      BIAFormWorkbook(
        of: model, processes: processes, establishment: nil, fingerprint: "f",
        phrases: Language.french.phrases
      ).bytes())
    let hidden = form.sheets[form.position(BIAFormRecord.sheet)]
    let record = try BIAFormRecord(
      cells: hidden.rows.sorted { $0.key < $1.key }.map(\.value))
    var said: [String: [String]] = [:]
    for row in record.rows {
      guard let process = row.process, let question = row.question else { continue }
      let text = form.text(row.line, 1, in: row.sheet)
      #expect(text == row.cells[1])
      guard !text.isEmpty else { continue }
      // What people read means what the record says.
      #expect(question.form.value(of: text) == row.known, "\(process) \(question): \(text)")
      said["\(process) \(question.rawValue) \(row.part)", default: []].append(row.known)
    }
    var json = JSONWriter(to: Output(collecting: 1 << 16))
    BIAReport(bia: BIA(of: model), phrases: Language.french.phrases).write(to: &json)
    let parsed = try #require(
      try JSONSerialization.jsonObject(with: Data(json.collected())) as? [String: Any])
    let entries = try #require(parsed["processes"] as? [[String: Any]])
    #expect(entries.count == processes.count)
    var count = 0
    func expect(_ key: String, _ value: Any?) {
      let text = (value as? Int).map { BIAAnswerForm.duration($0) } ?? value as? String
      #expect(said.removeValue(forKey: key) == text.map { [$0] }, "\(key)")
      count += text == nil ? 0 : 1
    }
    for entry in entries {
      let id = try #require(entry["id"] as? String)
      for key in ["mtpd", "rto", "rpo", "scope", "volume"] { expect("\(id) \(key) ", entry[key]) }
      expect("\(id) mbco ", (entry["mbco"] as? Int).map { "\($0)%" })
      for bucket in entry["criticality"] as? [[String: Int]] ?? [] {
        let after = BIAAnswerForm.duration(bucket["after"] ?? 0)
        expect("\(id) criticality \(after)", "\(bucket["degree"] ?? 0)")
      }
      for impact in entry["impacts"] as? [String] ?? [] {
        expect("\(id) impacts \(impact)", "true")
      }
      for one in entry["materials"] as? [String] ?? [] { expect("\(id) materials \(one)", one) }
      for need in entry["staff"] as? [[String: Any]] ?? [] {
        let role = (need["members"] as? [String] ?? []).joined(separator: " | ")
        expect("\(id) staff \(role)", (need["people"] as? Int).map { "\($0)" })
      }
      for need in entry["needs"] as? [[String: Any]] ?? []
      where need["relation"] as? String == "needs" {
        let members = need["members"] as? [String] ?? []
        let part =
          members.count == 1
          ? members[0] : "\(need["needed"] as? Int ?? 0) / \(members.joined(separator: " | "))"
        expect("\(id) needs \(part)", need["tolerance"])
      }
      guard let mode = entry["degradedMode"] as? [String: Any] else { continue }
      expect("\(id) lasts ", mode["lasts"])
      expect("\(id) procedure ", mode["procedure"])
      for level in mode["levels"] as? [[String: Int]] ?? [] {
        expect(
          "\(id) level \(BIAAnswerForm.duration(level["after"] ?? 0))", "\(level["level"] ?? 0)%")
      }
    }
    #expect(count > 200)
    // What is left is told by no key of the JSON: shares of catch-up, notes, people of degraded modes.
    let told: Set = ["catch-up", "degraded-staff", "note"]
    #expect(
      said.keys.filter { key in !told.contains(String(key.split(separator: " ")[1])) }.isEmpty,
      "\(said.keys.sorted().prefix(5))")
  }

  @Test("is one workbook for each who is in charge, with only his processes")
  func shares() throws {
    let shares = BIAFormWorkbook.shares(of: try model, establishment: nil, language: .french)
    #expect(shares.map(\.fileName) == ["drh", "dr-le-goff"])
    #expect(shares.map(\.processes.count) == [1, 1])
    #expect(
      try form(["paie"]).sheets.map(\.name) == ["Mode d’emploi", "Paie", "_lists", "_ricochet"])
  }

  @Test("gives the same bytes twice") func deterministic() throws {
    func bytes() throws -> [UInt8] {
      try BIAFormWorkbook(
        of: model, processes: [0], establishment: nil, fingerprint: "f",
        phrases: Language.english.phrases
      ).bytes()
    }
    #expect(try bytes() == bytes())
  }

  // MARK: - Back

  @Test("that nobody filled in changes nothing") func untouched() throws {
    let before = try folder.contents()
    let report = try bring(form())
    #expect(report.changes.isEmpty && report.files.isEmpty && report.findings.isEmpty)
    #expect(try folder.contents() == before)
  }

  @Test("puts answers where people wrote the process, around their comments")
  func answers() throws {
    var form = try self.form()
    form.answer("En combien de temps", "2 h", in: "Urgences")
    form.answer("De combien de temps de saisie", "30 min", in: "Urgences")
    form.answer("Après 1 j", "3", in: "Urgences")
    form.answer("juridique", "oui", in: "Urgences")
    form.answer("En dessous de quelle part", "60 %", in: "Urgences")
    form.answer("Dès 1 j", "50%", in: "Urgences")
    form.answer("Infirmiers", "4", in: "Urgences")
    form.answer("Dossier patient", "15 min", in: "Urgences")
    form.answer("Imagerie", "4 h", in: "Urgences")
    form.answer("Mobiles ou Téléphones", "30 min", in: "Urgences")
    form.add("Gestion des malades", "sans limite", in: "Urgences", below: "De quoi avez-vous")
    form.add("Médecins", "1", in: "Urgences", below: "Quel personnel au minimum pour")
    form.add("Médecins", "2", in: "Urgences", below: "Quel personnel au minimum en")
    form.answer("Autre matériel", "bracelets: manuscrits", in: "Urgences")
    form.answer("Quelle est la référence", "PD-URG-03", in: "Urgences")
    form.answer("Moments de plus", "lundi matin, # hiver", in: "Urgences")
    form.answer("Au bout de", "5 j", in: "Paie")
    form.answer("Combien de temps tenez-vous", "sans limite", in: "Paie")
    form.answer("Combien de temps faut-il", "50 %", in: "Paie")
    form.answer("Quelle part", "90 %", in: "Paie")
    let report = try bring(form)
    #expect(report.findings.isEmpty, "\(report.findings.map { $0.line(in: .french) })")
    #expect(report.changes.count == 20)
    #expect(report.changes.allSatisfy { $0.outcome == .written })
    #expect(report.files == ["processus.yaml"])
    #expect(
      try folder.text("processus.yaml") == """
        # Les processus de l'hôpital.
        processes:
          - id: urgences
            name: Urgences
            establishment: nord
            owner: Dr Le Goff
            scope: care
            mtpd: 4h            # décidé en CODIR
            criticality: { 4h: 2, 24h: 3 }
            impacts: [patient-safety, legal]
            materials: [chariot, "bracelets: manuscrits"]
            staffed-by: { ide: 4, medecins: 1 }
            needs:
              - { node: dpi, tolerance: 15m }             # tout y est
              - { node: imagerie, tolerance: 4h }
              - any: [toip, mobiles]
                tolerance: 30m
              - { node: gap, tolerance: unlimited }
            degraded-mode:
              lasts: 72h
              level: { 0h: 80%, 24h: 50% }
              staffed-by: { medecins: 2 }
              procedure: PD-URG-03
            rto: 2h
            rpo: 30m
            mbco: 60%
            note: "lundi matin, # hiver"
          - { id: paie, name: Paie, establishment: nord, owner: DRH, scope: administrative, degraded-mode: { lasts: unlimited, level: 90%, catch-up: 50% }, mtpd: 5d }
        """)
    // Once more, it is there already.
    let again = try bring(form)
    #expect(again.files.isEmpty && again.changes.allSatisfy { $0.outcome == .known })
  }

  @Test("keeps what is left blank, and takes away only what does not apply") func blank() throws {
    var form = try self.form()
    form.answer("Au bout de", "", in: "Urgences")
    form.answer("Imagerie", "sans objet", in: "Urgences")
    form.answer("sécurité des patients", "non", in: "Urgences")
    form.answer("Combien de temps tenez-vous", "Sans objet", in: "Urgences")
    form.answer("De combien de temps de saisie", "s/o", in: "Paie")
    let report = try bring(form)
    #expect(report.findings.map(\.reason.code) == ["bia-left-blank"])
    #expect(report.changes.filter { $0.outcome == .removed }.count == 3)
    let text = try folder.text("processus.yaml")
    #expect(text.contains("mtpd: 4h") && !text.contains("imagerie") && !text.contains("degraded"))
    #expect(text.contains("impacts: []"))
    #expect(report.changes.filter { $0.outcome == .known }.map(\.process) == ["paie"])
  }

  @Test("takes several people away that stand side by side") func sideBySide() throws {
    let staff = "staffed-by: [{ ide: 3 }, medecins, { cadres: 1 }]"
    try folder.write(
      "processus.yaml", Self.processes.replacing("staffed-by: { ide: 3 }", with: staff))
    try folder.write(
      "reste.yaml",
      Self.rest.replacing("roles: [", with: "roles: [{ id: cadres, name: Cadres, headcount: 2 }, "))
    var form = try self.form()
    form.answer("Médecins", "sans objet", in: "Urgences")
    form.answer("Cadres", "sans objet", in: "Urgences")
    let report = try bring(form)
    #expect(report.findings.isEmpty && report.files == ["processus.yaml"])
    #expect(try folder.text("processus.yaml").contains("staffed-by: [{ ide: 3 }]\n"))
  }

  @Test("changes a remark of several lines, which does not contradict itself") func remark() throws
  {
    let note = "mtpd: 4h\n    note: |\n      lundi\n      mardi\n"
    try folder.write(
      "processus.yaml",
      Self.processes.replacing("mtpd: 4h            # décidé en CODIR\n", with: note))
    var form = try self.form()
    #expect(try bring(form).changes.isEmpty)
    form.answer("Moments de plus forte", "lundi\njeudi", in: "Urgences")
    let report = try bring(form)
    #expect(report.changes.map(\.outcome) == [.written] && report.findings.isEmpty)
    let urgences = try #require(try model.assets.firstIndex { $0.id == "urgences" })
    #expect(try model.details[urgences]?.note == "lundi\njeudi")
  }

  @Test("names the cell of an answer that the model would read otherwise") func astray() throws {
    try folder.write(
      "processus.yaml",
      Self.processes.replacing("mtpd: 4h ", with: "mtpd: &quatre 4h ").replacing(
        "lasts: 72h", with: "lasts: *quatre"))
    var form = try self.form()
    form.answer("Au bout de", "6 h", in: "Urgences")
    let (kept, paths) = try write([form])
    let report = try withExtendedLifetime(kept) {
      try BIAImport.run(paths, into: folder.filePath)
    }
    #expect(report.files.isEmpty)
    #expect(report.findings.map(\.reason.code) == ["bia-not-in-place"])
    #expect(report.findings[0].place.sheet == "Urgences" && report.findings[0].place.line > 0)
  }

  @Test("is refused by its cell where a shared anchor would change another process too")
  func sharedAnchor() throws {
    try folder.write(
      "processus.yaml",
      Self.processes.replacing("degraded-mode:\n", with: "degraded-mode: &mode\n").replacing(
        "scope: administrative }", with: "scope: administrative, degraded-mode: *mode }"))
    var form = try self.form(["urgences"])
    form.answer("Combien de temps tenez-vous", "5 j", in: "Urgences")
    let refusal = try refused(form)
    #expect(
      refusal.contains("feuille « Urgences »") && refusal.contains("lirait autrement"), "\(refusal)"
    )
  }

  @Test(
    "takes no rubbish for a degree", arguments: ["4/5", "3h", "04:00", "2,5", "grave"])
  func degrees(_ text: String) throws {
    #expect(BIAAnswerForm.degree.value(of: text) == nil)
    #expect(BIAAnswerForm.degree.value(of: "3 — grave") == "3")
  }

  @Test("keeps what the model says meanwhile, and shows both") func conflict() throws {
    var form = try self.form()
    form.answer("Au bout de", "6 h", in: "Urgences")
    try folder.write(
      "processus.yaml", Self.processes.replacing("mtpd: 4h ", with: "mtpd: 3h "))
    let report = try bring(form)
    #expect(report.files.isEmpty)
    let change = try #require(report.changes.first)
    #expect(change.outcome == .conflict && change.before == "3h" && change.after == "6h")
    let text = BIAImportAnswer(report: report, language: .french).document().markdown()
      .replacing("\u{A0}", with: " ")
    #expect(text.contains("Contradictions") && text.contains("3 h") && text.contains("6 h"))
    var strict = BIAImport.Options()
    strict.isStrict = true
    #expect(throws: ImportFailure.self) { try bring(form, options: strict) }
  }

  @Test("never invents a name, and says the nearest") func names() throws {
    var form = try self.form()
    form.add("Gestion des malade", "4 h", in: "Urgences", below: "De quoi avez-vous")
    form.add("Médecins", "", in: "Urgences", below: "Quel personnel au minimum pour")
    form.answer("Quelle est la référence", "PD-1", in: "Paie")
    let report = try bring(form)
    #expect(report.files.isEmpty && report.changes.isEmpty)
    let lines = report.findings.map { $0.line(in: .french).replacing("\u{A0}", with: " ") }
    #expect(lines.count == 3)
    #expect(
      lines.contains { $0.contains("Gestion des malade") && $0.contains("Gestion des malades") })
    #expect(
      report.findings.map(\.reason.code).sorted() == [
        "bia-incomplete", "bia-mode-without-lasts", "unknown-reference",
      ])
  }

  @Test("of usual processes makes those that exist, and no others") func proposals() throws {
    var form = try self.form([], blank: true)
    let sheets = form.sheets.map(\.name)
    #expect(!sheets.contains("Accueil et prise en charge aux") && sheets.contains("Dialyse"))
    form.answer("Avez-vous", "oui", in: "Dialyse")
    form.answer("Au bout de", "1 j", in: "Dialyse")
    form.add("Infirmiers", "2", in: "Dialyse", below: "Quel personnel au minimum pour")
    form.answer("Au bout de", "1 j", in: "Linge")
    form.answer("Avez-vous", "non", in: "Psychiatrie")
    let report = try bring(form)
    #expect(report.files == ["bia.yaml"])
    #expect(report.findings.map(\.reason.code) == ["bia-not-confirmed"])
    #expect(
      try folder.text("bia.yaml") == """
        processes:
          - id: dialyse
            name: Dialyse
            establishment: nord
            scope: care
            mtpd: 1d
            staffed-by: { ide: 2 }

        """)
  }

  @Test("of usual processes are a hospital's own, under names that nobody has") func proposed()
    throws
  {
    let group = try TemporaryFolder([
      "groupe.yaml": """
      establishments: [{ id: nord, name: Nord }, { id: sud, name: Sud }]
      processes: [{ id: nord/dialyse, name: Dialyse, establishment: nord }]
      services: [{ id: sud/linge, name: Linge, establishment: sud }]
      """
    ])
    let model = try Model(contentsOf: group.filePath)
    let sud = try #require(model.establishments.firstIndex { $0.id == "sud" })
    let nord = try #require(model.establishments.firstIndex { $0.id == "nord" })
    let ids = BIAProposal.missing(in: model, establishment: sud).map(\.id)
    #expect(ids.contains("sud/dialyse") && ids.contains("sud/processus-linge"))
    let others = BIAProposal.missing(in: model, establishment: nord).map(\.id)
    #expect(!others.contains("nord/dialyse") && others.contains("nord/linge"))
  }

  @Test("of a process in a table sets its cells") func table() throws {
    try folder.write(
      "processus.yaml", Self.processes.replacing("  - { id: paie", with: "#"))
    try folder.write("p.nodes.csv", "kind;id;name;establishment;mtpd\nprocess;paie;Paie;nord;5d\n")
    var form = try self.form()
    form.answer("Au bout de", "6 j", in: "Paie")
    form.answer("En combien", "2 j", in: "Paie")
    form.answer("Après 4 h", "1", in: "Paie")
    form.add("Dossier patient", "1 j", in: "Paie", below: "De quoi avez-vous")
    let report = try bring(form)
    #expect(report.files == ["p.nodes.csv"])
    #expect(report.findings.map(\.reason.code) == ["bia-not-in-place"])
    #expect(
      try folder.text("p.nodes.csv")
        == "kind;id;name;establishment;mtpd;rto;criticality\nprocess;paie;Paie;nord;6d;2d;4h: 1\n")
    let now = try model
    let paie = try #require(now.assets.firstIndex { $0.id == "paie" })
    #expect(now.assets[paie].mtpd == 8_640 && now.assets[paie].rto == 2_880)
    #expect(now.details[paie]?.criticality.map(\.degree) == [1])
  }

  // MARK: - Spoilt

  @Test("that is spoilt is refused, with its sheet and cell, and nothing is taken") func spoilt()
    throws
  {
    func check(_ place: String, _ words: String, _ spoil: (inout FilledForm) -> Void) throws {
      var form = try self.form()
      form.answer("En combien", "2 h", in: "Urgences")
      spoil(&form)
      let text = try refused(form)
      #expect(text.contains(place) && text.contains(words), "\(words): \(text)")
    }
    let line = try form().line("Au bout de", in: "Urgences")
    let cell = "feuille « Urgences », ligne \(line), colonne « B »"
    try check(cell, "quatre heures") { $0.answer("Au bout de", "quatre heures", in: "Urgences") }
    try check(cell, "durée avec son unité") { $0.answer("Au bout de", "4", in: "Urgences") }
    try check("feuille « Urgences »", "chiffres") {
      $0.answer("Infirmiers", "trois", in: "Urgences")
    }
    try check(cell, "formule") {
      $0.answer("Au bout de", "6 h", in: "Urgences")
      $0.sheets[$0.position("Urgences")].formulas = [[line, 1]]
    }
    try check(cell, "#REF!") { $0.answer("Au bout de", "#REF!", in: "Urgences") }
    try check(cell, "masquée") {
      $0.answer("Au bout de", "6 h", in: "Urgences")
      $0.sheets[$0.position("Urgences")].hiddenLines = [line]
    }
    try check("feuille « Urgences »", "B5:B9 sont fusionnées") {
      $0.sheets[$0.position("Urgences")].merges = ["B5:B9"]
    }
    try check("feuille « Urgences »", "déplacée") { form in
      let place = form.position("Urgences")
      form.sheets[place].rows = form.sheets[place].rows.mapValues { [""] + $0 }
    }
    try check("feuille « Urgences »", "déplacée") { form in
      let place = form.position("Urgences")
      form.sheets[place].rows = Dictionary(
        uniqueKeysWithValues: form.sheets[place].rows.map {
          ($0.key > 8 ? $0.key + 1 : $0.key, $0.value)
        })
    }
    try check("f0.xlsx", "manque la feuille « Paie »") { form in
      form.sheets.remove(at: form.position("Paie"))
    }
    try check("feuille « Urgences (2) »", "ne se copie pas") { form in
      var copy = form.sheets[form.position("Urgences")]
      copy.name = "Urgences (2)"
      form.sheets.append(copy)
    }
    try check("colonne « E »", "hors des cases") { $0.write("à revoir", line, 4, in: "Urgences") }
    try check("f0.xlsx", "pas un questionnaire") { form in
      form.sheets.remove(at: form.position("_ricochet"))
    }
    try check("f0.xlsx", "version 0") { $0.write("0", 1, 1, in: "_ricochet") }
    try check("f0.xlsx", "modifiée") { $0.write("9h", 9, 9, in: "_ricochet") }
    try check("feuille « Urgences »", "dépasserait") {
      $0.answer("Au bout de", "1 h", in: "Urgences")
    }
  }

  @Test("of another hospital, or of a process that is no more, is refused") func others() throws {
    let form = try self.form()
    try folder.write("reste.yaml", Self.rest.replacing("id: nord", with: "id: sud"))
    try folder.write("processus.yaml", Self.processes.replacing("nord", with: "sud"))
    #expect(try refused(form).contains("autre hôpital"))
    try folder.write("reste.yaml", Self.rest)
    try folder.write("processus.yaml", Self.processes.replacing("id: paie", with: "id: paye"))
    #expect(try refused(form).contains("« paie » ; vouliez-vous dire « paye »"))
  }

  @Test("that contradicts another is refused, and one that says more is not") func two() throws {
    var (one, other) = (try form(), try form())
    one.answer("Au bout de", "6 h", in: "Urgences")
    other.answer("Au bout de", "8 h", in: "Urgences")
    #expect(try refused(one, other).contains("les deux se contredisent"))
    other.answer("Au bout de", "4 h", in: "Urgences")
    other.answer("Au bout de", "5 j", in: "Paie")
    let report = try bring(one, other)
    #expect(report.changes.map(\.after) == ["5d", "6h"])
  }

  // MARK: - How far

  @Test("tells what is sent, back and missing") func progress() throws {
    var back = try form(["urgences"])
    back.answer("En combien", "2 h", in: "Urgences")
    let (kept, paths) = try write([form(["urgences"]), back])
    let progress = try BIAProgress(of: paths, for: model)
    withExtendedLifetime(kept) {}
    #expect(progress.lines.map(\.state) == [.missing, .back])
    let urgences = try #require(progress.lines.last)
    #expect(urgences.workbook?.hasSuffix("f1.xlsx") == true)
    #expect(urgences.lacking == [.volume, .rpo, .procedure, .mbco, .catchUp, .modeStaff])
    #expect(urgences.asked == 16 && urgences.answered == 10)
    let report = BIAProgressReport(progress: progress, model: try model, language: .french)
    #expect(report.document().markdown().contains("PDMA"))
  }
}
