// The worked examples of the specification, one table for the engine and its slow twin.

import DependencyGraph

struct WorkedExample: CustomStringConvertible, Sendable {
  let description: String
  let lines: [String]
  let failures: [String]
  var recoveryBegins = 0
  /// The outages of every node that goes down, by name.
  let outages: [String: [Span]]

  private static let chain = [
    "ad restart 60", "dpi needs ad restart 30", "urgences needs dpi",
  ]
  private static let power = [
    "app needs server restart 10", "server needs power tolerance 30 restart 20",
  ]
  private static let desk = [
    "dpi restart 60", "urgences needs dpi degraded 4320 fallback station",
  ]
  private static let circle = [
    "ad restored-by backup restart 15", "backup needs ad restart 30", "dpi needs ad restart 30",
  ]
  private static let never: [Span] = [Span(0, nil)]

  static let all: [WorkedExample] = [
    WorkedExample(
      description: "chain", lines: chain, failures: ["ad fails cause 240 work 60"],
      outages: ["ad": [Span(0, 300)], "dpi": [Span(0, 330)], "urgences": [Span(0, 330)]]),
    WorkedExample(
      description: "no length", lines: chain, failures: ["ad fails cause unknown work 60"],
      outages: ["ad": never, "dpi": never, "urgences": never]),
    WorkedExample(
      description: "tolerance, power out 20", lines: power, failures: ["power fails cause 20"],
      outages: ["power": [Span(0, 20)]]),
    WorkedExample(
      description: "tolerance, power out 30", lines: power, failures: ["power fails cause 30"],
      outages: ["power": [Span(0, 30)]]),
    WorkedExample(
      description: "tolerance, power out 180", lines: power, failures: ["power fails cause 180"],
      outages: ["power": [Span(0, 180)], "server": [Span(30, 200)], "app": [Span(30, 210)]]),
    WorkedExample(
      description: "two of three",
      lines: ["vm needs 2 of h1 h2 h3 restart 5"],
      failures: ["h1 fails cause 60 work 10", "h2 fails cause 240 work 10"],
      outages: ["h1": [Span(0, 70)], "h2": [Span(0, 250)], "vm": [Span(0, 75)]]),
    WorkedExample(
      description: "degraded mode, long enough", lines: desk,
      failures: ["dpi fails cause 2880 work 60"], outages: ["dpi": [Span(0, 2940)]]),
    WorkedExample(
      description: "degraded mode, too short", lines: desk,
      failures: ["dpi fails cause 5760 work 60"],
      outages: ["dpi": [Span(0, 5820)], "urgences": [Span(4320, 5820)]]),
    WorkedExample(
      description: "degraded mode, station out", lines: desk,
      failures: ["dpi fails cause 2880 work 60", "station fails at 600 cause 60"],
      outages: [
        "dpi": [Span(0, 2940)], "station": [Span(600, 660)], "urgences": [Span(600, 660)],
      ]),
    WorkedExample(
      description: "paper",
      lines: [
        "urgences needs dpi needs porters tolerance unlimited degraded 4320",
        "dpi needs ad tolerance 480",
      ], failures: ["ad fails cause 1000", "porters fails cause 60"],
      outages: [
        "ad": [Span(0, 1000)], "porters": [Span(0, 60)], "dpi": [Span(480, 1000)],
      ]),
    WorkedExample(
      description: "second wave",
      lines: ["app needs server restart 10", "server needs power tolerance 60 restart 20"],
      failures: ["power fails cause 600", "app fails cause 30 work 10"],
      outages: [
        "app": [Span(0, 40), Span(60, 630)], "power": [Span(0, 600)], "server": [Span(60, 620)],
      ]),
    WorkedExample(
      description: "black start",
      lines: ["ad needs dns restart 60", "app needs ad", "dns needs ad restart 10"],
      failures: ["ad fails cause 30 work 60"], outages: ["ad": never, "app": never, "dns": never]),
    WorkedExample(
      description: "restore circle", lines: circle, failures: ["ad destroyed work 480"],
      outages: ["ad": never, "backup": never, "dpi": never]),
    WorkedExample(
      description: "restore circle, a mere failure", lines: circle,
      failures: ["ad fails cause 30 work 15"],
      outages: ["ad": [Span(0, 45)], "backup": [Span(0, 75)], "dpi": [Span(0, 75)]]),
    WorkedExample(
      description: "independent sign-in",
      lines: ["ad restored-by backup restart 15", "backup restart 30", "dpi needs ad restart 30"],
      failures: ["ad destroyed work 480"], recoveryBegins: 1440,
      outages: ["ad": [Span(0, 1920)], "dpi": [Span(0, 1950)]]),
  ]

  static func named(_ description: String) throws -> WorkedExample {
    guard let example = all.first(where: { $0.description == description }) else {
      throw TextError("no example \(description)")
    }
    return example
  }
}
