// What a YAML document says, as a tree in which everything knows its place.

/// A value of a YAML document, read as written: `no` is not false and `010` is not eight.
package struct YAMLValue: Sendable {
  package enum Content: Sendable {
    /// A text; plain if it stands without quotes, block marks or a tag.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    case mapping([YAMLEntry])
    /// Nothing at all, or an unquoted `~` or `null`.
    case null
  }

  package let content: Content
  /// Where the value begins; for an alias, where the alias stands.
  package let location: Location

  package init(content: Content, location: Location) {
    (self.content, self.location) = (content, location)
  }
}

/// A key of a mapping, with its value.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyLocation: Location
  package let value: YAMLValue
}
