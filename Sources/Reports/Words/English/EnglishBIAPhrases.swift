// The BIA in English.

import Continuity
import Formats

struct EnglishBIAPhrases: BIAPhrases {
  var language: Language { .english }

  // MARK: The head

  var title: String { "business impact analysis (BIA)" }
  func asks(_ wording: String, items: [String]) -> String {
    "CaRE \(ObjectiveD2O1C.id): \(wording) The BIA holds: "
      + items.joined(separator: "; ") + "."
  }
  var inSubstance: String {
    "(In substance, in this tool's words. This is about the BIA alone; the PCRA is not judged here.)"
  }
  func count(processes: Int, complete: Int) -> String {
    switch processes {
    case 0: "No process in the model."
    case 1:
      complete == 1
        ? "1 process, with its five items." : "1 process, without all of its five items."
    case complete: "\(plural(processes)), all with their five items."
    case _ where complete == 0: "\(plural(processes)), none with all of its five items yet."
    default:
      "\(plural(processes)): \(number(complete)) with the five items, \(number(processes - complete)) to complete."
    }
  }
  func onlyEstablishment(_ name: String) -> String {
    "Limited to \(name); the share of the activity is about the whole model."
  }
  var byToolsRule: String { ", by the tool's rule" }
  func word(_ compliance: Compliance) -> String {
    switch compliance {
    case .met: "met"
    case .notMet: "not met"
    case .unknown: "unknown"
    }
  }

  // MARK: The minimum perimeter

  var perimeterHeading: String { "Minimum perimeter of the BIA" }
  func perimeterHeading(met: Int, of count: Int) -> String {
    "\(perimeterHeading), by legal entity — met for \(number(met)) of \(number(count))\(byToolsRule)"
  }
  var declaredAbsent: String { "not applicable: the establishment says to have none (none-here)" }
  var declaredEmpty: String {
    "nothing to judge: all three scopes are said not to exist (none-here)"
  }
  var proposal: String {
    "proposed by the tool, as the establishment named none (most-critical)"
  }
  var perimeterRule: String {
    """
    The tool's rule: a process counts if its five items are there. The most critical administrative \
    process is the one that the establishment names (most-critical); where it names none, the tool \
    proposes the one with the shortest MTPD, then RTO.
    """
  }
  func part(_ scope: Scope) -> String {
    switch scope {
    case .care: "A care service"
    case .technicalPlatform: "A technical platform"
    case .administrative: "The most critical administrative process"
    case .steering, .logistics: name(of: scope)
    }
  }
  func some(_ names: [String], more: Int) -> String {
    names.joined(separator: ", ") + " and \(number(more)) more"
  }
  func notServed(nearest: String, lacking: [BIAGap]) -> String {
    "\(nearest) lacks " + language.list(of: lacking.map(name(of:)))
  }
  func noProcess(_ scope: Scope) -> String {
    "no process of the scope '\(scope.name)' in the model"
  }
  var platformUnknown: String {
    "to be confirmed: nothing in the name says pharmacy, imaging or biology"
  }
  func unranked(_ names: [String]) -> String {
    "without MTPD, so perhaps more critical: " + language.list(of: names)
  }
  var perimeterNote: String {
    "Pharmacy, imaging and biology are recognized by their names; the reader should check."
  }

  // MARK: The share of the activity

  var coverageHeading: String { "Share of the activity covered by the BIA" }
  func coverageRule(ofLegalEntities: Bool) -> String {
    let subject =
      ofLegalEntities ? "a legal entity (legal-entity, FINESS EJ)" : "an establishment"
    return """
      The tool's rule: \(subject) is covered if it has the minimum perimeter above, in each of the three \
      scopes that exist there. Its share of the "combined activity" is an input of the model \
      (activity): we know of no published way to compute it.
      """
  }
  func share(covered: Int, total: Int, threshold: Int) -> String {
    let sign = covered * 100 >= threshold * total ? "≥" : "<"
    return
      "\(number(covered)) of \(number(total)), threshold \(threshold)%: \(number(covered))\u{A0}×\u{A0}100 = "
      + "\(number(covered * 100)) \(sign) \(threshold)\u{A0}×\u{A0}\(number(total)) = "
      + number(threshold * total)
  }
  func activityUnknown(covered: Int, total: Int) -> String {
    """
    The activity of at least one establishment is unknown: the share cannot be computed. Known: \
    \(number(covered)) covered of \(number(total)).
    """
  }
  var noEstablishment: String { "The model declares no establishment." }
  var noActivity: String { "The total activity is zero: the share cannot be computed." }
  func activity(_ activity: Int?) -> String {
    activity.map { "activity \(number($0))" } ?? "activity unknown"
  }
  func lacking(_ scopes: [Scope], isSure: Bool) -> String {
    scopes.isEmpty
      ? isSure ? "covered" : "covered, to be confirmed (see the perimeter)"
      : "not covered, not met in: "
        + scopes.map(name(of:)).joined(separator: ", ")
  }
  func homeless(_ count: Int) -> String {
    "\(plural(count)) without an establishment \(count == 1 ? "covers" : "cover") nothing."
  }

  // MARK: People

  var ordinaryDayHeading: String { "People on an ordinary day" }
  func short(_ role: String, asked: Int, headcount: Int, by processes: [String]) -> String {
    "\(role): \(number(asked)) asked for at once (\(processes.joined(separator: ", "))), "
      + "\(number(headcount)) there"
  }

  // MARK: The table and the sheets

