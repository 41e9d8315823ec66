// How far the forms of a BIA are: what was sent, what is back, what nobody was asked.

public import Continuity
import Formats
public import SystemPackage

/// How far the answers about each process are.
public struct BIAProgress: Sendable {
  /// How far one is.
  public enum State: String, CaseIterable, Sendable {
    /// A workbook asks about it, and nobody has answered anything yet.
    case sent
    /// Something was answered.
    case back
    /// It is in the model and in no workbook.
    case missing
  }

  /// One process.
  public struct Line: Sendable {
    /// Its identifier.
    public let id: String
    /// Its name.
    public let name: String
    /// Who answers for it; empty where nobody does.
    public let owner: String
    /// The workbook; `nil` where none asks about it.
    public let workbook: String?
    /// How far it is.
    public let state: State
    /// How many questions there are.
    public let asked: Int
    /// How many have an answer, be it one that was known.
    public let answered: Int
    /// Those without an answer.
    package let lacking: [BIAQuestion]
  }

  /// The processes, ascending by identifier.
  public let lines: [Line]

  /// Looks at workbooks.
  ///
  /// - Parameter paths: workbooks, or folders of them: those sent, those back, in any mixture.
  public init(
    of paths: [FilePath], for model: Model, establishment: Index<Establishment>? = nil
  ) throws(ImportFailure) {
    let returns = try BIAReturn.read(BIAReturn.files(at: paths))
    try BIAAnswers.check(returns, for: model)
    var lines: [String: Line] = [:]
    for one in returns {
      for process in one.record.processes {
        let line = Self.line(process, one)
        // Sent twice, it counts as it came back.
        if let known = lines[process.id], !Self.isBetter(line, than: known) { continue }
        lines[process.id] = line
      }
    }
    for (position, asset) in zip(model.assets.indices, model.assets)
    where asset.kind == .process {
      guard lines[asset.id] == nil,
        establishment == nil || asset.establishment == establishment
      else { continue }
      lines[asset.id] = Line(
        id: asset.id, name: asset.name, owner: model.interviewee(about: position) ?? "",
        workbook: nil, state: .missing, asked: 0, answered: 0, lacking: [])
    }
    if let establishment {
      let others = model.assets.filter { $0.kind == .process && $0.establishment != establishment }
      for other in others { lines[other.id] = nil }
    }
    self.lines = lines.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private static func isBetter(_ line: Line, than other: Line) -> Bool {
    if line.state != other.state { return line.state == .back }
    return line.answered > other.answered
  }

  private static func line(_ process: BIAFormRecord.Process, _ one: BIAReturn) -> Line {
    let given = one.given.filter { $0.process == process.id }
    func isSaid(_ answer: BIAReturn.Given) -> Bool {
      answer.answer != .blank || !answer.name.isEmpty
    }
    let hasNone = given.contains { $0.question == .exists && $0.answer == .value("false") }
    let hasNoMode = given.contains { $0.question == .lasts && $0.answer == .doesNotApply }
    let asked = BIAQuestion.allCases.filter { question in
      // A remark is welcome, not asked for.
      question != .note && given.contains { $0.question == question }
    }
    let lacking = asked.filter { question in
      if hasNone || hasNoMode && question.isOfMode { return false }
      let answers = given.filter { $0.question == question }
      return question == .criticality
        ? !answers.allSatisfy(isSaid) : !answers.contains(where: isSaid)
    }
    return Line(
      id: process.id, name: process.name, owner: process.owner, workbook: one.file,
      state: given.contains(where: one.isChanged) ? .back : .sent, asked: asked.count,
      answered: asked.count - lacking.count, lacking: lacking)
  }
}
