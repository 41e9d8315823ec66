// What model files can say of an imported node or copy besides what it is: the columns, in their order.

/// A column of `nodes.csv` besides kind, id, name, establishment, source and gone.
public enum ItemField: String, CaseIterable, Sendable {
  case restart, repair, rebuild, mtpd, rto, rpo
  case scope, headcount, owner, criticality, impacts, materials, tags
  case lasts
  case catchUp = "catch-up"
  case procedure
  case level, mbco, volume
  case decidedBy = "decided-by"
  case trigger
  case endedBy = "ended-by"
  case copies, zone, note, sign

  /// What its values are.
  var form: Form {
    switch self {
    case .restart, .rebuild, .mtpd, .rto, .rpo, .catchUp: .duration
    case .repair, .lasts: .limit
    case .headcount: .number
    case .copies: .truth
    case .scope: .scope
    case .criticality: .degrees
    case .impacts, .materials, .tags: .list
    case .level: .modeLevel
    case .mbco: .level
    case .volume: .volume
    case .owner, .procedure, .zone, .note, .sign, .decidedBy, .trigger, .endedBy: .text
    }
  }

  /// What the values of a column are.
  enum Form: Sendable {
    case text, list, duration, limit, number, truth, scope, immutability, reference, degrees
    case level, modeLevel, volume
  }
}

/// A column of `copies.csv` besides node, holder, source and gone.
public enum CopyField: String, CaseIterable, Sendable {
  case every, lag, retention, restore, medium, site, offline, immutable

  var form: ItemField.Form {
    switch self {
    case .every, .lag, .retention, .restore: .duration
    case .medium: .text
    case .site: .reference
    case .offline: .truth
    case .immutable: .immutability
    }
  }
}

/// What `nodes.csv` says of a node, by column, as the model's files want it: durations such as `4h`. A column
/// without a value says nothing.
public typealias Fields = [ItemField: String]
/// What `copies.csv` says of a copy, in the same way.
public typealias CopyFields = [CopyField: String]
