// A short name for the exact state of a model's files: two answers that bear the same were made of the same.

import Formats
package import SystemPackage

/// The fingerprint of a model's files.
package struct Fingerprint: Hashable, Sendable {
  /// Twelve hexadecimal digits: enough that two states of one hospital's model never share them by chance.
  package let text: String

  /// Hashes every file that belongs to the model, each with its path, in the order of their paths. Where a file lies
  /// on the disk, when it was written and what else is in the folder change nothing.
  ///
  /// - Returns: `nil` where a file cannot be read.
  /// - Complexity: O(bytes)
  package init?(ofModelIn folder: FilePath) {
    var hash = SHA256()
    for entry in ModelFiles(in: folder).entries {
      guard entry.isReadable, let bytes = try? SourceFile.bytes(of: entry.fullPath) else {
        return nil
      }
      hash.add(bytes, of: entry.path)
    }
    text = String(hash.digest().prefix(12))
  }

  /// Hashes what the model's files say of the hospital, without its registers: what a test, an exercise or a
  /// document rests on. Writing one down in a register does not change it.
  ///
  /// - Returns: `nil` where a file cannot be read.
  /// - Complexity: O(bytes)
  package init?(ofMapIn folder: FilePath) {
    var hash = SHA256()
    for entry in ModelFiles(in: folder).entries where Register(csv: entry.path) == nil {
      guard entry.isReadable, let bytes = try? SourceFile.bytes(of: entry.fullPath) else {
        return nil
      }
      let path = entry.path.lowercased()
      guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
        hash.add(bytes, of: entry.path)
        continue
      }
      let rest = bytes.ofMap
      // A file of registers alone says nothing of the hospital.
      if rest.saysSomething { hash.add(rest, of: entry.path) }
    }
    text = String(hash.digest().prefix(12))
  }
}

extension SHA256 {
  /// Adds a file; lengths keep two files from being taken for one.
  fileprivate mutating func add(_ bytes: [UInt8], of path: String) {
    update(Array("\(path)\0\(bytes.count)\0".utf8))
    update(bytes)
  }
}

extension [UInt8] {
  /// The text of a YAML file without its language and the lists of registers at its top: from a line that begins
  /// with the name of one to the next that begins with a key.
  fileprivate var ofMap: [UInt8] {
    var kept: [UInt8] = []
    var isLeftOut = false
    let text = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    // Blank lines say nothing, and who adds a list adds some.
    for line in text.split(separator: UInt8(ascii: "\n")) {
      if let first = line.first, first != UInt8(ascii: " "), first != UInt8(ascii: "#"),
        first != UInt8(ascii: "-"), first != UInt8(ascii: "\r"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      {
        let key = String(decoding: line[..<colon], as: UTF8.self)
        isLeftOut =
          Synonyms.find(key, as: Register.self) != nil
          || Synonyms.find(key, as: TopKey.self) == .language
      }
      if !isLeftOut { kept += line + [UInt8(ascii: "\n")] }
    }
    return kept
  }

  /// Whether there is anything but comments and the marks of a document in a YAML file.
  fileprivate var saysSomething: Bool {
    split(separator: UInt8(ascii: "\n")).contains { line in
      let text = String(decoding: line, as: UTF8.self).drop { $0.isWhitespace }
      return !text.isEmpty && !text.hasPrefix("#") && !text.hasPrefix("---")
    }
  }
}
