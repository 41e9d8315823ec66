// What a workbook of the form says of itself in its hidden sheet, for reading it back: nothing rests on how it looks.

import Formats

/// The hidden sheet of a workbook: whose it is, which cell asks what, and what stood in every cell as it was sent.
package struct BIAFormRecord: Sendable {
  /// The sheet's name, and that of the lists to choose from.
  package static let sheet = "_ricochet"
  package static let lists = "_lists"
  private static let mark = "ricochet-bia"

  /// A row of a visible sheet.
  package struct Row: Sendable {
    package var sheet: String
    /// From 1, as Excel counts.
    package var line: Int
    /// The texts of its three cells as it was sent: question, answer, help.
    package var cells: [String]
    /// Of a row that asks something: which process, which question, what of it, and what the model said.
    package var process: String?
    package var question: BIAQuestion?
    package var part: String
    package var known: String

    package init(
      sheet: String, line: Int, cells: [String], process: String? = nil,
      question: BIAQuestion? = nil, part: String = "", known: String = ""
    ) {
      (self.sheet, self.line, self.cells) = (sheet, line, cells)
      (self.process, self.question, self.part, self.known) = (process, question, part, known)
    }
  }

  /// A process that is asked about.
  package struct Process: Sendable {
    package var id: String
    package var name: String
    package var owner: String
    /// Of one that is only proposed: its scope and its establishment, which may be empty.
    package var proposed: (scope: String, establishment: String)?

    package init(
      id: String, name: String, owner: String,
      proposed: (scope: String, establishment: String)? = nil
    ) {
      (self.id, self.name, self.owner, self.proposed) = (id, name, owner, proposed)
    }
  }

  package var version = BIAForm.version
  /// The identifiers of the model's establishments, ascending.
  package var establishments: [String]
  /// The fingerprint of the model that it was made from.
  package var fingerprint: String
  package var processes: [Process] = []
  package var rows: [Row] = []
  /// The identifiers of what may be chosen, by the name in the lists.
  package var choices: [(name: String, id: String)] = []

  package init(establishments: [String], fingerprint: String) {
    (self.establishments, self.fingerprint) = (establishments, fingerprint)
  }

  /// Why a hidden sheet is not one of ours.
  package enum Defect: Error, Equatable {
    /// It is not the hidden sheet of a form.
    case notAForm
    /// It is of another version.
    case version(String)
    /// Somebody changed it.
    case changed
  }

  // MARK: - As rows of cells

  /// The rows of the sheet.
  package var cells: [[String]] {
    let body = bodyCells
    return [
      [
        Self.mark, version, Self.checksum(of: body, establishments, fingerprint), fingerprint,
        establishments.joined(separator: "|"),
      ]
    ] + body
  }

  private var bodyCells: [[String]] {
    var body: [[String]] = []
    for one in processes {
      body.append(
        [
          "process", one.id, one.name, one.owner, one.proposed == nil ? "" : "proposed",
          one.proposed?.scope ?? "", one.proposed?.establishment ?? "",
        ])
    }
    for row in rows {
      body.append(
        ["row", row.sheet, "\(row.line)"] + row.cells + [
          row.process ?? "", row.question?.rawValue ?? "", row.part, row.known,
        ])
    }
    for (name, id) in choices { body.append(["choice", name, id]) }
    return body.map { $0.map(Self.plain) }
  }

  /// A text as it comes back from a cell.
  package static func plain(_ text: String) -> String { SheetWriter.shown(text).trimmingBlanks }

  private static func checksum(
    of body: [[String]], _ establishments: [String], _ fingerprint: String
  ) -> String {
    var hash = SHA256()
    for row in [[fingerprint] + establishments] + body {
      var row = row
      while row.last?.isEmpty == true { row.removeLast() }
      hash.update(Array((row.joined(separator: "\u{1F}") + "\u{1E}").utf8))
    }
    return String(hash.digest().prefix(16))
  }

  /// Reads the rows of the sheet.
  package init(cells: [[String]]) throws(Defect) {
    func cell(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }
    guard let head = cells.first, cell(head, 0) == Self.mark else { throw .notAForm }
    version = cell(head, 1)
    guard version == BIAForm.version else { throw .version(version) }
    fingerprint = cell(head, 3)
    establishments = cell(head, 4).split(separator: "|").map(String.init)
    let body = Array(cells.dropFirst())
    guard Self.checksum(of: body, establishments, fingerprint) == cell(head, 2) else {
      throw .changed
    }
    for row in body {
      switch cell(row, 0) {
      case "process":
        processes.append(
          Process(
            id: cell(row, 1), name: cell(row, 2), owner: cell(row, 3),
            proposed: cell(row, 4).isEmpty ? nil : (cell(row, 5), cell(row, 6))))
      case "row":
        guard let line = Int(cell(row, 2)) else { throw .changed }
        rows.append(
          Row(
            sheet: cell(row, 1), line: line, cells: [cell(row, 3), cell(row, 4), cell(row, 5)],
            process: cell(row, 6).isEmpty ? nil : cell(row, 6),
            question: BIAQuestion(rawValue: cell(row, 7)), part: cell(row, 8),
            known: cell(row, 9)))
      case "choice": choices.append((cell(row, 1), cell(row, 2)))
      default: throw .changed
      }
    }
  }
}
