// What agrees in French with the key that says nothing.

extension FrenchDiffPhrases {
  private static let feminine: Set = [
    "mtpd", "rpo", "repair", "rebuild", "presence", "zone", "criticality", "note", "procedure",
    "sources", "activity", "legal-entity", "category", "for", "dwell", "trust", "backup", "takes",
    "source", "every", "retention", "restore", "immutable-for", "immutable-by", "on",
    "likelihood",
  ]
  private static let femininePlural: Set = [
    "recovery", "streams", "contact", "crew", "tags", "fail", "destroy", "compromise", "absent",
    "entries", "changed-entries",
  ]
  private static let masculinePlural: Set = [
    "closed", "reinforce", "impacts", "materials", "changes",
  ]

  func notSaid(_ key: String) -> String {
    if Self.feminine.contains(key) { return "non renseignée" }
    if Self.femininePlural.contains(key) { return "non renseignées" }
    return Self.masculinePlural.contains(key) ? "non renseignés" : "non renseigné"
  }
}
