// Minimal cut sets in English.

import Continuity
import DependencyGraph

struct EnglishCutPhrases: CutPhrases {
  var language: Language { .english }

  var searching: String { "Searching for minimal cut sets" }

  func headline(_ name: String, _ cuts: MinimalCuts) -> String {
    let size = cuts.order.map { " of \(language.number($0)) at most" } ?? ""
    if cuts.count.isZero {
      return cuts.ending == .complete
        ? "No combination\(size) stops \(name)." : "What stops \(name): the search did not end."
    }
    guard cuts.ending == .complete else {
      return cuts.count == 1
        ? "At least one combination\(size) is enough to stop \(name)."
        : "At least \(number(cuts.count)) combinations\(size) are each enough to stop \(name)."
    }
    if cuts.count == 1 { return "One combination\(size) is enough to stop \(name)." }
    return "\(number(cuts.count)) combinations\(size) are each enough to stop \(name)."
  }

  func meaning(within minutes: Int?) -> String {
    let minimal =
      "Each combination is minimal: spare any one of its members, and the node keeps running."
    guard let minutes else {
      return """
        \(minimal) Nothing is repaired, and tolerances and degraded modes of limited length have run out.
        """
    }
    return """
      \(minimal) It stops the node within \(duration(minutes)), with nothing repaired: a tolerance or degraded \
      mode that is longer counts as holding.
      """
  }

  func incomplete(_ cuts: MinimalCuts) -> String? {
    guard cuts.ending != .complete else { return nil }
    let reason = cuts.ending == .outOfMemory ? "for want of memory" : "because it was interrupted"
    let order = cuts.completeTo ?? 0
    return order == 0
      ? "The search ended \(reason): no size was finished, and nothing is proven."
      : "The search ended \(reason): all are counted up to \(members(order)), and none beyond."
  }

  private func members(_ count: Int) -> String {
    count == 1 ? "1 member" : "\(language.number(count)) members"
  }

  func line(order: Int, _ count: Natural) -> String { "\(members(order)): \(number(count))" }

  var setsTitle: String { "Minimal combinations" }
  var headings: [String] { ["Size", "Combination"] }

  func more(than shown: Int, of count: Natural) -> String {
    shown == 1
      ? "The first of \(number(count)), the smallest; --limit shows more."
      : "The first \(language.number(shown)) of \(number(count)), smallest first; --limit shows more."
  }

  var rankingHeading: String { "In most combinations" }
  var rankingHeadings: [String] { ["Node", "Kind", "Combinations"] }

  func outOfMemory(_ cuts: MinimalCuts, memory: Int) -> String {
    """
    the search takes more memory than the \(language.number(memory >> 20)) MiB it may: \(reached(cuts)). \
    Limit the size (--order) or the kinds (--among), or give it more memory (--memory).
    """
  }

  func cancelled(_ cuts: MinimalCuts) -> String { "the search was interrupted: \(reached(cuts))." }

  private func reached(_ cuts: MinimalCuts) -> String {
    let order = cuts.completeTo ?? 0
    return order == 0
      ? "no size is finished" : "the combinations are complete up to \(members(order))"
  }
}
