// A picture on sheets of paper: which way they lie, how large it is drawn, on how many.

internal import Continuity

/// Sets a figure on paper. Of all ways in which no text is too small it takes the one with the fewest pages,
/// and of these the largest.
struct PageSetter {
  private let setting: PageSetting

  init(_ figure: Figure, on paper: Paper) {
    let probe = figure.body(nil)
    let least = Paper.leastText / max(probe.leastText, 1)
    // Hardly larger than it is anywhere else: a picture of three boxes is not a poster.
    let scales = (0..<6).map { least * PageSetter.exact(1.09, $0) }.filter { $0 <= max(1.1, least) }
    var best: PageSetting?
    for isLandscape in [true, false] where figure.isLandscape ?? isLandscape == isLandscape {
      let sheet = SheetOfPaper(paper: paper, isLandscape: isLandscape)
      for scale in scales {
        let setting = PageSetting(figure, on: sheet, scale: scale)
        if let best, !setting.isBetter(than: best) { continue }
        best = setting
      }
    }
    let first = SheetOfPaper(paper: paper, isLandscape: true)
    setting = best ?? PageSetting(figure, on: first, scale: least)
  }

  /// The power of a number, by multiplication alone: the same on every machine.
  private static func exact(_ base: Double, _ power: Int) -> Double {
    (0..<power).reduce(1) { product, _ in product * base }
  }

  func pages() -> [Drawing] { setting.pages() }
}

extension Figure.Body {
  /// The size of its smallest text.
  var leastText: Double {
    min(drawing.leastText, head?(area.top...area.bottom).leastText ?? .infinity)
  }
}

extension Drawing {
  /// The size of the smallest text that can be seen.
  package var leastText: Double {
    var least = Double.infinity
    for line in marks.lazy.flatMap(\.text) where line.text.contains(where: { !$0.isWhitespace }) {
      least = min(least, line.size)
    }
    return least.isFinite ? least : 12
  }
}
