// What a row says besides its node: values and heads spread over columns, a link, a copy.

import Continuity
import Formats

extension SheetRows {
  /// A value that stands spread over several columns.
  func value(
    of row: Row, _ field: NodeKey, _ parts: [(name: String, position: Int)],
    into reading: inout TableReading
  ) -> String? {
    var found: [String] = []
    for (name, position) in parts {
      let cell = row[position]
      let value = TypedValue(degree: cell)
      guard let text = reading.text(of: value, cell: cell, at: placeOfCell(row, position)) else {
        continue
      }
      if field.form == .degrees {
        // A cross says that it matters, not how much.
        if text == "true" {
          reading.inventory.find(.unreadableValue(cell.text), at: placeOfCell(row, position))
        } else {
          found.append("\(name): \(text)")
        }
      } else if text != "0" {
        found.append(text == "true" ? name : "\(name) (\(text))")
      }
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// How many people of each role the node of a row needs.
  func readHeads(_ row: Row, of item: Int, into reading: inout TableReading) {
    for (role, position) in heads {
      let cell = row[position]
      let value = TypedValue(degree: cell)
      let place = placeOfCell(row, position)
      guard let text = reading.text(of: value, cell: cell, at: place), text != "0" else { continue }
      guard let count = text == "true" ? 1 : Int(text) else {
        reading.inventory.find(.unreadableValue(cell.text), at: place)
        continue
      }
      let reference = ReferenceColumn(
        columns: [header.headings[position]], kind: .role, isCreating: sheet.isCreatingRoles,
        splits: false)
      reading.pending.append(
        TableReading.Pending(
          item: item,
          relation: reading.add(
            RelationMapping(relation: .staffedBy, reference: reference, count: .atLeast(count)),
            of: self.place),
          cells: [TableReading.NamingCell(text: role, place: place)]))
    }
  }

  // MARK: - Links

  func readLink(
    _ row: Row, _ mapping: LinkMapping, _ establishment: String?, at place: Place,
    into reading: inout TableReading
  ) {
    guard let links else { return }
    var meaning = LinkMapping.Meaning(relation: mapping.relation)
    if let type = links.type {
      let text = row[type].text.asCell
      guard let listed = mapping.types[text.foldedName], listed.relation != nil else {
        let isListed = mapping.types[text.foldedName] != nil
        reading.note(unusedType: text, isLeftOut: isListed, at: placeOfCell(row, type))
        return
      }
      meaning = listed
    }
    guard let relation = meaning.relation else { return }
    let from = namingCells(row, links.from, mapping.from, into: &reading)
    let to = namingCells(row, links.to, mapping.to, into: &reading)
    if from.isEmpty || to.isEmpty {
      reading.inventory.find(.particular(TableReason.linkWithoutEnd), at: place)
    }
    for from in from {
      for to in to {
        reading.pendingLinks.append(
          TableReading.PendingLink(
            from: from, to: to, fromKind: mapping.from.kind, toKind: mapping.to.kind,
            relation: relation,
            isReversed: meaning.isReversed ?? mapping.isReversed, establishment: establishment,
            sheet: name, place: place))
      }
    }
  }

  // MARK: - Copies

  func readCopy(
    _ row: Row, of item: Int?, _ establishment: String?, at place: Place, source: String,
    into reading: inout TableReading
  ) {
    guard let mapping = sheet.copies, let copies else { return }
    let holders = namingCells(row, copyHolder, mapping.holder, into: &reading)
    guard !holders.isEmpty else {
      if item == nil {
        reading.inventory.find(.particular(TableReason.copyWithoutHolder), at: place)
      }
      return
    }
    var values = copyConstants
    for (field, position, unit) in copyColumns {
      let cell = row[position]
      let value = reading.value(
        of: cell, as: field.form, unit: unit, isLoss: field == .every || field == .lag)
      if let text = reading.text(of: value, cell: cell, at: placeOfCell(row, position)) {
        values[field] = text
      }
    }
    reading.pendingCopies.append(
      TableReading.PendingCopy(
        item: item,
        nodes: namingCells(row, copyNode, mapping.node ?? ReferenceColumn(), into: &reading),
        holders: holders,
        sites: namingCells(row, copySite, mapping.site ?? ReferenceColumn(), into: &reading),
        mapping: copies, values: values,
        establishment: establishment, source: source, place: place))
  }
}
