// A value of a register that is one of a few words, in English or French.

/// One of a few words, by its raw value and by French names, folded.
protocol RegisterChoice: RawRepresentable<String>, CaseIterable, Sendable {
  static var french: [String: Self] { get }
}

extension RegisterChoice {
  /// The words by every name of theirs.
  static var names: [String: Self] {
    var names = french
    for word in allCases { names[word.rawValue] = word }
    return names
  }
}
