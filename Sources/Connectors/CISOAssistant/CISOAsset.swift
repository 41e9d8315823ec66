// One asset of CISO Assistant, whether it comes from a table or from the service's JSON.

import Continuity
import DependencyGraph
import Formats

/// An asset, as an export shows it.
struct CISOAsset: Sendable {
  /// What people know it by; may be empty.
  var reference = ""
  /// What the database knows it by; JSON has it, tables may.
  var uuid = ""
  var name = ""
  var domain = ""
  /// `PR` or `SP`, or the words for them; empty counts as supporting.
  var type = ""
  /// The class of asset, where the export has it.
  var assetClass = ""
  var isBusinessFunction = false
  var note = ""
  var owner = ""
  /// References, UUIDs or names of the assets that need this one.
  var parents = CISOList()
  var objectives: [CISOObjective] = []
  var place: Place

  /// Whether it is one of what the organization is there for, rather than what that rests on.
  var isPrimary: Bool? {
    switch type.foldedName {
    case "pr", "primary", "primaire", "essentiel", "bien-essentiel": true
    case "", "sp", "support", "supporting", "bien-support": false
    default: nil
    }
  }
}

/// One recovery objective of an asset.
struct CISOObjective: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    /// A duration as a model writes it.
    case written(String)
    /// Zero, which CISO Assistant writes where nobody set anything.
    case zero
    case null
    case numberWithoutUnit(String)
    case unreadable(String)
  }

  /// `rto`, `rpo` or `mtpd`; `nil` for what the model has not.
  var field: NodeKey?
  var value: Value

  /// The field under a name of CISO Assistant.
  static func field(_ name: String) -> NodeKey? {
    switch name.foldedName {
    case "rto": .rto
    case "rpo", "pdma": .rpo
    case "mtd", "mtpd", "dmia": .mtpd
    default: nil
    }
  }

  /// The objectives in a cell: `rto: 4h,rpo: 5h,mtd: 6h`.
  static func all(in cell: String) -> [CISOObjective] {
    if cell.isEmpty { return [] }
    return cell.split { $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline }.compactMap { part in
      let text = String(part).asCell
      guard !text.isEmpty else { return nil }
      let sides = text.split(separator: ":", maxSplits: 1).map { part in
        let rest = part.drop { $0.isWhitespace }
        return String(rest.reversed().drop { $0.isWhitespace }.reversed())
      }
      guard sides.count == 2, let field = field(sides[0]) else {
        return CISOObjective(field: nil, value: .unreadable(text))
      }
      return CISOObjective(field: field, value: Value(cell: sides[1]))
    }
  }
}

/// Objectives already read, by the text of the cell: assets of one class mostly say the same.
struct CISOObjectiveCache {
  /// The most texts that are kept.
  private static let limit = 8_192
  private var known: [String: [CISOObjective]] = [:]

  /// What ``CISOObjective/all(in:)`` says of the cell.
  mutating func all(in cell: String) -> [CISOObjective] {
    if let objectives = known[cell] { return objectives }
    let objectives = CISOObjective.all(in: cell)
    if known.count < Self.limit { known[cell] = objectives }
    return objectives
  }
}

extension CISOObjective.Value {
  /// Reads `4h`, `1h01m01s`, `2d`, `90 min`. Seconds above a whole minute are dropped: an objective may
  /// become stricter, never looser.
  init(cell: String) {
    let text = cell.lowercased().filter { !$0.isWhitespace }
    if TypedValue.saysUnknown(cell) {
      self = .null
    } else if let number = Double(text) {
      self = number == 0 ? .zero : .numberWithoutUnit(cell)
    } else if let seconds = Self.seconds(text) {
      self.init(seconds: seconds)
    } else if case .minutes(let minutes)? = Limit(written: cell) {
      self = minutes == 0 ? .zero : .written(TypedValue.text(minutes: minutes))
    } else {
      self = .unreadable(cell)
    }
  }

  /// A number of seconds, as JSON has them.
  init(seconds: Int) {
    if seconds == 0 {
      self = .zero
    } else if seconds > 0, seconds / 60 <= Limit.longest {
      self = .written(TypedValue.text(minutes: max(1, seconds / 60)))
    } else {
      self = .unreadable("\(seconds)")
    }
  }

  /// The seconds of `1d2h30m15s`, units from large to small; `nil` for anything else.
  private static func seconds(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var last = Int.max
    for scalar in text.unicodeScalars {
      if let digit = Int(String(scalar)), scalar.isASCII {
        guard (number ?? 0) < 1_000_000_000 else { return nil }
        number = (number ?? 0) * 10 + digit
        continue
      }
      let units: [Unicode.Scalar: Int] = ["d": 86_400, "j": 86_400, "h": 3_600, "m": 60, "s": 1]
      guard let unit = units[scalar], unit < last, let count = number else { return nil }
      total += count * unit
      (last, number) = (unit, nil)
    }
    return number == nil && last != .max ? total : nil
  }
}
