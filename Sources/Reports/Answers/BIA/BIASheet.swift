// The sheet of one process in the BIA: its five items, what it rests on, what is missing.

import Continuity
import DependencyGraph
import Formats

/// Says all of one process.
struct BIASheet {
  let whole: BIADocument

  init(of whole: BIADocument) { self.whole = whole }

  private var model: Model { whole.model }
  private var phrases: any Phrases { whole.phrases }
  private var words: any BIAPhrases { whole.words }

  /// So many names of a kind are told; the other formats have all.
  private let most = 6

  func section(of entry: BIAEntry) -> Document.Section {
    let asset = model.assets[entry.asset]
    let details = model.details[entry.asset]
    let worst = BIAWorst(bia: whole.bia, phrases: phrases)
    var table = Table(columns: 2)
    table.level = 1
    /// One of the five items: an empty one is told too.
    func item(_ label: String, _ value: String) {
      row(label, value.isEmpty ? words.notGiven : value, value.isEmpty ? .bad : .plain)
    }
    func row(_ label: String, _ value: String?, _ tone: Tone = .plain) {
      guard let value, !value.isEmpty else { return }
      table.rows.append([Table.Cell(label, .faint), Table.Cell(value, tone)])
    }
    row(
      words.establishmentLabel,
      asset.establishment.map { model.establishments[$0].name.visible(limit: 60) }
        ?? words.notGiven)
    row(words.ownerLabel, details?.owner?.visible(limit: 80))
    item(
      words.criticalityLabel,
      entry.criticality.map { "\(phrases.duration($0.after)) → \($0.degree)" }
        .joined(separator: " · "))
    item(
      words.impactsLabel,
      entry.impacts.map { words.impact($0.visible(limit: 60)) }.joined(separator: ", "))
    row(
      words.longestLabel,
      words.longest(
        mtpd: shown(asset.mtpd), rto: shown(asset.rto), rpo: shown(asset.rpo)))
    row(words.worstLabel, worst.sentences(entry))
    row(words.worstLossLabel, worst.lossSentence(entry))
    item(
      words.materialsLabel, entry.materials.map { $0.visible(limit: 80) }.joined(separator: ", "))
    item(words.staffLabel, entry.staff.map(shown).joined(separator: ", "))
    row(words.volumeLabel, details?.volume.map(words.volume))
    row(words.modeLabel, mode(of: entry, asset, details))
    if asset.degradedMode != nil {
      row(
        words.minimumLabel,
        details?.minimumLevel.map { phrases.language.percent($0) } ?? words.minimumNotSaid)
    }
    row(words.vitalLabel, needs(entry) { $0 == .minutes(0) })
    row(words.tolerableLabel, needs(entry) { $0 != .minutes(0) && $0 != .unlimited })
    row(words.usefulLabel, needs(entry) { $0 == .unlimited })
    for (index, line) in rests(entry).enumerated() {
      row(index == 0 ? words.restsOnLabel : "\u{A0}", line)
    }
    let lacking = entry.gaps.filter { $0.item != nil }.map(words.name(of:))
    row(
      words.missingLabel,
      lacking.isEmpty ? words.nothingMissing : phrases.language.list(of: lacking),
      lacking.isEmpty ? .good : .bad)
    let beyond = entry.gaps.filter { $0.item == nil }.map(words.name(of:))
    row(words.beyondLabel, phrases.language.list(of: beyond), .doubtful)
    return Document.Section(heading(of: entry), level: 3, [.table(table)])
  }

  /// The process, its id and its scope.
  private func heading(of entry: BIAEntry) -> String {
    let asset = model.assets[entry.asset]
    var heading = whole.names.shown(entry.asset)
    // Homonyms carry their ids already.
    let id = asset.id.visible(limit: 60)
    if !heading.hasSuffix("(\(id))"), asset.id != asset.name { heading += " (\(id))" }
    return "\(heading) — \(asset.scope.map { words.name(of: $0) } ?? words.noScope)"
  }

  private func shown(_ minutes: Int?) -> String { minutes.map { phrases.duration($0) } ?? "–" }

  /// One requirement: `telephony or emergency phones (15 min)`; people with how many.
  private func shown(_ need: Need) -> String {
    let names = model.named(need.members, needed: need.needed, in: phrases.language) { asset in
      let name = whole.names.shown(asset)
      return model.assets[asset].kind == .role ? words.people(need.people ?? 1, name) : name
    }
    var shown =
      need.needed < need.units && names.count > 1
      ? words.some(need.needed, of: names) : names.joined(separator: ", ")
    if need.phase == .operate, case .minutes(let minutes) = need.tolerance, minutes > 0 {
      shown += " (\(phrases.duration(minutes)))"
    }
    return shown
  }

  /// What the process names itself, but for people, of which the tolerance is such.
  private func needs(_ entry: BIAEntry, _ isWanted: (Limit) -> Bool) -> String {
    entry.needs.filter { isWanted($0.tolerance) }.map(shown).joined(separator: ", ")
  }

  private func mode(of entry: BIAEntry, _ asset: Asset, _ details: AssetDetails?) -> String? {
    guard let lasts = asset.degradedMode else { return nil }
    let length =
      switch lasts {
      case .minutes(let minutes): phrases.duration(minutes)
      case .unlimited: words.withoutLimit
      }
    let catchUp = asset.catchUp.flatMap { $0 > 0 ? phrases.duration($0) : nil }
    let first = words.mode(
      lasts: length, level: level(details?.modeLevels ?? []),
      procedure: details?.procedure?.visible(limit: 60), catchUp: catchUp)
    let needs = (entry.degradedNeeds + entry.degradedStaff).map(shown)
    let decisions = ModeDeciders(model: model, phrases: phrases, names: whole.names)
      .parts(entry.asset)
    return
      ([first] + (needs.isEmpty ? [] : [words.modeNeeds(needs)])
      + decisions).joined(separator: words.semicolon)
  }

  /// `80 %`, or `80 %, 65 % after 24 h`; `nil` where no level is said.
  private func level(_ levels: [ModeLevel]) -> String? {
    guard !levels.isEmpty else { return nil }
    return levels.map { level in
      let percent = phrases.language.percent(level.level)
      return level.after == 0 ? percent : words.level(percent, from: phrases.duration(level.after))
    }.joined(separator: ", ")
  }

  /// Everything vital it rests on, directly or not, a line for each kind; roles with how many.
  private func rests(_ entry: BIAEntry) -> [String] {
    let vital = whole.bia.supports(of: entry).filter(\.isVital)
    return Kind.allCases.compactMap { kind in
      // What the process names itself comes first.
      let of = vital.filter { model.assets[$0.asset].kind == kind }
        .sorted { ($0.isDirect ? 0 : 1, $0.asset) < ($1.isDirect ? 0 : 1, $1.asset) }
      guard !of.isEmpty else { return nil }
      let names = of.prefix(most).map { support in
        let name = model.named(
          support.asset, whole.names.shown(support.asset), in: phrases.language)
        return support.people.map { words.people($0, name) } ?? name
      }
      return words.rests(
        phrases.language.heading(of: kind), of.count, names, more: of.count - names.count)
    }
  }
}
