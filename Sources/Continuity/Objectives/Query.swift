// What the tool can work out for an objective: the names that a regime's file may use.

/// One question about a model whose answer is a list of findings.
package enum Query: String, CaseIterable, Sendable {
  case securityPolicy = "security-policy"
  case projectOrganisation = "project-organisation"
  case governance
  case crisisProcedures = "crisis-procedures"
  case biaAndPlans = "bia-and-plans"
  case exercises
  case backupPolicy = "backup-policy"
  case backupPlans = "backup-plans"
  case backupSignIn = "backup-sign-in"
  case backupIsolation = "backup-isolation"
  case backupCopies = "backup-copies"
  case backupSupervision = "backup-supervision"
  case restoreTests = "restore-tests"
  case copiesFitNeed = "copies-fit-need"
  case dependencyMap = "dependency-map"
  case recoveryOrder = "recovery-order"
  case redundancy
  case plansAgree = "plans-agree"
  case crisisDirectory = "crisis-directory"
  case afterAction = "after-action"
}
