// What a pointer resting on a box is told: who it is, why it stops, when it is back.

internal import Continuity
internal import DependencyGraph

struct Tooltip {
  let schema: Schema
  let labels: any Labels

  /// One line per fact; of a folded box, one per member, up to forty.
  func text(for box: Box) -> String {
    let limit = 40
    var lines = box.members.prefix(limit).flatMap { facts(about: $0, isAlone: !box.isFolded) }
    if box.members.count > limit { lines.append(labels.more(box.members.count - limit)) }
    return lines.joined(separator: "\n")
  }

  private func facts(about asset: Int, isAlone: Bool) -> [String] {
    let model = schema.model
    let name = model.assets[asset].name.visible(limit: 120)
    let title =
      "\(model.named(asset, name, in: labels.language)) (\(model.assets[asset].id.visible(limit: 80)))"
    guard let outcome = schema.outcome else {
      return isAlone
        ? [title, labels.language.name(of: model.assets[asset].kind, count: 1)] : [title]
    }
    let answer = outcome.answer(for: asset)
    var fate = labels.neverStops
    if let ending = answer.ending, let from = answer.stopsAt {
      let returns = labels.ending(
        ending, isLowerBound: answer.isLowerBound, horizon: outcome.horizon)
      fate = labels.stops(at: from, returns: returns)
    } else if let up = labels.fewestUp(answer, in: outcome) {
      fate = up
    } else if !answer.impaired.isEmpty {
      fate = labels.degradedOnly(model.assets[asset].kind)
    }
    guard isAlone else { return ["\(title) : \(fate)"] }
    var lines = [title, fate]
    let cause =
      answer.cause ?? (answer.impaired.isEmpty ? nil : outcome.degradationCause(of: asset))
    if let cause {
      var members: [String] = []
      if case .requirement(_, let named, let needed) = cause {
        members = model.named(Array(named.prefix(8)), needed: needed, in: labels.language) {
          labels.language.quoted(model.assets[$0].name)
        }
      }
      lines.append(labels.because(cause, members: members, of: asset, in: outcome))
    }
    return lines + answer.verdicts.map(labels.verdict)
  }
}
