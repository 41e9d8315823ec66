// Whether files that prove something are still there, and still what they were.

import Formats
public import SystemPackage

extension Evidence {
  /// What has become of the file.
  public enum State: Hashable, Sendable {
    /// It is what it was when it was filed.
    case unchanged
    /// It is there, but nobody wrote down what it was.
    case unhashed
    /// It is something else now, with this SHA-256.
    case changed(String)
    /// It is not there, or cannot be read.
    case gone
  }

  /// What has become of the file in the folder of its model.
  ///
  /// - Complexity: O(bytes of the file), O(1) where nobody wrote down what it was
  public func state(in folder: FilePath) -> State {
    let path = folder.appending(file)
    guard let hash else {
      return (try? path.stat().type) == .regular ? .unhashed : .gone
    }
    guard let bytes = try? SourceFile.bytes(of: path) else { return .gone }
    var sum = SHA256()
    sum.update(bytes)
    let now = sum.digest()
    return now == hash ? .unchanged : .changed(now)
  }
}

extension Model {
  /// The warnings of the model, with those about evidence that is gone or changed, sorted by place.
  ///
  /// - Parameter folder: the one that this model was read from.
  /// - Complexity: O(bytes of all evidence)
  public func warnings(withEvidenceIn folder: FilePath) -> [Problem] {
    let faults = registers.evidence.compactMap { evidence -> Problem? in
      let issue: RegisterIssue
      switch evidence.state(in: folder) {
      case .unchanged, .unhashed: return nil
      case .changed(let hash): issue = .evidenceChanged(evidence.file, hash: hash)
      case .gone: issue = .evidenceGone(evidence.file)
      }
      return Problem(
        issue: .register(issue), path: evidence.path, location: evidence.location)
    }
    guard !faults.isEmpty else { return warnings }
    let all = warnings + faults
    return all.indices.sorted { (all[$0].location, $0) < (all[$1].location, $1) }.map { all[$0] }
  }
}
