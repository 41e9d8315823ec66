// The phrases of what a document lacks.

import Continuity
import Reports

func sayings(of p: any GapPhrases) -> Sayings {
  var say = Sayings()
  let language = p.language

  say("gap", p.gap(language.name, ask: language.name))
  say("headings", p.headings)
  say("name", each(Respondent.Function.self, p.name(of:)))
  say("ground", each(Respondent.Ground.self, p.ground))
  say("question", [nil, language.day].map { p.question(language.name, due: $0) })
  return say
}
