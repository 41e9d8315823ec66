// What the loss of a member does, sorted into what needs counting and what does not.

/// For each entry of ``Graph/naming``, the *cell* that the impact counts the loss in.
///
/// Cells from 0 are nodes, those from the number of nodes on are *gates*. Four entries of five are
/// plain: their requirement can spare nothing and its owner has no degraded mode without limit, so
/// the owner stops with the member, and the cell is the owner itself. The others go through a gate.
/// Either way the kernel counts a cell down and looks whether it has gone below zero, without asking
/// which it is: a branch here cost a quarter of the time.
struct LossEffects: Sendable {
  /// The cell that counts the loss.
  let cells: ContiguousArray<UInt32>
  /// What may be lost at each cell: nothing at a node, what the requirement can spare at a gate.
  let spare: ContiguousArray<Int32>
  /// The gates, by cell less the number of nodes.
  let gates: ContiguousArray<Gate>

  /// One requirement that needs more than its owner's cell.
  struct Gate: Sendable {
    let owner: UInt32
    let role: Role
  }

  /// What a gate means to its owner.
  enum Role: UInt8, Sendable {
    /// Unmet, the owner stops.
    case vital
    /// Unmet, the owner stops unless its degraded mode holds it up.
    case held
    /// Unmet, the owner is degraded.
    case useful
    /// Unmet, the degraded mode of the owner does not hold it up.
    case fallback
  }

  /// - Complexity: O(nodes + requirements + members)
  init(
    naming: ContiguousArray<UInt32>, owners: ContiguousArray<UInt32>,
    slacks: ContiguousArray<Int32>, tolerances: ContiguousArray<Int32>,
    phases: ContiguousArray<Phase>, modes: ContiguousArray<Int32>
  ) {
    let nodes = modes.count
    // The first gate never opens: it counts what is of no consequence to the impact.
    var gates: ContiguousArray<Gate> = [Gate(owner: 0, role: .useful)]
    var spare = ContiguousArray<Int32>(repeating: 0, count: nodes)
    spare.append(.max)
    var cellOf = ContiguousArray<UInt32>(repeating: UInt32(nodes), count: owners.count)
    for requirement in owners.indices {
      let owner = owners[requirement]
      let role: Role
      switch phases[requirement] {
      case .operate where tolerances[requirement] == Limit.unlimitedCode: role = .useful
      case .operate where modes[Int(owner)] == Limit.unlimitedCode: role = .held
      case .operate: role = .vital
      case .fallback: role = .fallback
      case .repair, .restore: continue
      }
      if role == .vital && slacks[requirement] == 0 {
        cellOf[requirement] = owner
      } else {
        cellOf[requirement] = UInt32(spare.count)
        gates.append(Gate(owner: owner, role: role))
        spare.append(slacks[requirement])
      }
    }
    cells = ContiguousArray(naming.map { cellOf[Int($0)] })
    self.gates = gates
    self.spare = spare
  }
}
