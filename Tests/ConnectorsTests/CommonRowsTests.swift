// Updates that leave out what all files say, against updates that compare every row.

import Testing

@testable import Connectors

@Suite struct RowsInCommon {
  /// A few rows of a table, and how they are changed, by chance.
  private struct Chance {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(limit))
    }

    mutating func text() -> String {
      ["", "a", "é", "e\u{301}", "b; c", "d \"e\" f", "10m", "Bloc, nord"][below(8)]
    }
  }

  private func columns(_ kind: TableKind) -> [String] { kind.leading + ["source", "gone"] }

  private func bytes(
    _ kind: TableKind, _ rows: [[String]], inOrder: Bool, own: [String] = []
  ) -> [UInt8] {
    let columns = columns(kind) + own
    var file = TableBytes(columns, rows: rows.count)
    let keys = kind.order.compactMap { columns.firstIndex(of: $0) }
    let ordered = rows.sorted { a, b in
      for key in keys where a[key] != b[key] {
        return a[key].utf8.lexicographicallyPrecedes(b[key].utf8)
      }
      return false
    }
    for row in inOrder ? ordered : rows {
      for cell in row { file.add(cell) }
      file.endRow()
    }
    return file.bytes
  }

  /// A row of a source, known by a number.
  private func row(_ kind: TableKind, _ number: Int, _ chance: inout Chance) -> [String] {
    switch kind {
    case .needs:
      // Groups of three, one of which says what another may not.
      let group = number % 2 == 0 ? "" : "g"
      return [
        "n\(number / 4)", "m;\(number % 4)", "needs", group, group.isEmpty ? "" : "any",
        chance.below(3) == 0 ? "1h" : "", "t:\(number / 4)", "",
      ]
    default:
      return ["server", "n\"\(number)\"", chance.text(), "", chance.text(), "", "", "", "", ""]
        + ["t:\(number)", ""]
    }
  }

  private func update(
    _ kind: TableKind, _ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8], leavesOut: Bool
  ) -> (file: [UInt8], snapshot: [UInt8], changes: [String], common: Int) {
    let common = leavesOut ? CommonRows(kind, base: base, mine: mine, theirs: theirs) : nil
    let rest = common?.rest ?? (base: base, mine: mine, theirs: theirs)
    var texts = CellTexts()
    let result = Reconciliation(
      kind, base: ModelTable(rest.base, texts: &texts),
      mine: ModelTable(rest.mine, texts: &texts), isUntouched: false,
      theirs: ModelTable(rest.theirs, texts: &texts), mark: "2026-11-22",
      goneNodes: ["n2", "n3"], texts: texts)
    return (
      result.bytes(among: common), result.snapshot(among: common),
      ["\(result.changes)"], common?.count ?? 0
    )
  }

  @Test(arguments: [TableKind.nodes, .needs])
  func leavingThemOutChangesNothing(_ kind: TableKind) {
    var left = 0
    for seed in 0..<600 {
      var chance = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
      let columns = columns(kind)
      var base: [[String]] = []
      for number in 0..<chance.below(40) where chance.below(5) > 0 {
        base.append(row(kind, number, &chance))
      }
      let source = columns.firstIndex(of: "source") ?? 0
      let own = kind == .nodes ? 2 : 5
      // What the source says: some rows gone, some new, some cells changed.
      var theirs = base.filter { _ in chance.below(6) > 0 }
      for index in theirs.indices where chance.below(6) == 0 { theirs[index][own] = chance.text() }
      for number in 50..<50 + chance.below(4) { theirs.append(row(kind, number, &chance)) }
      // What people made of it: rows taken out, moved, changed, and some of their own.
      var mine = base.filter { _ in chance.below(8) > 0 }
      for index in mine.indices where chance.below(6) == 0 { mine[index][own] = chance.text() }
      for number in 0..<chance.below(3) {
        var added = row(kind, 90 + number, &chance)
        added[source] = ""
        mine.insert(added, at: chance.below(mine.count + 1))
      }
      if mine.count > 1, chance.below(3) == 0 { mine.swapAt(0, chance.below(mine.count)) }
      // Columns of their own behind ours, or none; sometimes one that is ours after all.
      let headings = Array(["Suivi", "Vu par"].prefix(chance.below(3)))
      let further = chance.below(9) == 0 ? headings + ["tags"] : headings
      for index in mine.indices { mine[index] += further.map { _ in chance.text() } }
      let files = (
        bytes(kind, base, inOrder: true), bytes(kind, mine, inOrder: false, own: further),
        bytes(kind, theirs, inOrder: true)
      )
      let all = update(kind, files.0, files.1, files.2, leavesOut: false)
      let few = update(kind, files.0, files.1, files.2, leavesOut: true)
      #expect(
        String(decoding: few.file, as: UTF8.self) == String(decoding: all.file, as: UTF8.self))
      #expect(few.snapshot == all.snapshot)
      #expect(!String(decoding: few.snapshot, as: UTF8.self).contains("Suivi"))
      #expect(few.changes == all.changes)
      left += few.common
    }
    #expect(left > 2_000)
  }

  @Test func linesAreRowsOnlyWithoutBreaksInCells() throws {
    #expect(TableLines(Array("a;b\n\"x\ny\";z\n".utf8)) == nil)
    #expect(TableLines([]) == nil)
    let lines = try #require(TableLines(Array("\u{FEFF}a;b\r\n1;\"x;y\"\r\n2;z".utf8)))
    #expect(lines.count == 2)
    #expect(String(decoding: lines.headings, as: UTF8.self) == "a;b")
    #expect(String(decoding: lines.bytes { $0 == 1 }, as: UTF8.self) == "a;b\n2;z\n")
    let cells = [Array("x;z".utf8)[...]]
    #expect(lines.precedes(0, cells, in: [1]))
    #expect(!lines.precedes(1, cells, in: [1]))
    #expect(!lines.precedes(0, [Array("x;y".utf8)[...]], in: [1]))
  }
}
