// What two nodes with the same identifier say differently, key by key.

internal import DependencyGraph

/// An objective that a node has now, has no more, or has otherwise.
package struct ObjectiveChange: Hashable, Sendable {
  /// The node, as a position in ``ModelComparison/nodes``.
  package let node: Index<MatchedNode>
  /// What it limits.
  package let objective: Objective
  /// What it allowed, in minutes; `nil` where it was not set.
  package let old: Int?
  /// What it allows, in minutes; `nil` where it is not set.
  package let new: Int?
}

/// Compares the nodes of two models.
struct NodeComparison {
  let old: Model
  let new: Model
  let nodes: MatchedNodes
  /// Whether the nodes of the old model name who they sign in with or are administered from.
  let namedControl: (old: Indexed<Asset, Bool>, new: Indexed<Asset, Bool>)

  /// Every node that was added, is gone, or says something else; ascending by identifier.
  ///
  /// - Complexity: O(nodes)
  func changes() -> [ElementChange] {
    nodes.all.indices.compactMap { position in
      let node = nodes.all[position]
      var fields: [FieldChange] = []
      if let before = node.old, let after = node.new {
        fields = self.fields(before, after)
        if fields.isEmpty { return nil }
      }
      return ElementChange(
        element: .node, nature: Nature(isInOld: node.old != nil, isInNew: node.new != nil),
        id: node.id, name: node.name, node: position, fields: fields,
        establishments: node.establishments)
    }
  }

  /// The objectives of nodes in both models that differ, ascending by node.
  ///
  /// - Complexity: O(nodes)
  func objectives() -> [ObjectiveChange] {
    var changes: [ObjectiveChange] = []
    for (position, node) in zip(nodes.all.indices, nodes.all) {
      guard let before = node.old.map({ old.assets[$0] }),
        let after = node.new.map({ new.assets[$0] })
      else { continue }
      for (objective, one, other) in [
        (Objective.mtpd, before.mtpd, after.mtpd), (.rto, before.rto, after.rto),
        (.rpo, before.rpo, after.rpo),
      ] where one != other {
        changes.append(
          ObjectiveChange(node: position, objective: objective, old: one, new: other))
      }
    }
    return changes
  }

  private func fields(_ before: Index<Asset>, _ after: Index<Asset>) -> [FieldChange] {
    let (one, other) = (old.assets[before], new.assets[after])
    var fields = FieldChanges()
    fields.compare("kind", one.kind, other.kind) { .kind($0) }
    fields.compare("name", one.name, other.name)
    fields.compare(
      "establishment", one.establishment.map { old.establishments[$0].id },
      other.establishment.map { new.establishments[$0].id })
    fields.compare("scope", one.scope?.name, other.scope?.name)
    fields.compare(minutes: "restart", one.restart, other.restart)
    fields.compare("repair", one.repair, other.repair) { .duration($0) }
    fields.compare(minutes: "rebuild", one.rebuild, other.rebuild)
    fields.compare("headcount", one.headcount, other.headcount) { .number($0) }
    fields.compare("degraded-mode", one.degradedMode, other.degradedMode) { .duration($0) }
    fields.compare(minutes: "catch-up", one.catchUp, other.catchUp)
    fields.compare(
      "zone", old.partition.zone(of: before).map { old.partition.zones[$0].id },
      new.partition.zone(of: after).map { new.partition.zones[$0].id })
    fields.compare("no-copies", old.saysNoCopies(before), new.saysNoCopies(after))
    // Local accounts; what they name instead is compared as links.
    fields.compare(
      "no-control", one.declaresControl && !namedControl.old[before],
      other.declaresControl && !namedControl.new[after])
    compareWork(before, after, &fields)
    compareDetails(old.details[before], new.details[after], &fields)
    compareDeciders(old.details[before], new.details[after], &fields)
    return fields.list
  }

