// The register of restore tests: what was asked back, from which copy, when, and what came of it.

package import Formats

/// One test of restoring something (`restore-tests`).
package struct RestoreTest: Sendable {
  /// What came of it.
  package enum Result: String, CaseIterable, Sendable, RegisterChoice {
    case success
    case partial
    case failure

    static let french: [String: Result] = [
      "reussi": .success, "reussite": .success, "succes": .success, "ok": .success,
      "partiel": .partial, "reussi-en-partie": .partial, "echec": .failure, "echoue": .failure,
      "ko": .failure,
    ]
  }

  /// Where it was restored to.
  package enum Target: String, CaseIterable, Sendable, RegisterChoice {
    case production
    case sandbox

    static let french: [String: Target] = [
      "prod": .production, "en-production": .production, "bac-a-sable": .sandbox,
      "test": .sandbox, "recette": .sandbox, "isole": .sandbox,
    ]
  }

  /// Whose data, as a position in ``Model/assets``.
  package let node: Index<Asset>
  /// The holder of the copy, as a position in ``Model/assets``; `nil` where nobody said.
  package let holder: Index<Asset>?
  /// When it was asked for.
  package let asked: Moment
  /// When it was back.
  package let restored: Moment?
  /// How long the restore itself took, in minutes.
  package let duration: Int?
  /// How old the data was that came back, in minutes.
  package let dataAge: Int?
  /// What came of it; `nil` where nobody said.
  package let result: Result?
  /// Where it was restored to; `nil` where nobody said.
  package let target: Target?
  /// Who checked on behalf of those who work with it.
  package let referent: Device.Actor?
  /// What proves it, as positions in ``Registers/evidence``.
  package let evidence: [Index<Evidence>]
  /// The fingerprint of the model it was done on.
  package let fingerprint: String?
  /// Where it stands.
  package let location: Location

  /// From the request to the effective restore, in minutes (DMARD); `nil` where an hour is missing.
  package var dmard: Int? { restored.flatMap { asked.minutes(until: $0) } }
  /// The day of the test: that of the restore, else that of the request.
  package var day: CalendarDate { restored?.date ?? asked.date }
}

extension RestoreTest: RegisterEntry {
  enum Column: String, RegisterColumn {
    case node
    case copy
    case asked
    case restored
    case duration
    case dataAge = "data-age"
    case result
    case into
    case referent
    case evidence
    case fingerprint
    case note

    static let required: [Column] = [.node, .asked]
    var isList: Bool { self == .evidence }
  }

  init?(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    // Everything wrong with a row is said at once, also where it can be no entry.
    let node = row.node(.node, &resolver)
    let asked = row.moment(.asked, &resolver)
    self.node = node ?? Index(0)
    self.asked = asked ?? Moment(date: CalendarDate(year: 1, month: 1, day: 1), minute: nil)
    holder = node.flatMap { node in
      row.written(.copy).flatMap { resolver.holder($0, ofCopyOf: node, home: row.home) }
    }
    restored = row.moment(.restored, &resolver)
    duration = row.minutes(.duration, &resolver)
    dataAge = row.minutes(.dataAge, &resolver)
    result = row.choice(.result, &resolver)
    target = row.choice(.into, &resolver)
    referent = row.actor(.referent, &resolver)
    evidence = row.evidence(.evidence, &resolver)
    fingerprint = row.fingerprint(.fingerprint, &resolver)
    location = row.location
    guard node != nil, asked != nil else { return nil }
    checkTimes(row, &resolver)
  }

  /// Nothing is back before it is asked for, and no restore takes longer than all of it together.
  private func checkTimes(_ row: RegisterRow<Column>, _ resolver: inout Resolver) {
    guard let restored else { return }
    let isBackwards = dmard.map { $0 < 0 } ?? (restored.date < asked.date)
    if isBackwards {
      resolver.report(
        .backwards("restored", restored.text, earlier: "asked", asked.text),
        at: row.written(.restored)?.location ?? location)
    } else if let duration, let dmard, duration > dmard {
      resolver.report(
        .restoreLongerThanDelay(duration: duration, delay: dmard),
        at: row.written(.duration)?.location ?? location)
    }
  }
}

extension Resolver {
  /// The holder that a cell names, which must hold a copy of that node.
  fileprivate mutating func holder(
    _ cell: Written, ofCopyOf node: Index<Asset>, home: UInt32?
  ) -> Index<Asset>? {
    let holders = (names.copies[node] ?? []).map(\.holder)
    let reference = records.reference(cell.text, at: cell.location)
    let home = home ?? record(of: node).establishment
    if let holder = asset(symbol: reference.symbol, in: home), holders.contains(holder) {
      return holder
    }
    let known = Set(holders).sorted().map { id(of: $0) }
    let suggestion = nearest(to: cell.text, in: known)
    report(
      .unknownCopy(id(of: node), holder: cell.text, known: known, suggestion: suggestion),
      at: cell.location)
    return nil
  }
}

extension Registers {
  /// Puts the last restore time that a test measured in place of the declared one: a test that brought all
  /// of it back, from a copy that it names, and says how long that took.
  ///
  /// - Parameter date: the day the model is read for; later tests do not count.
  func measuring(_ copies: [Index<Asset>: [Copy]], until date: CalendarDate?) -> [Index<Asset>:
    [Copy]]
  {
    var copies = copies
    for test in restoreTests.sorted(by: { $0.day < $1.day }) {
      guard test.result == .success, let holder = test.holder, let duration = test.duration,
        date.map({ test.day <= $0 }) ?? true, var known = copies[test.node]
      else { continue }
      for position in known.indices where known[position].holder == holder {
        known[position].restore = duration
        known[position].restoreMeasured = test.day
      }
      copies[test.node] = known
    }
    return copies
  }
}
