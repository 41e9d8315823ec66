// Which pairs of candidates are worth trying: those that touch a place together.

internal import Synchronization

/// The touches of all candidates, by place and by candidate.
struct Meetings: Sendable {
  /// The candidates that touch any place, those side by side that stop much the same.
  private(set) var candidates: ContiguousArray<UInt32> = []
  /// The touches by place, each place's by candidate; the place of a touch is a position in ``rows``.
  private var touches: ContiguousArray<Touch> = []
  private var rows: ContiguousArray<UInt32> = [0]
  /// What each place can spare; see ``MeetingPlaces``.
  private var spares: ContiguousArray<UInt32> = []
  /// The touches of each candidate, as positions in ``touches``.
  private let byCandidate: Grouping

  /// Finds what each candidate of a sweep touches.
  ///
  /// - Complexity: that of trying each alone, and O(t log t) for t touches
  init(of sweep: Sweep, on processors: Int, telling progress: SearchProgress) {
    let places = MeetingPlaces(in: sweep.rules)
    let width = LanePass.width
    let count = sweep.candidates.count
    let found = Mutex<[Touch]>([])
    progress.begin(count)
    Sweep.share((count + width - 1) / width, on: processors, progress: progress) {
      LanePass(rules: sweep.rules, order: sweep.order)
    } work: { pass, batch in
      let chosen = (batch * width)..<min((batch + 1) * width, count)
      for (lane, position) in chosen.enumerated() {
        pass.fail(sweep.sorted[position], of: sweep.candidates, inLane: lane)
      }
      pass.run()
      let touches = pass.touches(of: sweep.sorted.span.extracting(chosen), at: places)
      pass.wipe()
      found.withLock { $0 += touches }
      progress.advance(by: chosen.count)
    }
    let all = found.withLock { found in
      let all = found
      found = []
      return all
    }
    let table = PlaceTable(of: all, at: places)
    (touches, rows, spares) = (table.touches, table.rows, table.spares)
    byCandidate = Grouping(of: ContiguousArray(touches.map(\.candidate)), keys: count)
    for candidate in sweep.sorted where !byCandidate[Int(candidate)].isEmpty {
      candidates.append(candidate)
    }
  }

  /// Adds to a list the candidates that come after `one` and that it may be worth failing with.
  ///
  /// - Parameter seen: by candidate the last one whose partners were sought, which keeps each partner
  ///   from being added twice.
  /// - Complexity: O(touches of the places that `one` touches)
  func addPartners(
    of one: UInt32, to pairs: inout ContiguousArray<(one: UInt32, other: UInt32)>,
    seen: inout ContiguousArray<UInt32>
  ) {
    let touches = touches.span
    for position in byCandidate.range(of: Int(one)) {
      let own = touches[Int(byCandidate.item(at: position))]
      let spare = spares[Int(own.place)]
      for other in Int(rows[Int(own.place)])..<Int(rows[Int(own.place) + 1]) {
        let touch = touches[other]
        guard touch.candidate > one, seen[Int(touch.candidate)] != one else { continue }
        guard
          spare == MeetingPlaces.any
            || (own.lost | touch.lost).nonzeroBitCount > Int(spare)
        else { continue }
        seen[Int(touch.candidate)] = one
        pairs.append((one, touch.candidate))
      }
    }
  }
}

/// Touches sorted by place, without the places where fewer than two meet, and without those that are
/// touched as another one is: who meets there meets at the other one.
private struct PlaceTable {
  var touches: ContiguousArray<Touch> = []
  var rows: ContiguousArray<UInt32> = [0]
  var spares: ContiguousArray<UInt32> = []

  init(of all: [Touch], at places: MeetingPlaces) {
    let byPlace = Grouping(of: ContiguousArray(all.map(\.place)), keys: places.spares.count)
    var known: [Int: [Int]] = [:]
    for place in places.spares.indices where byPlace.range(of: place).count > 1 {
      let row = byPlace[place].map { all[Int($0)] }.sorted {
        ($0.candidate, $0.lost) < ($1.candidate, $1.lost)
      }
      var hasher = Hasher()
      hasher.combine(places.spares[place])
      for touch in row {
        hasher.combine(touch.candidate)
        hasher.combine(touch.lost)
      }
      let hash = hasher.finalize()
      guard !known[hash, default: []].contains(where: { isAlike($0, row, places.spares[place]) })
      else { continue }
      known[hash, default: []].append(spares.count)
      for touch in row {
        touches.append(
          Touch(place: UInt32(spares.count), candidate: touch.candidate, lost: touch.lost))
      }
      rows.append(UInt32(touches.count))
      spares.append(places.spares[place])
    }
  }

  private func isAlike(_ place: Int, _ row: [Touch], _ spare: UInt32) -> Bool {
    let range = Int(rows[place])..<Int(rows[place + 1])
    return spares[place] == spare && range.count == row.count
      && zip(touches[range], row).allSatisfy { $0.candidate == $1.candidate && $0.lost == $1.lost }
  }
}
