// The scripts that teach shells to complete, with their descriptions in the user's language.

import Continuity

/// A script as argument-parser writes it, for any shell.
struct CompletionScript {
  let text: String

  /// The script with descriptions in `language`. Bash shows none.
  func described(in language: Language) -> String {
    guard language == .french else { return text }
    var script = text
    for english in [FrenchHelp.abstracts, FrenchHelp.arguments].flatMap(\.keys).sorted() {
      let french = language.help(english)
      // Where descriptions stand, and what each place must not hold as it is.
      for (before, special, after) in [("[", "\\:[]", "]"), (":", "", "'")] {
        let quoted = { (text: String) in
          before + text.escaping(special).replacing("'", with: #"'\''"#) + after
        }
        script.replace(quoted(english), with: quoted(french))
      }
      script.replace(
        "-d '\(english.escaping("\\'"))'", with: "-d '\(french.escaping("\\'"))'")
    }
    return script
  }
}

extension String {
  /// The text with a backslash before each of these characters.
  fileprivate func escaping(_ special: String) -> String {
    var text = ""
    for character in self {
      if special.contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
