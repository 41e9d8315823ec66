// What changed in the model itself, in words: the first few of each sort, and how many more.

import Continuity
import DependencyGraph
import Formats

struct DiffModelSection {
  let comparison: ModelComparison
  let names: DiffNames
  let phrases: any Phrases

  private var words: any DiffPhrases { phrases.language.diff }

  /// How many lines of a sort are told where room is short.
  private static let mostLines = 15
  /// How many names stand on a line.
  private static let mostNames = 8

  func section() -> Document.Section {
    guard comparison.changesModel else {
      return Document.Section(words.modelHeading, [.list(List([Line(words.modelIsSame)]))])
    }
    var blocks = listed(.added) + listed(.gone) + changedNodes() + objectives() + requirements()
    blocks += controls() + copies()
    for element in Element.allCases where element != .node { blocks += others(element) }
    return Document.Section(words.modelHeading, blocks)
  }

  // MARK: - Nodes

  private func nodes(_ nature: Nature) -> [ElementChange] {
    comparison.elements.filter { $0.element == .node && $0.nature == nature }
  }

  /// The nodes that were added or are gone, a line per kind.
  private func listed(_ nature: Nature) -> [Block] {
    let changes = nodes(nature)
    guard !changes.isEmpty else { return [] }
    var lines: [Line] = []
    for kind in Kind.allCases {
      let found = changes.compactMap(\.node).filter { comparison.nodes[$0].kind == kind }
      guard !found.isEmpty else { continue }
      var shown = found.prefix(Self.mostNames).map { names.shown($0) }
      if found.count > shown.count { shown.append(phrases.more(found.count - shown.count)) }
      lines.append(
        Line(words.names(phrases.language.heading(of: kind), count: found.count, shown)))
    }
    return part(words.heading(nature, count: changes.count), List(lines))
  }

  private func changedNodes() -> [Block] {
    let changes = nodes(.changed)
    return section(words.heading(.changed, count: changes.count), changes) { change in
      Line(words.fields(change.node.map(names.shown) ?? "", change.fields.map(told)))
    }
  }

  private func objectives() -> [Block] {
    section(words.objectivesHeading(comparison.objectives.count), comparison.objectives) {
      change in
      func shown(_ minutes: Int?) -> String {
        minutes.map(phrases.duration) ?? words.notSaid(change.objective.rawValue)
      }
      let field = words.field(
        change.objective.rawValue, old: shown(change.old), new: shown(change.new))
      return Line(words.fields(names.shown(change.node), [field]))
    }
  }

  // MARK: - What ties nodes together

  /// What belongs to a node that is itself new or gone is counted, not told.
  private func requirements() -> [Block] {
    let told = comparison.requirements.filter { comparison.nodes[$0.owner].isInBoth }
    return section(
      words.requirementsHeading(comparison.requirements.count), told,
      rest: comparison.requirements.count - told.count, words.ownRequirements
    ) { change in
      let text = words.requirement(
        names.shown(change.owner), old: change.old, new: change.new
      ) { facts in
        var shown = facts.members.prefix(Self.mostNames).map { names.quoted($0) }
        if facts.members.count > shown.count {
          shown.append(phrases.more(facts.members.count - shown.count))
        }
        return shown
      }
      return Line(text, sign: change.nature.sign)
    }
  }

  private func controls() -> [Block] {
    let told = comparison.controls.filter {
      comparison.nodes[$0.controller].isInBoth && comparison.nodes[$0.controlled].isInBoth
    }
    return section(
      words.controlsHeading(comparison.controls.count), told,
      rest: comparison.controls.count - told.count, words.ownControls
    ) { change in
      Line(
        words.control(names.shown(change.controller), names.shown(change.controlled), change),
        sign: change.nature.sign)
    }
  }

  private func copies() -> [Block] {
    let told = comparison.copies.filter { comparison.nodes[$0.node].isInBoth }
    return section(
      words.copiesHeading(comparison.copies.count), told,
      rest: comparison.copies.count - told.count, words.ownCopies
    ) { change in
      Line(
        words.copy(
          of: names.shown(change.node), on: names.quoted(change.holder),
          change.fields.map(self.told)),
        sign: change.nature.sign)
    }
  }

  private func others(_ element: Element) -> [Block] {
    let changes = comparison.elements.filter { $0.element == element }
    let names = Dictionary(grouping: changes, by: { folded($0.name) }).mapValues(\.count)
    return section(words.heading(element, count: changes.count), changes) { change in
      var name = change.name.visible(limit: 60)
      if names[folded(change.name)] ?? 0 > 1, change.name != change.id {
        name += " (\(change.id.visible(limit: 60)))"
      }
      return Line(
        change.fields.isEmpty ? name : words.fields(name, change.fields.map(told)),
        sign: change.nature.sign)
    }
  }

  /// A heading and the first lines under it; nothing where there is nothing to tell.
  private func section<Change>(
    _ heading: String, _ changes: [Change], rest: Int = 0,
    _ own: (Int) -> String = { _ in "" }, _ line: (Change) -> Line
  ) -> [Block] {
    guard !changes.isEmpty || rest > 0 else { return [] }
    let list = List(
      of: changes, limit: Self.mostLines, more: { [phrases] in phrases.more($0) }
    ) { [line($0)] }
    return part(heading, list, rest: rest > 0 ? own(rest) : nil)
  }

  /// A heading, what stands under it, and what is only counted.
  private func part(_ heading: String, _ list: List, rest: String? = nil) -> [Block] {
    var list = list
    list.level = 2
    return [.sentence(Line(heading, .strong, level: 1)), .list(list)]
      + (rest.map { [.sentence(Line($0, level: 2))] } ?? [])
  }

  // MARK: - Values

  private func told(_ field: FieldChange) -> String {
    words.field(field.key, old: told(field.old, field.key), new: told(field.new, field.key))
  }

  private func told(_ value: FieldValue?, _ key: String) -> String {
    switch value {
    case nil: words.notSaid(key)
    case .text(let text): words.word(key, text)
    case .kind(let kind): phrases.language.name(of: kind, count: 1)
    case .number(let number): phrases.language.number(number)
    case .duration(.minutes(let minutes)): phrases.duration(minutes)
    case .duration(.unlimited): words.unlimited
    case .truth(let truth): words.truth(truth)
    case .list(let texts): some(texts) { $0.visible(limit: 40) }
    case .nodes(let nodes): some(nodes) { names.quoted($0) }
    case .events(let events): some(events) { words.event(names.shown($0.node), $0) }
    }
  }

  private func some<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
    var shown = items.prefix(Self.mostNames).map(text)
    if items.count > shown.count { shown.append(phrases.more(items.count - shown.count)) }
    return shown.joined(separator: ", ")
  }
}

extension Nature {
  fileprivate var sign: Sign {
    switch self {
    case .added: .added
    case .gone: .gone
    case .changed: .changed
    }
  }
}
