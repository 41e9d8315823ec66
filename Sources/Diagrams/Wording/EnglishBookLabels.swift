// The architecture schema in English.

internal import Continuity

struct EnglishBookLabels: BookLabels {
  var language: Language { .english }

  // MARK: Titles

  var sharedTitle: String { "Architecture: what the processes share" }
  var sharedRestTitle: String { "Architecture: applications, equipment and people they share" }
  func sharedCounts(processes: Int, things: Int) -> String {
    "\(language.count(processes, of: .process)) as columns; as rows, "
      + (things > 1
        ? "\(language.number(things)) nodes that at least two of them need"
        : things == 1 ? "the one node that at least two of them need" : "nothing that they share")
  }
  var groupTitle: String { "Architecture: what the establishments share" }
  func groupCounts(establishments: Int, things: Int) -> String {
    "\(language.number(establishments)) establishment\(establishments == 1 ? "" : "s") as columns; as rows, "
      + (things > 1
        ? "\(language.number(things)) nodes that at least two of them need"
        : things == 1 ? "the one node that at least two of them need" : "nothing that they share")
  }
  func processCounts(things: Int, vital: Int) -> String {
    let all =
      things > 1
      ? "Rests on \(language.number(things)) nodes"
      : things == 1 ? "Rests on one node" : "Rests on nothing"
    guard things > 0 else { return all }
    return all
      + (vital > 1
        ? ", \(language.number(vital)) of them without a spare"
        : vital == 1 ? ", one of them without a spare" : ", none without a spare")
  }
  var nobodys: String { "Common" }
  var establishment: String { "Establishment" }
  var elsewhere: String { "From elsewhere" }
  func first(_ count: Int) -> String {
    count == 1 ? "The first only" : "The first \(language.number(count)) only"
  }
  func heading(of kind: Kind) -> String {
    switch kind {
    case .service: "Directory and technical services"
    case .process: "Other processes (each has its page)"
    default: language.heading(of: kind)
    }
  }
  func goesOn(_ heading: String) -> String { "\(heading) (continued)" }
  func page(_ number: Int) -> String { "p.\u{A0}\(language.number(number))" }

  // MARK: Signs

  var signs: String { "Its loss, alone…" }
  var vitalSign: String { "stops it at once" }
  var vitalLater: String { "stops it after 8\u{A0}h" }
  var vitalFor: String { "stops 12\u{A0}processes of the establishment" }
  var spareSign: String { "a spare takes over" }
  var fallbackSign: String { "touches only the degraded mode" }
  var usefulSign: String { "hinders, and stops nothing" }
  var throughSign: String { "stops it through another process" }
  var spareRest: String { "with a spare" }
  var usefulRest: String { "useful" }
  var matrixNote: String {
    "Nothing repaired, reserves and degraded modes used up. Direct and indirect needs, to run and for the "
      + "degraded mode, but not those of another process. On one row: what has the same users and the "
      + "same needs."
  }
  var processNote: String {
    "In bold, its direct needs. First column of signs: the process; those that follow, each of its needs. "
      + "Nothing repaired, reserves and degraded modes used up."
  }
  func brief(_ minutes: Int) -> String {
    switch minutes {
    case ..<1: ""
    case ..<60: "\(minutes)′"
    case ..<2_880: "\(minutes / 60)\u{A0}h"
    case ..<1_440_000: "\(minutes / 1_440)\u{A0}d"
    default: "+"
    }
  }

  // MARK: The page of a process

  func itself(_ name: String) -> String { "THE PROCESS" }
  var directNeed: String { "Direct need" }
  var place: String { "Place" }
  var repairedBy: String { "Repaired by" }
  var alsoFor: String { "Also serves" }
  func others(_ count: Int) -> String { "\(language.number(count))\u{A0}proc." }
  var onPaper: String { "paper" }
  func people(_ count: Int) -> String {
    "\(language.number(count)) \(count == 1 ? "person" : "people")"
  }
  func enough(_ needed: Int, of count: Int) -> String {
    "\(needed) of \(count) \(needed > 1 ? "are" : "is") enough"
  }
  var usefulOnly: String { "useful" }
  var atOnce: String { "at once" }
  func holds(_ minutes: Int) -> String { "holds \(duration(minutes))" }
  var withoutLimit: String { "without limit" }
  var goals: String { "Objectives" }
  var mtpd: String { "MTPD" }
  var rto: String { "RTO" }
  var rpo: String { "RPO" }
  var answersFor: String { "Owner" }
  var people: String { "Place and people" }
  var degradedMode: String { "Degraded mode" }
  var noMode: String { "None" }
  var needed: String { "Needs" }
  var noSpare: String { "Without a spare: the loss stops it…" }
  var nothingVital: String { "Nothing: no loss stops it alone" }
  func stopsAfter(_ minutes: Int, _ names: [String]) -> String {
    (minutes == 0 ? "at once" : "after \(duration(minutes))") + ": " + names.joined(separator: ", ")
  }
  func more(_ count: Int) -> String { "+\u{A0}\(language.number(count))" }
}
