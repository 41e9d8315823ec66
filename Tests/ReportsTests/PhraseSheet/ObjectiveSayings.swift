// The phrases of objectives: every finding, the trajectory, what is stale, the review.

@testable import Continuity
import DependencyGraph
@testable import Reports

func sayings(of p: any ObjectivePhrases) -> Sayings {
  var say = Sayings()
  let (name, names, day) = (p.language.name, p.language.names, p.language.day)
  say("title", p.title)
  say("regime", p.regime)
  say("date", p.date(day))
  say("summary", [0, 1, 12_345].map { p.summary(met: $0, notMet: $0, unknown: $0) })
  say("rule", p.rule)
  say("overviewHeading", p.overviewHeading)
  say("overviewHeadings", p.overviewHeadings)
  say("state", [Compliance.met, .notMet, .unknown].map(p.state))
  say("mark", each(SourceMark.self, p.mark))
  say("facts", p.facts)
  say("gaps", p.gaps)
  say("advice", p.advice)
  say("evidence", p.evidence)
  say(
    "evidence",
    both { p.evidence("a.pdf", hash: $0 ? "abc" : nil, on: $0 ? day : nil, proves: $0 ? "x" : nil) }
  )
  say("noEvidence", p.noEvidence)
  say(
    "finding",
    Matter.allCases.flatMap { matter in
      [1, 2].map { count in
        p.finding(
          matter,
          Told(
            nodes: names[count], texts: told(matter, names[count]),
            numbers: [count, count + 1, count - 1], days: [day, day], scopes: ["X"]))
      }
    })
  say("subject", Policy.Subject.allCases.map { p.subject($0.rawValue) })
  say("noObjective", p.noObjective)
  say("trajectoryHeading", p.trajectoryHeading)
  say("trajectoryHeadings", p.trajectoryHeadings)
  say("closes", names.map(p.closes))
  say("announced", names.map(p.announced))
  say("notCovered", p.notCovered)
  say(
    "trajectorySummary",
    [1, 3, 12_345].map { p.trajectorySummary(gaps: $0, covered: $0 / 3, announced: $0 / 3) })
  say("noGap", p.noGap)
  say("plannedExercises", names.map(p.plannedExercises))
  say("trajectoryAlternative", p.trajectoryAlternative)
  say("trajectoryCaption", p.trajectoryCaption)
  say("activityHeading", p.activityHeading)
  say("activityHeadings", p.activityHeadings)
  say("sum", p.sum)
  say("sharedHeading", p.sharedHeading(name))
  say("sharedHeadings", p.sharedHeadings.activity, p.sharedHeadings.key)
  say("key", each(SharedPlan.Key.self, p.key))
  say(
    "value",
    [
      SharedPlan.Value.nothing, .length(.unlimited), .length(.minutes(90)), .percent(50),
      .texts(["AD"]), .isThere,
    ].map(p.value))
  say("risksHeading", p.risksHeading)
  say("likelihood", p.likelihood)
  say("column", each(ScenarioRisk.Worst.self, p.column))
  say("riskNote", p.riskNote)
  say("likelihoodUnsaid", names.map(p.likelihoodUnsaid))
  say("staleTitle", p.staleTitle)
  say("staleHeading", p.staleHeading)
  say("staleHeadings", p.staleHeadings)
  say("stale", some(p.stale))
  say("nothingStale", p.nothingStale)
  say("kind", each(Stale.Kind.self, p.kind))
  say("otherState", p.otherState("3f9a12cd77e0"))
  say("since", names.map { p.since($0) })
  say("fileGone", p.fileGone)
  say("fileChanged", p.fileChanged)
  say("fingerprint", p.fingerprint("3f9a12cd77e0"))
  say("changedSince", names.map(p.changedSince))
  say("bearing", p.bearing)
  say("reviewTitle", p.reviewTitle)
  say("since", p.since(name))
  say("changedHeading", p.changedHeading)
  say("changed", p.changed("D2.O3.B", from: .unknown, to: .met))
  say("nothingChanged", p.nothingChanged)
  say("noPast", p.noPast)
  say("noPrevious", p.noPrevious)
  say("overdueHeading", p.overdueHeading)
  say("overdue", p.overdue(name, due: day))
  say("nothingOverdue", p.nothingOverdue)
  say("undated", p.undated)
  say("nextHeading", p.nextHeading)
  say("next", p.next(name, on: day))
  say("nothingNext", p.nothingNext)
  say("approval", [p.approval.role] + p.approval.captions)
  return say
}

/// The subject of a document is a word of the model, not a name.
private func told(_ matter: Matter, _ names: [String]) -> [String] {
  matter == .documentUnsaid || matter == .documentMissing ? ["security"] : names
}
