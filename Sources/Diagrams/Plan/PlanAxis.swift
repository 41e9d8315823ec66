// The axis of a plan: days and hours of the clock where the start is known, else hours from it.

internal import Continuity
internal import DependencyGraph

/// Where minutes stand across a plan, and what stands over them.
struct PlanAxis {
  let scale: TimeAxis
  /// Minute 0 as far as presence asks; `nil` where nobody said.
  private let begins: StartTime?
  /// Whether its day is one of the calendar.
  private let isDated: Bool
  private let closed: Set<CalendarDate>
  private let labels: any Labels

  static let headHeight = 32.0
  private static let day = 1_440

  /// - Parameter minutes: what must have a place.
  init(
    showing minutes: [Int], clock: PlanClock, closed: Set<CalendarDate>, labels: any Labels,
    left: Double, width: Double
  ) {
    begins = clock.time
    isDated = clock.start != nil
    self.closed = isDated ? closed : []
    self.labels = labels
    let offset = clock.time?.minute ?? 0
    func end(after minute: Int) -> Int {
      let unit = minute <= 600 ? 60 : minute <= 2_880 ? 120 : 720
      return (minute + offset + unit) / unit * unit - offset
    }
    let sorted = minutes.sorted()
    let last = end(after: max(sorted.last ?? 0, 59))
    // Where a few works end long after all others, these are not pressed into a corner.
    let bulk = end(after: sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 17 / 20])
    guard last > 14 * PlanAxis.day, bulk * 3 < last, bulk > 0 else {
      scale = TimeAxis(panels: [
        TimeAxis.Panel(from: 0, to: last, left: left, width: width, step: last)
      ])
      return
    }
    let first = (width - TimeAxis.gap) * 0.72
    let rest = left + first + TimeAxis.gap
    scale = TimeAxis(panels: [
      TimeAxis.Panel(from: 0, to: bulk, left: left, width: first, step: bulk),
      TimeAxis.Panel(from: bulk, to: last, left: rest, width: left + width - rest, step: last),
    ])
  }

  /// The last minute that has a place.
  var last: Int { scale.last }

  private var offset: Int { begins?.minute ?? 0 }

  /// The least width at which days of a last minute have names, and a mark at noon.
  static func wantedWidth(until minute: Int) -> Double { 74 * Double(minute) / Double(day) }

  /// The first minute of each day that a panel touches, the first of them perhaps before it begins.
  private func days(of panel: TimeAxis.Panel) -> [Int] {
    let first = (panel.from + offset) / PlanAxis.day * PlanAxis.day - offset
    return Array(Swift.stride(from: first, to: panel.to, by: PlanAxis.day))
  }

  private static func dayWidth(in panel: TimeAxis.Panel) -> Double {
    panel.width * Double(day) / Double(max(1, panel.to - panel.from))
  }

  /// Whether the shifts of a day can be told apart.
  static func showsShifts(_ panel: TimeAxis.Panel) -> Bool { dayWidth(in: panel) >= 14 }

  /// Every how many days one is named.
  private func stride(in panel: TimeAxis.Panel) -> Int {
    let longest = days(of: panel).map { width(name(of: $0, as: .number)) + 8 }.max() ?? 0
    return max(1, Int((longest / max(PlanAxis.dayWidth(in: panel), 0.01)).rounded(.up)))
  }

  private func width(_ text: String) -> Double {
    TextMeasure.width(of: text, size: 9.5, isBold: true)
  }

  /// The minutes within a panel that are marked by the hour, so many as there is room for.
  private func hours(of panel: TimeAxis.Panel) -> [Int] {
    let unit = PlanAxis.dayWidth(in: panel) / Double(PlanAxis.day)
    let steps = [15, 30, 60, 120, 180, 360, 720]
    for step in steps {
      let first = (panel.from + offset + step - 1) / step * step - offset
      let ticks = Swift.stride(from: first, through: panel.to, by: step)
      // Hours of the clock are all about as long; those from the start grow.
      let widest = (ticks.prefix(8) + ticks.suffix(1)).map { tick in
        TextMeasure.width(of: text(ofHour: tick, step: step), size: 9.5)
      }
      guard Double(step) * unit >= (widest.max() ?? 0) + 9 else { continue }
      // Where a panel goes on from another, its beginning is marked there.
      return ticks.filter { $0 > panel.from || panel.from == 0 }
    }
    return []
  }

  private func text(ofHour minute: Int, step: Int) -> String {
    guard let begins else { return labels.language.shortInstant(minute, from: nil) }
    let clock = (minute + begins.minute) % PlanAxis.day
    return labels.hour(clock / 60, clock % 60, isWhole: step >= 60)
  }

  // MARK: - Drawing

  /// Days, and hours under them, from `top` on.
  func addHead(top: Double, to drawing: inout Drawing) {
    for panel in scale.panels {
      addDays(of: panel, top: top, to: &drawing)
      let hours = hours(of: panel)
      let step = hours.count > 1 ? hours[1] - hours[0] : PlanAxis.day
      for hour in hours {
        drawing.addText(
          text(ofHour: hour, step: step), left: panel.x(of: hour) - 30, top: top + 15, size: 9.5,
          alignment: .center, width: 60)
      }
    }
  }

  /// The names of days, all as long as the narrowest has room for.
  private func addDays(of panel: TimeAxis.Panel, top: Double, to drawing: inout Drawing) {
    let days = days(of: panel)
    let room = PlanAxis.dayWidth(in: panel) - 4
    let forms: [DayForm] = isDated ? DayForm.allCases : [.full, .number]
    let form = forms.first { form in days.allSatisfy { width(name(of: $0, as: form)) <= room } }
    // Where not even their numbers have room, every second, third … is named.
    let stride = form == nil ? stride(in: panel) : 1
    for (position, day) in days.enumerated() where position.isMultiple(of: stride) {
      let left = panel.x(of: max(day, panel.from))
      let right = panel.x(of: min(day + PlanAxis.day * stride, panel.to))
      // A day that is cut off has less room.
      let name = name(of: day, as: form ?? .number)
      let least = self.name(of: day, as: form == .weekdayAndDate ? .date : .number)
      let words = [name + closing(day), name, least]
        .first { width($0) <= right - left - 2 }
      guard let words else { continue }
      drawing.addText(
        words, left: left, top: top, size: 9.5, isBold: true, alignment: .center,
        width: right - left)
    }
  }

  /// How a day is named, the longest first.
  private enum DayForm: CaseIterable {
    /// With its number, its day of the week and, where that is known, its date.
    case full
    case weekdayAndDate
    case date
    case number
  }

  private func date(of day: Int) -> CalendarDate? { begins?.after(day + PlanAxis.day / 2)?.date }

  private func name(of day: Int, as form: DayForm) -> String {
    let number = labels.dayNumber((day + offset) / PlanAxis.day + 1)
    guard form != .number, let date = date(of: day) else { return number }
    let weekday = labels.weekday(CalendarDate.weekday(of: date.daysSince1970))
    let dated = isDated ? [labels.language.shortDay(date)] : []
    return switch form {
    case .full: ([number, weekday] + dated).joined(separator: " ")
    case .weekdayAndDate: ([weekday] + dated).joined(separator: " ")
    case .date, .number: dated.first ?? number
    }
  }

  private func closing(_ day: Int) -> String {
    guard let date = date(of: day), closed.contains(date) else { return "" }
    return " (\(labels.closedDay))"
  }

  /// Lines down through the rows: each day, and thinner each hour that is marked.
  func addLines(from top: Double, to bottom: Double, in drawing: inout Drawing) {
    func line(_ x: Double, _ fill: String, width: Double) {
      drawing.frames.append(
        Frame(
          rectangle: Rectangle(
            left: x - width / 2, top: top, width: width, height: bottom - top),
          look: Look(fill: fill, border: fill, width: 0.1)))
    }
    for panel in scale.panels {
      let days = days(of: panel)
      for hour in hours(of: panel) where !days.contains(hour) {
        line(panel.x(of: hour), "#D3D9DE", width: 0.4)
      }
      let stride = stride(in: panel)
      for (position, day) in days.enumerated()
      where day >= panel.from && position.isMultiple(of: stride) {
        line(panel.x(of: day), "#9AA4AC", width: 0.8)
      }
    }
  }
}
