// The fields of the form for one process, with what the model says already.

import DependencyGraph
import Formats

/// One answer that is asked of one process.
package struct BIAField: Sendable {
  /// The question it is part of.
  package let question: BIAQuestion
  /// Which of the answers to the question: the elapsed time, the kind of impact, the role, the things needed; empty
  /// where there is one. What is to be added is `+1`, `+2` …
  package let part: String
  /// What the model says, as its files write it; `nil` where it says nothing.
  package let known: String?
  /// The nodes that ``part`` names, as positions in ``Model/assets``.
  package let members: [Index<Asset>]
  /// How many of them are needed.
  package let needed: Int

  /// The only answer to a question.
  init(_ question: BIAQuestion, _ known: String?) { self.init(question, "", known) }

  init(
    _ question: BIAQuestion, _ part: String, _ known: String?, members: [Index<Asset>] = [],
    needed: Int = 0
  ) {
    (self.question, self.part, self.known) = (question, part, known)
    (self.members, self.needed) = (members, needed)
  }

  /// Whether it is room for something that the model does not know.
  package var isSpare: Bool { part.hasPrefix("+") }

  /// What one field is told from others of its process by.
  package var key: Key { Key(question: question, part: part) }

  package struct Key: Hashable, Sendable {
    package let question: BIAQuestion
    package let part: String

    package init(question: BIAQuestion, part: String) {
      (self.question, self.part) = (question, part)
    }
  }
}

/// What the form asks of the processes of a model.
package struct BIAForm: Sendable {
  /// The number of this form: workbooks of another are not read.
  package static let version = "1"
  /// Impacts that are proposed.
  package static let proposedImpacts = [
    "patient-safety", "legal", "financial", "reputation", "staff",
  ]

  package let model: Model
  /// Elapsed times that degrees are asked for, in minutes.
  package let buckets: [Int]
  /// Kinds of impact that are asked for, as the model's files write them.
  package let impacts: [String]
  /// The highest degree that may be chosen.
  package let highestDegree: Int

  package init(of model: Model) {
    self.model = model
    let details = model.assets.indices.filter { model.assets[$0].kind == .process }
      .compactMap { model.details[$0] }
    let buckets = Set(details.flatMap { $0.criticality.map(\.after) }).sorted()
    self.buckets = buckets.isEmpty ? BIA.proposedBuckets : buckets
    let own = Set(details.flatMap(\.impacts)).subtracting(Self.proposedImpacts)
    impacts = Self.proposedImpacts + own.sorted()
    highestDegree = max(4, min(9, details.flatMap { $0.criticality.map(\.degree) }.max() ?? 4))
  }

  /// The name that the fields of a need go by: its members, and how many of them.
  private func part(of need: Need) -> String {
    let names = need.members.map { model.assets[$0].id }.joined(separator: " | ")
    return need.members.count > 1 ? "\(need.needed) / \(names)" : names
  }

  /// The fields of a process, in the order of the questions.
  package func fields(of asset: Index<Asset>) -> [BIAField] {
    let entry = BIAEntry(of: asset, in: model)
    let subject = model.assets[asset]
    let details = model.details[asset]
    func minutes(_ minutes: Int?) -> String? { minutes.map(BIAAnswerForm.duration) }
    return BIAQuestion.allCases.flatMap { question -> [BIAField] in
      let known: [BIAField] =
        switch question {
        case .exists: []
        case .scope: [BIAField(.scope, subject.scope?.name)]
        case .volume: [BIAField(.volume, details?.volume?.text)]
        case .mtpd: [BIAField(.mtpd, minutes(subject.mtpd))]
        case .rto: [BIAField(.rto, minutes(subject.rto))]
        case .rpo: [BIAField(.rpo, minutes(subject.rpo))]
        case .criticality:
          buckets.map { bucket in
            BIAField(
              .criticality, BIAAnswerForm.duration(bucket),
              entry.criticality.first { $0.after == bucket }.map { "\($0.degree)" })
          }
        case .impacts:
          impacts.map { BIAField(.impacts, $0, entry.impacts.contains($0) ? "true" : nil) }
        case .staff: entry.staff.map { staff(.staff, $0) }
        case .materials: entry.materials.map { BIAField(.materials, $0, $0) }
        case .needs:
          entry.needs.filter { $0.relation == .needs }.map { need in
            BIAField(
              .needs, part(of: need), BIAAnswerForm.duration(need.tolerance),
              members: need.members, needed: need.needed)
          }
        case .lasts: [BIAField(.lasts, subject.degradedMode.map(BIAAnswerForm.duration))]
        case .procedure: [BIAField(.procedure, details?.procedure)]
        case .level: levels(details?.modeLevels ?? [])
        case .mbco: [BIAField(.mbco, details?.minimumLevel.map { "\($0)%" })]
        case .catchUp:
          [
            BIAField(
              .catchUp, details?.catchUpShare.map { "\($0.percent)%" } ?? minutes(subject.catchUp))
          ]
        case .modeStaff: entry.degradedStaff.map { staff(.modeStaff, $0) }
        case .note: [BIAField(.note, details?.note)]
        }
      return distinct(known) + spare(question)
    }
  }

  /// The fields of a process that is only proposed.
  package func fieldsOfProposal(scope: Scope) -> [BIAField] {
    BIAQuestion.allCases.flatMap { question -> [BIAField] in
      switch question {
      case .criticality:
        buckets.map { BIAField(.criticality, BIAAnswerForm.duration($0), nil) }
      case .impacts: impacts.map { BIAField(.impacts, $0, nil) }
      case .scope: [BIAField(.scope, scope.name)]
      case .level: levels([])
      case .staff, .materials, .needs, .modeStaff: spare(question)
      default: [BIAField(question, nil)]
      }
    }
  }

  private func spare(_ question: BIAQuestion) -> [BIAField] {
    (0..<question.spareRows).map { BIAField(question, "+\($0 + 1)", nil) }
  }

  private func staff(_ question: BIAQuestion, _ need: Need) -> BIAField {
    BIAField(
      question, part(of: need), need.people.map { "\($0)" }, members: need.members,
      needed: need.needed)
  }

  private func levels(_ levels: [ModeLevel]) -> [BIAField] {
    if levels.isEmpty { return [BIAField(.level, "0m", nil)] }
    return levels.map { BIAField(.level, BIAAnswerForm.duration($0.after), "\($0.level)%") }
  }

  /// What says the same of the same twice is asked once.
  private func distinct(_ fields: [BIAField]) -> [BIAField] {
    var seen: Set<String> = []
    return fields.filter { seen.insert($0.part).inserted }
  }

  /// What a process says now, by field.
  package func known(of asset: Index<Asset>) -> [BIAField.Key: String] {
    Dictionary(
      fields(of: asset).compactMap { field in field.known.map { (field.key, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The nodes that may be named as needed, ascending: those of roles, and all others that are no places, people or
  /// machines of the machine room.
  package func choices(for question: BIAQuestion, establishment: Index<Establishment>?) -> [Index<
    Asset
  >] {
    let kinds: Set<Kind> =
      question == .needs
      ? [.application, .service, .equipment, .utility, .supplier, .process] : [.role]
    return model.assets.indices.filter { position in
      let asset = model.assets[position]
      return kinds.contains(asset.kind)
        && (establishment == nil || asset.establishment == nil
          || asset.establishment == establishment)
    }
  }
}
