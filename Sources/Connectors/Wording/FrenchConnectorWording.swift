// Findings of an import, in French.

import Continuity

struct FrenchConnectorWording: ConnectorWording {
  func line(_ line: Int) -> String { "ligne \(line)" }
  func sheet(_ name: String) -> String { "feuille \(name)" }
  func column(_ name: String) -> String { "colonne \(name)" }
  func table(_ name: String) -> String { "table \(name)" }
  func record(_ id: String) -> String { "id \(id)" }

  func message(_ reason: Finding.Reason) -> Sentence {
    switch reason {
    case .danglingLink(let target):
      "lien vers \(target), qui n'existe pas dans la source ou n'en est pas repris"
    case .deleted: "supprimé dans la source"
    case .template: "modèle de fiche, et non un élément réel"
    case .notProduction(let status): "hors production : \(status)"
    case .unknownType(let type): "le type \(type) ne correspond à aucun élément d'un modèle"
    case .unknownKind(let kind, let suggestion):
      """
      type inconnu \(kind)\(words: didYouMean(suggestion)) ; ajoutez-le sous « values » dans la \
      correspondance
      """
    case .noIdentity: "rien n'identifie cette ligne : ni identifiant, ni nom"
    case .duplicateIdentity(let id, let first):
      "l'identifiant \(id) est déjà pris : \(plain: first.text(in: .french))"
    case .dateForIdentity(let text):
      """
      Excel a transformé l'identifiant en date (\(text)) ; mettez la colonne au format Texte et \
      ressaisissez-le
      """
    case .duplicateLink: "ce lien est déjà dit par une autre ligne"
    case .linkToItself: "un élément ne peut pas dépendre de lui-même"
    case .placeInItself(let loop): "ce lieu se trouverait dans lui-même : \(loop: loop)"
    case .notARole(let id): "\(id) n'est pas un rôle"
    case .unknownReference(let text, let suggestion):
      """
      \(text) n'est le nom ni l'identifiant d'aucun élément\(words: didYouMean(suggestion))
      """
    case .ambiguousReference(let text, let candidates):
      "\(text) peut désigner \(oneOf: candidates) ; écrivez l'identifiant"
    case .unreadableValue(let text): "valeur illisible \(text), laissée inconnue"
    case .saidUnknown(let text): "\(text) veut dire « inconnu », laissé inconnu"
    case .numberWithoutUnit(let text):
      """
      \(text) est un nombre sans unité, laissé inconnu ; dites l'unité dans la correspondance, par \
      exemple « { column: RTO, unit: h } »
      """
    case .zeroMeansNotSet: "0 veut dire « non renseigné » dans la source, laissé inconnu"
    case .bareZero:
      """
      0 : rien n'est toléré, ou rien n'est renseigné ? laissé inconnu ; écrivez « 0 h » si rien n'est \
      toléré
      """
    case .rtoAboveMTPD(let rto, let mtpd):
      "le RTO (\(rto)) dépasse la DMIA (\(mtpd)) ; le RTO n'est pas repris"
    case .toleranceNotAllowed(let relation):
      "une tolérance ne s'applique pas à \(relation.key) ; elle n'est pas reprise"
    case .spreadsheetError("="):
      """
      la formule de cette cellule n'a pas de résultat enregistré, valeur laissée inconnue ; ouvrez le \
      classeur dans Excel et enregistrez-le
      """
    case .spreadsheetError(let text): "la cellule contient l'erreur \(text), laissée inconnue"
    case .underNoHeading(let cells):
      """
      \(cells) \(words: cells < 2 ? "cellule" : "cellules") sans en-tête, non \
      \(words: cells < 2 ? "reprise" : "reprises") : un séparateur dans un texte, ou un en-tête qui \
      manque ?
      """
    case .clusterWithoutNeed(let name, let members):
      """
      rien ne dit combien des \(members) membres de \(name) doivent fonctionner : tous sont \
      supposés nécessaires ; indiquez « count » s'il en suffit de moins
      """
    case .moreNeededThanNamed(let needed, let named):
      """
      il en faudrait \(needed), mais \(named) \(words: named < 2 ? "est nommé" : "sont nommés") ; \
      tous sont supposés nécessaires
      """
    case .keyFromName:
      """
      aucune colonne d'identifiant : les identifiants viennent des noms, et un nom changé fera un \
      nouvel élément
      """
    case .sharedIdentity(let id, let becomes):
      "l'identifiant \(id) sert dans deux feuilles ; celui-ci devient \(becomes)"
    case .readAs(let text, let name):
      "\(text) est compris comme \(name), qui s'écrit autrement ; à vérifier"
    case .created(let kind, let name):
      "\(name) n'est défini nulle part : créé (\(plain: Language.french.name(of: kind, count: 1)))"
    case .skipped(let value): "laissée de côté, comme la correspondance le demande : \(value)"
    case .hiddenRow: "ligne masquée dans Excel, lue quand même"
    case .titleRow(let text): "intertitre et non un élément : \(text)"
    case .totalRow(let text): "ligne de total et non un élément : \(text)"
    case .hiddenSheet(let name): "la feuille \(name) est masquée dans Excel, lue quand même"
    case .unusedSheet(let name, let rows):
      """
      la feuille ou table \(name) n'est pas reprise \
      (\(rows) \(words: rows < 2 ? "ligne" : "lignes"))
      """
    case .unusedColumn(let name): "la colonne \(name) n'est pas reprise"
    case .renamedSheet(let old, let now):
      "\(now) est \(old) de la dernière fois : ce sont les mêmes codes"
    case .particular: ""
    }
  }

  func didYouMean(_ suggestion: String?) -> Sentence {
    suggestion.map { " : vouliez-vous dire \($0) ?" } ?? ""
  }
}
