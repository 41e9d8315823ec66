// An import's report in English.

import Connectors
import Continuity

struct EnglishImportPhrases: ImportPhrases {
  var language: Language { .english }

  func title(origin: String, folder: String) -> String { "Import '\(origin)' into \(folder)" }
  func notAType(_ text: String) -> String {
    "\(language.quoted(text)) does not say what a type is; write for instance "
      + "\"--type 'Analyzer=equipment'\""
  }
  var readHeading: String { "Read" }
  func rows(_ count: Int, of place: String) -> String { "\(place): \(plural(count, "row"))" }
  var usedHeading: String { "Used" }

  func used(links: Int, copies: Int, controls: Int) -> String {
    var parts = [plural(links, "link")]
    if copies > 0 { parts.append(plural(copies, "backup copy", "backup copies")) }
    if controls > 0 { parts.append(plural(controls, "control link")) }
    return language.list(of: parts)
  }

  func heading(_ effect: Finding.Effect, count: Int) -> String {
    switch effect {
    case .row: "Rows not used (\(language.number(count)))"
    case .value: "Values not used (\(language.number(count)))"
    case .warning: "To look at (\(language.number(count)))"
    case .asked: "Left out, as asked (\(language.number(count)))"
    case .told: "Good to know (\(language.number(count)))"
    }
  }

  var nothingLost: String { "Every row and every value was used." }
  func more(_ count: Int) -> String { "… and \(language.number(count)) more" }
  var allInCSV: String { "('--format csv' gives the whole list)" }
  var changesHeading: String { "What changes in the model" }
  var noChanges: String { "Nothing: the source says what it said last time." }
  func added(_ count: Int) -> String { plural(count, "row added", "rows added") }
  func changed(_ count: Int) -> String { plural(count, "cell changed", "cells changed") }

  func keptByHand(_ count: Int) -> String {
    plural(count, "cell kept as you wrote it", "cells kept as you wrote them")
  }

  func conflicts(_ count: Int) -> String {
    plural(
      count, "cell changed by you and by the source: yours is kept",
      "cells changed by you and by the source: yours are kept")
  }

  func removedByHand(_ count: Int) -> String {
    plural(count, "row you took out stays out", "rows you took out stay out")
  }

  func gone(_ count: Int) -> String {
    plural(
      count, "row gone from the source, marked 'gone', never deleted",
      "rows gone from the source, marked 'gone', never deleted")
  }

  func back(_ count: Int) -> String {
    plural(count, "row back in the source", "rows back in the source")
  }

  var empty: String { "(empty)" }

  func cell(_ row: String, column: String, old: String, new: String) -> String {
    "\(row), \(column): \(old) → \(new)"
  }

  func conflict(_ row: String, column: String, mine: String, theirs: String) -> String {
    "\(row), \(column): \(mine) kept, the source says \(theirs)"
  }

  var filesHeading: String { "Files written" }
  func purged(_ count: Int) -> String { "\(plural(count, "row")) removed for good:" }
  var nothingPurged: String { "Nothing is marked 'gone': nothing was removed." }
  var adopted: String { "The files of these imports now stand for what they last wrote:" }
  var nothingAdopted: String { "The trace of every import is there: nothing was changed." }
  var noFiles: String { "No file has changed." }
  var missingHeading: String { "What is missing, worst first" }
  var nothingMissing: String { "Nothing that ricochet knows to look for." }

  func name(of gap: Completeness.Gap, count: Int) -> String {
    switch gap {
    case .processWithoutNeeds:
      plural(count, "process that needs nothing", "processes that need nothing")
    case .processWithoutMTPD: plural(count, "process without MTPD", "processes without MTPD")
    case .applicationWithoutServer:
      plural(
        count, "application that rests on nothing", "applications that rest on nothing")
    case .withoutBackup:
      plural(
        count, "application or store without backup", "applications or stores without backup")
    case .serverNeededByNothing:
      plural(count, "server that nothing needs", "servers that nothing needs")
    case .withoutRestart:
      plural(
        count, "technical node without restart time", "technical nodes without restart time")
    case .withoutRoom:
      plural(count, "machine or store without a room", "machines or stores without a room")
    }
  }
}
