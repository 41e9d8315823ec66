// The keys and columns of all that is no node; those of nodes are in `NodeKey`.

/// A key of one item of a relation.
enum ItemKey: String, CaseIterable {
  case node
  case any
  case all
  case atLeast = "at-least"
  case of
  case tolerance
  case level
  case control
  case data
}

/// A key of one scenario.
enum ScenarioKey: String, CaseIterable {
  case id
  case name
  case category
  case establishment
  case fail
  case destroy
  case compromise
  case absent
  case lasts = "for"
  case starts
  case reinforce
  case dwell
  case recoveryStartsAfter = "recovery-starts-after"
  case likelihood
  case note
}

/// A key of one thing that a scenario fails or destroys.
enum FailureKey: String, CaseIterable {
  case node
  case selection = "where"
  case repair
  case restart
  case share
  case at
  case recoveryStartsAfter = "recovery-starts-after"
  case decidedBy = "decided-by"
  case work
  case crew
}

/// A key of one establishment, and a column of establishments.csv.
enum EstablishmentKey: String, CaseIterable {
  case id
  case name
  case finess
  case activity
  case legalEntity = "legal-entity"
  case finessEJ = "finess-ej"
  case finessEG = "finess-eg"
  case noneHere = "none-here"
}

/// A key at the top of a file.
enum TopKey: String, CaseIterable {
  case language
  case name
  case date
  case establishments
  case scenarios
  case zones
  case devices
  case flows
  case milestones
  case closed
  case defaults
  case likelihoods
}

/// A column of needs.csv.
enum NeedColumn: String, CaseIterable {
  case node
  case member
  case group
  case count
  case relation
  case phase
  case tolerance
  case level
  case control
  case data
  case source
  case gone
}

/// A column of controls.csv.
enum ControlColumn: String, CaseIterable {
  case controller
  case controlled
  case source
  case gone
}

/// A key of one zone, and a column of zones.csv.
enum ZoneKey: String, CaseIterable {
  case id
  case name
  case trust
  case backup
  case establishment
  case note
}

/// A key of one device that can cut flows, and a column of devices.csv.
enum DeviceKey: String, CaseIterable {
  case id
  case name
  case node
  case acts
  case how
  case procedure
  case takes
  case administeredFrom = "administered-from"
  case establishment
  case note
}

/// A key of one flow, and a column of flows.csv.
enum FlowKey: String, CaseIterable {
  case id
  case from
  case to
  case purpose
  case port
  case direction
  case through
  case normally
  case establishment
  case note
}

/// A key of one milestone, besides the lists of nodes it may add.
enum MilestoneKey: String, CaseIterable {
  case id
  case on
  case name
  case objective
  case changes
  case zones
  case devices
  case flows
  case removeFlows = "remove-flows"
  case owner
  case cost
  case note
}
