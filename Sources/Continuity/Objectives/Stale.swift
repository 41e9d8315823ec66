// What was made on another state of what it rests on, and is to be verified: documents, plans, exercises, tests.

package import SystemPackage

/// One thing that was made on another state of the model than today's.
package struct Stale: Sendable {
  /// What it is.
  package enum Kind: String, CaseIterable, Sendable {
    case document
    case plan
    case procedure
    case exercise
    case test
    case evidence
  }

  /// Why it is to be verified.
  package enum Reason: Hashable, Sendable {
    /// It bears the fingerprint of another state.
    case fingerprint(String)
    /// These milestones were done after it was made, as positions in ``Model/milestones``.
    case milestones([Index<Milestone>])
    /// These of what it rests on are not what they were, by their identifiers.
    case changes([String])
    /// The file that proves it is gone …
    case fileGone
    /// … or is no longer what it was.
    case fileChanged
  }

  /// What it is.
  package let kind: Kind
  /// Its name.
  package let name: String
  /// When it was made or last looked at; `nil` where nobody said.
  package let date: CalendarDate?
  /// Why it is to be verified, never empty.
  package let reasons: [Reason]
  /// The nodes that it is about, as positions in ``Model/assets``.
  package let about: [Index<Asset>]
  /// The objectives it serves, by their identifiers or by the queries they rest on.
  let objectives: [String]
  let queries: Set<Query>

  /// Whether an objective rests on it.
  package func serves(_ objective: Regime.Objective) -> Bool {
    objectives.contains(objective.id) || !queries.isDisjoint(with: objective.queries)
  }

  /// What it means for an objective: a reason to look again, no verdict.
  var finding: ObjectiveFinding {
    ObjectiveFinding(.stale, .advice, assets: about, texts: [name], days: date.map { [$0] } ?? [])
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
  package func stale(
    fingerprints: Set<String> = [], gone: Set<Index<Evidence>> = [],
    changed: Set<Index<Evidence>> = [],
    since previous: Model? = nil
  ) -> [Stale] {
    var found: [Stale] = []
    let differing = previous.map { changedNodes(since: $0) } ?? []
    let earlier = previous.flatMap(\.ownDay)
    func add(
      _ kind: Stale.Kind, _ name: String, date: CalendarDate?, fingerprint: String?,
      about: [Index<Asset>] = [], queries: Set<Query>
    ) {
      var reasons: [Stale.Reason] = []
      if let fingerprint, !fingerprints.isEmpty, !fingerprints.contains(fingerprint.lowercased()) {
        reasons.append(.fingerprint(fingerprint))
      }
      let since = milestones.indices.filter { position in
        milestones[position].isDone && date.map { milestones[position].date > $0 } ?? false
      }
      if !since.isEmpty { reasons.append(.milestones(since)) }
      let isEarlier = date.map { date in earlier.map { date <= $0 } ?? true } ?? true
      let below = isEarlier ? restsOn(differing, about) : []
      if !below.isEmpty { reasons.append(.changes(below)) }
      guard !reasons.isEmpty else { return }
      found.append(
        Stale(
          kind: kind, name: name, date: date, reasons: reasons, about: about, objectives: [],
          queries: queries))
    }
    for policy in registers.policies {
      add(
        .document, policy.title, date: policy.lastReview, fingerprint: policy.fingerprint,
        about: policy.covers, queries: policy.subject.queries)
    }
    for plan in registers.continuityPlans {
      add(
        .plan, plan.title, date: [plan.reviewed, plan.validated].compactMap { $0 }.max(),
        fingerprint: plan.fingerprint, about: plan.processes, queries: [.biaAndPlans])
    }
    for procedure in registers.crisisProcedures {
      add(
        .procedure, procedure.title,
        date: [procedure.reviewed, procedure.written].compactMap { $0 }.max(),
        fingerprint: procedure.fingerprint, queries: [.crisisProcedures])
    }
    for exercise in registers.exercises where exercise.done != nil {
      add(
        .exercise, exercise.title, date: exercise.done, fingerprint: exercise.fingerprint,
        about: exercise.processes, queries: [.exercises, .afterAction])
    }
    for test in registers.restoreTests {
      add(
        .test, assets[test.node].name, date: test.day, fingerprint: test.fingerprint,
        about: [test.node], queries: [.restoreTests])
    }
    for position in registers.evidence.indices
    where gone.contains(position) || changed.contains(position) {
      let evidence = registers.evidence[position]
      found.append(
        Stale(
          kind: .evidence, name: evidence.file, date: evidence.date,
          reasons: [gone.contains(position) ? .fileGone : .fileChanged], about: [],
          objectives: evidence.objectives, queries: []))
    }
    return found
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
    var (gone, changed): (Set<Index<Evidence>>, Set<Index<Evidence>>) = ([], [])
    for (position, evidence) in zip(registers.evidence.indices, registers.evidence) {
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
