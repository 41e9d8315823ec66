// How good the plans are, and how long they take: against the best known, and on generated projects.

import DependencyGraph
import Foundation

/// `plan [--tries N] [--best FILE.csv] INSTANCE.sm …` or `plan --nodes N [--tries N]`.
@main struct PlanQuality {
  static func main() throws {
    var words = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let place = words.firstIndex(of: name), place + 1 < words.count else { return nil }
      defer { words.removeSubrange(place...(place + 1)) }
      return words[place + 1]
    }
    let tries = option("--tries").flatMap { Int($0) }
    if let nodes = option("--nodes").flatMap({ Int($0) }) { return generated(nodes, tries) }
    var best: [String: Int] = [:]
    if let path = option("--best") {
      for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
        let fields = line.split(separator: ",")
        if fields.count == 3, let known = Int(fields[2]) { best[String(fields[0])] = known }
      }
    }
    guard !words.isEmpty else {
      print("usage: plan [--tries N] [--best FILE.csv] INSTANCE.sm … | plan --nodes N [--tries N]")
      exit(2)
    }
    var distances: [Double] = []
    var slowest = 0.0
    print("instance,activities,best known,found,bound,holds,distance %,seconds")
    for path in words {
      let url = URL(fileURLWithPath: path)
      let name = url.deletingPathExtension().lastPathComponent
      let text = try String(contentsOf: url, encoding: .utf8)
      guard let instance = StandardInstance(named: name, text) else {
        print("\(path): not a PSPLIB instance of one mode")
        exit(2)
      }
      let project = instance.project
      var plan = project.play()
      let seconds = ContinuousClock().measure { plan = project.search(tries: tries) } / .seconds(1)
      let found = plan.score(for: Goals()).lastReturn
      let sink = Node(rawValue: UInt32(instance.minutes.count - 1))
      let bound = project.bounds(of: [sink]).first?.minute ?? 0
      var distance = "-"
      if let known = best[name] {
        let value = Double(found - known) / Double(known) * 100
        distances.append(value)
        distance = String(format: "%.2f", value)
      }
      slowest = max(slowest, seconds)
      print(
        "\(name),\(instance.minutes.count),\(best[name].map(String.init) ?? "-"),\(found),"
          + "\(bound),\(plan.schedule.holds.count),\(distance),"
          + String(format: "%.3f", seconds))
    }
    let mean = distances.isEmpty ? 0 : distances.reduce(0, +) / Double(distances.count)
    print(String(format: "mean distance %.3f %%, slowest %.3f s", mean, slowest))
  }

  private static func generated(_ nodes: Int, _ tries: Int?) {
    let (project, goals) = GeneratedProject.make(nodes: nodes, seed: 1)
    let clock = ContinuousClock()
    var plan = project.play()
    let once = clock.measure { plan = project.play() } / .seconds(1)
    let before = plan.score(for: goals)
    let seconds = clock.measure { plan = project.search(for: goals, tries: tries) } / .seconds(1)
    print("nodes \(nodes), works \(plan.works.count), default tries \(project.defaultTries)")
    print(String(format: "one replay %.4f s, search %.2f s", once, seconds))
    print("before \(before)\nafter  \(plan.score(for: goals)), \(plan.schedule.holds.count) holds")
  }
}
