// What stands against reading a file of another program, in French.

import Continuity
import Formats

struct FrenchFormatWording {
  func message(_ defect: FormatDefect) -> Sentence {
    switch defect {
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
    case .foreign(let format): format.french
    case .dump(let defect): message(defect)
    case .binary: "ce fichier n'est pas du texte (il contient un octet nul)"
    case .tooManyRows(let limit): "plus de \(limit) lignes à reprendre ; lecture arrêtée"
    case .brokenJSON(let defect): "le JSON est mal formé : \(words: message(defect))"
    case .nestedTooDeepInJSON(let limit): "le JSON est imbriqué sur plus de \(limit) niveaux"
    case .missingColumn(let column, let table):
      "la table \(table) n'a pas de colonne \(column) ; exportez-la avec les noms de la base"
    }
  }

  private func message(_ defect: DumpDefect) -> Sentence {
    switch defect {
    case .notADump(let beginning):
      """
      ce n'est pas une sauvegarde SQL de MySQL, MariaDB ou PostgreSQL : aucune instruction ne commence \
      par \(beginning) ; produisez-la avec « mysqldump --result-file=dump.sql BASE » ou « pg_dump \
      --file=dump.sql BASE »
      """
    case .compressed(let format):
      "ce fichier est compressé (\(plain: format)) ; décompressez-le d'abord, par exemple avec « gunzip »"
    case .utf16:
      """
      ce fichier est en UTF-16, comme l'écrit le « > » de PowerShell ; refaites-le avec « mysqldump \
      --result-file=dump.sql BASE » ou « pg_dump --file=dump.sql BASE »
      """
    case .postgreSQLArchive:
      """
      c'est une archive de pg_dump, et non du texte ; refaites-la avec « pg_dump --format=plain \
      --file=dump.sql BASE »
      """
    case .truncated(let table, let begun):
      """
      le fichier s'arrête au milieu d'une instruction commencée ligne \(digits: begun)\
      \(words: table.map { " (table \($0))" } ?? "") ; recopiez-le, ou refaites la sauvegarde
      """
    case .noLastLine(let line):
      """
      la sauvegarde s'arrête trop tôt : sa dernière ligne (« \(plain: line) ») manque, et peut-être \
      des tables avec elle ; recopiez-la, ou refaites-la
      """
    case .unreadableStatement(let table):
      "cet INSERT dans \(table) n'est pas écrit comme le fait mysqldump, avec VALUES (…)"
    case .unreadableCopy(let table):
      """
      cette instruction COPY de \(table) n'est pas écrite comme le fait pg_dump, avec ses lignes à la \
      suite (FROM stdin)
      """
    case .noColumns(let table):
      """
      les lignes de \(table) ne nomment pas leurs colonnes et aucun CREATE TABLE ne les précède ; \
      refaites la sauvegarde sans « --no-create-info », ou avec « --complete-insert » (avec pg_dump : \
      sans « --data-only », ou avec « --column-inserts »)
      """
    case .wrongCount(let values, let columns, let table):
      """
      une ligne de \(table) a \(values) \(words: values < 2 ? "valeur" : "valeurs") pour \
      \(columns) \(words: columns < 2 ? "colonne" : "colonnes")
      """
    case .unreadableValue(let text, let column): "\(text) n'est pas une valeur (colonne \(column))"
    case .valueTooLong(let limit, let column):
      "une valeur dépasse \(limit) octets (colonne \(column))"
    case .nameTooLong(let limit): "un nom dépasse \(limit) octets"
    case .tooManyTableColumns(let limit): "une table a plus de \(limit) colonnes"
    }
  }

  private func message(_ defect: JSONDefect) -> Sentence {
    switch defect {
    case .somethingFollows: "il y a quelque chose après la fin"
    case .expected(let sign): "\(String(sign)) est attendu"
    case .noKey: "une clé entre guillemets droits est attendue"
    case .noValue(let text): "\(text) n'est pas une valeur"
    case .unknownEscape: "échappement inconnu dans un texte"
    case .controlInText: "saut de ligne ou caractère de contrôle dans un texte"
    case .endsTooEarly: "le fichier s’arrête trop tôt, il est incomplet\u{A0}; refaites l’export"
    }
  }
}
