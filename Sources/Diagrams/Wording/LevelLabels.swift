// What a person reads of states and levels over time, in each language.

internal import Continuity
import Formats

/// The words of the timeline's states and of the picture of levels.
protocol LevelLabels: Sendable {
  // Panels
  var firstDay: String { get }
  var thenDays: String { get }

  // States
  /// In a bar.
  ///
  /// - Parameter until: when a reserve ends.
  func word(_ state: BarState, until: Int?) -> String
  /// In a legend.
  func fares(_ state: BarState) -> String
  /// Beside a bar of what never stops: the states it goes through.
  func goesOn(_ states: [BarState]) -> String

  // The lane under a chain
  func stops(_ minute: Int) -> String
  func onPaper(_ minute: Int) -> String

  // Levels
  var levels: String { get }
  var doneHeading: String { get }
  /// - Parameter window: over how long.
  func notDone(within window: String) -> String
  /// Where nobody knows how much is not done.
  var notDoneUnknown: String { get }
  /// How many processes of those touched do all they do.
  func allDone(_ count: Int) -> String
  /// A level that begins after the last minute drawn.
  func later(_ name: String, _ level: String, at instant: String) -> String
  func later(than time: String, _ turns: [String]) -> String
  var levelSign: String { get }
  var unknownSign: String { get }
  var boundSign: String { get }
  var minimumSign: String { get }
  var stripHeading: String { get }
  func count(of part: LevelStrip.Part) -> String
  var stripNote: String { get }
  func sum(_ names: [String]) -> String
  /// So many of what a process counts, in a time: `676 passages par jour`.
  func flow(_ amount: Int, _ unit: String?, per minutes: Int) -> String
  var dayOfSum: String { get }
  var endless: String { get }
}

extension LevelLabels {
  /// A level in a cell.
  func level(_ spell: Spell, isShort: Bool = false) -> String {
    if spell.level == nil { return spell.most == 100 ? "?" : "≤\u{A0}\(spell.most)\u{A0}?" }
    let bound = spell.isAtMost ? "≤\u{A0}" : ""
    return isShort ? "\(bound)\(spell.most)" : "\(bound)\(spell.most)\u{A0}%"
  }
}

extension Labels {
  /// What is not done: a share, and how many of what, where that is known.
  func notDone(_ lost: Lost, within window: Int, of volume: Volume?) -> String {
    if lost.minutes == 0, lost.isAtLeast { return notDoneUnknown }
    let share = language.share(lost, within: window)
    guard let volume, let count = lost.volume, count > 0 else { return share }
    let counted = language.counted(
      count, of: volume.amount(in: window), volume.unit, isAtLeast: lost.isAtLeast)
    return "\(share) · \(counted)"
  }
}

extension FrenchLabels {
  var firstDay: String { "Les 24 premières heures" }
  var thenDays: String { "La suite, en jours" }

  func word(_ state: BarState, until: Int?) -> String {
    switch state {
    case .down: "arrêt"
    case .mode: "papier"
    case .reserve: until.map { "réserve → \(instant($0))" } ?? "réserve"
    case .hindered, .short, .reduced: ""
    }
  }
  func fares(_ state: BarState) -> String {
    switch state {
    case .down: "à l’arrêt"
    case .mode: "procédure dégradée (papier)"
    case .reserve: "sur réserve, et jusqu’à quand"
    case .hindered: "gêné"
    case .short: "il en manque (personnes, unités)"
    case .reduced: "en marche, activité réduite"
    }
  }
  func goesOn(_ states: [BarState]) -> String {
    if states.contains(.mode) { return "continue sur papier" }
    if states.contains(.reserve) { return "continue sur réserve" }
    if states.contains(.short) { return "incomplet" }
    return states.contains(.hindered) ? "continue, gêné" : "continue, réduit"
  }

  func stops(_ minute: Int) -> String { "S’arrête à \(instant(minute))" }
  func onPaper(_ minute: Int) -> String { "Papier à \(instant(minute))" }

