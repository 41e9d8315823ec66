// The signs of a plan's picture, those that stand in it.

internal import Continuity
internal import DependencyGraph

/// What explains a plan.
struct PlanLegend {
  let picture: PlanPicture

  init(of picture: PlanPicture) { self.picture = picture }

  private var labels: any Labels { picture.labels }
  private var plan: RecoveryPlan { picture.plan }

  var legend: Legend {
    Legend(
      sections: [(labels.processSigns, processes), (labels.workSigns, works)],
      notes: plan.works.isEmpty ? [] : [labels.planNote])
  }

  private var processes: [Legend.Entry] {
    let answers = picture.processes.answers
    let bars = answers.flatMap { TimelineRows.bars(of: $0.asset, in: plan.outcome) }
    var entries = BarState.allCases.filter { state in bars.contains { $0.state == state } }
      .map { state in
        Legend.Entry(
          sample: state, word: labels.word(state, until: nil), words: labels.fares(state))
      }
    if answers.contains(where: { $0.returns != nil }) {
      entries.append(entry(.diamond, .backDiamond, labels.backSign, width: 12))
    }
    if answers.contains(where: { picture.processes.openBound(of: $0.asset) != nil }) {
      entries.append(entry(.diamond, .boundDiamond, labels.notBefore, width: 12))
    }
    let limits = answers.contains {
      !ObjectiveTick.all(of: plan.model.assets[$0.asset], $0).isEmpty
    }
    return entries + (limits ? ObjectiveTick.legend(labels) : [])
  }

  private var works: [Legend.Entry] {
    let works = plan.works
    guard !works.isEmpty else { return [] }
    var entries = [entry(.box, .work, labels.workSign)]
    if works.contains(where: { !$0.isLost && $0.recovery?.kind.isCheck ?? false }) {
      entries.append(entry(.box, .check, labels.checkSign))
    }
    if works.contains(where: \.isLost) {
      entries.append(entry(.box, .lostWork, labels.lostWork))
    }
    if works.contains(where: { $0.spans.count > 1 }) {
      entries.append(Legend.Entry(sign: "❚❚", words: labels.pauseSign, signWidth: 16))
    }
    if works.contains(where: { $0.begins > $0.readySince }) {
      entries.append(
        Legend.Entry(words: labels.waitSign, line: .waiting, lineHasArrow: false))
    }
    let heads = picture.teams.flatMap(\.heads).map(\.heads)
    if heads.contains(0) { entries.append(entry(.box, .nobodyThere, labels.nobodySign)) }
    let isFewer = picture.teams.contains { team in
      Set(team.heads.compactMap(\.heads).filter { $0 > 0 }).count > 1
    }
    if isFewer { entries.append(entry(.box, .fewerThere, labels.fewerSign)) }
    if !plan.scenario.reinforcements.isEmpty {
      entries.append(entry(.box, .reinforcement, labels.reinforcementSign, width: 3))
    }
    return entries
  }

  private func entry(
    _ shape: Shape, _ look: Look, _ words: String, width: Double = 26
  ) -> Legend.Entry {
    Legend.Entry(shape: shape, look: look, words: words, signWidth: width)
  }
}
