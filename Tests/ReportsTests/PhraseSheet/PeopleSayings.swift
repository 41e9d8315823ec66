// The phrases of people asked for, degraded modes and signs.

@testable import Continuity
import DependencyGraph
@testable import Diagrams
@testable import Reports

func sayings(of p: any PeoplePhrases) -> Sayings {
  var say = Sayings()
  say("language", p.language == .french ? "français" : "English")
  let (at, later) = (p.language.instant(480), p.language.instant(4_800))
  say(
    "shortage",
    some {
      p.shortage(
        of: "IDE", at: at, asked: $0, present: $0 - 1, worst: nil, isOrdinary: $0 == 2)
    } + [
      p.shortage(
        of: "IDE", at: at, asked: 28, present: 20, worst: (12, later), isOrdinary: false)
    ])
  say("moreShort", some(p.moreShort))
  say("firstShortHeading", p.firstShortHeading)
  say(
    "firstShort",
    some { p.firstShort("IDE", missing: $0, at: at, others: $0 - 1) })
  say("peopleHeading", p.peopleHeading)
  say("peopleHeadings", p.peopleHeadings)
  say("others", some(p.others))
  say("peak", some { p.peak($0, at: at) })
  say("enough", p.enough(nil), p.enough(2))
  say("calledBackLegend", p.calledBackLegend)
  say("hoursLeftOut", p.language.names.map(p.hoursLeftOut(of:)))
  say("peopleCaption", p.peopleCaption)
  say("peopleAlternative", some { p.peopleAlternative(short: $0) })
  say("holds", p.holds(until: nil), p.holds(until: later))
  say(
    "people",
    every { p.people(6, "IDE", missing: $0, isShared: false) }
      + [p.people(6, "IDE", missing: 8, isShared: true)])
  say("decides", p.decides("DG"))
  say("trigger", p.trigger("X"))
  say("ends", p.ends("DG"))
  say("materials", p.materials(["X", "Y"]))
  return say
}

func sayings(of p: any SignPhrases) -> Sayings {
  var say = Sayings()
  say("language", p.language == .french ? "français" : "English")
  say("signsHeading", p.signsHeading)
  say("sign", p.sign("X"))
  say("usualSign", Kind.allCases.compactMap { p.usualSign(of: $0) })
  say("usually", p.usually("X"))
  return say
}

func sayPeople(_ p: any Labels, _ say: inout Sayings) {
  say("people", p.people)
  say("nobodyAskedOtherwise", p.nobodyAskedOtherwise)
  say("askedLine", p.askedLine)
  say("presentArea", p.presentArea)
  say("missingArea", p.missingArea)
  say("peopleNote", p.peopleNote)
  say("enoughPeople", p.enoughPeople)
  say("short", every { p.short(asked: $0 + 1, present: $0, at: 480) })
  say("callBack", some { p.callBack($0, by: 480) } + [p.callBack(2, by: 0)])
}
