// Everything that can be found for an objective; each has one sentence per language in Reports.

/// What a finding says. The comment says what its lists hold, where they hold anything.
public enum Matter: String, CaseIterable, Sendable {
  /// The tool has no query for this objective.
  case noAnswer = "no-answer"

  // MARK: Documents

  /// texts: the subject of the document
  case documentUnsaid = "document-unsaid"
  case documentMissing = "document-missing"
  /// texts: the document; days: its last review
  case documentReviewed = "document-reviewed"
  /// texts: the document; days: its last review, the first day that counts
  case documentTooOld = "document-too-old"
  /// texts: the document
  case documentUndated = "document-undated"
  /// texts: the document, who validated it; days: when
  case documentValidated = "document-validated"
  /// texts: the document
  case documentNotValidated = "document-not-validated"
  case documentValidatorUnsaid = "document-validator-unsaid"
  case documentNotSigned = "document-not-signed"
  /// texts: the document, who signed it
  case documentSigned = "document-signed"
  /// texts: the document; days: when it was due
  case documentOverdue = "document-overdue"
  /// texts: the document, then the establishments that it is not for
  case documentNotForAll = "document-not-for-all"
  case candidatureUnsaid = "candidature-unsaid"

  // MARK: Governance and crisis

  case governanceUnsaid = "governance-unsaid"
  /// texts: who
  case leaderNamed = "leader-named"
  case leaderUnnamed = "leader-unnamed"
  /// texts: who decides and signs
  case decidersNamed = "deciders-named"
  case decidersUnnamed = "deciders-unnamed"
  case proceduresUnsaid = "procedures-unsaid"
  /// texts: the procedures
  case cellProcedure = "cell-procedure"
  case cellProcedureMissing = "cell-procedure-missing"
  case signallingProcedure = "signalling-procedure"
  case signallingProcedureMissing = "signalling-procedure-missing"
  case planBlancLink = "plan-blanc-link"
  case planBlancLinkMissing = "plan-blanc-link-missing"
  /// texts: the procedures
  case procedureUndated = "procedure-undated"
  /// texts: the procedure; days: when it will be written
  case procedureToCome = "procedure-to-come"

  // MARK: BIA and plans

  case noProcess = "no-process"
  /// numbers: the processes, those whose five items are there
  case processes
  /// scopes: the part; assets: what serves it
  case partServed = "part-served"
  case partAbsent = "part-absent"
  case platformUncertain = "platform-uncertain"
  /// scopes: the part; assets: administrative processes without MTPD
  case mostCriticalUncertain = "most-critical-uncertain"
  /// scopes: the part; assets: the process that lacks least, if any
  case partLacking = "part-lacking"
  case nothingToCover = "nothing-to-cover"
  /// texts: the entity; numbers: its activity
  case entityCovered = "entity-covered"
  /// texts: the entity; scopes: what it lacks
  case entityLacking = "entity-lacking"
  /// texts: the entity; scopes: the parts without a plan
  case entityWithoutPlan = "entity-without-plan"
  /// numbers: covered, total, threshold; texts: the entities that are covered
  case shareOfAnalyses = "share-of-analyses"
  case shareOfExercises = "share-of-exercises"
  /// texts: the entities; numbers: covered and total as far as they are known
  case activityUnsaid = "activity-unsaid"
  case noEstablishment = "no-establishment"
  /// numbers: how many processes
  case homeless
  case plansUnsaid = "plans-unsaid"
  /// assets: processes; texts: the plans
  case planned
  /// scopes: the part; assets: processes that could have one
  case partWithoutPlan = "part-without-plan"
  /// texts: the plan, its establishments
  case planShared = "plan-shared"
  /// texts: the plan, its establishments; numbers: how many differences
  case planDiffers = "plan-differs"
  /// texts: the plan, its establishments
  case planNotCompared = "plan-not-compared"
  /// texts: the plan
  case planWithoutSpecifics = "plan-without-specifics"
  case planIdenticalUnsaid = "plan-identical-unsaid"
  /// numbers: how many categories of unavailability the scenarios have
  case scenarioCategories = "scenario-categories"
  case fewScenarioCategories = "few-scenario-categories"
  case noDigitalScenario = "no-digital-scenario"

  // MARK: Exercises

  case exercisesUnsaid = "exercises-unsaid"
  /// texts: the exercise; days: when
  case fieldExercise = "field-exercise"
  /// days: the first day that counts
  case noFieldExercise = "no-field-exercise"
  /// texts: the exercise; days: when, the first day that counts
  case exerciseTooEarly = "exercise-too-early"
  /// texts: the exercise
  case exerciseNotInField = "exercise-not-in-field"
  /// texts: exercises; days: the next
  case exercisesScheduled = "exercises-scheduled"
  case noSchedule = "no-schedule"
  /// texts: plans
  case plansUnscheduled = "plans-unscheduled"
  /// texts: the exercise; days: when it was planned
  case exerciseOverdue = "exercise-overdue"
  /// texts: the exercise
  case reviewMissing = "review-missing"
  /// texts: the exercise; numbers: days until its review
  case reviewLate = "review-late"
  case reviewDone = "review-done"

  // MARK: Backup policy and plans

