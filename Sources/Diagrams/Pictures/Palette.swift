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

  /// Its row, from the top; what stands at the side has the last.
  var layer: Int {
    switch self {
    case .process: 0
    case .application: 1
    case .service: 2
    case .server, .backup: 3
    case .store, .network: 4
    case .equipment: 5
    case .utility: 6
    case .building: 7
    case .role, .supplier: 8
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

  /// How much of its width is flat at the top and at the bottom, where lines may meet it.
  var flatness: (top: Double, bottom: Double) {
    switch self {
    case .service, .network: (0.36, 0.36)
    case .role: (0.3, 0.3)
    case .building: (0.1, 0.86)
    case .utility: (0.7, 0.7)
    default: (0.7, 0.86)
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

extension Fate {
  /// Darker and thicker the worse it is: four steps that a black-and-white printer keeps apart.
  var look: Look {
    switch self {
    case .failed: Look(fill: "#8C2D04", border: "#3D1200", text: "#FFFFFF", width: 3.5)
    case .stopped: Look(fill: "#F4B28A", border: "#A33F00", width: 2.5)
    case .degraded: Look(fill: "#FFF6C9", border: "#6B5B00", width: 1.8, stroke: .dashed)
    case .spareless: Look(fill: "#FFFFFF", border: "#6B5B00", width: 2.2, stroke: .dashed)
    case .holds: Look(fill: "#FFFFFF", border: "#8A949C", text: "#3A444C", width: 0.8)
    }
  }
}

extension Look {
  static let pill = Look(fill: "#33404D", border: "#33404D", text: "#FFFFFF", isRounded: true)
  static let usefulPill = Look(
    fill: "#FFFFFF", border: "#33404D", text: "#33404D", stroke: .dashed, isRounded: true)
  static let junction = Look(fill: "#FFFFFF", border: "#5A6570", width: 0.8, isRounded: true)
  static let lineLabel = Look(fill: "#FFFFFF", border: "#FFFFFF", width: 0, isRounded: true)
  static let useful = Look(border: "#8A949C", width: 0.9, stroke: .dashed)
  static let broken = Look(border: "#B4562A", width: 1.3)
  static let faintText = "#5A6570"
}
