// What ends an import, in English.

import Continuity

extension EnglishConnectorWording {
  func message(_ reason: ImportFailure.Reason) -> Sentence {
    switch reason {
    case .unreadable(let text): "the file cannot be read (\(plain: text))"
    case .notAFile: "this is not an ordinary file"
    case .noTables: "this folder holds no .csv file; name a workbook or files"
    case .empty: "the file is empty"
    case .tooLarge(let limit): "the file is above the limit of \(limit) bytes"
    case .legacyExcel:
      """
      this is a file of the old Excel format (.xls); open it in Excel, choose 'Save As', then \
      'Excel Workbook (*.xlsx)'
      """
    case .openDocument:
      """
      this is a LibreOffice workbook (.ods); open it, choose 'Save As', then \
      'Excel 2007-365 (.xlsx)'
      """
    case .notASpreadsheet: "this is neither an .xlsx workbook nor CSV; save it as one of them"
    case .encrypted:
      """
      this workbook is protected by a password; open it in Excel, take the protection off (File, \
      Info, Protect Workbook) and save it
      """
    case .damagedArchive(let text):
      """
      the workbook is damaged or incomplete (\(plain: text)); copy it again from where it came, or \
      open it in Excel and save it again
      """
    case .missingPart(let part): "the workbook is damaged: \(part) is missing"
    case .archiveTooBig(let limit):
      "the workbook holds more than \(limit) bytes once unpacked; reading stopped"
    case .suspiciousRatio(let ratio):
      """
      a part of the workbook unpacks to more than \(ratio) times its size, as a trap does; reading \
      stopped
      """
    case .tooManyEntries(let limit): "the workbook holds more than \(limit) parts"
    case .tooManyCells(let limit): "the file holds more than \(limit) cells"
    case .cellTooLong(let limit):
      "a cell is longer than \(limit) characters, Excel's own limit; reading stopped"
    case .tooManyColumns(let limit): "a row has more than \(limit) columns, Excel's own limit"
    case .noSuchRow(let name, let limit):
      "\(name): rows are numbered from 1 to \(limit), Excel's own limit"
    case .notText: "the file is not text; save it as 'CSV UTF-8'"
    case .unclosedQuote: "a quote (\") is never closed"
    case .brokenXML(let text): "the XML is not well-formed (\(plain: text))"
    case .entitiesRefused: "the XML declares entities, which no export needs to; refused"
    case .nestedTooDeep(let limit): "the XML is nested more than \(limit) levels deep"
    case .sameSheetTwice(let name):
      """
      two sheets have the name \(name); import the files one after the other, with '--establishment' \
      for each establishment
      """
    case .mapping(let defect): mapping(defect)
    case .needsUpdate(let origin):
      "this folder already holds an import \(origin); add '--update' to bring it up to date"
    case .nothingToUpdate(let origin):
      """
      this folder holds no import \(origin) to bring up to date; leave '--update' out for a first \
      import
      """
    case .nothingRead: "nothing of this source could be used: nothing was written"
    case .folderNotUsable(let text): "this folder cannot serve (\(plain: text))"
    case .folderInUse:
      """
      another import is writing to this folder; wait until it has finished and start this one again \
      (nothing was changed)
      """
    case .snapshotDamaged(let path):
      """
      the trace of the last import (\(plain: path)) is missing or damaged: there is no telling what \
      you have changed; bring it back from a backup
      """
    case .wouldNotRead: ""
    case .cannotWrite(let errno):
      "cannot write: \(plain: Language.english.reason(errno)); nothing was changed"
    case .strict(let findings):
      """
      \(findings) \(words: findings == 1 ? "row or warning" : "rows or warnings") with '--strict': \
      nothing was written
      """
    case .particular: ""
    }
  }

  private func mapping(_ defect: MappingDefect) -> Sentence {
    switch defect {
    case .yaml(let text): "the mapping is not sound YAML: \(plain: text)"
    case .notAMapping: "a mapping begins with keys such as 'sheets:', at the start of a line"
    case .unknownKey(let key, let suggestion): "unknown key \(key)\(words: near(suggestion))"
    case .missingKey(let key): "\(key) is missing or has no value"
    case .wrongShape(let key): "\(key) has not the shape it should have"
    case .unknownSheet(let name, let suggestion):
      "no sheet has the name \(name)\(words: near(suggestion))"
    case .unknownColumn(let name, let suggestion):
      "no column has the name \(name)\(words: near(suggestion))"
    case .noHeader(let wanted):
      """
      none of the first lines is a header with \(oneOf: wanted); say its line with 'header: 3'
      """
    case .unknownKind(let kind, let suggestion): "unknown kind \(kind)\(words: near(suggestion))"
    case .unknownField(let field, let suggestion):
      "\(field) is nothing that is said of a node\(words: near(suggestion))"
    case .unknownRelation(let relation, let suggestion):
      "unknown relation \(relation)\(words: near(suggestion))"
    case .badCount(let text):
      "\(text) does not say how many are needed; write all, any or a whole number"
    case .badDuration(let text): "\(text) is not a duration; write 4h, for instance"
    case .badSeparator(let text):
      "\(text) cannot separate values; write a sign such as \";\" or a word such as \"et\""
    case .noSheets: "the mapping describes no sheet ('sheets')"
    }
  }

  private func near(_ suggestion: String?) -> Sentence {
    suggestion.map { ": did you mean \($0)?" } ?? ""
  }
}
