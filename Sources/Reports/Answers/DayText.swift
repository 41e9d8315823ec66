// The day that a model is read for (`--at`), as every answer says it.

package import Continuity

extension Phrases {
  /// `On 31 March 2027, with this milestone done: …`; `nil` for today's state.
  package func day(of model: Model) -> String? {
    guard let day = model.day else { return nil }
    let done = model.milestones.filter(\.isDone).map { quoted($0.name ?? $0.id) }
    return language.isolationPhrases.on(language.day(day), done: done)
  }
}
