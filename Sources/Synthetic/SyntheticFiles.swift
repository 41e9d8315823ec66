// The CSV files of an invented group, written row by row.

import SystemPackage

/// The four files, open.
struct SyntheticFiles {
  private var nodes: SyntheticFile
  private var needs: SyntheticFile
  private var copies: SyntheticFile
  private var controls: SyntheticFile

  init(in folder: FilePath) throws(Errno) {
    nodes = try SyntheticFile(folder.appending("nodes.csv"))
    needs = try SyntheticFile(folder.appending("needs.csv"))
    copies = try SyntheticFile(folder.appending("copies.csv"))
    controls = try SyntheticFile(folder.appending("controls.csv"))
    nodes.write(
      "kind,id,name,establishment,in,restart,repair,rebuild,mtpd,rto,rpo,scope,headcount,copies\n")
    needs.write("node,member,group,count,relation,tolerance\n")
    copies.write("node,holder,every,lag,retention,restore,medium,offline,immutable\n")
    controls.write("controller,controlled\n")
  }

  /// A node; durations in minutes.
  mutating func node(
    _ kind: String, _ id: String, name: String, establishment: String = "", place: String = "",
    restart: Int, repair: Int, rebuild: Int, objectives: String = ",,,", headcount: Int = 0
  ) {
    nodes.write(
      "\(kind),\(id),\(name),\(establishment),\(place),\(restart)m,\(repair)m,\(rebuild)m,"
        + objectives + "," + (headcount > 0 ? "\(headcount)" : "") + ",\n")
  }

  /// A member of a requirement; rows of one group are one.
  mutating func need(
    _ node: String, _ member: String, relation: String, tolerance: Int = 0, group: String = "",
    count: String = ""
  ) {
    needs.write(
      "\(node),\(member),\(group),\(count),\(relation),"
        + (tolerance > 0 ? "\(tolerance)m\n" : "\n"))
  }

  mutating func copy(_ node: String, holder: String, rest: String) {
    copies.write("\(node),\(holder),\(rest)\n")
  }

  mutating func control(_ controller: String, _ controlled: String) {
    controls.write("\(controller),\(controlled)\n")
  }

  mutating func finish() throws(Errno) {
    try nodes.finish()
    try needs.finish()
    try copies.finish()
    try controls.finish()
  }
}

/// One file, written through a buffer; the first error is kept for the end.
struct SyntheticFile {
  private let descriptor: FileDescriptor
  private var buffer: [UInt8] = []
  private var failure: Errno?

  init(_ path: FilePath) throws(Errno) {
    do {
      descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch {
      throw error as? Errno ?? .ioError
    }
    buffer.reserveCapacity(1 << 17)
  }

  mutating func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 16 { flush() }
  }

  private mutating func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do {
      try descriptor.writeAll(buffer)
    } catch {
      failure = error as? Errno ?? .ioError
    }
  }

  mutating func finish() throws(Errno) {
    flush()
    try? descriptor.close()
    if let failure { throw failure }
  }
}
