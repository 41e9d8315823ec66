// The answers of all workbooks, each tied to what it is about, compared with the model: what is to be written.

import Continuity
import DependencyGraph
import Formats

/// Answers on their way into a model.
struct BIAAnswers {
  /// Something to be written.
  struct Write {
    let key: BIAField.Key
    /// The identifiers that it is about.
    let members: [String]
    let isNew: Bool
    /// `nil` takes it away.
    let target: String?
    let place: Place
  }

  private let model: Model
  private let returns: [BIAReturn]
  private(set) var changes: [BIAChange] = []
  private(set) var findings: [Finding] = []
  private var obstacles: [ImportFailure.Obstacle] = []
  /// What is to be written, by process.
  private(set) var writes: [String: [Write]] = [:]
  /// The processes that are proposed and exist, in the order of the workbooks.
  private(set) var created: [BIAFormRecord.Process] = []

  init(of returns: [BIAReturn], for model: Model) throws(ImportFailure) {
    (self.returns, self.model) = (returns, model)
    try Self.check(returns, for: model)
    takeAll()
    checkObjectives()
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
    dropModesWithoutLasts()
    changes = changes.enumerated().sorted {
      ($0.element.process, $0.element.question.rank, $0.offset)
        < ($1.element.process, $1.element.question.rank, $1.offset)
    }.map(\.element)
  }

  // MARK: - Whose it is

  /// Refuses the workbooks of another hospital, and of processes that the model has no more.
  static func check(_ returns: [BIAReturn], for model: Model) throws(ImportFailure) {
    var obstacles: [ImportFailure.Obstacle] = []
    let ours = Set(model.establishments.map(\.id))
    let known = model.assets.filter { $0.kind == .process }.map(\.id)
    let names = Set(known.map(canonicalName))
    for one in returns {
      let whole = Place(file: one.file)
      if !one.record.establishments.isEmpty, ours.isDisjoint(with: one.record.establishments) {
        obstacles.append(
          BIADefect.otherHospital(theirs: one.record.establishments, ours: ours.sorted())
            .obstacle(at: whole))
        continue
      }
      for process in one.record.processes
      where process.proposed == nil && !names.contains(canonicalName(process.id)) {
        obstacles.append(
          BIADefect.unknownProcess(process.id, suggestion: nearest(to: process.id, in: known))
            .obstacle(at: whole))
      }
    }
    guard obstacles.isEmpty else { throw ImportFailure(obstacles) }
  }

  private func asset(_ id: String) -> Index<Asset>? {
    model.assets.firstIndex { $0.kind == .process && isSameName($0.id, id) }
  }

  // MARK: - What is said

  /// One answer tied to what it is about.
  private struct Said {
    let given: BIAReturn.Given
    let key: BIAField.Key
    let members: [String]
  }

  private mutating func takeAll() {
    let form = BIAForm(of: model)
    var said: [String: [Said]] = [:]
    var order: [BIAFormRecord.Process] = []
    for one in returns {
      let choices = Dictionary(one.record.choices.map { ($0.name, $0.id) }) { first, _ in first }
      var byProcess: [String: [BIAReturn.Given]] = [:]
      for given in one.given { byProcess[given.process, default: []].append(given) }
      for process in one.record.processes {
        let given = byProcess[process.id] ?? []
        if process.proposed != nil, asset(process.id) == nil {
          guard confirms(process, given) else { continue }
        }
        if said[process.id] == nil {
          said[process.id] = []
          order.append(process)
        }
        for answer in given where answer.question != .exists {
          if let tied = tie(answer, choices) { said[process.id]?.append(tied) }
        }
      }
    }
    for process in order {
      if asset(process.id) == nil { created.append(process) }
      compare(process.id, said[process.id] ?? [], form)
    }
  }

  /// Whether a proposed process is said to exist.
  private mutating func confirms(
    _ process: BIAFormRecord.Process, _ given: [BIAReturn.Given]
  ) -> Bool {
    guard let exists = given.first(where: { $0.question == .exists }) else { return false }
    if exists.answer == .value("true") { return true }
    let isAnswered = given.contains { one in
      one.question != .exists && one.answer != .blank
        && one.answer != one.known.map { .value($0) }
    }
    if isAnswered {
      findings.append(
        Finding(.particular(BIAReason.notConfirmed(process.name)), at: exists.place))
    }
    return false
  }

