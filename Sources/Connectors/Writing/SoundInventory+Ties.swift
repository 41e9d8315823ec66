// Copies and control links that a model can hold.

import Continuity
import DependencyGraph

extension Inventory {
  mutating func checkCopies(_ kinds: NodeKinds) {
    var seen = PairNumbers(minimumCapacity: copies.count)
    var sources = TextNumbers(minimumCapacity: copies.count)
    var kept = 0
    for index in copies.indices {
      copies[index].node.makeCell()
      copies[index].holder.makeCell()
      let (node, holder) = (copies[index].node, copies[index].holder)
      Self.makeSource(&copies[index].source, origin: origin, node: node)
      guard let owner = kinds[node], let keeper = kinds[holder] else {
        find(.danglingLink(to: kinds.holds(node) ? holder : node), at: copies[index].place)
        continue
      }
      guard node != holder else {
        find(.linkToItself, at: copies[index].place)
        continue
      }
      let new = sources.count
      let said = UInt64(sources.claim(copies[index].source, for: new) ?? new)
      guard seen.insert(UInt64(owner.number) << 32 | UInt64(keeper.number), said) else {
        find(.duplicateLink, at: copies[index].place)
        continue
      }
      for field in CopyField.allCases {
        guard let value = copies[index].values[field] else { continue }
        let text = value.asCell
        let isGood = field == .site ? kinds.holds(text) : field.form.holds(text)
        // Rows share their values until one of them differs.
        if !isGood || text != value { copies[index].values[field] = isGood ? text : nil }
        if !isGood, !text.isEmpty {
          find(.unreadableValue(text), at: copies[index].place.at(column: field.rawValue))
        }
      }
      if kept < index { copies.swapAt(kept, index) }
      kept += 1
    }
    copies.removeSubrange(kept...)
  }

  mutating func checkControls(_ kinds: NodeKinds) {
    var seen: Set<[String]> = []
    var kept: [Control] = []
    for var control in controls {
      control.controller.makeCell()
      control.controlled.makeCell()
      Self.makeSource(&control.source, origin: origin, node: control.controlled)
      let missing = [control.controller, control.controlled].first { !kinds.holds($0) }
      if let missing {
        find(.danglingLink(to: missing), at: control.place)
      } else if control.controller == control.controlled {
        find(.linkToItself, at: control.place)
      } else if !seen.insert([control.controller, control.controlled]).inserted {
        find(.duplicateLink, at: control.place)
      } else {
        kept.append(control)
      }
    }
    controls = kept
  }
}
