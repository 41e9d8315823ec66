// Policies, governance, crisis procedures: D2.P1, P2, O1.A, O1.B and the document of O2.A.

extension Inquiry {
  /// D2.P1
  func securityPolicy(from first: CalendarDate?) -> [ObjectiveFinding] {
    let found = documents(on: .security, from: first)
    let isThere = found.contains { $0.matter == .documentReviewed }
    return isThere ? found + [ObjectiveFinding(.candidatureUnsaid, .advice)] : found
  }

  /// D2.P2
  var projectOrganisation: [ObjectiveFinding] {
    let leaders = duties(.leads)
    return documents(on: .project, mustStayCurrent: true) + [
      leaders.isEmpty
        ? ObjectiveFinding(.leaderUnnamed, .advice)
        : ObjectiveFinding(.leaderNamed, .fact, texts: leaders)
    ]
  }

  /// D2.O1.A
  var governance: [ObjectiveFinding] {
    let scheme = documents(on: .governance, mustStayCurrent: true, wantsSignature: true)
    // Who decides and signs is named once.
    var seen: Set<String> = []
    let deciders = (duties(.decides) + duties(.signs) + duties(.validates))
      .filter { seen.insert($0).inserted }
    if registers.governance.isEmpty {
      return scheme + [ObjectiveFinding(.governanceUnsaid, .unknown)]
    }
    return scheme + [
      deciders.isEmpty
        ? ObjectiveFinding(.decidersUnnamed, .notMet)
        : ObjectiveFinding(.decidersNamed, .met, texts: deciders)
    ]
  }

  /// D2.O1.B
  var crisisProcedures: [ObjectiveFinding] {
    let all = registers.crisisProcedures.filter { concerns($0.establishments) }
    guard !all.isEmpty else { return [ObjectiveFinding(.proceduresUnsaid, .unknown)] }
    func names(_ procedures: [CrisisProcedure]) -> [String] { procedures.map(\.title) }
    func part(
      _ there: Matter, _ missing: Matter, _ isPart: (CrisisProcedure) -> Bool
    ) -> ObjectiveFinding {
      let found = all.filter(isPart)
      return found.isEmpty
        ? ObjectiveFinding(missing, .notMet) : ObjectiveFinding(there, .met, texts: names(found))
    }
    var findings = [
      part(.cellProcedure, .cellProcedureMissing) { $0.subject == .cell },
      part(.signallingProcedure, .signallingProcedureMissing) {
        $0.subject == .declaration || $0.subject == .alert
      },
      part(.planBlancLink, .planBlancLinkMissing) { $0.isTiedToPlanBlanc },
    ]
    let undated = all.filter { $0.written == nil && $0.reviewed == nil }
    if !undated.isEmpty {
      findings.append(ObjectiveFinding(.procedureUndated, .unknown, texts: names(undated)))
    }
    for procedure in all {
      guard let day = [procedure.written, procedure.reviewed].compactMap({ $0 }).min(),
        !hasCome(day)
      else { continue }
      findings.append(
        ObjectiveFinding(.procedureToCome, .notMet, texts: names([procedure]), days: [day]))
    }
    return findings
  }

  private func duties(_ role: GovernanceDuty.Role) -> [String] {
    registers.governance.filter { $0.role == role && concerns($0.establishments) }
      .map { duty in
        let name = name(of: duty.who)
        return duty.function.map { "\(name) (\($0))" } ?? name
      }
  }

  /// What the register says of the documents on a subject: there, validated, reviewed since a day.
  ///
  /// - Parameters:
  ///   - first: a review before this day does not count.
  ///   - mustStayCurrent: whether one that is overdue falls short.
  func documents(
    on subject: Policy.Subject, from first: CalendarDate? = nil, mustStayCurrent: Bool = false,
    wantsSignature: Bool = false
  ) -> [ObjectiveFinding] {
    let found = registers.policies.filter { $0.subject == subject && concerns($0.establishments) }
    guard !found.isEmpty else {
      let isKept = !registers.policies.isEmpty
      return [
        ObjectiveFinding(
          isKept ? .documentMissing : .documentUnsaid, isKept ? .notMet : .unknown,
          texts: [subject.rawValue])
      ]
    }
    var findings = found.flatMap { policy in
      state(
        of: policy, from: first, mustStayCurrent: mustStayCurrent, wantsSignature: wantsSignature)
    }
    let covered = Set(found.flatMap(\.establishments))
    if found.allSatisfy({ !$0.establishments.isEmpty }), establishment == nil {
      let missing = model.establishments.indices.filter { !covered.contains($0) }
      if !missing.isEmpty {
        let names = missing.map { model.establishments[$0].name }
        findings.append(
          ObjectiveFinding(.documentNotForAll, .notMet, texts: [found[0].title] + names))
      }
    }
    return findings
  }

  private func state(
    of policy: Policy, from first: CalendarDate?, mustStayCurrent: Bool, wantsSignature: Bool
  ) -> [ObjectiveFinding] {
    let title = policy.title
    var findings: [ObjectiveFinding] = []
    switch policy.validated {
    case let validated? where hasCome(validated):
      if let by = policy.validatedBy {
        findings.append(
          ObjectiveFinding(
            .documentValidated, .met, texts: [title, name(of: by)], days: [validated]))
      } else {
        findings.append(ObjectiveFinding(.documentValidatorUnsaid, .unknown, texts: [title]))
      }
    case _?: findings.append(ObjectiveFinding(.documentNotValidated, .notMet, texts: [title]))
    case nil: findings.append(ObjectiveFinding(.documentNotValidated, .unknown, texts: [title]))
    }
    if let first {
      let reviews = [policy.reviewed, policy.validated].compactMap { $0 }.filter(hasCome)
      if let last = reviews.max() {
        findings.append(
          last < first
            ? ObjectiveFinding(.documentTooOld, .notMet, texts: [title], days: [last, first])
            : ObjectiveFinding(.documentReviewed, .met, texts: [title], days: [last]))
      } else {
        findings.append(ObjectiveFinding(.documentUndated, .unknown, texts: [title]))
      }
    }
    if wantsSignature {
      findings.append(
        policy.signed.map(hasCome) == true
          ? ObjectiveFinding(
            .documentSigned, .fact,
            texts: [title] + (policy.signedBy.map { [name(of: $0)] } ?? []))
          : ObjectiveFinding(.documentNotSigned, .advice, texts: [title]))
    }
    if let day, let due = policy.openDue, due < day {
      findings.append(
        ObjectiveFinding(
          .documentOverdue, mustStayCurrent ? .notMet : .advice, texts: [title], days: [due]))
    }
    return findings
  }
}

extension CrisisProcedure {
  /// Its name for people.
  var title: String { name ?? id }
}

extension Policy {
  /// Its name and its version.
  package var title: String {
    let name = name ?? id
    return version.map { "\(name) (\($0))" } ?? name
  }
}
