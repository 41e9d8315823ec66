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
  private let text: YAMLText
  /// The values of the file.
  package let documents: [YAMLValue]
  private var edits: [Edit] = []

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
    text = YAMLText(old)
    guard defects.isEmpty else { return nil }
  }

  /// The file with all changes; `nil` where two of them concern the same place.
  package var bytes: [UInt8]? {
    var new = isMarked ? Self.byteOrderMark : []
    var position = 0
    // Of what is put in at one place, the first stands first.
    let sorted = edits.enumerated().sorted {
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
    guard let colon = end(ofKey: entry), let end = end(of: entry.value, after: colon) else {
      return false
    }
    edits.append(Edit(colon..<end, Array((" " + value).utf8)))
    return true
  }

  /// Puts text in the place of an item of a list.
  package mutating func set(_ item: YAMLValue, to value: String) -> Bool {
    guard let end = end(of: item, after: nil) else { return false }
    edits.append(Edit(text.offset(of: item.location)..<end, Array(value.utf8)))
    return true
  }

  /// Adds an entry behind the others of a mapping.
  package mutating func add(_ key: String, _ value: String, to mapping: YAMLValue) -> Bool {
    guard case .mapping(let entries) = mapping.content else { return false }
    let last = entries.last
    return append(
      "\(key): \(value)", to: mapping, afterLast: last.map { ($0.value, end(ofKey: $0)) },
      column: entries.first.map { Int($0.keyLocation.column) - 1 } ?? 0)
  }

  /// Adds an item behind the others of a list.
  package mutating func append(_ item: String, to list: YAMLValue) -> Bool {
    guard case .sequence(let items) = list.content else { return false }
    let isFlow = byte(at: list) == UInt8(ascii: "[")
    return append(
      isFlow ? item : "- " + item, to: list, afterLast: items.last.map { ($0, nil) },
      column: Int(list.location.column) - 1)
  }

  private mutating func append(
    _ new: String, to whole: YAMLValue, afterLast last: (value: YAMLValue, from: Int?)?, column: Int
  ) -> Bool {
    let opening = byte(at: whole)
    let isFlow = opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[")
    guard let last else {
      guard isFlow else { return false }
      let start = text.offset(of: whole.location) + 1
      edits.append(
        Edit(start..<start, Array((opening == UInt8(ascii: "{") ? " \(new) " : new).utf8)))
      return true
    }
    guard let end = end(of: last.value, after: last.from) else { return false }
    if isFlow {
      edits.append(Edit(end..<end, Array((", " + new).utf8)))
      return true
    }
    // Behind a comment on the same line.
    let line = old[end...].firstIndex(of: 0x0A) ?? old.count
    edits.append(
      Edit(line..<line, Array(("\n" + String(repeating: " ", count: column) + new).utf8)))
    return true
  }

  /// Takes an entry out of a mapping.
  package mutating func remove(_ entry: YAMLEntry, from mapping: YAMLValue) -> Bool {
    guard case .mapping(let entries) = mapping.content,
      let index = entries.firstIndex(where: { $0.keyLocation == entry.keyLocation }),
      let end = end(ofKey: entry).flatMap({ self.end(of: entry.value, after: $0) })
    else { return false }
    let start = text.offset(of: entry.keyLocation)
    let next = index + 1 < entries.count ? text.offset(of: entries[index + 1].keyLocation) : nil
    let before =
      index > 0
      ? self.end(ofKey: entries[index - 1]).flatMap {
        self.end(of: entries[index - 1].value, after: $0)
      } : nil
    return remove(start..<end, of: mapping, next: next, before: before)
  }

  /// Takes an item out of a list.
  package mutating func remove(_ item: YAMLValue, from list: YAMLValue) -> Bool {
    guard case .sequence(let items) = list.content,
      let index = items.firstIndex(where: { $0.location == item.location }),
      let end = end(of: item, after: nil)
    else { return false }
    let start = text.offset(of: item.location)
    let next = index + 1 < items.count ? text.offset(of: items[index + 1].location) : nil
    let before = index > 0 ? self.end(of: items[index - 1], after: nil) : nil
    return remove(start..<end, of: list, next: next, before: before)
  }

  private mutating func remove(
    _ range: Range<Int>, of whole: YAMLValue, next: Int?, before: Int?
  ) -> Bool {
    let opening = byte(at: whole)
    if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "[") {
      let start = before ?? range.lowerBound
      edits.append(Edit(start..<(before == nil ? next ?? range.upperBound : range.upperBound), []))
      return true
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

  // MARK: - Where things end

  private func byte(at value: YAMLValue) -> UInt8? {
    let offset = text.offset(of: value.location)
    return offset < old.count ? old[offset] : nil
  }

  /// The place behind the colon of an entry.
  private func end(ofKey entry: YAMLEntry) -> Int? {
    let start = text.offset(of: entry.keyLocation)
    guard let end = end(ofText: entry.key, at: start) else { return nil }
    let colon = old[end...].firstIndex { $0 != 0x20 && $0 != 0x09 }
    guard let colon, old[colon] == UInt8(ascii: ":") else { return nil }
    return colon + 1
  }

  /// The place behind a value, before blanks and comments.
  ///
  /// - Parameter start: where nothing stands, the end of what is before it.
  private func end(of value: YAMLValue, after start: Int?) -> Int? {
    let offset = text.offset(of: value.location)
    switch value.content {
    case .null:
      for word in ["null", "Null", "NULL", "~"] where old[offset...].starts(with: word.utf8) {
        return offset + word.utf8.count
      }
      return start
    case .scalar(let text, _):
      guard offset < old.count else { return nil }
      if old[offset] == UInt8(ascii: "*") { return endOfAlias(at: offset) }
      return end(ofText: text, at: offset)
    case .sequence(let items):
      guard offset < old.count else { return nil }
      switch old[offset] {
      case UInt8(ascii: "["): return endOfFlow(at: offset)
      case UInt8(ascii: "-"): return items.last.flatMap { end(of: $0, after: offset + 1) }
      case UInt8(ascii: "*"): return endOfAlias(at: offset)
      default: return nil
      }
    case .mapping(let entries):
      guard offset < old.count else { return nil }
      switch old[offset] {
      case UInt8(ascii: "{"): return endOfFlow(at: offset)
      case UInt8(ascii: "*"): return endOfAlias(at: offset)
      default:
        guard let first = entries.first, first.keyLocation == value.location,
          let last = entries.last, let colon = end(ofKey: last)
        else { return nil }
        return end(of: last.value, after: colon)
      }
    }
  }

  private func endOfAlias(at offset: Int) -> Int {
    old[(offset + 1)...].firstIndex {
      [0x20, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains($0)
    } ?? old.count
  }

  /// The place behind a text on one line.
  private func end(ofText text: String, at offset: Int) -> Int? {
    guard offset < old.count else { return nil }
    switch old[offset] {
    case Byte.quote, UInt8(ascii: "'"): return endOfQuotes(at: offset)
    default:
      let bytes = Array(text.utf8)
      guard old[offset...].starts(with: bytes) else { return nil }
      return offset + bytes.count
    }
  }

  private func endOfQuotes(at offset: Int) -> Int? {
    let quote = old[offset]
    var position = offset + 1
    while position < old.count {
      if old[position] == UInt8(ascii: "\\"), quote == Byte.quote {
        position += 2
      } else if old[position] == quote {
        if quote != Byte.quote, position + 1 < old.count, old[position + 1] == quote {
          position += 2
        } else {
          return position + 1
        }
      } else {
        position += 1
      }
    }
    return nil
  }

  /// The place behind a list or mapping in brackets.
  private func endOfFlow(at offset: Int) -> Int? {
    var depth = 0
    var position = offset
    var before: UInt8 = 0x20
    while position < old.count {
      let byte = old[position]
      // A quote or a sign of comments is one only where a word may begin.
      let begins = [0x20, 0x09, 0x0A, UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "[")]
        .contains(before)
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return position + 1 }
      case Byte.quote where begins, UInt8(ascii: "'") where begins:
        guard let end = endOfQuotes(at: position) else { return nil }
        position = end - 1
      case UInt8(ascii: "#") where before == 0x20 || before == 0x09 || before == 0x0A:
        guard let line = old[position...].firstIndex(of: 0x0A) else { return nil }
        position = line
      default: break
      }
      before = old[position]
      position += 1
    }
    return nil
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
