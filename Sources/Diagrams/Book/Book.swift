// The architecture schema as a book: what the processes share, a matrix, then a page for each of them.

public import Continuity

/// The architecture of a model on paper.
///
/// Page 1 is a matrix: the processes, and what several of them rely on. In a group it is one of its
/// establishments, and a matrix for each follows. Then each process has a page: all that it relies on, by
/// name. A matrix that one sheet does not hold goes over several, with a map of where each lies.
public struct Book {
  /// A chapter: one matrix with what is said around it.
  struct Chapter {
    /// The process that it is about; `nil` of a matrix of several.
    var process: Index<Asset>?
    var title: String
    var lines: [String]
    var legend: Legend
    var facts: [ProcessFacts.Cell] = []
    var matrix: Matrix
    /// The same with less, for where one sheet does not hold it.
    var shorter: [Matrix] = []
  }

  private let maker: ChapterMaker
  private let identity: Identity
  private let labels: any BookLabels

  /// - Parameter view: of what it narrows to, the establishment.
  /// - Complexity: that of ``Reliances``
  public init(of model: Model, view: View) {
    identity = view.identity
    labels = bookWording(in: view.language)
    maker = ChapterMaker(model: model, view: view, labels: labels)
  }

  /// Its pages: the matrices, then a page for each process.
  ///
  /// - Parameter processes: only the pages of these, as positions in ``Model/assets``.
  /// - Complexity: O(what is drawn), for some ways to set each chapter
  public func pages(of processes: [Index<Asset>]? = nil, on paper: Paper = .a3) -> [Drawing] {
    pages(
      of: (processes == nil ? maker.matrices() : []) + maker.pages(of: processes ?? maker.owners),
      on: paper)
  }

  /// The pages of its matrices alone.
  public func matrixPages(on paper: Paper) -> [Drawing] { pages(of: maker.matrices(), on: paper) }

  /// The matrix in one picture as large as it is; of a group, that of its establishments.
  public func matrix() -> Drawing { drawing(of: maker.whole()) }

  /// The page of each process in one picture as large as it is.
  public func pictures(of processes: [Index<Asset>]) -> [Drawing] {
    maker.pages(of: processes).map(drawing)
  }

  private func drawing(of chapter: Chapter) -> Drawing {
    let layout = MatrixLayout(whole: chapter.matrix)
    let facts = ProcessFacts.height(of: chapter.facts, width: layout.room.width)
    var body = ProcessFacts.draw(chapter.facts, width: layout.room.width)
    body.add(
      layout.draw(part: (0, 0), page: { _ in nil }, continued: labels.goesOn),
      at: Point(x: 0, y: facts))
    var figure = Figure(title: chapter.title, lines: chapter.lines, identity: identity) { _ in
      Figure.Body(drawing: body)
    }
    figure.legend = chapter.legend
    return figure.drawing()
  }

  private func pages(of chapters: [Chapter], on paper: Paper) -> [Drawing] {
    let settings = chapters.map { ChapterSetting($0, on: paper, identity: identity) }
    var starts: [Index<Asset>: Int] = [:]
    var count = 0
    for setting in settings {
      if let process = setting.chapter.process { starts[process] = count + 1 }
      count += setting.layout.count
    }
    var pages: [Drawing] = []
    for setting in settings {
      let first = pages.count + 1
      for part in 0..<setting.layout.count {
        pages.append(
          setting.page(part, first: first, of: count, labels: labels) {
            starts[$0].map(labels.page)
          })
      }
    }
    return pages
  }
}

/// A chapter on its sheets.
private struct ChapterSetting {
  let chapter: Book.Chapter
  let layout: MatrixLayout
  private let identity: Identity

  init(_ chapter: Book.Chapter, on paper: Paper, identity: Identity) {
    self.chapter = chapter
    self.identity = identity
    func layout(_ matrix: Matrix) -> MatrixLayout {
      MatrixLayout(of: matrix, on: paper) { sheet in
        var room = ChapterSetting.frame(of: chapter, on: sheet, identity).room
        let facts = ProcessFacts.height(of: chapter.facts, width: room.width)
        (room.top, room.height) = (room.top + facts, room.height - facts)
        return room
      }
    }
    var best = layout(chapter.matrix)
    for shorter in chapter.shorter where best.count > 1 {
      let other = layout(shorter)
      if other.count < best.count { best = other }
    }
    self.layout = best
  }

  private static func frame(
    of chapter: Book.Chapter, on sheet: SheetOfPaper, _ identity: Identity
  ) -> BookPage {
    BookPage(
      title: chapter.title, lines: chapter.lines, legend: chapter.legend, identity: identity,
      sheet: sheet)
  }

  func page(
    _ part: Int, first: Int, of count: Int, labels: any BookLabels, page: (Index<Asset>) -> String?
  ) -> Drawing {
    let frame = ChapterSetting.frame(of: chapter, on: layout.sheet, identity)
    let place = (columns: part % layout.columns.count, lines: part / layout.columns.count)
    var body = Drawing(title: chapter.title)
    let top = frame.room.top
    body.add(
      ProcessFacts.draw(chapter.facts, width: frame.room.width),
      at: Point(x: frame.room.left, y: top))
    body.add(
      layout.draw(part: place, page: page, continued: labels.goesOn), scale: layout.scale,
      at: Point(x: layout.room.left, y: layout.room.top))
    if layout.count > 1 {
      addMap(of: place, first: first, labels: labels, marked: identity.marking != nil, to: &body)
    }
    return frame.drawing(first + part, of: count, body: body)
  }

  /// All sheets of the chapter as small as stamps, this one dark, each with its page.
  private func addMap(
    of place: (columns: Int, lines: Int), first: Int, labels: any BookLabels, marked: Bool,
    to body: inout Drawing
  ) {
    let inner = layout.sheet.inner
    let size = PageSetting.mapSize
    let width = min(30, size.width / Double(layout.columns.count))
    let height = min(15, size.height / Double(layout.lines.count))
    let left = inner.right - width * Double(layout.columns.count)
    let top = inner.top + (marked ? 26 : 0)
    for row in layout.lines.indices {
      for column in layout.columns.indices {
        let isHere = (column, row) == (place.columns, place.lines)
        let number = first + row * layout.columns.count + column
        let fits = height >= 9.5 && width >= 16
        body.marks.append(
          Mark(
            rectangle: Rectangle(
              left: left + Double(column) * width, top: top + Double(row) * height, width: width,
              height: height),
            look: Look(
              fill: isHere ? "#33404D" : "#FFFFFF", border: "#33404D",
              text: isHere ? "#FFFFFF" : "#33404D", width: 0.7),
            text: fits ? [TextLine(text: "\(number)", size: 7)] : []))
      }
    }
  }
}
