// What ends an import, in French.

import Continuity

extension FrenchConnectorWording {
  func message(_ reason: ImportFailure.Reason) -> Sentence {
    switch reason {
    case .unreadable(let text): "ce fichier ne peut pas être lu (\(plain: text))"
    case .notAFile: "ce n'est pas un fichier ordinaire"
    case .noTables: "ce dossier ne contient aucun fichier .csv ; nommez un classeur ou des fichiers"
    case .empty: "ce fichier est vide"
    case .tooLarge(let limit): "ce fichier dépasse la limite de \(limit) octets"
    case .legacyExcel:
      """
      ce fichier est à l'ancien format d'Excel (.xls) ; ouvrez-le dans Excel, choisissez \
      « Enregistrer sous », puis « Classeur Excel (*.xlsx) »
      """
    case .openDocument:
      """
      ce fichier est un classeur LibreOffice (.ods) ; ouvrez-le, choisissez « Enregistrer sous », \
      puis « Classeur Excel 2007-365 (.xlsx) »
      """
    case .notASpreadsheet:
      "ce fichier n'est ni un classeur .xlsx ni un CSV ; enregistrez-le sous l'une de ces formes"
    case .encrypted:
      """
      ce classeur est protégé par un mot de passe ; ouvrez-le dans Excel, retirez la protection \
      (Fichier, Informations, Protéger le classeur), puis enregistrez-le
      """
    case .damagedArchive(let text):
      """
      ce classeur est endommagé ou incomplet (\(plain: text)) ; recopiez-le depuis l'original, ou \
      ouvrez-le dans Excel et enregistrez-le de nouveau
      """
    case .missingPart(let part): "ce classeur est endommagé : \(part) manque"
    case .archiveTooBig(let limit):
      "ce classeur contient plus de \(limit) octets une fois décompressé ; lecture arrêtée"
    case .suspiciousRatio(let ratio):
      """
      une partie de ce classeur se décompresse plus de \(ratio) fois : c'est la forme d'un fichier \
      piégé ; lecture arrêtée
      """
    case .tooManyEntries(let limit): "ce classeur contient plus de \(limit) parties"
    case .tooManyCells(let limit): "ce fichier contient plus de \(limit) cellules"
    case .cellTooLong(let limit):
      "une cellule dépasse \(limit) caractères, la limite d'Excel ; lecture arrêtée"
    case .tooManyColumns(let limit): "une ligne dépasse \(limit) colonnes, la limite d'Excel"
    case .noSuchRow(let name, let limit):
      "\(name) : les lignes se numérotent de 1 à \(limit), la limite d'Excel"
    case .notText: "ce fichier n'est pas du texte ; enregistrez-le en « CSV UTF-8 »"
    case .unclosedQuote: "un guillemet (\") n'est jamais refermé"
    case .brokenXML(let text): "le XML est mal formé (\(plain: text))"
    case .entitiesRefused:
      "ce XML déclare des entités, ce qu'aucun export n'a besoin de faire ; lecture refusée"
    case .nestedTooDeep(let limit): "le XML est imbriqué sur plus de \(limit) niveaux"
    case .sameSheetTwice(let name):
      """
      deux feuilles s'appellent \(name) ; importez les fichiers l'un après l'autre, avec \
      « --establishment » pour chaque établissement
      """
    case .mapping(let defect): mapping(defect)
    case .needsUpdate(let origin):
      """
      ce dossier contient déjà un import \(origin) ; ajoutez « --update » pour le mettre à jour
      """
    case .nothingToUpdate(let origin):
      """
      ce dossier ne contient aucun import \(origin) à mettre à jour ; retirez « --update » pour un \
      premier import
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
      ce que vous avez modifié ; rétablissez-la depuis une sauvegarde
      """
    case .wouldNotRead: ""
    case .cannotWrite(let errno):
      "impossible d'écrire : \(plain: Language.french.reason(errno)) ; rien n'a été changé"
    case .strict(let findings):
      """
      \(findings) \(words: findings < 2 ? "ligne ou alerte" : "lignes ou alertes") avec \
      « --strict » : rien n'a été écrit
      """
    case .particular: ""
    }
  }

  private func mapping(_ defect: MappingDefect) -> Sentence {
    switch defect {
    case .yaml(let text): "la correspondance n'est pas du YAML correct : \(plain: text)"
    case .notAMapping:
      "la correspondance commence par des clés telles que « sheets: », en début de ligne"
    case .unknownKey(let key, let suggestion): "clé inconnue \(key)\(words: near(suggestion))"
    case .missingKey(let key): "\(key) manque ou n'a pas de valeur"
    case .wrongShape(let key): "\(key) n'a pas la forme attendue"
    case .unknownSheet(let name, let suggestion):
      "aucune feuille ne s'appelle \(name)\(words: near(suggestion))"
    case .unknownColumn(let name, let suggestion):
      "aucune colonne ne s'appelle \(name)\(words: near(suggestion))"
    case .noHeader(let wanted):
      """
      aucune des premières lignes n'est un en-tête avec \(oneOf: wanted) ; indiquez sa ligne avec \
      « header: 3 »
      """
    case .unknownKind(let kind, let suggestion):
      "type inconnu \(kind)\(words: near(suggestion))"
    case .unknownField(let field, let suggestion):
      "\(field) n'est pas une donnée d'un élément\(words: near(suggestion))"
    case .unknownRelation(let relation, let suggestion):
      "relation inconnue \(relation)\(words: near(suggestion))"
    case .badCount(let text):
      "\(text) ne dit pas combien il en faut ; écrivez all, any ou un nombre entier"
    case .badDuration(let text): "\(text) n'est pas une durée ; écrivez par exemple 4h"
    case .badSeparator(let text):
      "\(text) ne peut pas séparer des valeurs ; écrivez un signe, par exemple \";\", ou un mot, par exemple \"et\""
    case .noSheets: "la correspondance ne décrit aucune feuille (« sheets »)"
    }
  }

  private func near(_ suggestion: String?) -> Sentence {
    suggestion.map { " : vouliez-vous dire \($0) ?" } ?? ""
  }
}
