// Where things stand: the place each names, and the sites that deserve a frame.

internal import Continuity

/// The places of the things shown.
struct Places: Sendable {
  private var places: [Int: Int] = [:]
  private var sites: [Int: Int] = [:]

  /// - Parameter shown: the assets of the picture; the places above them are followed even where they
  ///   are not shown themselves.
  init(of shown: [Int], in model: Model) {
    var parents: [Int: Int?] = [:]
    func parent(_ asset: Int) -> Int? {
      if let known = parents[asset] { return known }
      let place = model.needs(of: asset).first { $0.relation == .isIn }?.members.first
      parents[asset] = .some(place)
      return place
    }
    for asset in shown { places[asset] = parent(asset) }

    // From the outermost place inwards. A place cannot be `in` itself, but a model may be deep.
    var paths: [Int: [Int]] = [:]
    for asset in shown where model.assets[asset].kind.isPhysical {
      var path: [Int] = []
      var place = model.assets[asset].kind == .building ? asset : parent(asset)
      while let current = place, path.count < 32, !path.contains(current) {
        path.append(current)
        place = parent(current)
      }
      if !path.isEmpty { paths[asset] = path.reversed() }
    }
    // The first depth at which things part into several places is that of the frames.
    for establishment in Set(paths.keys.map { model.assets[$0].establishment }) {
      let mine = paths.filter { model.assets[$0.key].establishment == establishment }
      var depth = 0
      while depth < 4 {
        let machines = mine.filter { model.assets[$0.key].kind != .building }
        let counts = machines.reduce(into: [Int: Int]()) { counts, entry in
          if depth < entry.value.count { counts[entry.value[depth], default: 0] += 1 }
        }
        let largest = counts.values.max() ?? 0
        let all = counts.values.reduce(0, +)
        // One place that holds nearly everything says nothing.
        if largest * 10 <= all * 8 || all * 2 < machines.count { break }
        depth += 1
      }
      for (asset, path) in mine {
        sites[asset] = path[min(depth, path.count - 1)]
      }
    }
  }

  /// The place that an asset is in.
  func place(of asset: Int) -> Int? { places[asset] }

  /// The place whose frame it stands in.
  func site(of asset: Int) -> Int? { sites[asset] }
}

extension Kind {
  /// Whether it stands somewhere: its place is a frame, not a line of text.
  var isPhysical: Bool {
    switch self {
    case .server, .backup, .store, .network, .equipment, .utility, .building: true
    case .process, .application, .service, .role, .supplier: false
    }
  }
}
