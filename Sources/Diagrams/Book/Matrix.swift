// A matrix of signs before it is drawn: what stands over its columns, beside its rows, and where they meet.

internal import Continuity

/// Who relies on what, and how.
struct Matrix {
  /// What a column stands for.
  struct Column {
    var name: String
    /// The page that tells more of it, by what it is about: see ``Book``.
    var subject: Index<Asset>?
  }

  /// A thing, or several that are truly alike.
  struct Row {
    var name: String
    var isBold = false
    var signs: [MatrixSign?]
    /// What is said of it behind its signs, in the order of ``Matrix/notes``.
    var notes: [String] = []
    /// Pages that are told among its notes, in the last of them.
    var subjects: [Index<Asset>] = []
    var tooltip = ""
  }

  struct Section {
    var heading: String
    var rows: [Row]
    /// What has no row of its own: named in so many words under the rows.
    var rest: [String] = []
  }

  /// What is said of rows behind their signs.
  struct Note {
    var heading: String
    /// How wide it must be, and how much of what is left over it takes.
    var least: Double
    var share: Double
  }

  var columns: [Column]
  var sections: [Section]
  var notes: [Note] = []

  /// The headings, rows and words below one another, by their sections.
  ///
  /// - Parameter width: how wide words may be.
  func lines(width: Double) -> [Line] {
    sections.indices.flatMap { section in
      let words = sections[section].rest.flatMap {
        TextMeasure.wrap($0, width: width, size: MatrixLayout.nameSize, lines: 12)
      }
      return [Line(section: section, content: .heading)]
        + sections[section].rows.indices.map { Line(section: section, content: .row($0)) }
        + words.map { Line(section: section, content: .words($0)) }
    }
  }

  struct Line: Hashable {
    enum Content: Hashable {
      case heading
      case row(Int)
      case words(String)
    }

    var section: Int
    var content: Content
    var isHeading: Bool { content == .heading }
  }
}

/// What stands where a row meets a column.
enum MatrixSign: Hashable {
  /// Its loss stops it; a figure beside says when, or how many.
  case vital(String)
  case spare
  case fallback
  case useful
  /// Its loss stops it only because another process stops.
  case through
  /// The row and the column are the same thing.
  case same

  init?(_ reliance: Reliance?, time: (Int) -> String) {
    guard let reliance else { return nil }
    switch reliance.grade {
    case .vital: self = .vital(reliance.stopsAfter.map(time) ?? "")
    case .spare: self = .spare
    case .fallback: self = .fallback
    case .useful: self = .useful
    case nil: self = .through
    }
  }

  /// The sign, where it is a letter of its own.
  var symbol: String {
    switch self {
    case .vital(let figure): figure
    case .spare: "◐"
    case .fallback: "◇"
    case .useful: "○"
    case .through: "↪"
    case .same: ""
    }
  }
}
