// What an import marks: rows that their source no longer has.
//
// A node so marked still counts, with all that is said of it: what people wrote by hand goes on pointing at
// it, and no answer turns better because an inventory lost a line. A row that ties nodes together (a need, a
// copy, a control link) no longer counts: there the source has changed its mind.

import Formats

extension CalendarDate {
  /// The day that `text` writes as day/month/year: so French Excel leaves a day of ours when it saves.
  package init?(asExcelWrites text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2, parts[1].count == 2 else { return nil }
    self.init("\(parts[2])-\(parts[1])-\(parts[0])")
  }
}

/// That a node is gone, and since when, where that is said.
struct GoneMark {
  let date: String?
}

extension Records {
  /// Whether a mark says gone, and since when; `nil` with a problem where it says neither.
  mutating func gone(_ text: String, at location: Location) -> (isGone: Bool, date: String?)? {
    if let isGone = Synonyms.truths[folded(text)] { return (isGone, nil) }
    guard let day = CalendarDate(text) ?? CalendarDate(asExcelWrites: text) else {
      problems.report(.badGone(text), at: location)
      return nil
    }
    return (true, day.text)
  }

  /// What the mark of a node says, which is kept; `nil` where it says that the node is not gone.
  mutating func mark(
    _ node: Reference, _ text: String, at location: Location
  ) -> GoneMark? {
    guard let mark = gone(text, at: location), mark.isGone else { return nil }
    goneNodes.append(GoneRecord(node: node, date: mark.date))
    return GoneMark(date: mark.date)
  }

  /// Whether a row that ties nodes together is left out.
  mutating func isGone(_ cell: CSVCell, in reader: inout CSVReader) -> Bool {
    guard !cell.isEmpty, gone(reader.string(cell), at: reader.location(of: cell))?.isGone == true
    else { return false }
    goneRows[reader.file, default: 0] += 1
    return true
  }

  /// Warns of what is gone: of every node, and once per file of the rows left out.
  mutating func reportGone() {
    for record in goneNodes {
      let id = id(of: record.node.symbol)
      problems.report(.goneNode(id, since: record.date), at: record.node.location)
    }
    for (file, count) in goneRows { problems.report(.goneRows(count), at: .whole(file: file)) }
  }
}
