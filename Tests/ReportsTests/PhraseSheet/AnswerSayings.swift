// The phrases of the answers: what stops, when, why, and for how long.

@testable import Continuity
import DependencyGraph
@testable import Reports
import SystemPackage
import TestSupport

func sayings(of p: any Phrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  sayErrors(p, &say)

  let start = StartTime("2026-12-24T03:10")
  say("start", p.starting(at: start).instant(90) + ".", p.starting(at: start).instant(4_800) + ".")
  say("question", names.map { p.question($0, isSeveral: $0.count > 1, lasting: nil) })
  say(
    "question", p.question([name], isSeveral: false, lasting: p.duration(240)),
    p.question([name], isSeveral: true, lasting: nil))
  say("title", p.title(scenario: name))
  say("unknownLength", p.unknownLength)
  say("withoutEnd", p.withoutEnd)

  say("afterHorizon", names.map { p.afterHorizon($0, horizon: 43_200) })
  say("notPlayed", p.notPlayed(43_200))
  say(
    "missed",
    some { p.missed([(.process, $0)]) } + [
      p.missed([(.process, 1), (.application, 1), (.utility, 2)])
    ])
  say("more", Kind.allCases.flatMap { kind in some { p.more($0, of: kind) } })
  say("never", names.map(p.never))
  say("deadlines", names.map(p.deadlines))
  say("deadline", [0, 1_020, 4_800].map(p.deadline))
  say(
    "toKeep",
    [Objective.mtpd, .rto, .rpo].map { p.toKeep(process: name, $0, limit: 240) })
  say("more", some { p.more($0) })
  say("moreDeadlines", some(p.moreDeadlines))
  say("compromised", some(p.compromised))
  say("destroyed", some(p.destroyed))

  let causes = [CauseName.outage, .it, .named(name)]
  say("processHeadings", p.processHeadings)
  say("name", [Objective.mtpd, .rto, .rpo].map(p.name(of:)))
  say(
    "verdict", Verdict.samples.flatMap { verdict in causes.map { p.verdict(verdict, cause: $0) } })
  say(
    "shortVerdict",
    Verdict.samples.flatMap { verdict in causes.map { p.shortVerdict(verdict, cause: $0) } })
  say("kept", p.kept)
  say(
    "ending",
    Return.samples.flatMap { ending in
      causes.flatMap { cause in
        both { p.ending(ending, isLowerBound: $0, horizon: 43_200, cause: cause) + "." }
      }
    })
  say("causeLegend", p.causeLegend(name))
  say("runs", p.runs(2))
  say("lowerBoundLegend", p.lowerBoundLegend)

  say("othersHeading", p.othersHeading)
  say(
    "heading",
    [nil, name].map {
      p.heading(kind: p.language.heading(of: .server), count: 2, establishment: $0)
    })
  say("down", p.down(from: 90, until: "H+17") + ".")
  say("degradedOnly", p.degradedOnly)
  say("understaffed", p.understaffed)
  sayChains(p, &say)
  sayLists(p, &say)
  return say
}

private func sayErrors(_ p: any Phrases, _ say: inout Sayings) {
  let typed = p.language.typed
  say("compromisesNothing", typed.map(p.compromisesNothing))
  say("noPartition", p.noPartition)
  say("error", p.error)
  say("noModelHere", p.noModelHere)
  say("asset", p.asset)
  say("scenario", p.scenario)
  say("establishment", p.establishment)
  say(
    "unknown",
    typed.flatMap { text in
      [p.asset, p.scenario, p.establishment].flatMap { what in
        [nil, "ad"].map { p.unknown(text, what: what, suggestion: $0) }
      }
    })
  say("isScenario", typed.map(p.isScenario))
  say(
    "ambiguous",
    [2, 9, 10].map {
      p.ambiguous("dpi", what: p.asset, candidates: Array(repeating: "ch/dpi", count: $0))
    } + oddNames.map { p.ambiguous($0, what: p.asset, candidates: [$0, $0]) })
  say("count", every { p.count(errors: $0, warnings: $0) })
  say("warningsInModel", some(p.warningsInModel))
  say("folderExists", typed.map(p.folderExists))
  say("cannotWrite", typed.map { p.cannotWrite($0, reason: p.reason(Errno.noSpace)) })
  say("notUTF8", typed.map(p.notUTF8))
  say("cannotAnswer", p.cannotAnswer(reason: p.reason(Errno.noSpace)))
  say("nothingWritten", p.nothingWritten)
  say("unknownList", typed.map { p.unknownList($0, known: ["processes", "servers"]) })
  say("notADate", typed.map(p.notADate))
  say("notAStart", typed.map(p.notAStart))
}

