// From files to records: each file by its form, the tables of requirements beside the rest.

import Formats

extension Records {
  /// Reads the files of a model, and says what is wrong with the folder.
  init(reading files: ModelFiles, with others: [String: [UInt8]]) {
    self.init(of: files, paths: files.entries.map(\.path), with: others)
    if files.entries.isEmpty && files.defects.isEmpty {
      problems.report(.noModel, at: .whole(file: 0))
    }
  }

  /// Reads the files of a model: the tables of requirements, which are half of the work in a large one,
  /// while the rest is read.
  ///
  /// - Parameters:
  ///   - others: what files are taken to hold, by path; the rest hold what they do.
  ///   - skipped: tables that are not read.
  ///   - unread: paths that are not read.
  init(
    of files: ModelFiles, paths: [String], with others: [String: [UInt8]] = [:],
    without skipped: Set<CSVTable> = [], skipping unread: Set<String> = []
  ) {
    let (rest, needs) = atOnce {
      Records(of: files, paths: paths, with: others) { table, path in
        table != .needs && !(table.map { skipped.contains($0) } ?? false)
          && !unread.contains(path)
      }
    } _: {
      Records(of: files, paths: paths, with: others) { table, path in
        table == .needs && !skipped.contains(.needs) && !unread.contains(path)
      }
    }
    self = rest
    problems.report(files.defects, paths: paths)
    absorbNeeds(needs)
  }

  /// Reads the files that are wanted, by the table that each is, or `nil`, and its path.
  private init(
    of files: ModelFiles, paths: [String], with others: [String: [UInt8]],
    where isWanted: (CSVTable?, String) -> Bool
  ) {
    self.init()
    for (index, entry) in files.entries.enumerated()
    where entry.isReadable && isWanted(CSVTable(path: entry.path), entry.path) {
      read(
        entry, file: UInt32(truncatingIfNeeded: index), paths: paths, bytes: others[entry.path])
    }
  }

  /// Reads one file of the model.
  private mutating func read(
    _ entry: ModelFiles.Entry, file: UInt32, paths: [String], bytes: [UInt8]?
  ) {
    guard let source = open(entry, file: file, paths: paths, bytes: bytes) else { return }
    if entry.path.lowercased().hasSuffix(".csv") {
      read(csv: source.bytes, file: file, path: entry.path, paths: paths)
    } else {
      var defects: [LocatedDefect] = []
      for document in YAMLReader.read(source.bytes, file: file, defects: &defects) {
        read(document: document)
      }
      problems.report(defects, paths: paths)
    }
  }

  /// The text of one file of the model; `nil` where there is none to read.
  ///
  /// - Parameter bytes: what the file is taken to hold; `nil` for what it does hold.
  private mutating func open(
    _ entry: ModelFiles.Entry, file: UInt32, paths: [String], bytes: [UInt8]?
  ) -> SourceFile? {
    var defects: [LocatedDefect] = []
    let source =
      bytes.map { SourceFile($0, shownAs: entry.path, file: file, defects: &defects) }
      ?? SourceFile.read(entry.fullPath, shownAs: entry.path, file: file, defects: &defects)
    problems.report(defects, paths: paths)
    if source?.encoding == .windows1252 { problems.report(.windows1252, at: .whole(file: file)) }
    return source
  }
}
