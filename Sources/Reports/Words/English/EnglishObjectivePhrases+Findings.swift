// What is found for objectives, in English.

import Continuity

extension EnglishObjectivePhrases {
  func finding(_ matter: Matter, _ told: Told) -> String {
    let nodes = language.list(of: told.nodes)
    let texts = language.list(of: told.texts)
    let scopes = language.list(of: told.scopes)
    let (first, second) = (told.text(0), told.text(1))
    let rest = language.list(of: Array(told.texts.dropFirst()))
    let (day, other) = (told.day(0), told.day(1))
    let (one, two, three) = (told.number(0), told.number(1), told.number(2))
    let isOne = told.nodes.count < 2
    return switch matter {
    case .noAnswer: "The tool has no answer to this line."

    case .documentUnsaid: "The register of policies is empty; \(subject(first)) should be in it."
    case .documentMissing: "The register of policies lacks \(subject(first))."
    case .documentReviewed: "\(first): last reviewed on \(day)."
    case .documentTooOld: "\(first): last reviewed on \(day), before \(other)."
    case .documentUndated: "\(first): neither validated nor reviewed on any date."
    case .documentValidated: "\(first): validated on \(day) by \(second)."
    case .documentNotValidated: "\(first): not validated so far."
    case .documentValidatorUnsaid: "\(first): validated, but nothing says by whom."
    case .documentNotSigned: "\(first): not signed by the direction (expected, second hand)."
    case .documentSigned: "\(first): signed\(second.isEmpty ? "" : " by \(second)")."
    case .documentOverdue: "\(first): the review due on \(day) did not take place."
    case .documentNotForAll: "\(first) is not for \(rest)."
    case .candidatureUnsaid:
      "The date of the candidature is not in the model: check that the review comes before it."

    case .governanceUnsaid:
      "The register of governance is empty: nobody knows who decides and who signs."
    case .leaderNamed: "In charge: \(texts)."
    case .leaderUnnamed: "Nobody is named in charge of the PCRA (RPCRA): advised, not required."
    case .decidersNamed: "Who decides, validates or signs: \(texts)."
    case .decidersUnnamed:
      "The register of governance does not say who decides, validates or signs."
    case .proceduresUnsaid: "The register of crisis procedures (crisis-procedures) is empty."
    case .cellProcedure: "Crisis cell: \(texts)."
    case .cellProcedureMissing: "No procedure describes the crisis cell."
    case .signallingProcedure: "Alert and signalling: \(texts)."
    case .signallingProcedureMissing: "No procedure describes the alert or the signalling."
    case .planBlancLink: "Tied to the plan blanc: \(texts)."
    case .planBlancLinkMissing: "No procedure is tied to the plan blanc (plans)."
    case .procedureUndated: "Neither written nor reviewed on any date: \(texts)."
    case .procedureToCome: "\(first) will be written on \(day) only."

    case .noProcess: "The model describes no process."
    case .processes:
      "\(plural(one, "process", "processes")), \(number(two)) with the five items of the BIA."
    case .partServed: "\(scopes): \(nodes)."
    case .partAbsent: "\(scopes): none here, as the establishment says (none-here)."
    case .platformUncertain:
      "\(scopes): \(nodes), of which no name says whether it is a pharmacy, imaging or biology."
    case .mostCriticalUncertain: "\(scopes): perhaps more critical, for want of an MTPD: \(nodes)."
    case .partLacking:
      told.nodes.isEmpty
        ? "\(scopes): no process." : "\(scopes): no complete BIA; the nearest to it is \(nodes)."
    case .nothingToCover:
      "All three scopes are said not to exist (none-here): there is nothing to judge."
    case .entityCovered:
      told.numbers.isEmpty
        ? "\(first): minimum perimeter met."
        : "\(first) (activity \(number(one))): minimum perimeter met."
    case .entityLacking:
      told.scopes.isEmpty
        ? "\(first): nothing to judge." : "\(first): minimum perimeter not met (\(scopes))."
    case .entityWithoutPlan: "\(first): no PCRA in the register for \(scopes)."
    case .shareOfAnalyses:
      "Activity covered by BIA and PCRA: \(share(one, two, three))\(texts.isEmpty ? "" : " — \(texts)")."
    case .shareOfExercises:
      "Activity covered by exercises: \(share(one, two, three))\(texts.isEmpty ? "" : " — \(texts)")."
    case .activityUnsaid:
      told.texts.isEmpty
        ? "The whole activity is nil: the share cannot be worked out."
        : "Activity unknown for \(texts): the share cannot be worked out (known: \(number(one)) of \(number(two)))."
    case .noEstablishment:
      "The model declares no establishment: the share of the activity cannot be worked out."
    case .homeless:
      "\(plural(one, "process", "processes")) without establishment, which \(one == 1 ? "covers" : "cover") nothing."
    case .plansUnsaid:
      "The register of plans (continuity-plans) is empty: nobody knows which PCRA rest on the BIA."
    case .planned: "PCRA \(texts), for \(nodes)."
    case .partWithoutPlan: "\(scopes): no PCRA of the register is for \(nodes)."
    case .planShared: "\(first) is for \(rest): the same degraded modes in the model."
    case .planNotCompared:
      "\(first) is for \(rest), but names no processes of theirs: their degraded modes are not compared (processes)."
    case .planDiffers:
      "\(first) is for \(rest), but their degraded modes differ in \(plural(one, "point"))."
    case .planWithoutSpecifics:
      "\(first) does not say what is particular to each establishment (specifics)."
    case .planIdenticalUnsaid:
      "\(first) does not say whether the degraded modes of its establishments are the same (identical)."
    case .scenarioCategories:
      "Kinds of unavailability that the scenarios play: \(number(one)) of 4\(one < 4 ? " (four advised, second hand)" : "")."
    case .fewScenarioCategories:
      "Kinds of unavailability that the scenarios play: \(number(one)) of 4 (at least two expected, second hand)."
    case .noDigitalScenario: "No digital scenario."

    case .exercisesUnsaid: "The register of exercises is empty."
    case .fieldExercise: "Field exercise done on \(day): \(first)."
    case .noFieldExercise: "No field exercise done\(day.isEmpty ? "" : " since \(day)")."
    case .exerciseTooEarly:
      "\(first), done on \(day), does not count\(other.isEmpty ? "" : ": that was before \(other)")."
    case .exerciseNotInField: "\(first) was no field exercise."
    case .exercisesScheduled: "To come: \(texts)\(day.isEmpty ? "" : ", the first on \(day)")."
    case .noSchedule: "No exercise to come has a date."
    case .plansUnscheduled: "Neither tried nor scheduled: \(texts)."
    case .exerciseOverdue: "\(first) was planned for \(day), and nothing says that it was done."
    case .reviewMissing: "\(first): no after-action review (review)."
    case .reviewLate: "\(first): after-action review after \(plural(one, "day")), more than thirty."
    case .reviewDone: "\(first): after-action review on \(day)."

    case .noHosting: "No supplier hosts a system, the model says."
    case .clausesUnsaid: "The register of clauses is empty; systems are hosted by \(nodes)."
    case .clauseThere: "\(nodes): backup clause \(texts)."
    case .clauseMissing: "No backup or restore clause for all that is hosted by \(nodes)."
    case .clauseExpired: "\(nodes): the clause ended on \(day)."
    case .noCriticalSystem: "No critical system: the minimum perimeter of D2.O1.C points at none."
    case .systemsPlanned:
      "\(number(one)) of \(plural(two, "critical system")) \(one == 1 ? "has" : "have") a complete backup plan."
    case .systemsWithoutCopy: "Without a backup plan, data and no copy: \(nodes)."
    case .dataUnsaid:
      "Nobody knows whether \(isOne ? "it holds" : "they hold") data (copies): \(nodes)."
    case .plansIncomplete: "Copies without a frequency or a retention: \(nodes)."
    case .upkeepUnsaid:
      "Nothing says how the backup plans are kept up to date (policies: backup-plan or backup, reviewed or due)."
    case .upkeepSaid: "Kept up to date by \(texts)."

    case .noBackups: "The model describes no backups."
    case .controlPath: "Path of control from production: \(told.nodes.joined(separator: " → "))."
    case .noControlPath:
      "No declared path of control leads from production to the backup infrastructure."
    case .signInUnsaid: "Nothing is said of the sign-in of \(nodes)."
    case .directoryLevel:
      one < two
        ? "Dedicated directory \(nodes): ADS level \(one), it must be \(two) at least."
        : "Dedicated directory \(nodes): ADS level \(one)."
    case .directoryLevelUnsaid:
      "Dedicated directory \(nodes): ADS level not given (ads-level), it must be \(one) at least."
    case .accessUnsaid:
      "Roles, least rights and second factor: nothing is said of them (backup-access)."
    case .accessByProduction: "\(first) on \(nodes): an account of the production directory."
    case .rightsTooWide: "\(first) on \(nodes): more rights than needed."
    case .rightsUnsaid: "\(first) on \(nodes): least rights not given."
    case .noSecondFactor: "\(first) on \(nodes): no second factor."
    case .secondFactorUnsaid: "\(first) on \(nodes): second factor not given."
    case .accessSound: "\(number(one)) of \(plural(two, "role")) with nothing amiss."
    case .isolated:
      one == 0
        ? "Nothing ties \(texts) to production."
        : "\(plural(one, "cut")) \(one == 1 ? "is" : "are") enough to isolate \(texts)\(three == 0 ? ", in \(duration(two))" : ", time not given for \(number(three))")."
    case .noZones: "The model declares no zones."
    case .noFlows: "The model declares no flows."
    case .noBackupZone: "No zone is that of the backups."
    case .noCrossingFlow: "No flow declared between production and the backups."
    case .unzoned: "In no zone: \(nodes)."
    case .exposed: "Outside the backup zone: \(nodes)."
    case .intruders: "In the backup zone, without belonging to it: \(nodes)."
    case .remaining: "Nothing is sure to cut: \(texts)."
    case .remainingInWindow: "Nothing is sure to cut during the backup window: \(texts)."
    case .cannotRestore: "Once isolated, cannot restore alone: \(nodes)."
    case .noData: "Nothing in the model says that it holds data (copies)."
    case .copies:
      "\(number(one)) of \(number(two)) \(one == 1 ? "has" : "have") 3-2-1; \(number(three)) \(three == 1 ? "has" : "have") an offline or immutable copy. Production counts as one copy."
    case .not321: "Without 3-2-1: \(nodes)."
    case .uncertain321: "3-2-1 uncertain, a medium or a place is not said: \(nodes)."
    case .notHeld: "Without an offline or immutable copy: \(nodes)."
    case .promised: "Immutability not shown, without technology or time: \(nodes)."
    case .supervisionUnsaid: "The register of supervision is empty: \(nodes)."
    case .supervised: "Watched, checked, with what to do on failure: \(nodes)."
    case .unsupervised: "Not in the register of supervision: \(nodes)."
    case .watcherUnsaid: "Nobody knows who watches \(nodes)."
    case .checkUnsaid: "Nobody knows how it is checked that the backups ran: \(nodes)."
    case .failureUnsaid: "Nobody knows what to do on failure: \(nodes)."
    case .alertsNotCentral: "Alerts not centralised in the group: \(nodes)."
    case .alertsUnsaid: "Nobody knows whether alerts are centralised: \(nodes)."
    case .securityCannotCheck: "The head of security cannot check: \(nodes)."
    case .securityCheckUnsaid: "Nobody knows whether the head of security can check: \(nodes)."
    case .escalationUnsaid: "Nothing is foreseen for an alert left unsolved: \(nodes)."

    case .testsUnsaid: "The register of restore tests is empty."
    case .testDone:
      "Restored into production on \(day): \(nodes)\(told.numbers.isEmpty ? "" : ", in \(duration(one)) from request to return (DMARD)")."
    case .testFailed: "Restore on \(day) not successful: \(nodes)."
    case .testResultUnsaid: "Restore on \(day) without a result: \(nodes)."
    case .testTooOld: "Restore on \(day), before \(other): \(nodes)."
    case .testElsewhere: "Restored, but outside the activities of D2.O1.C: \(nodes)."
    case .testNotInProduction: "Restored outside production: \(nodes)."
    case .testTargetUnsaid: "Restored, nobody says whether into production (into): \(nodes)."
    case .noTestCounts:
      "No successful test\(day.isEmpty ? "" : " since \(day)") into production on a system that serves an activity of D2.O1.C."
    case .restoreTooSlow:
      "\(nodes): \(duration(one)) from request to return, for \(duration(two)) allowed."
    case .dataTooOld: "\(nodes): data \(duration(one)) old on return, for \(duration(two)) allowed."
    case .referentNamed: "Business referent for \(nodes): \(texts)."
    case .referentMissing: "No business referent for the critical applications."
    case .referentUnsaid:
      "Nobody knows who is the business referent of the critical applications (governance: referent)."
    case .applicationsWithoutReferent:
      "Critical applications without a business referent: \(nodes)."

    case .mapSize: "\(plural(one, "node")), \(plural(two, "need"))."
    case .processesWithoutUtility:
      "No power or other utility among what \(isOne ? "it rests" : "they rest") on: \(nodes)."
    case .processesWithoutNeeds: "No need described: \(nodes)."
    case .objectivesMissed: "An objective missed in one scenario at least: \(nodes)."
    case .objectivesUndecided:
      "Without an objective, or undecided in one scenario at least: \(nodes)."
    case .objectivesKept:
      "\(number(one)) of \(plural(two, "process", "processes")) \(one == 1 ? "keeps" : "keep") MTPD, RTO and RPO in every scenario of the model."
    case .noScenario: "The model has no scenario."
    case .rtoUnsaid: "Without a time objective (RTO): \(nodes)."
    case .catchUpUnsaid: "A degraded mode without catch-up time: \(nodes)."
    case .rebuildUnsaid: "Time to rebuild unknown: \(nodes)."
    case .orderKnown:
      "Objectives, rebuilding and catch-up given for \(plural(one, "process", "processes")); the order is that of 'ricochet plan'."
    case .singlePoints:
      "\(number(one)) of \(number(two)) \(one == 1 ? "stops" : "stop") a process by \(one == 1 ? "itself" : "themselves"): \(nodes)."
    case .noSinglePoint:
      "No node stops a process by itself (\(plural(one, "node", "nodes")) tried)."
    case .contactUnsaid: "Without a contact (contact): \(nodes)."
    case .contactsSaid: "Everyone who brings things back has a contact: \(nodes)."
    case .nobodyToCall: "The model names nobody who brings anything back."
    case .copiesTooRare: "Copies too rare for the RPO: \(nodes)."
    case .copiesFit: "\(plural(one, "critical system")): copies often enough for the RPO."
    case .recoveryPointUnsaid: "RPO or frequency unknown: \(nodes)."

    case .stale:
      "To be verified: \(first)\(day.isEmpty ? "" : " (\(day))"), made on another state of the model, or its evidence changed."
    }
  }

  func subject(_ name: String) -> String {
    switch Policy.Subject(rawValue: name) {
    case .security: "the security policy"
    case .backup: "the backup policy"
    case .backupPlan: "the backup plan"
    case .governance: "the governance scheme"
    case .project: "the organisation of the project"
    case .supervision: "the supervision of the backups"
    case .emergencyPlan: "the plan blanc"
    case .isolation: "the isolation schema"
    case .exerciseProgramme: "the exercise programme"
    case .other, nil: "this document"
    }
  }

  /// `412 of 600, threshold 66%: 412 × 100 = 41,200 ≥ 66 × 600 = 39,600`
  private func share(_ covered: Int, _ total: Int, _ threshold: Int) -> String {
    language.biaPhrases.share(covered: covered, total: total, threshold: threshold)
  }
}
