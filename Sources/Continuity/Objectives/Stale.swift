// What was made on another state of what it rests on, and is to be verified: documents, plans, exercises, tests.

package import SystemPackage

/// One thing that was made on another state of the model than today's.
public struct Stale: Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    case document
    case plan
    case procedure
    case exercise
    case test
    case evidence
  }

  /// Why it is to be verified.
  public enum Reason: Hashable, Sendable {
    /// It bears the fingerprint of another state.
    case fingerprint(String)
    /// These milestones were done after it was made, as positions in ``Model/milestones``.
    case milestones([Int])
    /// These of what it rests on are not what they were, by their identifiers.
    case changes([String])
    /// The file that proves it is gone …
    case fileGone
    /// … or is no longer what it was.
    case fileChanged
  }

  /// What it is.
  public let kind: Kind
  /// Its name.
  public let name: String
  /// When it was made or last looked at; `nil` where nobody said.
  public let date: CalendarDate?
  /// Why it is to be verified, never empty.
  public let reasons: [Reason]
  /// The nodes that it is about, as positions in ``Model/assets``.
  public let about: [Int]
  /// The establishments that it is for, as positions in ``Model/establishments``; empty for all.
  let establishments: [Int]
  /// The objectives it serves, by their identifiers or by the queries they rest on.
  let objectives: [String]
  let queries: Set<Query>

  /// Whether an objective rests on it.
  public func serves(_ objective: Regime.Objective) -> Bool {
    objectives.contains(objective.id) || !queries.isDisjoint(with: objective.queries)
  }

  /// Whether it bears on an answer: it is about a node that the answer shows or, where it names none, serves a
  /// query that the answer is for.
  package func bears(on nodes: Set<Int>, _ queries: Set<Query>) -> Bool {
    about.isEmpty ? !self.queries.isDisjoint(with: queries) : !nodes.isDisjoint(with: about)
  }

  /// Whether it is for an establishment, or for all.
  public func concerns(_ establishment: Int?, in model: Model) -> Bool {
    guard let establishment else { return true }
    if !establishments.isEmpty { return establishments.contains(establishment) }
    return about.isEmpty
      || about.contains { model.assets[$0].establishment.map { $0 == establishment } ?? true }
  }

  /// What it means for an objective: a reason to look again, no verdict.
  var finding: ObjectiveFinding {
    ObjectiveFinding(.stale, .advice, assets: about, texts: [name], days: date.map { [$0] } ?? [])
  }
}

/// One entry of a register that says when or on what it was made.
private struct DatedEntry {
  var kind: Stale.Kind
  var name: String
  var date: CalendarDate?
  var fingerprint: String?
  var about: [Int] = []
  var establishments: [Int] = []
  var queries: Set<Query>
  /// What proves it.
  var evidence: [Int]
}

extension Registers {
  /// Every entry that can be stale, in the order of the registers.
  fileprivate func datedEntries(in model: Model) -> [DatedEntry] {
    var entries = policies.map { policy in
      DatedEntry(
        kind: .document, name: policy.title, date: policy.lastReview,
        fingerprint: policy.fingerprint, about: policy.covers,
        establishments: policy.establishments, queries: policy.subject.queries,
        evidence: policy.evidence)
    }
    entries += continuityPlans.map { plan in
      DatedEntry(
        kind: .plan, name: plan.title,
        date: [plan.reviewed, plan.validated].compactMap(\.self).max(),
        fingerprint: plan.fingerprint, about: plan.processes,
        establishments: plan.establishments, queries: [.biaAndPlans], evidence: plan.evidence)
    }
    entries += crisisProcedures.map { procedure in
      DatedEntry(
        kind: .procedure, name: procedure.title,
        date: [procedure.reviewed, procedure.written].compactMap(\.self).max(),
        fingerprint: procedure.fingerprint, establishments: procedure.establishments,
        queries: [.crisisProcedures], evidence: procedure.evidence)
    }
    entries += exercises.filter { $0.done != nil }.map { exercise in
      DatedEntry(
        kind: .exercise, name: exercise.title, date: exercise.done,
        fingerprint: exercise.fingerprint, about: exercise.processes,
        establishments: exercise.establishments, queries: [.exercises, .afterAction],
        evidence: exercise.evidence)
    }
    entries += restoreTests.map { test in
      DatedEntry(
        kind: .test, name: model.assets[test.node].name, date: test.day,
        fingerprint: test.fingerprint, about: [test.node], queries: [.restoreTests],
        evidence: test.evidence)
    }
    return entries
  }
}

