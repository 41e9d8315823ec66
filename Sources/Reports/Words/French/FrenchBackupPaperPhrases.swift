// The documents on backups that are signed, in French.

import Continuity
import Formats

struct FrenchBackupPaperPhrases: BackupPaperPhrases {
  var language: Language { .french }

  func title(_ paper: BackupPaper) -> String {
    switch paper {
    case .policy: "politique de sauvegarde et de restauration"
    case .plans: "plans de sauvegarde des systèmes critiques"
    case .access: "accès à l’infrastructure de sauvegarde"
    case .supervision: "supervision des sauvegardes"
    case .tests: "tests de restauration"
    }
  }

  func heading(_ part: BackupPart) -> String {
    switch part {
    case .perimeter: "Périmètre et natures de données"
    case .rules: "Règles de sauvegarde\u{A0}: fréquence, conservation, protection"
    case .places: "Lieux et isolement"
    case .restoring: "Restauration\u{A0}: ce qui a été testé"
    case .keys: "Clés et moyens qu’exige une restauration"
    case .exchanges: "Flux entre applications et rejeu après restauration"
    case .suppliers: "Fournisseurs qui hébergent, et leurs clauses"
    case .access: "Rôles, droits et second facteur"
    case .control: "Chemins de contrôle depuis la production"
    case .watching: "Supervision\u{A0}: qui surveille quoi"
    case .plans: "Plan de chaque système"
    case .upkeep: "Tenue à jour et revue"
    case .referents: "Référents métier"
    }
  }

  func rule(_ part: BackupPart) -> String? {
    switch part {
    case .rules:
      "Une ligne par façon de copier. La production compte pour une copie dans la règle 3-2-1."
    case .exchanges:
      """
      Après restauration du destinataire, ce que l’émetteur a envoyé depuis la copie la plus récente est à renvoyer\u{A0}: \
      l’âge donné est celui de cette copie au pire moment.
      """
    case .restoring:
      "Le DMARD va de la demande à la restauration effective\u{A0}; la durée est celle de la restauration seule."
    case .plans:
      """
      Les systèmes sont ceux dont dépendent les processus du périmètre minimal (D2.O1.C) et qui ont des données, ou \
      dont personne n’a dit s’ils en ont.
      """
    default: nil
    }
  }

  func headings(_ part: BackupPart) -> [String] {
    switch part {
    case .perimeter: ["Nature", "Éléments avec données", "Sans copie"]
    case .rules:
      ["Ce qui est copié", "Support de copie", "Fréquence", "Conservation", "Protection"]
    case .places: ["Détenteur de copies", "Lieu", "Zone réseau", "Sur le réseau"]
    case .restoring:
      [
        "Système", "Copie", "Jour", "Résultat", "Vers", "DMARD", "Durée", "Âge des données",
        "Référent",
      ]
    case .exchanges: ["Émetteur", "Destinataire", "Objet", "À rejouer"]
    case .suppliers: ["Fournisseur", "Héberge", "Clause", "Jusqu’au", "État"]
    case .access:
      ["Élément", "Rôle", "Qui", "Droits", "Moindre droit", "Comptes", "Second facteur"]
    case .watching:
      [
        "Détenteur", "Qui", "Comment", "Vérifié", "En cas d’échec", "Alertes centralisées",
        "Le RSSI vérifie", "Escalade",
      ]
    case .plans:
      [
        "Système", "Sert", "Copie sur", "Fréquence", "Conservation", "Restauration", "PDMA",
        "Dernier test", "Plan",
      ]
    case .keys, .control, .upkeep, .referents: []
    }
  }

  func missing(_ missing: BackupMissing) -> String {
    switch missing {
    case .document: "la politique validée (policies, subject: backup)"
    case .kindsOfData:
      "les natures de données (santé, administratives, images …) et leur sensibilité"
    case .copies: "les copies de ce système"
    case .rule: "les règles de sauvegarde (le modèle ne décrit aucune copie)"
    case .holdsData: "si ce système a des données, et leurs copies"
    case .frequency: "la fréquence de copie"
    case .retention: "la durée de conservation"
    case .restoreTime: "la durée de restauration"
    case .site: "le lieu"
    case .test: "un test de restauration au registre"
    case .keys: "ce qu’exige une restauration (mots de passe, catalogue, clés)"
    case .exchanged: "ce qui est échangé"
    case .replay: "comment et par qui les échanges perdus sont rejoués"
    case .hosting: "ce que des fournisseurs hébergent (hosted-by)"
    case .clause: "la clause de sauvegarde du contrat"
    case .role: "les rôles et les droits sur cet élément (backup-access)"
    case .rights: "si ces droits sont les moindres"
    case .account: "où sont les comptes"
    case .secondFactor: "le second facteur"
    case .watcher: "qui surveille"
    case .check: "comment et à quelle fréquence on vérifie que la sauvegarde a tourné"
    case .onFailure: "que faire en cas d’échec"
    case .plan: "les systèmes critiques (aucun processus du périmètre n’est décrit)"
    case .upkeep: "comment ce document est tenu à jour (dernière revue, prochaine revue)"
    case .referent: "un référent métier pour les tests fonctionnels"
    }
  }

