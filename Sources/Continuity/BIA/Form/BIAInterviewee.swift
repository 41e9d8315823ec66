// Who is asked about a process.

extension Model {
  /// The name of who fills in the form of a process: its business referent, else who answers for it; `nil` where
  /// nobody is named.
  package func interviewee(about process: Index<Asset>) -> String? {
    switch details[process]?.referent {
    case .asset(let asset)?: assets[asset].name
    case .other(let name)?: name
    case nil: details[process]?.owner
    }
  }
}
