// Why a document could not be put into a form.

/// What stands between a document and a file.
package enum RenderingFailure: Error, Sendable {
  /// A program that is not on this machine, and the Debian package that brings it.
  case missingProgram(String, package: String)
  /// A program that failed or warned; a warning is as bad, since it tells of something left out.
  case program(String, message: String)
  /// A program that did not end in time.
  case timeout(String, seconds: Int)
  /// A picture that could not be drawn.
  case picture(String)
  /// A text that a form cannot hold, with the place.
  case unfit(String)
  /// The system refused to write.
  case system(String)
}