private func sayChains(_ p: any Phrases, _ say: inout Sayings) {
  let (name, names) = (p.language.name, p.language.names)
  say("chainHeading", p.chainHeading(name))
  say("longestChainHeading", p.longestChainHeading(name))
  say(
    "step",
    [Kind.server, .role].flatMap { kind in
      [Step.Kind.before, .cause, .recovery, .requirement, .crew, .work].map { p.step($0, of: kind) }
    })
  say(
    "restoring",
    [(240, nil), (nil, 720), (240, 720)].map { p.restoring(rebuild: $0, restore: $1) })
  say("untilCauseEnds", p.untilCauseEnds)
  say("afterCause", [0, 80].map(p.afterCause))
  say("backAtOnce", p.backAtOnce)
  say("workUnknown", p.workUnknown)
  say(
    "because",
    [Kind.server, .role].flatMap { kind in
      [StopCause.failed, .destroyed].map {
        p.because($0, of: kind, members: [], units: 0, down: [])
      }
    }
      + [(1, 1, 0), (2, 2, 1), (3, 2, 2), (3, 1, 0)].map { count, needed, down in
        p.because(
          .requirement(.needs, members: Array(0..<Index(count)), needed: needed), of: .server,
          members: names[count - 1], units: count, down: Array(names[2].prefix(down)))
      })
  say("neverBecause", p.neverBecause(loop: names[2]))
  say("neverBecause", p.neverBecause(cause: name))
  say("neverBecause", p.neverBecause(unstable: name))

  say("stops", [0, 90].map { p.stops(name, at: $0) })
  say("keepsRunning", p.keepsRunning(name))
  say("timelineCaption", p.timelineCaption)
  say("timelineAlternative", some { p.timelineAlternative(stopped: $0) })
  say("chainCaption", p.chainCaption(name))
  say("chainAlternative", p.chainAlternative(name))
  say("onlyDegraded", p.onlyDegraded(name))
  say("outagesHeading", p.outagesHeading)
  say("hinderedOnly", p.hinderedOnly)
  say("interval", [(0, nil), (0, 90), (90, nil), (90, 180)].map { p.interval(from: $0, to: $1) })
  say("verdictsHeading", p.verdictsHeading)
  say("causesHeading", p.causesHeading)
  say("normalAgain", p.normalAgain(4_800))

  say("neededByNothing", names.map { p.neededByNothing($0, count: $0.count) })
  say("withoutSpareHeading", p.withoutSpareHeading)
  say(
    "withoutSpare", names.map { p.withoutSpare(name, left: $0, number: $0.count, of: $0.count + 1) }
  )
  say(
    "nextFailure",
    [0, 1, 2].map { p.nextFailure(name, stops: names[$0], processes: $0) })
  say("staffingHeading", p.staffingHeading)
  say("staffed", some { p.staffed(name, role: name, asked: $0, headcount: $0 - 1) })
  say("modeUnstaffed", some { p.modeUnstaffed(name, role: name, asked: $0, headcount: $0 - 1) })
  say("unknownHeading", p.unknownHeading)
  say(
    "missing",
    [
      "repair", "rebuild", "takes", "restore", "copies", "every", "retention", "immutable",
      "stored-on",
      "restart",
    ].map { p.missing(name, key: $0) })
  say("nothingUnknown", p.nothingUnknown)
}

private func sayLists(_ p: any Phrases, _ say: inout Sayings) {
  say("surveyHeading", p.surveyHeading)
  say("scenarioSummaryHeadings", p.scenarioSummaryHeadings)
  say("surveyTooLong", p.surveyTooLong(12_345))
  say("surveyHeadings", p.surveyHeadings)
  say(
    "missed",
    [(1, 1), (2, 2), (0, 1)].map { p.missed($0, undecided: $1) } + [p.missed(0, undecided: 0)])
  say("lossHeadings", p.lossHeadings)
  say("worstHeading", p.worstHeading)
  say("worstHeadings", p.worstHeadings)
  say("detailsTitle", p.detailsTitle)
  say("checkTitle", p.checkTitle)
  say("overviewTitle", p.overviewTitle)
  say("modelIsSound", p.modelIsSound)
  say("listHeadings", p.listHeadings(objectives: true))
  say("scenarioHeadings", p.scenarioHeadings)
  say("establishmentHeadings", p.establishmentHeadings)
  say("overviewHeadings", p.overviewHeadings)
  say("scenariosWord", p.scenariosWord)
  say("establishmentsWord", p.establishmentsWord)
  say("name", each(Category.self, p.name(of:)))
  say("created", p.created("mon-hopital"))
}

extension Return {
  static let samples: [Return] = [
    .at(90), .at(4_800), .afterHorizon, .unknown(afterCause: 0), .unknown(afterCause: 80), .never,
    .unstable,
  ]
}
