// Minimal cut sets of one node of any model: how many, and how long the search takes.

import Continuity
import DependencyGraph
import Inventories
import SystemPackage

/// `kernel cuts FOLDER NODE [KIND] [RUNS] [BYTES] [ORDER]`: what `trees` measures; figures as JSON.
enum CutFigures {
  static func measure(_ words: [String]) throws {
    let numbers = words.dropFirst(3).map { Int($0) ?? -1 }
    guard (2...6).contains(words.count), numbers.allSatisfy({ $0 > 0 }) else {
      complain("usage: kernel cuts FOLDER NODE [KIND] [RUNS] [BYTES] [ORDER]")
    }
    let model = try Model(contentsOf: FilePath(words[0]))
    guard case .found(let target) = model.findAsset(words[1]) else {
      complain("there is no '\(words[1])' in \(words[0])")
    }
    var kinds: Set<Kind>?
    if words.count > 2, words[2] != "any" {
      guard let kind = Kind(named: words[2]) else { complain("'\(words[2])' is no kind") }
      kinds = [kind]
    }
    let memory = numbers.count > 1 ? numbers[1] : MinimalCuts.memory
    let order = numbers.count > 2 ? numbers[2] : nil
    func search() -> MinimalCuts {
      MinimalCuts(of: target, in: model, among: kinds, upTo: order, memory: memory)
    }
    let cuts = search()
    let time = Kernel.median(of: numbers.first ?? 5) {
      precondition(search().count == cuts.count, "The same count each time")
    }
    let orders = cuts.byOrder.map { "\"\($0.order)\": \"\($0.count)\"" }
    print(
      """
      {"count": "\(cuts.count)", "byOrder": {\(orders.joined(separator: ", "))}, \
      "complete": \(cuts.ending == .complete), "nanoseconds": \(Int(time / .nanoseconds(1))), \
      "peakBytes": \(Kernel.peakMemory)}
      """)
  }
}
