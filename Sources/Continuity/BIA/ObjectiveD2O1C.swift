// What D2.O1.C asks of a BIA: its five items, the platforms it names; its words stand in `Regimes/care-d2.yaml`.

/// Objective D2.O1.C of CaRE, in substance.
package enum ObjectiveD2O1C {
  /// The identifier; `D2.01.C`, with a zero, occurs too.
  package static let id = "D2.O1.C"

  /// At least so many in a hundred of the combined activity, as `Regimes/care-d2.yaml` has it.
  package static let threshold = Regime.careD2.objective(id)?.share ?? 66

  /// Parts of names that speak of a pharmacy, of imaging or of biology, without case and accents.
  package static let platformWords = [
    "pharmac", "imager", "imaging", "radiolog", "biolog", "laborat",
  ]

  /// The objective in a sentence.
  package static func wording(in language: Language) -> String {
    Regime.careD2.objective(id)?.asks[language] ?? id
  }

  /// One of the five items of the BIA.
  package static func wording(of item: BIAItem, in language: Language) -> String {
    switch (language, item) {
    case (.french, .activity): "la liste des activités"
    case (.french, .criticality): "la criticité de chacune sur une échelle de temps"
    case (.french, .impacts): "les types d’impact d’une interruption"
    case (.french, .mtpd): "la durée maximale d’interruption admissible (DMIA)"
    case (.french, .needs): "les besoins matériels et humains"
    case (.english, .activity): "the list of activities"
    case (.english, .criticality): "the criticality of each on a time scale"
    case (.english, .impacts): "the types of impact of an interruption"
    case (.english, .mtpd): "the longest unavailability (MTPD, in French DMIA)"
    case (.english, .needs): "material and human needs"
    }
  }
}
