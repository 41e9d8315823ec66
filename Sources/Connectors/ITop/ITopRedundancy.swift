// What iTop writes of redundancy: `disabled`, at least N up, or at least a share up.

/// How many members of a group must be up.
enum ITopRedundancy: Equatable {
  /// Every one.
  case disabled
  case atLeast(Int)
  /// A share in percent, of 1 to 100.
  case share(Int)

  /// Reads `disabled`, `2`, `50%` or `50 %`; `nil` for anything else, and for a number under which nothing
  /// would ever be needed.
  init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }
    if ["disabled", "désactivé", "désactivée"].contains(plain.lowercased()) {
      self = .disabled
    } else if plain.last == "%", let share = Int(plain.dropLast()), (1...100).contains(share) {
      self = .share(share)
    } else if let count = Int(plain), count > 0 {
      self = .atLeast(count)
    } else {
      return nil
    }
  }

  /// How many of so many members; a share is rounded up.
  func count(of members: Int) -> Int {
    switch self {
    case .disabled: members
    case .atLeast(let count): count
    case .share(let share): (members * share + 99) / 100
    }
  }
}
