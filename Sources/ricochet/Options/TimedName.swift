// A node on the command line, and when it fails: `edf@2h`.

import Continuity
import DependencyGraph
import Reports

/// A node with the minute from which something is done to it.
struct TimedName: Hashable {
  /// The node, as a position in the model.
  let asset: Index<Asset>
  /// Minutes from the start.
  let at: Int

  /// What a name means: an exact identifier wins, also with an `@` in it; else what follows the last `@`
  /// is a time, if it is a duration.
  init(_ name: String, in model: Model, _ phrases: any Phrases) throws {
    var (wanted, minutes) = (name, 0)
    if !model.hasAsset(id: name), let split = name.lastIndex(of: "@"),
      case .minutes(let given)? = Limit(written: String(name[name.index(after: split)...]))
    {
      (wanted, minutes) = (String(name[..<split]), given)
    }
    let lookup = model.findAsset(wanted)
    if case .unknown = lookup, case .found = model.findScenario(wanted) {
      throw UserError(phrases: phrases) { $0.isScenario(wanted) }
    }
    asset = try found(lookup, wanted, phrases) { $0.asset }
    at = minutes
  }
}
