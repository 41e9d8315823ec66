// What ricochet answers about a written model: its JSON, read back as a program would.

import Continuity
import DependencyGraph
import Formats
import Foundation
import Reports
import SystemPackage

/// The JSON of `what-if`, as far as it is compared.
struct Answered: Decodable {
  struct Node: Decodable {
    struct Loss: Decodable, Equatable {
      var own: Int?
      var chain: Int?
      var everything: Bool
      var lowerBound: Bool
    }
    struct Held: Decodable, Equatable {
      var wave: Int
      var by: String?
      var at: Int?
    }
    struct Step: Decodable {
      var step: String
      var from: Int
      var to: Int?
    }
    var id: String
    var outages: [Told]
    var degraded: [Told]
    var hindered: [Told]
    var reserve: [ToldReserve]
    var units: [ToldUnits]?
    var levels: [ToldLevel]
    var lost: Int
    var lostAtLeast: Bool
    var lostVolume: Int?
    var awaits: String?
    var steps: [Step]
    var returns: Int?
    var `return`: String
    var afterCause: Int?
    var normalAgain: Int?
    var lowerBound: Bool
    var destroyed: Bool
    var compromised: Held?
    var restoredFrom: String?
    var dataLoss: Loss?
    var verdicts: [ToldVerdict]
  }

  struct Spare: Decodable, Hashable {
    var id: String
    var relation: String
    var needed: Int
    var left: [String]
    var lost: [String]
  }

  var nodes: [Node]
  var withoutSpare: [Spare]
  var people: [ToldPeople]
}

/// The JSON of `why`, as far as it is compared.
struct Explained: Decodable {
  struct Link: Decodable {
    var id: String
    var steps: [Answered.Node.Step]
  }
  struct Never: Decodable {
    var type: String
    var path: [String]
    var loop: [String]
  }
  var chain: [Link]
  var never: Never?
}

/// A model that is not read: why not.
struct Unread: Error, CustomStringConvertible {
  let description: String
}

/// What ricochet makes of files.
struct Asked {
  let model: Model
  let outcome: Outcome

  init(_ files: [String: String], horizon: Int) throws {
    let bytes = files.mapValues { Array($0.utf8) }
    do {
      model = try Model(contentsOf: FilePath("/nowhere/hospital"), with: bytes)
    } catch {
      throw Unread(description: "\(error)")
    }
    guard let scenario = model.scenario("s") else { throw Unread(description: "no scenario") }
    outcome = Outcome(of: scenario, in: model, horizon: horizon)
  }

  /// The bytes of `what-if --format json`.
  func json() -> [UInt8] {
    var writer = JSONWriter(pieceAt: 0, isFirst: true)
    WhatIfReport(
      outcome: outcome, filter: Filter(establishment: nil), phrases: Language.english.phrases
    ).write(to: &writer)
    return writer.piece()
  }

  func answer() throws -> Answered {
    try JSONDecoder().decode(Answered.self, from: Data(json()))
  }

  func why(_ id: String) throws -> Explained? {
    guard let asset = model.assets.firstIndex(where: { $0.id == id }) else { return nil }
    var writer = JSONWriter(pieceAt: 0, isFirst: true)
    WhyReport(outcome: outcome, asset: asset, phrases: Language.english.phrases).write(to: &writer)
    return try JSONDecoder().decode(Explained.self, from: Data(writer.piece()))
  }
}
