// The register of evidence: files that prove something, and what they were when they were filed.

/// One file that proves something (`evidence`).
public struct Evidence: Sendable {
  /// The identifier; the file's path where it is only named by others.
  public let id: String
  /// Its path in the model's folder.
  public let file: String
  /// The SHA-256 of its bytes, 64 hexadecimal digits in lower case.
  public let hash: String?
  /// When it was made.
  public let date: CalendarDate?
  /// What it proves.
  public let proves: String?
  /// The objectives it serves, as their usual spelling has them: `D2.O4`.
  public let objectives: [String]
  /// Where it stands.
  public let location: Location
}
