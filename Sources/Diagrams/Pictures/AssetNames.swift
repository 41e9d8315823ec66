// What things are called in a picture: two of the same name are told apart.

internal import Continuity
import Formats

/// The names of a model's assets, safe to show.
struct AssetNames {
  let model: Model
  let language: Language
  private let ambiguous: AmbiguousNames

  init(of model: Model, in language: Language) {
    (self.model, self.language) = (model, language)
    ambiguous = AmbiguousNames(of: model)
  }

  /// - Parameter asset: a position in ``Model/assets``.
  func name(of asset: Index<Asset>) -> String {
    let name = model.named(asset, model.assets[asset].name.visible(limit: 60), in: language)
    return ambiguous.mark(of: asset, in: model, limit: 30).map { "\(name) (\($0))" } ?? name
  }
}