  var overviewHeading: String { "Overview" }
  var processHeading: String { "Process" }
  func objectiveHeadings() -> [String] {
    ["MTPD", "RTO", "RPO", "Achieved RTO", "Data lost", "To complete"]
  }
  var bucketsNote: String {
    "The columns of time give the degree of criticality, on the model's own scale."
  }
  var overviewNote: String {
    """
    Achieved RTO: the longest outage in the worst scenario of the model (✓ RTO kept, ✗ missed, ? undecided, ∅ never \
    stops). ≥: at least, durations are missing or not counted yet. \
    Data lost: in the scenario in which most is (✓ RPO kept, ✗ missed). \
    '40\u{A0}min after the outage': the outage is of unknown length.
    """
  }
  var noScope: String { "No scope given" }
  var establishmentLabel: String { "Establishment" }
  var ownerLabel: String { "Owner" }
  var criticalityLabel: String { "Criticality" }
  var impactsLabel: String { "Impacts" }
  var longestLabel: String { "Durations" }
  func longest(mtpd: String, rto: String, rpo: String) -> String {
    "MTPD\u{A0}\(mtpd) · RTO\u{A0}\(rto) · RPO\u{A0}\(rpo)"
  }
  var worstLabel: String { "Worst scenario" }
  var worstLossLabel: String { "Worst loss of data" }
  func worst(_ achieved: String, scenario: String) -> String {
    "\(language.quoted(scenario)): \(achieved)"
  }
  var neverStops: String { "stops in no scenario of the model" }
  var noScenario: String { "the model has no scenario" }
  var doesTooLittle: String { "does not stop, but stays below its minimum level" }
  func paper(at instant: String) -> String { "on paper at \(instant)" }
  func returns(afterCause minutes: String, isAtLeast: Bool) -> String {
    "length of the outage unknown, back \(isAtLeast ? "at least " : "")\(minutes) after it ends"
  }
  func down(_ length: String, isAtLeast: Bool) -> String {
    "down for \(isAtLeast ? "at least " : "")\(length)"
  }
  var semicolon: String { "; " }
  func beyondHorizon(_ length: String) -> String { "not back within \(length)" }
  var never: String { "never back" }
  var materialsLabel: String { "Materials" }
  var staffLabel: String { "Staff" }
  var modeLabel: String { "Degraded mode" }
  func mode(lasts: String, level: String?, procedure: String?, catchUp: String?) -> String {
    lasts + (level.map { ", at \($0) of the activity" } ?? "")
      + (procedure.map { ", procedure \($0)" } ?? "")
      + (catchUp.map { ", then \($0) of catch-up" } ?? "")
  }
  func level(_ level: String, from age: String) -> String { "\(level) after \(age)" }
  var volumeLabel: String { "Activity" }
  func volume(_ volume: Volume) -> String {
    let time = volume.per == 60 ? "hour" : volume.per == 1_440 ? "day" : "week"
    let unit = volume.unit.map { " \($0.visible(limit: 40))" } ?? ""
    return "\(number(volume.amount))\(unit) a \(time)"
  }
  var minimumLabel: String { "Minimum level" }
  var minimumNotSaid: String { "not told: on its degraded mode it counts as rendered" }
  func modeNeeds(_ needs: [String]) -> String { "it takes: " + needs.joined(separator: ", ") }
  var withoutLimit: String { "without limit" }
  var vitalLabel: String { "Indispensable" }
  var tolerableLabel: String { "Absence borne" }
  var usefulLabel: String { "Useful" }
  var restsOnLabel: String { "Rests on" }
  func rests(_ kind: String, _ count: Int, _ names: [String], more: Int) -> String {
    "\(kind) (\(number(count))): "
      + (more > 0 ? some(names, more: more) : names.joined(separator: ", "))
  }
  var missingLabel: String { "Missing" }
  var nothingMissing: String { "none of the five items" }
  var beyondLabel: String { "To specify" }
  var notGiven: String { "not given" }

  func name(of gap: BIAGap) -> String {
    switch gap {
    case .establishment: "the establishment"
    case .scope: "the scope"
    case .criticality: "criticality over time"
    case .impacts: "types of impact"
    case .mtpd: "the MTPD"
    case .materials: "material needs"
    case .staff: "human needs"
    case .rto: "the RTO"
    case .rpo: "the RPO"
    case .degradedMode: "a degraded mode"
    case .procedure: "the procedure of the degraded mode"
    }
  }

  func name(of scope: Scope) -> String {
    switch scope {
    case .care: "Care"
    case .technicalPlatform: "Technical platforms"
    case .administrative: "Administration"
    case .steering: "Steering"
    case .logistics: "Logistics"
    }
  }

  func impact(_ impact: String) -> String {
    switch impact {
    case "patient-safety": "patient safety"
    default: impact
    }
  }

  func proposed(buckets: [String]) -> String {
    "Time scale: the model's own. Where there is none, the tool's proposal: "
      + buckets.joined(separator: ", ") + "."
  }
  func people(_ count: Int, _ role: String) -> String { "\(role): \(number(count))" }
  func some(_ needed: Int, of names: [String]) -> String {
    needed == 1 ? language.alternatives(names) : "\(needed) of \(names.joined(separator: ", "))"
  }
  var fullListNote: String {
    """
    "Rests on" follows needs from one to the next and counts everything whose stop can spread, \
    redundant or not; the whole lists are in --format csv and --format json.
    """
  }
  var approval: Signature {
    Signature(
      "BIA approved by the establishment's management",
      captions: ["Name and function", "Date", "Signature"])
  }

  private func plural(_ count: Int) -> String { language.count(count, of: .process) }
}
