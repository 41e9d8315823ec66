// What the form of a BIA asks of a head of department, in its order: one list for who writes it and who reads it.

package import DependencyGraph
import Formats

/// A question of the form.
package enum BIAQuestion: String, CaseIterable, Sendable {
  /// Of a process that is only proposed: whether there is such a thing.
  case exists
  case scope
  case volume
  case mtpd
  case rto
  case rpo
  /// The degree at each elapsed time of the model's scale.
  case criticality
  case impacts
  /// Roles, each with how many people.
  case staff
  case materials
  /// Whatever else it needs, each with how long it can do without.
  case needs
  /// How long the degraded mode holds.
  case lasts
  case procedure
  /// What is still done in the degraded mode, by the time since it began.
  case level
  /// The least level that is still acceptable (MBCO).
  case mbco
  case catchUp = "catch-up"
  /// Roles of the degraded mode, each with how many people.
  case modeStaff = "degraded-staff"
  /// Busy times, and whatever else is to be known.
  case note

  /// The key in the model's files.
  package var key: String {
    switch self {
    case .staff, .modeStaff: "staffed-by"
    case .exists: "id"
    default: rawValue
    }
  }

  /// Whether the answer is of the degraded mode.
  package var isOfMode: Bool {
    switch self {
    case .lasts, .procedure, .level, .catchUp, .modeStaff: true
    default: false
    }
  }

  /// Whether it names things, with room for others.
  package var isOpen: Bool {
    switch self {
    case .staff, .needs, .modeStaff: true
    default: false
    }
  }

  /// How many more than those known there is room for.
  package var spareRows: Int {
    switch self {
    case .needs: 4
    case .materials: 3
    case .staff, .modeStaff: 2
    default: 0
    }
  }

  /// What an answer is.
  package var form: BIAAnswerForm {
    switch self {
    case .exists, .impacts: .truth
    case .scope: .scope
    case .volume: .volume
    case .mtpd, .rto, .rpo: .duration
    case .criticality: .degree
    case .staff, .modeStaff: .count
    case .materials, .procedure, .note: .text
    case .needs: .tolerance
    case .lasts: .limit
    case .level, .mbco: .percent
    case .catchUp: .catchUp
    }
  }
}

/// What an answer is, and how it is written in the model's files.
package enum BIAAnswerForm: Sendable {
  case truth, scope, volume, duration, limit, tolerance, catchUp, degree, count, percent, text

  /// What says that a question does not apply, in each language, as the form proposes it.
  package static let doesNotApply: [Language: String] = [
    .french: "sans objet", .english: "not applicable",
  ]
  /// The same as people write it, folded.
  private static let notApplicable: Set<String> = [
    "sans-objet", "s/o", "so", "non-concerne", "not-applicable", "n/a", "na",
  ]

  /// Whether an answer says that the question does not apply.
  package static func saysDoesNotApply(_ text: String) -> Bool {
    notApplicable.contains(folded(text))
  }

  /// An answer as the model's files write it, so that two that mean the same are the same; `nil` where it is none
  /// of this form.
  package func value(of text: String) -> String? {
    let text = text.trimmingBlanks
    switch self {
    case .truth: return Synonyms.truths[folded(text)].map { $0 ? "true" : "false" }
    case .scope: return Synonyms.scopes[folded(text)]?.name
    case .volume: return Volume(written: text)?.text
    case .duration:
      guard !Self.isBareNumber(text), case .minutes(let minutes)? = Limit(written: text) else {
        return nil
      }
      return Self.duration(minutes)
    case .limit:
      return Self.isBareNumber(text) ? nil : Limit(written: text).map(Self.duration)
    case .tolerance:
      if ["vital", "indispensable", "0"].contains(folded(text)) { return "0m" }
      if ["utile-sans-limite", "useful-without-limit"].contains(folded(text)) {
        return "unlimited"
      }
      return Self.isBareNumber(text) ? nil : Limit(written: text).map(Self.duration)
    case .catchUp:
      if text.hasSuffix("%") { return Self.percent(text, upTo: 1_000) }
      return BIAAnswerForm.duration.value(of: text)
    case .degree:
      // « 3 — grave »: the words are help. « 4/5 » and « 3h » are no degrees.
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let rest = String(text.dropFirst(digits.count)).trimmingBlanks
      guard rest.first.map({ "—–-:".contains($0) }) ?? true, !rest.contains(where: \.isNumber)
      else { return nil }
      return Self.number(String(digits), upTo: 99)
    case .count: return Self.number(text, upTo: 100_000).flatMap { $0 == "0" ? nil : $0 }
    case .percent: return Self.percent(text, upTo: 100)
    case .text: return text.isEmpty ? nil : text
    }
  }

  /// Minutes as the model's files write them: `45m`, `4h`, `2d`.
  package static func duration(_ minutes: Int) -> String {
    if minutes > 0, minutes.isMultiple(of: 1_440) { return "\(minutes / 1_440)d" }
    if minutes > 0, minutes.isMultiple(of: 60) { return "\(minutes / 60)h" }
    return "\(minutes)m"
  }

  package static func duration(_ limit: Limit) -> String {
    switch limit {
    case .minutes(let minutes): duration(minutes)
    case .unlimited: "unlimited"
    }
  }

  /// A number alone would be minutes, which hardly anybody means.
  private static func isBareNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  private static func number(_ text: String, upTo limit: Int) -> String? {
    guard !text.isEmpty, text.utf8.count < 8, isBareNumber(text), let number = Int(text),
      number <= limit
    else { return nil }
    return "\(number)"
  }

  private static func percent(_ text: String, upTo limit: Int) -> String? {
    let digits = (text.hasSuffix("%") ? String(text.dropLast()) : text).trimmingBlanks
    return number(digits, upTo: limit).map { $0 + "%" }
  }
}

extension String {
  /// The text without blanks around it, no-break ones too.
  package var trimmingBlanks: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
