// Problems in French: a file that cannot be read, or is not well written.

import Formats
internal import SystemPackage

extension FrenchProblems {
  func sentence(_ defect: ReadingDefect) -> Sentence {
    switch defect {
    // MARK: Files

    case .unreadable(let errno, _):
      return "lecture impossible : \(words: reason(Errno(rawValue: errno)))"
    case .notARegularFile:
      return """
        ce n'est pas un fichier ordinaire, mais un périphérique ou un canal entre programmes ; \
        retirez-le ou renommez-le
        """
    case .notAFolder:
      return "ce n'est pas un dossier ; un modèle est un dossier de fichiers"
    case .interruptedImport:
      return """
        un import s'est arrêté pendant l'écriture : une partie des fichiers de ce dossier est nouvelle, \
        l'autre non ; relancez le même import, il termine d'abord ce qui était commencé
        """
    case .fileTooLarge(let bytes, let limit):
      return """
        ce fichier est trop volumineux : \(bytes) octets, \
        alors que la limite est de \(limit) ; scindez-le
        """
    case .fileNameNotUTF8:
      return "le nom de ce fichier n'est pas en UTF-8 : il ne peut pas être ouvert ; renommez-le"
    case .nulByte:
      return """
        ce fichier n'est pas du texte : il contient un octet nul ; \
        exportez-le ou enregistrez-le de nouveau en texte
        """
    case .looksLikeUTF16:
      return """
        ce fichier semble être en UTF-16 ; enregistrez-le en UTF-8 \
        (« CSV UTF-8 » dans Excel)
        """

    // MARK: CSV

    case .unclosedQuote:
      return "le guillemet ouvert ici n'est jamais fermé"
    case .textAfterQuote(let text):
      return """
        \(text) suit un guillemet fermant ; mettez toute la cellule entre guillemets droits, \
        et doublez chaque guillemet qu'elle contient
        """
    case .tooManyCells(let found, let expected):
      return """
        cette ligne compte \(found) \(words: cells(found)), mais la première ligne du fichier \
        nomme \(expected) \(words: columns(expected)) ; mettez entre guillemets droits \
        toute cellule qui contient un séparateur
        """
    case .tooFewCells(let found, let expected):
      return """
        cette ligne compte \(found) \(words: cells(found)), mais la première ligne du fichier \
        nomme \(expected) \(words: columns(expected)) ; une cellule peut rester vide, \
        mais gardez son séparateur
        """

    // MARK: YAML, what a document says

    case .duplicateKey(let key, let first):
      return """
        la clé \(key) figure deux fois, d'abord à la ligne \(digits: first.line) ; n'en gardez qu'une
        """
    case .emptyKey:
      return "il manque une clé avant « : », par exemple « name: CH Nord »"
    case .keyIsNotText:
      return "une clé doit être un simple mot, et non une liste ou d'autres clés"
    case .mergeKey:
      return "« << » n'est pas pris en charge ; écrivez les clés qu'il remplace"
    case .unknownAlias(let name):
      return "l'alias \(name) ne renvoie à rien : aucune ancre avant lui ne porte ce nom"
    case .recursiveAlias(let name):
      return """
        l'alias \(name) figure dans la valeur même à laquelle il renvoie ; \
        écrivez la valeur en entier
        """
    case .malformedAlias(let text):
      return "une valeur qui commence par « * » doit être entre guillemets droits : \(text)"
    case .tooManyAliasedValues(let limit):
      return "les alias de ce fichier renvoient à plus de \(limit) valeurs ; réduisez leur nombre"
    case .nestedTooDeep(let limit):
      return "les listes et les clés sont imbriquées sur plus de \(limit) niveaux"
    case .unsupportedTag(let tag):
      return "l'étiquette de type \(tag) n'est pas prise en charge ; supprimez-la"

    // MARK: YAML, how a document is written

    case .privateCharacter(let number):
      return """
        le caractère \(plain: unicodeName(of: number)) n'a pas de sens convenu ; supprimez-le
        """
    case .controlCharacter(let number):
      return """
        un caractère invisible, interdit dans un texte, se trouve ici \
        (\(plain: unicodeName(of: number))) ; supprimez-le
        """
    case .tabIndentation:
      return "une tabulation se trouve là où il faut des espaces ; décalez la ligne par des espaces"
    case .unexpectedCharacter(let character):
      return """
        une valeur ne peut pas commencer par \(character) ; \
        mettez la valeur entre guillemets droits
        """
    case .unclosedBracket(let bracket, let opened):
      return """
        \(bracket), ouvert à la ligne \(digits: opened.line), n'est pas fermé, \
        ou une virgule manque ensuite
        """
    case .missingColon:
      return "il manque « : » après la clé, par exemple « name: CH Nord »"
    case .misplacedColon:
      return """
        « : » ne peut pas se trouver ici ; mettez la valeur entre guillemets droits, \
        ou la clé sur sa propre ligne
        """
    case .misplacedDash:
      return """
        « - » ne peut pas commencer une liste ici ; mettez-le sur sa propre ligne, sous la clé
        """
    case .inconsistentIndentation:
      return """
        cette ligne n'est pas décalée comme ses voisines ; \
        alignez-la sur les clés de même niveau
        """
    case .textAfterValue(let text):
      return "\(text) suit une valeur déjà complète ; mettez toute la valeur entre guillemets"
    case .missingValue:
      return "une valeur est attendue ici"
    case .unknownEscape:
      return """
        cet emploi de « \\ » est inconnu entre guillemets doubles ; \
        doublez-le, ou utilisez des apostrophes
        """
    case .otherSyntax(let text):
      return "ce n'est pas du YAML valide (message d'origine en anglais) : \(plain: text)"
    }
  }

  private func cells(_ count: Int) -> Sentence { count < 2 ? "cellule" : "cellules" }

  private func columns(_ count: Int) -> Sentence { count < 2 ? "colonne" : "colonnes" }

  /// What the operating system says, for the few causes that people meet.
  private func reason(_ errno: Errno) -> Sentence {
    switch errno {
    case .noSuchFileOrDirectory: "rien ne porte ce nom"
    case .permissionDenied, .notPermitted: "vous n'en avez pas le droit"
    case .isDirectory: "c'est un dossier"
    case .notDirectory: "une partie du chemin n'est pas un dossier"
    case .tooManySymbolicLinkLevels: "ses liens symboliques tournent en rond"
    case .fileNameTooLong: "le nom est trop long"
    case .ioError: "le disque ou le réseau ne répond pas correctement"
    case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "trop de fichiers sont ouverts"
    case .noMemory: "la mémoire manque"
    default: "le système signale l'erreur n° \(digits: errno.rawValue)"
    }
  }
}
