// The few words that stand on paper around an answer: the title block, page numbers, what goes on where.

package import Continuity

/// What stands on paper around an answer, in one language.
package struct PaperWords: Sendable {
  package let establishment, model, fingerprint, date, day, scenario, madeBy, marking, page,
    notes, atTheEnd, contents: String

  package init(_ language: Language) {
    switch language {
    case .french:
      establishment = "Établissement"
      model = "Modèle"
      fingerprint = "Empreinte du modèle"
      date = "Date"
      day = "État au"
      scenario = "Scénario"
      madeBy = "Produit par"
      marking = "Diffusion"
      page = "Page"
      notes = "Remarques"
      atTheEnd = "en fin de document"
      contents = "Sommaire"
    case .english:
      establishment = "Establishment"
      model = "Model"
      fingerprint = "Fingerprint of the model"
      date = "Date"
      day = "State on"
      scenario = "Scenario"
      madeBy = "Made by"
      marking = "Distribution"
      page = "Page"
      notes = "Notes"
      atTheEnd = "at the end of the document"
      contents = "Contents"
    }
  }
}

extension Language {
  /// What stands where a picture goes on.
  func continued(on page: Int) -> String {
    self == .french ? "suite page \(page)" : "continued on page \(page)"
  }

  /// What stands where it went on.
  func continued(from page: Int) -> String {
    self == .french ? "suite de la page \(page)" : "continued from page \(page)"
  }

  /// That a picture took several pages, and how small its smallest text is on them.
  package func pages(_ count: Int, on paper: Paper, leastText: Double, files: [String]) -> String {
    let tenths = Int((leastText * 10).rounded(.down))
    let paper = paper.rawValue.uppercased()
    let names =
      files.count < 2
      ? "" : "\(self == .french ? "\u{A0}:" : ":") \(files[0]) … \(files[files.count - 1])"
    return switch self {
    case .french:
      "\(count)\u{A0}pages \(paper), texte d’au moins \(tenths / 10),\(tenths % 10)\u{A0}points\(names)"
    case .english:
      "\(count) pages of \(paper), text of at least \(tenths / 10).\(tenths % 10) points\(names)"
    }
  }

  /// Why several pages cannot be one stream.
  package func needsFile(pages: Int, _ format: PictureFormat) -> String {
    switch self {
    case .french:
      "la figure prend \(pages)\u{A0}pages, et \(format.rawValue.uppercased()) n’en tient qu’une\u{A0}: "
        + "donnez un nom de fichier, ou «\u{A0}--format pdf\u{A0}»"
    case .english:
      "the picture takes \(pages) pages, and \(format.rawValue.uppercased()) holds one: "
        + "give the name of a file, or '--format pdf'"
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
