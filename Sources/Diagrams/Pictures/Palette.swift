// How kinds and fates look: a shape and a color each, told apart in black and white too.

internal import Continuity

extension Kind {
  /// Its outline.
  var shape: Shape {
    switch self {
    case .process: .rounded
    case .application: .component
    case .service: .octagon
    case .server: .box3d
    case .network: .hexagon
    case .store: .cylinder
    case .backup: .folder
    case .equipment: .box
    case .utility: .cds
    case .role: .ellipse
    case .building: .house
    case .supplier: .note
    }
  }

  /// Its colors: light tints of a palette that color-blind people tell apart (Okabe and Ito, *Color
  /// universal design*, 2008), under dark text.
  var look: Look {
    switch self {
    case .process: Look(fill: "#FFF3B8", border: "#7A6A00", width: 2)
    case .application: Look(fill: "#D3E8F8", border: "#0072B2")
    case .service: Look(fill: "#CBEADF", border: "#00664B", width: 1.5)
    case .server: Look(fill: "#E6E6E6", border: "#444444")
    case .network: Look(fill: "#F3D8E7", border: "#9A3F76")
    case .store: Look(fill: "#DAD6EC", border: "#52458A")
    case .backup: Look(fill: "#EBDDC7", border: "#7A5A2A")
    case .equipment: Look(fill: "#FFFFFF", border: "#444444")
    case .utility: Look(fill: "#FFDCB0", border: "#A85F00")
    case .role: Look(fill: "#E3F3CE", border: "#4A7A10")
    case .building: Look(fill: "#EEE7DE", border: "#6B5B4B")
    case .supplier: Look(fill: "#F9D5C3", border: "#B0451C")
    }
  }

  /// How many characters a line of text may have inside its outline.
  var textLimit: Int {
    switch self {
    case .role: 16
    case .service, .network, .utility, .application: 18
    default: 20
    }
  }

  /// Room its outline takes from the text, above and below.
  var headroom: (above: Double, below: Double) {
    switch self {
    case .building: (18, 5)
    case .store: (13, 9)
    case .role: (11, 11)
    case .server, .backup: (9, 6)
    default: (7, 7)
    }
  }
}

extension Look {
  static let pill = Look(fill: "#33404D", border: "#33404D", text: "#FFFFFF", isRounded: true)
  static let lineLabel = Look(fill: "#FFFFFF", border: "#FFFFFF", width: 0, isRounded: true)
  static let useful = Look(border: "#8A949C", width: 0.9, stroke: .dashed)
  static let faintText = "#5A6570"
}
