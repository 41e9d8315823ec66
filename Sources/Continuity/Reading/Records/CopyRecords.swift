// One copy, key by key, as YAML and copies.csv both say it.

internal import DependencyGraph
import Formats

extension Records {
  /// Sets what one key or column of a copy says.
  mutating func set(
    _ key: CopyKey, to text: String, at location: Location, in copy: inout CopyRecord
  ) {
    switch key.kept {
    case .duration(let set):
      set(&copy, duration(Array(text.utf8), key: key.rawValue, at: location) ?? .absent)
    case .reference(let set): set(&copy, reference(text, at: location))
    case .own:
      switch key {
      // Many rows share the text.
      case .medium: copy.medium = words.media.value(of: text.utf8.span) { text }
      case .offline: copy.isOffline = truth(text, key: key.rawValue, at: location) ?? false
      case .immutable: copy.immutable = immutability(Array(text.utf8)[...], at: location)
      // Only rows of a file that an import writes come and go.
      default: break
      }
    }
  }

  /// True, false, or for how long.
  mutating func immutability(
    _ bytes: ArraySlice<UInt8>, at location: Location
  ) -> Immutability? {
    let known = words.immutabilities.value(of: bytes.span) {
      let text = String(decoding: bytes, as: UTF8.self)
      if let isTrue = Synonyms.truths[folded(text)] {
        return .some(isTrue ? Immutability() : nil)
      }
      guard let limit = try? DurationText.parse(bytes), let minutes = Minutes(limit).value else {
        return nil
      }
      return Immutability(minutes: minutes)
    }
    if let known { return known }
    _ = duration(bytes, key: "immutable", at: location)
    return nil
  }

  /// Keeps a copy that says who holds it.
  mutating func add(_ copy: CopyRecord) {
    guard copy.holder.symbol != .max else {
      problems.report(.missing(key: "holder"), at: copy.location)
      return
    }
    copies.append(copy)
  }
}
