// Where the values of a YAML text end, as people wrote them: what is in doubt is nowhere.

/// The extents of values in a YAML text.
struct YAMLExtents {
  let old: [UInt8]
  let text: YAMLText

  /// The end of the last of the lines below a place that are part of what stands there: text over several lines.
  func endOfLines(under offset: Int, deeperThan column: Int) -> Int {
    var end = old[offset...].firstIndex(of: 0x0A) ?? old.count
    var start = end + 1
    while start < old.count {
      let next = old[start...].firstIndex(of: 0x0A) ?? old.count
      let indent = old[start..<next].prefix { $0 == 0x20 }.count
      let isBlank = old[start..<next].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if !isBlank {
        guard indent > column else { break }
        end = next
      }
      start = next + 1
    }
    return end
  }

  func byte(at value: YAMLValue) -> UInt8? {
    let offset = text.offset(of: value.location)
    return offset < old.count ? old[offset] : nil
  }

  /// The place behind the colon of an entry.
  func end(ofKey entry: YAMLEntry) -> Int? {
    let start = text.offset(of: entry.keyLocation)
    guard let end = end(ofText: entry.key, at: start) else { return nil }
    let colon = old[end...].firstIndex { $0 != 0x20 && $0 != 0x09 }
    guard let colon, old[colon] == UInt8(ascii: ":") else { return nil }
    return colon + 1
  }

  /// The place behind the value of an entry; of a text that `|` or `>` begins, the end of its last line.
  func end(of entry: YAMLEntry, after start: Int?) -> Int? {
    if let end = end(of: entry.value, after: start) { return end }
    let offset = text.offset(of: entry.value.location)
    guard case .scalar = entry.value.content, offset < old.count,
      [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(old[offset])
    else { return nil }
    return endOfLines(under: offset, deeperThan: Int(entry.keyLocation.column) - 1)
  }

  /// The place behind a value, before blanks and comments.
  ///
  /// - Parameter start: where nothing stands, the end of what is before it.
  func end(of value: YAMLValue, after start: Int?) -> Int? {
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
