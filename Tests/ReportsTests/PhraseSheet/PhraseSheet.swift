// Every phrase of answers and pictures in both languages, side by side.

import Continuity
@testable import Diagrams
import Foundation
import Reports
import TestSupport
import Testing

/// Both languages side by side, a topic at a time.
struct PhraseSheet {
  /// The protocols of words that are said together, and how.
  struct Topic {
    let name: String
    let protocols: [String]
    let french: Sayings
    let english: Sayings

    init(_ name: String, _ protocols: String..., say: (Language) throws -> Sayings) rethrows {
      self.name = name
      self.protocols = protocols
      french = try say(.french)
      english = try say(.english)
    }
  }

  struct Phrase {
    let topic: String
    let member: String
    let french: String
    let english: String

    func text(in language: Language) -> String { language == .french ? french : english }
  }

  let topics: [Topic]

  init() throws {
    topics = [
      Topic("Réponses", "Phrases", "DiagramPhrases") { sayings(of: $0.phrases) },
      Topic("BIA", "BIAPhrases") { sayings(of: $0.biaPhrases) },
      Topic("Questionnaires du BIA", "BIAFormPhrases") { sayings(of: $0.biaForm) },
      Topic("Sauvegardes", "BackupPhrases") { sayings(of: $0.backups) },
      Topic("Coûts", "CostPhrases") { sayings(of: $0.costs) },
      Topic("Manques", "GapPhrases") { sayings(of: $0.gaps) },
      Topic("PCRA", "PCRAPhrases") { sayings(of: $0.pcra) },
      Topic("Crise", "CrisisPhrases") { sayings(of: $0.crisis) },
      Topic("Documents de sauvegarde", "BackupPaperPhrases") { sayings(of: $0.backupPapers) },
      Topic("Dossier", "DossierPhrases") { sayings(of: $0.dossier) },
      Topic("Objectifs", "ObjectivePhrases") { sayings(of: $0.objectivePhrases) },
      Topic("Gouvernance", "GovernancePhrases") { sayings(of: $0.governance) },
      Topic("Plan", "PlanPhrases") { sayings(of: $0.planPhrases) },
      Topic("Main courante", "LogPhrases") { sayings(of: $0.log) },
      Topic("Isolement", "IsolationPhrases") { sayings(of: $0.isolationPhrases) },
      Topic("Attaque et restauration", "RecoveryPhrases") { sayings(of: $0.recovery) },
      Topic("Décisions", "DecisionPhrases") { sayings(of: $0.decisions) },
      Topic("Personnel", "PeoplePhrases") { sayings(of: $0.people) },
      Topic("Signes", "SignPhrases") { sayings(of: $0.signs) },
      Topic("États et niveaux", "LevelPhrases") { sayings(of: $0.levelPhrases) },
      Topic("Balayages", "SweepPhrases") { sayings(of: $0.sweepPhrases) },
      try Topic("Coupes minimales", "CutPhrases") { try sayings(of: $0.cutPhrases) },
      Topic("Avancement", "ProgressPhrases") { sayings(of: $0.progressPhrases) },
      Topic("Différences", "DiffPhrases") { sayings(of: $0.diff) },
      Topic("Imports", "ImportPhrases") { sayings(of: $0.importPhrases) },
      Topic("Fichiers", "FilePhrases") { sayings(of: $0.files) },
      Topic(
        "Images", "Labels", "AttackLabels", "IsolationLabels", "FindingLabels", "LevelLabels",
        "PeopleLabels", "PlanLabels", "SweepLabels", "TrajectoryLabels", "GovernanceLabels"
      ) { sayings(of: wording(in: $0)) },
      Topic("Livre du schéma", "BookLabels") { sayings(of: bookWording(in: $0)) },
      Topic("Arbres", "ImpactLabels") { sayings(of: impactWording(in: $0)) },
    ]
  }

  /// Every phrase; where the languages do not say equally many, those of the shorter.
  var phrases: [Phrase] {
    topics.flatMap { topic in
      zip(topic.french.all, topic.english.all).map {
        Phrase(topic: topic.name, member: $0.member, french: $0.text, english: $1.text)
      }
    }
  }

  /// For a proof-reader: to read in a browser, or to write in with a spreadsheet.
  var document: Document {
    let identity = Identity(model: "ricochet", language: .french, version: "")
    let sections = topics.map { topic in
      let rows = zip(topic.french.all, topic.english.all).map { french, english in
        [french.member, french.text, english.text].map { Table.Cell($0) }
      }
      return Document.Section(
        topic.name,
        [.table(Table(["Membre", "Français", "English"], title: topic.name, rows: rows))])
    }
    return Document("Toutes les phrases", identity: identity, sections: sections)
  }
}

extension PhraseSheet {
  private static let sources = repository.appending(path: "Sources")

  /// How often each member is declared, by the protocol of words that declares it.
  static func declared() throws -> [String: [String: Int]] {
    var declared: [String: [String: Int]] = [:]
    for folder in ["Reports/Words", "Diagrams/Wording"] {
      let folder = sources.appending(path: folder)
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where file.hasSuffix(".swift") {
        var name: String?
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in text.split(separator: "\n") {
          if let match = line.firstMatch(of: /^(?:package )?protocol (\w+)/) {
            name = String(match.1)
          } else if line.hasPrefix("}") {
            name = nil
          } else if let name, let match = line.firstMatch(of: /^  (?:var|func) (\w+)/) {
            declared[name, default: [:]][String(match.1), default: 0] += 1
          }
        }
      }
    }
    return declared
  }
}
