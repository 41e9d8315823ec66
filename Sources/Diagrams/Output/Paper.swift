// The sheets of paper that a picture may be made for.

/// A sheet in landscape.
public enum Paper: String, CaseIterable, Sendable {
  case a3
  case a4

  /// Width and height in inches.
  var inches: (width: Double, height: Double) {
    switch self {
    case .a3: (16.535, 11.693)
    case .a4: (11.693, 8.268)
    }
  }

  /// Room inside the margin that Graphviz leaves, in points.
  var inner: (width: Double, height: Double) {
    let margin = 2 * 0.2 * 72
    return (inches.width * 72 - margin, inches.height * 72 - margin)
  }
}
