// The phrases of failures tried by the thousands, of minimal combinations, and of how far a search is.

@testable import Continuity
import DependencyGraph
@testable import Reports
import TestSupport
import Testing

func sayings(of p: any SweepPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let kinds = [Kind.server, .network].map { p.language.name(of: $0, count: 2) }
  say("kind", p.kind)
  say("unknownKind", p.language.typed.map { p.unknownKind($0, known: kinds) })
  say("trying", p.trying)
  say("playing", p.playing)
  say("adding", p.adding)
  say("pairing", p.pairing)
  say("title", p.title)
  say("title", p.title(for: name))
  say("title", p.title(p.title, within: 240, after: [name]))
  say("after", p.after([name]))
  say("stops", p.stops(at: "H+4", name))
  say("pairsTitle", p.pairsTitle)
  say("pairsTitle", p.pairsTitle(for: name))
  say(
    "partial", p.partial(tried: nil, of: nil), p.partial(tried: 0, of: 2),
    p.partial(tried: 1, of: 2), p.partial(tried: 2, of: 12_345))
  say("tried", [[], kinds].flatMap { kinds in some { p.tried($0, among: kinds) } })
  say("tried", [[], kinds].flatMap { kinds in some { p.tried($0, inPairsAmong: kinds) } })
  say("nothingToTry", p.nothingToTry)
  say(
    "stopping",
    [(0, 0), (1, 0), (1, 1), (2, 0), (2, 1), (12_345, 2)].map {
      p.stopping(processes: $0, critical: $1)
    })
  say("stopping", every { p.stopping(name, count: $0) })
  say("pairs", every { p.pairs($0, isComplete: true) } + every { p.pairs($0, isComplete: false) })
  say(
    "pairs",
    both { p.pairs(2, stopping: name, isComplete: $0) }
      + both { p.pairs(0, stopping: name, isComplete: $0) }
      + both { p.pairs(1, stopping: name, isComplete: $0) })
  say("critical", every { p.critical(within: p.duration(240), count: $0, of: 12_345) })
  say("withoutMTPD", some(p.withoutMTPD))
  say("onlyEstablishment", p.onlyEstablishment(name))
  say("meaning", p.meaning(within: nil), p.meaning(within: 240))
  say("ownFailure", p.ownFailure)
  say("ranking", p.ranking)
  say("pairRanking", p.pairRanking)
  say("headings", p.headings)
  say("pairHeadings", p.pairHeadings)
  say("pairLegend", p.pairLegend)
  say("withoutSpare", some(p.withoutSpare))
  say("stopsNothingElse", p.stopsNothingElse)
  say("besides", "a" + p.besides(name))
  say("shown", some { p.shown($0, of: 12_346) })
  say("pictureCaption", some(p.pictureCaption))
  say("pictureAlternative", some(p.pictureAlternative))
  say(
    "objectives",
    [(1, 0, 0), (2, 2, 2), (0, 1, 1), (0, 0, 1), (0, 0, 2)].map { missed, unknown, kept in
      p.objectives(
        missed: missed, names: names[max(missed, 1) - 1], unknown: unknown, kept: kept)
    })
  say("noObjectives", p.noObjectives)
  say(
    "mustEnd",
    p.mustEnd(
      p.language.phrases.deadline(by: 1_020),
      p.language.phrases.toKeep(process: name, .mtpd, limit: 240)))
  say("notPlayed", p.notPlayed)
  say("redundancyHeading", p.redundancyHeading)
  say("forEverybody", some { p.forEverybody(name, requirements: $0) })
  say("forOwner", p.forOwner(name, owner: name))
  say(
    "gain",
    [(1, 0), (1, 1), (2, 0), (2, 1), (2, 2), (12_345, 12_345)].map {
      p.gain(processStops: $0, critical: $1)
    })
  say("gain", some { p.gain(points: $0, of: 12_345) })
  say("brings", p.brings(p.forOwner(name, owner: name), gain: p.gain(points: 2, of: 3)))
  say("redundancyNote", some(p.redundancyNote))
  say("redundancies", every { p.redundancies(tried: $0, of: 12_345) })
  say("noRedundancy", p.noRedundancy)
  say("redundanciesNotTried", p.redundanciesNotTried)
  return say
}

func sayings(of p: any CutPhrases) throws -> Sayings {
  let model = try shipped("ch-littoral")
  let target = try #require(model.assets.firstIndex { $0.id == "urgences" })
  let interrupted = SearchProgress()
  interrupted.cancel()
  let searches =
    [1, 2].map { MinimalCuts(of: target, in: model, upTo: $0) } + [
      MinimalCuts(of: target, in: model, among: [.supplier], upTo: 1),
      MinimalCuts(of: target, in: model, memory: 1_000),
      MinimalCuts(of: target, in: model, telling: interrupted),
    ]
  var say = Sayings()
  let name = p.language.name
  say("searching", p.searching)
  say("headline", searches.map { p.headline(name, $0) })
  say("meaning", p.meaning(within: nil), p.meaning(within: 240))
  say("incomplete", searches.compactMap(p.incomplete))
  say("line", some { p.line(order: $0, Natural($0)) })
  say("setsTitle", p.setsTitle)
  say("headings", p.headings)
  say("more", some { p.more(than: $0, of: Natural(123_456)) })
  say("rankingHeading", p.rankingHeading)
  say("rankingHeadings", p.rankingHeadings)
  say("outOfMemory", searches.map { p.outOfMemory($0, memory: 1 << 30) })
  say("cancelled", searches.map(p.cancelled))
  return say
}

func sayings(of p: any ProgressPhrases) -> Sayings {
  var say = Sayings()
  let stage = p.language.sweepPhrases.trying
  say(
    "progress",
    [(0, 0, nil), (1, 2, 8), (12_345, 123_456, 125), (2, 3, 12_000)].map {
      p.progress(of: stage, done: $0, total: $1, secondsLeft: $2)
    })
  say("ending", p.ending)
  return say
}

func sayings(of p: any DecisionPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  say(
    "decision",
    names.map { p.decision(of: name, at: nil, cutting: $0, for: nil) } + [
      p.decision(of: name, at: "H+17", cutting: names[1], for: .minutes(240)),
      p.decision(of: name, at: "H+17", cutting: names[0], for: .unlimited),
    ])
  return say
}
