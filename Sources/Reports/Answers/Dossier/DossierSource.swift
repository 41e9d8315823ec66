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

  /// The processes that have a plan: those of the minimum perimeter and of the register, ascending.
  private(set) lazy var planned: [Index<Asset>] = {
    let shares = bia.perimeters.isEmpty ? [bia.perimeter] : bia.perimeters.map(\.perimeter)
    let serving = shares.flatMap(\.parts).flatMap(\.serving)
    let registered = model.registers.continuityPlans.flatMap(\.processes)
    return Set(serving + registered).filter { filter.shows(model.assets[$0]) }.sorted()
  }()

  /// Their plans, made once: each needs the outcomes of all scenarios.
  private lazy var plans = PCRA.all(of: planned, in: model, stale: review.stale)

  /// The sheets of all wards.
  var wardSheets: any Report { report(plans, isForWards: true) }

  /// The plan of a process.
  func plan(of process: Index<Asset>) -> any Report {
    report(plans.filter { $0.process == process }, isForWards: false)
  }

  private func report(_ plans: [PCRA], isForWards: Bool) -> PCRAReport {
    PCRAReport(plans: plans, of: model, isForWards: isForWards, filter: filter, phrases: phrases)
  }

  /// A document on the backups that is signed.
  func paper(_ paper: BackupPaper) -> any Report {
    BackupPaperReport(paper, of: model, filter: filter, phrases: phrases)
  }
}
