// Findings of an import, in English.

import Continuity

struct EnglishConnectorWording: ConnectorWording {
  func line(_ line: Int) -> String { "line \(line)" }
  func sheet(_ name: String) -> String { "sheet \(name)" }
  func column(_ name: String) -> String { "column \(name)" }
  func table(_ name: String) -> String { "table \(name)" }
  func record(_ id: String) -> String { "id \(id)" }

  func message(_ reason: Finding.Reason) -> Sentence {
    switch reason {
    case .danglingLink(let target):
      "link to \(target), which the source does not have or of which nothing is used"
    case .deleted: "deleted in the source"
    case .template: "a template, not a real thing"
    case .notProduction(let status): "not in production: \(status)"
    case .unknownType(let type): "the type \(type) stands for no kind of node"
    case .unknownKind(let kind, let suggestion):
      "unknown kind \(kind)\(words: didYouMean(suggestion)); add it under 'values' in the mapping"
    case .noIdentity: "nothing to know this row by: neither identifier nor name"
    case .duplicateIdentity(let id, let first):
      "the identifier \(id) is already taken: \(plain: first.text(in: .english))"
    case .dateForIdentity(let text):
      """
      Excel has turned the identifier into a date (\(text)); give the column the format Text and \
      type it again
      """
    case .duplicateLink: "another row already says this link"
    case .linkToItself: "nothing can depend on itself"
    case .placeInItself(let loop): "this place would be in itself: \(loop: loop)"
    case .notARole(let id): "\(id) is not a role"
    case .unknownReference(let text, let suggestion):
      "\(text) is neither the name nor the identifier of anything\(words: didYouMean(suggestion))"
    case .ambiguousReference(let text, let candidates):
      "\(text) may mean \(oneOf: candidates); write the identifier"
    case .unreadableValue(let text): "unreadable value \(text), kept as unknown"
    case .saidUnknown(let text): "\(text) means 'unknown', kept as unknown"
    case .numberWithoutUnit(let text):
      """
      \(text) is a number without a unit, kept as unknown; say the unit in the mapping, as in \
      '{ column: RTO, unit: h }'
      """
    case .zeroMeansNotSet: "0 means 'not set' in the source, kept as unknown"
    case .bareZero:
      "0: nothing is tolerated, or nothing is known? kept as unknown; write '0 h' if nothing is"
    case .rtoAboveMTPD(let rto, let mtpd):
      "the RTO (\(rto)) is above the MTPD (\(mtpd)); the RTO is not used"
    case .toleranceNotAllowed(let relation):
      "a tolerance does not apply to \(relation.key); it is not used"
    case .spreadsheetError("="):
      """
      the formula of this cell has no saved result, kept as unknown; open the workbook in Excel and \
      save it
      """
    case .spreadsheetError(let text): "the cell holds the error \(text), kept as unknown"
    case .underNoHeading(let cells):
      """
      \(cells) \(words: cells == 1 ? "cell" : "cells") under no heading, not used: a separator \
      inside a text, or a heading that is missing?
      """
    case .clusterWithoutNeed(let name, let members):
      """
      nothing says how many of the \(members) members of \(name) must be up: all are taken to be \
      needed; write 'count' if fewer are enough
      """
    case .moreNeededThanNamed(let needed, let named):
      """
      \(needed) would be needed, but \(named) \(words: named == 1 ? "is" : "are") named; all are \
      taken to be needed
      """
    case .keyFromName:
      """
      no column of identifiers: they come from the names, and a changed name will make a new node
      """
    case .sharedIdentity(let id, let becomes):
      "the identifier \(id) serves in two sheets; this one becomes \(becomes)"
    case .readAs(let text, let name):
      "\(text) is read as \(name), which is written otherwise; to be checked"
    case .created(let kind, let name):
      "\(name) is defined nowhere: made (\(plain: Language.english.name(of: kind, count: 1)))"
    case .skipped(let value): "left out, as the mapping asks: \(value)"
    case .hiddenRow: "a row that Excel hides, read all the same"
    case .titleRow(let text): "a title between rows, and no node: \(text)"
    case .totalRow(let text): "a row of totals, and no node: \(text)"
    case .hiddenSheet(let name): "the sheet \(name) is hidden in Excel, read all the same"
    case .unusedSheet(let name, let rows):
      "the sheet or table \(name) is not used (\(rows) \(words: rows == 1 ? "row" : "rows"))"
    case .unusedColumn(let name): "the column \(name) is not used"
    case .renamedSheet(let old, let now): "\(now) is \(old) of last time: it has the same codes"
    case .particular: ""
    }
  }

  func didYouMean(_ suggestion: String?) -> Sentence {
    suggestion.map { ": did you mean \($0)?" } ?? ""
  }
}
