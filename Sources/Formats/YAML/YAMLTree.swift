// From the parser's nodes to our values: aliases resolved under a budget, keys checked.

internal import Yams

/// Turns the nodes of one file into values.
struct YAMLTree {
  /// How deep lists and mappings may stand in each other; a model needs six.
  static let maximumDepth = 100

  private let source: YAMLSource
  private let file: UInt32
  private(set) var defects: [LocatedDefect] = []

  private struct Anchored {
    var content: YAMLValue.Content
    /// What using the value once more costs.
    var weight: Int
    /// How deep it is.
    var height: Int
  }
  private var anchors: [String: Anchored] = [:]
  /// The anchors of the lists and mappings we are inside of.
  private var open: [String] = []
  /// What aliases may still add: about a value for every byte of the file, so that what comes
  /// out is never much larger than what went in.
  private var budget: Int
  private let limit: Int
  private var isDepthReported = false

  init(source: YAMLSource, file: UInt32, fileSize: Int) {
    self.source = source
    self.file = file
    limit = 10_000 + fileSize
    budget = limit
  }

  /// The value of a document. Its anchors are its own.
  mutating func document(_ root: Yams.Node) -> YAMLValue {
    anchors = [:]
    var size = Size()
    return value(of: root, depth: 0, &size)
  }

  /// What has been built so far under one value.
  private struct Size {
    var weight = 0
    var height = 0

    mutating func add(_ part: Size) {
      weight += part.weight
      height = max(height, part.height + 1)
    }
  }

  private mutating func report(_ defect: ReadingDefect, at location: Location) {
    defects.append(LocatedDefect(defect, at: location))
  }

  /// Once per file: where one value is too deep, thousands may be.
  private mutating func reportDepth(at location: Location) {
    if !isDepthReported { report(.nestedTooDeep(limit: Self.maximumDepth), at: location) }
    isDepthReported = true
  }

  private mutating func value(of node: Yams.Node, depth: Int, _ size: inout Size) -> YAMLValue {
    let location = Location(file: file, node.mark)
    let anchor = node.anchor?.rawValue
    if depth >= Self.maximumDepth, node.scalar == nil {
      reportDepth(at: location)
      return YAMLValue(content: .null, location: location)
    }
    if let anchor { open.append(anchor) }
    let content: YAMLValue.Content
    switch node {
    case .scalar(let scalar): content = self.content(of: scalar, depth, location, &size)
    case .sequence(let sequence):
      check(sequence.tag, is: .seq, at: location)
      size.weight = 1
      var values: [YAMLValue] = []
      values.reserveCapacity(sequence.count)
      for element in sequence {
        var part = Size()
        values.append(value(of: element, depth: depth + 1, &part))
        size.add(part)
      }
      content = .sequence(values)
    case .mapping(let mapping):
      check(mapping.tag, is: .map, at: location)
      content = self.content(of: mapping, depth, &size)
    case .alias:
      // Only written by Yams' own encoder, never read.
      content = .null
    }
    if let anchor {
      open.removeLast()
      anchors[anchor] = Anchored(content: content, weight: size.weight, height: size.height)
    }
    return YAMLValue(content: content, location: location)
  }

  private mutating func content(
    of mapping: Yams.Node.Mapping, _ depth: Int, _ size: inout Size
  ) -> YAMLValue.Content {
    size.weight = 1
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(mapping.count)
    var firsts: [String: Location] = [:]
    for (key, node) in mapping {
      var part = Size()
      let value = value(of: node, depth: depth + 1, &part)
      size.add(part)
      let location = Location(file: file, key.mark)
      guard case .scalar(let scalar) = key, !(scalar.style == .plain && isAlias(scalar)) else {
        report(.keyIsNotText, at: location)
        continue
      }
      let name = source.restored(scalar.string)
      if name.isEmpty {
        report(.emptyKey, at: location)
        continue
      }
      if name == "<<", scalar.style == .plain {
        report(.mergeKey, at: location)
        continue
      }
      if let anchor = key.anchor?.rawValue {
        anchors[anchor] = Anchored(
          content: .scalar(name, isPlain: scalar.style == .plain), weight: 1, height: 0)
      }
      if let first = firsts[name] {
        report(.duplicateKey(name, first: first), at: location)
      } else {
        firsts[name] = location
      }
      entries.append(YAMLEntry(key: name, keyLocation: location, value: value))
    }
    return .mapping(entries)
  }

  private mutating func content(
    of scalar: Yams.Node.Scalar, _ depth: Int, _ location: Location, _ size: inout Size
  ) -> YAMLValue.Content {
    let isTagged = check(scalar.tag, is: .str, at: location)
    if scalar.style == .plain, isAlias(scalar) {
      let name = String(source.restored(scalar.string).dropFirst())
      return alias(name, depth, location, &size)
    }
    let text = source.restored(scalar.string)
    // A long text weighs more, so that repeating it counts.
    size.weight = 1 + text.utf8.count / 16
    let isPlain = scalar.style == .plain && !isTagged
    if isPlain, ["", "~", "null", "Null", "NULL"].contains(text) { return .null }
    return .scalar(text, isPlain: isPlain)
  }

  private mutating func alias(
    _ name: String, _ depth: Int, _ location: Location, _ size: inout Size
  ) -> YAMLValue.Content {
    let isName = name.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    guard isName, !name.isEmpty else {
      report(.malformedAlias("*" + name.prefix(40)), at: location)
      return .null
    }
    if open.contains(name) {
      report(.recursiveAlias(name), at: location)
      return .null
    }
    guard let anchored = anchors[name] else {
      report(.unknownAlias(name), at: location)
      return .null
    }
    if depth + anchored.height > Self.maximumDepth {
      reportDepth(at: location)
      return .null
    }
    if anchored.weight > budget {
      // Reported once: the budget stays spent.
      if budget >= 0 { report(.tooManyAliasedValues(limit: limit), at: location) }
      budget = -1
      return .null
    }
    budget -= anchored.weight
    size = Size(weight: anchored.weight, height: anchored.height)
    return anchored.content
  }

  private func isAlias(_ scalar: Yams.Node.Scalar) -> Bool { source.isAlias(scalar.string) }

  /// Whether a value has the tag of its kind; any other tag is a defect.
  @discardableResult
  private mutating func check(_ tag: Tag, is kind: Tag.Name, at location: Location) -> Bool {
    switch tag.rawValue {
    case Tag.Name.implicit.rawValue: return false
    case Tag.Name.nonSpecific.rawValue, kind.rawValue: return true
    default:
      report(.unsupportedTag(source.restored(tag.rawValue)), at: location)
      return true
    }
  }
}
