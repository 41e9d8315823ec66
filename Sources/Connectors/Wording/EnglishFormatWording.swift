// What stands against reading a file of another program, in English.

import Continuity
import Formats

struct EnglishFormatWording {
  func message(_ defect: FormatDefect) -> Sentence {
    switch defect {
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
    case .foreign(let format): format.english
    case .dump(let defect): message(defect)
    case .binary: "this file is not text (it holds a zero byte)"
    case .tooManyRows(let limit): "more than \(limit) rows to keep; reading stopped"
    case .brokenJSON(let defect): "the JSON is not well-formed: \(words: message(defect))"
    case .nestedTooDeepInJSON(let limit): "the JSON is nested more than \(limit) levels deep"
    case .missingColumn(let column, let table):
      "the table \(table) has no column \(column); export it with the names of the database"
    }
  }

  private func message(_ defect: DumpDefect) -> Sentence {
    switch defect {
    case .notADump(let beginning):
      """
      this is not a MySQL, MariaDB or PostgreSQL dump: \(beginning) begins no statement; make one with \
      'mysqldump --result-file=dump.sql DATABASE' or 'pg_dump --file=dump.sql DATABASE'
      """
    case .compressed(let format):
      "this file is compressed (\(plain: format)); unpack it first, with 'gunzip' for instance"
    case .utf16:
      """
      this file is in UTF-16, as the '>' of PowerShell writes; make it again with 'mysqldump \
      --result-file=dump.sql DATABASE' or 'pg_dump --file=dump.sql DATABASE'
      """
    case .postgreSQLArchive:
      """
      this is an archive of pg_dump, not text; make it again with 'pg_dump --format=plain \
      --file=dump.sql DATABASE'
      """
    case .truncated(let table, let begun):
      """
      the file ends in the middle of a statement begun on line \(digits: begun)\
      \(words: table.map { " (table \($0))" } ?? ""); copy it again, or make the dump again
      """
    case .noLastLine(let line):
      """
      the dump ends too early: its last line ('\(plain: line)') is missing, and perhaps tables \
      with it; copy it again, or make it again
      """
    case .unreadableStatement(let table):
      "this INSERT into \(table) is not written as mysqldump does, with VALUES (…)"
    case .unreadableCopy(let table):
      "this COPY of \(table) is not written as pg_dump does, with its rows behind it (FROM stdin)"
    case .noColumns(let table):
      """
      the rows of \(table) name no columns and no CREATE TABLE stands before them; make the dump \
      without '--no-create-info', or with '--complete-insert' (pg_dump: without '--data-only', or with \
      '--column-inserts')
      """
    case .wrongCount(let values, let columns, let table):
      "a row of \(table) has \(values) values for \(columns) columns"
    case .unreadableValue(let text, let column): "\(text) is no value (column \(column))"
    case .valueTooLong(let limit, let column):
      "a value is longer than \(limit) bytes (column \(column))"
    case .nameTooLong(let limit): "a name is longer than \(limit) bytes"
    case .tooManyTableColumns(let limit): "a table has more than \(limit) columns"
    }
  }

  private func message(_ defect: JSONDefect) -> Sentence {
    switch defect {
    case .somethingFollows: "something follows the end"
    case .expected(let sign): "\(String(sign)) expected"
    case .noKey: "a key in quotes expected"
    case .noValue(let text): "\(text) is no value"
    case .unknownEscape: "an unknown escape in a text"
    case .controlInText: "a line break or a control character in a text"
    case .endsTooEarly: "the file ends too early, it is incomplete; export it again"
    }
  }
}
