// What was analyzed, when, and with what: the title block of everything that leaves the screen.

public import Continuity
import Formats

/// The title block of a document or picture.
///
/// Two documents with the same fingerprint, date, day and scenario were made of the same files and say the
/// same.
public struct Identity: Hashable, Sendable {
  /// The language of its words.
  public var language: Language
  /// The establishment that the answer is for, or nothing for the whole model.
  public var establishment: String?
  /// The model's own name.
  public var model: String
  /// A short hash of the model's files; nothing where no file was read.
  public var fingerprint: String?
  /// The date that the document bears: the model's, or the one asked for; never the clock's.
  public var date: CalendarDate?
  /// The day for which the model was read (`--at`), where it is not today's state.
  public var day: CalendarDate?
  /// The scenario or question answered.
  public var scenario: String?
  /// The version of ricochet.
  public var version: String
  /// Who may read it: « Diffusion restreinte : cellule de crise ».
  public var marking: String?

  /// A model of which nothing else is known.
  public init(model: String, language: Language, version: String) {
    self.model = model
    self.language = language
    self.version = version
  }

  /// What a model says of itself.
  ///
  /// - Parameter establishment: the one that the answer is for, as a position in ``Model/establishments``.
  public init(
    of model: Model, for establishment: Index<Establishment>? = nil, language: Language,
    version: String
  ) {
    self.init(model: model.name, language: language, version: version)
    let establishments = establishment.map { [model.establishments[$0]] } ?? model.establishments
    // More names than these would say less than the name of the model does.
    if (1...4).contains(establishments.count) {
      self.establishment = language.list(of: establishments.map { $0.name.visible(limit: 60) })
    }
    date = model.date.flatMap { CalendarDate($0) }
    day = model.day
  }

  /// What made it, as programs name themselves: `ricochet 0.1.0`.
  var maker: String { "ricochet \(version)" }
}
