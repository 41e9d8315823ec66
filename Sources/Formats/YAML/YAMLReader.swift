// From the bytes of a YAML file to its documents, by way of Yams, with every defect located.

internal import Yams

/// Reads YAML.
///
/// A syntax error ends the file it is in; everything else that is wrong is collected.
package enum YAMLReader {
  /// The documents of a file, one value each; none for an empty file.
  ///
  /// - Parameter bytes: UTF-8, as ``SourceFile`` delivers it.
  package static func read(
    _ bytes: [UInt8], file: UInt32, defects: inout [LocatedDefect]
  ) -> [YAMLValue] {
    // The parser allows a nesting of two thousand and calls itself for each level: more than the
    // half megabyte of stack that some threads have.
    let read: Result = onDeepStack { Self.read(bytes, file: file) }
    defects += read.defects.sorted { $0.location < $1.location }
    return read.documents
  }

  private struct Result: Sendable {
    var documents: [YAMLValue] = []
    var defects: [LocatedDefect] = []
  }

  private static func read(_ bytes: [UInt8], file: UInt32) -> Result {
    guard var source = YAMLSource(bytes) else {
      let place = YAMLSource.privateCharacter(in: bytes.span) ?? 0
      let character = String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars
      let defect = LocatedDefect(
        .privateCharacter(character.first?.value ?? 0),
        at: YAMLText(bytes).location(of: place, file: file))
      return Result(defects: [defect])
    }
    // A mapping with duplicate keys costs another pass, so a large file is not granted many.
    var passesLeft = max(2, min(20, 30_000_000 / (bytes.count + 1)))
    while true {
      passesLeft -= 1
      let text = String(decoding: source.text, as: UTF8.self)
      var tree = YAMLTree(source: source, file: file, fileSize: bytes.count)
      do {
        let documents = try documents(of: text, &tree)
        return Result(documents: documents, defects: tree.defects)
      } catch .duplicatedKeysInMapping(let names, let context) {
        let line = YAMLText(source.text).offset(ofLine: context.mark.line)
        if passesLeft > 0, source.disguiseKeys(named: names, from: line) { continue }
        let place = Location(file: file, context.mark)
        let name = source.restored(names.first ?? "")
        let defect = LocatedDefect(
          name.isEmpty ? .emptyKey : .duplicateKey(name, first: place), at: place)
        return Result(defects: tree.defects + [defect])
      } catch {
        let defect = YAMLSyntax(source: source, file: file).defect(of: error)
        return Result(defects: tree.defects + [defect])
      }
    }
  }

  private static func documents(
    of text: String, _ tree: inout YAMLTree
  ) throws(YamlError) -> [YAMLValue] {
    do {
      // No resolver: nothing is a number, a date or a truth value here.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      var documents: [YAMLValue] = []
      // Nodes hold their anchors weakly: they live as long as the parser.
      try withExtendedLifetime(parser) {
        while let node = try parser.nextRoot() { documents.append(tree.document(node)) }
      }
      return documents
    } catch let error as YamlError {
      throw error
    } catch {
      throw .reader(problem: "\(error)", offset: nil, value: 0, yaml: "")
    }
  }
}

extension Location {
  init(file: UInt32, _ mark: Mark?) {
    self.init(
      file: file, line: UInt32(truncatingIfNeeded: mark?.line ?? 1),
      column: UInt32(truncatingIfNeeded: mark?.column ?? 1))
  }
}
