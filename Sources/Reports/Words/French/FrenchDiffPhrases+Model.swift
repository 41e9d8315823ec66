// What changed between two models, in French: the model itself.

import Continuity
import DependencyGraph
import Formats

extension FrenchDiffPhrases {
  var modelHeading: String { "Ce qui a changé dans le modèle" }
  var modelIsSame: String { "Les deux modèles disent la même chose." }

  func heading(_ nature: Nature, count: Int) -> String {
    switch nature {
    case .added: "Éléments ajoutés (\(number(count)))"
    case .gone: "Éléments disparus (\(number(count)))"
    case .changed: "Éléments modifiés (\(number(count)))"
    }
  }

  func heading(_ element: Element, count: Int) -> String {
    let name =
      switch element {
      case .node: "Éléments"
      case .establishment: "Établissements"
      case .scenario: "Scénarios"
      case .zone: "Zones"
      case .device: "Dispositifs de coupure"
      case .flow: "Flux"
      case .milestone: "Jalons"
      case .register: "Registres"
      }
    return "\(name) (\(number(count)))"
  }

  func names(_ kind: String, count: Int, _ names: [String]) -> String {
    "\(kind) (\(number(count)))\u{A0}: " + names.joined(separator: ", ")
  }

  func fields(_ name: String, _ fields: [String]) -> String {
    "\(name)\u{A0}: " + fields.joined(separator: "\u{A0}; ")
  }

  func field(_ key: String, old: String, new: String) -> String {
    "\(name(ofKey: key)) \(old) → \(new)"
  }

  private func name(ofKey key: String) -> String {
    FrenchDiffPhrases.keys[key] ?? NodeKey(rawValue: key)?.label(in: .french) ?? key
  }

  private static let keys = [
    "closed": "jours fermés", "reinforce": "renforts", "crew": "interventions",
    "no-copies": "déclare n’avoir aucune copie", "no-control": "déclare des comptes locaux",
    "sources": "origine des durées", "finess": "FINESS", "activity": "activité",
    "legal-entity": "entité juridique", "finess-ej": "FINESS EJ", "finess-eg": "FINESS EG",
    "none-here": "n’existe pas ici", "category": "catégorie", "fail": "pannes",
    "destroy": "destructions", "compromise": "compromissions", "absent": "absences", "for": "durée",
    "starts": "début", "dwell": "présence de l’attaquant",
    "recovery-starts-after": "début de la reprise", "trust": "confiance",
    "backup": "zone de sauvegarde", "node": "élément", "acts": "qui agit", "how": "comment",
    "takes": "durée", "source": "origine de la durée", "administered-from": "administré depuis",
    "from": "de", "to": "vers", "purpose": "usage", "port": "port", "two-way": "dans les deux sens",
    "through": "à travers", "normally-closed": "fermé en temps normal", "on": "date",
    "objective": "objectif", "changes": "effets", "done": "fait", "every": "fréquence",
    "lag": "délai", "retention": "durée de garde", "restore": "restauration", "medium": "support",
    "site": "lieu", "offline": "hors ligne", "immutable": "immuable",
    "immutable-for": "durée du verrou", "immutable-by": "technologie du verrou",
    "gone-since": "disparu depuis", "entries": "entrées",
    "changed-entries": "entrées qui disent autre chose", "likelihood": "vraisemblance",
    "cost": "coût", "data": "porte les données",
  ]

  func truth(_ truth: Bool) -> String { truth ? "oui" : "non" }
  var unlimited: String { "sans limite" }

  func word(_ key: String, _ value: String) -> String {
    switch key {
    case "scope":
      Scope.allCases.first { $0.name == value }.map { FrenchBIAPhrases().name(of: $0) } ?? value
    case "category":
      Category.allCases.first { $0.name == value }.map { FrenchPhrases().name(of: $0) } ?? value
    default: language.quoted(value)
    }
  }

  func event(_ name: String, _ event: ScenarioEvent) -> String {
    var details: [String] = []
    if event.at > 0 { details.append("à \(language.instant(event.at))") }
    switch event.repair {
    case .minutes(let minutes): details.append("pendant \(duration(minutes))")
    case .unlimited: details.append("sans fin")
    case nil: break
    }
    if let restart = event.restart { details.append("redémarrage \(duration(restart))") }
    if let owner = event.decidedBy { details.append("décidé par \(owner.visible(limit: 60))") }
    let text = (event.people ?? event.units).map { "\($0) × \(name)" } ?? name
    return details.isEmpty ? text : "\(text) (\(details.joined(separator: ", ")))"
  }

  func objectivesHeading(_ count: Int) -> String { "Objectifs (\(number(count)))" }

  // MARK: Requirements

  func requirementsHeading(_ count: Int) -> String { "Dépendances (\(number(count)))" }

  func requirement(
    _ owner: String, old: RequirementFacts?, new: RequirementFacts?,
    members: (RequirementFacts) -> [String]
  ) -> String {
    switch (old, new) {
    case (nil, let new?):
      "\(owner) \(verb(new.relation)) \(needed(new, members(new)))"
    case (let old?, nil):
      "\(owner) \(verbNoMore(old.relation)) \(needed(old, members(old)))"
    case (let old?, let new?):
      "\(owner) " + changed(old, new, members)
    case (nil, nil): owner
    }
  }

