// What every answer can be: words in their order, and data for programs.

package import Formats

/// An answer, whichever way it leaves.
package protocol Report {
  /// What is said, in which order.
  func document() -> Document
  /// Everything, with stable keys.
  func write(to json: inout JSONWriter)
  /// Rows for programs, the columns' names first.
  func write(to csv: inout CSVWriter)
  /// What it shows of the registers; `nil` where nothing of them bears on it, or it tells that itself.
  var basis: Basis? { get }
}

extension Report {
  package var basis: Basis? { nil }
}

extension Report {
  /// What is said, on a terminal.
  package func text(for terminal: Terminal) -> String { document().text(for: terminal) }
}
