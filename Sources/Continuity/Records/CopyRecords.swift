// One copy, key by key, as YAML and copies.csv both say it.

internal import DependencyGraph
import Formats

extension Records {
  /// Sets what one key or column of a copy says.
  mutating func set(
    _ key: CopyKey, to bytes: ArraySlice<UInt8>, at location: Location, in copy: inout CopyRecord
  ) {
    let text = String(decoding: bytes, as: UTF8.self)
    func minutes(_ records: inout Records) -> Minutes {
      records.duration(bytes, key: key.rawValue, at: location) ?? .absent
    }
    switch key {
    case .node: copy.node = reference(text, at: location)
    case .holder: copy.holder = reference(text, at: location)
    case .every: copy.every = minutes(&self)
    case .lag: copy.lag = minutes(&self)
    case .retention: copy.retention = minutes(&self)
    case .restore: copy.restore = minutes(&self)
    case .medium: copy.medium = text
    case .site: copy.site = reference(text, at: location)
    case .offline: copy.isOffline = truth(text, key: "offline", at: location) ?? false
    case .immutable: copy.immutable = immutability(bytes, at: location)
    // Only rows of a file that an import writes come and go.
    case .source, .gone: break
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