  private func compareDeciders(
    _ one: AssetDetails?, _ other: AssetDetails?, _ fields: inout FieldChanges
  ) {
    if one == nil && other == nil { return }
    fields.compare(
      "decided-by", one?.decidedBy.map(old.text), other?.decidedBy.map(new.text))
    fields.compare("trigger", one?.trigger, other?.trigger)
    fields.compare("ended-by", one?.endedBy.map(old.text), other?.endedBy.map(new.text))
    fields.compare("go-ahead", one?.goAhead.map(old.text), other?.goAhead.map(new.text))
  }

  private func compareWork(
    _ before: Index<Asset>, _ after: Index<Asset>, _ fields: inout FieldChanges
  ) {
    let (one, other) = (old.workforce, new.workforce)
    fields.compare(
      list: "presence", (one.presence[before]?.lines ?? []).map(\.text),
      (other.presence[after]?.lines ?? []).map(\.text))
    if one.presence[before] != nil && other.presence[after] != nil {
      fields.compare(
        list: "closed", one.closedDays.sorted().map(\.text), other.closedDays.sorted().map(\.text))
    }
    fields.compare(
      list: "restarted-by", old.texts(of: one.restartCrews[before]),
      new.texts(of: other.restartCrews[after]))
    fields.compare(
      list: "rebuilt-by", old.texts(of: one.rebuildCrews[before]),
      new.texts(of: other.rebuildCrews[after]))
    fields.compare(
      list: "recovery", (one.steps[before] ?? []).map { old.text(of: $0) },
      (other.steps[after] ?? []).map { new.text(of: $0) })
  }

  private func compareDetails(
    _ one: AssetDetails?, _ other: AssetDetails?, _ fields: inout FieldChanges
  ) {
    if one == nil && other == nil { return }
    fields.compare(list: "criticality", degrees(one), degrees(other))
    fields.compare(list: "impacts", one?.impacts ?? [], other?.impacts ?? [])
    fields.compare(list: "materials", one?.materials ?? [], other?.materials ?? [])
    fields.compare("owner", one?.owner, other?.owner)
    fields.compare(list: "tags", one?.tags ?? [], other?.tags ?? [])
    fields.compare("note", one?.note, other?.note)
    fields.compare("sign", one?.sign, other?.sign)
    fields.compare(
      "most-critical", one?.mostCritical != nil, other?.mostCritical != nil)
    fields.compare("ads-level", one?.adsLevel, other?.adsLevel) { .number($0) }
    fields.compare("count", one?.count, other?.count) { .number($0) }
    fields.compare("mbco", one?.minimumLevel.map { "\($0)%" }, other?.minimumLevel.map { "\($0)%" })
    fields.compare("streams", one?.streams, other?.streams) { .number($0) }
    fields.compare(list: "contact", one?.contact?.texts ?? [], other?.contact?.texts ?? [])
    fields.compare("volume", one?.volume?.text, other?.volume?.text)
    fields.compare("level", levels(one), levels(other))
    fields.compare("catch-up", share(one), share(other))
    fields.compare("procedure", one?.procedure, other?.procedure)
    fields.compare(list: "sources", sources(one), sources(other))
    fields.compare("gone", one?.isGone ?? false, other?.isGone ?? false)
    fields.compare("gone-since", one?.goneSince, other?.goneSince)
  }

  private func levels(_ details: AssetDetails?) -> String? {
    details.flatMap { $0.modeLevels.isEmpty ? nil : $0.modeLevels.text }
  }

  private func share(_ details: AssetDetails?) -> String? {
    details?.catchUpShare.map { "\($0.percent)%" }
  }

  private func degrees(_ details: AssetDetails?) -> [String] {
    (details?.criticality ?? []).map { "\($0.after)m: \($0.degree)" }
  }

  private func sources(_ details: AssetDetails?) -> [String] {
    (details?.sources ?? []).map { $0.text }
  }
}

extension DurationSource {
  /// Key, origin and day, as one text to compare and show.
  var text: String {
    ([key, origin.rawValue] + [on].compactMap(\.self)).joined(separator: " ")
  }
}

extension Model {
  /// Whether an asset says that it has data and no copy of it.
  fileprivate func saysNoCopies(_ asset: Index<Asset>) -> Bool {
    assets[asset].declaresCopies && copies(of: asset).isEmpty
  }
}
