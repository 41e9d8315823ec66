// A regime's file, read: every key checked, every mistake with its place.

import Formats

/// The keys at the top of a regime's file.
private enum RegimeKey: String, CaseIterable {
  case regime, title, note, objectives
}

/// The keys of one objective.
private enum ObjectiveKey: String, CaseIterable {
  case id, query, from, share, mark, title, asks, trajectory, note
}

extension Regime {
  /// Reads a regime from the text of its file.
  init(yaml bytes: [UInt8], path: String) throws(InvalidModel) {
    // Records know how to say what is wrong with a value; nothing of a model is in these.
    var records = Records()
    var defects: [LocatedDefect] = []
    let documents = YAMLReader.read(bytes, file: 0, defects: &defects)
    records.problems.report(defects, paths: [path])
    var parts: (id: String, title: Bilingual, note: Bilingual) = (path, Bilingual(), Bilingual())
    var objectives: [Objective] = []
    for document in documents {
      records.entries(of: document, as: RegimeKey.self) { records, key, value in
        switch key {
        case .regime: parts.id = records.text(value, key: "regime") ?? path
        case .title: parts.title = records.bilingual(value, key: "title")
        case .note: parts.note = records.bilingual(value, key: "note")
        case .objectives:
          for value in records.list(value, key: "objectives") {
            if let objective = records.objective(value) { objectives.append(objective) }
          }
        }
      }
    }
    let problems = records.problems.sorted(paths: [path])
    // What is only odd in a model, such as an unknown key, would be an objective without its query here.
    guard problems.isEmpty else {
      throw InvalidModel(problems: problems, language: nil)
    }
    (id, title, note, self.objectives) = (parts.id, parts.title, parts.note, objectives)
  }
}

extension Records {
  /// Hands each key of a mapping to `read`, once.
  fileprivate mutating func entries<Name>(
    of value: YAMLValue, as type: Name.Type,
    read: (inout Records, Name, YAMLValue) -> Void
  ) where Name: RawRepresentable<String>, Name: CaseIterable {
    var seen: Set<String> = []
    for entry in mapping(value, key: "") ?? [] {
      guard let key = Name(rawValue: entry.key) else {
        let known = Name.allCases.map(\.rawValue)
        problems.report(
          .unknownKey(entry.key, suggestion: nearest(to: entry.key, in: known)),
          at: entry.keyLocation)
        continue
      }
      if isFirst(key.rawValue, in: &seen, at: entry.keyLocation) { read(&self, key, entry.value) }
    }
  }

  /// `{ fr: …, en: … }`, or one text for both.
  fileprivate mutating func bilingual(_ value: YAMLValue, key: String) -> Regime.Bilingual {
    guard case .mapping(let entries) = value.content else {
      let text = text(value, key: key) ?? ""
      return Regime.Bilingual(french: text, english: text)
    }
    var texts = Regime.Bilingual()
    for entry in entries {
      guard let text = text(entry.value, key: entry.key) else { continue }
      switch Language(rawValue: entry.key) {
      case .french: texts.french = text
      case .english: texts.english = text
      case nil:
        problems.report(
          .unknownKey(entry.key, suggestion: nearest(to: entry.key, in: ["fr", "en"])),
          at: entry.keyLocation)
      }
    }
    return texts
  }

  fileprivate mutating func objective(_ value: YAMLValue) -> Regime.Objective? {
    var id = ""
    var (title, asks, note) = (Regime.Bilingual(), Regime.Bilingual(), Regime.Bilingual())
    var mark = SourceMark.secondHand
    var queries: [Query] = []
    var (trajectory, from, share) = (false, CalendarDate?.none, Int?.none)
    entries(of: value, as: ObjectiveKey.self) { records, key, value in
      let place = value.location
      switch key {
      case .id: id = records.text(value, key: "id").map(Milestone.objective) ?? ""
      case .title: title = records.bilingual(value, key: "title")
      case .asks: asks = records.bilingual(value, key: "asks")
      case .note: note = records.bilingual(value, key: "note")
      case .query:
        queries = records.texts(value, key: "query").compactMap {
          records.choice($0, key: "query", of: Query.self, at: place)
        }
      case .mark:
        mark =
          records.text(value, key: "mark").flatMap {
            records.choice($0, key: "mark", of: SourceMark.self, at: place)
          } ?? mark
      case .trajectory:
        trajectory =
          records.text(value, key: "trajectory").flatMap {
            records.truth($0, key: "trajectory", at: place)
          } ?? false
      case .from:
        from = records.text(value, key: "from").flatMap {
          records.date($0, key: "from", at: place)
        }.flatMap { CalendarDate($0) }
      case .share:
        share = records.text(value, key: "share").flatMap { text in
          // In a hundred, with its sign or without.
          let percent = percentage(text.hasSuffix("%") ? text : text + "%")
          if percent == nil { records.problems.report(.badLevel(text, key: "share"), at: place) }
          return percent
        }
      }
    }
    guard !id.isEmpty else {
      problems.report(.missing(key: "id"), at: value.location)
      return nil
    }
    return Regime.Objective(
      id: id, title: title, asks: asks, mark: mark, queries: queries,
      asksForTrajectory: trajectory, from: from, note: note, share: share)
  }

  private mutating func choice<Name>(
    _ text: String, key: String, of type: Name.Type, at location: Location
  ) -> Name? where Name: RawRepresentable<String>, Name: CaseIterable {
    let names = Name.allCases.map(\.rawValue)
    let known = Dictionary(Name.allCases.map { (folded($0.rawValue), $0) }) { first, _ in first }
    return choice(text, key: key, among: known, shown: names, at: location)
  }
}
