// Answers as changes of the model's own files: YAML where it stands, cells of tables, new processes in a file of theirs.

import Continuity
import Formats
import SystemPackage

/// The model's files as they are to be.
struct BIADraft {
  /// The bytes of the files that change, by their path in the folder.
  private(set) var files: [String: [UInt8]] = [:]
  private let model: Model
  private let folder: FilePath
  private let paths: [String]

  /// The file of processes that a form made.
  private static let ownFile = "bia.yaml"

  init(of model: Model, in folder: FilePath) {
    (self.model, self.folder) = (model, folder)
    paths = ModelFiles(in: folder).paths
  }

  /// Writes all answers that are to be written; those that cannot be in place become findings.
  mutating func write(_ answers: inout BIAAnswers) throws(ImportFailure) {
    try create(answers)
    var editors: [String: ProcessEditor] = [:]
    for process in answers.writes.keys.sorted() {
      guard let writes = answers.writes[process], !writes.isEmpty,
        let position = model.assets.firstIndex(where: { isSameName($0.id, process) })
      else { continue }
      let subject = model.assets[position]
      guard paths.indices.contains(Int(subject.location.file)) else { continue }
      let path = paths[Int(subject.location.file)]
      let changes = BIAChanges(of: writes, position: position, in: model)
      if path.lowercased().hasSuffix(".csv") {
        for write in try setCells(changes, writes, of: subject.id, in: path) {
          tell(write, of: process, in: &answers)
        }
        continue
      }
      let bytes = try bytes(of: path)
      guard var editor = editors[path] ?? ProcessEditor(bytes) else {
        throw ImportFailure([
          BIADefect.notInPlace.obstacle(at: Place(file: folder.pushing(FilePath(path)).string))
        ])
      }
      // One by one: what cannot be written in place does not keep the rest from being written.
      for (write, change) in changes.each {
        var tried = editor
        if tried.change(change, at: subject.location) {
          editor = tried
        } else {
          for one in write { tell(one, of: process, in: &answers) }
        }
      }
      editors[path] = editor
    }
    for (path, editor) in editors {
      guard let bytes = editor.bytes else {
        throw ImportFailure([
          BIADefect.notInPlace.obstacle(at: Place(file: folder.pushing(FilePath(path)).string))
        ])
      }
      if try bytes != self.bytes(of: path) { files[path] = bytes }
    }
  }

  private func tell(
    _ write: BIAAnswers.Write, of process: String, in answers: inout BIAAnswers
  ) {
    answers.forget(write, of: process)
    var value = write.target ?? "–"
    if !write.members.isEmpty { value = write.members.joined(separator: ", ") + ": " + value }
    answers.find(
      Finding(
        .particular(BIAReason.notInPlace(key: write.key.question.key, value: value)),
        at: write.place))
  }

  /// The bytes of a file as they are, or are to be.
  private func bytes(of path: String) throws(ImportFailure) -> [UInt8] {
    if let bytes = files[path] { return bytes }
    let full = folder.pushing(FilePath(path))
    do throws(UnreadableFile) {
      return try SourceFile.bytes(of: full)
    } catch {
      throw ImportFailure(
        .format(.unreadable(error.message(in: model.language ?? .french))),
        at: Place(file: full.string))
    }
  }

  // MARK: - Tables

  /// Sets the cells of a process that stands in a table.
  ///
  /// - Returns: what is no cell of its row.
  private mutating func setCells(
    _ changes: BIAChanges, _ writes: [BIAAnswers.Write], of id: String, in path: String
  ) throws(ImportFailure) -> [BIAAnswers.Write] {
    var elsewhere = writes.filter { $0.key.question.isOpen }
    let old = try bytes(of: path)
    guard var table = CSVEditor(old),
      let column = table.headings.firstIndex(where: { ModelTable.column($0) == "id" }),
      let row = table.rows.firstIndex(where: { column < $0.count && isSameName($0[column], id) })
    else { return writes }
    for (question, key, value) in changes.cells {
      // A spreadsheet would run it, and a list would be another one.
      guard let text = value.map({ $0.isOneCell ? $0.text : nil }) ?? "",
        text.spreadsheetText == text
      else {
        elsewhere += writes.filter { $0.key.question == question }
        continue
      }
      var cell = table.headings.firstIndex { ModelTable.column($0) == key }
      if cell == nil {
        guard value != nil else { continue }
        cell = table.headings.count
        table.addColumn(key)
      }
      if let cell { table.set(text, row: row, column: cell) }
    }
    let new = table.bytes
    if new != old { files[path] = new }
    return elsewhere
  }

  // MARK: - New processes

  /// Adds the proposed processes that exist, in a document of their own.
  private mutating func create(_ answers: BIAAnswers) throws(ImportFailure) {
    guard !answers.created.isEmpty else { return }
    var text = ""
    if paths.contains(Self.ownFile) {
      text = String(decoding: try bytes(of: Self.ownFile), as: UTF8.self)
      if !text.hasSuffix("\n") { text += "\n" }
      text += "---\n"
    }
    text += "processes:\n"
    for process in answers.created {
      let writes = answers.writes[process.id] ?? []
      text += "  - id: \(YAMLEditor.written(process.id))\n"
      text += "    name: \(YAMLEditor.written(process.name))\n"
      if let home = process.proposed?.establishment, !home.isEmpty {
        text += "    establishment: \(YAMLEditor.written(home))\n"
      }
      let changes = BIAChanges(of: writes, position: nil, in: model)
      let isSaid = writes.contains { $0.key.question == .scope }
      if !isSaid, let scope = process.proposed?.scope { text += "    scope: \(scope)\n" }
      text += changes.text
    }
    files[Self.ownFile] = Array(text.utf8)
  }
}
