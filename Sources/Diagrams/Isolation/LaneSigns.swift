// What a lane carries: its words above it, and the devices on its way.

internal import Continuity
import Formats

/// The words and devices of one lane, for a width.
struct LaneSigns {
  /// A device on a lane.
  struct Chip {
    var lines: [String]
    /// Its place in the order of action, if it is acted on.
    var number: Int?
    /// The last of several places, where it stands for several devices.
    var last: Int?
    /// Whether the attacker of the scenario holds it, or all it is administered from.
    var isDoubtful: Bool
    var left: Double
    var width: Double
    var height: Double { 6 + Double(lines.count) * LaneSigns.chipSize * 1.26 }
  }

  private(set) var words: [TextLine]
  private(set) var chips: [Chip] = []

  static let size = 7.4
  static let chipSize = 7.2

  /// From the top of the words to below the devices.
  var height: Double { wordsHeight + 4 + chipHeight + 9 }
  var wordsHeight: Double { Double(words.count) * LaneSigns.size * 1.3 }
  var chipHeight: Double { chips.map(\.height).max() ?? 15 }

  init(
    of lane: Lane, in scene: IsolationScene, plan: IsolationPlan, width: Double,
    labels: any Labels
  ) {
    let flow = scene.model.partition.flows[lane.flows[0]]
    func wrap(_ text: String, isBold: Bool) -> [TextLine] {
      TextMeasure.wrap(text, width: width - 10, size: LaneSigns.size, lines: 2, isBold: isBold)
        .map { TextLine(text: $0, size: LaneSigns.size, isBold: isBold) }
    }
    if lane.flows.count > 1 {
      let purposes = lane.flows.compactMap { scene.model.partition.flows[$0].purpose }
      words =
        wrap(labels.flows(lane.flows.count), isBold: true)
        + wrap(purposes.map { $0.visible(limit: 60) }.joined(separator: ", "), isBold: false)
    } else {
      let purpose = flow.purpose.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      let title = [purpose ?? flow.id, flow.port].compactMap { $0?.visible(limit: 80) }
      let ends = LaneSigns.ends(of: flow, in: scene.model, labels)
      let rest = (flow.isNormallyClosed ? [labels.normallyClosed] : []) + ends
      words =
        wrap(title.joined(separator: " · "), isBold: true)
        + (rest.isEmpty ? [] : wrap(rest.joined(separator: " · "), isBold: false))
    }
    if lane.devices.count > 3 {
      addChip(of: lane.devices, plan: plan, width: width, labels: labels)
    } else {
      let partition = scene.model.partition
      let acted = lane.devices.filter { plan.number(of: $0) != nil }
      let isTight = !LaneSigns.fit(lane.devices, in: partition, plan: plan, within: width)
      if isTight, acted.count < lane.devices.count {
        // Those that nobody acts on are named, and have no box.
        let names = lane.devices.filter { !acted.contains($0) }.map {
          partition.devices[$0].name.visible(limit: 60)
        }
        words += TextMeasure.wrap(
          labels.passing(names), width: width - 10, size: LaneSigns.size, lines: 3
        ).map { TextLine(text: $0, size: LaneSigns.size) }
        addChips(of: acted, in: partition, plan: plan, width: width)
      } else {
        addChips(of: lane.devices, in: partition, plan: plan, width: width)
      }
    }
  }

  /// The nodes at the ends, where the flow is not a whole zone's.
  private static func ends(of flow: Flow, in model: Model, _ labels: any Labels) -> [String] {
    func name(_ place: Flow.Place) -> String? {
      if case .asset(let asset) = place { return model.assets[asset].name.visible(limit: 60) }
      return nil
    }
    switch (name(flow.from), name(flow.to)) {
    case (let from?, let to?): return ["\(from) \(flow.isTwoWay ? "↔" : "→") \(to)"]
    case (let from?, nil): return [labels.from(from)]
    case (nil, let to?): return [labels.to(to)]
    case (nil, nil): return []
    }
  }

  /// One for devices that are too many to name.
  private mutating func addChip(
    of devices: [Index<Device>], plan: IsolationPlan, width: Double, labels: any Labels
  ) {
    let numbers = devices.compactMap { plan.number(of: $0) }
    let text = labels.devices(devices.count)
    let wide = TextMeasure.width(of: text, size: LaneSigns.chipSize, isBold: true) + 34
    chips = [
      Chip(
        lines: [text], number: numbers.min(), last: numbers.max(), isDoubtful: false,
        left: (width - wide) / 2, width: wide)
    ]
  }

  /// Side by side in the middle, as wide as their names need.
  private mutating func addChips(
    of devices: [Index<Device>], in partition: Partition, plan: IsolationPlan, width: Double
  ) {
    guard !devices.isEmpty else { return }
    let widths = LaneSigns.widths(of: devices, in: partition, plan: plan, within: width)
    var total = 0.0
    for (device, each) in zip(devices, widths) {
      let number = plan.number(of: device)
      let padding = LaneSigns.padding(isActedOn: number != nil)
      // Who acts must read the whole name; of the others, the table and the model tell the rest.
      let lines = TextMeasure.wrap(
        partition.devices[device].name, width: each - padding, size: LaneSigns.chipSize,
        lines: number == nil ? 3 : 12, isBold: number != nil)
      let widest = lines.map {
        TextMeasure.width(of: $0, size: LaneSigns.chipSize, isBold: number != nil)
      }.max()
      let width = min(each, (widest ?? 0) + padding)
      chips.append(
        Chip(
          lines: lines, number: number, isDoubtful: plan.doubtful.contains(device), left: total,
          width: width))
      // A cut is struck through behind its device.
      total += width + (number == nil ? 10 : 22)
    }
    let start = (width - total + 10) / 2
    for index in chips.indices { chips[index].left += start }
  }

  private static func padding(isActedOn: Bool) -> Double { isActedOn ? 20 : 10 }

  /// How wide each device must be for its longest word.
  private static func leastWidths(
    of devices: [Index<Device>], in partition: Partition, plan: IsolationPlan
  ) -> [Double] {
    devices.map { device in
      let isActedOn = plan.number(of: device) != nil
      let words = partition.devices[device].name.visible(limit: 300).split { " -".contains($0) }
      let longest = words.map {
        TextMeasure.width(of: String($0) + "-", size: chipSize, isBold: isActedOn)
      }.max()
      return (longest ?? 0) + padding(isActedOn: isActedOn) + 6
    }
  }

  /// What devices side by side have of a width, between the ways and crosses.
  private static func room(for devices: [Index<Device>], plan: IsolationPlan, within width: Double)
    -> Double
  {
    devices.reduce(width - 10) { $0 - (plan.number(of: $1) != nil ? 22 : 10) }
  }

  private static func fit(
    _ devices: [Index<Device>], in partition: Partition, plan: IsolationPlan, within width: Double
  ) -> Bool {
    leastWidths(of: devices, in: partition, plan: plan).reduce(0, +)
      <= room(for: devices, plan: plan, within: width)
  }

  /// How wide each device may be: its longest word at least, and what is left over in equal shares.
  private static func widths(
    of devices: [Index<Device>], in partition: Partition, plan: IsolationPlan, within width: Double
  ) -> [Double] {
    let room = room(for: devices, plan: plan, within: width)
    let least = leastWidths(of: devices, in: partition, plan: plan)
    let sum = least.reduce(0, +)
    let count = Double(max(devices.count, 1))
    return least.map { sum > room ? $0 * room / sum : $0 + (room - sum) / count }
  }
}
