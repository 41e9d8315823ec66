// What is backed up, how often, for how long: nodes whose copies are alike in one row.

internal import Continuity
import Formats

/// The rows of the functional table.
struct CopyPolicies {
  /// Copies on one holder, made alike.
  struct Policy {
    var holder: Index<Asset>
    var assets: [Index<Asset>]
    var copies: [Copy]
  }

  /// By holder, most copies first.
  private(set) var policies: [Policy] = []

  private struct Key: Hashable {
    var holder: Index<Asset>
    var every: Int?
    var retention: Int?
    var medium: String?
    var isOffline: Bool
    var immutable: Immutability?
    var site: Index<Asset>?
  }

  /// Gathers the copies of a model in at most `most` rows where that is possible, by disregarding first
  /// how often they are made, then how long they are kept.
  init(of model: Model, most: Int) {
    for coarseness in 0...2 {
      policies = CopyPolicies.gathered(model, coarseness)
      if policies.count <= most { break }
    }
  }

  private static func gathered(_ model: Model, _ coarseness: Int) -> [Policy] {
    var positions: [Key: Int] = [:]
    var policies: [Policy] = []
    for asset in model.assets.indices {
      for copy in model.copies(of: asset) {
        let key = Key(
          holder: copy.holder, every: coarseness > 0 ? nil : copy.every,
          retention: coarseness > 1 ? nil : copy.retention, medium: copy.medium,
          isOffline: copy.isOffline, immutable: coarseness > 1 ? nil : copy.immutable,
          site: copy.site)
        if let position = positions[key] {
          policies[position].assets.append(asset)
          policies[position].copies.append(copy)
        } else {
          positions[key] = policies.count
          policies.append(Policy(holder: copy.holder, assets: [asset], copies: [copy]))
        }
      }
    }
    var counts: [Index<Asset>: Int] = [:]
    for policy in policies { counts[policy.holder, default: 0] += policy.assets.count }
    return policies.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      return [-(counts[one.holder] ?? 0), one.holder.position, -one.assets.count, a.offset]
        .lexicographicallyPrecedes(
          [-(counts[other.holder] ?? 0), other.holder.position, -other.assets.count, b.offset])
    }.map(\.element)
  }

  /// The cells of a row: what, where, how often, how long, how protected, how it comes back.
  static func cells(of policy: Policy, in model: Model, labels: any Labels) -> [String] {
    let names = policy.assets.prefix(3).map { model.assets[$0].name.visible(limit: 40) }
    let rest = policy.assets.count - names.count
    var what = rest > 0 ? names.joined(separator: ", ") : labels.language.list(of: names)
    if rest > 0 { what += " " + labels.more(rest) }
    if policy.assets.count > 1 { what = labels.nodes(policy.assets.count, what) }
    let first = policy.copies[0]
    let holder = model.assets[policy.holder].name.visible(limit: 44)
    let site = first.site.map { labels.at(model.assets[$0].name.visible(limit: 40)) }
    let place = [
      [first.medium.map { labels.medium($0.visible(limit: 30)) }, site].compactMap(\.self)
        .joined(separator: ", ")
    ].filter { !$0.isEmpty }
    let locks = Set(policy.copies.map(\.immutable))
    var protection = CopySummary.protection(first.isOffline, locks.first ?? nil, labels)
    if locks.count > 1 {
      protection = (first.isOffline ? [labels.offline] : []) + [labels.variousLocks]
    }
    return [
      what, ([holder] + place).joined(separator: " · "),
      span(policy.copies.map(\.every), labels.every, labels),
      span(policy.copies.map(\.retention), labels.duration, labels),
      protection.isEmpty ? labels.unprotected : protection.joined(separator: ", "),
      span(policy.copies.map(\.restore), labels.duration, labels),
    ]
  }

  /// A length, or from the shortest to the longest of them; and that some are not known.
  private static func span(
    _ lengths: [Int?], _ words: (Int) -> String, _ labels: any Labels
  ) -> String {
    let known = lengths.compactMap(\.self)
    guard let shortest = known.min(), let longest = known.max() else { return labels.notKnown }
    let text =
      shortest == longest
      ? words(shortest)
      : labels.range(labels.duration(shortest), labels.duration(longest))
    return text + (known.count < lengths.count ? " (" + labels.partlyKnown + ")" : "")
  }
}
