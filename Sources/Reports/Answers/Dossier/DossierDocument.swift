// Which documents a dossier has, for which objective: a list to which a line adds one.

import Continuity
import Diagrams

/// One document of a dossier.
package struct DossierDocument {
  /// What it is made of.
  enum Content {
    /// An answer in a form.
    case report(Form, (DossierSource) -> any Report)
    /// Pages of a PDF.
    case picture((DossierSource, Identity) -> [Drawing])
  }

  /// The objective it is for.
  let objective: String
  /// Its file's name without number and ending: letters, digits and hyphens, which every system takes.
  let name: (french: String, english: String)
  let content: Content
  /// Whether the model has anything to say or to draw in it.
  let isThere: (DossierSource) -> Bool

  init(
    _ objective: String, _ french: String, _ english: String, _ content: Content,
    where isThere: @escaping (DossierSource) -> Bool = { _ in true }
  ) {
    (self.objective, name, self.content) = (objective, (french, english), content)
    self.isThere = isThere
  }

  /// All of them for a model, in the order of their numbers within an objective.
  static func all(for source: DossierSource) -> [DossierDocument] {
    [
      DossierDocument(
        "D2.P2", "organisation-du-projet", "project-organisation", .report(.word, governance)),
      DossierDocument(
        "D2.O1.A", "schema-de-gouvernance", "governance-scheme", .report(.word, governance)),
      DossierDocument(
        "D2.O1.B", "procedures-de-crise", "crisis-procedures",
        .report(.word) { source in
          CrisisProceduresReport(
            of: source.model, stale: source.review.stale, filter: source.filter,
            phrases: source.phrases)
        }),
      DossierDocument(
        "D2.O1.C", "bia", "bia", .report(.word) { BIAReport(bia: $0.bia, phrases: $0.phrases) }),
      DossierDocument(
        "D2.O1.C", "bia-tableau", "bia-table",
        .report(.workbook) { BIAReport(bia: $0.bia, phrases: $0.phrases) }),
      DossierDocument(
        "D2.O1.C", "scenarios-et-processus", "scenarios-and-processes",
        .report(.word) { Survey(of: $0.model, filter: $0.filter, phrases: $0.phrases) },
        where: { !$0.model.scenarios.isEmpty }),
      DossierDocument(
        "D2.O1.C", "architecture", "architecture",
        .picture { source, identity in
          var view = View(identity)
          view.establishment = source.filter.establishment
          return Book(of: source.model, view: view).pages()
        }, where: { $0.model.assets.contains { $0.kind == .process } }),
      DossierDocument(
        "D2.O1.C", "fiches-de-service", "ward-sheets",
        .report(.word, \.wardSheets), where: { !$0.planned.isEmpty }),
    ] + source.planned.map(plan(source)) + [
      DossierDocument(
        "D2.O1.D", "exercices", "exercises", .report(.word) { ExercisesReport(source: $0) }),
      DossierDocument(
        "D2.O2.A", "politique-de-sauvegarde", "backup-policy", .report(.word) { $0.paper(.policy) }),
      DossierDocument(
        "D2.O2.A", "regles-flux-et-clauses", "rules-flows-and-clauses",
        .report(.workbook) { $0.paper(.policy) }),
      DossierDocument(
        "D2.O2.B", "plans-de-sauvegarde", "backup-plans", .report(.word) { $0.paper(.plans) }),
      DossierDocument(
        "D2.O2.B", "plans-de-sauvegarde-tableau", "backup-plans-table",
        .report(.workbook) { $0.paper(.plans) }),
      DossierDocument(
        "D2.O3.A", "acces-et-second-facteur", "access-and-second-factor",
        .report(.word) { $0.paper(.access) }),
      DossierDocument(
        "D2.O3.B", "isolement-des-sauvegardes", "isolation-of-the-backups",
        .report(.word) { source in
          IsolationReport(
            isolation: source.backups.isolation, date: source.model.day, phrases: source.phrases)
        }),
      DossierDocument(
        "D2.O3.B", "schema-d-isolement", "isolation-schema",
        .picture { source, identity in
          Figure.isolation(source.backups.isolation, view: View(identity))?.drawings(on: nil) ?? []
        }, where: { !$0.model.partition.zones.isEmpty && !$0.model.partition.flows.isEmpty }),
      DossierDocument(
        "D2.O3.B", "trajectoire", "trajectory",
        .report(.word) { TrajectoryReport(source: $0, objective: "D2.O3.B") }),
      DossierDocument(
        "D2.O3.C", "copies-3-2-1", "copies-3-2-1",
        .report(.word) { source in
          BackupsReport(
            review: source.backups, filter: source.filter, date: source.model.day,
            phrases: source.phrases)
        }),
      DossierDocument(
        "D2.O3.C", "copies-3-2-1-tableau", "copies-3-2-1-table",
        .report(.workbook) { source in
          BackupsReport(
            review: source.backups, filter: source.filter, date: source.model.day,
            phrases: source.phrases)
        }),
      DossierDocument(
        "D2.O3.C", "trajectoire", "trajectory",
        .report(.word) { TrajectoryReport(source: $0, objective: "D2.O3.C") }),
      DossierDocument(
        "D2.O3.D", "supervision-des-sauvegardes", "supervision-of-the-backups",
        .report(.word) { $0.paper(.supervision) }),
      DossierDocument(
        "D2.O4", "tests-de-restauration", "restore-tests", .report(.word) { $0.paper(.tests) }),
    ]
  }

  /// The continuity and recovery plan of a process, named after it.
  private static func plan(_ source: DossierSource) -> (Index<Asset>) -> DossierDocument {
    { process in
      let name = "pcra-" + Dossier.plain(source.model.assets[process].id, limit: 40).lowercased()
      return DossierDocument(
        "D2.O1.C", name, name, .report(.word) { $0.plan(of: process) })
    }
  }

  private static func governance(_ source: DossierSource) -> any Report {
    GovernanceReport(of: source.model, filter: source.filter, phrases: source.phrases)
  }

  /// What an objective's folder is named after its number and identifier.
  static let slugs: [String: (french: String, english: String)] = [
    "D2.P1": ("politique-de-securite", "security-policy"),
    "D2.P2": ("organisation-du-projet", "project-organisation"),
    "D2.O1.A": ("gouvernance", "governance"),
    "D2.O1.B": ("plan-blanc-et-crise", "plan-blanc-and-crisis"),
    "D2.O1.C": ("bia-et-pcra", "bia-and-pcra"),
    "D2.O1.D": ("exercices", "exercises"),
    "D2.O2.A": ("politique-de-sauvegarde", "backup-policy"),
    "D2.O2.B": ("plans-de-sauvegarde", "backup-plans"),
    "D2.O3.A": ("acces-aux-sauvegardes", "access-to-backups"),
    "D2.O3.B": ("isolement", "isolation"),
    "D2.O3.C": ("copies-3-2-1", "copies-3-2-1"),
    "D2.O3.D": ("supervision", "supervision"),
    "D2.O4": ("tests-de-restauration", "restore-tests"),
  ]
}