  /// Ties an answer to the nodes that it names; `nil` for one that is not taken.
  private mutating func tie(_ given: BIAReturn.Given, _ choices: [String: String]) -> Said? {
    let isSpare = given.part.hasPrefix("+")
    guard isSpare else {
      if given.answer == .blank, let known = given.known {
        findings.append(Finding(.particular(BIAReason.leftBlank(known)), at: given.place))
      }
      return Said(
        given: given, key: .init(question: given.question, part: given.part),
        members: given.question.isOpen ? Self.members(of: given.part) : [])
    }
    if given.answer == .blank, given.name.isEmpty { return nil }
    guard given.question.isOpen else {
      // Material: what it says is what it is.
      guard case .value(let text) = given.answer else { return nil }
      return Said(given: given, key: .init(question: given.question, part: text), members: [])
    }
    guard case .value = given.answer, !given.name.isEmpty else {
      findings.append(
        Finding(
          .particular(BIAReason.incomplete(given.name.isEmpty ? given.text : given.name)),
          at: given.place))
      return nil
    }
    guard let id = resolve(given.name, choices, given) else { return nil }
    return Said(given: given, key: .init(question: given.question, part: id), members: [id])
  }

  private static func members(of part: String) -> [String] {
    let names = part.split(separator: " / ", maxSplits: 1).last.map(String.init) ?? part
    return (part.contains(" | ") ? names : part).split(separator: " | ").map(String.init)
      .map(\.trimmingBlanks)
  }

  /// The node that a name means: one of the list, or of the model.
  private mutating func resolve(
    _ name: String, _ choices: [String: String], _ given: BIAReturn.Given
  ) -> String? {
    let wantsRole = given.question != .needs
    let position: Index<Asset>
    if let id = choices[name], let listed = model.assets.firstIndex(where: { $0.id == id }) {
      position = listed
    } else {
      switch model.findAsset(name) {
      case .found(let found): position = found
      case .ambiguous(let candidates):
        findings.append(Finding(.ambiguousReference(name, candidates: candidates), at: given.place))
        return nil
      case .unknown(let suggestion):
        findings.append(Finding(.unknownReference(name, suggestion: suggestion), at: given.place))
        return nil
      }
    }
    let subject = model.assets[position]
    if wantsRole, subject.kind != .role {
      findings.append(Finding(.notARole(name), at: given.place))
      return nil
    }
    if subject.kind == .process, isSameName(subject.id, given.process) {
      findings.append(Finding(.linkToItself, at: given.place))
      return nil
    }
    return subject.id
  }

  // MARK: - Three ways

  private mutating func compare(_ process: String, _ said: [Said], _ form: BIAForm) {
    let current = asset(process).map { form.known(of: $0) } ?? [:]
    var taken: [BIAField.Key: Said] = [:]
    for one in said {
      let target = Self.target(one)
      let isBlank = one.given.answer == .blank
      let isUnchanged = !isBlank && one.given.answer == one.given.known.map { .value($0) }
      if isBlank || isUnchanged { continue }
      if let other = taken[one.key] {
        if Self.target(other) != target {
          obstacles.append(
            BIADefect.disagree(one.given.text, other: other.given.place, other.given.text)
              .obstacle(at: one.given.place))
        }
        continue
      }
      taken[one.key] = one
      let base = Self.base(one)
      let mine = current[one.key]
      var answered: String?
      if case .value(let value) = one.given.answer { answered = value }
      func note(_ outcome: BIAChange.Outcome) {
        changes.append(
          BIAChange(
            process: process, question: one.key.question,
            subject: one.key.question == .materials ? "" : one.key.part, before: mine,
            after: answered, outcome: outcome, place: one.given.place))
      }
      if target == mine {
        // « non » where nobody ever said yes is no news.
        if one.given.answer == .doesNotApply || target != nil { note(.known) }
      } else if mine.map(BIAFormRecord.plain) == base.map(BIAFormRecord.plain) {
        // As a cell shows it: what it shows otherwise was changed by nobody.
        note(target == nil ? .removed : .written)
        writes[process, default: []].append(
          Write(
            key: one.key, members: one.members, isNew: mine == nil, target: target,
            place: one.given.place))
      } else {
        note(.conflict)
      }
    }
  }

