// The phrases of states and levels.

@testable import Continuity
import DependencyGraph
@testable import Reports

func sayings(of p: any LevelPhrases) -> Sayings {
  var say = Sayings()
  let (name, names) = (p.language.name, p.language.names)
  let counts = [
    StateCounts(), StateCounts(stopped: 1), StateCounts(onMode: 1), StateCounts(hindered: 1),
    StateCounts(hindered: 1, onReserve: 1), StateCounts(reduced: 1),
    StateCounts(stopped: 1, onMode: 1, hindered: 1, onReserve: 1, reduced: 1),
    StateCounts(stopped: 2, onMode: 2, hindered: 3, onReserve: 2, reduced: 2),
    StateCounts(onMode: 2, hindered: 2, onReserve: 1, reduced: 2),
  ]
  say(
    "processes",
    [0, 1].map { p.processes(StateCounts(), of: $0) } + [
      p.processes(StateCounts(hindered: 1), of: 1)
    ]
      + counts.flatMap { counts in
        [9, 12_345].map { p.processes(counts, of: $0) }
      })
  say("others", counts.dropFirst().map(p.others))

  say("turns", p.turns("x, y"))
  let states: [Spell.State] = Spell.State.allCases
  say(
    "turn",
    states.map { p.turn($0, at: "H+8", isPerson: false) + "." }
      + [p.turn(.hindered, at: "H+8", isPerson: true)])
  say("below", p.below(70, at: "H+24"))
  say(
    "reserve",
    [nil, "H+8"].map { p.reserve(at: $0, until: "H+24", without: names[1]) })
  say("more", some(p.more(turns:)))
  say("faresHeading", p.faresHeading)
  say(
    "name", states.map { p.name($0, isPerson: false) } + [p.name(.hindered, isPerson: true)])
  say("reserve", p.reserve(until: "H+24", without: names[2]))
  say("below", both { p.below(70, isOnMode: $0) })

  say("doneHeading", p.doneHeading)
  let spells = [(80, 80, false), (80, 80, true), (100, 100, true), (0, 100, false), (0, 80, false)]
  say("level", spells.map { p.level(Spell.sample(least: $0, most: $1, isAtMost: $2)) + "." })
  say(
    "level",
    [("H+32", false), (nil, true), (nil, false)].map {
      p.level("80", from: "H+8", to: $0, isFirst: $1) + "."
    })
  let volume = Volume(written: "120 passages/d")
  say(
    "notDone",
    Lost.samples.flatMap { lost in
      [nil, volume].map { p.notDone(lost, within: 10_080, of: $0) + "." }
    } + [
      p.notDone(Lost.samples[0], within: 1_440, of: nil),
      p.notDone(Lost.samples[0], within: 600, of: nil),
    ])
  say("endless", p.endless)
  say("pictureCaption", p.pictureCaption)
  say("pictureAlternative", some(p.pictureAlternative))
  say("reserveHeading", p.reserveHeading)
  say("reserve", p.reserve("H+24"))
  say("onMode", "x" + p.onMode)
  say("onModeWithoutMinimum", "x" + p.onModeWithoutMinimum)
  say("onModeLegend", p.onModeLegend)
  say("minimum", p.minimum(70))
  say("withoutVolume", p.withoutVolume(name))
  say(
    "unlikeVolumes", p.unlikeVolumes(name, "passages", name, "actes"),
    p.unlikeVolumes(name, nil, name, "actes"))
  return say
}

extension Lost {
  static let samples = [
    Lost(minutes: 6_240, volume: 520, isAtLeast: false),
    Lost(minutes: 6_240, volume: 520, isAtLeast: true),
    Lost(minutes: 12, volume: 1, isAtLeast: false), Lost(minutes: 12, volume: 1, isAtLeast: true),
    Lost(minutes: 0, volume: 0, isAtLeast: true), Lost(minutes: 0, volume: 0, isAtLeast: false),
  ]
}

extension Spell {
  static func sample(least: Int, most: Int, isAtMost: Bool) -> Spell {
    Spell(
      interval: .init(from: 0, to: 60), state: .mode, isOnMode: true, reserve: nil, least: least,
      most: most, isAtMost: isAtMost)
  }
}
