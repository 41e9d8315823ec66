// Where two failures can meet: gates that each costs a member, and neither opens.

/// One candidate that costs a gate some of its members, but does not stop the owner by itself.
struct Touch: Sendable {
  /// Where it meets others: see ``MeetingPlaces``.
  let place: UInt32
  let candidate: UInt32
  /// The members it costs, a bit each; where the place tells them apart.
  let lost: UInt64
}

/// Where two failures can stop a node that neither stops alone.
///
/// Follow what two failures stop together: the first node on the way that neither stops alone does not
/// stop for a plain input, since whoever stops that input alone stops the node too. So it stops because
/// of a gate that the two open together, or because the one opens a gate of its operate requirements and
/// the other one of its fallback requirements. Either way both cost gates of that node a member, and
/// neither stops the node. Such a gate of a vital requirement is a *place*; the gates of a node with a
/// degraded mode are one place together. Candidates that share no place have no need to be tried.
struct MeetingPlaces: Sendable {
  /// The place of each gate.
  private(set) var placeOf: ContiguousArray<UInt32> = []
  /// How many members a place can spare, where its touches tell them apart; by place.
  private(set) var spares: ContiguousArray<UInt32> = []

  /// What ``spares`` holds for a place where any two that touch it are tried.
  static let any = UInt32.max

  /// - Complexity: O(nodes + gates)
  init(in rules: StopRules) {
    for node in 0..<rules.nodeCount {
      let gates = Int(rules.gateRows[node])..<Int(rules.gateRows[node + 1])
      for gate in gates {
        let rule = rules.gates[gate]
        if rule.role == .vital || gate == gates.lowerBound {
          placeOf.append(UInt32(spares.count))
          spares.append(
            rule.role == .vital && rule.count <= 64 ? rule.spare : MeetingPlaces.any)
        } else {
          placeOf.append(placeOf[gate - 1])
        }
      }
    }
  }
}

extension LanePass {
  /// The touches of the failures followed.
  ///
  /// - Complexity: O(members of gates in the blocks looked at)
  func touches(of chosen: Span<UInt32>, at places: MeetingPlaces) -> [Touch] {
    var found: [Touch] = []
    var lost = InlineArray<512, UInt64>(repeating: 0)
    for block in looked {
      let range = Int(order.starts[Int(block)])..<Int(order.starts[Int(block) + 1])
      for position in range {
        let node = Int(order.nodes[position])
        let standing = ~words[node]
        for gate in Int(rules.gateRows[node])..<Int(rules.gateRows[node + 1]) {
          let rule = rules.gates[gate]
          var lanes = Lanes.zero
          for member in 0..<Int(rule.count) {
            let word = words[Int(rules.gateInputs[Int(rule.first) + member])] & standing
            guard word != .zero else { continue }
            lanes |= word
            LanePass.forEachLane(of: word) { lost[$0] |= 1 << UInt64(member & 63) }
          }
          let place = places.placeOf[gate]
          LanePass.forEachLane(of: lanes) { lane in
            found.append(Touch(place: place, candidate: chosen[lane], lost: lost[lane]))
            lost[lane] = 0
          }
        }
      }
    }
    return found
  }

  private static func forEachLane(of word: Lanes, _ body: (Int) -> Void) {
    for index in 0..<8 {
      var bits = word[index]
      while bits != 0 {
        body(index * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