  private func changed(
    _ old: RequirementFacts, _ new: RequirementFacts,
    _ members: (RequirementFacts) -> [String]
  ) -> String {
    var (before, after) = (needed(old, members(old)), needed(new, members(new)))
    if old.relation != new.relation { before = "\(verb(old.relation)) \(before)" }
    if old.members == new.members, old.tolerance != new.tolerance {
      if new.tolerance == .minutes(0) { after += " (sans tolérance)" }
      if old.tolerance == .minutes(0) { before += " (sans tolérance)" }
    }
    if old.level != new.level {
      before += " (niveau \(old.level?.text ?? "non dit"))"
      after += " (niveau \(new.level?.text ?? "non dit"))"
    }
    if before == after {
      // Only the data that climbs through it differs.
      after += new.carriesData ? " (porte les données)" : " (ne porte pas les données)"
      before += old.carriesData ? " (porte les données)" : " (ne porte pas les données)"
    }
    return "\(verb(new.relation)) \(after)\u{A0}; avant\u{A0}: \(before)"
  }

  private func needed(_ facts: RequirementFacts, _ names: [String]) -> String {
    var text: String
    if let people = facts.people, names.count == 1 {
      text = "\(people) × \(names[0])"
    } else if names.count == 1 {
      text =
        facts.needed < facts.units
        ? language.units(facts.needed, of: facts.units, names[0]) : names[0]
    } else if facts.needed == facts.units {
      text = "\(language.list(of: names)) (tous)"
    } else {
      text = "\(facts.needed) parmi " + names.joined(separator: ", ")
    }
    switch facts.tolerance {
    case .unlimited: text += " (utile, non vital)"
    case .minutes(0): break
    case .minutes(let minutes): text += " (tolérance \(duration(minutes)))"
    }
    switch facts.phase {
    case .fallback: text += " (en mode dégradé)"
    case .repair where facts.relation != .maintainedBy: text += " (pour réparer)"
    case .restore where facts.relation != .restoredWith: text += " (pour restaurer)"
    default: break
    }
    return text
  }

  private func verb(_ relation: Relation) -> String {
    switch relation {
    case .needs: "a besoin de"
    case .runsOn: "tourne sur"
    case .storedOn: "a ses données sur"
    case .hostedBy: "a pour hébergeur"
    case .signsInWith: "s’authentifie avec"
    case .staffedBy: "a besoin de"
    case .isIn: "se trouve dans"
    case .maintainedBy: "a pour dépanneur"
    case .restoredWith: "se restaure avec"
    case .administeredFrom: "s’administre depuis"
    case .writableFrom: "accepte les écritures de"
    }
  }

  private func verbNoMore(_ relation: Relation) -> String {
    switch relation {
    case .needs: "n’a plus besoin de"
    case .runsOn: "ne tourne plus sur"
    case .storedOn: "n’a plus ses données sur"
    case .hostedBy: "n’a plus pour hébergeur"
    case .signsInWith: "ne s’authentifie plus avec"
    case .staffedBy: "n’a plus besoin de"
    case .isIn: "ne se trouve plus dans"
    case .maintainedBy: "n’a plus pour dépanneur"
    case .restoredWith: "ne se restaure plus avec"
    case .administeredFrom: "ne s’administre plus depuis"
    case .writableFrom: "n’accepte plus les écritures de"
    }
  }

  func ownRequirements(_ count: Int) -> String {
    "et \(plural(count, "dépendance")) d’éléments eux-mêmes ajoutés ou disparus"
  }

  // MARK: Control links and copies

  func controlsHeading(_ count: Int) -> String { "Liens de contrôle (\(number(count)))" }

  func control(_ controller: String, _ controlled: String, _ change: ControlChange) -> String {
    let (old, new) = (ways(change.old), ways(change.new))
    switch change.nature {
    case .added: return "\(controller) → \(controlled)\u{A0}: \(new)"
    case .gone: return "\(controller) → \(controlled)\u{A0}: \(old)"
    case .changed: return "\(controller) → \(controlled)\u{A0}: \(new) (avant\u{A0}: \(old))"
    }
  }

  private func ways(_ ways: [ControlWay]) -> String {
    ways.map { way in
      switch way {
      case .directory: "annuaire"
      case .administration: "administration"
      case .host: "hébergement"
      case .writing: "écriture"
      case .other: "contrôle"
      case .refused: "aucun contrôle (control: false)"
      }
    }.joined(separator: ", ")
  }

  func ownControls(_ count: Int) -> String {
    "et \(plural(count, "lien")) d’éléments eux-mêmes ajoutés ou disparus"
  }

  func copiesHeading(_ count: Int) -> String { "Copies de données (\(number(count)))" }

  func copy(of name: String, on holder: String, _ fields: [String]) -> String {
    let text = "\(name), copie sur \(holder)"
    return fields.isEmpty ? text : self.fields(text, fields)
  }

  func ownCopies(_ count: Int) -> String {
    "et \(plural(count, "copie")) d’éléments eux-mêmes ajoutés ou disparus"
  }
}