  /// What the model is to say; `nil` for nothing.
  private static func target(_ said: Said) -> String? {
    guard case .value(let value) = said.given.answer else { return nil }
    return said.key.question == .impacts && value == "false" ? nil : value
  }

  private static func base(_ said: Said) -> String? { said.given.known }

  // MARK: - Whether it holds together

  private mutating func checkObjectives() {
    for (process, writes) in writes.sorted(by: { $0.key < $1.key }) {
      let subject = asset(process).map { model.assets[$0] }
      func minutes(_ question: BIAQuestion, _ known: Int?) -> (minutes: Int?, place: Place?) {
        guard let write = writes.first(where: { $0.key.question == question }) else {
          return (known, nil)
        }
        return (write.target.flatMap { $0.minutes }, write.place)
      }
      let (rto, mtpd) = (minutes(.rto, subject?.rto), minutes(.mtpd, subject?.mtpd))
      guard let least = rto.minutes, let most = mtpd.minutes, least > most,
        let place = rto.place ?? mtpd.place
      else { continue }
      obstacles.append(
        BIADefect.rtoAboveMTPD(
          rto: BIAAnswerForm.duration(least), mtpd: BIAAnswerForm.duration(most)
        ).obstacle(at: place))
    }
  }

  /// A degraded mode must say how long it lasts.
  private mutating func dropModesWithoutLasts() {
    for process in writes.keys.sorted() {
      guard let all = writes[process] else { continue }
      let lasts = all.first { $0.key.question == .lasts }
      let isThere = asset(process).map { model.assets[$0].degradedMode != nil } ?? false
      guard lasts.map({ $0.target == nil }) ?? !isThere else { continue }
      for write in all where write.key.question.isOfMode && write.key.question != .lasts {
        findings.append(Finding(.particular(BIAReason.modeWithoutLasts), at: write.place))
        forget(write, of: process)
      }
    }
  }

  /// Takes back what is not written after all.
  mutating func forget(_ write: Write, of process: String) {
    writes[process]?.removeAll { $0.key == write.key }
    changes.removeAll {
      $0.process == process && $0.place == write.place && $0.question == write.key.question
    }
  }

  /// The answers that keep the model, as it would read now, from saying what was to be written and nothing else; `nil`
  /// where it says so. Where a process would change that nobody asked to, by a shared anchor perhaps, they are those
  /// of the same key, whosever they are; none where nothing was to be written at all.
  func astray(in now: Model) -> [Write]? {
    let (before, after) = (BIAForm(of: model), BIAForm(of: now))
    let all = writes.sorted { $0.key < $1.key }.flatMap(\.value)
    var astray: [Write]?
    for position in now.assets.indices where now.assets[position].kind == .process {
      let id = now.assets[position].id
      guard let old = asset(id) else {
        if !created.contains(where: { isSameName($0.id, id) }) { astray = all }
        continue
      }
      let own = writes[id] ?? []
      var expected = before.known(of: old)
      for write in own {
        expected[write.key] = nil
        guard let target = write.target else {
          if write.key.question == .lasts {
            expected = expected.filter { !$0.key.question.isOfMode }
          }
          continue
        }
        expected[Self.key(of: write)] = target
      }
      let found = after.known(of: position)
      guard expected != found else { continue }
      let candidates = own.isEmpty ? all : own
      let wrong = candidates.filter { write in
        [write.key, Self.key(of: write)].contains { expected[$0] != found[$0] }
      }
      astray = (astray ?? []) + (wrong.isEmpty ? candidates : wrong)
    }
    return astray
  }

  /// What an answer is known by once it is written: a material is its own name.
  private static func key(of write: Write) -> BIAField.Key {
    guard write.key.question == .materials, let target = write.target else { return write.key }
    return .init(question: .materials, part: target)
  }

  mutating func find(_ finding: Finding) { findings.append(finding) }
}

extension BIAQuestion {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
  /// The minutes that it writes.
  fileprivate var minutes: Int? {
    guard case .minutes(let minutes)? = Limit(written: self) else { return nil }
    return minutes
  }
}
