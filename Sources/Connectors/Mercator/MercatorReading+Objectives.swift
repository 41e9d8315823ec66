// What a Mercator cartography says of how long processes and applications may be missing, and what that does.

import Continuity
import Formats

extension MercatorReading {
  /// The types of impact of activities; how severe each is, a model cannot say of a type.
  mutating func readImpacts() {
    let table = tables[MercatorTables.impacts.name]
    let (activity, type) = (table.slot("activity_id"), table.slot("impact_type"))
    let severity = table.slot("severity")
    for row in table.rows {
      let place = tables.place(of: row, in: table)
      guard find(.activity, row[activity], at: place) != nil, let id = row[activity],
        // A list in a cell is parted by these.
        let name = row[type]?.split(whereSeparator: { ",;|".contains($0) }).joined(separator: " "),
        !name.isEmpty, row[severity] != "0", impacts[id]?.contains(name) != true
      else { continue }
      impacts[id, default: []].append(name)
    }
  }

  mutating func objectives(of thing: Thing, in table: RelationalTable) -> Fields {
    var fields = Fields()
    switch thing.key.object {
    case .process: fields[.owner] = thing.row[table.slot("owner")]
    case .application:
      fields[.rto] = minutes("rto", of: thing.row, in: table)
      fields[.rpo] = minutes("rpo", of: thing.row, in: table)
    case .activity:
      fields[.mtpd] = minutes("maximum_tolerable_downtime", of: thing.row, in: table)
      fields[.rto] = minutes("recovery_time_objective", of: thing.row, in: table)
      let objective = minutes("recovery_point_objective", of: thing.row, in: table)
      let longest = minutes("maximum_tolerable_data_loss", of: thing.row, in: table)
      fields[.rpo] = objective ?? longest
      if let impacts = impacts[thing.key.id] { fields[.impacts] = impacts.joined(separator: ", ") }
      if let objective, let longest, objective != longest {
        let place = tables.place(of: thing.row, in: table)
          .at(column: "maximum_tolerable_data_loss")
        inventory.find(.particular(RelationalReason.secondLossObjective(longest)), at: place)
      }
    default: break
    }
    return fields
  }

  /// A number of minutes as a model writes it. Mercator's forms leave 0 where nobody said anything.
  private mutating func minutes(
    _ column: String, of row: TableRow, in table: RelationalTable
  ) -> String? {
    guard let text = row[table.slot(column)], !text.isEmpty else { return nil }
    let place = tables.place(of: row, in: table).at(column: column)
    guard let number = Double(text), number >= 0, number <= 1e8 else {
      inventory.find(.unreadableValue(text), at: place)
      return nil
    }
    guard number > 0 else {
      inventory.find(.zeroMeansNotSet, at: place)
      return nil
    }
    return TypedValue.text(minutes: Int(number.rounded()))
  }
}
