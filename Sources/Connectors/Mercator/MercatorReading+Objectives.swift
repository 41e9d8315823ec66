// What a Mercator cartography says of how long processes and applications may be missing, and what that does.

import Continuity
import Formats

extension MercatorReading {
  /// The types of impact of activities; how severe each is, a model cannot say of a type.
  mutating func readImpacts() {
    for row in tables[MercatorTables.impacts.name].rows {
      guard find(.activity, row["activity_id"], at: row.place) != nil, let id = row["activity_id"],
        // A list in a cell is parted by these.
        let name = row["impact_type"]?.split(whereSeparator: { ",;|".contains($0) })
          .joined(separator: " "),
        !name.isEmpty, row["severity"] != "0", impacts[id]?.contains(name) != true
      else { continue }
      impacts[id, default: []].append(name)
    }
  }

  mutating func objectives(of thing: Thing) -> Fields {
    var fields = Fields()
    let row = thing.row
    switch thing.key.object {
    case .process: fields[.owner] = row["owner"]
    case .application:
      fields[.rto] = minutes("rto", of: row)
      fields[.rpo] = minutes("rpo", of: row)
    case .activity:
      fields[.mtpd] = minutes("maximum_tolerable_downtime", of: row)
      fields[.rto] = minutes("recovery_time_objective", of: row)
      let objective = minutes("recovery_point_objective", of: row)
      let longest = minutes("maximum_tolerable_data_loss", of: row)
      fields[.rpo] = objective ?? longest
      if let impacts = impacts[thing.key.id] { fields[.impacts] = impacts.joined(separator: ", ") }
      if let objective, let longest, objective != longest {
        inventory.find(
          .particular(RelationalReason.secondLossObjective(longest)),
          at: row.place.at(column: "maximum_tolerable_data_loss"))
      }
    default: break
    }
    return fields
  }

  /// A number of minutes as a model writes it. Mercator's forms leave 0 where nobody said anything.
  private mutating func minutes(_ column: String, of row: TableRow) -> String? {
    guard let text = row[column], !text.isEmpty else { return nil }
    let place = row.place.at(column: column)
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
