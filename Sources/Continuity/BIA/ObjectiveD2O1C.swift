// What D2.O1.C asks for, as data to edit: identifiers, wording in both languages, threshold.

/// Objective D2.O1.C of CaRE, in substance: the words are this tool's, not the official text.
public enum ObjectiveD2O1C {
  /// The identifier; `D2.01.C`, with a zero, occurs too.
  public static let id = "D2.O1.C"

  /// At least so many in a hundred of the combined activity.
  public static let threshold = 66

  /// Parts of names that speak of a pharmacy, of imaging or of biology, without case and accents.
  public static let platformWords = [
    "pharmac", "imager", "imaging", "radiolog", "biolog", "laborat",
  ]

  /// The objective in a sentence.
  public static func wording(in language: Language) -> String {
    switch language {
    case .french:
      """
      BIA et PCRA sur au moins, s’ils existent, un service de soins, un plateau technique (pharmacie, \
      imagerie, biologie) et le processus administratif le plus critique, pour 66\u{A0}% au moins de \
      l’activité combinée (entités juridiques d’un GHT, établissements géographiques sinon)\u{A0}; la \
      méthode est libre
      """
    case .english:
      """
      BIA and PCRA on at least, where they exist, one care service, one technical platform (pharmacy, \
      imaging, biology) and the most critical administrative process, for at least 66% of the combined \
      activity (legal entities of a group, else geographic establishments); the method is free
      """
    }
  }

  /// One of the five items of the BIA.
  public static func wording(of item: BIAItem, in language: Language) -> String {
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
