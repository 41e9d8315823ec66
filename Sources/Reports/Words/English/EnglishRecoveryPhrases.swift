// Attack, copies, data and circles, in English.

import Continuity

struct EnglishRecoveryPhrases: RecoveryPhrases {
  var language: Language { .english }

  // MARK: Headlines

  func everythingLost(_ names: [String]) -> String {
    "ALL DATA LOST for \(language.list(of: names)): no copy survives."
  }

  func noCopySurvives(_ count: Int) -> String {
    "\(plural(count, "destroyed node")) \(count == 1 ? "has" : "have") no copy left."
  }

  // MARK: The attacker

  var attackHeading: String { "What the attacker holds" }

  func wave(_ wave: Int, at instant: String?, count: Int, names: [String]) -> String {
    let late = instant.map { "at \($0)" }
    let when = wave == 0 ? late ?? "at the start" : "wave \(wave)" + (late.map { " (\($0))" } ?? "")
    return "\(when): \(plural(count, "node")): \(names.joined(separator: ", "))"
  }

  func stopped(clean: String, held: String) -> String {
    "stopped at \(clean): \(held) does not control it (control: false)"
  }

  func reached(path: [String]) -> String {
    "Reached by the attacker: " + path.joined(separator: " → ")
  }

  func withoutLink(_ count: Int, names: [String]) -> String {
    """
    \(plural(count, "node")) without any declared control link: independent, or not filled in? \
    \(names.joined(separator: ", "))
    """
  }

  // MARK: Copies and data

  var copiesHeading: String { "The copies" }

  func copies(of holder: String, surviving: Int, of total: Int) -> String {
    "\(holder): \(language.number(surviving)) of \(language.number(total)) \(surviving == 1 ? "survives" : "survive")"
  }

  func reason(_ reason: CopyFate.Reason) -> String {
    switch reason {
    case .untouched: "holder untouched"
    case .offline: "offline"
    case .immutable: "locked for long enough"
    case .elsewhere: "off site"
    case .siteDestroyed: "its place is destroyed"
    case .holderDestroyed: "its holder is destroyed"
    case .holderCompromised: "the attacker holds its holder"
    case .lockTooShort: "locked for less than its age"
    case .retentionTooShort: "kept for less than its age"
    }
  }

  var dataHeading: String { "The data lost" }
  var dataHeadings: [String] { ["Process", "Data lost", "Because of", "Comes back from", "RPO"] }

  func loss(_ loss: Loss, isLowerBound: Bool) -> String {
    switch loss {
    case .everything: "everything"
    case .minutes(0): isLowerBound ? "unknown" : "nothing"
    case .minutes(let minutes): (isLowerBound ? "≥\u{A0}" : "") + language.duration(minutes)
    }
  }

  func age(_ minutes: Int, isKnown: Bool) -> String {
    isKnown ? language.duration(minutes) : "unknown"
  }

  func chain(_ names: [String]) -> String { "RPO chain: " + names.joined(separator: " ← ") }
  var ownCopiesHeading: String { "Its copies" }
  var copyHeadings: [String] { ["Holder", "Fate", "Why", "Age at worst", "Restore"] }
  func measured(_ duration: String, on day: String) -> String {
    "\(duration) (measured on \(day))"
  }
  func survives(_ survives: Bool) -> String { survives ? "✓ survives" : "✗ lost" }
  var noCopies: String { "no copy" }
  func chosen(_ holder: String) -> String { "Comes back from the copy on \(holder)." }

  // MARK: Circles

  var remedyHeading: String { "To break the circle (every change was played)" }

  func change(_ change: Change, _ owner: String, _ member: String) -> String {
    switch change {
    case .noControl: "cut the control of \(member) over \(owner)"
    case .independence(_, _, let relation):
      switch relation {
      case .signsInWith: "sign \(owner) in otherwise than through \(member)"
      case .restoredWith: "restore \(owner) without \(member)"
      case .maintainedBy: "repair \(owner) without \(member)"
      case .runsOn: "run \(owner) elsewhere than on \(member)"
      case .storedOn: "store \(owner) elsewhere than on \(member)"
      case .hostedBy: "host \(owner) elsewhere than with \(member)"
      default: "end the need of \(owner) for \(member)"
      }
    }
  }

  func after(_ change: String, backBy instant: String) -> String {
    "\(change): everything is back, by \(instant) at the latest"
  }

  var otherCopyHeading: String { "Another copy to come back from (each was played)" }

  func otherCopy(missingRPO names: [String]) -> String {
    names.isEmpty ? "; no RPO is missed for it" : "; RPO then missed: \(language.list(of: names))"
  }

  func otherCopy(
    _ name: String, from holder: String, at instant: String, loss: String, freesAll: Bool
  ) -> String {
    """
    restore \(name) from the copy on \(holder): back at \(instant), data lost: \(loss)\
    \(freesAll ? "; everything else is back too" : "")
    """
  }

  var noRemedy: String { "No single change is enough: several are needed together." }

  func untried(_ count: Int) -> String {
    "\(plural(count, "other change")) \(count == 1 ? "was" : "were") not tried, for want of time."
  }
}
