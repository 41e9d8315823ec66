// The phrases of the BIA.

@testable import Continuity
@testable import Reports

func sayings(of p: any BIAPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let rounds = [(0, 0), (0, 2), (1, 2), (2, 2), (2, 12_345)]

  say("title", p.title)
  say("asks", p.asks(ObjectiveD2O1C.wording(in: p.language), items: names[2]))
  say("inSubstance", p.inSubstance)
  say(
    "count", [(0, 0), (1, 1), (2, 0), (2, 1), (3, 2)].map { p.count(processes: $0, complete: $1) })
  say("onlyEstablishment", p.onlyEstablishment(name))
  say("byToolsRule", p.byToolsRule)
  say("word", [Compliance.met, .notMet, .unknown].map(p.word))

  say("perimeterHeading", p.perimeterHeading)
  say("perimeterHeading", rounds.map { p.perimeterHeading(met: $0, of: $1) })
  say("declaredAbsent", p.declaredAbsent)
  say("declaredEmpty", p.declaredEmpty)
  say("proposal", p.proposal)
  say("perimeterRule", p.perimeterRule)
  say("part", each(Scope.self, p.part))
  say("some", some { p.some(names[1], more: $0) })
  say(
    "notServed", p.notServed(nearest: name, lacking: [.mtpd]),
    p.notServed(nearest: name, lacking: BIAGap.allCases))
  say("noProcess", each(Scope.self, p.noProcess))
  say("platformUnknown", p.platformUnknown)
  say("unranked", names.map(p.unranked))
  say("perimeterNote", p.perimeterNote)

  say("coverageHeading", p.coverageHeading)
  say("coverageRule", both(p.coverageRule))
  say(
    "share", p.share(covered: 0, total: 2, threshold: 80),
    p.share(covered: 12_345, total: 12_345, threshold: 80))
  say("activityUnknown", rounds.map { p.activityUnknown(covered: $0, total: $1) })
  say("noEstablishment", p.noEstablishment)
  say("noActivity", p.noActivity)
  say("activity", [nil, 0, 12_345].map(p.activity))
  say("lacking", both { p.lacking([], isSure: $0) } + [p.lacking(Scope.required, isSure: true)])
  say("homeless", some(p.homeless))

  say("ordinaryDayHeading", p.ordinaryDayHeading)
  say(
    "short",
    [(1, 0), (2, 1), (12_345, 2)].map {
      p.short(name, asked: $0, headcount: $1, by: names[1])
    })

  say("overviewHeading", p.overviewHeading)
  say("processHeading", p.processHeading)
  say("objectiveHeadings", p.objectiveHeadings())
  say("bucketsNote", p.bucketsNote)
  say("overviewNote", p.overviewNote)
  say("noScope", p.noScope)
  say("establishmentLabel", p.establishmentLabel)
  say("ownerLabel", p.ownerLabel)
  say("criticalityLabel", p.criticalityLabel)
  say("impactsLabel", p.impactsLabel)
  say("longestLabel", p.longestLabel)
  say(
    "longest", p.longest(mtpd: p.duration(240), rto: p.duration(90), rpo: "?"))
  say("worstLabel", p.worstLabel)
  say("worstLossLabel", p.worstLossLabel)
  say("worst", p.language.typed.map { p.worst(p.down("4 h", isAtLeast: true), scenario: $0) })
  say("neverStops", p.neverStops)
  say("noScenario", p.noScenario)
  say("doesTooLittle", p.doesTooLittle)
  say("paper", p.paper(at: "H+8"))
  say("level", p.level("65", from: p.duration(1_440)))
  say("volumeLabel", p.volumeLabel)
  say(
    "volume", ["120 passages/d", "5/h", "800/w"].compactMap { Volume(written: $0) }.map(p.volume))
  say("minimumLabel", p.minimumLabel)
  say("minimumNotSaid", p.minimumNotSaid)
  say("returns", both { p.returns(afterCause: p.duration(80), isAtLeast: $0) })
  say("down", both { p.down(p.duration(80), isAtLeast: $0) })
  say("semicolon", "a" + p.semicolon + "b")
  say("beyondHorizon", p.beyondHorizon(p.duration(43_200)))
  say("never", p.never)
  say("materialsLabel", p.materialsLabel)
  say("staffLabel", p.staffLabel)
  say("modeLabel", p.modeLabel)
  say(
    "mode",
    p.mode(lasts: p.duration(240), level: "60", procedure: "PRO-12", catchUp: p.duration(60)),
    p.mode(lasts: p.withoutLimit, level: nil, procedure: nil, catchUp: nil) + ".")
  say("modeNeeds", p.modeNeeds(names[1]))
  say("withoutLimit", p.withoutLimit)
  say("vitalLabel", p.vitalLabel)
  say("tolerableLabel", p.tolerableLabel)
  say("usefulLabel", p.usefulLabel)
  say("restsOnLabel", p.restsOnLabel)
  say(
    "rests",
    [(1, 0), (2, 1), (12_345, 12_343)].map {
      p.rests(p.language.heading(of: .server), $0, names[1], more: $1)
    })
  say("missingLabel", p.missingLabel)
  say("nothingMissing", p.nothingMissing)
  say("beyondLabel", p.beyondLabel)
  say("notGiven", p.notGiven)
  say("name", each(BIAGap.self, p.name(of:)))
  say("name", each(Scope.self, p.name(of:)))
  say(
    "impact",
    ["patient-safety", "legal", "financial", "reputation", "staff"].map(p.impact))
  say("proposed", p.proposed(buckets: ["4 h", "12 h"]))
  say("people", every { p.people($0, name) })
  say("some", [1, 2].map { p.some($0, of: names[2]) })
  say("fullListNote", p.fullListNote)
  say("approval", [p.approval.role] + p.approval.captions)
  return say
}
