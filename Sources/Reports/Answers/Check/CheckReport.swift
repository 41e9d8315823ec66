// Every error and warning of a model, whichever way it leaves.

package import Continuity
import Diagrams
package import Formats

/// What is wrong with a model, or worth a look.
package struct CheckReport: Report {
  /// What keeps the model from being used comes first; each group is sorted by place.
  let problems: [Problem]
  /// The model, if it can be used.
  let model: Model?
  /// Its folder, as typed.
  let folder: String
  let phrases: any Phrases

  package init(problems: [Problem], model: Model?, folder: String, phrases: any Phrases) {
    self.problems = problems.errorsFirst
    self.model = model
    self.folder = folder
    self.phrases = phrases
  }

  private var language: Language { phrases.language }
  private var errors: Int { problems.count { $0.severity == .error } }
  private var warnings: Int { problems.count - errors }

  package func document() -> Document {
    let day = model.flatMap { phrases.day(of: $0) }.map { Line($0) }
    let lines = problems.map { problem in
      var line = Line(
        problem.line(in: language, folder: folder),
        problem.severity == .error ? .bad : .doubtful, level: 0)
      line.isUnbroken = true
      return line
    }
    let counts = phrases.count(errors: errors, warnings: warnings)
    let sum = Line(model == nil ? counts : phrases.modelIsSound + " " + counts)
    var document = Document(
      phrases.checkTitle,
      identity: model.map { Identity(of: $0, in: language) }
        ?? Identity(ofFolder: folder, in: language),
      sections: [
        Document.Section(
          nil, (day.map { [.sentence($0)] } ?? []) + [.list(List(lines)), .sentence(sum)])
      ])
    document.isUntitledOnTerminal = true
    return document
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.breakLine()
      writer.field("model", model?.name)
      writer.breakLine()
      writer.field("folder", folder)
      writer.breakLine()
      writer.field("at", model?.day?.text)
      writer.breakLine()
      writer.field("errors", errors)
      writer.field("warnings", warnings)
      writer.breakLine()
      writer.key("problems")
      writer.array(problems, lines: !problems.isEmpty) { writer, problem in
        writer.object { writer in
          writer.field("severity", problem.severity.word)
          writer.field("file", problem.file(in: folder))
          writer.field("line", problem.location.line.counted)
          writer.field("column", problem.location.column.counted)
          writer.field("message", problem.message(in: language))
        }
      }
    }
  }

  package func write(to writer: inout CSVWriter) {
    writer.row(["severity", "file", "line", "column", "message"])
    for problem in problems {
      func cell(_ number: UInt32) -> String { number.counted.map(String.init) ?? "" }
      writer.row([
        problem.severity.word, problem.file(in: folder), cell(problem.location.line),
        cell(problem.location.column), problem.message(in: language),
      ])
    }
  }
}

extension UInt32 {
  /// A line or column; `nil` where the whole file or line is meant.
  fileprivate var counted: Int? { self == 0 ? nil : Int(self) }
}

extension Problem.Severity {
  /// As programs read it.
  fileprivate var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }
}

extension [Problem] {
  /// What keeps the model from being used comes first; each group stays sorted by place.
  package var errorsFirst: [Problem] {
    filter { $0.severity == .error } + filter { $0.severity == .warning }
  }
}
