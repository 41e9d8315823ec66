// The whole command, as a process: from the shell's prompt to the last byte of the answer on disk.

import Benchmark
import Foundation
import Inventories
import SystemPackage

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock], maxDuration: .seconds(20), maxIterations: 20)

  guard let program = ricochet else {
    print("No ricochet beside this suite: see 'Command' in Benchmarks/README.md.")
    return
  }
  for nodes in Inventory.sizes {
    Benchmark("Tell as JSON what the AD stops among \(nodes) nodes") { benchmark, folder in
      for _ in benchmark.scaledIterations {
        let bytes = try answer(of: program, about: folder)
        precondition(bytes > nodes * 100, "An answer for every node that stops")
        blackHole(bytes)
      }
    } setup: {
      try Inventory(nodes: nodes).folder
    }
  }
}

/// The release build of the command: what `RICOCHET` names, or the one built beside this suite.
private var ricochet: URL? {
  let named = ProcessInfo.processInfo.environment["RICOCHET"].map { URL(filePath: $0) }
  let beside = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "ricochet")
  guard let program = named ?? beside else { return nil }
  return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
}

/// How many bytes `what-if ad` writes.
private func answer(of program: URL, about folder: FilePath) throws -> Int {
  let file = FileManager.default.temporaryDirectory.appending(path: "ricochet-\(UUID()).json")
  try Data().write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let output = try FileHandle(forWritingTo: file)
  let process = Process()
  process.executableURL = program
  process.arguments = ["what-if", "ad", "--format", "json", "--model", folder.string]
  process.standardOutput = output
  try process.run()
  process.waitUntilExit()
  precondition(process.terminationStatus == 0, "The command succeeds")
  return Int(try output.seekToEnd())
}
