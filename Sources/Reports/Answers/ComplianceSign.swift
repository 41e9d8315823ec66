// The verdict on an objective as a sign and a tone, the same wherever it is told.

import Continuity

extension Compliance {
  var sign: Sign {
    switch self {
    case .met: .kept
    case .notMet: .missed
    case .unknown: .unknown
    }
  }

  var tone: Tone {
    switch self {
    case .met: .good
    case .notMet: .bad
    case .unknown: .doubtful
    }
  }
}

extension Table.Cell {
  /// A verdict, behind what it is about if that is given: `✓`, `3 ✓`.
  init(_ compliance: Compliance, of text: String = "") {
    let sign = compliance.sign.rawValue
    self.init(text.isEmpty ? sign : "\(text) \(sign)", compliance.tone)
  }
}
