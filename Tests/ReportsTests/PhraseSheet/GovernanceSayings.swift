// The phrases of the governance scheme.

import Continuity
@testable import Reports

func sayings(of p: any GovernancePhrases) -> Sayings {
  var say = Sayings()
  let (name, day) = (p.language.name, p.language.day)
  say("title", p.title)
  say("nobody", p.nobody)
  say("pictureAlternative", p.pictureAlternative)
  say("pictureCaption", p.pictureCaption)
  say("dutiesHeading", p.dutiesHeading)
  say("dutyHeadings", p.dutyHeadings)
  say("role", each(GovernanceDuty.Role.self, p.role))
  say("all", p.all)
  say("documentsHeading", p.documentsHeading)
  say("documentHeadings", p.documentHeadings)
  say("plansHeading", p.plansHeading)
  say("done", [day, nil].flatMap { day in [name, nil].map { p.done(on: day, by: $0) } })
  say("approval", [p.approval.role] + p.approval.captions)
  return say
}
