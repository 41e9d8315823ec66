// The minimum perimeter of D2.O1.C: a care service, a technical platform, the administrative process.

/// Whether the BIA covers at least one care service, one technical platform and the most critical
/// administrative process, where they exist. A process covers its part when its five items are there.
package struct BIAPerimeter: Sendable {
  /// One of the three parts.
  package struct Part: Sendable {
    /// Which.
    package let scope: Scope
    /// Whether it is covered, as far as the model can tell.
    package let compliance: Compliance
    /// The processes that cover it, as positions in ``Model/assets``, ascending. Of technical platforms
    /// those that look like the programme's own, where there are any.
    package let serving: [Index<Asset>]
    /// Where nothing covers it: the process that lacks least, or the most critical administrative one.
    package let nearest: Index<Asset>?
    /// Administrative processes without MTPD: any of them may be the most critical.
    package let unranked: [Index<Asset>]
    /// Whether the hospital says that it has none of the kind: nothing to cover.
    package var isDeclaredAbsent = false
    /// Whether the administrative process is the tool's own proposal: the hospital chose none.
    package var isProposed = false
  }

  /// Care, technical platform, administrative.
  package let parts: [Part]

  /// Whether the hospital says that it has none of the three kinds, so that nothing is judged.
  package var isDeclaredEmpty: Bool { parts.allSatisfy(\.isDeclaredAbsent) }

  /// Whether all that exist are covered.
  package var compliance: Compliance {
    if isDeclaredEmpty { return .unknown }
    if parts.contains(where: { $0.compliance == .notMet }) { return .notMet }
    return parts.contains { $0.compliance == .unknown } ? .unknown : .met
  }

  /// - Parameter absent: the scopes that the hospital says not to have.
  init(of entries: [BIAEntry], in model: Model, without absent: Set<Scope> = []) {
    parts = Scope.required.map { scope in
      let entries = entries.filter { model.assets[$0.asset].scope == scope }
      if entries.isEmpty, absent.contains(scope) {
        return Part(
          scope: scope, compliance: .met, serving: [], nearest: nil, unranked: [],
          isDeclaredAbsent: true)
      }
      return switch scope {
      case .technicalPlatform: BIAPerimeter.platform(entries, in: model)
      case .administrative: BIAPerimeter.administrative(entries, in: model)
      case .care, .steering, .logistics: BIAPerimeter.any(of: entries, in: scope)
      }
    }
  }

  private static func any(of entries: [BIAEntry], in scope: Scope) -> Part {
    let complete = entries.filter(\.isComplete).map(\.asset)
    return Part(
      scope: scope, compliance: complete.isEmpty ? .notMet : .met, serving: complete,
      nearest: complete.isEmpty ? nearest(of: entries) : nil, unranked: [])
  }

  /// The model does not say which platform is a pharmacy, imaging or biology: its name may.
  private static func platform(_ entries: [BIAEntry], in model: Model) -> Part {
    let known = entries.filter { isKnownPlatform($0.asset, in: model) }
    let complete = entries.filter(\.isComplete).map(\.asset)
    let knownComplete = known.filter(\.isComplete).map(\.asset)
    let compliance: Compliance =
      complete.isEmpty ? .notMet : knownComplete.isEmpty ? .unknown : .met
    return Part(
      scope: .technicalPlatform, compliance: compliance,
      serving: knownComplete.isEmpty ? complete : knownComplete,
      nearest: complete.isEmpty ? nearest(of: known.isEmpty ? entries : known) : nil, unranked: [])
  }

  /// The most critical is the one that says so; else the tool proposes the one with the shortest MTPD, then
  /// RTO, then the first by identifier.
  private static func administrative(_ entries: [BIAEntry], in model: Model) -> Part {
    let chosen = entries.first { model.details[$0.asset]?.mostCritical != nil }
    if let chosen {
      return Part(
        scope: .administrative, compliance: chosen.isComplete ? .met : .notMet,
        serving: chosen.isComplete ? [chosen.asset] : [],
        nearest: chosen.isComplete ? nil : chosen.asset, unranked: [])
    }
    func part(_ compliance: Compliance, serving: [Index<Asset>] = [], nearest: Index<Asset>? = nil)
      -> Part
    {
      Part(
        scope: .administrative, compliance: compliance, serving: serving, nearest: nearest,
        unranked: entries.map(\.asset).filter { model.assets[$0].mtpd == nil },
        isProposed: !entries.isEmpty)
    }
    func urgency(_ entry: BIAEntry) -> (Int, Int, Index<Asset>) {
      let asset = model.assets[entry.asset]
      return (asset.mtpd ?? .max, asset.rto ?? .max, entry.asset)
    }
    guard let first = entries.min(by: { urgency($0) < urgency($1) }) else { return part(.notMet) }
    guard first.isComplete else { return part(.notMet, nearest: first.asset) }
    let isCertain = entries.allSatisfy { model.assets[$0.asset].mtpd != nil }
    return part(isCertain ? .met : .unknown, serving: [first.asset])
  }

  private static func isKnownPlatform(_ asset: Index<Asset>, in model: Model) -> Bool {
    let subject = model.assets[asset]
    let texts = ([subject.id, subject.name] + (model.details[asset]?.tags ?? [])).map(folded)
    return texts.contains { text in
      ObjectiveD2O1C.platformWords.contains { text.contains($0) }
    }
  }

  private static func nearest(of entries: [BIAEntry]) -> Index<Asset>? {
    entries.min { lacking($0) < lacking($1) }?.asset
  }

  private static func lacking(_ entry: BIAEntry) -> (Int, Index<Asset>) {
    (entry.gaps.count { $0.item != nil }, entry.asset)
  }
}
