// The comments of a suggested mapping: one type per language. They stand in YAML, so they are typed plainly.

import Continuity
import Formats

/// The comments in one language.
protocol SuggestionWording {
  /// What stands above the mapping.
  var head: String { get }
  var establishment: String { get }
  var separators: String { get }
  var notUnderstood: String { get }
  var chooseKind: String { get }
  /// What the kind of a sheet was told from.
  func kindFrom(_ heading: String) -> String
  /// Said of an establishment that is the name of the sheet.
  var fromSheet: String { get }
  /// Said of a column of criticality that is kept as tags.
  var criticalityInWords: String { get }
  var noID: String { get }
  var unit: String { get }
  var create: String { get }
  var unused: String { get }
  /// Why a column is not used, after it.
  func why(_ reason: MappingSuggestion.Unused, _ heading: String) -> String
  /// What stands before a row above the header.
  var above: String { get }
  var chooseID: String { get }
  /// What to do with a sheet in comments.
  var uncomment: String { get }
  var chooseRelation: String { get }
  func direction(isFlow: Bool) -> String
  /// What stands where no sheet was understood.
  var nothingKnown: String { get }
}

extension Language {
  var suggestionWords: any SuggestionWording {
    switch self {
    case .french: FrenchSuggestion()
    case .english: EnglishSuggestion()
    }
  }
}

private struct FrenchSuggestion: SuggestionWording {
  var head: String {
    """
    # Correspondance proposée d'après les en-têtes : relisez chaque ligne, corrigez, puis lancez
    #   ricochet import table FICHIER --map correspondance.yaml -o mon-modele

    """
  }

  var establishment: String { "# l'établissement des lignes qui n'en disent pas" }
  var separators: String { "# entre plusieurs noms d'une même cellule" }
  var notUnderstood: String { "Feuille non comprise" }
  var chooseKind: String { "# quel type ? application, server, network …" }
  func kindFrom(_ heading: String) -> String {
    "# d'après la colonne «\u{A0}\(heading)\u{A0}»\u{A0}: à vérifier"
  }
  var fromSheet: String { "# d'après le nom de la feuille : à vérifier" }
  var criticalityInWords: String {
    "# gardée comme étiquette : la criticité d'un modèle se dit selon la durée (4h=2 24h=4)"
  }
  var noID: String { "# pas de colonne d'identifiant : un nom changé fera un nouvel élément" }
  var unit: String { "# des nombres sans unité : heures (h), minutes (min) ou jours (d) ?" }
  var create: String { "# create: true crée ce qui n'a pas de feuille à soi" }
  var unused: String { "non reprise :" }
  func why(_ reason: MappingSuggestion.Unused, _ heading: String) -> String {
    let why =
      switch reason {
      case .second(let other): "«\u{A0}\(other.visible())\u{A0}» le dit déjà"
      case .truths:
        "oui ou non : dites quel élément, par exemple "
          + "signs-in-with: { column: \(MappingSuggestion.quoted(heading)), if: oui, node: ad }"
      case .products:
        "des noms de produits : une seule base serait partagée par toutes les lignes"
      case .noIdentity: "souvent vide ou répétée : rien à quoi reconnaître une ligne"
      case .kindKnown: "le type des lignes est déjà connu"
      case .noKinds: "aucune de ses valeurs ne correspond à un type"
      case .noRetired: "aucune de ses valeurs ne dit hors service"
      case .noHolder: "aucune colonne ne dit sur quoi sont les sauvegardes"
      }
    return "   # \(why)"
  }
  var above: String { "au-dessus de l'en-tête, non lu :" }
  var chooseID: String { "# quelle colonne reconnaît une ligne ?" }
  var uncomment: String {
    "à compléter (les « … »), puis retirez le « # » du début de ses lignes :"
  }
  var chooseRelation: String { "# quelle relation ? needs, runs-on … ; ignore : laissé de côté" }
  func direction(isFlow: Bool) -> String {
    isFlow
      ? "# qui reçoit dépend de qui envoie : à vérifier (from-needs-to sinon)"
      : "# quelle extrémité dépend de l'autre : à vérifier (to-needs-from sinon)"
  }

  var nothingKnown: String {
    """
    # Rien n'a été reconnu. Décrivez une feuille ainsi :
    #  - sheet: "Applications"
    #    kind: application
    #    id: "Code"
    #    name: "Nom"

    """
  }
}

private struct EnglishSuggestion: SuggestionWording {
  var head: String {
    """
    # A mapping proposed from the headers: read every line, correct it, then run
    #   ricochet import table FILE --map mapping.yaml -o my-model

    """
  }

  var establishment: String { "# the establishment of rows that say none" }
  var separators: String { "# between several names in one cell" }
  var notUnderstood: String { "A sheet that was not understood," }
  var chooseKind: String { "# which kind? application, server, network …" }
  func kindFrom(_ heading: String) -> String {
    "# told from the column '\(heading)': to be checked"
  }
  var fromSheet: String { "# told from the name of the sheet: to be checked" }
  var criticalityInWords: String {
    "# kept as a tag: a model says criticality by elapsed time (4h=2 24h=4)"
  }
  var noID: String { "# no column of identifiers: a changed name will make a new node" }
  var unit: String { "# numbers without a unit: hours (h), minutes (min) or days (d)?" }
  var create: String { "# create: true makes what has no sheet of its own" }
  var unused: String { "not used:" }
  func why(_ reason: MappingSuggestion.Unused, _ heading: String) -> String {
    let why =
      switch reason {
      case .second(let other): "'\(other.visible())' says it already"
      case .truths:
        "yes or no: say which node, for instance "
          + "signs-in-with: { column: \(MappingSuggestion.quoted(heading)), if: yes, node: ad }"
      case .products: "names of products: one database would be shared by all rows"
      case .noIdentity: "often empty or repeated: nothing to know a row by"
      case .kindKnown: "what the rows are is known already"
      case .noKinds: "none of its values stands for a kind"
      case .noRetired: "none of its values says out of use"
      case .noHolder: "no column says what the copies sit on"
      }
    return "   # \(why)"
  }
  var above: String { "above the header, not read:" }
  var chooseID: String { "# which column tells rows apart?" }
  var uncomment: String {
    "to be completed (the '…'), then take the '#' at the start of its lines away:"
  }
  var chooseRelation: String { "# which relation? needs, runs-on …; ignore: left out" }
  func direction(isFlow: Bool) -> String {
    isFlow
      ? "# who receives needs who sends: to be checked (else from-needs-to)"
      : "# which end needs the other: to be checked (else to-needs-from)"
  }

  var nothingKnown: String {
    """
    # Nothing was recognized. Describe a sheet like this:
    #  - sheet: "Applications"
    #    kind: application
    #    id: "Code"
    #    name: "Name"

    """
  }
}