  case noHosting = "no-hosting"
  case clausesUnsaid = "clauses-unsaid"
  /// assets: the supplier; texts: the clause
  case clauseThere = "clause-there"
  /// assets: suppliers
  case clauseMissing = "clause-missing"
  /// assets: the supplier; days: when it ended
  case clauseExpired = "clause-expired"
  case noCriticalSystem = "no-critical-system"
  /// numbers: with a plan, of all
  case systemsPlanned = "systems-planned"
  /// assets: systems
  case systemsWithoutCopy = "systems-without-copy"
  case dataUnsaid = "data-unsaid"
  case plansIncomplete = "plans-incomplete"
  case upkeepUnsaid = "upkeep-unsaid"
  case upkeepSaid = "upkeep-said"

  // MARK: Backup infrastructure

  case noBackups = "no-backups"
  /// assets: from production to a part of the infrastructure
  case controlPath = "control-path"
  case noControlPath = "no-control-path"
  /// assets: of which nobody said who they sign in with
  case signInUnsaid = "sign-in-unsaid"
  /// assets: the directory; numbers: its level, the least
  case directoryLevel = "directory-level"
  case directoryLevelUnsaid = "directory-level-unsaid"
  case accessUnsaid = "access-unsaid"
  /// assets: where; texts: the role
  case accessByProduction = "access-by-production"
  case rightsTooWide = "rights-too-wide"
  case rightsUnsaid = "rights-unsaid"
  case noSecondFactor = "no-second-factor"
  case secondFactorUnsaid = "second-factor-unsaid"
  /// numbers: how many roles
  case accessSound = "access-sound"
  /// numbers: devices to act on, minutes, of which untimed; texts: the zones
  case isolated
  case noZones = "no-zones"
  case noFlows = "no-flows"
  case noBackupZone = "no-backup-zone"
  case noCrossingFlow = "no-crossing-flow"
  /// assets
  case unzoned
  case exposed
  case intruders
  /// texts: the flows
  case remaining
  case remainingInWindow = "remaining-in-window"
  /// assets: what cannot restore once isolated
  case cannotRestore = "cannot-restore"
  case noData = "no-data"
  /// numbers: with 3-2-1, of all, with a copy that holds out
  case copies
  /// assets
  case not321 = "not-3-2-1"
  case uncertain321 = "uncertain-3-2-1"
  case notHeld = "not-held"
  case promised
  case supervisionUnsaid = "supervision-unsaid"
  /// assets: holders
  case supervised
  case unsupervised
  case watcherUnsaid = "watcher-unsaid"
  case checkUnsaid = "check-unsaid"
  case failureUnsaid = "failure-unsaid"
  case alertsNotCentral = "alerts-not-central"
  case alertsUnsaid = "alerts-unsaid"
  case securityCannotCheck = "security-cannot-check"
  case securityCheckUnsaid = "security-check-unsaid"
  case escalationUnsaid = "escalation-unsaid"

  // MARK: Restore tests

  case testsUnsaid = "tests-unsaid"
  /// assets: the system; days: when; numbers: minutes from request to restore, if known
  case testDone = "test-done"
  /// assets: the system; days: when
  case testFailed = "test-failed"
  case testResultUnsaid = "test-result-unsaid"
  /// assets: the system; days: when, the first day that counts
  case testTooOld = "test-too-old"
  /// assets: the system
  case testElsewhere = "test-elsewhere"
  case testNotInProduction = "test-not-in-production"
  case testTargetUnsaid = "test-target-unsaid"
  case noTestCounts = "no-test-counts"
  /// assets: the system; numbers: measured, needed
  case restoreTooSlow = "restore-too-slow"
  case dataTooOld = "data-too-old"
  /// texts: who; assets: for what
  case referentNamed = "referent-named"
  case referentMissing = "referent-missing"
  case referentUnsaid = "referent-unsaid"
  /// assets: applications
  case applicationsWithoutReferent = "applications-without-referent"

  // MARK: Other regimes

  /// numbers: nodes, links
  case mapSize = "map-size"
  /// assets: processes
  case processesWithoutUtility = "processes-without-utility"
  case processesWithoutNeeds = "processes-without-needs"
  /// assets: processes; numbers: of how many
  case objectivesMissed = "objectives-missed"
  case objectivesUndecided = "objectives-undecided"
  case objectivesKept = "objectives-kept"
  case noScenario = "no-scenario"
  /// assets: processes without RTO
  case rtoUnsaid = "rto-unsaid"
  /// assets: processes with a degraded mode and no catch-up
  case catchUpUnsaid = "catch-up-unsaid"
  /// assets: systems whose work after destruction nobody gave
  case rebuildUnsaid = "rebuild-unsaid"
  case orderKnown = "order-known"
  /// assets: nodes each of which stops a process by itself
  case singlePoints = "single-points"
  case noSinglePoint = "no-single-point"
  /// assets: roles and suppliers
  case contactUnsaid = "contact-unsaid"
  case contactsSaid = "contacts-said"
  case nobodyToCall = "nobody-to-call"
  /// assets: systems; numbers: none
  case copiesTooRare = "copies-too-rare"
  case copiesFit = "copies-fit"
  case recoveryPointUnsaid = "recovery-point-unsaid"

  // MARK: Staleness

  /// texts: what; days: when it was made
  case stale
}
