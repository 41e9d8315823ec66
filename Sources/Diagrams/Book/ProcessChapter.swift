// The page of one process: all that it relies on, by name, and through which of its needs.

internal import Continuity
internal import DependencyGraph
import Formats

extension ChapterMaker {
  /// The pages of some processes; what their needs rely on is found for all at once.
  func pages(of processes: [Index<Asset>]) -> [Book.Chapter] {
    let own =
      processes.allSatisfy(owners.contains) ? reliances : Reliances(of: processes, in: model)
    let under = Reliances(of: Set(processes.flatMap(columns)).sorted(), in: model)
    return processes.map { page(of: $0, own: own, under: under) }
  }

  /// Of what a process needs directly, what stands on something itself: a column each.
  private func columns(of process: Index<Asset>) -> [Index<Asset>] {
    directNeeds(of: process).filter { need in
      model.assets[need].kind != .process && model.assets[need].kind != .building
        && model.needs(of: need).contains { $0.phase == .operate }
    }
  }

  private func page(of process: Index<Asset>, own: Reliances, under: Reliances) -> Book.Chapter {
    let asset = model.assets[process]
    let things = own.things.filter { own[process, $0]?.grade != nil }
    let needs = relevantNeeds(of: process)
    let direct = directNeeds(of: process)
    let through = self.columns(of: process)
    let columns =
      [Matrix.Column(name: labels.itself(asset.name.visible(limit: 60)))]
      + through.map { Matrix.Column(name: model.assets[$0].name) }
    let sections = sections(of: things) { members in
      let thing = members[0]
      let isDirect = !direct.filter(members.contains).isEmpty
      let signs =
        [MatrixSign(own[process, thing], time: labels.brief)]
        + through.map { need in
          members.contains(need)
            ? MatrixSign.same
            : MatrixSign(under[need, thing], time: labels.brief).flatMap {
              $0 == .through ? nil : $0
            }
        }
      let others = owners.filter { $0 != process && reliances[$0, thing]?.grade != nil }
      return Matrix.Row(
        name: name(of: members), isBold: isDirect, signs: signs,
        notes: [
          isDirect ? directNote(needs, members) : "",
          whereabouts(of: members, from: asset.establishment),
          repairers(of: members), others.isEmpty ? "" : labels.others(others.count),
        ],
        subjects: model.assets[thing].kind == .process ? [thing] : others,
        tooltip: tooltip(of: members))
    }
    let notes = [
      Matrix.Note(heading: labels.directNeed, least: 70, share: 0.6),
      Matrix.Note(heading: labels.place, least: 66, share: 1),
      Matrix.Note(heading: labels.repairedBy, least: 62, share: 1),
      Matrix.Note(heading: labels.alsoFor, least: 48, share: 0.4),
    ]
    let vital = things.filter { own[process, $0]?.grade == .vital }
    var lines = [labels.processCounts(things: things.count, vital: vital.count)]
    if let establishment = asset.establishment, model.establishments.count > 1 {
      lines.insert(model.establishments[establishment].name.visible(limit: 90), at: 0)
    }
    return Book.Chapter(
      process: process, title: asset.name.visible(limit: 100), lines: lines + narrowing,
      legend: legend(for: .process),
      facts: facts(of: process, vital: vital.map { ($0, own[process, $0]?.stopsAfter ?? 0) }),
      matrix: Matrix(columns: columns, sections: sections, notes: notes),
      shorter: [
        Matrix(columns: columns, sections: short(sections, from: .useful), notes: notes),
        Matrix(columns: columns, sections: short(sections, from: .spare), notes: notes),
        Matrix(
          columns: columns, sections: short(sections, from: .spare),
          notes: Array(notes.prefix(2))),
        Matrix(columns: columns, sections: short(sections, from: .spare)),
      ])
  }

  /// The same sections, in which what does less harm than is told is named without a row of its own.
  private func short(_ sections: [Matrix.Section], from least: MatrixSign) -> [Matrix.Section] {
    let told: [(MatrixSign, String)] =
      (least == .spare ? [(.spare, labels.spareRest)] : []) + [(.useful, labels.usefulRest)]
    return sections.map { section in
      var section = section
      for (sign, words) in told {
        let rest = section.rows.filter { $0.signs.first == sign && !$0.isBold }
        guard rest.count > 1 else { continue }
        section.rows.removeAll { $0.signs.first == sign && !$0.isBold }
        section.rest.append(
          labels.language.label(
            "\(sign.symbol) \(words)", rest.map(\.name).joined(separator: ", ")))
      }
      return section
    }
  }

  /// The place of things, and whose they are where that is another establishment.
  private func whereabouts(of members: [Index<Asset>], from establishment: Index<Establishment>?)
    -> String
  {
    let place = place(of: members)
    guard let owner = model.assets[members[0]].establishment, owner != establishment else {
      return place
    }
    let name = model.establishments[owner].name.visible(limit: 40)
    return place.isEmpty ? name : "\(place) (\(name))"
  }

  private func relevantNeeds(of process: Index<Asset>) -> [Need] {
    model.needs(of: process).filter { $0.phase == .operate || $0.phase == .fallback }
  }

