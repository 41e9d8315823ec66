// What only an import of tables has to say, in both languages.

import Continuity

/// A reason of this connector.
enum TableReason: ConnectorReason {
  /// A title above the header.
  case titleAbove(String)
  /// A row above the header that is as full as it: perhaps one of the table.
  case rowAbove(String)
  /// A row without code, known by its name.
  case nameForCode(String)
  /// A name in a cell that Excel has turned into a date.
  case dateForName(String)
  /// The name of a product, where that of a database should stand.
  case product(String)
  /// A link of which an end is not said.
  case linkWithoutEnd
  /// An end of a link that is nothing known.
  case unknownEnd(String, suggestion: String?)
  /// An end of a link that may be several things.
  case ambiguousEnd(String, candidates: [String])
  /// A type of links that the mapping does not list, with its rows.
  case unmappedType(String, rows: Int)
  /// A type of links that the mapping leaves out, with its rows.
  case leftOutType(String, rows: Int)
  /// A row of copies that names nothing they sit on.
  case copyWithoutHolder

  var sort: Sort {
    switch self {
    case .titleAbove:
      Sort("title-above", .told, "titles above the header", "titres au-dessus de l'en-tête")
    case .rowAbove:
      Sort("row-above-header", .row, "rows above the header", "lignes au-dessus de l'en-tête")
    case .nameForCode: Sort("name-for-code", .warning, "rows without a code", "lignes sans code")
    case .dateForName:
      Sort(
        "date-for-name", .value, "names that Excel turned into dates",
        "noms dont Excel a fait une date")
    case .product:
      Sort(
        "product", .value, "products in the place of databases",
        "produits à la place de bases de données")
    case .linkWithoutEnd:
      Sort(
        "link-without-end", .row, "links without one of their ends",
        "liens sans l'une de leurs extrémités")
    case .unknownEnd:
      Sort("unknown-end", .row, "links to something unknown", "liens vers un élément inconnu")
    case .ambiguousEnd:
      Sort(
        "ambiguous-end", .row, "links to what may be several things",
        "liens vers ce qui peut désigner plusieurs éléments")
    case .unmappedType:
      Sort(
        "unmapped-link-type", .row, "types of links without a relation",
        "types de liens sans relation")
    case .leftOutType:
      Sort(
        "left-out-link-type", .asked, "types of links left out", "types de liens laissés de côté")
    case .copyWithoutHolder:
      Sort(
        "copy-without-holder", .row, "backups without what they sit on", "sauvegardes sans support")
    }
  }

  func message(in language: Language) -> String {
    switch language {
    case .english: english.text(in: language)
    case .french: french.text(in: language)
    }
  }

  private var english: Sentence {
    switch self {
    case .titleAbove(let text): "a title above the header, and no node: \(text)"
    case .rowAbove(let text):
      """
      this row stands above the header and is not read: \(text); if it is one of the table, say the \
      row of the header with 'header'
      """
    case .nameForCode(let name):
      "no code: known by its name \(name), and a changed name will make a new node"
    case .dateForName(let text):
      "Excel has turned this name into a date (\(text)); give the column the format Text"
    case .product(let text):
      """
      \(text) is a product, and no database that all these rows would share; name the database, or \
      describe one of that name in a sheet
      """
    case .linkWithoutEnd: "this link does not say from where, or to where"
    case .unknownEnd(let text, let suggestion):
      """
      \(text) is neither the name nor the identifier of anything\
      \(words: suggestion.map { ": did you mean \($0)?" } ?? ""); the link is not used
      """
    case .ambiguousEnd(let text, let candidates):
      "\(text) may mean \(oneOf: candidates); write the identifier; the link is not used"
    case .unmappedType("", let rows):
      "\(rows) \(words: rows == 1 ? "link" : "links") without a type: not used"
    case .unmappedType(let type, let rows):
      """
      \(rows) \(words: rows == 1 ? "link" : "links") of type \(type), which 'by-type' does not list: \
      not used; say which relation it is, or 'ignore'
      """
    case .leftOutType(let type, let rows):
      "\(rows) \(words: rows == 1 ? "link" : "links") of type \(type), left out as asked"
    case .copyWithoutHolder: "this backup does not say what it sits on"
    }
  }

  private var french: Sentence {
    switch self {
    case .titleAbove(let text): "titre au-dessus de l'en-tête, et non un élément : \(text)"
    case .rowAbove(let text):
      """
      cette ligne est au-dessus de l'en-tête et n'est pas lue : \(text) ; si elle fait partie du \
      tableau, dites la ligne de l'en-tête avec « en-tete »
      """
    case .nameForCode(let name):
      "pas de code : reconnu à son nom \(name), et un nom changé fera un nouvel élément"
    case .dateForName(let text):
      "Excel a fait de ce nom une date (\(text)) ; donnez à la colonne le format Texte"
    case .product(let text):
      """
      \(text) est un produit, et non une base que toutes ces lignes partageraient ; nommez la base, ou \
      décrivez-en une de ce nom dans une feuille
      """
    case .linkWithoutEnd: "ce lien ne dit pas d'où il vient, ou pas où il va"
    case .unknownEnd(let text, let suggestion):
      """
      \(text) n'est ni le nom ni l'identifiant d'aucun élément\
      \(words: suggestion.map { " : vouliez-vous dire \($0) ?" } ?? "") ; le lien n'est pas repris
      """
    case .ambiguousEnd(let text, let candidates):
      """
      \(text) peut désigner \(oneOf: candidates) ; écrivez l'identifiant ; le lien n'est pas repris
      """
    case .unmappedType("", let rows):
      "\(rows) \(words: rows < 2 ? "lien" : "liens") sans type : non repris"
    case .unmappedType(let type, let rows):
      """
      \(rows) \(words: rows < 2 ? "lien" : "liens") de type \(type), que « par-type » ne cite pas : \
      non repris ; dites de quelle relation il s'agit, ou « ignorer »
      """
    case .leftOutType(let type, let rows):
      """
      \(rows) \(words: rows < 2 ? "lien" : "liens") de type \(type), \
      \(words: rows < 2 ? "laissé" : "laissés") de côté comme demandé
      """
    case .copyWithoutHolder: "cette sauvegarde ne dit pas sur quoi elle se trouve"
    }
  }
}