extension Model {
  /// What was made on another state than this one, in the order of the registers.
  ///
  /// - Parameters:
  ///   - fingerprints: those of the model as it is: nothing that bears one of them is stale. None: what the
  ///     model cannot tell.
  ///   - gone: the evidence whose file is gone, as positions in ``Registers/evidence``.
  ///   - changed: that whose file is not what it was.
  ///   - previous: an earlier model: what was made by then and rests on what changed since is stale.
  public func stale(
    fingerprints: Set<String> = [], gone: Set<Int> = [], changed: Set<Int> = [],
    since previous: Model? = nil
  ) -> [Stale] {
    let differing = previous.map { SaidChanges(from: $0, to: self).changedNodes } ?? []
    let earlier = previous.flatMap(\.ownDay)
    let entries = registers.datedEntries(in: self)
    let found = entries.compactMap { entry -> Stale? in
      var reasons: [Stale.Reason] = []
      if let print = entry.fingerprint, !fingerprints.isEmpty, !fingerprints.contains(print) {
        reasons.append(.fingerprint(print))
      }
      let since = milestones.indices.filter { position in
        milestones[position].isDone && entry.date.map { milestones[position].date > $0 } ?? false
      }
      if !since.isEmpty { reasons.append(.milestones(since)) }
      let isEarlier = entry.date.map { date in earlier.map { date <= $0 } ?? true } ?? true
      let below = isEarlier ? restsOn(differing, entry.about) : []
      if !below.isEmpty { reasons.append(.changes(below)) }
      return reasons.isEmpty
        ? nil
        : Stale(
          kind: entry.kind, name: entry.name, date: entry.date, reasons: reasons,
          about: entry.about, establishments: entry.establishments, objectives: [],
          queries: entry.queries)
    }
    let files = gone.union(changed).sorted().map { position in
      // What a file proved is to be verified with it.
      let proved = entries.filter { $0.evidence.contains(position) }
      let evidence = registers.evidence[position]
      return Stale(
        kind: .evidence, name: evidence.file, date: evidence.date,
        reasons: [gone.contains(position) ? .fileGone : .fileChanged],
        about: Set(proved.flatMap(\.about)).sorted(),
        establishments: proved.contains { $0.establishments.isEmpty }
          ? [] : Set(proved.flatMap(\.establishments)).sorted(),
        objectives: evidence.objectives,
        queries: proved.reduce(into: []) { $0.formUnion($1.queries) })
    }
    return found + files
  }
}

extension Policy.Subject {
  /// What rests on a document on this subject.
  var queries: Set<Query> {
    switch self {
    case .security: [.securityPolicy]
    case .backup: [.backupPolicy, .backupPlans]
    case .backupPlan: [.backupPlans]
    case .governance: [.governance]
    case .project: [.projectOrganisation]
    case .supervision: [.backupSupervision]
    case .emergencyPlan: [.crisisProcedures]
    case .isolation: [.backupIsolation]
    case .exerciseProgramme: [.exercises]
    case .other: []
    }
  }
}

extension Model {
  /// What was made on another state than that of a folder, which this model was read from, or is proved by a file
  /// that is no longer there or the same.
  ///
  /// - Parameter previous: an earlier model: what was made by then and rests on what changed since is stale.
  package func stale(in folder: FilePath, since previous: Model? = nil) -> [Stale] {
    let fingerprints = [Fingerprint(ofModelIn: folder), Fingerprint(ofMapIn: folder)]
    var (gone, changed): (Set<Int>, Set<Int>) = ([], [])
    for (position, evidence) in registers.evidence.enumerated() {
      switch evidence.state(in: folder) {
      case .gone: gone.insert(position)
      case .changed: changed.insert(position)
      case .unchanged, .unhashed: break
      }
    }
    return stale(
      fingerprints: Set(fingerprints.compactMap { $0?.text }), gone: gone, changed: changed,
      since: previous)
  }
}
