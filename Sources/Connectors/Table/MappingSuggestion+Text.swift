// The mapping as commented YAML: what was understood to be used, what was not to be corrected.

public import Continuity
import Formats

extension MappingSuggestion {
  /// The mapping as YAML, with comments in a language.
  public func text(in language: Language) -> String {
    let words = language.suggestionWords
    var text = words.head
    text += "name: \(name)\n"
    text += "#establishment: ch-exemple   \(words.establishment)\n"
    text += "separators: [\",\", \";\", \"/\", \"+\", \"et\", \"\\n\"]   \(words.separators)\n"
    text += "sheets:\n"
    var hasSheet = false
    for sheet in sheets {
      let yaml = self.yaml(sheet, words)
      hasSheet = hasSheet || yaml.contains("- sheet:")
      text += yaml
    }
    if !hasSheet { text += words.nothingKnown }
    return text
  }

  /// A sheet as the mapping describes it; in comments where somebody must first say what its rows are.
  private func yaml(_ sheet: Sheet, _ words: any SuggestionWording) -> String {
    guard !sheet.columns.isEmpty else {
      return "# \(words.notUnderstood) \(Self.quoted(sheet.name))\n"
    }
    var text = "  - sheet: \(Self.quoted(sheet.name))\n"
    for row in sheet.above {
      text += "    # \(words.above) \(Self.quoted(row.visible(limit: 80)))\n"
    }
    if let line = sheet.headerLine {
      if let top = sheet.headerTop {
        text += "    header: [\(top), \(line)]\n"
      } else if !sheet.findsHeader {
        text += "    header: \(line)\n"
      }
    }
    if let (from, to) = sheet.ends {
      text += links(of: sheet, from: from, to: to, words)
      let used = [from.heading, to.heading, sheet.linkType?.heading]
      for column in sheet.columns where !used.contains(column.heading) {
        text += unused(column, nil, words)
      }
      return text
    }
    func first(_ guess: ColumnGuess) -> Column? { sheet.columns.first { $0.guess == guess } }
    let (id, title) = (first(.id), first(.name))
    let byType = first(.kind)
    text += node(sheet, id, title, byType, words)
    guard id != nil || title != nil, sheet.kind != nil || byType != nil else {
      let lines = text.split(separator: "\n").map { "#" + $0 + "\n" }
      return "# \(words.notUnderstood) \(Self.quoted(sheet.name)), \(words.uncomment)\n"
        + lines.joined()
    }
    return text
  }

  /// What a sheet of nodes says, below its header.
  private func node(
    _ sheet: Sheet, _ id: Column?, _ title: Column?, _ byType: Column?,
    _ words: any SuggestionWording
  ) -> String {
    func first(_ guess: ColumnGuess) -> Column? { sheet.columns.first { $0.guess == guess } }
    var text = ""
    var dropped: [String: Unused] = [:]
    // A sheet whose name says what it holds needs no column for it, unless its types say otherwise.
    let distinct = Set(sheet.kinds.compactMap { InventoryHeadings.kind($0) })
    if let byType, sheet.kind == nil || distinct.count > 1 {
      text += "    kind:\n      column: \(Self.quoted(byType.heading))\n      values:\n"
      for value in sheet.kinds {
        if let kind = InventoryHeadings.kind(value) {
          text += "        \(Self.quoted(value)): \(kind.singular)\n"
        } else {
          text += "        #\(Self.quoted(value)): …   \(words.chooseKind)\n"
        }
      }
    } else if sheet.kind == nil {
      text += "    kind: …   \(words.chooseKind)\n"
    } else {
      if let byType { dropped[byType.heading] = .kindKnown }
      text += "    kind: \(sheet.kind?.singular ?? "")"
      if let heading = sheet.kindHeading { text += "   \(words.kindFrom(heading.visible()))" }
      text += "\n"
    }
    if let id {
      text += "    id: \(Self.quoted(id.heading))\n"
    } else if title == nil {
      text += "    id: …   \(words.chooseID)\n"
    } else {
      text += "    \(words.noID)\n"
    }
    if let title { text += "    name: \(Self.quoted(title.heading))\n" }
    if let column = first(.establishment) {
      text += "    establishment: \(Self.quoted(column.heading))\n"
    } else if isOneOfSeveral(sheet) {
      text += "    establishment: { value: \(Self.quoted(sheet.name)) }   \(words.fromSheet)\n"
    }
    let fields = sheet.columns.compactMap { column in
      if case .field(let field)? = column.guess { (field, column) } else { nil }
    }
    let (grids, inGrid) = grids(of: sheet)
    if !fields.isEmpty || !grids.isEmpty {
      text += "    columns:\n" + grids
      for (field, column) in fields {
        let isNumber =
          [.duration, .limit].contains(field.form)
          && column.hasNumbers
          && TypedValue.unit(inHeading: column.heading) == nil
        text += "      \(field.rawValue): "
        text +=
          isNumber
          ? "{ column: \(Self.quoted(column.heading)), unit: h }   \(words.unit)"
          : Self.quoted(column.heading)
        if column.isTag { text += "   \(words.criticalityInWords)" }
        text += "\n"
      }
    }
    let heads = heads(of: sheet)
    text += relations(sheet, heads, words)
    text += copies(sheet)
    if let status = first(.status) {
      let retired = sheet.states.filter { InventoryHeadings.isRetired($0) }
      if !retired.isEmpty {
        text += "    skip: { column: \(Self.quoted(status.heading)), values: ["
        text += retired.map(Self.quoted).joined(separator: ", ") + "] }\n"
      } else {
        dropped[status.heading] = .noRetired
      }
    }
    for column in sheet.columns {
      var reason = dropped[column.heading]
      if case .copy? = column.guess, first(.copyHolder) == nil { reason = .noHolder }
      let isSpread =
        inGrid.contains(column.heading) || heads.contains { $0.heading == column.heading }
      if (column.guess == nil && !isSpread) || reason != nil {
        text += unused(column, reason, words)
      }
    }
    return text
  }

