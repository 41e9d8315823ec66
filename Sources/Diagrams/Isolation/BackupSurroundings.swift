// The backup systems of a model, what carries them, and who rules them.

internal import Continuity

/// The backup systems and what they stand on and obey.
struct BackupSurroundings {
  enum Role: Int {
    case holder
    case carrier
    case station
    case directory
    case other
  }

  private var roles: [Index<Asset>: Role] = [:]
  /// The copies on each holder.
  private(set) var copies: [Index<Asset>: [(asset: Index<Asset>, copy: Copy)]] = [:]

  init(of model: Model) {
    for asset in model.assets.indices {
      for copy in model.copies(of: asset) {
        copies[copy.holder, default: []].append((asset: asset, copy: copy))
      }
    }
    let holders = Notable(in: model).allBackups
    for holder in holders { roles[holder] = .holder }
    for asset in holders {
      for need in model.needs(of: asset) {
        switch need.relation {
        case .runsOn, .storedOn, .hostedBy:
          for member in need.members where roles[member] == nil { roles[member] = .carrier }
        default: break
        }
      }
    }
    for asset in roles.keys.sorted() {
      for controller in model.controllers(of: asset) where roles[controller] == nil {
        let isDirectory = model.controlRelation(of: controller, over: asset) == .signsInWith
        roles[controller] = isDirectory ? .directory : .station
      }
    }
  }

  var all: Set<Index<Asset>> { Set(roles.keys) }
  func role(of asset: Index<Asset>) -> Role { roles[asset] ?? .other }
  func rank(of asset: Index<Asset>) -> Int { role(of: asset).rawValue }
}
