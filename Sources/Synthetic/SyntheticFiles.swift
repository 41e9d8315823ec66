// The CSV files of an invented group, written row by row.

import Formats
import SystemPackage

/// The four files, open.
struct SyntheticFiles: ~Copyable {
  private let files: [SyntheticFile]
  private var nodes: CSVWriter
  private var needs: CSVWriter
  private var copies: CSVWriter
  private var controls: CSVWriter

  init(in folder: FilePath) throws(Errno) {
    var files: [SyntheticFile] = []
    for name in ["nodes.csv", "needs.csv", "copies.csv", "controls.csv"] {
      files.append(try SyntheticFile(folder.appending(name)))
    }
    self.files = files
    nodes = CSVWriter(to: files[0].output, as: .plain)
    needs = CSVWriter(to: files[1].output, as: .plain)
    copies = CSVWriter(to: files[2].output, as: .plain)
    controls = CSVWriter(to: files[3].output, as: .plain)
    nodes.row([
      "kind", "id", "name", "establishment", "in", "restart", "repair", "rebuild", "mtpd", "rto",
      "rpo", "scope", "headcount", "copies",
    ])
    needs.row(["node", "member", "group", "count", "relation", "tolerance"])
    copies.row([
      "node", "holder", "every", "lag", "retention", "restore", "medium", "offline", "immutable",
    ])
    controls.row(["controller", "controlled"])
  }

  /// A node; durations in minutes.
  ///
  /// - Parameter objectives: MTPD, RTO, RPO and scope.
  mutating func node(
    _ kind: String, _ id: String, name: String, establishment: String = "", place: String = "",
    restart: Int, repair: Int, rebuild: Int, objectives: [String] = ["", "", "", ""],
    headcount: Int = 0
  ) {
    nodes.row(
      [
        kind, id, name, establishment, place, "\(restart)m", "\(repair)m", "\(rebuild)m",
      ] + objectives + [headcount > 0 ? "\(headcount)" : "", ""])
  }

  /// A member of a requirement; rows of one group are one.
  mutating func need(
    _ node: String, _ member: String, relation: String, tolerance: Int = 0, group: String = "",
    count: String = ""
  ) {
    needs.row([
      node, member, group, count, relation, tolerance > 0 ? "\(tolerance)m" : "",
    ])
  }

  /// - Parameter rest: what the columns behind the holder say.
  mutating func copy(_ node: String, holder: String, rest: [String]) {
    copies.row([node, holder] + rest)
  }

  mutating func control(_ controller: String, _ controlled: String) {
    controls.row([controller, controlled])
  }

  consuming func finish() throws(Errno) {
    let files = files
    nodes.finish()
    needs.finish()
    copies.finish()
    controls.finish()
    for file in files { try file.close() }
  }
}

/// One file; the first error is kept for the end.
final class SyntheticFile {
  private let descriptor: FileDescriptor
  private var failure: Errno?

  init(_ path: FilePath) throws(Errno) {
    do {
      descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw Errno(of: error)
    }
  }

  /// A buffer in front of the file, to be flushed before it is closed.
  var output: Output {
    Output(to: descriptor) { [self] in failure = failure ?? Errno(of: $0) }
  }

  func close() throws(Errno) {
    try? descriptor.close()
    if let failure { throw failure }
  }
}
