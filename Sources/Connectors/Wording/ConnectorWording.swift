// The words for findings and failures: one type per language, which says all of them.

public import Continuity
public import Formats

/// The words of an import in one language.
protocol ConnectorWording: Sendable {
  func message(_ reason: Finding.Reason) -> Sentence
  func message(_ reason: ImportFailure.Reason) -> Sentence
  func line(_ line: Int) -> String
  func sheet(_ name: String) -> String
  func column(_ name: String) -> String
  func table(_ name: String) -> String
  func record(_ id: String) -> String
}

extension Language {
  var connectorWording: any ConnectorWording {
    switch self {
    case .french: FrenchConnectorWording()
    case .english: EnglishConnectorWording()
    }
  }
}

extension Place {
  /// The place in a language: `inventaire.xlsx, feuille « Serveurs », ligne 12, colonne « RTO »`. Nothing
  /// of it can steer a terminal.
  ///
  /// - Parameter namesFile: whether to say the file, where it could be another.
  public func text(in language: Language, namesFile: Bool = true) -> String {
    let words = language.connectorWording
    let isInside = sheet != nil || line > 0 || column != nil
    var parts = namesFile || !isInside ? [file.visible(limit: 200)] : []
    if let sheet {
      parts.append(
        isTable ? words.table(language.quoted(sheet)) : words.sheet(language.quoted(sheet)))
    }
    if line > 0 { parts.append(words.line(line)) }
    if let record { parts.append(words.record(record.visible(limit: 40))) }
    if let column { parts.append(words.column(language.quoted(column))) }
    return parts.joined(separator: ", ")
  }
}

extension Finding.Reason {
  /// What it says, in one sentence without place.
  public func message(in language: Language) -> String {
    if case .particular(let reason) = self { return reason.message(in: language) }
    return language.connectorWording.message(self).text(in: language)
  }

  /// What many findings with this ``code`` have in common, as the heading of a list of them.
  public func summary(in language: Language) -> String {
    sort.summary(in: language)
  }
}

extension Finding {
  /// The finding with its place, in a language.
  public func line(in language: Language, namesFile: Bool = true) -> String {
    let colon = language == .french ? "\u{A0}: " : ": "
    return place.text(in: language, namesFile: namesFile) + colon + reason.message(in: language)
  }
}

extension ImportFailure {
  /// Each obstacle on a line of its own, with its place.
  public func lines(in language: Language) -> [String] {
    let colon = language == .french ? "\u{A0}: " : ": "
    return obstacles.map { obstacle in
      let message: String
      switch obstacle.reason {
      case .wouldNotRead(let problem): return problem.line(in: language)
      case .finding(let reason): message = reason.message(in: language)
      case .particular(let english, let french): message = language == .french ? french : english
      default: message = language.connectorWording.message(obstacle.reason).text(in: language)
      }
      return obstacle.place.text(in: language) + colon + message
    }
  }
}
