// What a verb's declaration says at length: paragraphs, and examples with notes beside them.

/// A discussion, line by line.
struct Discussion {
  enum Line: Equatable {
    /// A paragraph, or nothing.
    case words(String)
    /// What is typed or printed, the same in every language, and what is said of it.
    case sample(String, note: String?)
  }

  let lines: [Line]

  /// - Parameter text: paragraphs without line breaks; samples begin with two spaces, and two spaces or more stand
  ///   before their notes.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("  ") else { return .words(String(line)) }
      let sample = line.dropFirst(2)
      guard let start = sample.firstIndex(where: { $0 != " " }),
        let gap = sample[start...].firstRange(of: "  ")
      else { return .sample(String(sample), note: nil) }
      return .sample(
        String(sample[..<gap.lowerBound]),
        note: String(sample[gap.upperBound...].drop { $0 == " " }))
    }
  }
}

extension CommandTree {
  /// Everything that is said of this command, but of its verbs: what needs to be said in French too.
  var wordsOfItsOwn: [String] {
    var words = [abstract ?? ""]
    for line in Discussion(discussion ?? "").lines {
      switch line {
      case .words(let text): words.append(text)
      case .sample(_, let note): words.append(note ?? "")
      }
    }
    for argument in arguments ?? [] {
      words.append(argument.abstract ?? "")
      if argument.kind != .flag { words.append(argument.valueName ?? "") }
    }
    return words.filter { !$0.isEmpty }
  }
}
