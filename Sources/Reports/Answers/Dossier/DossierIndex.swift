// The index of a dossier: each objective with its verdict, its documents and its evidence, linked.

import Continuity
import Diagrams
import Formats

/// What is in a dossier, on one page.
struct DossierIndex: Report {
  let dossier: Dossier

  private var source: DossierSource { dossier.source }
  private var model: Model { source.model }
  private var language: Language { source.language }
  private var words: any DossierPhrases { language.dossier }

  func document() -> Document {
    let objectives = language.objectivePhrases
    let review = source.review
    func count(_ state: Compliance) -> Int { review.answers.count { $0.state == state } }
    var sections = [
      Document.Section([
        .sentence(
          Line(
            objectives.summary(
              met: count(.met), notMet: count(.notMet), unknown: count(.unknown)), .strong)),
        .note(review.regime.note[language]), .note(objectives.rule),
        .note(words.check(Dossier.hashes)),
      ]),
      Document.Section(words.indexHeading, [.table(overview)]),
    ]
    sections += dossier.folders.map { folder in
      Document.Section(
        folder.path, level: 3,
        [.list(List(files(of: folder).map { link($0.name, to: $0.path) }))])
    }
    sections.append(
      Document.Section(
        words.registerTitle, EvidenceRegister(dossier: dossier).blocks))
    return Document(
      "\(model.name.visible(limit: 60)) — \(words.title)",
      subtitle: review.day.map { [Line(objectives.date(language.day($0)))] } ?? [],
      identity: Identity(of: model, in: language, showing: source.filter), sections: sections)
  }

  private func link(_ name: String, to path: String) -> Line {
    var line = Line(name)
    line.link = path
    return line
  }

  /// Its cover sheet, its documents, its evidence.
  private func files(of folder: Dossier.Folder) -> [(name: String, path: String)] {
    ([folder.cover] + folder.documents + folder.evidence.compactMap(\.path)).map { path in
      (String(path.dropFirst(folder.path.count + 1)), path)
    }
  }

  private var overview: Table {
    let objectives = language.objectivePhrases
    var table = Table(words.indexHeadings, numeric: [4, 5, 6])
    table.rows = dossier.folders.map { folder in
      let answer = folder.answer
      return [
        Table.Cell(answer.objective.id.visible(limit: 40)),
        Table.Cell(answer.objective.title[language].visible(limit: 160)),
        Table.Cell(
          "\(answer.state.sign.rawValue)\u{A0}\(objectives.state(answer.state))",
          answer.state.tone),
        answer.trajectory.map { Table.Cell($0.compliance) } ?? Table.Cell("–", .faint),
        Table.Cell(language.number(answer.gaps.count { $0.sense != .advice })),
        Table.Cell(language.number(folder.documents.count)),
        Table.Cell(language.number(folder.evidence.count)),
      ]
    }
    return table
  }

  func write(to json: inout JSONWriter) {
    json.object { writer in
      writer.breakLine()
      writer.field("at", source.review.day?.text)
      writer.breakLine()
      writer.key("folders")
      writer.array(dossier.folders, lines: true) { writer, folder in
        writer.object { writer in
          writer.field("objective", folder.answer.objective.id)
          writer.field("state", folder.answer.state.rawValue)
          writer.field("path", folder.path)
          writer.key("documents")
          writer.array(folder.documents) { $0.value($1) }
          writer.key("evidence")
          writer.array(folder.evidence) { writer, evidence in
            writer.object { writer in
              writer.field("file", model.registers.evidence[evidence.position].file)
              writer.field("path", evidence.path)
            }
          }
        }
      }
    }
  }

  func write(to csv: inout CSVWriter) {
    csv.row(["objective", "state", "path"])
    for folder in dossier.folders {
      for file in files(of: folder) {
        csv.row([folder.answer.objective.id, folder.answer.state.rawValue, file.path])
      }
    }
  }
}

/// Every piece of evidence of the model, what has become of it, and where its copies are.
struct EvidenceRegister: Report {
  let dossier: Dossier

  private var source: DossierSource { dossier.source }
  private var language: Language { source.language }
  private var words: any DossierPhrases { language.dossier }
  private var all: Continuity.List<Evidence> { source.model.registers.evidence }

  var blocks: [Block] {
    guard !all.isEmpty else {
      return [.sentence(Line(words.noEvidence, .doubtful, sign: .unknown))]
    }
    let wrong = dossier.states.count { state in
      switch state {
      case .unchanged, .unhashed: false
      case .changed, .gone: true
      }
    }
    let summary = words.evidenceSummary(all.count, wrong: wrong)
    var table = Table(words.registerHeadings, title: words.registerTitle)
    table.rows = all.indices.map { position in
      let evidence = all[position]
      return [
        Table.Cell(evidence.id.visible(limit: 60)), Table.Cell(evidence.file.visible(limit: 200)),
        Table.Cell(evidence.date.map { language.day($0) } ?? "–"),
        Table.Cell(evidence.proves?.visible(limit: 200) ?? "–"),
        Table.Cell(folders(with: position).map(\.answer.objective.id).joined(separator: ", ")),
        Table.Cell(evidence.hash ?? "–"), Table.Cell(now(position) ?? "–"),
        dossier.cell(position),
        Table.Cell(
          folders(with: position).flatMap(\.evidence).filter { $0.position == position }
            .compactMap(\.path).joined(separator: ", ")),
      ]
    }
    return [
      .sentence(
        wrong == 0 ? Line(summary) : Line(summary, .bad, sign: .missed)), .table(table),
    ]
  }

  private func folders(with position: Index<Evidence>) -> [Dossier.Folder] {
    dossier.folders.filter { $0.evidence.contains { $0.position == position } }
  }

  /// The hash of the file as it is; `nil` where it is gone or nobody wrote down what it was.
  private func now(_ position: Index<Evidence>) -> String? {
    switch dossier.states[position] {
    case .unchanged: all[position].hash
    case .changed(let hash): hash
    case .unhashed, .gone: nil
    }
  }

  func document() -> Document {
    Document(
      "\(source.model.name.visible(limit: 60)) — \(words.registerTitle)",
      identity: Identity(of: source.model, in: language, showing: source.filter),
      sections: [Document.Section(blocks)])
  }

  func write(to json: inout JSONWriter) {
    json.array(all.indices) { writer, position in
      writer.object { writer in
        writer.field("file", all[position].file)
        writer.field("filed", all[position].hash)
        writer.field("now", now(position))
      }
    }
  }

  func write(to csv: inout CSVWriter) {
    csv.row(["file", "filed", "now"])
    for position in all.indices {
      csv.row([all[position].file, all[position].hash ?? "", now(position) ?? ""])
    }
  }
}