  /// Values that stand spread over columns: criticality under durations, impacts under their types; and the
  /// headings of those columns.
  private func grids(of sheet: Sheet) -> (text: String, headings: Set<String>) {
    var text = ""
    var headings: Set<String> = []
    func add(_ field: NodeKey, _ name: (Column) -> String?) {
      let parts = sheet.columns.compactMap { column in
        column.guess == nil ? name(column).map { ($0, column.heading) } : nil
      }
      guard parts.count > 1, Set(parts.map(\.0)).count == parts.count else { return }
      text += "      \(field.rawValue): { "
      text += parts.map { "\($0): \(Self.quoted($1))" }.joined(separator: ", ") + " }\n"
      headings.formUnion(parts.map(\.1))
    }
    add(.criticality) { column in
      let cell = Cell(text: column.heading, form: .text)
      guard column.isGraded, case .value(let time) = TypedValue(cell, as: .duration) else {
        return nil
      }
      return time
    }
    add(.impacts) { column in
      let words = Inventory.slug(column.heading).split(separator: "-").map(String.init)
      guard words.count > 1, ["impact", "impacts"].contains(words[0]), column.isGraded else {
        return nil
      }
      return words.dropFirst().joined(separator: "-")
    }
    return (text, headings)
  }

  /// The columns that say how many people of a role a process needs: "Nb IDE", "Effectif médecins".
  private func heads(of sheet: Sheet) -> [(role: String, heading: String)] {
    guard sheet.kind == .process,
      !sheet.columns.contains(where: { $0.guess == .relation(.staffedBy, nil, creates: false) })
    else { return [] }
    return sheet.columns.compactMap { column in
      let words = Inventory.slug(column.heading).split(separator: "-").map(String.init)
      let role = words.dropFirst().drop { ["de", "d", "des"].contains($0) }
      guard column.guess == nil, column.isGraded, !role.isEmpty,
        ["nb", "nbre", "nombre", "effectif", "effectifs", "etp"].contains(words.first)
      else { return nil }
      return (role.joined(separator: "-"), column.heading)
    }
  }

  /// A column that is not used, and why, with a few of its values.
  private func unused(
    _ column: Column, _ reason: Unused?, _ words: any SuggestionWording
  ) -> String {
    var text = "    # \(words.unused) \(Self.quoted(column.heading))"
    if !column.samples.isEmpty {
      text += " (\(column.samples.map { $0.visible(limit: 24) }.joined(separator: " | ")))"
    }
    if let reason = reason ?? column.unused { text += words.why(reason, column.heading.visible()) }
    return text + "\n"
  }

  /// Whether another sheet has the same headings: then each mostly is that of one establishment.
  private func isOneOfSeveral(_ sheet: Sheet) -> Bool {
    let headings = Set(sheet.columns.map(\.heading))
    return sheet.mayNameEstablishment
      && sheets.contains {
        $0.name != sheet.name && $0.mayNameEstablishment
          && Set($0.columns.map(\.heading)) == headings
      }
  }

  private func relations(
    _ sheet: Sheet, _ heads: [(role: String, heading: String)], _ words: any SuggestionWording
  ) -> String {
    var order: [String] = []
    var lines: [String: [String]] = [:]
    for column in sheet.columns {
      let (relation, kind, creates): (String, Kind?, Bool)
      switch column.guess {
      case .relation(let named, let of, let makes)?:
        (relation, kind, creates) = (named.key, of, makes)
      case .neededBy(let of)?: (relation, kind, creates) = ("needed-by", of, of != nil)
      default: continue
      }
      var item = "{ column: \(Self.quoted(column.heading))"
      // What has a sheet of its own is looked for there, whatever its kind; the rest is made.
      let isSheet = kind.map { kind in sheets.contains { $0.kind == kind } } ?? true
      // A kind would only hide what another sheet calls otherwise; what is made needs one.
      if let kind, creates || !isSheet { item += ", kind: \(kind.singular), create: true" }
      item += " }"
      if lines[relation] == nil { order.append(relation) }
      lines[relation, default: []].append(item)
    }
    if !heads.isEmpty {
      order.append(Relation.staffedBy.key)
      let roles = heads.map { "\($0): \(Self.quoted($1))" }.joined(separator: ", ")
      lines[Relation.staffedBy.key] = ["{ roles: { \(roles) }, create: true }"]
    }
    guard !order.isEmpty else { return "" }
    var text = "    relations:   \(words.create)\n"
    for relation in order {
      let items = lines[relation] ?? []
      if items.count == 1 {
        text += "      \(relation): \(items[0])\n"
      } else {
        text += "      \(relation):\n"
        for item in items { text += "        - \(item)\n" }
      }
    }
    return text
  }

  private func copies(_ sheet: Sheet) -> String {
    guard let holder = sheet.columns.first(where: { $0.guess == .copyHolder }) else { return "" }
    var text = "    copies:\n"
    text += "      holder: { column: \(Self.quoted(holder.heading)), kind: backup, create: true }\n"
    var seen: Set<CopyKey> = []
    for column in sheet.columns {
      if case .copy(let field)? = column.guess, seen.insert(field).inserted {
        text += "      \(field.rawValue): \(Self.quoted(column.heading))\n"
      }
    }
    return text
  }

  static func quoted(_ text: String) -> String {
    let plain = text.asCell.visible()
    return "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
