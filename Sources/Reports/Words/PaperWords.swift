// The few words that renderers need of their own: the title block, page numbers, the lines of a signature.

package import Continuity

/// What stands on paper around an answer, in one language.
struct PaperWords: Sendable {
  let establishment, model, fingerprint, date, day, scenario, madeBy, page, notes: String

  init(_ language: Language) {
    switch language {
    case .french:
      establishment = "Établissement"
      model = "Modèle"
      fingerprint = "Empreinte du modèle"
      date = "Date"
      day = "État au"
      scenario = "Scénario"
      madeBy = "Produit par"
      page = "Page"
      notes = "Remarques"
    case .english:
      establishment = "Establishment"
      model = "Model"
      fingerprint = "Fingerprint of the model"
      date = "Date"
      day = "State on"
      scenario = "Scenario"
      madeBy = "Made by"
      page = "Page"
      notes = "Notes"
    }
  }
}

extension Language {
  /// A label and what it labels: `Date : 3 mai 2027`, `Date: 3 May 2027`.
  package func label(_ label: String, _ value: String) -> String {
    self == .french ? "\(label)\u{A0}: \(value)" : "\(label): \(value)"
  }
}

extension Identity {
  /// The lines of the title block, each with its label; what is not known has none.
  package var lines: [(label: String, value: String)] {
    let words = PaperWords(language)
    let all: [(String, String?)] = [
      (words.establishment, establishment), (words.model, model), (words.scenario, scenario),
      (words.date, date.map(language.day)), (words.day, day.map(language.day)),
      (words.fingerprint, fingerprint), (words.madeBy, "ricochet\u{A0}\(version)"),
    ]
    return all.compactMap { label, value in value.map { (label, $0) } }
  }
}
