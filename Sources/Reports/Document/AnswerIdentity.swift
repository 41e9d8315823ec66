// The title block of an answer about a model, as far as the model knows it.

package import Continuity
package import Diagrams
import Formats

/// The version of ricochet, as `--version` and every title block say it.
package enum Release {
  package static let version = "0.1.0"
}

extension Identity {
  /// - Parameter filter: what of the model the answer shows.
  package init(of model: Model, in language: Language, showing filter: Filter? = nil) {
    self.init(
      of: model, for: filter?.establishment, language: language, version: Release.version)
  }

  /// Of an answer about some nodes: that of their establishment, where they have one in common.
  package init(
    of model: Model, in language: Language, showing filter: Filter?, about assets: [Index<Asset>]
  ) {
    let homes = Set(assets.map { model.assets[$0].establishment })
    let common = homes.count == 1 ? homes.first ?? nil : nil
    self.init(
      of: model, for: filter?.establishment ?? common, language: language,
      version: Release.version)
  }

  /// Of a model that was not read, or cannot be: its folder, as typed.
  package init(ofFolder folder: String, in language: Language) {
    self.init(model: folder.visible(limit: 120), language: language, version: Release.version)
  }
}
