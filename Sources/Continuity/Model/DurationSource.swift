// Where a duration comes from: said, by a supplier, or measured, and when.

/// Where a duration comes from.
package struct DurationSource: Hashable, Sendable {
  /// How the figure was found.
  package enum Origin: String, CaseIterable, Sendable {
    case declared
    case supplier
    case measured
  }

  /// The key of the duration, such as `restart`.
  package let key: String
  /// How the figure was found.
  package let origin: Origin
  /// When, as written (year-month-day).
  package let on: String?
}
