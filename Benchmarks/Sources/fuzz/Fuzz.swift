// `fuzz SECONDS [SEED] [FORMAT]`: whatever a file holds, it is read or refused; nothing crashes, nothing hangs.

import Foundation
import SystemPackage

/// One process tries one input after the other; this one only watches it, and begins another behind the input
/// that ended it.
///
/// ```sh
/// swift run --package-path Benchmarks --scratch-path .build fuzz 60
/// swift run … fuzz 600 7 table          # a minute is not enough: another seed, one format
/// swift run … fuzz input 7 123456       # one input again, as it was, its files kept
/// ```
///
/// An input is made of the seed and its number alone. What crashes, takes longer than twenty seconds or asks for
/// more than four gigabytes is kept in `ricochet-fuzz/SEED-NUMBER` under the temporary directory, and the exit
/// status is 1.
@main struct Fuzz {
  /// What an input may take, in seconds.
  static let patience: UInt32 = 20

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "trials" where words.count == 6:
      try Trials(words).run()
    case "input" where words.count == 3:
      guard let seed = UInt64(words[1]), let number = Int(words[2]) else { usage() }
      let folder = folder("\(seed)-\(number)")
      try Trial(seed: seed, number: number, format: nil).run(in: folder, says: true)
      print(folder)
    default:
      guard (1...3).contains(words.count), let seconds = Int(words[0]), (1...86_400) ~= seconds,
        let seed = words.count > 1 ? UInt64(words[1]) : 1,
        words.count < 3 || Format(rawValue: words[2]) != nil
      else { usage() }
      try watch(seconds: seconds, seed: seed, format: words.count > 2 ? words[2] : "")
    }
  }

  private static func usage() -> Never {
    print("usage: fuzz SECONDS [SEED] [FORMAT] | fuzz input SEED NUMBER")
    print("formats: \(Format.allCases.map(\.rawValue).joined(separator: " "))")
    exit(64)
  }

  private static func folder(_ name: String) -> FilePath {
    FilePath(FileManager.default.temporaryDirectory.path).appending("ricochet-fuzz").appending(name)
  }

  /// Tries until the time is over.
  private static func watch(seconds: Int, seed: UInt64, format: String) throws {
    let work = folder("\(seed)-\(getpid())")
    try FileManager.default.createDirectory(
      atPath: work.string, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: work.string) }
    let clock = ContinuousClock()
    let start = clock.now
    var next = 0
    var failures = 0
    while clock.now - start < .seconds(seconds) {
      let left = seconds - Int((clock.now - start).components.seconds)
      let child = Process()
      child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      child.arguments = ["trials", work.string, "\(seed)", "\(next)", "\(left)", format]
      try child.run()
      child.waitUntilExit()
      let tried = Trials.number(in: work) ?? next
      next = tried + 1
      guard child.terminationReason == .uncaughtSignal || child.terminationStatus != 0 else {
        continue
      }
      failures += 1
      let kept = folder("\(seed)-\(tried)")
      try? FileManager.default.removeItem(atPath: kept.string)
      try? FileManager.default.copyItem(
        atPath: work.appending("input").string, toPath: kept.string)
      let name = Trial(seed: seed, number: tried, format: Format(rawValue: format)).format
      print("input \(tried) (\(name)) ended with \(child.terminationStatus): \(kept)")
    }
    let elapsed = clock.now - start
    let rate = Double(next) / (Double(elapsed.components.seconds) + 0.5)
    print("\(next) inputs, \(Int(rate)) a second, \(failures) failures")
    if failures > 0 { exit(1) }
  }
}

/// What the process does that tries.
struct Trials {
  private let work: FilePath
  private let seed: UInt64
  private let first: Int
  private let seconds: Int
  private let format: Format?

  init(_ words: [String]) {
    work = FilePath(words[1])
    seed = UInt64(words[2]) ?? 1
    first = Int(words[3]) ?? 0
    seconds = Int(words[4]) ?? 1
    format = Format(rawValue: words[5])
  }

  /// The input that is tried now, or was when the process ended.
  static func number(in work: FilePath) -> Int? {
    (try? String(contentsOfFile: work.appending("number").string, encoding: .utf8))
      .flatMap { Int($0) }
  }

  func run() throws {
    var limit = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    let clock = ContinuousClock()
    let start = clock.now
    var number = first
    let mark = try FileDescriptor.open(
      work.appending("number"), .writeOnly, options: [.create, .truncate],
      permissions: [.ownerReadWrite])
    while clock.now - start < .seconds(seconds) {
      _ = try mark.writeAll(toAbsoluteOffset: 0, "\(number)".utf8)
      alarm(Fuzz.patience)
      try Trial(seed: seed, number: number, format: format)
        .run(in: work.appending("input"), says: false)
      number += 1
    }
  }
}