  /// What it names itself, in the order written, once each.
  private func directNeeds(of process: Index<Asset>) -> [Index<Asset>] {
    var seen: Set<Index<Asset>> = [process]
    return relevantNeeds(of: process).flatMap(\.members).filter { seen.insert($0).inserted }
  }

  /// How it needs them: how long it bears their loss, and how many of how many.
  private func directNote(_ needs: [Need], _ members: [Index<Asset>]) -> String {
    let mine = needs.filter { !$0.members.filter(members.contains).isEmpty }
    return mine.prefix(2).map { need in
      var parts: [String] = []
      if need.phase == .fallback { parts.append(labels.onPaper) }
      if let people = need.people { parts.append(labels.people(people)) }
      if need.needed < need.units { parts.append(labels.enough(need.needed, of: need.units)) }
      if need.phase == .operate {
        switch need.tolerance {
        case .unlimited: parts.append(labels.usefulOnly)
        case .minutes(0): if parts.isEmpty { parts.append(labels.atOnce) }
        case .minutes(let minutes): parts.append(labels.holds(minutes))
        }
      }
      return parts.joined(separator: ", ")
    }.joined(separator: "\u{A0}; ")
  }

  /// Who brings them back.
  private func repairers(of members: [Index<Asset>]) -> String {
    var seen: Set<Index<Asset>> = []
    let all = model.needs(of: members[0]).filter { $0.phase == .repair }.flatMap(\.members)
      .filter { seen.insert($0).inserted }
    return all.prefix(3).map { model.assets[$0].name.visible(limit: 50) }.joined(separator: ", ")
  }

  // MARK: - Facts

  private func facts(of process: Index<Asset>, vital: [(thing: Index<Asset>, after: Int)])
    -> [ProcessFacts.Cell]
  {
    let asset = model.assets[process]
    let details = model.details[process]
    var goals: [String] = []
    for (name, minutes) in [
      (labels.mtpd, asset.mtpd), (labels.rto, asset.rto), (labels.rpo, asset.rpo),
    ] {
      if let minutes { goals.append(labels.language.label(name, labels.duration(minutes))) }
    }
    let heading = goals.isEmpty ? [] : [goals.joined(separator: " · ")]
    let owner = details?.owner.map {
      [labels.language.label(labels.answersFor, $0.visible(limit: 80))]
    }
    var people: [String] = []
    let place = place(of: [process])
    if !place.isEmpty { people.append(labels.language.label(labels.place, place)) }
    people += staff(of: process, phase: .operate)
    return [
      ProcessFacts.Cell(heading: labels.goals, lines: heading + (owner ?? []), share: 0.9),
      ProcessFacts.Cell(heading: labels.people, lines: people, share: 0.9),
      ProcessFacts.Cell(heading: labels.degradedMode, lines: mode(of: process), share: 1.2),
      ProcessFacts.Cell(heading: labels.noSpare, lines: noSpare(vital), share: 1.4),
    ]
  }

  private func staff(of process: Index<Asset>, phase: Phase) -> [String] {
    let asked = model.needs(of: process).filter { $0.phase == phase && $0.people != nil }
    let texts = asked.compactMap { need in
      need.members.first.map { role in
        "\(model.assets[role].name.visible(limit: 50))\u{A0}: \(need.people ?? 1)"
      }
    }
    return texts.isEmpty ? [] : [texts.joined(separator: ", ")]
  }

  private func mode(of process: Index<Asset>) -> [String] {
    guard let lasts = model.assets[process].degradedMode else { return [labels.noMode] }
    var lines: [String] = []
    var first: [String] = []
    if let procedure = model.details[process]?.procedure {
      first.append(procedure.visible(limit: 60))
    }
    switch lasts {
    case .minutes(let minutes): first.append(labels.holds(minutes))
    case .unlimited: first.append(labels.withoutLimit)
    }
    lines.append(first.joined(separator: ", "))
    let needs = model.needs(of: process).filter { $0.phase == .fallback && $0.people == nil }
    let names = needs.map { need in
      let names = model.named(need.members, needed: need.needed, in: labels.language) {
        model.assets[$0].name.visible(limit: 40)
      }
      return need.needed < need.units
        ? labels.language.alternatives(names) : labels.language.list(of: names)
    }
    if !names.isEmpty {
      lines.append(labels.language.label(labels.needed, names.joined(separator: "\u{A0}; ")))
    }
    return lines + staff(of: process, phase: .fallback)
  }

  /// How many have no spare, by how soon their loss stops the process.
  private func noSpare(_ vital: [(thing: Index<Asset>, after: Int)]) -> [String] {
    guard !vital.isEmpty else { return [labels.nothingVital] }
    let groups = Dictionary(grouping: vital, by: \.after).sorted { $0.key < $1.key }
    return groups.prefix(5).map { after, things in
      let names = things.prefix(3).map { model.assets[$0.thing].name.visible(limit: 36) }
      let rest = things.count - names.count
      return labels.stopsAfter(after, names + (rest > 0 ? [labels.more(rest)] : []))
    }
  }
}
