// What the chapters of the book hold: who relies on what is asked once for all processes of a matrix.

internal import Continuity
internal import DependencyGraph
import Formats

/// Makes the chapters of a book.
struct ChapterMaker {
  let model: Model
  let view: View
  let labels: any BookLabels
  /// The processes of the view; where there is none, what needs something and nothing needs.
  let owners: [Index<Asset>]
  /// How the owners rely on things.
  let reliances: Reliances

  /// More than these at once say nothing: a book of a thousand pages is no book.
  static let mostOwners = 400

  init(model: Model, view: View, labels: any BookLabels) {
    self.model = model
    self.view = view
    self.labels = labels
    // Kinds narrow the rows, not the columns.
    var all = view
    all.kinds = []
    let shown = all.assets(of: model)
    var owners = shown.filter { model.assets[$0].kind == .process }
    if owners.isEmpty {
      owners = shown.filter { asset in
        !model.needs(of: asset).isEmpty && model.unitCount(of: asset) == 1
          && model.graph.requirements(naming: model.node(of: asset)).isEmpty
      }
    }
    self.owners = Array(owners.prefix(ChapterMaker.mostOwners)).sorted {
      ChapterMaker.order($0, in: model).lexicographicallyPrecedes(ChapterMaker.order($1, in: model))
    }
    reliances = Reliances(of: self.owners, in: model)
  }

  /// Care first, then what bears least to be down.
  private static func order(_ process: Index<Asset>, in model: Model) -> [Int] {
    let asset = model.assets[process]
    return [
      asset.establishment?.position ?? .max, asset.scope.map { Int($0.rawValue) } ?? .max,
      asset.mtpd ?? .max, process.position,
    ]
  }

  /// The kinds in the order in which a matrix tells them: where things are, what feeds them, what they
  /// run on.
  static let kinds: [Kind] = [
    .building, .utility, .network, .service, .server, .store, .backup, .application, .equipment,
    .role, .supplier, .process,
  ]

  /// What feeds and carries processes: the first of the two matrices.
  static let infrastructure: Set<Kind> = [
    .building, .utility, .network, .service, .server, .store, .backup, .supplier,
  ]

  // MARK: - What processes share

  /// The matrices: of a group one of its establishments first, then those of each.
  func matrices() -> [Book.Chapter] {
    let groups = Dictionary(grouping: owners) { model.assets[$0].establishment }
    let order = groups.keys.sorted { ($0?.position ?? .max) < ($1?.position ?? .max) }
    guard !order.isEmpty else { return [whole()] }
    let first = order.count > 1 ? [overview(order, groups)] : []
    return first + order.flatMap { shared(by: groups[$0] ?? [], of: $0) }
  }

  /// One matrix of everything; of a group, that of its establishments.
  func whole() -> Book.Chapter {
    let groups = Dictionary(grouping: owners) { model.assets[$0].establishment }
    let order = groups.keys.sorted { ($0?.position ?? .max) < ($1?.position ?? .max) }
    guard order.count < 2 else { return overview(order, groups) }
    return matrix(
      of: things(sharedBy: owners), for: owners, in: order.first ?? nil, title: labels.sharedTitle)
  }

  private func things(sharedBy owners: [Index<Asset>]) -> [Index<Asset>] {
    reliances.things.filter { thing in
      var users = 0
      for owner in owners where reliances[owner, thing]?.grade != nil { users += 1 }
      // Of one alone it is all that it relies on.
      return users > min(1, owners.count - 1)
    }
  }

  /// What several of some processes rely on: what carries them, then the rest.
  private func shared(by owners: [Index<Asset>], of establishment: Index<Establishment>?) -> [Book
    .Chapter]
  {
    let shared = things(sharedBy: owners)
    let parts = [true, false].map { isInfrastructure in
      shared.filter {
        ChapterMaker.infrastructure.contains(model.assets[$0].kind) == isInfrastructure
      }
    }
    return zip(parts, [labels.sharedTitle, labels.sharedRestTitle]).compactMap { things, title in
      guard !things.isEmpty || title == labels.sharedTitle && parts[1].isEmpty else { return nil }
      return matrix(of: things, for: owners, in: establishment, title: title)
    }
  }

  private func matrix(
    of things: [Index<Asset>], for owners: [Index<Asset>], in establishment: Index<Establishment>?,
    title: String
  ) -> Book.Chapter {
    let columns = owners.map { Matrix.Column(name: model.assets[$0].name, subject: $0) }
    let isGroup = model.establishments.count > 1
    let sections = sections(of: things) { members in
      let signs = owners.map { owner in
        members.contains(owner)
          ? MatrixSign.same : MatrixSign(reliances[owner, members[0]], time: labels.brief)
      }
      let other = model.assets[members[0]].establishment
      return Matrix.Row(
        name: name(of: members), signs: signs,
        notes: isGroup ? [other == establishment ? "" : owner(of: members[0], isBrief: true)] : [],
        tooltip: tooltip(of: members))
    }
    var lines = [labels.sharedCounts(processes: owners.count, things: things.count)]
    if isGroup, let establishment {
      lines.insert(model.establishments[establishment].name.visible(limit: 90), at: 0)
    }
    return Book.Chapter(
      title: title, lines: lines + narrowing, legend: legend(for: .processes),
      matrix: Matrix(
        columns: columns, sections: sections,
        notes: isGroup ? [Matrix.Note(heading: labels.elsewhere, least: 64, share: 1)] : []))
  }

