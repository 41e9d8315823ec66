// What was analyzed, when, and with what: the title block of everything that leaves the screen.

package import Continuity

/// The title block of a document or picture.
///
/// Two documents with the same fingerprint, date, day and scenario were made of the same files and say the
/// same.
package struct Identity: Sendable {
  package var language: Language
  /// The establishment that the answer is for, or nothing for the whole model.
  package var establishment: String?
  /// The model's own name.
  package var model: String
  /// A short hash of the model's files (``Fingerprint``); nothing where no file was read.
  package var fingerprint: String?
  /// The date that the document bears: the model's, or the one asked for; never the clock's.
  package var date: CalendarDate?
  /// The day for which the model was read (`--at`), where it is not today's state.
  package var day: CalendarDate?
  /// The scenario or question answered.
  package var scenario: String?
  /// The version of ricochet.
  package var version: String
  /// Who may read it: « Diffusion restreinte : cellule de crise ».
  package var marking: String?

  package init(model: String, language: Language, version: String) {
    self.model = model
    self.language = language
    self.version = version
  }
}
