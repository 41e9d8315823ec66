// The table of the keys of a node: all that reading, imports, comparisons and the page ModelFormat know of each.
//
// A new key is a case, its row in `facts`, a place to be kept (mostly in `AssetDetails`), and its rows on the page,
// which a test holds against this table.

/// A key of one node, in YAML and as a column of nodes.csv; in the order in which comparisons tell what differs.
package enum NodeKey: String, CaseIterable, Sendable {
  case kind
  case id
  case name
  case establishment
  case scope
  case restart
  case repair
  case rebuild
  case mtpd
  case rto
  case rpo
  case headcount
  case degradedMode = "degraded-mode"
  case lasts
  case catchUp = "catch-up"
  case zone
  case copies
  case presence
  case restartedBy = "restarted-by"
  case rebuiltBy = "rebuilt-by"
  case recovery
  case criticality
  case impacts
  case materials
  case owner
  case referent
  case tags
  case note
  case sign
  case mostCritical = "most-critical"
  case adsLevel = "ads-level"
  case count
  case mbco
  case streams
  case contact
  case volume
  case level
  case procedure
  case source
  case gone
  case decidedBy = "decided-by"
  case trigger
  case endedBy = "ended-by"
  case goAhead = "go-ahead"
  case clause

  /// What is known of the key: its form, its other names in files, and what people call it.
  var facts: NodeKeyFacts {
    switch self {
    case .kind: NodeKeyFacts(.own(.text), "type nature categorie-objet", fr: "type")
    case .id: NodeKeyFacts(.own(.text), "identifiant code ref reference")
    case .name: NodeKeyFacts(.own(.text), "nom libelle designation intitule", fr: "nom")
    case .establishment:
      NodeKeyFacts(.own(.reference), "etablissement site-juridique", fr: "établissement")
    case .scope: NodeKeyFacts(.own(.scope), "perimetre domaine", fr: "domaine")
    case .restart:
      NodeKeyFacts(.duration({ $0.restart = $1 }, \.restart), "redemarrage", fr: "redémarrage")
    case .repair:
      NodeKeyFacts(.limit({ $0.repair = $1 }, \.repair), "reparation", fr: "durée de panne")
    case .rebuild:
      NodeKeyFacts(
        .duration({ $0.rebuild = $1 }, \.rebuild), "reconstruction", fr: "reconstruction")
    case .mtpd:
      NodeKeyFacts(.duration({ $0.mtpd = $1 }, \.mtpd), "dmia mtd dima", en: "MTPD", fr: "DMIA")
    case .rto:
      NodeKeyFacts(.duration({ $0.rto = $1 }, \.rto), "delai-de-reprise dmr", en: "RTO", fr: "RTO")
    case .rpo:
      NodeKeyFacts(.duration({ $0.rpo = $1 }, \.rpo), "pdma mtdl", en: "RPO", fr: "PDMA")
    case .headcount: NodeKeyFacts(.own(.number), "effectif presents", fr: "effectif")
    case .degradedMode:
      NodeKeyFacts(
        .limit({ $0.mode = $1 }, \.degradedMode), "mode-degrade fonctionnement-degrade",
        en: "degraded mode", fr: "mode dégradé")
    case .lasts: NodeKeyFacts(.limit({ $0.mode = $1 }, \.degradedMode), "duree tient")
    case .catchUp:
      NodeKeyFacts(.own(.duration), "rattrapage wrt", en: "catch-up time", fr: "rattrapage")
    case .zone: NodeKeyFacts(.own(.text), "zone-reseau", fr: "zone")
    case .copies: NodeKeyFacts(.own(.truth), "sauvegardes-de copie")
    case .presence: NodeKeyFacts(.own(.structure), "presences horaires", fr: "présence")
    case .restartedBy:
      NodeKeyFacts(
        .own(.crew), "redemarre-par relance-par", en: "restarted by", fr: "redémarré par")
    case .rebuiltBy:
      NodeKeyFacts(.own(.crew), "reconstruit-par", en: "rebuilt by", fr: "reconstruit par")
    case .recovery:
      NodeKeyFacts(
        .own(.structure), "reprise etapes-de-reprise", en: "recovery steps",
        fr: "étapes de reprise")
    case .criticality: NodeKeyFacts(.degrees(\.criticality), "criticite", fr: "criticité")
    case .impacts: NodeKeyFacts(.list(\.impacts), "impact types-d-impact", fr: "impacts")
    case .materials:
      NodeKeyFacts(
        .list(\.materials), "materiels materiel moyens-materiels", fr: "besoins matériels")
    case .owner: NodeKeyFacts(.text(\.owner), "responsable proprietaire", fr: "responsable")
    case .referent:
      NodeKeyFacts(
        .decider(\.referent), "referent-metier referente", en: "business referent",
        fr: "référent métier")
    case .tags: NodeKeyFacts(.list(\.tags), "etiquettes mots-cles", fr: "étiquettes")
    case .note:
      NodeKeyFacts(
        .text(\.note), "notes commentaire commentaires remarque remarques", fr: "remarque")
    case .sign: NodeKeyFacts(.text(\.sign), "signe signes", fr: "signe")
    case .mostCritical:
      NodeKeyFacts(
        .own(.truth), "le-plus-critique plus-critique", en: "says it is the most critical",
        fr: "se dit le plus critique")
    case .adsLevel:
      NodeKeyFacts(.number(\.adsLevel, from: 0), "niveau-ads", en: "ADS level", fr: "niveau ADS")
    case .count:
      NodeKeyFacts(
        .units(\.count), of: .counted, "nombre quantite minimum", en: "number of units",
        fr: "nombre d’unités")
    case .mbco:
      NodeKeyFacts(
        .level(\.minimumLevel), of: .processes, "niveau-minimal niveau-minimum minimum-level",
        en: "minimum level", fr: "niveau minimal")
    case .streams:
      NodeKeyFacts(
        .number(\.streams, from: 1), "restaurations-simultanees flux-de-restauration",
        en: "restores at once", fr: "restaurations simultanées")
    case .contact: NodeKeyFacts(.own(.structure), "coordonnees", fr: "coordonnées")
    case .volume: NodeKeyFacts(.volume(\.volume), of: .processes, "activite-normale", fr: "volume")
    case .level:
      NodeKeyFacts(
        .levels(\.modeLevels), "niveau", en: "level of the degraded mode",
        fr: "niveau du mode dégradé")
    case .procedure: NodeKeyFacts(.text(\.procedure), "fiche fiche-reflexe", fr: "procédure")
    case .source: NodeKeyFacts(.own(.text), "origine provenance")
    case .gone:
      NodeKeyFacts(
        .own(.text), "disparu disparue n-existe-plus", en: "gone from the inventory",
        fr: "disparu de l’inventaire")
    case .decidedBy:
      NodeKeyFacts(
        .decider(\.decidedBy), "decide-par decision-de", en: "who decides on the degraded mode",
        fr: "qui décide le mode dégradé")
    case .trigger:
      NodeKeyFacts(
        .text(\.trigger), "declencheur declenchement", en: "trigger of the degraded mode",
        fr: "déclencheur du mode dégradé")
    case .endedBy:
      NodeKeyFacts(
        .decider(\.endedBy), "leve-par fin-decidee-par", en: "who ends the degraded mode",
        fr: "qui met fin au mode dégradé")
    case .goAhead:
      NodeKeyFacts(
        .decider(\.goAhead), "feu-vert feu-vert-de", en: "who says that the work is done",
        fr: "qui donne le feu vert")
    case .clause: NodeKeyFacts(.own(.text), "article")
    }
  }

  /// The columns of nodes.csv that an import may fill, in the order in which it writes them.
  package static let ofImports: [NodeKey] = [
    .restart, .repair, .rebuild, .mtpd, .rto, .rpo, .scope, .headcount, .owner, .referent,
    .criticality, .impacts, .materials, .tags, .lasts, .catchUp, .procedure, .level, .mbco,
    .volume, .decidedBy, .trigger, .endedBy, .copies, .zone, .note, .sign,
  ]

  /// The keys that stand inside `degraded-mode`; in nodes.csv they stand beside it.
  static let ofMode: [NodeKey] = [
    .lasts, .catchUp, .procedure, .level, .decidedBy, .trigger, .endedBy,
  ]

  /// The keys that a cell of nodes.csv can say.
  static let ofCells = allCases.filter { $0.form != .structure }

  /// What its value is.
  package var form: ValueForm { facts.form.ofValues }

  /// What people call it, where that is not its name in the files.
  package func label(in language: Language) -> String? {
    language == .french ? facts.french : facts.english
  }
}
