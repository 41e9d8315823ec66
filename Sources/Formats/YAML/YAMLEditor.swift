// Changing a few values of a YAML file that people write: all else stays as they wrote it, comments too.

/// The text of a YAML file, and changes to it.
///
/// Every change names values of ``documents``, and is made at once by ``bytes``. What cannot be changed without
/// doubt, such as a text over several lines or what stands under an anchor, is left alone and told by `false`:
/// whoever changes a file reads it again and looks at what it says.
package struct YAMLEditor {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let old: [UInt8]
  private let isMarked: Bool
  private let extents: YAMLExtents
  /// The values of the file.
  package let documents: [YAMLValue]
  private var edits: [Edit] = []
  /// What changes in lists and mappings in brackets, by the place of their bracket.
  private var bracketed: [Int: Bracketed] = [:]
  /// What stands before the line feed where a line ends.
  private let lineEnd: [UInt8]

  private struct Edit {
    var range: Range<Int>
    var new: [UInt8]
    /// Whether whole lines go.
    var dropsLines = false

    init(_ range: Range<Int>, _ new: [UInt8], dropsLines: Bool = false) {
      (self.range, self.new, self.dropsLines) = (range, new, dropsLines)
    }
  }

  /// `nil` where the file has defects, which nobody should write over.
  package init?(_ bytes: [UInt8]) {
    isMarked = bytes.starts(with: Self.byteOrderMark)
    old = isMarked ? Array(bytes.dropFirst(Self.byteOrderMark.count)) : bytes
    var defects: [LocatedDefect] = []
    guard String(validating: old, as: UTF8.self) != nil else { return nil }
    documents = YAMLReader.read(old, file: 0, defects: &defects)
    extents = YAMLExtents(old: old, text: YAMLText(old))
    let feed = old.firstIndex(of: 0x0A) ?? 0
    lineEnd = feed > 0 && old[feed - 1] == 0x0D ? [0x0D] : []
    guard defects.isEmpty else { return nil }
  }

  /// The file with all changes; `nil` where two of them concern the same place.
  package var bytes: [UInt8]? {
    var new = isMarked ? Self.byteOrderMark : []
    var position = 0
    // Of what is put in at one place, the first stands first.
    let inBrackets = bracketed.sorted { $0.key < $1.key }.flatMap(\.value.edits)
    let sorted = (edits + inBrackets).enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var followsDrop = false
    for (_, edit) in sorted {
      if edit.range.isEmpty, edit.range.lowerBound < position, followsDrop,
        edit.new.first == 0x0A
      {
        // A line that was to stand behind one that goes.
        new += edit.new.dropFirst() + [0x0A]
        continue
      }
      guard edit.range.lowerBound >= position else { return nil }
      followsDrop = edit.dropsLines
      new += old[position..<edit.range.lowerBound] + edit.new
      position = edit.range.upperBound
    }
    return new + old[position...]
  }

  /// Puts text in the place of the value of an entry, whatever it was.
  package mutating func set(_ entry: YAMLEntry, to value: String) -> Bool {
    guard let colon = extents.end(ofKey: entry), let end = extents.end(of: entry, after: colon)
    else { return false }
    edits.append(Edit(colon..<end, Array((" " + value).utf8)))
    return true
  }

  /// Puts text in the place of an item of a list.
  package mutating func set(_ item: YAMLValue, to value: String) -> Bool {
    guard let end = extents.end(of: item, after: nil) else { return false }
    edits.append(Edit(extents.text.offset(of: item.location)..<end, Array(value.utf8)))
    return true
  }

  /// Adds an entry behind the others of a mapping.
  package mutating func add(_ key: String, _ value: String, to mapping: YAMLValue) -> Bool {
    guard case .mapping(let entries) = mapping.content else { return false }
    let last = entries.last
    return append(
      "\(key): \(value)", to: mapping, afterLast: last.map { ($0.value, extents.end(ofKey: $0)) },
      column: entries.first.map { Int($0.keyLocation.column) - 1 } ?? 0)
  }

  /// Adds an item behind the others of a list.
  package mutating func append(_ item: String, to list: YAMLValue) -> Bool {
    guard case .sequence(let items) = list.content else { return false }
    let isFlow = extents.byte(at: list) == UInt8(ascii: "[")
    return append(
      isFlow ? item : "- " + item, to: list, afterLast: items.last.map { ($0, nil) },
      column: Int(list.location.column) - 1)
  }

  private mutating func append(
    _ new: String, to whole: YAMLValue, afterLast last: (value: YAMLValue, from: Int?)?, column: Int
  ) -> Bool {
    let opening = extents.byte(at: whole)
    let isFlow = opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[")
    if isFlow { return inBrackets(of: whole) { $0.added.append(new) } }
    guard let last else { return false }
    var isText = false
    if case .scalar = last.value.content { isText = true }
    let start = extents.text.offset(of: last.value.location)
    guard
      let end = extents.end(of: last.value, after: last.from)
        ?? (isText ? extents.endOfLines(under: start, deeperThan: column) : nil)
    else { return false }
    // Behind a comment on the same line.
    let line = old[end...].firstIndex(of: 0x0A)
    let indented = Array((String(repeating: " ", count: column) + new).utf8)
    edits.append(
      line.map { Edit($0..<$0, [0x0A] + indented + lineEnd) }
        ?? Edit(old.count..<old.count, lineEnd + [0x0A] + indented))
    return true
  }

  /// Takes an entry out of a mapping.
  package mutating func remove(_ entry: YAMLEntry, from mapping: YAMLValue) -> Bool {
    guard case .mapping(let entries) = mapping.content,
      let index = entries.firstIndex(where: { $0.keyLocation == entry.keyLocation }),
      let end = extents.end(ofKey: entry).flatMap({ extents.end(of: entry, after: $0) })
    else { return false }
    return remove(index, extents.text.offset(of: entry.keyLocation)..<end, of: mapping)
  }

  /// Takes an item out of a list.
  package mutating func remove(_ item: YAMLValue, from list: YAMLValue) -> Bool {
    guard case .sequence(let items) = list.content,
      let index = items.firstIndex(where: { $0.location == item.location }),
      let end = extents.end(of: item, after: nil)
    else { return false }
    return remove(index, extents.text.offset(of: item.location)..<end, of: list)
  }

  private mutating func remove(_ index: Int, _ range: Range<Int>, of whole: YAMLValue) -> Bool {
    let opening = extents.byte(at: whole)
    if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") {
      return inBrackets(of: whole) { $0.removed.insert(index) }
    }
    // A block: its lines go, with the comment on the last of them.
    let start = (old[..<range.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
    let isItem = whole.isSequence
    let lead = old[start..<range.lowerBound].filter { $0 != 0x20 }
    guard lead == (isItem ? [UInt8(ascii: "-")] : []) else { return false }
    let end = old[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? old.count
    edits.append(Edit(start..<end, [], dropsLines: true))
    return true
  }

  // MARK: - In brackets

  /// A list or mapping in brackets, and what changes in it. What stands side by side shares its commas, so nothing of
  /// it can be written before all of it is known.
  private struct Bracketed {
    /// The place behind the opening bracket.
    let start: Int
    let isMapping: Bool
    let items: [Range<Int>]
    var removed: Set<Int> = []
    var added: [String] = []

    var edits: [Edit] {
      let new = added.joined(separator: ", ")
      guard let first = items.first, let last = items.last else {
        return [Edit(start..<start, Array((isMapping ? " \(new) " : new).utf8))]
      }
      guard let kept = items.indices.first(where: { !removed.contains($0) }) else {
        return [Edit(first.lowerBound..<last.upperBound, Array(new.utf8))]
      }
      var edits = removed.sorted().map { index in
        // With the comma between it and what stays.
        index < kept
          ? Edit(items[index].lowerBound..<items[index + 1].lowerBound, [])
          : Edit(items[index - 1].upperBound..<items[index].upperBound, [])
      }
      if !added.isEmpty {
        edits.append(Edit(last.upperBound..<last.upperBound, Array((", " + new).utf8)))
      }
      return edits
    }
  }

  /// Changes what is known of a list or mapping in brackets; `false` where the place of one of its parts is in doubt.
  private mutating func inBrackets(
    of whole: YAMLValue, _ change: (inout Bracketed) -> Void
  ) -> Bool {
    let start = extents.text.offset(of: whole.location)
    if bracketed[start] == nil {
      guard let items = ranges(in: whole) else { return false }
      bracketed[start] = Bracketed(start: start + 1, isMapping: !whole.isSequence, items: items)
    }
    if var known = bracketed.removeValue(forKey: start) {
      change(&known)
      bracketed[start] = known
    }
    return true
  }

  /// Where the parts of a list or mapping stand; `nil` where one of them is in doubt.
  private func ranges(in whole: YAMLValue) -> [Range<Int>]? {
    switch whole.content {
    case .sequence(let items):
      let ends = items.map { item in
        extents.end(of: item, after: nil).map { extents.text.offset(of: item.location)..<$0 }
      }
      return ends.contains(nil) ? nil : ends.compactMap { $0 }
    case .mapping(let entries):
      let ends = entries.map { entry in
        extents.end(ofKey: entry).flatMap { extents.end(of: entry.value, after: $0) }
          .map { extents.text.offset(of: entry.keyLocation)..<$0 }
      }
      return ends.contains(nil) ? nil : ends.compactMap { $0 }
    default: return nil
    }
  }
}

extension YAMLEditor {
  /// A text as a value or a key that reads as nothing but itself, also within brackets.
  package static func written(_ text: String) -> String {
    let first = text.unicodeScalars.first
    let isPlain =
      first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } == true
      && text.unicodeScalars.last != " "
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
          || " -_./%'’()+".unicodeScalars
            .contains($0)
      }
      && !["null", "Null", "NULL"].contains(text)
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\0"..." " where scalar != " ": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension YAMLValue {
  fileprivate var isSequence: Bool {
    if case .sequence = content { true } else { false }
  }
}
