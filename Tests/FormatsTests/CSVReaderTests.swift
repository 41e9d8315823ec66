// CSV: every shape a spreadsheet or a hand can give it, and a slow twin on chance input.

import TestSupport
import Testing

@testable import Formats

/// The rows of a text, header first, as texts.
private func rows(_ text: String) -> [[String]] { read(text).rows }

private func read(_ text: String) -> (rows: [[String]], defects: [String]) {
  var reader = CSVReader(Array(text.utf8), file: 0)
  var rows = reader.header.isEmpty ? [] : [reader.header.map { reader.string($0) }]
  var row = CSVRow()
  while reader.nextRow(into: &row) { rows.append((0..<row.count).map { reader.string(row[$0]) }) }
  return (rows, reader.defects.map(shown))
}

@Suite struct `CSV files` {
  @Test(arguments: ["\n", "\r\n", "\r"]) func `end their lines in any of three ways`(end: String) {
    let text = ["a,b", "1,2", "", "3,4"].joined(separator: end)
    #expect(rows(text) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(rows(text + end) == [["a", "b"], ["1", "2"], ["3", "4"]])
  }

  @Test(arguments: [",", ";", "\t"]) func `separate cells as the header does`(delimiter: String) {
    let text = "a#\"x,;,;\"\n1#2".split(separator: "#").joined(separator: delimiter)
    // Inside quotes, four other delimiters do not outvote the one outside.
    #expect(rows(text) == [["a", "x,;,;"], ["1", "2"]])
  }

  @Test func `obey the first line that Excel writes`() {
    #expect(rows("sep=;\r\na;b,c\r\n1;2") == [["a", "b,c"], ["1", "2"]])
    #expect(rows("SEP=|\na|b") == [["a", "b"]])
    #expect(rows("sep=;") == [])
    #expect(rows("sep=x\n1") == [["sep=x"], ["1"]])
  }

  @Test func `hold nothing when they are empty`() {
    for text in ["", "\n", "\r\n\r\n", "   \n\t\n", "\u{A0}"] {
      #expect(read(text) == ([], []))
    }
  }

  @Test func `may hold delimiters, line breaks and quotes inside quotes`() {
    #expect(
      rows("a,b\n\"x,y\",\"1\r\n2\"\n\"say \"\"hi\"\"\",\"\"\"\"\n")
        == [["a", "b"], ["x,y", "1\r\n2"], ["say \"hi\"", "\""]])
  }

  @Test func `are trimmed around cells but not inside quotes`() {
    #expect(
      rows("a , b\n\u{A0} 1\t, \" 2 \" \n à,\u{A0}") == [["a", "b"], ["1", " 2 "], ["à", ""]])
  }

  @Test func `keep a quote inside a cell as text`() {
    #expect(read("a\n19\" rack\n") == ([["a"], ["19\" rack"]], []))
  }

  @Test func `keep a row with too many cells, and say where the first one too many is`() {
    let (rows, defects) = read("a;b\n1;2;3;4\n5;6;;\n")
    #expect(rows == [["a", "b"], ["1", "2", "3", "4"], ["5", "6", "", ""]])
    #expect(defects == ["2:5 tooManyCells(found: 4, expected: 2)"])
  }

  @Test func `keep a row with too few cells, and fill it up`() {
    var reader = CSVReader(Array("a,b,c\n1,\"x\ny\"\n1,2,3\n".utf8), file: 0)
    var row = CSVRow()
    _ = reader.nextRow(into: &row)
    #expect(row.count == 2)
    #expect(row[2].isEmpty)
    #expect(reader.defects.map(shown) == ["3:3 tooFewCells(found: 2, expected: 3)"])
    let place = reader.location(of: row[2])
    #expect(place == Location(file: 0, line: 3, column: 3))
    _ = reader.nextRow(into: &row)
    #expect(reader.string(row[2]) == "3")
    let goesOn = reader.nextRow(into: &row)
    #expect(!goesOn)
  }

  @Test func `say where a quote that never closes was opened`() {
    let (rows, defects) = read("a,b\n1,2\né, \"3\n4,5\n")
    #expect(rows == [["a", "b"], ["1", "2"]])
    #expect(defects == ["3:4 unclosedQuote"])
    #expect(read("\"a,b\n1,2") == ([], ["1:1 unclosedQuote"]))
  }

  @Test func `say which text follows a closing quote`() {
    let (rows, defects) = read("a,b\n\"1\" é z ,2\n")
    #expect(rows == [["a", "b"], ["1", "2"]])
    #expect(defects == ["2:5 textAfterQuote(\"é z\")"])
  }

  @Test func `know the place of each cell in Unicode scalars`() {
    var reader = CSVReader(Array("é,\"b\n\"\n\n 1,\"è\n\", 3".utf8), file: 7)
    var row = CSVRow()
    _ = reader.nextRow(into: &row)
    let places = (reader.header + (0..<3).map { row[$0] }).map { reader.location(of: $0) }
    #expect(
      places == [
        Location(file: 7, line: 1, column: 1), Location(file: 7, line: 1, column: 3),
        Location(file: 7, line: 4, column: 2), Location(file: 7, line: 4, column: 4),
        Location(file: 7, line: 5, column: 4),
      ])
  }

  @Test func `tell a row that holds nothing from a blank line`() {
    var reader = CSVReader(Array("a;b\n;\n\"\";\n".utf8), file: 0)
    var row = CSVRow()
    var rows = 0
    while reader.nextRow(into: &row) {
      #expect(row.holdsNothing)
      rows += 1
    }
    #expect(rows == 2)
  }

  @Test func `with a million cells on one line take no time worth speaking of`() {
    let line = Array(repeating: "\"a\"b", count: 100_000).joined(separator: ",")
    var reader = CSVReader(Array(line.utf8), file: 0)
    #expect(reader.header.count == 100_000)
    #expect(reader.defects.count == 100_000)
    #expect(reader.defects.last?.location.column == 499_999)
    let last = reader.location(of: reader.header[99_999])
    #expect(last.column == 499_996)
  }

  @Test func `are read as the slow twin reads them`() {
    let alphabet = Array("aé;,\"\"\r\n \t\u{A0}🏥à;,\n1".unicodeScalars)
    var random = RandomSource(seed: 2026)
    for round in 0..<runs(6_000) {
      var text = round.isMultiple(of: 2) ? "a,b\n" : ""
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      var reader = CSVReader(Array(text.utf8), file: 0)
      let twin = SlowCSV(text, delimiter: Unicode.Scalar(reader.delimiter))
      var found: [[SlowCSV.Cell]] = []
      func keep(_ cells: [CSVCell]) {
        found.append(
          cells.map {
            let place = reader.location(of: $0)
            return SlowCSV.Cell(
              text: reader.string($0), line: Int(place.line), column: Int(place.column))
          })
      }
      if !reader.header.isEmpty { keep(reader.header) }
      var row = CSVRow()
      while reader.nextRow(into: &row) { keep((0..<row.count).map { row[$0] }) }
      #expect(found == twin.rows, "\(text.debugDescription)")
      #expect(reader.defects.map(shown) == twin.defects, "\(text.debugDescription)")
    }
  }
}
