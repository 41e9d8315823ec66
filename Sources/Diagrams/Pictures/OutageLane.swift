// How what waits fares itself, under the chain it waits for: from which minute it is on paper, when it stops,
// until when it may be down. So "missed by" can be checked by eye.

internal import Continuity
internal import DependencyGraph

/// The times of one asset on the scale of the chain to its return.
struct OutageLane {
  let outcome: Outcome
  let asset: Index<Asset>
  let bar: ChainBar
  let clock: ChainClock
  let labels: any Labels

  /// A minute that is named.
  private struct Moment {
    let minute: Int
    let words: String
    let look: Look?
  }

  func draw(_ name: String, top: Double, in drawing: inout Drawing) {
    let answer = outcome.answer(for: asset)
    guard !bar.isEmpty, let stop = answer.outages.last?.from else { return }
    let end = end
    let spells = outcome.spells(of: asset).filter { $0.interval.from < end }
    let moments = moments(stop, answer, before: end)
    let minutes = Set(moments.map(\.minute) + spells.map(\.interval.from)).sorted()
    drawing.addText(
      TextMeasure.wrap(name, width: bar.width, size: 11, lines: 1, isBold: true)[0], left: 0,
      top: top, size: 11, isBold: true, width: bar.width)
    let barTop = top + 20
    drawing.addLine(
      [Point(x: 0, y: barTop + 7), Point(x: bar.right, y: barTop + 7)],
      look: Look(border: "#A4AEB6", width: 1))
    for spell in spells {
      guard let state = BarState(spell, of: outcome.model.assets[asset].kind) else { continue }
      let left = bar.x(of: spell.interval.from, among: minutes)
      let right = spell.interval.to.map { $0 < end ? bar.x(of: $0, among: minutes) : bar.right }
      let room = Rectangle(
        left: left, top: barTop, width: (right ?? bar.right) - left, height: StateBar.height)
      StateBar.add(state, in: room, word: labels.word(state, until: nil), to: &drawing)
    }
    add(moments, minutes, below: barTop + StateBar.height, in: &drawing)
  }

  /// The minute up to which the chain goes.
  private var end: Int {
    if case .at(let minute)? = outcome.timeline.return(of: outcome.model.node(of: asset)) {
      return minute
    }
    return .max
  }

  /// When it takes to paper and stops, and by when it must be back.
  private func moments(_ stop: Int, _ answer: Answer, before end: Int) -> [Moment] {
    var moments: [Moment] = []
    if let paper = answer.paperAt {
      moments.append(Moment(minute: paper, words: labels.onPaper(paper), look: nil))
    }
    moments.append(Moment(minute: stop, words: labels.stops(stop), look: nil))
    let subject = outcome.model.assets[asset]
    for (limit, name, look) in [
      (subject.rto, labels.rtoMark, Look.rtoTick), (subject.mtpd, labels.limitMark, .mtpdTick),
    ] {
      guard let limit, !clock.isUnknown, stop + limit <= end else { continue }
      let minute = stop + limit
      moments.append(
        Moment(minute: minute, words: "\(name) \(labels.instant(minute))", look: look))
    }
    return moments.sorted { ($0.minute, $0.words) < ($1.minute, $1.words) }
  }

  /// Each below its minute, on the first line that has room; a line leads up to it.
  private func add(
    _ moments: [Moment], _ minutes: [Int], below top: Double, in drawing: inout Drawing
  ) {
    var ends: [Double] = []
    for moment in moments {
      let x = bar.x(of: moment.minute, among: minutes)
      let width = TextMeasure.width(of: moment.words, size: 10, isBold: true) + 6
      let left = max(0, min(x - width / 2, max(bar.width, bar.right) - width))
      let line = ends.firstIndex { $0 + 6 < left } ?? ends.count
      if line == ends.count { ends.append(0) }
      ends[line] = left + width
      let y = top + 8 + Double(line) * 17
      drawing.addLine(
        [Point(x: x, y: top - StateBar.height - 3), Point(x: x, y: y)],
        look: Look(border: "#33404D", width: 1))
      if let look = moment.look {
        drawing.marks.append(
          Mark(
            rectangle: Rectangle(
              left: x - 1.6, top: top - StateBar.height - 2, width: 3.2,
              height: StateBar.height + 4), look: look))
      }
      // On its own ground: a line to one below passes behind it.
      drawing.marks.append(
        Mark(
          rectangle: Rectangle(left: left, top: y, width: width, height: 14), look: .lineLabel,
          text: [TextLine(text: moment.words, size: 10, isBold: true)]))
    }
  }
}
