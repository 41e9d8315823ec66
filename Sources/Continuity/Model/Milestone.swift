// What is planned: dated milestones, with what each of them will change in the model.

public import Formats

/// One milestone of a trajectory.
public struct Milestone: Sendable {
  /// One thing that it changes.
  public enum Change: Hashable, Sendable {
    /// Says these keys of a node anew.
    case sets(node: String, keys: [String])
    /// Adds something, or says anew what has this identifier.
    case defines(list: String, id: String)
    /// Takes a flow away.
    case removesFlow(String)
  }

  /// The identifier.
  public let id: String
  /// The day by which it is done.
  public let date: CalendarDate
  /// The name for people.
  public let name: String?
  /// The objective of the programme that it serves, such as `D2.O3.A`, where the model says so.
  public let objective: String?
  /// Who answers for it, where the model says so.
  public let owner: String?
  /// What it costs, where the model says so.
  package let cost: Amount?
  /// What it changes, in the order of the file.
  public let changes: [Change]
  /// Whether the model was read with it done.
  public let isDone: Bool
  /// Where its identifier stands.
  public let location: Location

  /// The usual spelling of an objective: `D2.O3.A`, where the letter O is often typed as a zero.
  static func objective(_ text: String) -> String {
    guard let first = text.first, "Dd".contains(first), text.dropFirst().first?.isNumber == true
    else {
      return text
    }
    let parts = text.uppercased().split(separator: ".", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      index > 0 && part.count == 2 && part.first == "0" ? "O" + part.dropFirst() : String(part)
    }.joined(separator: ".")
  }
}
