// What is written about one process, as values of the model's files: degrees, impacts and levels are one value each.

import Continuity
import DependencyGraph
import Formats

/// The changes of one process.
struct BIAChanges {
  private let writes: [BIAAnswers.Write]
  private let position: Index<Asset>?
  private let model: Model

  /// - Parameter position: that of the process in ``Model/assets``; `nil` for one that is new.
  init(of writes: [BIAAnswers.Write], position: Index<Asset>?, in model: Model) {
    (self.writes, self.position, self.model) = (writes, position, model)
  }

  private var details: AssetDetails? { position.flatMap { model.details[$0] } }

  private func of(_ question: BIAQuestion) -> [BIAAnswers.Write] {
    writes.filter { $0.key.question == question }
  }

  /// Each change that can be made by itself, with the answers that it is made of. What concerns the degraded mode is
  /// one, since a mode is begun with all of it.
  var each: [(writes: [BIAAnswers.Write], change: ProcessChanges)] {
    var all: [(writes: [BIAAnswers.Write], change: ProcessChanges)] = []
    // What stands deepest comes first: where a list ends a process, what is added to it is before what is added to
    // the process.
    let mode = writes.filter { $0.key.question.isOfMode }
    if !mode.isEmpty {
      var change = ProcessChanges()
      if of(.lasts).contains(where: { $0.target == nil }) {
        change.dropsMode = true
      } else {
        change.modeValues = values.filter { $0.question.isOfMode }
          .map { entry($0.question, $0.value) }
        change.modeStaff = of(.modeStaff).map { ($0.members[0], $0.target) }
      }
      all.append((mode, change))
    }
    let (needs, staff) = (of(.needs), of(.staff))
    if !needs.isEmpty {
      var change = ProcessChanges()
      change.needs = needs.map {
        .init(members: $0.members, tolerance: $0.target, isKnown: !$0.isNew)
      }
      all.append((needs, change))
    }
    if !staff.isEmpty {
      var change = ProcessChanges()
      change.staff = staff.map { ($0.members[0], $0.target) }
      all.append((staff, change))
    }
    for (question, value) in values where !question.isOfMode {
      var change = ProcessChanges()
      change.values = [entry(question, value)]
      all.append((of(question), change))
    }
    return all
  }

  /// The values of keys that have one.
  private var values: [(question: BIAQuestion, value: Value?)] {
    BIAQuestion.allCases.compactMap { question -> (question: BIAQuestion, value: Value?)? in
      let writes = of(question)
      guard let first = writes.first else { return nil }
      switch question {
      case .exists, .staff, .needs, .modeStaff: return nil
      case .criticality:
        let known = details?.criticality.map { ($0.after, "\($0.degree)") } ?? []
        return (question, Self.merged(known, writes))
      case .level:
        let known = details?.modeLevels.map { ($0.after, "\($0.level)%") } ?? []
        return (question, Self.merged(known, writes))
      case .impacts, .materials:
        return (question, list(question, writes))
      default: return (question, first.target.map { .text($0) })
      }
    }
  }

  /// What a key says.
  enum Value {
    case text(String)
    case byTime([(after: Int, text: String)])
    case list([String])
  }

  private static func merged(
    _ known: [(after: Int, text: String)], _ writes: [BIAAnswers.Write]
  ) -> Value? {
    var values = known
    for write in writes {
      guard case .minutes(let after)? = Limit(written: write.key.part) else { continue }
      values.removeAll { $0.after == after }
      if let target = write.target { values.append((after, target)) }
    }
    return values.isEmpty ? nil : .byTime(values.sorted { $0.after < $1.after })
  }

  private func list(_ question: BIAQuestion, _ writes: [BIAAnswers.Write]) -> Value? {
    var values = (question == .impacts ? details?.impacts : details?.materials) ?? []
    for write in writes {
      let new = question == .impacts ? write.target.map { _ in write.key.part } : write.target
      if let known = values.firstIndex(of: write.key.part) {
        values.replaceSubrange(known...known, with: new.map { [$0] } ?? [])
      } else if let new, !values.contains(new) {
        values.append(new)
      }
    }
    return .list(values)
  }

  // MARK: - As it is written

  /// A key, as a file is to say it.
  private func entry(_ question: BIAQuestion, _ value: Value?) -> ProcessChanges.Value {
    var times: [(after: Int, text: String?)] = []
    if question == .criticality || question == .level {
      times = of(question).compactMap { write in
        guard case .minutes(let after)? = Limit(written: write.key.part) else { return nil }
        return (after, write.target)
      }
    }
    return ProcessChanges.Value(
      question.key, value.map { written($0, question) }, times: times)
  }

  /// As YAML has it.
  private func written(_ value: Value, _ question: BIAQuestion) -> String {
    switch value {
    case .text(let text): return YAMLEditor.written(text)
    case .byTime(let values):
      if question == .level, values.count == 1, values[0].after == 0 { return values[0].text }
      return "{ "
        + values.map { "\(BIAAnswerForm.duration($0.after)): \($0.text)" }
        .joined(separator: ", ") + " }"
    case .list(let values):
      return "[" + values.map { YAMLEditor.written($0) }.joined(separator: ", ") + "]"
    }
  }

  /// What a cell is to hold, and whether it reads back from a cell as what it is.
  struct CellText {
    let text: String
    let isOneCell: Bool
  }

  /// The cells of a row of nodes.csv.
  var cells: [(question: BIAQuestion, key: String, value: CellText?)] {
    values.map { question, value in
      (
        question, question == .lasts ? "degraded-mode" : question.key,
        value.map { cell($0, question) }
      )
    }
  }

  private func cell(_ value: Value, _ question: BIAQuestion) -> CellText {
    switch value {
    case .text(let text): return CellText(text: text, isOneCell: true)
    case .byTime(let values):
      let isPlain = question == .level && values.count == 1 && values[0].after == 0
      let texts = values.map { "\(BIAAnswerForm.duration($0.after)): \($0.text)" }
      return CellText(
        text: isPlain ? values[0].text : texts.joined(separator: ", "), isOneCell: true)
    case .list(let values):
      return CellText(
        text: values.joined(separator: "; "),
        isOneCell: values.allSatisfy { !$0.contains(",") && !$0.contains(";") })
    }
  }

  /// The lines of a process that is new.
  var text: String {
    var text = ""
    for (question, value) in values where !question.isOfMode {
      if let value { text += "    \(question.key): \(written(value, question))\n" }
    }
    func heads(_ question: BIAQuestion) -> String {
      let parts = of(question).compactMap { write in
        write.target.map { "\(YAMLEditor.written(write.members[0])): \($0)" }
      }
      return "{ \(parts.joined(separator: ", ")) }"
    }
    if !of(.staff).isEmpty { text += "    staffed-by: \(heads(.staff))\n" }
    let needs = of(.needs).compactMap { write in
      write.target.map { "{ node: \(YAMLEditor.written(write.members[0])), tolerance: \($0) }" }
    }
    if !needs.isEmpty { text += "    needs: [\(needs.joined(separator: ", "))]\n" }
    let mode = values.filter { $0.question.isOfMode }
    if !mode.isEmpty || !of(.modeStaff).isEmpty {
      text += "    degraded-mode:\n"
      for (question, value) in mode {
        if let value { text += "      \(question.key): \(written(value, question))\n" }
      }
      if !of(.modeStaff).isEmpty { text += "      staffed-by: \(heads(.modeStaff))\n" }
    }
    return text
  }
}
