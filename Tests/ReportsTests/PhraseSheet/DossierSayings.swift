// The phrases of the dossier and of the documents on backups that are signed.

@testable import Continuity
@testable import Reports

func sayings(of p: any BackupPaperPhrases) -> Sayings {
  var say = Sayings()
  let (name, names, day) = (p.language.name, p.language.names, p.language.day)
  say("title", each(BackupPaper.self, p.title))
  say("heading", each(BackupPart.self, p.heading))
  say("rule", BackupPart.allCases.compactMap(p.rule))
  say("headings", BackupPart.allCases.flatMap(p.headings))
  say("missing", each(BackupMissing.self, p.missing))
  say(
    "document",
    both { p.document(name, validated: $0 ? day : nil, by: nil, reviewed: nil, due: nil) }
      + [p.document(name, validated: day, by: name, reviewed: day, due: day)])
  say("perimeter", every { p.perimeter(critical: $0, holding: $0, unsaid: $0) })
  say("hosted", some(p.hosted))
  say("every", [60, 1_440].map(p.every))
  say(
    "protection",
    both { p.protection(offline: $0, immutable: nil) }
      + [
        Immutability(), Immutability(minutes: 43_200),
        Immutability(minutes: 43_200, technology: "WORM"),
      ].map { p.protection(offline: false, immutable: $0) })
  say("notSaid", p.notSaid)
  say("offNetwork", p.offNetwork)
  say("key", names.map { p.key(name, needs: $0) })
  say("either", names.map(p.either))
  say("replay", p.replay(1_440))
  say("truth", both(p.truth))
  say("account", each(BackupAccess.Account.self, p.account))
  say("secondFactor", each(BackupAccess.SecondFactor.self, p.secondFactor))
  say("result", each(RestoreTest.Result.self, p.result))
  say("target", each(RestoreTest.Target.self, p.target))
  say("state", each(BackupPlan.State.self, p.state))
  say(
    "clause",
    [
      Hosting.State.covered, .missing, .unsaid,
      .expired(CalendarDate(year: 2027, month: 3, day: 31)),
    ].map(p.clause))
  say("lastTest", both { p.lastTest(day, result: $0 ? "x" : nil, took: $0 ? "2 h" : nil) })
  say("gapsHeading", p.gapsHeading)
  say("noGap", p.noGap)
  say("referents", p.referents)
  say("approval", [p.approval.role] + p.approval.captions)
  return say
}

func sayings(of p: any DossierPhrases) -> Sayings {
  var say = Sayings()
  say("title", p.title)
  say("cover", p.cover("CaRE"))
  say("whom", p.whom("M. Martin"))
  say("documents", p.documents)
  say("noDocument", p.noDocument)
  say("state", [Evidence.State.unchanged, .unhashed, .changed("abc"), .gone].map(p.state))
  say("more", some(p.more))
  say("coverApproval", [p.coverApproval.role] + p.coverApproval.captions)
  say("indexHeading", p.indexHeading)
  say("indexHeadings", p.indexHeadings)
  say("registerTitle", p.registerTitle)
  say("registerHeadings", p.registerHeadings)
  say("evidenceSummary", some { p.evidenceSummary($0, wrong: 0) })
  say("evidenceSummary", [1, 2].map { p.evidenceSummary(2, wrong: $0) })
  say("noEvidence", p.noEvidence)
  say("check", p.check("empreintes.sha256"))
  say("exercisesTitle", p.exercisesTitle)
  say("exercisesHeading", p.exercisesHeading)
  say("exerciseHeadings", p.exerciseHeadings)
  say("form", each(Exercise.Form.self, p.form))
  say("plansHeading", p.plansHeading)
  say("planHeadings", p.planHeadings)
  say("exercise", p.exercise)
  say("plan", p.plan)
  say("trajectoryTitle", p.trajectoryTitle)
  say("written", some { p.written("dossier", objectives: 13, files: $0, evidence: $0) })
  say("stage", p.stage(3, of: 40))
  say("nameless", p.nameless("."))
  say("notOurs", p.notOurs("dossier", file: "a.docx"))
  return say
}
