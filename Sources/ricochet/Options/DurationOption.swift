// A duration on the command line, written as in the model's files.

import ArgumentParser
import Continuity
import DependencyGraph

/// A duration such as `8h`, `1h30` or `unlimited`.
struct DurationOption: ExpressibleByArgument {
  let limit: Limit

  init?(argument: String) {
    guard let limit = Limit(written: argument) else { return nil }
    self.limit = limit
  }
}

extension DurationOption {
  /// The minutes, where it ends.
  var minutes: Int? {
    guard case .minutes(let minutes) = limit else { return nil }
    return minutes
  }
}

/// The form of an answer.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
}
