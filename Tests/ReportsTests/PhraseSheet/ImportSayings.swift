// The phrases of imports, and of the files that answers go to.

import Connectors
@testable import Continuity
@testable import Reports

func sayings(of p: any ImportPhrases) -> Sayings {
  var say = Sayings()
  let name = p.language.name
  say("title", p.title(origin: "glpi", folder: "Models/ch"))
  say("readHeading", p.readHeading)
  say("rows", every { p.rows($0, of: "serveurs.csv") })
  say("usedHeading", p.usedHeading)
  say(
    "used",
    every { p.used(links: $0, copies: 0, controls: 0) }
      + some { p.used(links: $0, copies: $0, controls: $0) })
  say(
    "heading", Finding.Effect.allCases.flatMap { effect in some { p.heading(effect, count: $0) } })
  say("nothingLost", p.nothingLost)
  say("more", some(p.more))
  say("allInCSV", p.allInCSV)
  say("changesHeading", p.changesHeading)
  say("noChanges", p.noChanges)
  say("added", some(p.added))
  say("changed", some(p.changed))
  say("keptByHand", some(p.keptByHand))
  say("conflicts", some(p.conflicts))
  say("removedByHand", some(p.removedByHand))
  say("gone", some(p.gone))
  say("back", some(p.back))
  say("empty", p.empty)
  say("cell", p.cell(name, column: "name", old: p.empty, new: name))
  say("conflict", p.conflict(name, column: "name", mine: name, theirs: name))
  say("filesHeading", p.filesHeading)
  say("noFiles", p.noFiles)
  say("purged", some(p.purged))
  say("nothingPurged", p.nothingPurged)
  say("adopted", p.adopted)
  say("nothingAdopted", p.nothingAdopted)
  say("missingHeading", p.missingHeading)
  say("nothingMissing", p.nothingMissing)
  say(
    "name",
    Completeness.Gap.allCases.flatMap { gap in some { p.name(of: gap, count: $0) } })
  say("notAType", p.language.typed.map(p.notAType))
  return say
}

func sayings(of p: any FilePhrases) -> Sayings {
  var say = Sayings()
  say("unknownEnding", p.language.typed.map { p.unknownEnding($0, known: [".txt", ".pdf"]) })
  let failures: [RenderingFailure] = [
    .missingProgram("weasyprint", package: "weasyprint"), .timeout("pandoc", seconds: 2),
    .program("pandoc", message: "x"), .picture("x"), .unfit("x"), .system("/tmp/x"),
  ]
  say("reason", failures.map(p.reason))
  return say
}
