// What stands in the cells of the form: values of the model as people write them, and what they may choose.

import Continuity
import DependencyGraph
import Formats

/// The words of answers. Whatever it shows reads back as what it was.
struct BIAFormText {
  let form: BIAForm
  let words: any BIAFormPhrases

  private var language: Language { words.language }
  private var doesNotApply: String { BIAAnswerForm.doesNotApply[language] ?? "" }

  /// A value of the model's files in a cell.
  func shown(_ value: String, as answer: BIAAnswerForm) -> String {
    let text: String
    switch answer {
    case .truth: text = words.truth(value == "true")
    case .scope: text = Synonyms.scopes[value].map { words.scope($0) } ?? value
    case .volume: text = volume(value)
    case .duration, .limit, .catchUp, .tolerance:
      switch Limit(written: value) {
      case .minutes(0)? where answer.isTolerance: text = words.vital
      case .minutes(let minutes)?: text = language.duration(minutes)
      case .unlimited?: text = words.noLimit
      case nil: text = percent(value)
      }
    case .percent: text = percent(value)
    case .degree, .count, .text: text = value
    }
    // Years are told as years, which no file writes.
    return answer.value(of: text) == value ? text : value
  }

  private func percent(_ value: String) -> String {
    Int(value.dropLast()).map { language.percent($0) } ?? value
  }

  private func volume(_ value: String) -> String {
    guard language == .french, let stroke = value.lastIndex(of: "/") else { return value }
    let unit = ["d": "j", "w": "sem"][value[value.index(after: stroke)...]]
    return unit.map { value[...stroke] + $0 } ?? value
  }

  /// What is proposed for an answer; `nil` for free text.
  func choices(_ question: BIAQuestion, isKnown: Bool) -> [String]? {
    let durations = [15, 30, 60, 120, 240, 480, 720, 1_440, 2_880, 4_320, 10_080]
      .map { language.duration($0) }
    switch question.form {
    case .truth: return [words.truth(true), words.truth(false), doesNotApply]
    case .scope: return Scope.allCases.map { words.scope($0) }
    case .duration, .catchUp: return durations + [doesNotApply]
    case .limit: return durations + [words.noLimit, doesNotApply]
    case .tolerance:
      return [words.vital] + durations + [words.noLimit] + (isKnown ? [doesNotApply] : [])
    case .degree: return (1...form.highestDegree).map { "\($0)" } + [doesNotApply]
    case .percent: return (1...10).map { language.percent($0 * 10) } + [doesNotApply]
    case .count, .volume, .text: return nil
    }
  }

  /// What a row asks; empty where it is open for a name.
  ///
  /// - Parameter isOneOfSeveral: whether the question itself stands above.
  func label(_ field: BIAField, names: Names, isOneOfSeveral: Bool) -> String {
    switch field.question {
    case .level where field.part == "0m" && isOneOfSeveral:
      return words.level(from: language.duration(0))
    case .impacts: return language.biaPhrases.impact(field.part.visible(limit: 60))
    case .materials: return field.isSpare ? words.otherMaterial : words.material
    case .staff, .modeStaff, .needs:
      if field.isSpare { return "" }
      let shown = field.members.map { names.shown($0) }
      return shown.count == 1 ? shown[0] : words.group(shown, needed: field.needed)
    default: return label(part: field.part, of: field.question)
    }
  }

  /// What is asked, by the elapsed time that it is asked for.
  func label(part: String, of question: BIAQuestion) -> String {
    guard case .minutes(let minutes)? = Limit(written: part) else {
      return words.question(question)
    }
    let duration = language.duration(minutes)
    switch question {
    case .criticality: return words.after(duration)
    case .level where minutes > 0: return words.level(from: duration)
    default: return words.question(question)
    }
  }
}

extension BIAAnswerForm {
  fileprivate var isTolerance: Bool {
    if case .tolerance = self { true } else { false }
  }
}
