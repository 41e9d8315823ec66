// What the process must keep to, whose it is, and the plan that is registered for it.

import Continuity
import Formats

extension PCRATelling {
  func objectives() -> PCRASection {
    var section = PCRASection(.objectives, self)
    let bia = phrases.language.biaPhrases
    var labels = PCRALabels(self)
    labels.row(
      .establishment,
      asset.establishment.map { model.establishments[$0].name.visible(limit: 80) },
      else: .establishment)
    labels.row(.scope, asset.scope.map { bia.name(of: $0) }, else: .scope)
    labels.row(
      .owner, details?.owner?.visible(limit: 80),
      else: gap(.owner, ask: model.respondent(.management, establishment: asset.establishment)))
    labels.row(.volume, details?.volume.map(bia.volume))
    labels.row(.mtpd, asset.mtpd.map { phrases.duration($0) }, else: .mtpd)
    labels.row(.rto, asset.rto.map { phrases.duration($0) }, else: .rto)
    labels.row(.rpo, asset.rpo.map { phrases.duration($0) }, else: .rpo)
    labels.row(
      .minimum, details?.minimumLevel.map { phrases.language.percent($0) }, else: .minimum)
    labels.row(
      .criticality,
      plan.entry.criticality.map { "\(phrases.duration($0.after)) → \($0.degree)" }
        .joined(separator: " · "), else: .criticality)
    labels.row(
      .impacts,
      plan.entry.impacts.map { bia.impact($0.visible(limit: 60)) }.joined(separator: ", "),
      else: .impacts)
    labels.row(
      .plan, plan.plans.map(registered).joined(separator: semicolon), else: planGap(.plan))
    section.add(labels)
    for position in plan.plans {
      let registered = model.registers.continuityPlans[position]
      if registered.validated == nil { section.mark(planGap(.validation)) }
      if let specifics = registered.specifics {
        section.add(specifics.visible(limit: 300))
      }
    }
    return section
  }

  /// A plan of the register with its version and its dates.
  private func registered(_ position: Index<ContinuityPlan>) -> String {
    let plan = model.registers.continuityPlans[position]
    return words.plan(
      (plan.name ?? plan.id).visible(limit: 80), version: plan.version?.visible(limit: 40),
      validated: plan.validated.map { phrases.language.day($0) },
      by: plan.validatedBy.map(shown), reviewed: plan.reviewed.map { phrases.language.day($0) })
  }
}