  func document(
    _ title: String, validated: String?, by: String?, reviewed: String?, due: String?
  ) -> String {
    let parts = [
      validated.map { "validation le \($0)" + (by.map { " (\($0))" } ?? "") },
      reviewed.map { "revue le \($0)" }, due.map { "à revoir le \($0)" },
    ].compactMap(\.self)
    return
      "\(title)\u{A0}: \(parts.isEmpty ? "ni validation ni revue au registre" : parts.joined(separator: ", "))."
  }
  func perimeter(critical: Int, holding: Int, unsaid: Int) -> String {
    """
    \(plural(holding, "élément")) \(holding < 2 ? "a" : "ont") des données dans le modèle, \
    \(plural(unsaid, "autre")) pourrai\(unsaid < 2 ? "t" : "ent") en avoir sans que personne ne l’ait dit\u{A0}; \
    \(plural(critical, "système critique", "systèmes critiques")) sous les processus de D2.O1.C.
    """
  }
  func hosted(_ count: Int) -> String {
    "\(plural(count, "fournisseur")) \(count < 2 ? "héberge" : "hébergent") des éléments du modèle\u{A0}; la politique s’y impose par les clauses."
  }
  func every(_ minutes: Int) -> String {
    if minutes == 60 { return "toutes les heures" }
    if minutes == 1_440 { return "chaque jour" }
    return "\(minutes.isMultiple(of: 1_440) ? "tous" : "toutes") les \(duration(minutes))"
  }
  func protection(offline: Bool, immutable: Immutability?) -> String {
    var parts = offline ? ["hors ligne"] : []
    if let immutable {
      let details = [immutable.technology?.visible(limit: 40), immutable.minutes.map(duration)]
        .compactMap(\.self)
      parts.append(
        details.isEmpty
          ? "dite immuable, sans technologie ni durée"
          : "immuable (\(details.joined(separator: ", ")))")
    }
    return parts.isEmpty ? "aucune" : parts.joined(separator: ", ")
  }
  var notSaid: String { "non dit" }
  var offNetwork: String { "hors réseau" }
  func key(_ name: String, needs: [String]) -> String {
    "Restaurer \(name) exige\u{A0}: \(needs.joined(separator: "\u{A0}; "))."
  }
  func either(_ names: [String]) -> String { names.joined(separator: " ou ") }
  func replay(_ minutes: Int) -> String { "jusqu’à \(duration(minutes)) d’échanges" }
  func truth(_ value: Bool) -> String { value ? "oui" : "non" }
  func account(_ account: BackupAccess.Account) -> String {
    switch account {
    case .local: "comptes locaux"
    case .dedicatedDirectory: "annuaire dédié"
    case .productionDirectory: "annuaire de production"
    }
  }
  func secondFactor(_ factor: BackupAccess.SecondFactor) -> String {
    switch factor {
    case .yes: "oui"
    case .no: "non"
    case .impossible: "le produit ne le permet pas"
    }
  }
  func result(_ result: RestoreTest.Result) -> String {
    switch result {
    case .success: "réussi"
    case .partial: "partiel"
    case .failure: "échec"
    }
  }
  func target(_ target: RestoreTest.Target) -> String {
    switch target {
    case .production: "production"
    case .sandbox: "bac à sable"
    }
  }
  func state(_ state: BackupPlan.State) -> String {
    switch state {
    case .planned: "✓ plan"
    case .incomplete: "? plan incomplet"
    case .noCopy: "✗ aucune copie"
    case .unsaid: "? données non dites"
    }
  }
  func clause(_ state: Hosting.State) -> String {
    switch state {
    case .covered: "✓ clause"
    case .expired(let day): "✗ échue le \(language.day(day))"
    case .missing: "✗ clause manquante"
    case .unsaid: "? aucun registre des clauses"
    }
  }
  func lastTest(_ day: String, result: String?, took: String?) -> String {
    [day, result ?? notSaid, took].compactMap(\.self).joined(separator: ", ")
  }
  var gapsHeading: String { "À compléter, et auprès de qui" }
  var noGap: String { "Rien à compléter dans ce document." }
  var referents: String { "Référents désignés au registre de gouvernance\u{A0}:" }
  var approval: Signature {
    Signature("Validé par la direction", captions: ["Nom et fonction", "Date", "Signature"])
  }
}
