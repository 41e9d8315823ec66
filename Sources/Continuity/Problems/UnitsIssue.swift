// What is wrong with nodes that stand for several like units.

/// Everything that can be wrong with a `count` or a `share`, with what its message must say.
public enum UnitsIssue: Hashable, Sendable {
  /// No whole number of units, or one that is too large.
  case badCount(String)
  /// A node of a kind that is always one.
  case notCounted(String, Kind)
  /// More units, in all the model, than it can hold.
  case tooMany(Int)
  /// More members than a model can hold, once each unit has its own.
  case tooManyMembers(Int)
  /// No percentage of units.
  case badPercentage(String)
  /// A percentage of nodes none of which has several units.
  case percentageOfOne([String])
  /// More units needed than the node has.
  case moreThanThere(String, needed: Int, count: Int)
  /// No share of units.
  case badShare(String)
  /// A share of a node that says nothing of units.
  case shareOfOne(String)
  /// More units fail than the node has.
  case moreFail(String, units: Int, count: Int)
}
