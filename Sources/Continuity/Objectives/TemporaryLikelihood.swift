extension Scenario {
  var likelihood: String? { nil }
  public var likelihoodText: String? { nil }
}
extension Register {
  init?(path: String) {
    guard
      let found = Register.allCases.first(where: {
        path.lowercased().hasSuffix($0.rawValue + ".csv")
      })
    else { return nil }
    self = found
  }
  init?(listed name: String) { self.init(rawValue: name) }
}
