// The keys of a node in YAML, which are the columns of nodes.csv.

/// A key of one node.
enum Key: String, CaseIterable {
  case kind
  case id
  case name
  case establishment
  case restart
  case repair
  case rebuild
  case mtpd
  case rto
  case rpo
  case scope
  case headcount
  case count
  case criticality
  case impacts
  case materials
  case owner
  case tags
  case note
  case degradedMode = "degraded-mode"
  case copies
  case zone
  case adsLevel = "ads-level"
  case mostCritical = "most-critical"
  case mbco
  case volume
  case sign
  case presence
  case contact
  case restartedBy = "restarted-by"
  case rebuiltBy = "rebuilt-by"
  case recovery
  case goAhead = "go-ahead"
  case streams
  case clause
  // What an import leaves.
  case source
  case gone
  // In a degraded mode; in CSV they stand beside it.
  case lasts
  case catchUp = "catch-up"
  case procedure
  case level
  case decidedBy = "decided-by"
  case trigger
  case endedBy = "ended-by"
}

extension Key {
  /// The keys that a cell of nodes.csv can say.
  static let ofCells = allCases.filter { ![.presence, .contact, .recovery].contains($0) }
}

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

/// A key of one copy, and a column of copies.csv.
enum CopyKey: String, CaseIterable {
  case node
  case holder
  case every
  case lag
  case retention
  case restore
  case medium
  case site
  case offline
  case immutable
  case source
  case gone
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
