// What ends an import, in French.

import Continuity

extension FrenchConnectorWording {
  func message(_ reason: ImportFailure.Reason) -> Sentence {
    switch reason {
    case .format(let defect): FrenchFormatWording().message(defect)
    case .mapping(let defect): mapping(defect)
    case .needsUpdate(let origin):
      """
      ce dossier contient déjà un import \(origin) ; ajoutez « --update » pour le mettre à jour
      """
    case .nothingToUpdate(let origin, let others) where others.isEmpty:
      """
      ce dossier ne contient aucun import \(origin) à mettre à jour ; retirez « --update » pour un \
      premier import
      """
    case .nothingToUpdate(let origin, let others):
      """
      ce dossier ne contient aucun import \(origin) à mettre à jour, mais \(allOf: others) ; si c'est \
      la même source sous un autre nom de fichier, ajoutez « --name » (ou « name: » dans la \
      correspondance) avec ce nom, sinon retirez « --update » pour un premier import
      """
    case .anotherName(let origin, let known):
      """
      ce dossier contient déjà ces lignes, importées sous le nom \(known) ; pour le mettre à jour, \
      ajoutez « --name \(plain: known) --update » (ou « name: \(plain: known) » dans la correspondance) ; \
      si c'est une autre source, donnez-lui son nom : « --name \(plain: origin) »
      """
    case .otherSource(let other):
      """
      ce dossier contient l'import \(other.origin) d'une autre source\(words: among(other.known)) ; \
      donnez à celle-ci un dossier à elle : « -o \(plain: other.folder)\(words: home(other)) » ; si \
      c'est bien la même source, mettez-la à jour avec « --update --same-origin »
      """
    case .missingTable(let name, let rows):
      """
      \(name), lu la dernière fois (\(rows) \(words: rows < 2 ? "ligne" : "lignes")), manque dans cet \
      export ; ajoutez-le, ou dites « --without \(plain: name) » si ce qu'il disait n'existe plus, \
      « --keep \(plain: name) » pour le laisser tel quel
      """
    case .missingColumn(let name):
      """
      la colonne \(name), lue la dernière fois, manque dans cet export ; ajoutez-la, ou dites \
      « --without "\(plain: name)" » si ce qu'elle disait n'existe plus, « --keep "\(plain: name)" » \
      pour le laisser tel quel
      """
    case .unknownTable(let name, let suggestion):
      "aucune table, feuille, classe ou colonne de l'import précédent ne s'appelle \(name)\(words: didYouMean(suggestion))"
    case .cannotKeep(let name):
      """
      \(name) ne peut pas être gardé tel quel : les autres tables se lisent avec lui ; ajoutez-le à \
      l'export, ou dites « --without \(plain: name) »
      """
    case .stillNamed:
      """
      sans ce qui a disparu, le modèle ne se lirait plus : corrigez d'abord les lignes ci-dessus \
      (rien n'a été changé)
      """
    case .nothingRead: "rien n'a pu être repris de cette source : rien n'a été écrit"
    case .folderNotUsable(let text): "ce dossier ne peut pas servir (\(plain: text))"
    case .folderInUse:
      """
      un autre import écrit en ce moment dans ce dossier ; attendez qu'il ait fini et relancez \
      celui-ci (rien n'a été changé)
      """
    case .snapshotDamaged(let path):
      """
      la trace de l'import précédent (\(plain: path)) manque ou est abîmée : impossible de savoir \
      ce que vous avez modifié ; rétablissez-la depuis une sauvegarde, ou ajoutez « --adopt » pour \
      prendre les fichiers du modèle tels qu'ils sont
      """
    case .wouldNotRead: ""
    case .cannotWrite(let errno):
      "impossible d'écrire : \(plain: Language.french.reason(errno)) ; rien n'a été changé"
    case .strict(let findings):
      """
      \(findings) \(words: findings < 2 ? "ligne ou alerte" : "lignes ou alertes") avec \
      « --strict » : rien n'a été écrit
      """
    case .finding, .particular: ""
    }
  }

  private func mapping(_ defect: MappingDefect) -> Sentence {
    switch defect {
    case .yaml(let text): "la correspondance n'est pas du YAML correct : \(plain: text)"
    case .notAMapping:
      "la correspondance commence par des clés telles que « sheets: », en début de ligne"
    case .unknownKey(let key, let suggestion): "clé inconnue \(key)\(words: didYouMean(suggestion))"
    case .missingKey(let key): "\(key) manque ou n'a pas de valeur"
    case .wrongShape(let key): "\(key) n'a pas la forme attendue"
    case .unknownSheet(let name, let suggestion):
      "aucune feuille ne s'appelle \(name)\(words: didYouMean(suggestion))"
    case .unknownColumn(let name, let suggestion):
      "aucune colonne ne s'appelle \(name)\(words: didYouMean(suggestion))"
    case .noHeader(let wanted):
      """
      aucune des premières lignes n'est un en-tête avec \(oneOf: wanted) ; indiquez sa ligne avec \
      « header: 3 »
      """
    case .unknownKind(let kind, let suggestion):
      "type inconnu \(kind)\(words: didYouMean(suggestion))"
    case .unknownField(let field, let suggestion):
      "\(field) n'est pas une donnée d'un élément\(words: didYouMean(suggestion))"
    case .unknownRelation(let relation, let suggestion):
      "relation inconnue \(relation)\(words: didYouMean(suggestion))"
    case .badCount(let text):
      "\(text) ne dit pas combien il en faut ; écrivez all, any ou un nombre entier"
    case .badDuration(let text): "\(text) n'est pas une durée ; écrivez par exemple 4h"
    case .badSeparator(let text):
      "\(text) ne peut pas séparer des valeurs ; écrivez un signe, par exemple \";\", ou un mot, par exemple \"et\""
    case .badDirection(let text):
      """
      \(text) ne dit pas quelle extrémité dépend de l'autre ; écrivez « direct » (l'origine dépend de la \
      cible) ou « inverse »
      """
    case .notWithLinks(let key):
      """
      \(key) ne va pas avec « links » : les lignes de cette feuille sont des liens ; décrivez la feuille \
      une seconde fois pour ses éléments
      """
    case .noSheets: "la correspondance ne décrit aucune feuille (« sheets »)"
    }
  }

  private func among(_ names: [String]) -> Sentence {
    names.isEmpty ? "" : " (\(allOf: names))"
  }

  private func home(_ other: OtherSource) -> Sentence {
    other.establishment.map { " --establishment \"\(plain: $0)\"" } ?? ""
  }
}
