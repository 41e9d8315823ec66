extension Scenario { var likelihood: String? { nil } }
