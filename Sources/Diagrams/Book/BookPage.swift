// One page of the book before its number is known: head, legend and title block around a picture.

internal import Continuity

/// What a page says around its picture.
struct BookPage {
  var title: String
  var lines: [String]
  var legend: Legend
  let identity: Identity
  let sheet: SheetOfPaper

  private static let small = PageSetting.furniture
  private static let gap = PageSetting.gap

  private var width: Double { sheet.inner.width / BookPage.small }

  private var header: Header {
    Header(
      title: title, lines: lines, marking: identity.marking, width: width,
      aside: PageSetting.mapSize.width / BookPage.small + 12)
  }

  private func block(_ page: (number: Int, count: Int)) -> TitleBlock {
    TitleBlock(identity, page: page, width: width)
  }

  /// What is left for the picture.
  var room: Rectangle {
    let inner = sheet.inner
    let top = inner.top + header.draw(across: width).height * BookPage.small + BookPage.gap
    let legend = legend.draw(width: width).bounds.height * BookPage.small + BookPage.gap
    let bottom = inner.bottom - block((888, 888)).height * BookPage.small - legend - BookPage.gap
    return Rectangle(left: inner.left, top: top, right: inner.right, bottom: max(bottom, top + 60))
  }

  /// The page with its number, and a picture that fills its room.
  func drawing(_ number: Int, of count: Int, body: Drawing) -> Drawing {
    let inner = sheet.inner
    var page = Drawing(title: title)
    page.identity = identity
    page.sheet = sheet
    page.add(
      header.draw(across: width).drawing, scale: BookPage.small,
      at: Point(x: inner.left, y: inner.top))
    page.add(body)
    let block = block((number, count))
    let blockTop = inner.bottom - block.height * BookPage.small
    let legend = legend.draw(width: width)
    page.add(
      legend, scale: BookPage.small,
      at: Point(
        x: inner.left,
        y: blockTop - BookPage.gap - legend.bounds.height * BookPage.small))
    page.add(block.draw(), scale: BookPage.small, at: Point(x: inner.left, y: blockTop))
    return page
  }
}
