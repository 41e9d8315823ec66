// Words and what they mean, written down by meaning.

/// A table of folded words: `[.server: "serveur vm", .store: "base bdd"]` by word.
func wordTable<Meaning>(_ meanings: KeyValuePairs<Meaning, String>) -> [String: Meaning] {
  var table: [String: Meaning] = [:]
  for (meaning, words) in meanings {
    for word in words.split(separator: " ") { table[String(word)] = meaning }
  }
  return table
}
