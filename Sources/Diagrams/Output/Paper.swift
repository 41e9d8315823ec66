// The sheets of paper that a picture may be made for.

/// A sheet of paper.
public enum Paper: String, CaseIterable, Sendable {
  case a3
  case a4

  /// Its sides in points, the longer first.
  var sides: (long: Double, short: Double) {
    switch self {
    case .a3: (1190.55, 841.89)
    case .a4: (841.89, 595.28)
    }
  }

  /// Ten millimeters, which every printer leaves white.
  static let margin = 28.35

  /// The least size that a text may have on it, in points.
  public static let leastText = 7.0
}

/// A sheet the long or the other way.
struct SheetOfPaper: Hashable, Sendable {
  let paper: Paper
  let isLandscape: Bool

  var width: Double { isLandscape ? paper.sides.long : paper.sides.short }
  var height: Double { isLandscape ? paper.sides.short : paper.sides.long }
  /// What is inside the margins.
  var inner: Rectangle {
    Rectangle(left: 0, top: 0, width: width, height: height).grown(by: -Paper.margin)
  }
}
