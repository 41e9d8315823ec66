// The phrases of the log and of the situation report.

@testable import Continuity
import DependencyGraph
import Formats
@testable import Reports

func sayings(of p: any LogPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let (early, late) = (p.language.instant(90), p.language.instant(4_320))
  let stands = [Stand.up, .paper, .down]
  say("title", p.title)
  say("stands", [(0, 0), (1, 1), (12, 3)].map { p.stands(now: early, down: $0, paper: $1) })
  say("read", [(0, 0), (1, 0), (12, 1), (12, 3)].map { p.read($0, later: $1) })
  say("replanned", [true, false].map(p.replanned))
  say("situationHeading", p.situationHeading)
  say("situationHeadings", p.situationHeadings)
  say("stand", stands.map(p.stand))
  say("noReturn", p.noReturn)
  say("differsHeading", p.differsHeading)
  say("nothingDiffers", p.nothingDiffers)
  say(
    "differs",
    stands.map {
      p.differs(name, now: $0, forecast: .down, returns: (late, nil), stops: (nil, late))
    } + [p.differs(name, now: .up, forecast: .up, returns: (late, early), stops: (nil, nil))])
  say("nextHeading", [(0, 4), (4, 12)].map { p.nextHeading(from: $0, to: $1) })
  say("nothingComes", p.nothingComes)
  say(
    "coming",
    [Situation.Coming.Event.stops, .paper, .returns, .deadline].map {
      p.coming($0, name, at: early)
    })
  say("decisionsHeading", p.decisionsHeading)
  say("noDecision", p.noDecision)
  say("passes", [true, false].map { p.passes(name, at: early, isPast: $0) })
  say("endCause", p.endCause(name, by: late))
  say("worksHeading", p.worksHeading)
  say(
    "work",
    names.flatMap { crew in
      [nil, name].map { p.work(name, step: $0, crew: crew, from: early, to: late) }
    } + [p.work(name, step: nil, crew: [name], from: early, to: nil)])
  say("looseHeading", p.looseHeading)
  say(
    "loose",
    names.flatMap { some in
      [nil, late].map { p.loose(name, without: some, from: early, to: $0) }
    })
  say("unseen", p.unseen(name))
  let issues: [LogProblem.Issue] = [
    .file(.unclosedQuote), .missingColumn("node"), .unknownColumn("nodde", suggestion: "node"),
    .unknownColumn("x", suggestion: nil), .columnTwice("node"), .blank("node"), .badTime("25 h"),
    .timeWithoutStart("14:20"), .beforeStart("08:00"), .tooLate("H+9999"),
    .unknownNode("adx", suggestion: "ad"), .unknownNode("x", suggestion: nil),
    .ambiguousNode("dpi", ["nord/dpi", "sud/dpi"]), .unknownSight("casse", suggestion: nil),
    .unknownSight("dwon", suggestion: "down"), .noPaper("dpi"),
    .badStep("fini 7", node: "ad", steps: ["Reconstruire", "2"]), .badDuration("reste bientôt"),
    .twoStates(node: "ad", line: 3),
  ]
  say("problem", issues.map(p.problem))
  say("problems", [1, 12].map(p.problems))
  return say
}
