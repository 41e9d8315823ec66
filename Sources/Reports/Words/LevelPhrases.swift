// What is said of how things fare while something is missing, and of how much they do, in both languages.

package import Continuity

/// Names come already safe to show; instants come worded.
package protocol LevelPhrases: Wording {
  // How many fare how
  /// Those that stop, those that go on otherwise than on any day, and the rest.
  func processes(_ counts: StateCounts, of total: Int) -> String
  func others(_ counts: StateCounts) -> String

  // How one fares, as it goes: `hindered H+1, on paper H+8, down H+80`
  func turns(_ turns: String) -> String
  func turn(_ state: Spell.State, at instant: String, isPerson: Bool) -> String
  func below(_ minimum: Int, at instant: String) -> String
  func reserve(at instant: String?, until end: String, without names: [String]) -> String
  func more(turns count: Int) -> String

  // The same in a table
  var faresHeading: String { get }
  func name(_ state: Spell.State, isPerson: Bool) -> String
  func reserve(until end: String, without names: [String]) -> String
  func below(_ minimum: Int, isOnMode: Bool) -> String

  // How much is done
  var doneHeading: String { get }
  /// `40 % of the activity`, as a bound where it is one.
  func level(_ spell: Spell) -> String
  func level(_ level: String, from: String, to: String?, isFirst: Bool) -> String
  /// `62 % of the activity not done within 7 d (at least): 340 of 770 visits`.
  func notDone(_ lost: Lost, within minutes: Int, of volume: Volume?) -> String
  /// That an outage without an end is taken to last.
  var endless: String { get }
  var pictureCaption: String { get }
  func pictureAlternative(_ count: Int) -> String

  // Lists of what goes on
  var reserveHeading: String { get }
  func reserve(_ end: String) -> String

  // Verdicts
  /// What follows *kept* where only the degraded mode kept it.
  var onMode: String { get }
  /// The whole of it, where there is room.
  var onModeWithoutMinimum: String { get }
  var onModeLegend: String { get }
  /// That the least level made a verdict.
  func minimum(_ percent: Int) -> String

  // What was typed
  func withoutVolume(_ name: String) -> String
  func unlikeVolumes(_ one: String, _ unit: String?, _ other: String, _ otherUnit: String?)
    -> String
}

/// How many fare how; each is counted once, by the worst that happens to it.
package struct StateCounts {
  var stopped = 0
  var onMode = 0
  /// Only hindered, those on a reserve among them.
  var hindered = 0
  var onReserve = 0
  /// Up with all they need, but doing less.
  var reduced = 0

  /// Those that go on, but otherwise than on any day.
  var impaired: Int { onMode + hindered + reduced }
}

extension StateCounts {
  init(of answers: some Sequence<Answer>) {
    for answer in answers {
      if !answer.outages.isEmpty {
        stopped += 1
      } else if !answer.degraded.isEmpty {
        onMode += 1
      } else if !answer.hindered.isEmpty {
        hindered += 1
        if !answer.reserves.isEmpty { onReserve += 1 }
      } else if !answer.levels.isEmpty {
        reduced += 1
      }
    }
  }
}

extension Language {
  package var levelPhrases: any LevelPhrases {
    switch self {
    case .french: FrenchLevelPhrases()
    case .english: EnglishLevelPhrases()
    }
  }
}

extension Phrases {
  /// What a verdict rests on, behind it.
  func ground(of verdict: Verdict) -> String {
    switch verdict.ground {
    case .outages: ""
    case .mode: language.levelPhrases.onModeWithoutMinimum
    case .minimum(let percent): " (\(language.levelPhrases.minimum(percent)))"
    }
  }

  /// The same in a cell, under which a legend says the rest.
  func shortGround(of verdict: Verdict) -> String {
    verdict.ground == .mode ? language.levelPhrases.onMode : ground(of: verdict)
  }
}
