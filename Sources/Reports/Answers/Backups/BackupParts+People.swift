// The parts of the documents on backups that are about people and suppliers: tests, keys, exchanges, clauses,
// roles, supervision.

import Continuity
import Diagrams
import Formats

// MARK: - Restoring

extension BackupParts {
  var restoring: BackupTold {
    var told = BackupTold()
    guard !tests.isEmpty else {
      let missing = gap(.test, ask: .informationSystems)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    var table = Table(words.headings(.restoring))
    for test in tests {
      let dash = Table.Cell("–", .faint)
      table.rows.append([
        Table.Cell(names.shown(test.node)), test.holder.map { Table.Cell(names.shown($0)) } ?? dash,
        Table.Cell(day(test.day)),
        test.result.map {
          Table.Cell(
            words.result($0), $0 == .success ? .good : $0 == .partial ? .doubtful : .bad)
        } ?? unsaid,
        test.target.map { Table.Cell(words.target($0)) } ?? unsaid,
        test.dmard.map { Table.Cell(language.duration($0)) } ?? dash,
        test.duration.map { Table.Cell(language.duration($0)) } ?? dash,
        test.dataAge.map { Table.Cell(language.duration($0)) } ?? dash,
        test.referent.map { Table.Cell(name(of: $0)) } ?? dash,
      ])
    }
    told.blocks.append(.table(table))
    return told
  }

  var keys: BackupTold {
    guard !organisation.keys.isEmpty else {
      let missing = gap(.keys, ask: .informationSystems)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    let lines = organisation.keys.map { asset, needs in
      Line(
        words.key(
          names.quoted(asset),
          needs: needs.map { need in
            let members = names.quoted(need.members)
            return need.needed < need.members.count
              ? words.either(members) : language.list(of: members)
          }))
    }
    return BackupTold(blocks: [.list(List(lines))])
  }

  var exchanges: BackupTold {
    var told = BackupTold()
    guard !organisation.exchanges.isEmpty else {
      let missing = gap(.exchanged, ask: .informationSystems)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    var table = Table(words.headings(.exchanges))
    table.nameColumn = 1
    for exchange in organisation.exchanges {
      let purposes = exchange.flows.compactMap { model.partition.flows[$0].purpose }
        .map { $0.visible(limit: 60) }
      table.rows.append([
        Table.Cell(names.shown(exchange.from)), Table.Cell(names.shown(exchange.to)),
        cell(
          purposes.isEmpty ? nil : purposes.joined(separator: ", "), .exchanged,
          about: exchange.from, &told),
        cell(exchange.replay.map(words.replay), .replay, about: exchange.to, &told),
      ])
    }
    told.blocks.append(.table(table))
    // No model says who replays: the application's keeper does.
    told.gaps.append(gap(.replay, ask: .informationSystems))
    return told
  }

  var referents: BackupTold {
    let duties = registers.governance.filter { duty in
      duty.role == .referent
        && (duty.establishments.isEmpty || establishment.map(duty.establishments.contains) ?? true)
    }
    guard !duties.isEmpty else {
      let missing = gap(.referent, ask: .planLead)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    let lines = duties.map { duty in
      Line(
        duty.covers.isEmpty
          ? name(of: duty.who) : language.label(name(of: duty.who), list(duty.covers)))
    }
    return BackupTold(blocks: [.sentence(Line(words.referents)), .list(List(lines))])
  }
}

// MARK: - Suppliers

extension BackupParts {
  var suppliers: BackupTold {
    var told = BackupTold()
    guard !organisation.hostings.isEmpty else {
      // Of a model without applications that would be a comfort that nothing gives.
      guard model.assets.contains(where: { $0.kind == .application }) else {
        let missing = gap(.hosting, ask: .purchasing)
        return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
      }
      return BackupTold(
        blocks: [.sentence(Line(language.objectivePhrases.finding(.noHosting, Told())))])
    }
    told.blocks.append(.sentence(Line(words.hosted(organisation.hostings.count))))
    var table = Table(words.headings(.suppliers))
    for hosting in organisation.hostings {
      let clauses = hosting.running.map { registers.clauses[$0] }
      let tone: Tone =
        switch hosting.state {
        case .covered: .good
        case .missing, .expired: .bad
        case .unsaid: .doubtful
        }
      if hosting.state != .covered { told.gaps.append(gap(.clause, about: hosting.supplier)) }
      table.rows.append([
        Table.Cell(names.shown(hosting.supplier)), Table.Cell(list(hosting.hosted)),
        Table.Cell(
          clauses.isEmpty
            ? "–"
            : clauses.compactMap { $0.clause?.visible(limit: 200) }.joined(separator: ", ")),
        Table.Cell(clauses.compactMap(\.expires).min().map(day) ?? "–"),
        Table.Cell(words.clause(hosting.state), tone),
      ])
    }
    told.blocks.append(.table(table))
    return told
  }
}

// MARK: - Roles and supervision

extension BackupParts {
  var access: BackupTold {
    var told = BackupTold()
    let entries = accessEntries
    guard !entries.isEmpty else {
      let missing = gap(.role, ask: .security)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    var table = Table(words.headings(.access))
    table.grouped = [0]
    for entry in entries {
      table.rows.append([
        Table.Cell(names.shown(entry.node)), Table.Cell(entry.role.visible(limit: 60)),
        entry.who.map { Table.Cell(name(of: $0)) } ?? unsaid,
        entry.rights.map { Table.Cell($0.visible(limit: 200)) } ?? unsaid,
        cell(entry.isLeast.map(words.truth), .rights, about: entry.node, &told),
        cell(entry.account.map(words.account), .account, about: entry.node, &told),
        cell(entry.secondFactor.map(words.secondFactor), .secondFactor, about: entry.node, &told),
      ])
    }
    told.blocks.append(.table(table))
    // What holds copies and has no line at all.
    let said = Set(entries.map(\.node))
    let silent = organisation.holders.filter { !$0.isOffNetwork && !said.contains($0.asset) }
    told.gaps += silent.map { gap(.role, about: $0.asset) }
    return told
  }

  var paths: BackupTold {
    guard !control.assets.isEmpty else {
      return BackupTold(blocks: [.sentence(Line(language.backups.noInfrastructure))])
    }
    var lines = control.paths.map {
      Line(language.backups.path($0.map { names.shown($0) }), .bad, sign: .missed)
    }
    if lines.isEmpty { lines = [Line(language.backups.noPath, .good, sign: .kept)] }
    lines += control.directories.map { directory, level in
      Line(language.backups.directory(names.shown(directory), level: level))
    }
    return BackupTold(
      blocks: [.list(List(lines))], gaps: control.unsaid.map { gap(.account, about: $0) })
  }

  var watching: BackupTold {
    var told = BackupTold()
    guard !organisation.holders.isEmpty else {
      let missing = gap(.rule, ask: .informationSystems)
      return BackupTold(blocks: [gaps.block(missing)], gaps: [missing])
    }
    var table = Table(words.headings(.watching))
    table.grouped = [0]
    for holder in organisation.holders where !holder.isOffNetwork {
      if holder.supervision.isEmpty {
        told.gaps.append(gap(.watcher, about: holder.asset))
        table.rows.append(
          [Table.Cell(names.shown(holder.asset)), unsaid]
            + Array(repeating: Table.Cell("–"), count: 6))
      }
      for position in holder.supervision {
        let entry = registers.supervision[position]
        let isChecked = entry.how != nil || entry.every != nil
        if !isChecked { told.gaps.append(gap(.check, about: holder.asset)) }
        table.rows.append([
          Table.Cell(names.shown(holder.asset)),
          cell(entry.who.map(name), .watcher, about: holder.asset, &told),
          entry.how.map { Table.Cell($0.visible(limit: 200)) } ?? unsaid,
          entry.every.map { Table.Cell(words.every($0)) } ?? unsaid,
          cell(
            entry.onFailure?.visible(limit: 300), .onFailure, about: holder.asset, &told),
          entry.isCentral.map { Table.Cell(words.truth($0)) } ?? unsaid,
          entry.canSecurityCheck.map { Table.Cell(words.truth($0), $0 ? .plain : .bad) } ?? unsaid,
          entry.escalation.map { Table.Cell($0.visible(limit: 200)) } ?? unsaid,
        ])
      }
    }
    told.blocks.append(.table(table))
    let off = organisation.holders.filter(\.isOffNetwork).map(\.asset)
    if !off.isEmpty {
      told.blocks.append(.note(language.label(words.offNetwork, list(off))))
    }
    return told
  }
}