  var levels: String { "Ce qui se fait encore" }
  var doneHeading: String { "Part de l’activité réalisée, en\u{A0}%" }
  func notDone(within window: String) -> String { "Non réalisé sur \(window)" }
  var notDoneUnknown: String { "inconnu" }
  func allDone(_ count: Int) -> String {
    count > 1
      ? "\(language.number(count)) processus gênés font toute leur activité"
      : "1 processus gêné fait toute son activité"
  }
  func later(_ name: String, _ level: String, at instant: String) -> String {
    "\(name) \(level) dès \(instant)"
  }
  func later(than time: String, _ turns: [String]) -> String {
    "Au-delà de \(time)\u{A0}: \(turns.joined(separator: ", "))"
  }
  var levelSign: String { "la hauteur est la part réalisée" }
  var unknownSign: String { "niveau que personne n’a dit" }
  var boundSign: String {
    "au plus\u{A0}: il manque quelque chose d’utile dont l’effet n’est pas dit"
  }
  var minimumSign: String { "niveau minimal" }
  var stripHeading: String { "Combien de processus vont comment" }
  func count(of part: LevelStrip.Part) -> String {
    switch part {
    case .nominal: "Comme un jour ordinaire"
    case .reserve: "Sur réserve"
    case .hindered: "Gênés ou réduits"
    case .mode: "Sur papier"
    case .below: "Sous leur niveau minimal"
    case .down: "À l’arrêt"
    }
  }
  var stripNote: String {
    """
    «\u{A0}Sur papier\u{A0}»\u{A0}: à leur niveau minimal ou au-dessus, ou sans niveau minimal dit. Un niveau inconnu compte \
    comme si tout était fait.
    """
  }
  func sum(_ names: [String]) -> String { "Activité de \(language.list(of: names))" }
  func flow(_ amount: Int, _ unit: String?, per minutes: Int) -> String {
    let time = minutes == 60 ? "heure" : minutes == 1_440 ? "jour" : "semaine"
    return "\(language.number(amount)) \(unit?.visible(limit: 40) ?? "unités") par \(time)"
  }
  var dayOfSum: String { "un jour ordinaire" }
  var endless: String { "Une panne de durée inconnue est supposée durer." }
}

extension EnglishLabels {
  var firstDay: String { "The first 24 hours" }
  var thenDays: String { "After that, in days" }

  func word(_ state: BarState, until: Int?) -> String {
    switch state {
    case .down: "down"
    case .mode: "paper"
    case .reserve: until.map { "reserve → \(instant($0))" } ?? "reserve"
    case .hindered, .short, .reduced: ""
    }
  }
  func fares(_ state: BarState) -> String {
    switch state {
    case .down: "down"
    case .mode: "degraded mode (paper)"
    case .reserve: "on reserve, and until when"
    case .hindered: "hindered"
    case .short: "some missing (people, units)"
    case .reduced: "running, doing less"
    }
  }
  func goesOn(_ states: [BarState]) -> String {
    if states.contains(.mode) { return "goes on, on paper" }
    if states.contains(.reserve) { return "goes on, on reserve" }
    if states.contains(.short) { return "incomplete" }
    return states.contains(.hindered) ? "goes on, hindered" : "goes on, reduced"
  }

  func stops(_ minute: Int) -> String { "Stops at \(instant(minute))" }
  func onPaper(_ minute: Int) -> String { "On paper at \(instant(minute))" }

  var levels: String { "What is still done" }
  var doneHeading: String { "Share of the activity that is done, in\u{A0}%" }
  func notDone(within window: String) -> String { "Not done within \(window)" }
  var notDoneUnknown: String { "unknown" }
  func allDone(_ count: Int) -> String {
    count == 1
      ? "1 process is hindered and does all it does"
      : "\(language.number(count)) processes are hindered and do all they do"
  }
  func later(_ name: String, _ level: String, at instant: String) -> String {
    "\(name) \(level) from \(instant) on"
  }
  func later(than time: String, _ turns: [String]) -> String {
    "After \(time): \(turns.joined(separator: ", "))"
  }
  var levelSign: String { "the height is the share done" }
  var unknownSign: String { "a level that nobody said" }
  var boundSign: String { "at most: something useful is missing of which no effect is said" }
  var minimumSign: String { "minimum level" }
  var stripHeading: String { "How many processes fare how" }
  func count(of part: LevelStrip.Part) -> String {
    switch part {
    case .nominal: "As on any day"
    case .reserve: "On reserve"
    case .hindered: "Hindered or reduced"
    case .mode: "On paper"
    case .below: "Below their minimum level"
    case .down: "Down"
    }
  }
  var stripNote: String {
    """
    “On paper”: at their minimum level or above, or with none said. A level nobody knows counts as if \
    everything were done.
    """
  }
  func sum(_ names: [String]) -> String { "Activity of \(language.list(of: names))" }
  func flow(_ amount: Int, _ unit: String?, per minutes: Int) -> String {
    let time = minutes == 60 ? "hour" : minutes == 1_440 ? "day" : "week"
    return "\(language.number(amount)) \(unit?.visible(limit: 40) ?? "units") per \(time)"
  }
  var dayOfSum: String { "on any day" }
  var endless: String { "An outage of unknown length is taken to last." }
}
