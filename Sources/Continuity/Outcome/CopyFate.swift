// What becomes of the copies of a destroyed node: which survive, why, and which one it comes back from.

internal import DependencyGraph

/// What becomes of one copy in a scenario that destroys the node whose data it holds.
public struct CopyFate: Sendable {
  /// Why a copy survives, or does not.
  public enum Reason: String, CaseIterable, Sendable {
    /// Nothing happens to its holder or its site.
    case untouched
    /// Its holder is compromised, but nothing reaches it without a hand.
    case offline
    /// Its holder is compromised, but it is locked for longer than its age.
    case immutable
    /// Its holder is destroyed, but it lies where the holder is not.
    case elsewhere = "off-site"
    /// The place where it lies is destroyed.
    case siteDestroyed = "site-destroyed"
    /// Its holder is destroyed, other than by an attacker who holds it.
    case holderDestroyed = "holder-destroyed"
    /// An attacker holds its holder, and it is neither offline nor locked.
    case holderCompromised = "holder-compromised"
    /// An attacker holds its holder, and it is locked for less than its age.
    case lockTooShort = "lock-too-short"
    /// It is kept for less time than the attacker was inside.
    case retentionTooShort = "retention-too-short"
  }

  /// The copy.
  public let copy: Copy
  /// Whether it can be restored from.
  public let survives: Bool
  /// Why.
  public let reason: Reason
  /// How old what it holds is at worst, in minutes before the scenario; a lower bound unless
  /// ``isAgeKnown``.
  public let age: Int
  /// Whether the model says how often the copy is made.
  public let isAgeKnown: Bool
  /// Keys of the copy that nobody gave and that were taken to suffice.
  public let taken: [String]
}

/// What decides the fate of copies: what is destroyed, by what, and since when the attacker is inside.
struct CopySurvival {
  let model: Model
  /// Everything destroyed.
  let destroyed: Set<Index<Asset>>
  /// Everything that would be destroyed without the attacker.
  let physically: Set<Index<Asset>>
  /// Everything an attacker holds.
  let compromised: Set<Index<Asset>>
  /// How long the attacker was inside before, in minutes; `nil` without an attacker, or where nobody
  /// said.
  let dwell: Int?
  /// Whether every copy survives all the same.
  let sparesCopies: Bool

  /// What becomes of every copy of an asset, in the order written.
  func fates(of asset: Index<Asset>) -> [CopyFate] {
    (model.copies[asset] ?? []).map { fate(of: $0) }
  }

  private func fate(of copy: Copy) -> CopyFate {
    // A clean point must be older than the intrusion.
    let age = (dwell ?? 0) + (copy.every ?? 0) + (copy.lag ?? 0)
    var taken: [String] = []
    func fate(_ survives: Bool, _ reason: CopyFate.Reason) -> CopyFate {
      CopyFate(
        copy: copy, survives: survives, reason: reason, age: age, isAgeKnown: copy.every != nil,
        taken: taken)
    }

    if sparesCopies { return fate(true, .untouched) }
    let isElsewhere = copy.site.map { !model.isIn(copy.holder, place: $0) } ?? false
    if let site = copy.site, destroyed.contains(site) { return fate(false, .siteDestroyed) }
    let isHeld = compromised.contains(copy.holder)
    let isWrecked = isHeld ? physically.contains(copy.holder) : destroyed.contains(copy.holder)
    if isWrecked && !isElsewhere { return fate(false, .holderDestroyed) }
    var reason = isWrecked ? CopyFate.Reason.elsewhere : .untouched
    if isHeld {
      if copy.isOffline {
        reason = .offline
      } else if let lock = copy.immutable {
        if let minutes = lock.minutes, minutes < age { return fate(false, .lockTooShort) }
        if lock.minutes == nil { taken.append("immutable") }
        reason = .immutable
      } else {
        return fate(false, .holderCompromised)
      }
    }
    if dwell != nil {
      if let retention = copy.retention, retention < age { return fate(false, .retentionTooShort) }
      if copy.retention == nil { taken.append("retention") }
    }
    return fate(true, reason)
  }
}

extension [CopyFate] {
  /// The copy to come back from: the freshest that survives, then the one restored soonest, then the
  /// first. One whose age nobody can tell is the last choice.
  var best: Int? {
    indices.filter { self[$0].survives }.min { a, b in
      let (one, other) = (self[a], self[b])
      if one.isAgeKnown != other.isAgeKnown { return one.isAgeKnown }
      if one.age != other.age { return one.age < other.age }
      let (restore, otherRestore) = (one.copy.restore ?? .max, other.copy.restore ?? .max)
      return (restore, a) < (otherRestore, b)
    }
  }
}

extension Model {
  /// Whether an asset is in a place, or in one that is in it.
  ///
  /// - Complexity: O(the places above the asset)
  func isIn(_ asset: Index<Asset>, place: Index<Asset>) -> Bool {
    var queue = [asset]
    var seen: Set<Index<Asset>> = [asset]
    while let current = queue.popLast() {
      for requirement in requirements(of: current)
      where relations[requirement.index] == .isIn {
        for upper in members(of: requirement) where seen.insert(upper).inserted {
          if upper == place { return true }
          queue.append(upper)
        }
      }
    }
    return false
  }
}
