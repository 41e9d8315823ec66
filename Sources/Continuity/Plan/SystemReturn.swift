// The system is back, and the service is: two minutes where what was destroyed is controlled and accepted.

import DependencyGraph

extension RecoveryPlan {
  /// The minute at which a destroyed asset is rebuilt, before its controls and its acceptance; `nil` where it has
  /// none after its last other step, or does not come back.
  package func systemReturn(of asset: Index<Asset>) -> Int? {
    guard outcome.isDestroyed(asset), let returns = outcome.returns(of: asset),
      let steps = model.workforce.steps[asset],
      let last = outcome.failures.steps(of: asset, in: model).lastIndex(where: {
        !$0.kind.isCheck
      }), steps.last?.kind.isCheck ?? false
    else { return nil }
    let done = works.last { $0.asset == asset && $0.step == last && !$0.isLost }?.ends
    if let done { return done }
    // Where it occupies nobody: the first of what follows, or its length before the return.
    let next = works.first { $0.asset == asset && $0.step > last && !$0.isLost }
    let after = outcome.failures.steps(of: asset, in: model)[(last + 1)...]
    return next?.readySince
      ?? returns - after.reduce(0) { $0 + outcome.failures.minutes(of: $1, of: asset) }
  }
}
