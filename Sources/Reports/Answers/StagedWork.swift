// What an answer that takes long needs of whoever waits: stages to name, and whether to end.

package import Continuity
package import DependencyGraph

/// Long work that is watched, stage by stage.
package protocol StagedWork {
  /// The language in which its stages are named.
  var language: Language { get }
  /// Whether somebody asked for the end.
  var isInterrupted: Bool { get }
  /// One stage.
  ///
  /// - Parameter name: what it does, in the language of who waits.
  func stage<Answer>(_ name: String, _ work: (SearchProgress) throws -> Answer) rethrows -> Answer
}
