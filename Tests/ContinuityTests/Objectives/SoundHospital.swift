// A hospital that meets every objective of CaRE D2: tests take one fact away, or turn it.

@testable import Continuity

/// Every objective of CaRE D2 is met here.
let soundHospital = """
  language: fr
  date: 2026-11-02
  establishments:
    - { id: ch, name: CH, activity: 100 }
  processes:
    - { id: urgences, name: Urgences, establishment: ch, scope: care, mtpd: 4h, rpo: 24h, criticality: { 4h: 3 }, impacts: [patient-safety], staffed-by: { ide: 2 }, needs: [dpi] }
    - { id: labo, name: Laboratoire de biologie, establishment: ch, scope: technical-platform, mtpd: 8h, criticality: { 4h: 2 }, impacts: [legal], staffed-by: { ide: 1 }, needs: [dpi] }
    - { id: paie, name: Paie, establishment: ch, scope: administrative, mtpd: 5d, criticality: { 3d: 2 }, impacts: [financial], staffed-by: { ide: 1 }, needs: [rh] }
  applications:
    - { id: dpi, name: DPI, zone: prod, signs-in-with: ad, in: salle, copies: [{ holder: v, every: 24h, retention: 30d, medium: disk, immutable: { for: 14d, by: lock } }, { holder: bandes, every: 7d, retention: 90d, medium: tape, offline: true }] }
    - { id: rh, name: RH, zone: prod, hosted-by: hebergeur, in: salle, copies: [{ holder: v, every: 24h, retention: 60d, medium: disk }, { holder: bandes, every: 7d, retention: 60d, medium: tape, offline: true }] }
  services: [{ id: ad, zone: prod }]
  suppliers: [{ id: hebergeur }]
  roles: [{ id: ide, headcount: 9 }]
  backups: [{ id: v, zone: sauv, in: salle, signs-in-with: [] }, { id: bandes, in: coffre }]
  buildings: [{ id: salle }, { id: coffre }, { id: annexe }]
  zones: [{ id: prod }, { id: sauv, backup: true }]
  devices: [{ id: pare-feu, takes: 5m }]
  flows: [{ id: sauvegarde, from: prod, to: sauv, through: pare-feu }]
  policies:
    - { id: PSSI, subject: security, validated: 2024-01-10, validated-by: Directrice }
    - { id: Organisation, subject: project, validated: 2026-01-11, validated-by: Directrice }
    - { id: Gouvernance, subject: governance, validated: 2026-01-12, validated-by: CODIR, signed: 2026-01-12, signed-by: Directrice }
    - { id: Sauvegardes, subject: backup, validated: 2025-02-13, validated-by: RSSI, due: 2027-02-01 }
  governance:
    - { role: decides, who: Directrice }
    - { role: referent, who: Dr Martin }
  crisis-procedures:
    - { id: cellule, subject: cell, written: 2026-01-14 }
    - { id: alerte, subject: alert, written: 2026-01-15, plans: [plan blanc] }
  continuity-plans:
    - { id: pca, processes: [urgences, labo, paie], reviewed: 2026-06-01 }
  exercises:
    - { id: terrain, form: field, done: 2026-03-10, processes: [urgences], plans: [pca], review: 2026-03-20 }
  clauses:
    - { supplier: hebergeur, subject: backup, clause: art. 12 }
  supervision:
    - { holder: v, who: RSSI, how: console, on-failure: relance }
  restore-tests:
    - { node: dpi, asked: 2026-05-01T08:00, restored: 2026-05-01T12:00, result: success, into: production }

  """

/// The objectives of CaRE D2 for a model, by identifier.
func states(_ yaml: String) throws -> [String: Compliance] {
  let review = ObjectivesReview(of: try model(yaml), for: .careD2)
  return Dictionary(uniqueKeysWithValues: review.answers.map { ($0.objective.id, $0.state) })
}

/// What is found for one objective of CaRE D2.
func answer(_ id: String, _ model: Model) throws -> ObjectiveAnswer? {
  ObjectivesReview(of: model, for: .careD2).answers.first { $0.objective.id == id }
}

extension ObjectiveAnswer {
  /// The first finding of this matter.
  func finding(_ matter: Matter) -> ObjectiveFinding? { findings.first { $0.matter == matter } }
}