  /// What several establishments rely on: of each, how many processes a loss stops.
  private func overview(
    _ order: [Index<Establishment>?], _ groups: [Index<Establishment>?: [Index<Asset>]]
  ) -> Book.Chapter {
    func best(_ thing: Index<Asset>, _ group: Index<Establishment>?) -> MatrixSign? {
      let all = (groups[group] ?? []).compactMap { reliances[$0, thing]?.grade }
      switch all.min() {
      case .vital: return .vital(labels.language.number(all.count { $0 == .vital }))
      case .spare: return .spare
      case .fallback: return .fallback
      case .useful: return .useful
      case nil: return nil
      }
    }
    let shared = reliances.things.filter { thing in order.count { best(thing, $0) != nil } > 1 }
    let columns = order.map { group in
      Matrix.Column(
        name: (group.map { model.establishments[$0].name } ?? labels.nobodys)
          + "\u{A0}(\(labels.language.count(groups[group]?.count ?? 0, of: .process)))")
    }
    let sections = sections(of: shared) { members in
      Matrix.Row(
        name: name(of: members), signs: order.map { best(members[0], $0) },
        notes: [owner(of: members[0]), place(of: members)], tooltip: tooltip(of: members))
    }
    return Book.Chapter(
      title: labels.groupTitle,
      lines: [labels.groupCounts(establishments: order.count, things: shared.count)] + narrowing,
      legend: legend(for: .establishments),
      matrix: Matrix(
        columns: columns, sections: sections,
        notes: [
          Matrix.Note(heading: labels.establishment, least: 120, share: 1),
          Matrix.Note(heading: labels.place, least: 110, share: 1),
        ]))
  }

  /// Whose a thing is.
  private func owner(of thing: Index<Asset>, isBrief: Bool = false) -> String {
    guard let establishment = model.assets[thing].establishment else { return labels.nobodys }
    let owner = model.establishments[establishment]
    return (isBrief ? owner.id : owner.name).visible(limit: 60)
  }

  // MARK: - Rows

  /// Rows by kind, those that stop most first; what is truly alike is one.
  func sections(of things: [Index<Asset>], row: ([Index<Asset>]) -> Matrix.Row) -> [Matrix.Section]
  {
    ChapterMaker.kinds.filter { view.kinds.isEmpty || view.kinds.contains($0) }.compactMap { kind in
      let groups = Twins(of: things.filter { model.assets[$0].kind == kind }, in: model).all
      let rows = groups.map(row).enumerated().sorted { a, b in
        let (first, second) = (a.element.weight, b.element.weight)
        return first != second ? first.lexicographicallyPrecedes(second) : a.offset < b.offset
      }
      guard !rows.isEmpty else { return nil }
      return Matrix.Section(heading: labels.heading(of: kind), rows: rows.map(\.element))
    }
  }

  /// One name, or those of several that are alike.
  func name(of members: [Index<Asset>]) -> String {
    let names = members.prefix(3).map { name(of: $0) }
    guard members.count > 3 else { return labels.language.list(of: Array(names)) }
    return "\(members.count)\u{A0}×\u{A0}: " + names.prefix(2).joined(separator: ", ") + "…"
  }

  private func name(of asset: Index<Asset>) -> String {
    let name = model.assets[asset].name.visible(limit: 80)
    return model.named(
      asset, name.isEmpty ? model.assets[asset].id.visible(limit: 80) : name, in: labels.language)
  }

  /// The place that they are in, where they are in one.
  func place(of members: [Index<Asset>]) -> String {
    let places = Set(
      members.map { member in
        model.needs(of: member).first { $0.relation == .isIn }?.members.first
      })
    guard places.count == 1, let place = places.first ?? nil else { return "" }
    return model.assets[place].name.visible(limit: 60)
  }

  func tooltip(of members: [Index<Asset>]) -> String {
    members.prefix(12).map { "\(name(of: $0)) (\(model.assets[$0].id.visible(limit: 60)))" }
      .joined(separator: "\n")
  }

  var narrowing: [String] {
    var lines = Heading(model: model, view: view, labels: wording(in: view.language))
      .lines(scenario: nil, counts: nil)
    if owners.count == ChapterMaker.mostOwners { lines.append(labels.first(owners.count)) }
    return lines
  }
}

extension Matrix.Row {
  /// What sorts rows: more that it stops first, then more that rely on it.
  fileprivate var weight: [Int] {
    let vital = signs.count { if case .vital = $0 { true } else { false } }
    let others = signs.count { $0 != nil && $0 != .through }
    return [-vital, -others]
  }
}
