// The table of the keys of a copy.

/// A key of one copy, and a column of copies.csv.
package enum CopyKey: String, CaseIterable, Sendable {
  case node
  case holder
  case every
  case lag
  case retention
  case restore
  case medium
  case site
  case offline
  case immutable
  case source
  case gone

  /// The columns that an import may fill, besides node and holder, in the order in which it writes them.
  package static let ofImports: [CopyKey] = [
    .every, .lag, .retention, .restore, .medium, .site, .offline, .immutable,
  ]

  /// What its value is.
  package var form: ValueForm {
    switch kept {
    case .duration: .duration
    case .reference: .reference
    case .own(let form): form
    }
  }

  /// What its value is, and where it is kept.
  var kept: CopyForm {
    switch self {
    case .node: .reference { $0.node = $1 }
    case .holder: .reference { $0.holder = $1 }
    case .every: .duration { $0.every = $1 }
    case .lag: .duration { $0.lag = $1 }
    case .retention: .duration { $0.retention = $1 }
    case .restore: .duration { $0.restore = $1 }
    case .medium: .own(.text)
    case .site: .reference { $0.site = $1 }
    case .offline: .own(.truth)
    case .immutable: .own(.immutability)
    case .source, .gone: .own(.text)
    }
  }
}

/// The form of a key of a copy, and where what it says is kept.
enum CopyForm {
  case duration((inout CopyRecord, Minutes) -> Void)
  case reference((inout CopyRecord, Reference) -> Void)
  /// Read in a way of its own.
  case own(ValueForm)
}
