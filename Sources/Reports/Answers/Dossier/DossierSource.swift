// What the documents of a dossier are made from, each computed once and only where a document asks for it.

package import Continuity
import Diagrams
package import SystemPackage

/// A model, its review, and the answers that its documents tell.
package final class DossierSource {
  package let review: ObjectivesReview
  /// The folder that the model was read from.
  package let folder: FilePath
  package let filter: Filter
  package let phrases: any Phrases
  private let later: [LaterModel]

  /// - Parameters:
  ///   - review: of the objectives, with its later days.
  ///   - later: the model on its later days, see ``Continuity/Model/later(in:)``.
  package init(
    review: ObjectivesReview, later: [LaterModel], folder: FilePath, filter: Filter,
    phrases: any Phrases
  ) {
    (self.review, self.later, self.folder) = (review, later, folder)
    (self.filter, self.phrases) = (filter, phrases)
  }

  package var model: Model { review.model }
  package var language: Language { phrases.language }

  private(set) lazy var bia = BIA(of: model, establishment: filter.establishment)
  private(set) lazy var backups = BackupReview(
    of: model, establishment: filter.establishment, later: later)
  private(set) lazy var telling = ObjectiveTelling(of: model, phrases: phrases)
  private(set) lazy var gaps = GapTelling(of: model, phrases: phrases)

  /// A document on the backups that is signed.
  func paper(_ paper: BackupPaper) -> any Report {
    BackupPaperReport(paper, of: model, filter: filter, phrases: phrases)
  }
}
