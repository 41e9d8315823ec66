// Copies and control links that a model can hold.

import Continuity
import DependencyGraph
import Formats

extension Inventory {
  mutating func checkCopies(_ kinds: NodeKinds) {
    var seen: Set<[String]> = []
    var kept: [Copy] = []
    for var copy in copies {
      copy.node.makeCell()
      copy.holder.makeCell()
      Self.makeSource(&copy.source, origin: origin, node: copy.node)
      if let reason = Self.reasonToLeaveOut(copy.node, copy.holder, kinds)
        ?? (seen.insert([copy.node, copy.holder, copy.source]).inserted ? nil : .duplicateLink)
      {
        find(reason, at: copy.place)
        continue
      }
      for field in CopyKey.ofImports {
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
      let (one, other) = (control.controller, control.controlled)
      if let reason = Self.reasonToLeaveOut(one, other, kinds)
        ?? (seen.insert([one, other]).inserted ? nil : .duplicateLink)
      {
        find(reason, at: control.place)
      } else {
        kept.append(control)
      }
    }
    controls = kept
  }
}
