// What an import of forms did, whichever way it leaves.

package import Connectors
package import Continuity
import Diagrams
package import Formats

/// The answers taken, those that contradict the model, and those not taken.
package struct BIAImportAnswer: Report {
  let report: BIAImportReport
  let language: Language
  private let names: Names
  private let text: BIAFormText

  package init(report: BIAImportReport, language: Language) {
    (self.report, self.language) = (report, language)
    names = Names(of: report.model, phrases: language.phrases)
    text = BIAFormText(form: BIAForm(of: report.model), words: language.biaForm)
  }

  private var words: any BIAFormPhrases { language.biaForm }

  private var written: Int {
    report.changes.count { $0.outcome == .written || $0.outcome == .removed }
  }

  package func document() -> Document {
    let conflicts = report.changes.filter { $0.outcome == .conflict }
    let others = report.changes.filter { $0.outcome != .conflict }
    var document = Document(
      words.importTitle(written: written, isDryRun: report.isDryRun),
      identity: Identity(of: report.model, in: language))
    if !conflicts.isEmpty {
      document.sections.append(
        .init(
          words.conflictsTitle, [.note(words.conflictsRule), .table(table(of: conflicts))]))
    }
    if !others.isEmpty {
      document.sections.append(.init(words.changesTitle, [.table(table(of: others))]))
    }
    let unused = report.findings.map { $0.line(in: language, namesFile: severalFiles) }
    if !unused.isEmpty {
      document.sections.append(.init(words.unusedTitle, [.list(List(unused.map { Line($0) }))]))
    }
    if report.isDryRun || report.files.isEmpty {
      document.sections.append(.init([.sentence(Line(words.nothingWritten))]))
    } else {
      document.sections.append(
        .init(
          language.importPhrases.filesHeading,
          [.list(List(report.files.map { Line($0.visible()) }))]))
    }
    return document
  }

  private var severalFiles: Bool { report.workbooks.count > 1 }

  private func table(of changes: [BIAChange]) -> Table {
    var table = Table(words.changesHeadings)
    table.rows = changes.map { change in
      let form = change.question.form
      // The sheet is that of the process.
      let file = severalFiles ? change.place.file.split(separator: "/").last.map { $0 + " " } : nil
      let place = String(file ?? "") + (change.place.column ?? "") + "\(change.place.line)"
      return [
        Table.Cell(name(change.process)), Table.Cell(words.name(of: change.question)),
        Table.Cell(subject(change)),
        Table.Cell(change.before.map { shown($0, form) } ?? "–"),
        Table.Cell(
          change.after.map { shown($0, form) } ?? BIAAnswerForm.doesNotApply[language] ?? ""),
        Table.Cell(words.outcome(change.outcome), change.outcome == .conflict ? .bad : .plain),
        Table.Cell(place, .faint),
      ]
    }
    table.grouped = [0]
    return table
  }

  private func shown(_ value: String, _ form: BIAAnswerForm) -> String {
    text.shown(value, as: form).visible(limit: 80)
  }

  private func name(_ id: String) -> String {
    guard case .found(let position) = report.model.findAsset(id) else {
      return id.visible(limit: 60)
    }
    return names.shown(position)
  }

  private func subject(_ change: BIAChange) -> String {
    switch change.question {
    case .criticality: text.label(part: change.subject, of: change.question)
    case .level: change.subject == "0m" ? "" : text.label(part: change.subject, of: change.question)
    case .impacts: language.biaPhrases.impact(change.subject.visible(limit: 60))
    case .staff, .modeStaff, .needs: name(change.subject)
    default: change.subject.visible(limit: 60)
    }
  }

  package func write(to json: inout JSONWriter) {
    json.object { writer in
      writer.field("written", report.isDryRun ? 0 : written)
      writer.field("dryRun", report.isDryRun)
      writer.key("workbooks")
      writer.array(report.workbooks) { $0.value($1) }
      writer.key("changes")
      writer.array(report.changes, lines: true) { writer, change in
        writer.object { writer in
          writer.field("process", change.process)
          writer.field("question", change.question.rawValue)
          writer.field("subject", change.subject.isEmpty ? nil : change.subject)
          writer.field("before", change.before)
          writer.field("after", change.after)
          writer.field("outcome", change.outcome.rawValue)
          writer.field("file", change.place.file)
          writer.field("sheet", change.place.sheet)
          writer.field("line", change.place.line)
          writer.field("column", change.place.column)
        }
      }
      writer.key("findings")
      writer.array(report.findings, lines: true) { writer, finding in
        writer.object { writer in
          writer.field("code", finding.reason.code)
          writer.field("message", finding.line(in: language))
        }
      }
      writer.key("files")
      writer.array(report.files) { $0.value($1) }
    }
  }

  package func write(to csv: inout CSVWriter) {
    csv.row([
      "process", "question", "subject", "before", "after", "outcome", "file", "sheet", "line",
      "column",
    ])
    for change in report.changes {
      csv.row([
        change.process, change.question.rawValue, change.subject, change.before ?? "",
        change.after ?? "", change.outcome.rawValue, change.place.file, change.place.sheet ?? "",
        "\(change.place.line)", change.place.column ?? "",
      ])
    }
    for finding in report.findings {
      csv.row([
        "", finding.reason.code, finding.reason.message(in: language), "", "", "finding",
        finding.place.file, finding.place.sheet ?? "", "\(finding.place.line)",
        finding.place.column ?? "",
      ])
    }
  }
}
