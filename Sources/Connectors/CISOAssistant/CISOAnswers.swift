// Assets as CISO Assistant's service gives them: JSON, times in seconds.

import Continuity
import Formats

/// Reads the answer of `/api/assets/`, or a list of assets.
enum CISOAnswer {
  /// Calls `take` with each asset.
  ///
  /// - Returns: how many there were.
  /// - Throws: ``ImportFailure``: not JSON, no list of assets, an error that the service answered.
  static func read(
    _ bytes: [UInt8], file: String, _ take: (CISOAsset) -> Void
  ) throws(ImportFailure) -> Int {
    let place = Place(file: file)
    var reader = JSONReader(bytes, shown: file)
    // Asset by asset: the values of all of them would be many times as large as the file.
    var count: Int?
    var others: [String: JSONValue] = [:]
    if reader.peek() == UInt8(ascii: "[") {
      count = try ImportFailure.reading(list(&reader, at: place, take))
    } else if reader.peek() == UInt8(ascii: "{") {
      try reader.object { (reader, key) throws(ImportFailure) in
        if key == "results" || key == "assets", reader.peek() == UInt8(ascii: "[") {
          count =
            try (count ?? 0)
            + ImportFailure.reading(list(&reader, at: place, take))
        } else {
          let value = try ImportFailure.reading(reader.value())
          if others[key] == nil { others[key] = value }
        }
      }
    } else {
      _ = try ImportFailure.reading(reader.value())
    }
    try ImportFailure.reading(reader.expectEnd())
    if let detail = (others["detail"] ?? others["error"])?.text {
      let text = detail.visible(limit: 300)
      throw ImportFailure(
        .particular(
          english: "CISO Assistant answered with an error: \(text)",
          french: "CISO Assistant a répondu par une erreur\u{A0}: \(text)"), at: place)
    }
    guard let count else {
      throw ImportFailure(
        .particular(
          english: "this is no list of assets: no 'results' is in it",
          french: """
            ce n’est pas une liste de biens\u{A0}: on n’y trouve pas «\u{A0}results\u{A0}»
            """), at: place)
    }
    if let total = others["count"]?.text.flatMap({ Int($0) }), total > count {
      throw ImportFailure(
        .particular(
          english: """
            only \(count) of \(total) assets are in this answer; ask for all of them (?limit=\(total))
            """,
          french: """
            cette réponse ne contient que \(count) biens sur \(total)\u{A0}; demandez-les tous \
            (?limit=\(total))
            """), at: place)
    }
    return count
  }

  /// Passes the assets of a list on; how many elements it has.
  private static func list(
    _ reader: inout JSONReader, at file: Place, _ take: (CISOAsset) -> Void
  ) throws(FormatFailure) -> Int {
    var count = 0
    try reader.list { (reader) throws(FormatFailure) in
      let value = try reader.value()
      count += 1
      if value.isObject { take(asset(value, at: file.at(line: value.line))) }
    }
    return count
  }

  private static func asset(_ value: JSONValue, at place: Place) -> CISOAsset {
    var asset = CISOAsset(place: place)
    func text(_ key: String) -> String { (name(of: value[key]) ?? "").asCell }
    asset.uuid = text("id")
    asset.reference = text("ref_id")
    asset.name = text("name")
    asset.domain = text("folder").isEmpty ? text("domain") : text("folder")
    asset.type = text("type")
    asset.assetClass = text("asset_class")
    asset.note = text("description")
    asset.owner = (value["owner"]?.elements ?? []).compactMap { name(of: $0)?.asCell }
      .joined(separator: ", ")
    asset.isBusinessFunction = text("is_business_function") == "true"
    asset.parents = CISOList(
      (value["parent_assets"]?.elements ?? []).compactMap { parent in
        (parent["id"]?.text ?? parent["ref_id"]?.text ?? name(of: parent))?.asCell
      })
    let objectives = value["disaster_recovery_objectives"]
    for (key, value) in (objectives?["objectives"] ?? objectives)?.members ?? [] {
      asset.objectives.append(
        CISOObjective(
          field: CISOObjective.field(key), value: seconds(value.isObject ? value["value"] : value)))
    }
    // For people the service says the same in words.
    for element in objectives?.elements ?? [] {
      if let text = name(of: element) { asset.objectives += CISOObjective.all(in: text) }
    }
    if let text = objectives?.text { asset.objectives = CISOObjective.all(in: text) }
    return asset
  }

  /// What a value that may be `{"id": …, "str": …}` is called.
  private static func name(of value: JSONValue?) -> String? {
    value?.text ?? (value?["str"] ?? value?["name"] ?? value?["ref_id"])?.text
  }

  private static func seconds(_ value: JSONValue?) -> CISOObjective.Value {
    guard let text = value?.text else { return .null }
    if let seconds = Int(text) { return CISOObjective.Value(seconds: seconds) }
    if let seconds = Double(text), seconds.magnitude < 1e12 {
      return CISOObjective.Value(seconds: Int(seconds))
    }
    return CISOObjective.Value(cell: text)
  }
}
