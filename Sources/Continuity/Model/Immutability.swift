// That a copy cannot be changed or deleted for a time, and by what.

/// That a copy cannot be changed or deleted for a time.
package struct Immutability: Hashable, Sendable {
  /// For how long, in minutes; `nil` where nobody said.
  package var minutes: Int?
  /// The technology that makes it so.
  package var technology: String?
}
