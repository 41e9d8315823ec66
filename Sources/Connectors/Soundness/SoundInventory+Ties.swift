// Copies and control links that a model can hold.

import Continuity
import DependencyGraph

extension Inventory {
  mutating func checkCopies(_ kinds: NodeKinds) {
    var seen: Set<[String]> = []
    var kept: [Copy] = []
    for var copy in copies {
      copy.node.makeCell()
      copy.holder.makeCell()
      Self.makeSource(&copy.source, origin: origin, node: copy.node)
      let missing = [copy.node, copy.holder].first { kinds[$0] == nil }
      if let missing {
        find(.danglingLink(to: missing), at: copy.place)
        continue
      }
      guard copy.node != copy.holder else {
        find(.linkToItself, at: copy.place)
        continue
      }
      guard seen.insert([copy.node, copy.holder, copy.source]).inserted else {
        find(.duplicateLink, at: copy.place)
        continue
      }
      for field in CopyField.allCases {
        guard let value = copy.values[field] else { continue }
        let text = value.asCell
        let isGood = field == .site ? kinds[text] != nil : field.form.holds(text)
        // Rows share their values until one of them differs.
        if !isGood || text != value { copy.values[field] = isGood ? text : nil }
        if !isGood, !text.isEmpty {
          find(.unreadableValue(text), at: copy.place.at(column: field.rawValue))
        }
      }
      kept.append(copy)
    }
    copies = kept
  }

  mutating func checkControls(_ kinds: NodeKinds) {
    var seen: Set<[String]> = []
    var kept: [Control] = []
    for var control in controls {
      control.controller.makeCell()
      control.controlled.makeCell()
      Self.makeSource(&control.source, origin: origin, node: control.controlled)
      let missing = [control.controller, control.controlled].first { kinds[$0] == nil }
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
